import type { By, Operator } from '../desk/accounts-api.ts';

/** Somebody who is signed in. */
export interface Session {
  /** Names the session without giving it away. */
  readonly id: string;
  readonly operator: Operator;
  /** Administrators must have a second factor and this one has none: nothing else is allowed until then. */
  readonly mustEnrol: boolean;
}

/** A session as its owner sees it. */
export interface SessionLine {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  /** The browser's own words about itself. */
  readonly device?: string;
  readonly address?: string;
}

export interface Sessions {
  open(session: {
    readonly tokenHash: string;
    readonly operator: Operator;
    /** The identity provider vouches for them, with a second factor where it asks for one. */
    readonly byProvider?: boolean;
    readonly device?: string;
    readonly address?: string;
    readonly createdAt: Date;
    readonly expiresAt: Date;
  }): Promise<void>;
  /** Undefined when there is none, it has ended, or its owner has been disabled. */
  find(tokenHash: string, now: Date): Promise<Session | undefined>;
  /** Newest first. */
  of(operatorId: string, now: Date): Promise<readonly SessionLine[]>;
  /** Signing out. */
  end(tokenHash: string): Promise<void>;
  /** Ends one session of an operator, or all but one. Returns how many. */
  endOf(
    sessions: { readonly operatorId: string; readonly only?: string; readonly allBut?: string },
    by: By,
  ): Promise<number>;
}

/** The second factor: a secret shared with an app, and codes for the day when the telephone is lost. */
export interface SecondFactors {
  /** The secret to check codes with, and the last time step that was accepted; a new secret waits to be confirmed. */
  find(
    operatorId: string,
  ): Promise<{ readonly secret: string; readonly isOn: boolean; readonly lastStep: number } | undefined>;
  /** SECOND_FACTOR_ON 409 when there is one already. */
  begin(operatorId: string, secret: string): Promise<void>;
  /** From now on it is asked for. Replaces the recovery codes. */
  turnOn(
    factor: {
      readonly operatorId: string;
      readonly step: number;
      readonly recoveryHashes: readonly string[];
    },
    by: By,
  ): Promise<void>;
  /** OPERATOR_NOT_FOUND 404. */
  turnOff(operatorId: string, by: By): Promise<void>;
  /** True once for each step, and never for an earlier one. */
  acceptStep(operatorId: string, step: number): Promise<boolean>;
  /** True for the first who names it. */
  useRecoveryCode(operatorId: string, codeHash: string): Promise<boolean>;
  recoveryCodesLeft(operatorId: string): Promise<number>;
}

/** What an administrator decides for everybody. */
export interface Policy {
  /** Administrators must sign in with a second factor. */
  readonly administratorsNeedSecondFactor: boolean;
}

export interface Policies {
  read(): Promise<Policy>;
  write(policy: Policy, by: By): Promise<void>;
}

/** The bot says nothing but this, until somebody lets it speak again. */
export interface Silence {
  /** What citizens read, in each language. */
  readonly reason: { readonly it: string; readonly en: string };
  readonly by: string;
  readonly at: Date;
}

export interface KillSwitch {
  read(): Promise<Silence | undefined>;
  silence(reason: Silence['reason'], by: By): Promise<Silence>;
  resume(by: By): Promise<void>;
}

/** A reply kept ready. `{name}`, `{operator}`, `{date}`, `{deadline}` and `{place}` are filled in by the page. */
export interface CannedReply {
  readonly id: string;
  /** What one types after `/`. */
  readonly shortcut: string;
  readonly locale: string;
  /** Whose it is; everybody's when absent. */
  readonly team?: string;
  readonly text: string;
}

export interface CannedReplies {
  all(): Promise<readonly CannedReply[]>;
  /** Puts these in when there have never been any. */
  seed(replies: readonly Omit<CannedReply, 'id'>[]): Promise<void>;
  /** Without an id a new one, else in place: NOT_FOUND 404. CANNED_REPLY_EXISTS 409 when shortcut, language and team are another's. */
  save(reply: Omit<CannedReply, 'id'> & { readonly id?: string }, by: By): Promise<CannedReply>;
  /** NOT_FOUND 404. */
  remove(id: string, by: By): Promise<void>;
}

/** A way of closing kept ready: last words (with the variables of a canned reply), outcome and labels. */
export interface Macro {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  /** Empty when nothing is said. */
  readonly reply: string;
  readonly outcome: string;
  readonly labels: readonly string[];
}

export interface Macros {
  all(): Promise<readonly Macro[]>;
  /** One of the same name and language is replaced. */
  save(macro: Omit<Macro, 'id'>, by: By): Promise<Macro>;
  /** NOT_FOUND 404. */
  remove(id: string, by: By): Promise<void>;
}

/** Something that somebody did. */
export interface AuditEntry {
  readonly id: number;
  readonly at: Date;
  /** Display name; absent when it was the citizen or the service. */
  readonly who?: string;
  /** As in "handoff.claimed" or "operator.changed". */
  readonly what: string;
  readonly handoffId?: string;
  /** The session and address they came from; "citizen" or "system" when it was no operator. */
  readonly from?: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface AuditQuery {
  readonly who?: string;
  /** The first word of `what`, as in "operator". */
  readonly group?: string;
  readonly since?: Date;
  /** Not this instant itself. */
  readonly until?: Date;
  /** Only what happened before this entry: the next page. */
  readonly before?: number;
  readonly limit: number;
}

export interface AuditLog {
  /** Newest first. */
  page(query: AuditQuery): Promise<readonly AuditEntry[]>;
}

/** Operators' own chats, in which they are told that somebody waits. */
export interface StaffChats {
  isLinked(operatorId: string): Promise<boolean>;
  /** A code that links the chat from which it reaches the bot, once and within a quarter of an hour. */
  invite(operatorId: string): Promise<string>;
  unlink(operatorId: string, by: By): Promise<void>;
}
