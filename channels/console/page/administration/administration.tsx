import { type ReactElement, useEffect, useRef } from 'react';
import { useConsole } from '../use-console.ts';
import { AccountSection } from './account-section.tsx';
import { AuditSection } from './audit-section.tsx';
import { BotSection } from './bot-section.tsx';
import { CannedSection } from './canned-section.tsx';
import { HoursSection } from './hours-section.tsx';
import { type Section, sectionsOf } from './sections.ts';
import { StaffSection } from './staff-section.tsx';
import { TeamsSection } from './teams-section.tsx';

const PAGES: Readonly<Record<Section, () => ReactElement>> = {
  account: AccountSection,
  staff: StaffSection,
  teams: TeamsSection,
  hours: HoursSection,
  canned: CannedSection,
  bot: BotSection,
  audit: AuditSection,
};

/** One's own account, and for supervisors and administrators what the desk is made of. */
export function Administration({ section }: { readonly section: Section }): ReactElement {
  const { state, t } = useConsole();
  const heading = useRef<HTMLHeadingElement>(null);
  const seen = sectionsOf(state.operator);
  useEffect(() => {
    heading.current?.focus();
    // In a narrow window the links are a line to be pushed along.
    document
      .querySelector('.office-nav [aria-current]')
      ?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [section]);
  const Page = PAGES[seen.includes(section) ? section : 'account'];
  return (
    <main className="office">
      <nav className="office-nav" aria-label={t('office.title')}>
        <a href="#/">{t('office.back')}</a>
        <ul>
          {seen.map((name) => (
            <li key={name}>
              <a href={`#/office/${name}`} {...(name === section && { 'aria-current': 'page' })}>
                {t(`office.${name}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="office-page" id="office-page" tabIndex={-1}>
        <h2 ref={heading} tabIndex={-1}>
          {t(`office.${section}`)}
        </h2>
        <Page key={section} />
      </div>
    </main>
  );
}
