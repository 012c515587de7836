import { createInterface } from 'node:readline';
import { readConfig } from '../../bots/config.ts';
import { systemClock, systemScheduler } from '../../bots/clock.ts';
import { speak } from '../../bots/conversations/speak.ts';
import { silentLog } from '../../bots/telemetry/log.ts';
import { startService, type Service } from '../../channels/service.ts';
import { startEcho } from './delivery-echo.ts';

/** One of the servers that the delivery benchmark measures, in its own process: `ours FOLDER SECRET [URL]` or `echo`. */
async function main([kind, folder = '', secret = '', url]: readonly string[]): Promise<void> {
  if (kind === 'echo') {
    tell({ url: await startEcho() });
    await commands(undefined);
    return;
  }
  const service = await startService({
    config: readConfig({
      PORT: '0',
      DATABASE_URL: url ?? `sqlite:${folder}/helpdesk.sqlite`,
      UPLOADS_FOLDER: `${folder}/uploads`,
      DIRECT_LINE_SECRET: secret,
    }),
    clock: systemClock,
    scheduler: systemScheduler,
    log: silentLog,
  });
  tell({ url: service.url });
  await commands(service);
}

/** Does what the benchmark asks on standard input, and ends with it. */
async function commands(service: Service | undefined): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    if (line === 'memory') {
      globalThis.gc?.();
      const { rss, heapUsed, external } = process.memoryUsage();
      tell({ rss, used: heapUsed + external });
    } else if (line === 'cpu') {
      const { user, system } = process.cpuUsage();
      tell({ ms: (user + system) / 1000 });
    } else if (line === 'broadcast' && service !== undefined) {
      await broadcast(service);
      tell({ done: true });
    }
  }
  process.exit(0);
}

/** Says the same to everybody, each reply stored like any other. */
async function broadcast({ helpDesk }: Service): Promise<void> {
  const { storage, changes, clock, dispatcher } = helpDesk;
  const rows = await storage.reader.query('SELECT id, channel, channel_conversation_id FROM conversations');
  await Promise.all(
    rows.map(({ id, channel, channel_conversation_id: outer }) =>
      storage.transaction((transaction) =>
        speak(
          { transaction, changes, notify: (conversationId) => dispatcher.notify(conversationId) },
          {
            conversation: { id: String(id), channel: String(channel), channelConversationId: String(outer) },
            role: 'system',
            speaker: null,
            text: 'a tutti',
            activity: { text: 'a tutti' },
            handoffId: null,
            now: clock.now().getTime(),
          },
        ),
      ),
    ),
  );
}

function tell(message: Readonly<Record<string, unknown>>): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

await main(process.argv.slice(2));
