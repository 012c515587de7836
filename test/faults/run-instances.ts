import { setMaxListeners } from 'node:events';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock, systemScheduler } from '../../bots/clock.ts';
import { FakeBotApi } from '../support/fake-bot-api/fake-bot-api.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
import { chance } from './chance.ts';
import { DeskLoad } from './desk-load.ts';
import { webCitizens, type WebCitizen } from './direct-line-load.ts';
import { Disruptions } from './disruptions.ts';
import { KillableService } from './killable-service.ts';
import { violations, type FaultFigures } from './run-faults.ts';
import { RandomFaults, startTelegramLoad, type TelegramLoad } from './telegram-load.ts';
import { compare, readOnTelegram, storedFigures } from './verify.ts';

export interface InstancesPlan {
  readonly instances: number;
  readonly seconds: number;
  readonly updates: number;
  readonly chats: number;
  readonly messages: number;
  readonly conversations: number;
  readonly seed: number;
  readonly silences: number;
}

export interface InstancesFigures extends FaultFigures {
  readonly freezes: number;
  readonly databaseCrashes: number;
  readonly claimed: number;
  /** Handoffs of which not exactly one operator was told that it is theirs, or that the audit has claimed otherwise. */
  readonly wrongClaims: number;
  readonly dueTimes: number;
  /** Due times that were not told exactly once. */
  readonly wrongDueTimes: number;
}

/** So long nothing may move before the rest counts as lost. */
const STANDSTILL_MS = 120_000;
const LOOK_MS = 200;

/** Several instances on one PostgreSQL, all of which are killed, frozen and started again while people write. */
export async function runInstances(plan: InstancesPlan): Promise<InstancesFigures> {
  const began = performance.now();
  const postgres = await startPostgres();
  const fake = await FakeBotApi.start({ clock: systemClock, scheduler: systemScheduler });
  const over = new AbortController();
  setMaxListeners(0, over.signal);
  const leave = () => over.abort();
  process.once('SIGINT', leave).once('SIGTERM', leave);
  const instances: KillableService[] = [];
  try {
    const databaseUrl = await postgres.database();
    const perChat = Math.ceil(plan.updates / Math.max(1, plan.chats));
    const perWeb = Math.ceil(plan.messages / Math.max(1, plan.conversations));
    for (let n = 0; n < plan.instances; n += 1) {
      const options = {
        questions: Math.max(perChat, perWeb) + 1,
        mostOnWire: 1,
        telegramLimits: { perChatMs: 20, perGroupMinute: 1000, perSecondInAll: 60 },
      };
      instances.push(await KillableService.prepare(fake, options, databaseUrl));
    }
    await Promise.all(instances.map((instance) => instance.start()));
    const figures = await underDisruptions({ plan, postgres, databaseUrl, fake, instances, over });
    return { ...figures, seconds: (performance.now() - began) / 1000 };
  } finally {
    process.off('SIGINT', leave).off('SIGTERM', leave);
    over.abort();
    await Promise.all(instances.map((instance) => instance.remove()));
    await fake.stop();
    await postgres.stop();
  }
}

interface Stage {
  readonly plan: InstancesPlan;
  readonly postgres: TestPostgres;
  readonly databaseUrl: string;
  readonly fake: FakeBotApi;
  readonly instances: readonly KillableService[];
  readonly over: AbortController;
}

async function underDisruptions(stage: Stage): Promise<Omit<InstancesFigures, 'seconds'>> {
  const { plan, postgres, databaseUrl, fake, instances, over } = stage;
  const { signal } = over;
  const { seconds } = plan;
  const faults = new RandomFaults(chance(plan.seed + 1), plan.silences);
  fake.faults.choose = (request) => faults.choose(request);
  const disruptions = new Disruptions({ instances, postgres, seconds, random: chance(plan.seed), signal });
  const { url } = disruptions;
  const random = chance(plan.seed + 2);
  let movedAt = performance.now();
  const moved = () => {
    movedAt = performance.now();
  };
  const desk = await DeskLoad.prepare({ databaseUrl, url, signal, seconds, random });
  const load = startTelegramLoad(fake, {
    ...plan,
    redeliveredShare: 0.2,
    random,
    signal,
    perSecond: plan.updates / seconds,
  });
  const perCitizen = plan.messages / plan.conversations;
  const citizens = webCitizens({
    ...plan,
    url,
    secret: instances[0]?.secret ?? '',
    random,
    signal,
    moved,
    // Half of it on average, and the rest for what a disruption delays.
    betweenMs: (1.6 * seconds * 1000) / perCitizen,
  });
  const all = Promise.all([load.done, desk.run(), disruptions.run(), ...citizens.map((one) => one.run())]);
  let sends = 0;
  const isStill = () => {
    if (fake.record.calls.length !== sends) {
      sends = fake.record.calls.length;
      moved();
    }
    return disruptions.isOver && performance.now() - movedAt > STANDSTILL_MS;
  };
  while (!signal.aborted && !isStill() && !(await isThrough({ all, fake, load, disruptions }))) {
    await sleep(LOOK_MS);
  }
  over.abort();
  await all.catch(() => undefined);
  await Promise.all(instances.map((instance) => instance.stop()));
  const wrongClaims = Math.max(desk.wrongWinners, await desk.wrongClaims());
  const wrongDueTimes = await desk.wrongDueTimes();
  await desk.close();
  return {
    ...(await figuresOf({ fake, load, citizens, faults, databaseUrl })),
    kills: disruptions.kills,
    freezes: disruptions.freezes,
    databaseCrashes: disruptions.databaseCrashes,
    claimed: desk.claimed,
    wrongClaims,
    dueTimes: desk.dueTimes,
    wrongDueTimes,
  };
}

/** True when every citizen has all answers, nothing is killed any more and every message is delivered. */
async function isThrough({
  all,
  fake,
  load,
  disruptions,
}: {
  readonly all: Promise<unknown>;
  readonly fake: FakeBotApi;
  readonly load: TelegramLoad;
  readonly disruptions: Disruptions;
}): Promise<boolean> {
  const isSent = await Promise.race([all.then(() => true), sleep(1).then(() => false)]);
  if (!isSent || fake.queue.pending().length > 0) {
    return false;
  }
  const metrics = await fetch(`${disruptions.url()}/metrics`)
    .then((answer) => answer.text())
    .catch(() => '');
  return (
    compare(load.expected, readOnTelegram(fake)).missing === 0 && /^helpdesk_outbox_waiting 0$/m.test(metrics)
  );
}

async function figuresOf(end: {
  readonly fake: FakeBotApi;
  readonly load: TelegramLoad;
  readonly citizens: readonly WebCitizen[];
  readonly faults: RandomFaults;
  readonly databaseUrl: string;
}): Promise<Omit<FaultFigures, 'seconds' | 'kills'>> {
  const { fake, load, citizens, faults } = end;
  const web = new Map(citizens.map((one) => [`directline ${one.conversationId}`, one.messages]));
  const read = new Map(citizens.map((one) => [`directline ${one.conversationId}`, one.read]));
  return {
    redelivered: load.redelivered(),
    cuts: citizens.reduce((sum, one) => sum + one.cuts, 0),
    faults: faults.counts,
    stored: await storedFigures(end.databaseUrl, new Map([...load.expected, ...web])),
    telegram: compare(load.expected, readOnTelegram(fake)),
    web: compare(web, read),
    linesTwice: citizens.reduce((sum, one) => sum + one.linesTwice, 0),
    ambiguousByNetwork: faults.ambiguousSends,
  };
}

/** What must not be; empty when all held. */
export function instanceViolations(figures: InstancesFigures): readonly string[] {
  // What a frozen instance had on its way is taken over like that of a dead one.
  const kills = figures.kills + figures.freezes;
  const more: readonly (readonly [string, number])[] = [
    ['claims without exactly one winner', figures.wrongClaims],
    ['due times not told exactly once', figures.wrongDueTimes],
  ];
  return [
    ...violations({ ...figures, kills }),
    ...more.filter(([, count]) => count > 0).map(([what, count]) => `${count} ${what}`),
  ];
}
