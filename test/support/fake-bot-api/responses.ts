import type { ServerResponse } from 'node:http';
import type { Refusal } from './telegram-answer.ts';

/** The Bot API's envelope around what a method gave. */
export function succeed(response: ServerResponse, result: unknown): void {
  send(response, 200, { ok: true, result });
}

/** The envelope of a refusal; nothing when the connection is gone or is to stay silent. */
export function refuse(response: ServerResponse, { status, message, parameters }: Refusal): void {
  if (response.headersSent || response.destroyed || status === 0) {
    return;
  }
  send(response, status, {
    ok: false,
    error_code: status,
    description: message,
    ...(parameters && { parameters }),
  });
}

function send(response: ServerResponse, status: number, body: unknown): void {
  // Two statements: restify, in the same process, patches writeHead so that it gives nothing back.
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

/** A form as a test wants to see it: structures instead of their JSON. */
export function plain(body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => {
      const isJson = typeof value === 'string' && key !== 'text' && /^[[{]/.test(value);
      return [key, isJson ? (JSON.parse(value) as unknown) : value];
    }),
  );
}

export function messageIdOf(result: unknown): number | undefined {
  if (typeof result !== 'object' || result === null || !('message_id' in result)) {
    return undefined;
  }
  return typeof result.message_id === 'number' ? result.message_id : undefined;
}
