import type { AddressInfo } from 'node:net';
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationState,
  MemoryStorage,
  type TurnContext,
} from 'botbuilder';
import { createHttpServer, handled, sendJson } from '../../channels/http-server.ts';
import { readBody } from '../../channels/request-body.ts';
import { silentLog } from '../../bots/telemetry/log.ts';

/**
 * The least that a Bot Framework bot can do, on the same restify: the echo of Microsoft's samples, which counts the turns
 * of a conversation in memory. It answers in the same request (`expectReplies`), so it needs no way back.
 */
export async function startEcho(): Promise<string> {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const state = new ConversationState(new MemoryStorage());
  const count = state.createProperty<number>('count');
  const echo = async (context: TurnContext) => {
    const turns = (await count.get(context, 0)) + 1;
    await count.set(context, turns);
    await context.sendActivity(`${turns}: ${context.activity.text}`);
    await state.saveChanges(context);
  };
  const server = createHttpServer(silentLog);
  server.get(
    '/healthz',
    handled(silentLog, async (_request, response) => sendJson(response, 200, { status: 'ok' })),
  );
  server.post(
    '/api/messages',
    handled(silentLog, async (request, response) => {
      const bytes = await readBody(request, { mostBytes: 256 * 1024 });
      const body = JSON.parse(bytes.toString()) as Record<string, unknown>;
      const asked = { body, headers: request.headers, method: 'POST' };
      let status = 200;
      const answer = {
        socket: undefined,
        header: () => answer,
        status: (code: number) => {
          status = code;
          return answer;
        },
        send: (sent?: unknown) => {
          sendJson(response, status, sent ?? {});
          return answer;
        },
        end: () => {
          sendJson(response, status, {});
          return answer;
        },
      };
      await adapter.process(asked, answer, echo);
    }),
  );
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  return `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
}
