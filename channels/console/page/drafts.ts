import { readJson, writeJson } from './preferences.ts';

/** Older ones are forgotten, so that a device does not keep people's words for ever. */
const KEPT = 30;

/** Under what name the draft of a conversation's reply, or of a note in it, is kept. */
export function draftKey(handoffId: string, mode: 'reply' | 'note'): string {
  return mode === 'reply' ? handoffId : `${handoffId}#note`;
}

/** What one operator has begun to write, kept on this device for each conversation. */
export class Drafts {
  readonly #key: string;

  constructor(operatorId: string) {
    this.#key = `helpdesk.drafts.${operatorId}`;
  }

  read(conversation: string): string {
    return this.#all()[conversation] ?? '';
  }

  write(conversation: string, text: string): void {
    const { [conversation]: _before, ...others } = this.#all();
    const entries = Object.entries(others);
    const kept = text === '' ? entries : [...entries.slice(1 - KEPT), [conversation, text] as const];
    writeJson(this.#key, kept.length > 0 ? Object.fromEntries(kept) : undefined);
  }

  /** Puts text before what is there. */
  prepend(conversation: string, text: string): void {
    const before = this.read(conversation);
    this.write(conversation, before === '' ? text : `${text}\n${before}`);
  }

  append(conversation: string, text: string): void {
    const before = this.read(conversation);
    this.write(conversation, before === '' ? text : `${before}\n${text}`);
  }

  #all(): Readonly<Record<string, string>> {
    return (readJson(this.#key) as Record<string, string> | undefined) ?? {};
  }
}
