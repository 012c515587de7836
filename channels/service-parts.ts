import type { Clock, Scheduler } from '../bots/clock.ts';
import type { Config } from '../bots/config.ts';
import type { HelpDesk } from '../bots/help-desk.ts';
import type { Log } from '../bots/telemetry/log.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { PacingLimits } from './telegram/pacing.ts';

/** What the service is started from. */
export interface ServiceParts {
  readonly config: Config;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly log: Log;
  /** Read from the content folder of the settings when absent. */
  readonly knowledge?: Knowledge;
  /** Telegram's own when absent; a fake Bot API bears more. */
  readonly telegramLimits?: PacingLimits;
  /** Messages that may be on the wire at once, and so be doubtful after a crash. */
  readonly mostOnWire?: number;
}

/** The same, once the desk is there: what each way in is opened with. */
export interface Joined extends ServiceParts {
  readonly helpDesk: HelpDesk;
}
