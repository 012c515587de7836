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
