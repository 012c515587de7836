/** What the console needs stored of operators. Hashing is the console's own; only hashes come here. */

export const ROLES = ['operator', 'supervisor', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

export interface Operator {
  readonly id: string;
  /** What they sign in with; unique without regard to case. */
  readonly name: string;
  /** What citizens and colleagues read. */
  readonly displayName: string;
  readonly role: Role;
  /** Signs in with the code of an app besides the password. */
  readonly hasSecondFactor: boolean;
}

/** An account as administrators see it. */
export interface OperatorAccount extends Operator {
  readonly isDisabled: boolean;
  /** False for who comes by the identity provider only. */
  readonly hasPassword: boolean;
  readonly lastSeenAt?: Date;
}

export interface NewOperator {
  readonly name: string;
  readonly displayName: string;
  readonly role: Role;
  /** Empty for who comes by the identity provider only. */
  readonly passwordHash: string;
}

/** Who does something, for the audit; `from` is where they did it: the address and session of a console. */
export interface By {
  readonly id?: string;
  readonly name: string;
  readonly from?: string;
}

/** Wrong passwords in a row for one name, whether or not there is such an operator. */
export interface SignInFailures {
  readonly count: number;
  readonly lastAt: Date;
}

export interface OperatorAccounts {
  /** Undefined for who is disabled, as for who is not there. */
  findByName(
    name: string,
  ): Promise<{ readonly operator: Operator; readonly passwordHash: string } | undefined>;
  /** Who may sign in. */
  list(): Promise<readonly Operator[]>;
  /** Everybody, the disabled as well. */
  accounts(): Promise<readonly OperatorAccount[]>;
  /** OPERATOR_EXISTS 409 when the name is taken. */
  create(operator: NewOperator, by?: By): Promise<Operator>;
  /**
   * Changes what is given. Who is disabled is signed out everywhere.
   * OPERATOR_NOT_FOUND 404; LAST_ADMINISTRATOR 409 when nobody would be left to administer.
   */
  change(
    operatorId: string,
    changes: { readonly displayName?: string; readonly role?: Role; readonly isDisabled?: boolean },
    by: By,
  ): Promise<OperatorAccount>;
  /** Ends the operator's sessions, but for the one that is kept. OPERATOR_NOT_FOUND 404. */
  setPassword(
    change: {
      readonly operatorId: string;
      readonly passwordHash: string;
      readonly keptSession?: string;
    },
    by: By,
  ): Promise<void>;

  /** The operator known by this subject at the identity provider, else the one of this name, who is known by it from now on. */
  findBySubject(subject: string, name: string): Promise<Operator | undefined>;

  /** Replaces an earlier token. Kept only while there is no operator. */
  storeFirstToken(token: { readonly tokenHash: string; readonly expiresAt: Date }): Promise<void>;
  /** Whether the token is the one that `createFirst` takes; asked before a password is hashed. */
  isFirstToken(tokenHash: string, now: Date): Promise<boolean>;
  /** One transaction: creates the first operator and spends the token. Undefined when either is not so any more. */
  createFirst(first: {
    readonly tokenHash: string;
    readonly now: Date;
    readonly operator: NewOperator;
  }): Promise<Operator | undefined>;

  failures(name: string): Promise<SignInFailures | undefined>;
  /** Adds one in a single statement, so that parallel guesses are all counted. */
  recordFailure(name: string, at: Date): Promise<void>;
  clearFailures(name: string): Promise<void>;
}
