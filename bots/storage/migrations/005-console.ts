import type { Knex } from 'knex';
import type { Migration } from './migrate.ts';

/**
 * What the console needs to stay quick with years of conversations: words to find lines by, the topic of each answer, and
 * an index for each question that is asked often. The database derives words and topics from the line itself, so that
 * whoever adds, corrects or erases a line keeps them right without knowing of them.
 */
export const console_: Migration = {
  name: '005-console',
  async up(database) {
    await (isPostgres(database) ? addWordsOnPostgres(database) : addWordsOnSqlite(database));
    for (const index of INDEXES) {
      await database.raw(`CREATE INDEX ${index}`);
    }
    await database.schema.createTable('mentions', (table) => {
      table.bigInteger('note_id').notNullable().references('handoff_notes.id').onDelete('CASCADE');
      table.text('operator_id').notNullable().references('operators.id').onDelete('CASCADE');
      table.bigInteger('read_at');
      table.primary(['note_id', 'operator_id']);
      table.index(['operator_id', 'note_id']);
    });
    await database.schema.createTable('macros', (table) => {
      table.text('id').primary();
      table.text('name').notNullable();
      table.text('locale').notNullable();
      table.text('reply').notNullable();
      table.text('outcome').notNullable();
      table.text('labels').notNullable();
      table.unique(['name', 'locale']);
    });
  },
};

/** Signs that part words. */
const PARTING = '@.-_/:’‘“”«»…–—\u00a0';
/** Where a stored answer says what it was built from. */
const TOPIC = 'channelData.helpdesk.reply.articles';

function isPostgres(database: Knex): boolean {
  const { config } = database.client as { readonly config: { readonly client: unknown } };
  return config.client === 'pg';
}

/** A full-text index over the transcript's own text; triggers keep it, those of a cascading erasure as well. */
async function addWordsOnSqlite(database: Knex): Promise<void> {
  for (const statement of [
    `ALTER TABLE transcript ADD COLUMN topic TEXT AS (json_extract(activity, '$.${TOPIC}[0]')) VIRTUAL`,
    `CREATE VIRTUAL TABLE transcript_words USING fts5(text, content='transcript', content_rowid='id',
       tokenize="unicode61 remove_diacritics 2")`,
    // What is erased leaves no word behind in the index either.
    "INSERT INTO transcript_words(transcript_words, rank) VALUES ('secure-delete', 1)",
    "INSERT INTO transcript_words(transcript_words) VALUES ('rebuild')",
    `CREATE TRIGGER transcript_words_added AFTER INSERT ON transcript BEGIN
       INSERT INTO transcript_words(rowid, text) VALUES (new.id, new.text); END`,
    `CREATE TRIGGER transcript_words_erased AFTER DELETE ON transcript BEGIN
       INSERT INTO transcript_words(transcript_words, rowid, text) VALUES ('delete', old.id, old.text); END`,
    `CREATE TRIGGER transcript_words_corrected AFTER UPDATE OF text ON transcript BEGIN
       INSERT INTO transcript_words(transcript_words, rowid, text) VALUES ('delete', old.id, old.text);
       INSERT INTO transcript_words(rowid, text) VALUES (new.id, new.text); END`,
  ]) {
    await database.raw(statement);
  }
}

/**
 * Columns that PostgreSQL derives itself. Its parser takes an address for one word, and outside ASCII it knows no
 * punctuation in the locale C; with the signs gone, "pec" finds "x@pec.example.it" as it does on SQLite.
 */
async function addWordsOnPostgres(database: Knex): Promise<void> {
  await database.raw(`ALTER TABLE transcript
    ADD COLUMN topic text GENERATED ALWAYS AS (activity::jsonb #>> '{${TOPIC.replaceAll('.', ',')},0}') STORED,
    ADD COLUMN words tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, translate(
      regexp_replace(normalize(text, NFD), '[\\u0300-\\u036f]', '', 'g'), '${PARTING}', '${' '.repeat(PARTING.length)}'))) STORED`);
  await database.raw('CREATE INDEX transcript_words ON transcript USING GIN (words)');
}

const INDEXES = [
  // The queue in its order, what is over by its end, one operator's, one conversation's.
  'handoffs_queue ON handoffs (state, urgent DESC, opened_at, id)',
  'handoffs_over ON handoffs (state, closed_at)',
  'handoffs_held ON handoffs (operator_id, state)',
  'handoffs_of_conversation ON handoffs (conversation_id, opened_at)',
  "handoffs_labels ON handoffs (labels) WHERE labels <> '[]'",
  'handoff_notes_of_handoff ON handoff_notes (handoff_id)',
  // Reports over a period.
  'conversations_begun ON conversations (created_at)',
  'handoffs_opened ON handoffs (opened_at)',
  'handoffs_closed ON handoffs (closed_at)',
  'transcript_said ON transcript (role, at, conversation_id)',
  'transcript_topics ON transcript (at, topic) WHERE topic IS NOT NULL',
  // Erasure and the sweep of what has reached its end.
  'desk_events_of_conversation ON desk_events (conversation_id)',
  'desk_events_at ON desk_events (at)',
  'inbox_received_at ON inbox (received_at)',
  'conversations_to_erase ON conversations (id) WHERE erase_requested = 1',
] as const;
