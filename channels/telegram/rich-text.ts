import type { MessageEntity } from 'node-telegram-bot-api/types';

/** Text with its formatting beside it, so that nothing anybody wrote is ever parsed as markup. */
export interface RichText {
  readonly text: string;
  /** Offsets and lengths in UTF-16 units, as Telegram counts and as JavaScript strings do. */
  readonly entities: readonly MessageEntity[];
}

/** A run of words and how it looks. */
export interface Run {
  readonly text: string;
  readonly style?: 'bold' | 'italic';
  readonly url?: string;
}

export function richText(runs: readonly Run[]): RichText {
  const entities: MessageEntity[] = [];
  let text = '';
  for (const run of runs) {
    const at = { offset: text.length, length: run.text.length };
    if (run.style && run.text !== '') {
      entities.push({ type: run.style, ...at });
    }
    if (run.url !== undefined && run.text !== '') {
      entities.push({ type: 'text_link', ...at, url: run.url });
    }
    text += run.text;
  }
  return { text, entities };
}

/** The part from `start` to `end`, with the formatting that reaches into it. */
export function slice(whole: RichText, start: number, end: number): RichText {
  const entities: MessageEntity[] = [];
  for (const entity of whole.entities) {
    const from = Math.max(entity.offset, start);
    const to = Math.min(entity.offset + entity.length, end);
    if (from < to) {
      entities.push({ ...entity, offset: from - start, length: to - from });
    }
  }
  return { text: whole.text.slice(start, end), entities };
}
