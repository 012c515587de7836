import type { TypingSign } from './live.ts';
import type { Translate } from './texts.ts';

/** A sign that is not repeated within this time is over; the chat repeats it every four seconds. */
const TYPING_MS = 6000;
/** Whoever reads says so every ten seconds. */
const READING_MS = 22_000;

/** Somebody who writes or reads in a conversation. */
export interface Sign {
  readonly handoffId: string;
  readonly doing: 'citizen' | 'reply' | 'note' | 'reading';
  readonly name: string;
}

/** "Anna is writing", the citizen first; undefined when nobody is. */
export function typingText(signs: readonly Sign[], handoffId: string, t: Translate): string | undefined {
  const here = signs.filter((sign) => sign.handoffId === handoffId);
  const writer = here.find(({ doing }) => doing === 'reply') ?? here.find(({ doing }) => doing === 'note');
  if (here.some(({ doing }) => doing === 'citizen')) {
    return t('conversation.citizenTyping');
  }
  return (
    writer &&
    t(writer.doing === 'note' ? 'conversation.noting' : 'conversation.typing', { name: writer.name })
  );
}

/** Names of the colleagues who have the conversation open. */
export function readers(signs: readonly Sign[], handoffId: string): readonly string[] {
  return signs
    .filter((sign) => sign.handoffId === handoffId && sign.doing === 'reading')
    .map(({ name }) => name);
}

/** Who is where; each sign ends by itself. */
export class TypingSigns {
  readonly #ends = new Map<string, number>();
  readonly #changed: (signs: readonly Sign[]) => void;
  #signs: ReadonlyMap<string, Sign> = new Map();

  constructor(changed: (signs: readonly Sign[]) => void) {
    this.#changed = changed;
  }

  begin({ handoffId, operatorId = '', name = '', doing }: TypingSign): void {
    const kind = operatorId === '' ? 'citizen' : (doing ?? 'reply');
    const key = `${handoffId} ${kind} ${operatorId}`;
    window.clearTimeout(this.#ends.get(key));
    const ms = kind === 'reading' ? READING_MS : TYPING_MS;
    this.#ends.set(
      key,
      window.setTimeout(() => this.#end([key]), ms),
    );
    this.#signs = new Map([...this.#signs, [key, { handoffId, doing: kind, name }]]);
    this.#changed([...this.#signs.values()]);
  }

  /** The words have arrived, so nobody is writing them any more. */
  end(handoffId: string, doing: 'citizen' | 'reply' | 'note'): void {
    this.#end([...this.#signs.keys()].filter((key) => key.startsWith(`${handoffId} ${doing} `)));
  }

  #end(keys: readonly string[]): void {
    for (const key of keys) {
      window.clearTimeout(this.#ends.get(key));
      this.#ends.delete(key);
    }
    if (keys.length > 0) {
      this.#signs = new Map([...this.#signs].filter(([key]) => !keys.includes(key)));
      this.#changed([...this.#signs.values()]);
    }
  }
}
