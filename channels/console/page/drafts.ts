import { readJson, writeJson } from './preferences.ts';

const KEY = 'helpdesk.drafts';
/** Older ones are forgotten, so that a device does not keep people's words for ever. */
const KEPT = 30;

function drafts(): Readonly<Record<string, string>> {
  return (readJson(KEY) as Record<string, string> | undefined) ?? {};
}

export function readDraft(handoffId: string): string {
  return drafts()[handoffId] ?? '';
}

export function writeDraft(handoffId: string, text: string): void {
  const { [handoffId]: _before, ...others } = drafts();
  const entries = Object.entries(others);
  writeJson(KEY, Object.fromEntries(text === '' ? entries : [...entries.slice(1 - KEPT), [handoffId, text]]));
}
