import { readFileSync } from 'node:fs';
import type { Storage } from '../../bots/storage/storage.ts';
import { openWorld, type World } from '../support/world.ts';

/**
 * A conversation as a file. The head has `locale:` and `clock:`; then one line a step:
 * `citizen: words`, `citizen shares 45.48,9.21`, `bot: part of what it says`, `bot says nothing of: words`, `bot is silent`,
 * `operator anna claims|releases|closes`, `operator anna: words`, `operator: what the citizen reads of them`,
 * `operator sees: words` anywhere in the case, `clock: instant`, `restart`.
 *
 * `citizen on web: words` goes on in another place, where the steps after it happen as well: `web`, `telegram`, and with a
 * number another browser or chat of the same kind (`web 2`). `on telegram: words` is what is read there, and
 * `telegram is silent` that nothing is; `✎` stands before what is written over an earlier message.
 * `citizen types the code` and `citizen follows the link` use what the bot last gave. `3 others wait` fills the queue.
 *
 * A `bot:` line holds when one of the messages since the last step contains it; `…` stands for anything.
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
  const firstStep = lines.findIndex((line) => /^(citizen|bot|operator|\d+ others?)\b/.test(line));
  return {
    title: lines[0]?.replace(/^#\s*/, '').trim() ?? file,
    locale: head('locale') || 'it',
    clock: head('clock'),
    steps: lines
      .map((text, index) => ({ line: index + 1, text: text.trim() }))
      .filter(({ line, text }) => line > firstStep && text !== '' && !text.startsWith('#')),
  };
}

/** Plays a transcript; throws with the line that did not hold and what was said instead. The storage stays open. */
export async function playTranscript(transcript: Transcript, storage?: Storage): Promise<void> {
  const world = await openWorld({ clock: transcript.clock, ...(storage && { storage }) });
  const stage = new Stage(world, transcript.locale);
  try {
    for (const { line, text } of transcript.steps) {
      await stage.play(text).catch((error: unknown) => {
        throw new Error(`line ${line}: ${text}\n${error instanceof Error ? error.message : String(error)}`);
      });
    }
  } finally {
    await (storage === undefined ? world.close() : world.helpDesk.stop());
  }
}

/** Where a citizen speaks. */
interface Place {
  readonly channelId: string;
  readonly conversation: { readonly id: string };
  readonly from: { readonly id: string };
}

const CHANNELS: Readonly<Record<string, string>> = { web: 'directline', telegram: 'telegram' };

function placeNamed(name: string): Place {
  const channelId = CHANNELS[name.split(' ')[0] ?? ''];
  if (channelId === undefined) {
    throw new Error(`there is no place "${name}"`);
  }
  return { channelId, conversation: { id: name }, from: { id: `citizen ${name}` } };
}

interface Read {
  readonly place: string;
  readonly text: string;
}

class Stage {
  readonly #world: World;
  readonly #locale: string;
  #place: Place | undefined;
  #heard: readonly Read[] = [];
  #others = 0;

  constructor(world: World, locale: string) {
    this.#world = world;
    this.#locale = locale;
  }

  async play(step: string): Promise<void> {
    const [, who = '', words = ''] = /^([^:]*?)\s*:\s*(.*)$/.exec(step) ?? [step, step, ''];
    const operator = /^operator (\w+)(?: (claims|releases|closes))?$/.exec(who === '' ? step : who);
    const elsewhere = /^citizen on (.+)$/.exec(who);
    const others = /^(\d+) others? waits?$/.exec(step);
    if (elsewhere !== null) {
      this.#place = placeNamed(elsewhere[1] ?? '');
      await this.#says(words);
    } else if (who === 'citizen') {
      await this.#says(words);
    } else if (step === 'citizen types the code') {
      await this.#says(this.#given(/[A-Z]{3}-[A-Z]{4}-[A-Z]{3}/));
    } else if (step === 'citizen follows the link') {
      await this.#follows(this.#given(/(?<=\?start=)[A-Z]+/));
    } else if (step.startsWith('citizen shares ')) {
      const [latitude, longitude] = step.slice('citizen shares '.length).split(',').map(Number);
      await this.#says('', { entities: [{ type: 'GeoCoordinates', latitude, longitude }] });
    } else if (who === 'bot says nothing of') {
      this.#mustNotSay(words);
    } else if (step === 'bot is silent') {
      mustBeSilent(this.#heard);
    } else if (step.endsWith(' is silent')) {
      mustBeSilent(this.#heardOn(step.slice(0, -' is silent'.length)));
    } else if (who === 'operator sees') {
      await this.#mustSee(words);
    } else if (who === 'bot' || who === 'operator') {
      this.#mustSay(words, this.#heard);
    } else if (who.startsWith('on ')) {
      this.#mustSay(words, this.#heardOn(who.slice('on '.length)));
    } else if (who === 'clock') {
      await this.#listen(() => this.#world.time.set(words));
    } else if (step === 'restart') {
      await this.#listen(() => this.#world.restart());
    } else if (others !== null) {
      await this.#fill(Number(others[1]));
    } else if (operator !== null) {
      await this.#operate({ name: operator[1] ?? '', command: operator[2], words });
    } else {
      throw new Error('this step is not known');
    }
  }

  async #says(text: string, more: Readonly<Record<string, unknown>> = {}): Promise<void> {
    await this.#listen(() => this.#world.says(text, { locale: this.#locale, ...this.#place, ...more }));
  }

  /** A deep link opens Telegram, and the conversation begins with what it carries. */
  async #follows(payload: string): Promise<void> {
    const place = placeNamed('telegram');
    this.#place = place;
    await this.#listen(() =>
      this.#world.helpDesk.receive({
        ...place,
        type: 'conversationUpdate',
        locale: this.#locale,
        channelData: { startPayload: payload },
      }),
    );
  }

  /** What is delivered, wherever, until everything is settled. */
  async #listen(act: () => unknown): Promise<void> {
    const before = this.#world.channel.delivered.length;
    await act();
    await this.#world.helpDesk.settled();
    this.#heard = this.#world.channel.delivered.slice(before).map(({ channelConversationId, activity }) => ({
      place: channelConversationId,
      // What is written over an earlier message is marked so.
      text: `${activity.type === 'messageUpdate' ? '✎ ' : ''}${activity.text ?? ''}`,
    }));
  }

  /** What the bot gave last that looks so. */
  #given(pattern: RegExp): string {
    const texts = this.#world.channel.delivered.map(({ activity }) => activity.text ?? '').reverse();
    return texts.map((text) => pattern.exec(text)?.[0]).find((found) => found !== undefined) ?? '';
  }

  async #fill(count: number): Promise<void> {
    for (let i = 0; i < count; i += 1) {
      this.#others += 1;
      const id = `other ${this.#others}`;
      await this.#world.says('vorrei parlare con una persona per un dubbio', {
        conversation: { id },
        from: { id },
      });
    }
  }

  #heardOn(name: string): readonly Read[] {
    const { id } = placeNamed(name).conversation;
    return this.#heard.filter(({ place }) => place === id);
  }

  #mustSay(words: string, heard: readonly Read[]): void {
    const pattern = patternOf(words);
    if (!heard.some(({ text }) => pattern.test(text))) {
      throw new Error(`said instead:\n${inFull(this.#heard)}`);
    }
  }

  #mustNotSay(words: string): void {
    if (this.#heard.some(({ text }) => text.toLowerCase().includes(words.toLowerCase()))) {
      throw new Error(`said it:\n${inFull(this.#heard)}`);
    }
  }

  /** The newest case, as an operator's page has it. */
  async #mustSee(words: string): Promise<void> {
    const { desk } = this.#world.helpDesk;
    const states = ['waiting', 'claimed', 'closed', 'abandoned'] as const;
    const { items } = await desk.list({ states, limit: 100 }, '');
    const newest = [...items].sort((one, other) => +other.lastMessageAt - +one.lastMessageAt)[0];
    const page = JSON.stringify(await desk.get(newest?.id ?? 'none'), undefined, 1);
    if (!patternOf(words).test(page)) {
      throw new Error(`sees instead:\n${page}`);
    }
  }

  async #operate(act: {
    readonly name: string;
    readonly command: string | undefined;
    readonly words: string;
  }): Promise<void> {
    const { desk } = this.#world.helpDesk;
    const by = { id: act.name, name: act.name, anyones: false };
    // Who claims takes the next; whatever else they do is about what they have.
    const theirs = { states: ['claimed'], operatorId: act.name, limit: 1 } as const;
    const query = act.command === 'claims' ? ({ states: ['waiting'], limit: 1 } as const) : theirs;
    const { items } = await desk.list(query, act.name);
    const handoffId = items[0]?.id ?? 'none';
    const clientMessageId = `${act.name} ${this.#world.channel.delivered.length}`;
    await this.#listen(async () => {
      if (act.command === 'claims') {
        await desk.claim({ handoffId, by });
      } else if (act.command === 'releases') {
        await desk.release({ handoffId, by });
      } else if (act.command === 'closes') {
        await desk.close({ handoffId, by, outcome: 'answered' });
      } else {
        await desk.reply({ handoffId, by, text: act.words, clientMessageId });
      }
    });
  }
}

function mustBeSilent(heard: readonly Read[]): void {
  if (heard.length > 0) {
    throw new Error(`said:\n${inFull(heard)}`);
  }
}

function inFull(heard: readonly Read[]): string {
  return heard.map(({ place, text }) => `[${place}] ${text}`).join('\n---\n') || '(nothing)';
}

function patternOf(words: string): RegExp {
  return new RegExp(words.split('…').map(escaped).join('[\\s\\S]*'), 'iu');
}

function escaped(text: string): string {
  return text
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
}
