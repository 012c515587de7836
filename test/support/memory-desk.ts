import { HelpDeskError } from '../../bots/errors.ts';
import type {
  AuditRow,
  Command,
  ConsoleDesk,
  ConsoleEvent,
  ConsoleEvents,
  HandoffDetail,
  HandoffPage,
  HandoffQuery,
  HandoffSummary,
  Mention,
  Mentions,
  Note,
  Suggestion,
  TranscriptEntry,
} from '../../bots/desk/desk-api.ts';
import type { Clock } from '../../bots/clock.ts';
import { excerpt } from '../../bots/desk/excerpt.ts';
import { type Nameable, namedIn } from '../../bots/desk/mentions.ts';
import { searchWords } from '../../bots/desk/search-words.ts';

interface Case {
  handoff: HandoffSummary;
  readonly entries: TranscriptEntry[];
  readonly notes: Note[];
  readonly audit: AuditRow[];
}

/** The desk and its events in memory, by the letter of `desk-api.ts`, for the console's own tests. */
export class MemoryDesk implements ConsoleDesk, ConsoleEvents, Mentions {
  readonly typed: string[] = [];
  readonly #cases = new Map<string, Case>();
  readonly #events: ConsoleEvent[] = [];
  readonly #listeners = new Set<() => void>();
  readonly #clock: Clock;
  readonly #operators: () => Promise<readonly Nameable[]>;
  /** Notes by the names that consoles gave them. */
  readonly #named = new Map<string, Note>();
  #opened = 0;
  #mentions: readonly (Mention & { readonly operatorId: string })[] = [];

  constructor(clock: Clock, operators: () => Promise<readonly Nameable[]> = () => Promise.resolve([])) {
    this.#clock = clock;
    this.#operators = operators;
  }

  /** A citizen is given to staff. */
  open(given: Partial<HandoffSummary> & { readonly entries?: readonly Partial<TranscriptEntry>[] }): string {
    const { entries = [], ...fields } = given;
    this.#opened += 1;
    const id = fields.id ?? `h${this.#opened}`;
    const at = fields.openedAt ?? this.#clock.now();
    this.#cases.set(id, {
      handoff: {
        id,
        conversationId: `c-${id}`,
        state: 'waiting',
        channel: 'directline',
        team: 'bando',
        reason: 'Vorrei un aiuto con la domanda',
        urgent: false,
        locale: 'it',
        openedAt: at,
        lastMessageAt: at,
        preview: 'Vorrei un aiuto con la domanda',
        unanswered: true,
        labels: [],
        ...fields,
      },
      entries: [],
      notes: [],
      audit: [{ at, who: 'bot', what: 'opened' }],
    });
    for (const entry of entries) {
      this.#add(id, { role: 'citizen', text: '', ...entry });
    }
    this.#tell('handoff.opened', id);
    return id;
  }

  /** The citizen writes once more. */
  hear(id: string, text: string): void {
    const entry = this.#add(id, { role: 'citizen', text });
    this.#change(id, { preview: text, unanswered: true, lastMessageAt: entry.at });
    this.#tell('message.added', id, { seq: entry.seq, role: 'citizen' });
  }

  /** The citizen changes what they wrote. */
  edit(id: string, seq: number, text: string): void {
    const { entries } = this.#case(id);
    const index = entries.findIndex((entry) => entry.seq === seq);
    entries[index] = { ...entries[index], text, isEdited: true } as TranscriptEntry;
    this.#change(id, { preview: text });
    this.#tell('message.edited', id, { seq });
  }

  /** The citizen has what was said erased. */
  erase(id: string): void {
    this.#cases.delete(id);
    this.#tell('handoff.erased', id);
  }

  /** The channel gave up a message. */
  failDelivery(id: string, messageId: string): void {
    this.#deliver(id, messageId, 'failed');
  }

  async list(query: HandoffQuery, viewerId: string): Promise<HandoffPage> {
    const all = [...this.#cases.values()];
    const mine = (one: Case): boolean =>
      one.handoff.state === 'claimed' && one.handoff.operator?.id === viewerId;
    const waiting = all.filter((one) => one.handoff.state === 'waiting');
    const items = all
      .filter((one) => matches(one, query))
      .map(({ handoff }) => {
        const place = waiting.findIndex((other) => other.handoff.id === handoff.id) + 1;
        return place > 0 ? { ...handoff, position: place } : handoff;
      })
      .map((handoff) => ({ ...handoff, ...foundIn(this.#case(handoff.id), query.q) }));
    items.sort((a, b) => Number(b.urgent) - Number(a.urgent) || a.openedAt.getTime() - b.openedAt.getTime());
    return {
      items: items.slice(0, query.limit),
      counts: {
        waiting: waiting.length,
        claimed: all.filter((one) => one.handoff.state === 'claimed').length,
        mine: all.filter(mine).length,
      },
    };
  }

  async counts(viewerId: string): Promise<HandoffPage['counts']> {
    return (await this.list({ limit: 1 }, viewerId)).counts;
  }

  async summary(handoffId: string): Promise<HandoffSummary> {
    return this.#case(handoffId).handoff;
  }

  async get(handoffId: string): Promise<HandoffDetail> {
    const { handoff, entries, notes, audit } = this.#case(handoffId);
    return { handoff, entries: [...entries], notes: [...notes], audit: [...audit], earlier: [] };
  }

  async claim({ handoffId, by }: Command): Promise<HandoffSummary> {
    const { handoff } = this.#case(handoffId);
    this.#refuseClosed(handoff);
    if (handoff.operator && handoff.operator.id !== by.id) {
      throw new HelpDeskError('HANDOFF_ALREADY_CLAIMED', { handoffId });
    }
    return this.#move(handoffId, by.name, 'claimed', {
      state: 'claimed',
      operator: { id: by.id, name: by.name },
      claimedAt: this.#clock.now(),
    });
  }

  async claimNext({ by }: Pick<Command, 'by'>): Promise<HandoffSummary | undefined> {
    const { items } = await this.list({ states: ['waiting'], limit: 1 }, by.id);
    return items[0] && this.claim({ handoffId: items[0].id, by });
  }

  async suggest({ handoffId, text }: Command & { readonly text?: string }): Promise<Suggestion | undefined> {
    const asked = text ?? this.#case(handoffId).handoff.preview;
    return asked.includes('scad')
      ? {
          text: 'La domanda si presenta entro le 12:00 del 22 gennaio 2024.',
          to: asked,
          locale: 'it',
          articles: ['call.deadline'],
          confidence: 0.9,
          outcome: 'answer',
        }
      : undefined;
  }

  async release({ handoffId, by }: Command): Promise<HandoffSummary> {
    this.#held({ handoffId, by });
    return this.#move(handoffId, by.name, 'released', { state: 'waiting', operator: undefined });
  }

  async transfer({ handoffId, by, to }: Command & { readonly to: string }): Promise<HandoffSummary> {
    this.#held({ handoffId, by });
    const team = (await this.teams()).includes(to);
    return this.#move(
      handoffId,
      by.name,
      'transferred',
      team
        ? { state: 'waiting', team: to, operator: undefined }
        : { state: 'claimed', operator: { id: to, name: to } },
    );
  }

  async close(
    command: Command & {
      readonly outcome: string;
      readonly note?: string;
      readonly labels?: readonly string[];
      readonly reply?: { readonly text: string; readonly clientMessageId: string };
    },
  ): Promise<HandoffSummary> {
    const { handoffId, by, outcome, note, labels, reply } = command;
    this.#held(command);
    if (reply) {
      await this.reply({ handoffId, by, ...reply });
    }
    if (note) {
      await this.addNote({ handoffId, by, text: note });
    }
    return this.#move(handoffId, by.name, 'closed', {
      state: 'closed',
      outcome,
      ...(labels && { labels }),
      closedAt: this.#clock.now(),
      unanswered: false,
    });
  }

  async label({
    handoffId,
    by,
    labels,
  }: Command & { readonly labels: readonly string[] }): Promise<HandoffSummary> {
    return this.#move(handoffId, by.name, 'labelled', { labels });
  }

  async labels(): Promise<readonly string[]> {
    return [...new Set([...this.#cases.values()].flatMap(({ handoff }) => handoff.labels))];
  }

  async reply(
    command: Command & { readonly text: string; readonly clientMessageId: string },
  ): Promise<TranscriptEntry> {
    const { handoffId, by, text, clientMessageId } = command;
    const found = this.#case(handoffId).entries.find((entry) => entry.clientMessageId === clientMessageId);
    if (found) {
      return found;
    }
    this.#holder(command);
    const entry = this.#add(handoffId, {
      role: 'operator',
      speaker: by.name,
      text,
      clientMessageId,
      messageId: `m-${clientMessageId}`,
      delivery: 'sent',
    });
    this.#change(handoffId, { unanswered: false, lastMessageAt: entry.at });
    this.#tell('message.added', handoffId, { seq: entry.seq, role: 'operator' });
    return entry;
  }

  async addNote({
    handoffId,
    by,
    text,
    clientNoteId,
  }: Command & { readonly text: string; readonly clientNoteId?: string }): Promise<Note> {
    const { notes } = this.#case(handoffId);
    const stored = this.#named.get(clientNoteId ?? '');
    if (stored) {
      return stored;
    }
    const note = { id: `n${notes.length + 1}`, at: this.#clock.now(), author: by.name, text };
    notes.push(note);
    if (clientNoteId !== undefined) {
      this.#named.set(clientNoteId, note);
    }
    const named = namedIn(text, await this.#operators()).map(({ id }) => id);
    const { citizenName, reason } = this.#case(handoffId).handoff;
    const mention = { noteId: note.id, handoffId, author: by.name, text, at: note.at, isRead: false };
    this.#mentions = [
      ...named.map((operatorId) => ({ ...mention, operatorId, about: citizenName ?? reason })),
      ...this.#mentions,
    ];
    this.#tell('note.added', handoffId, { mentions: named });
    return note;
  }

  async of(operatorId: string): Promise<{ readonly mentions: readonly Mention[]; readonly unread: number }> {
    const mentions = this.#mentions.filter((one) => one.operatorId === operatorId);
    return { mentions, unread: mentions.filter(({ isRead }) => !isRead).length };
  }

  async read(read: { readonly operatorId: string; readonly handoffId: string }): Promise<void> {
    this.#mentions = this.#mentions.map((one) =>
      one.operatorId === read.operatorId && one.handoffId === read.handoffId ? { ...one, isRead: true } : one,
    );
  }

  async resend(command: Command & { readonly messageId: string }): Promise<TranscriptEntry> {
    this.#holder(command);
    const found = this.#case(command.handoffId).entries.find(
      (entry) => entry.messageId === command.messageId && entry.delivery === 'failed',
    );
    if (!found) {
      throw new HelpDeskError('MESSAGE_NOT_FAILED', { messageId: command.messageId });
    }
    return this.#deliver(command.handoffId, command.messageId, 'pending');
  }

  async typing({ handoffId, by }: Command): Promise<void> {
    this.#holder({ handoffId, by });
    this.typed.push(handoffId);
  }

  async teams(): Promise<readonly string[]> {
    return ['bando', 'wemi'];
  }

  async after(id: number, limit: number): Promise<readonly ConsoleEvent[]> {
    return this.#events.filter((event) => event.id > id).slice(0, limit);
  }

  async range(): Promise<{ readonly oldest: number; readonly newest: number }> {
    return { oldest: this.#events[0]?.id ?? 0, newest: this.#events.at(-1)?.id ?? 0 };
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #case(id: string): Case {
    const found = this.#cases.get(id);
    if (!found) {
      throw new HelpDeskError('HANDOFF_NOT_FOUND', { handoffId: id });
    }
    return found;
  }

  #refuseClosed(handoff: HandoffSummary): void {
    if (handoff.state !== 'waiting' && handoff.state !== 'claimed') {
      throw new HelpDeskError('HANDOFF_CLOSED', { handoffId: handoff.id });
    }
  }

  #held({ handoffId, by }: Command): void {
    const { handoff } = this.#case(handoffId);
    this.#refuseClosed(handoff);
    if (!handoff.operator && !by.anyones) {
      throw new HelpDeskError('HANDOFF_NOT_CLAIMED', { handoffId });
    }
    if (handoff.operator && handoff.operator.id !== by.id && !by.anyones) {
      throw new HelpDeskError('HANDOFF_NOT_YOURS', { handoffId });
    }
  }

  #holder({ handoffId, by }: Command): void {
    this.#held({ handoffId, by: { ...by, anyones: false } });
  }

  #add(
    id: string,
    entry: Partial<Omit<TranscriptEntry, 'conversationId' | 'channel'>> &
      Pick<TranscriptEntry, 'role' | 'text'>,
  ): TranscriptEntry {
    const { entries, handoff } = this.#case(id);
    const { conversationId, channel } = handoff;
    const added = { seq: entries.length + 1, at: this.#clock.now(), conversationId, channel, ...entry };
    entries.push(added);
    return added;
  }

  #deliver(id: string, messageId: string, delivery: 'pending' | 'failed'): TranscriptEntry {
    const { entries } = this.#case(id);
    const index = entries.findIndex((entry) => entry.messageId === messageId);
    const changed = { ...entries[index], delivery } as TranscriptEntry;
    entries[index] = changed;
    this.#tell('message.delivery', id, { seq: changed.seq });
    return changed;
  }

  #change(
    id: string,
    fields: { [Key in keyof HandoffSummary]?: HandoffSummary[Key] | undefined },
  ): HandoffSummary {
    const one = this.#case(id);
    one.handoff = { ...one.handoff, ...fields } as HandoffSummary;
    return one.handoff;
  }

  #move(
    id: string,
    who: string,
    what: 'claimed' | 'released' | 'transferred' | 'closed' | 'labelled',
    fields: { [Key in keyof HandoffSummary]?: HandoffSummary[Key] | undefined },
  ): HandoffSummary {
    const changed = this.#change(id, fields);
    this.#case(id).audit.push({ at: this.#clock.now(), who, what });
    this.#tell(`handoff.${what}`, id);
    return changed;
  }

  #tell(kind: string, handoffId: string, data: Readonly<Record<string, unknown>> = {}): void {
    this.#events.push({ id: this.#events.length + 1, kind, handoffId, at: this.#clock.now(), data });
    for (const listener of this.#listeners) {
      listener();
    }
  }
}

function matches({ handoff, entries }: Case, query: HandoffQuery): boolean {
  return (
    (!query.states || query.states.includes(handoff.state)) &&
    (!query.operatorId || handoff.operator?.id === query.operatorId) &&
    (!query.team || handoff.team === query.team) &&
    (!query.channel || handoff.channel === query.channel) &&
    (!query.locale || handoff.locale === query.locale) &&
    (!query.q || entries.some((entry) => folded(entry.text).includes(folded(query.q ?? ''))))
  );
}

function foundIn({ entries }: Case, q = ''): Pick<HandoffSummary, 'found'> {
  const line = entries.find((entry) => q !== '' && folded(entry.text).includes(folded(q)));
  return line === undefined
    ? {}
    : { found: { seq: line.seq, role: line.role, at: line.at, ...excerpt(line.text, searchWords(q)) } };
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
