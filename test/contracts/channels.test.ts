import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemClock, systemScheduler } from '../../bots/clock.ts';
import { readConfig } from '../../bots/config.ts';
import { silentLog } from '../../bots/telemetry/log.ts';
import { startService, type Service } from '../../channels/service.ts';
import { FakeBotApi } from '../support/fake-bot-api/fake-bot-api.ts';
import { call, type Started, type WireSet } from '../support/web-chat-client.ts';
import { shippedKnowledge } from '../support/world.ts';
import { testChannel, type ChannelUnderTest } from './channel-contract.ts';

async function aService(environment: Readonly<Record<string, string>> = {}): Promise<Service> {
  return startService({
    config: readConfig({ PORT: '0', DATABASE_URL: 'sqlite::memory:', ...environment }),
    clock: systemClock,
    scheduler: systemScheduler,
    log: silentLog,
    knowledge: await shippedKnowledge(),
  });
}

/** Looks again at each change of the service until something holds. */
async function untilChange(service: Service, holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) {
    await new Promise<void>((resolve) => {
      const stop = service.helpDesk.changes.conversation.listen(() => {
        stop();
        resolve();
      });
      // What changed between the look and the listening is seen at once.
      void holds().then((done) => {
        if (done) {
          stop();
          resolve();
        }
        return undefined;
      });
    });
  }
}

async function directLine(): Promise<ChannelUnderTest> {
  const service = await aService();
  const base = `${service.url}/v3/directline`;
  const { token } = (await call<{ token: string }>(`${service.url}/webchat/tokens`, { method: 'POST' })).body;
  const started = (await call<Started>(`${base}/conversations`, { bearer: token, json: { locale: 'it' } }))
    .body;
  const activities = `${base}/conversations/${started.conversationId}/activities`;
  const heard = async (): Promise<readonly string[]> => {
    const { body } = await call<WireSet>(activities, { bearer: started.token });
    return body.activities.filter(({ from }) => from?.role === 'bot').map(({ text }) => text ?? '');
  };
  return {
    service,
    heard,
    async says(text, id) {
      const message = {
        type: 'message',
        text,
        locale: 'it',
        from: { id: 'citizen' },
        channelData: { clientActivityID: id },
      };
      await call(activities, { bearer: started.token, json: message });
    },
    until: (holds) => untilChange(service, async () => holds(await heard())),
    close: () => service.stop(),
  };
}

async function telegram(): Promise<ChannelUnderTest> {
  const fake = await FakeBotApi.start({ clock: systemClock, scheduler: systemScheduler });
  const service = await aService({ TELEGRAM_BOT_TOKEN: fake.token, TELEGRAM_API_ROOT: fake.apiRoot });
  const ada = fake.person({ id: 7, language: 'it' });
  const sent = new Map<string, ReturnType<typeof ada.says>>();
  return {
    service,
    heard: () => Promise.resolve(fake.record.texts(7)),
    says(text, id) {
      const before = sent.get(id);
      if (before === undefined) {
        sent.set(id, ada.says(text));
      } else {
        fake.deliverAgain(before);
      }
      return Promise.resolve();
    },
    async until(holds) {
      await fake.record.until((record) => holds(record.texts(7)));
    },
    async close() {
      await service.stop();
      await fake.stop();
    },
  };
}

async function botFramework(): Promise<ChannelUnderTest> {
  const texts: string[] = [];
  const waiting: (() => void)[] = [];
  const connector = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      const { text } = JSON.parse(body) as { readonly text?: string };
      // Events for a hub have no words.
      texts.push(...(text === undefined ? [] : [text]));
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{"id":"sent"}');
      for (const wake of waiting.splice(0)) {
        wake();
      }
    });
  });
  await new Promise<void>((resolve) => connector.listen(0, '127.0.0.1', resolve));
  const { port } = connector.address() as AddressInfo;
  const service = await aService();
  return {
    service,
    heard: () => Promise.resolve(texts),
    async says(text, id) {
      await call(`${service.url}/api/messages`, {
        json: {
          type: 'message',
          id,
          channelId: 'emulator',
          from: { id: 'citizen' },
          recipient: { id: 'bot' },
          conversation: { id: 'contract' },
          serviceUrl: `http://127.0.0.1:${port}`,
          locale: 'it',
          text,
        },
      });
    },
    async until(holds) {
      while (!holds(texts)) {
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
    async close() {
      await service.stop();
      await new Promise((resolve) => connector.close(resolve));
    },
  };
}

testChannel('the web chat', directLine);
testChannel('Telegram', telegram);
testChannel('Bot Framework', botFramework);
