import { api, type Closing } from './api.ts';
import { dropClosing } from './closing-draft.ts';
import type { ConsoleStore } from './console-store.ts';
import { draftKey } from './drafts.ts';
import { isUndoable } from './sendings.ts';
import { allowed, unansweredSeq } from './state.ts';

/** Claims the open conversation if it waits, or else the next in the queue, and puts the cursor into the reply. */
export async function claim(store: ConsoleStore, handoffId?: string): Promise<void> {
  await store.once('claim', () => claimOne(store, handoffId));
}

async function claimOne(store: ConsoleStore, handoffId: string | undefined): Promise<void> {
  const { detail, selectedId, missing } = store.snapshot();
  // One that is still being loaded is meant as well: the server says whether it may be claimed.
  const open = missing || (detail && detail.handoff.state !== 'waiting') ? undefined : selectedId;
  const wanted = handoffId ?? open;
  const claimed = await store.attempt(() => (wanted === undefined ? api.next() : api.claim(wanted)));
  await store.loadList();
  if (!claimed?.handoff) {
    if (claimed) {
      store.announce('say.nothingWaits');
    }
    await store.loadDetail();
    return;
  }
  const { id } = claimed.handoff;
  store.announce('say.claimed');
  await store.open(id);
  store.focusComposer('reply');
}

/** Asks what the assistant would answer to the citizen's last message. */
export function ask(store: ConsoleStore): void {
  const { detail, operator } = store.snapshot();
  if (detail && allowed(detail.handoff, operator).reply) {
    store.set({ asked: { handoffId: detail.handoff.id, seq: unansweredSeq(detail) } });
  }
}

export async function release(store: ConsoleStore): Promise<void> {
  await move(store, 'say.released', (id) => api.release(id));
}

export async function transfer(store: ConsoleStore, to: string): Promise<boolean> {
  return move(store, 'say.transferred', (id) => api.transfer(id, to));
}

/**
 * Moves what others hold, one after another, and returns those that were moved. What is refused is left as it is, and the
 * first reason shown.
 */
export async function transferAll(
  store: ConsoleStore,
  ids: readonly string[],
  to: string,
): Promise<readonly string[]> {
  const moved: string[] = [];
  await store.attempt(async () => {
    const refusals: unknown[] = [];
    for (const id of ids) {
      await api.transfer(id, to).then(
        () => moved.push(id),
        (error: unknown) => refusals.push(error),
      );
    }
    if (refusals.length > 0) {
      throw refusals[0];
    }
  });
  if (moved.length > 0) {
    store.announce('say.moved', { count: moved.length });
  }
  await store.loadList();
  return moved;
}

export async function close(store: ConsoleStore, given: Closing): Promise<boolean> {
  return move(store, 'say.closed', async (id) => {
    const closed = await api.close(id, given);
    dropClosing(store.drafts, id);
    return closed;
  });
}

/** Replaces the labels of the open conversation. */
export async function label(store: ConsoleStore, labels: readonly string[]): Promise<void> {
  const { selectedId } = store.snapshot();
  if (selectedId !== undefined && (await store.attempt(() => api.label(selectedId, labels)))) {
    store.announce('say.labelled');
    store.show(undefined);
    await store.loadDetail();
  }
}

async function move(
  store: ConsoleStore,
  said: 'say.released' | 'say.transferred' | 'say.closed',
  work: (id: string) => Promise<unknown>,
): Promise<boolean> {
  const { selectedId, detail } = store.snapshot();
  // Whether it may be moved the server says, and why not: it may have changed hands meanwhile.
  if (selectedId === undefined || !detail) {
    return false;
  }
  const moved = await store.once('move', async () => {
    const done = await store.attempt(async () => {
      // What was written first must arrive first; while it cannot, nothing moves.
      await store.sendings.flush(selectedId);
      return work(selectedId);
    });
    if (done) {
      store.announce(said);
      store.show(undefined);
    }
    await Promise.all([store.loadList(), store.loadDetail()]);
    return done !== undefined;
  });
  return moved === true;
}

export function send(store: ConsoleStore, handoffId: string, text: string): void {
  store.sendings.add(handoffId, text);
  store.drafts.write(handoffId, '');
  store.announce('say.held');
}

export async function saveNote(store: ConsoleStore, handoffId: string, text: string): Promise<boolean> {
  const clientNoteId = noteId(store, handoffId, text);
  const saved = await store.attempt(() => api.note(handoffId, { text, clientNoteId }));
  if (saved) {
    store.drafts.write(noteIdKey(handoffId), '');
    store.announce('say.note');
    void store.loadDetail();
  }
  return saved !== undefined;
}

const noteIdKey = (handoffId: string): string => `${handoffId}#note-id`;

/** The same for the same words until they are known to be saved, also in a page opened anew: an answer may get lost. */
function noteId({ drafts }: ConsoleStore, handoffId: string, text: string): string {
  const kept = drafts.read(noteIdKey(handoffId));
  const end = kept.indexOf(' ');
  if (end > 0 && kept.slice(end + 1) === text) {
    return kept.slice(0, end);
  }
  const id = crypto.randomUUID();
  drafts.write(noteIdKey(handoffId), `${id} ${text}`);
  return id;
}

/** Takes the last reply of the open conversation (or the one named) back, unless it has left, to where one can write. */
export function undoSend(store: ConsoleStore, clientMessageId?: string): void {
  const { sendings, detail, operator } = store.snapshot();
  const last = sendings.findLast((one) => one.handoffId === detail?.handoff.id && isUndoable(one));
  const id = clientMessageId ?? last?.clientMessageId;
  if (!detail || id === undefined) {
    return;
  }
  const text = store.sendings.undo(id);
  if (text !== undefined) {
    // Where no reply may be written any more the composer shows the note alone.
    const isReply = allowed(detail.handoff, operator).reply;
    const mode = isReply ? 'reply' : 'note';
    store.drafts.prepend(draftKey(detail.handoff.id, mode), text);
    store.announce(isReply ? 'say.undone' : 'say.undoneNote');
    store.focusComposer(mode);
  }
}

/** Opens the conversation after (or before) the open one in the list. */
export function step(store: ConsoleStore, by: 1 | -1): void {
  const { handoffs, selectedId } = store.snapshot();
  const index = handoffs.findIndex(({ id }) => id === selectedId);
  const next = index < 0 ? handoffs[0] : handoffs[index + by];
  if (next) {
    store.select(next.id);
  }
}
