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
}

export interface NewOperator {
  readonly name: string;
  readonly displayName: string;
  readonly role: Role;
  readonly passwordHash: string;
}

/** Wrong passwords in a row for one name, whether or not there is such an operator. */
export interface SignInFailures {
  readonly count: number;
  readonly lastAt: Date;
}

export interface OperatorAccounts {
  findByName(
    name: string,
  ): Promise<{ readonly operator: Operator; readonly passwordHash: string } | undefined>;
  list(): Promise<readonly Operator[]>;
  /** OPERATOR_EXISTS 409 when the name is taken. */
  create(operator: NewOperator): Promise<Operator>;

  /** Replaces an earlier token. Kept only while there is no operator. */
  storeFirstToken(token: { readonly tokenHash: string; readonly expiresAt: Date }): Promise<void>;
  /** One transaction: creates the first operator and spends the token. Undefined when either is not so any more. */
  createFirst(first: {
    readonly tokenHash: string;
    readonly now: Date;
    readonly operator: NewOperator;
  }): Promise<Operator | undefined>;

  createSession(session: {
    readonly tokenHash: string;
    readonly operatorId: string;
    readonly createdAt: Date;
    readonly expiresAt: Date;
  }): Promise<void>;
  /** Undefined when there is none or it has ended. */
  findSession(tokenHash: string, now: Date): Promise<Operator | undefined>;
  deleteSession(tokenHash: string): Promise<void>;

  failures(name: string): Promise<SignInFailures | undefined>;
  /** Adds one in a single statement, so that parallel guesses are all counted. */
  recordFailure(name: string, at: Date): Promise<void>;
  clearFailures(name: string): Promise<void>;
}
