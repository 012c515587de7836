import { randomUUID } from 'node:crypto';
import { clockStartingAt, systemClock, systemScheduler } from '../../bots/clock.ts';
import { createHelpDesk } from '../../bots/help-desk.ts';
import { openStorage } from '../../bots/storage/open-storage.ts';
import { silentLog } from '../../bots/telemetry/log.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { loadKnowledge } from '../../knowledge/load.ts';
import type { Locale } from '../../knowledge/schema/locale.ts';
import { type Command, type CommandIo, UsageError } from './command.ts';
import { readOptions } from './options.ts';
import { seedHistory } from './seed-history.ts';

interface Demonstration {
  readonly name: string;
  readonly locale: Locale;
  readonly says: readonly string[];
}

/** What the people of the demonstration write of the call, a person and what the content is asked first. */
function conversationsOn(knowledge: Knowledge): readonly Demonstration[] {
  const ofServices = knowledge.topics.starters[0];
  const nearest = knowledge.placeGroups[0].topic;
  return [
    ...CONVERSATIONS,
    {
      name: 'Giuseppe',
      locale: 'it',
      says: [...firstQuestion(knowledge, ofServices, 'it'), ...firstQuestion(knowledge, nearest, 'it')],
    },
    {
      name: 'Amina',
      locale: 'en',
      says: [
        ...firstQuestion(knowledge, ofServices, 'en'),
        'I want to talk to a person',
        'help with the permit of my father',
      ],
    },
  ];
}

function firstQuestion(knowledge: Knowledge, topic: string | undefined, locale: Locale): readonly string[] {
  const article = topic === undefined ? undefined : knowledge.article(topic, locale);
  return article?.questions.slice(0, 1) ?? [];
}

const CONVERSATIONS: readonly Demonstration[] = [
  { name: 'Carla', locale: 'it', says: ['quando scade il bando?', 'e l’area 2 di cosa si occupa?'] },
  {
    name: 'Ente Il Ponte',
    locale: 'it',
    says: [
      'quanti soldi ci sono per il progetto?',
      'vorrei parlare con una persona',
      'abbiamo un dubbio sul partenariato',
    ],
  },
];

export const seedCommand: Command = {
  name: 'seed',
  usage: 'seed [--conversations N --messages N]',
  summary: 'stores demonstration conversations, or a past of that many to measure with',
  async run(args, io) {
    const { values } = readOptions(args, {
      conversations: { type: 'string' },
      messages: { type: 'string' },
    });
    if (values.conversations !== undefined) {
      const conversations = count('--conversations', values.conversations);
      const messages = count('--messages', values.messages ?? String(conversations * 20));
      return storeHistory(io, { conversations, messages });
    }
    const config = io.config();
    const clock = config.clockStart === undefined ? systemClock : clockStartingAt(config.clockStart);
    const storage = await openStorage(config.databaseUrl);
    const knowledge = await loadKnowledge(config.contentFolder);
    const conversations = conversationsOn(knowledge);
    const helpDesk = createHelpDesk({
      knowledge,
      storage,
      clock,
      scheduler: systemScheduler,
      log: silentLog,
      freshId: () => randomUUID(),
      random: () => 0,
    });
    // The web chat reads the transcript itself; here nobody is connected.
    helpDesk.dispatcher.register({
      id: 'directline',
      idempotent: true,
      deliver: () => Promise.resolve({ status: 'sent' }),
    });
    try {
      for (const { name, locale, says } of conversations) {
        const id = `seed-${randomUUID()}`;
        for (const text of says) {
          await helpDesk.receive({
            type: 'message',
            channelId: 'directline',
            conversation: { id },
            from: { id: `${id}-citizen`, name },
            locale,
            text,
          });
          await helpDesk.settled();
        }
      }
      const { counts } = await helpDesk.desk.list({ states: ['waiting'], limit: 1 }, '');
      io.out(`Stored ${conversations.length} conversations; ${counts.waiting} are waiting in the console.`);
    } finally {
      await helpDesk.stop();
      await storage.close();
    }
    return 0;
  },
};

function count(name: string, value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) {
    throw new UsageError(`${name}: ${value} is no number`);
  }
  return Number(value);
}

/** Half a year of conversations, in bulk and without the bot. */
async function storeHistory(
  io: CommandIo,
  size: { readonly conversations: number; readonly messages: number },
): Promise<number> {
  const config = io.config();
  const clock = config.clockStart === undefined ? systemClock : clockStartingAt(config.clockStart);
  const [storage, knowledge] = await Promise.all([
    openStorage(config.databaseUrl),
    loadKnowledge(config.contentFolder),
  ]);
  try {
    const articles = knowledge.articles.filter(({ locale }) => locale === 'it');
    await seedHistory(storage, { ...size, now: clock.now(), articles }, (stored) => {
      if (stored % 10_000 === 0) {
        io.err(`${stored} conversations`);
      }
    });
    io.out(`Stored ${size.conversations} conversations with ${size.messages} messages.`);
  } finally {
    await storage.close();
  }
  return 0;
}
