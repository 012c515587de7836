import { HelpDeskError } from '../../bots/errors.ts';
import type {
  NewOperator,
  Operator,
  OperatorAccounts,
  SignInFailures,
} from '../../bots/desk/accounts-api.ts';

/** Operators and sessions in memory, by the letter of `accounts-api.ts`. */
export class MemoryAccounts implements OperatorAccounts {
  readonly #operators = new Map<string, { operator: Operator; passwordHash: string }>();
  readonly #sessions = new Map<string, { operator: Operator; expiresAt: Date }>();
  readonly #failures = new Map<string, SignInFailures>();
  #first: { readonly tokenHash: string; readonly expiresAt: Date } | undefined;

  async findByName(name: string): Promise<{ operator: Operator; passwordHash: string } | undefined> {
    return this.#operators.get(name.toLowerCase());
  }

  async list(): Promise<readonly Operator[]> {
    return [...this.#operators.values()].map(({ operator }) => operator);
  }

  async create({ passwordHash, ...fields }: NewOperator): Promise<Operator> {
    if (this.#operators.has(fields.name.toLowerCase())) {
      throw new HelpDeskError('OPERATOR_EXISTS');
    }
    const operator = { id: `o${this.#operators.size + 1}`, ...fields };
    this.#operators.set(fields.name.toLowerCase(), { operator, passwordHash });
    return operator;
  }

  async storeFirstToken(token: { readonly tokenHash: string; readonly expiresAt: Date }): Promise<void> {
    this.#first = token;
  }

  async createFirst(first: {
    readonly tokenHash: string;
    readonly now: Date;
    readonly operator: NewOperator;
  }): Promise<Operator | undefined> {
    const token = this.#first;
    if (token?.tokenHash !== first.tokenHash || token.expiresAt <= first.now || this.#operators.size > 0) {
      return undefined;
    }
    this.#first = undefined;
    return this.create(first.operator);
  }

  async createSession(session: {
    readonly tokenHash: string;
    readonly operatorId: string;
    readonly expiresAt: Date;
  }): Promise<void> {
    const operator = (await this.list()).find(({ id }) => id === session.operatorId);
    if (operator) {
      this.#sessions.set(session.tokenHash, { operator, expiresAt: session.expiresAt });
    }
  }

  async findSession(tokenHash: string, now: Date): Promise<Operator | undefined> {
    const found = this.#sessions.get(tokenHash);
    return found && found.expiresAt > now ? found.operator : undefined;
  }

  async deleteSession(tokenHash: string): Promise<void> {
    this.#sessions.delete(tokenHash);
  }

  async failures(name: string): Promise<SignInFailures | undefined> {
    return this.#failures.get(name.toLowerCase());
  }

  async recordFailure(name: string, at: Date): Promise<void> {
    const count = (this.#failures.get(name.toLowerCase())?.count ?? 0) + 1;
    this.#failures.set(name.toLowerCase(), { count, lastAt: at });
  }

  async clearFailures(name: string): Promise<void> {
    this.#failures.delete(name.toLowerCase());
  }
}
