import type { DateMention } from '../knowledge/dates/recognise.ts';
import type { LocateResult } from '../knowledge/places/gazetteer.ts';
import type { SafetyKind } from '../knowledge/schema/safety.ts';
import type { Match } from '../knowledge/search/search.ts';

/** Things named in an utterance that change the answer. */
export interface Entities {
  /** Numbers of areas of intervention, as in "area 2" or "la seconda area". */
  readonly areas: readonly number[];
  /** How many areas the citizen thinks there are. */
  readonly areaCount?: number;
  readonly emails: readonly string[];
  readonly years: readonly number[];
  /** Telephone numbers of offices, as written. */
  readonly phones: readonly string[];
  /** A tax code, an IBAN or a card number stands in the text. */
  readonly hasPersonalCodes: boolean;
}

/** What we think a citizen wants, and the dialog that knows how to answer. */
export interface Understood {
  /** Id of a dialog. */
  readonly dialog: string;
  /** The part of the utterance that was read. */
  readonly utterance: string;
  /** The same with misspelt words mended, where the dates of a call are asked about. */
  readonly mended?: string;
  /** Articles or intents that may be meant, best first. */
  readonly topics: readonly Match[];
  readonly confidence: number;
  /** Certain enough to leave a dialog that waits for an answer. */
  readonly isUrgent?: boolean;
  readonly entities: Entities;
  readonly dates: readonly DateMention[];
  readonly place: LocateResult;
  readonly safety?: SafetyKind;
  /** A finer point for the dialog, as `simpler` for a repetition. */
  readonly detail?: string;
  /** A second question of the same message, which may have a third. */
  readonly also?: Understood;
}
