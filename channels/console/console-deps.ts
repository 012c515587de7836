import type { Signal } from '../../bots/changes.ts';
import type { Clock } from '../../bots/clock.ts';
import type { DeskSettings } from '../../bots/desk/settings-api.ts';
import type { PageWords } from '../page-words.ts';
import type { Points } from '../webchat/rate-limits.ts';
import type { ClientAddress } from '../client-address.ts';
import type { IdentityProvider } from './identity-provider.ts';
import type { ArticleFinder } from './article-finder.ts';
import type { CannedValuesFor } from './canned-values.ts';
import type { OperatorPresence, ConsoleDesk, ConsoleEvents, Mentions } from '../../bots/desk/desk-api.ts';
import type { Reports } from '../../bots/desk/reports.ts';
import type { Staff } from '../../bots/staff/staff.ts';

/** Calls `tick` again and again until the returned function is called. */
export type Every = (ms: number, tick: () => void) => () => void;

/** What the console is joined from. */
export interface ConsoleDeps {
  readonly desk: ConsoleDesk;
  readonly events: ConsoleEvents;
  /** Calls the listener with the handoff whose citizen is writing, until the returned function is called. */
  readonly onCitizenTyping?: (listener: (handoffId: string) => void) => () => void;
  readonly mentions: Mentions;
  readonly reports: Reports;
  readonly staff: Staff;
  /** Who is at the desk; an open console says so. */
  readonly presence: OperatorPresence;
  /** Teams, hours and skills, as they are changed at run time. */
  readonly settings: DeskSettings;
  /** Opens Telegram and brings a code along; undefined where the service is not on Telegram. */
  readonly telegramUrl?: (code: string) => string | undefined;
  /** The organisation's own accounts, where they may sign in. */
  readonly identityProvider?: IdentityProvider;
  readonly articles: ArticleFinder;
  readonly cannedValues: CannedValuesFor;
  /** Signs that the consoles of other instances show as well. */
  readonly colleagues?: Pick<Signal<string>, 'emit' | 'listen'>;
  readonly clock: Clock;
  /** Of whoever asks, for the audit; empty when it is not known. */
  readonly addressOf: ClientAddress;
  /** Passwords that one address may try. */
  readonly signIns: Points;
  readonly every: Every;
  /** The address people open, without a path: decides about `Secure` and whose origin is ours. */
  readonly publicUrl: string;
  /** Folder of the built page (`buildConsole` writes it); without it `/console` says that it is not built. */
  readonly pageFolder?: string;
  /** What the page says of the body that runs the desk. */
  readonly pageWords?: PageWords;
  /** Turns the stored address of a citizen's file into one that a browser may fetch for a while. */
  readonly fileUrl?: (contentUrl: string) => string;
  readonly log: ConsoleLog;
}

/** Ids go in, never people's words: of an error its `errorFields`, since pino writes all of what is called `err`. */
export type ConsoleLogFields = Readonly<Record<string, unknown>> & { readonly err?: never };

/** The part of pino that the console uses. */
export interface ConsoleLog {
  error(fields: ConsoleLogFields, message: string): void;
  warn(fields: ConsoleLogFields, message: string): void;
}
