import type { HandoffView } from '../views.ts';
import type { Drafts } from './drafts.ts';

/** What an operator has filled in to close a conversation. */
export interface ClosingDraft {
  readonly outcome: string;
  readonly reply: string;
  readonly labels: string;
  readonly note: string;
}

function keyOf(handoffId: string): string {
  return `${handoffId}#close`;
}

/** As it was left, or else as the window begins. */
export function readClosing(drafts: Drafts, { id, labels }: HandoffView): ClosingDraft {
  const kept = drafts.read(keyOf(id));
  const begun = { outcome: 'solved', reply: '', labels: labels.join(', '), note: '' };
  return kept === '' ? begun : (JSON.parse(kept) as ClosingDraft);
}

export function writeClosing(drafts: Drafts, handoffId: string, closing: ClosingDraft): void {
  drafts.write(keyOf(handoffId), JSON.stringify(closing));
}

export function dropClosing(drafts: Drafts, handoffId: string): void {
  drafts.write(keyOf(handoffId), '');
}
