import { readFileSync } from 'node:fs';
import { openWorld, type World } from '../support/world.ts';

/**
 * A conversation as a file. The head has `locale:` and `clock:`; then one line a step:
 * `citizen: words`, `citizen shares 45.48,9.21`, `bot: part of what it says`, `bot says nothing of: words`, `bot is silent`,
 * `operator anna claims|releases|closes`, `operator anna: words`, `operator: what the citizen reads of them`,
 * `clock: instant`. A `bot:` line holds when one of the messages since the last step contains it; `…` stands for anything.
 */
export interface Transcript {
  readonly title: string;
  readonly locale: string;
  readonly clock: string;
  readonly steps: readonly { readonly line: number; readonly text: string }[];
}

export function readTranscript(file: string): Transcript {
  const lines = readFileSync(file, 'utf8').split('\n');
  const head = (name: string) =>
    lines
      .find((line) => line.startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? '';
  const firstStep = lines.findIndex((line) => /^(citizen|bot|operator)\b/.test(line));
  return {
    title: lines[0]?.replace(/^#\s*/, '').trim() ?? file,
    locale: head('locale') || 'it',
    clock: head('clock'),
    steps: lines
      .map((text, index) => ({ line: index + 1, text: text.trim() }))
      .filter(({ line, text }) => line > firstStep && text !== '' && !text.startsWith('#')),
  };
}

/** Plays a transcript; throws with the line that did not hold and what was said instead. */
export async function playTranscript(transcript: Transcript): Promise<void> {
  const world = await openWorld({ clock: transcript.clock });
  const stage = new Stage(world, transcript.locale);
  try {
    for (const { line, text } of transcript.steps) {
      await stage.play(text).catch((error: unknown) => {
        throw new Error(`line ${line}: ${text}\n${error instanceof Error ? error.message : String(error)}`);
      });
    }
  } finally {
    await world.close();
  }
}

class Stage {
  readonly #world: World;
  readonly #locale: string;
  #heard: readonly string[] = [];

  constructor(world: World, locale: string) {
    this.#world = world;
    this.#locale = locale;
  }

  async play(step: string): Promise<void> {
    const [, who = '', words = ''] = /^([^:]*?)\s*:\s*(.*)$/.exec(step) ?? [step, step, ''];
    const operator = /^operator (\w+)(?: (claims|releases|closes))?$/.exec(who === '' ? step : who);
    if (who === 'citizen') {
      this.#heard = await this.#world.says(words, { locale: this.#locale });
    } else if (step.startsWith('citizen shares ')) {
      const [latitude, longitude] = step.slice('citizen shares '.length).split(',').map(Number);
      const entities = [{ type: 'GeoCoordinates', latitude, longitude }];
      this.#heard = await this.#world.says('', { locale: this.#locale, entities });
    } else if (who === 'bot says nothing of') {
      this.#mustNotSay(words);
    } else if (step === 'bot is silent') {
      this.#mustBeSilent();
    } else if (who === 'bot' || who === 'operator') {
      this.#mustSay(words);
    } else if (who === 'clock') {
      this.#world.time.set(words);
    } else if (operator !== null) {
      await this.#operate({ name: operator[1] ?? '', command: operator[2], words });
    } else {
      throw new Error('this step is not known');
    }
  }

  #mustSay(words: string): void {
    const pattern = new RegExp(words.split('…').map(escaped).join('[\\s\\S]*'), 'iu');
    if (!this.#heard.some((text) => pattern.test(text))) {
      throw new Error(`said instead:\n${this.#heard.join('\n---\n') || '(nothing)'}`);
    }
  }

  #mustNotSay(words: string): void {
    if (this.#heard.some((text) => text.toLowerCase().includes(words.toLowerCase()))) {
      throw new Error(`said it:\n${this.#heard.join('\n---\n')}`);
    }
  }

  #mustBeSilent(): void {
    if (this.#heard.length > 0) {
      throw new Error(`said:\n${this.#heard.join('\n---\n')}`);
    }
  }

  async #operate(act: {
    readonly name: string;
    readonly command: string | undefined;
    readonly words: string;
  }): Promise<void> {
    const { desk } = this.#world.helpDesk;
    const by = { id: act.name, name: act.name, anyones: false };
    const { items } = await desk.list({ states: ['waiting', 'claimed'], limit: 1 }, act.name);
    const handoffId = items[0]?.id ?? 'none';
    const before = this.#world.channel.delivered.length;
    if (act.command === 'claims') {
      await desk.claim({ handoffId, by });
    } else if (act.command === 'releases') {
      await desk.release({ handoffId, by });
    } else if (act.command === 'closes') {
      await desk.close({ handoffId, by, outcome: 'answered' });
    } else {
      await desk.reply({ handoffId, by, text: act.words, clientMessageId: `${act.name} ${before}` });
    }
    await this.#world.helpDesk.settled();
    this.#heard = this.#world.channel.delivered.slice(before).map((message) => message.activity.text ?? '');
  }
}

function escaped(text: string): string {
  return text
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
}
