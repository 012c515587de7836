import { Button } from 'design-react-kit';
import { type ReactElement, useEffect, useState } from 'react';
import type { Report } from '../../../bots/desk/reports.ts';
import { DAY_MS } from '../../../knowledge/durations.ts';
import { api } from './api.ts';
import { BoardHead, Tile } from './board.tsx';
import { ColumnChart, ShareTable } from './charts.tsx';
import { civilDate, duration, officeZone } from './moments.ts';
import { codeText } from './texts.ts';
import { useConsole } from './use-console.ts';

const SPANS = [7, 30, 90] as const;

interface Span {
  readonly from: string;
  readonly to: string;
}

/** For supervisors: how the service did over a period, once it is known what day it is. */
export function ReportsPage(): ReactElement | null {
  const { state } = useConsole();
  return state.isTimeKnown ? <Reports /> : null;
}

/** A period drawn, as tables and to take along. */
function Reports(): ReactElement {
  const { state, t } = useConsole();
  const { locale } = state.preferences;
  const [span, setSpan] = useState(() => lastDays(30, state.now));
  const query = new URLSearchParams({ ...span, locale }).toString();
  const report = useReport(query);
  return (
    <div className="wall">
      <BoardHead title={t('reports.title')} />
      <Periods span={span} onChange={setSpan} />
      {report && (
        <>
          <Figures report={report} />
          <p className="reports-take">
            <a className="btn btn-sm btn-outline-primary" href={`/api/console/reports.csv?${query}`} download>
              {t('reports.csv')}
            </a>
          </p>
          <Volume report={report} />
          <ShareTable
            title={t('reports.outcomes')}
            shares={report.outcomes.map(({ name, count }) => ({ name: outcomeText(t, name), count }))}
          />
          <ShareTable
            title={t('reports.satisfaction')}
            shares={report.satisfaction.map(({ name, count }) => ({
              name: t('reports.score', { score: name }),
              count,
            }))}
          />
          <ShareTable title={t('reports.topics')} shares={report.topics} />
        </>
      )}
    </div>
  );
}

/** An outcome, or the state in which it ended without one. */
function outcomeText(t: Parameters<typeof codeText>[0], name: string): string {
  const outcome = codeText(t, 'outcome', name);
  return outcome === name ? codeText(t, 'state', name) : outcome;
}

function lastDays(days: number, now: number): Span {
  const day = (ago: number): string =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: officeZone() }).format(now - ago * DAY_MS);
  return { from: day(days - 1), to: day(0) };
}

function Periods(props: { readonly span: Span; readonly onChange: (span: Span) => void }): ReactElement {
  const { state, t } = useConsole();
  const { span, onChange } = props;
  return (
    <fieldset className="periods">
      <legend className="visually-hidden">{t('reports.period')}</legend>
      {SPANS.map((days) => {
        const last = lastDays(days, state.now);
        const isChosen = span.from === last.from && span.to === last.to;
        return (
          <Button
            key={days}
            size="xs"
            color="primary"
            outline={!isChosen}
            aria-pressed={isChosen}
            onClick={() => onChange(last)}
          >
            {t('reports.days', { count: days })}
          </Button>
        );
      })}
      {(['from', 'to'] as const).map((end) => (
        <span key={end}>
          <label htmlFor={`report-${end}`}>{t(`reports.${end}`)}</label>
          <input
            id={`report-${end}`}
            type="date"
            required
            value={span[end]}
            onChange={({ target }) => target.value !== '' && onChange({ ...span, [end]: target.value })}
          />
        </span>
      ))}
    </fieldset>
  );
}

function Figures({ report }: { readonly report: Report }): ReactElement {
  const { state, t } = useConsole();
  const { volume, firstReply, answeredByBot } = report;
  const { locale } = state.preferences;
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const share = volume.conversations === 0 ? 0 : answeredByBot / volume.conversations;
  return (
    <dl className="tiles">
      <Tile name={t('reports.conversations')} value={volume.conversations} />
      <Tile name={t('reports.messages')} value={volume.messages} />
      <Tile name={t('reports.answeredByBot')} value={percent.format(share)} />
      <Tile name={t('reports.handoffs')} value={volume.handoffs} />
      <Tile name={t('reports.half')} value={duration(firstReply.p50, locale)} />
      <Tile name={t('reports.most')} value={duration(firstReply.p90, locale)} />
    </dl>
  );
}

function Volume({ report }: { readonly report: Report }): ReactElement {
  const { state, t } = useConsole();
  const { locale } = state.preferences;
  const series = (rows: readonly { readonly conversations: number; readonly handoffs: number }[]) => [
    { name: t('reports.conversations'), values: rows.map(({ conversations }) => conversations) },
    { name: t('reports.handoffs'), values: rows.map(({ handoffs }) => handoffs) },
  ];
  return (
    <>
      <ColumnChart
        title={t('reports.byDay')}
        labels={report.days.map(({ day }) => civilDate(day, locale, { day: 'numeric', month: 'short' }))}
        series={series(report.days)}
      />
      <ColumnChart
        title={t('reports.byHour')}
        labels={report.hours.map(({ hour }) => `${hour}:00`)}
        series={series(report.hours)}
      />
    </>
  );
}

function useReport(query: string): Report | undefined {
  const { store } = useConsole();
  const [report, setReport] = useState<Report>();
  useEffect(() => {
    let current = true;
    void store
      .attempt(() => api.report(new URLSearchParams(query)))
      .then((loaded) => current && loaded && setReport(loaded.report));
    return () => {
      current = false;
    };
  }, [store, query]);
  return report;
}
