import { setMaxListeners } from 'node:events';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock, systemScheduler } from '../../bots/clock.ts';
import { FakeBotApi } from '../support/fake-bot-api/fake-bot-api.ts';
import { chance } from './chance.ts';
import { webCitizens, type WebCitizen } from './direct-line-load.ts';
import { KillableService } from './killable-service.ts';
import { RandomFaults, startTelegramLoad, type TelegramLoad } from './telegram-load.ts';
import { compare, readOnTelegram, storedFigures, type Comparison, type StoredFigures } from './verify.ts';

export interface FaultPlan {
  readonly updates: number;
  readonly chats: number;
  readonly messages: number;
  readonly conversations: number;
  readonly kills: number;
  readonly seed: number;
  /** Requests to Telegram that are never answered; each holds its chat for 30 s. */
  readonly silences: number;
  /** Messages a second to Telegram in all: its own limit is 30. */
  readonly pace: number;
}

export interface FaultFigures {
  readonly seconds: number;
  readonly kills: number;
  readonly redelivered: number;
  readonly cuts: number;
  readonly faults: ReadonlyMap<string, number>;
  readonly stored: StoredFigures;
  readonly telegram: Comparison;
  readonly web: Comparison;
  readonly linesTwice: number;
  /** Sends of which the network left open whether they arrived. */
  readonly ambiguousByNetwork: number;
}

/** So long nothing may move before the rest counts as lost. */
const STANDSTILL_MS = 120_000;
const LOOK_MS = 200;

/** One load under faults: a service that is killed and started again, citizens who write, a Bot API that fails. */
export async function runFaults(plan: FaultPlan): Promise<FaultFigures> {
  const began = performance.now();
  const fake = await FakeBotApi.start({ clock: systemClock, scheduler: systemScheduler });
  const perChat = Math.ceil(plan.updates / Math.max(1, plan.chats));
  const perWeb = Math.ceil(plan.messages / Math.max(1, plan.conversations));
  const service = await KillableService.prepare(fake, {
    questions: Math.max(perChat, perWeb) + 1,
    // The fake answers within milliseconds, so that one at a time is fast enough, and a kill finds one at most.
    mostOnWire: 1,
    telegramLimits: { perChatMs: 20, perGroupMinute: 1000, perSecondInAll: plan.pace },
  });
  const over = new AbortController();
  // Every citizen listens for the end.
  setMaxListeners(0, over.signal);
  const leave = () => over.abort();
  process.once('SIGINT', leave).once('SIGTERM', leave);
  try {
    return {
      ...(await underFaults({ plan, fake, service, over })),
      seconds: (performance.now() - began) / 1000,
    };
  } finally {
    process.off('SIGINT', leave).off('SIGTERM', leave);
    over.abort();
    await service.remove();
    await fake.stop();
  }
}

interface Stage {
  readonly plan: FaultPlan;
  readonly fake: FakeBotApi;
  readonly service: KillableService;
  readonly over: AbortController;
}

async function underFaults({ plan, fake, service, over }: Stage): Promise<Omit<FaultFigures, 'seconds'>> {
  const faults = new RandomFaults(chance(plan.seed + 1), plan.silences);
  fake.faults.choose = (request) => faults.choose(request);
  let movedAt = performance.now();
  const moved = () => {
    movedAt = performance.now();
  };
  await service.start();
  const { signal } = over;
  const random = chance(plan.seed + 2);
  const load = startTelegramLoad(fake, { ...plan, redeliveredShare: 0.2, random, signal });
  const citizens = webCitizens({
    ...plan,
    url: () => service.url,
    secret: service.secret,
    random,
    signal,
    moved,
  });
  const all = Promise.all([load.done, ...citizens.map((citizen) => citizen.run())]);
  const killer = killAtRandom(service, {
    kills: plan.kills,
    random: chance(plan.seed),
    progress: () => share(fake, citizens, plan),
    signal,
  });
  let sends = 0;
  const isStill = () => {
    if (fake.record.calls.length !== sends) {
      sends = fake.record.calls.length;
      moved();
    }
    return performance.now() - movedAt > STANDSTILL_MS;
  };
  while (!signal.aborted && !isStill() && !(await isThrough({ all, fake, load, service, killer }))) {
    await sleep(LOOK_MS);
  }
  over.abort();
  const kills = await killer.done;
  await all;
  await service.stop();
  return figures({ service, fake, load, citizens, faults, kills });
}

/** How much of the load was answered, 0 to 1. */
function share(fake: FakeBotApi, citizens: readonly WebCitizen[], plan: FaultPlan): number {
  const sent = fake.record.calls.filter(({ method }) => method === 'sendMessage').length;
  const read = citizens.reduce((sum, citizen) => sum + citizen.read.length, 0);
  return (sent + read) / (plan.updates + plan.messages);
}

interface Killer {
  readonly done: Promise<number>;
  readonly isOver: () => boolean;
}

/** Kills and starts again, spread over the load so that each kill finds work under way. */
function killAtRandom(
  service: KillableService,
  {
    kills,
    random,
    progress,
    signal,
  }: { kills: number; random: () => number; progress: () => number; signal: AbortSignal },
): Killer {
  let isOver = false;
  const run = async (): Promise<number> => {
    let killed = 0;
    for (; killed < kills && !signal.aborted; killed += 1) {
      const at = (killed + random()) / (kills + 1);
      while (progress() < at * 0.95 && !signal.aborted) {
        await sleep(10);
      }
      await service.kill();
      await service.start();
    }
    isOver = true;
    return killed;
  };
  return { done: run(), isOver: () => isOver };
}

interface Race {
  readonly all: Promise<unknown>;
  readonly fake: FakeBotApi;
  readonly load: TelegramLoad;
  readonly service: KillableService;
  readonly killer: Killer;
}

/** True when every citizen has all answers, the kills are over and the outbox is empty. */
async function isThrough({ all, fake, load, service, killer }: Race): Promise<boolean> {
  const isSent = await Promise.race([all.then(() => true), sleep(1).then(() => false)]);
  if (!isSent || !killer.isOver() || fake.queue.pending().length > 0) {
    return false;
  }
  const isRead = compare(load.expected, readOnTelegram(fake)).missing === 0;
  return isRead && (await service.metric('helpdesk_outbox_waiting').catch(() => 1)) === 0;
}

async function figures(end: {
  readonly service: KillableService;
  readonly fake: FakeBotApi;
  readonly load: TelegramLoad;
  readonly citizens: readonly WebCitizen[];
  readonly faults: RandomFaults;
  readonly kills: number;
}): Promise<Omit<FaultFigures, 'seconds'>> {
  const { fake, load, citizens } = end;
  const web = new Map(citizens.map((one) => [`directline ${one.conversationId}`, one.messages]));
  const read = new Map(citizens.map((one) => [`directline ${one.conversationId}`, one.read]));
  return {
    kills: end.kills,
    redelivered: load.redelivered(),
    cuts: citizens.reduce((sum, one) => sum + one.cuts, 0),
    faults: end.faults.counts,
    stored: await storedFigures(end.service.databaseUrl, new Map([...load.expected, ...web])),
    telegram: compare(load.expected, readOnTelegram(fake)),
    web: compare(web, read),
    linesTwice: citizens.reduce((sum, one) => sum + one.linesTwice, 0),
    ambiguousByNetwork: end.faults.ambiguousSends,
  };
}

/** What must not be; empty when all held. */
export function violations({
  stored,
  telegram,
  web,
  linesTwice,
  kills,
  ambiguousByNetwork,
}: FaultFigures): readonly string[] {
  // One on the wire at a time: a kill finds one at most, and most kills find none. Few kills say little of most.
  const mostByKills = kills < 10 ? kills : kills - 1;
  const byKills = Math.max(0, stored.ambiguous - ambiguousByNetwork);
  const faults: readonly (readonly [string, number])[] = [
    ['not stored', stored.notStored],
    ['stored twice', stored.storedTwice],
    ['not answered', stored.notAnswered],
    ['answered twice', stored.answeredTwice],
    ['stored out of order', stored.outOfOrder],
    ['never read on Telegram', telegram.missing],
    ['read out of order on Telegram', telegram.disordered],
    ['read twice on Telegram beyond the ambiguous sends', Math.max(0, telegram.doubled - stored.ambiguous)],
    ['never read on the web', web.missing],
    ['read twice on the web', web.doubled + linesTwice],
    ['read out of order on the web', web.disordered],
    ['not delivered', stored.undelivered],
    ['given up', stored.givenUp],
    ['ambiguous by kills, too many for their number', byKills > mostByKills ? byKills : 0],
  ];
  return faults.filter(([, count]) => count > 0).map(([what, count]) => `${count} ${what}`);
}
