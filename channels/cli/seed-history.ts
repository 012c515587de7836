import { DAY_MS } from '../../knowledge/durations.ts';
import type { Article } from '../../knowledge/schema/article.ts';
import type { Parameter, Sql, Storage } from '../../bots/storage/storage.ts';

/** A past to try the service with: as large as asked for, the same each time. */
export interface HistoryPlan {
  readonly conversations: number;
  /** Over all conversations; each has at least two. */
  readonly messages: number;
  /** The newest was said at this instant, the oldest half a year before. */
  readonly now: Date;
  /** What citizens ask and what the bot answers. */
  readonly articles: readonly Pick<Article, 'id' | 'questions' | 'title' | 'team' | 'blocks'>[];
}

const HALF_YEAR_MS = 180 * DAY_MS;
/** Conversations stored in one commit. */
const BATCH = 500;
/** Rows of one statement; SQLite takes 32,766 parameters. */
const MOST_ROWS = 1_000;
/** Of all conversations with a handoff, the newest wait and the next are in progress. */
const WAITING = 500;
const CLAIMED = 300;

const OUTCOMES = ['solved', 'solved', 'solved', 'referred', 'no-reply', 'not-ours'] as const;
const OPERATORS = ['Anna', 'Luca', 'Marta', 'Paolo', 'Sara'] as const;
/** Words that few conversations have, so that a search has something to find. */
const PLACES = [
  'Lambrate',
  'Rogoredo',
  'Niguarda',
  'Baggio',
  'Affori',
  'Gratosoglio',
  'Quarto Oggiaro',
] as const;

/** Fills an empty database in bulk; `told` is called with the number of conversations stored so far. */
export async function seedHistory(
  storage: Storage,
  plan: HistoryPlan,
  told: (stored: number) => void,
): Promise<void> {
  for (let first = 0; first < plan.conversations; first += BATCH) {
    const last = Math.min(first + BATCH, plan.conversations);
    const rows = new Rows();
    for (let number = first; number < last; number += 1) {
      addConversation(rows, plan, number);
    }
    await storage.transaction((sql) => rows.insert(sql));
    told(last);
  }
  await storage.transaction((sql) => sql.query('ANALYZE'));
}

function addConversation(rows: Rows, plan: HistoryPlan, number: number): void {
  const { conversations, messages, now } = plan;
  const id = `history-${number}`;
  const opened = now.getTime() - Math.round(HALF_YEAR_MS * (1 - number / conversations)) - 60_000 * 60;
  const lines = Math.max(2, spread(messages, conversations, number));
  const handoff = number % 5 < 3 ? `handoff-${number}` : null;
  const channel = number % 2 === 0 ? 'directline' : 'telegram';
  const locale = number % 20 === 0 ? 'en' : 'it';
  const ended = opened + lines * 20_000;
  rows.add('conversations', {
    id,
    channel,
    channel_conversation_id: id,
    citizen_id: `citizen-${number % Math.ceil(conversations * 0.8)}`,
    citizen_name: number % 3 === 0 ? null : `Cittadino ${number}`,
    locale,
    reference: '{}',
    last_seq: lines,
    created_at: opened,
    last_activity_at: ended,
  });
  for (let seq = 1; seq <= lines; seq += 1) {
    addLine(rows, plan, { id, number, seq, lines, channel, handoff, at: opened + seq * 20_000 });
  }
  if (handoff !== null) {
    addHandoff(rows, plan, { id: handoff, conversationId: id, number, opened, ended });
  }
}

/** The share of one part, when `whole` is dealt out evenly. */
function spread(whole: number, parts: number, part: number): number {
  return Math.floor(((part + 1) * whole) / parts) - Math.floor((part * whole) / parts);
}

interface Line {
  readonly id: string;
  readonly number: number;
  readonly seq: number;
  readonly lines: number;
  readonly channel: string;
  readonly handoff: string | null;
  readonly at: number;
}

/** Citizen and answer in turn; after the first half a person answers where there is a handoff. */
function addLine(rows: Rows, { articles }: HistoryPlan, line: Line): void {
  const { id, number, seq, lines, handoff, at } = line;
  const article = articles[(number * 7 + seq * 13) % articles.length];
  const isHandedOver = handoff !== null && seq > lines / 2;
  const role = seq % 2 === 1 ? 'citizen' : isHandedOver ? 'operator' : 'bot';
  const place = PLACES[(number * 31 + seq) % PLACES.length] ?? '';
  const asked = article?.questions[(number + seq) % article.questions.length] ?? '';
  const said = {
    citizen: (number + seq) % 97 === 0 ? `${asked} Sono di ${place}, pratica ${number}.` : asked,
    bot: `${article?.title ?? ''}. ${article?.blocks[0]?.text ?? ''}`.slice(0, 400),
    operator: `Buongiorno, per ${article?.title ?? ''} la aiuto io.`,
  };
  const basis = { channelData: { helpdesk: { reply: { articles: [article?.id], confidence: 0.8 } } } };
  rows.add('transcript', {
    conversation_id: id,
    seq,
    role,
    speaker: role === 'operator' ? (OPERATORS[number % OPERATORS.length] ?? '') : null,
    text: said[role],
    activity: JSON.stringify({ type: 'message', text: said[role], ...(role === 'bot' && basis) }),
    handoff_id: isHandedOver ? handoff : null,
    at,
  });
  if (role !== 'citizen') {
    rows.add('outbox', {
      conversation_id: id,
      seq,
      channel: line.channel,
      state: 'sent',
      attempts: 1,
      due_at: at,
      created_at: at,
      sent_at: at + 300,
    });
  }
}

function addHandoff(
  rows: Rows,
  { articles, conversations }: HistoryPlan,
  given: {
    readonly id: string;
    readonly conversationId: string;
    readonly number: number;
    readonly opened: number;
    readonly ended: number;
  },
): void {
  const { id, conversationId, number, opened, ended } = given;
  const left = (conversations - 1 - number) * 0.6;
  const state = left < WAITING ? 'waiting' : left < WAITING + CLAIMED ? 'claimed' : 'closed';
  const operator = OPERATORS[number % OPERATORS.length] ?? '';
  const claimedAt = opened + 60_000 + (number % 40) * 15_000;
  const article = articles[number % articles.length];
  const isHeld = state !== 'waiting';
  rows.add('handoffs', {
    id,
    conversation_id: conversationId,
    state,
    reason: article?.questions[0] ?? '',
    topic: article?.id ?? null,
    team: article?.team ?? 'bando',
    urgent: number % 50 === 0 ? 1 : 0,
    operator_id: isHeld ? `history-${operator}` : null,
    operator_name: isHeld ? operator : null,
    outcome: state === 'closed' ? (OUTCOMES[number % OUTCOMES.length] ?? null) : null,
    labels: '[]',
    opened_at: opened,
    claimed_at: isHeld ? claimedAt : null,
    first_reply_at: isHeld ? claimedAt + 30_000 : null,
    closed_at: state === 'closed' ? Math.max(ended, claimedAt + 60_000) : null,
  });
  const events = [
    { kind: 'handoff.opened', operator: null, at: opened },
    ...(isHeld ? [{ kind: 'handoff.claimed', operator, at: claimedAt }] : []),
    ...(state === 'closed' ? [{ kind: 'handoff.closed', operator, at: claimedAt + 60_000 }] : []),
  ];
  for (const event of events) {
    rows.add('desk_events', { ...event, handoff_id: id, conversation_id: conversationId, data: '{}' });
  }
}

/** Rows by table, in the order in which the tables were first named. */
class Rows {
  readonly #tables = new Map<string, Readonly<Record<string, Parameter>>[]>();

  add(table: string, row: Readonly<Record<string, Parameter>>): void {
    const rows = this.#tables.get(table) ?? [];
    rows.push(row);
    this.#tables.set(table, rows);
  }

  async insert(sql: Sql): Promise<void> {
    for (const [table, rows] of this.#tables) {
      const columns = Object.keys(rows[0] ?? {});
      const marks = `(${columns.map(() => '?').join(', ')})`;
      for (let start = 0; start < rows.length; start += MOST_ROWS) {
        const some = rows.slice(start, start + MOST_ROWS);
        await sql.query(
          `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${some.map(() => marks).join(', ')}`,
          some.flatMap((row) => columns.map((column) => row[column] ?? null)),
        );
      }
    }
  }
}
