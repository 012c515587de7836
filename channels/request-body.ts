import type { IncomingMessage } from 'node:http';
import { HelpDeskError } from '../bots/errors.ts';

export interface BodyLimits {
  readonly mostBytes: number;
  readonly withinMs?: number;
  /** How long we still listen to one that is refused. */
  readonly restMs?: number;
  /** How the channel says that it is too long; otherwise `TOO_LARGE`. */
  readonly tooLarge?: () => Error;
}

/** Enough for a text on the slowest line. */
const WITHIN_MS = 30_000;
const REST_MS = 10_000;
/** How much of it we still take. */
const REST_BYTES = 8 * 1024 * 1024;

/**
 * Reads a body within its limits. The rest of one that is refused is thrown away, so that its sender sees the answer; when
 * that does not end either, the connection is cut.
 * @throws HelpDeskError `TOO_LARGE`, `TOO_SLOW`
 */
export function readBody(
  request: IncomingMessage,
  { mostBytes, withinMs = WITHIN_MS, restMs = REST_MS, tooLarge }: BodyLimits,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const refuse = (error: Error) => {
      clearTimeout(timer);
      request.off('data', keep);
      throwAway(request, restMs);
      reject(error);
    };
    const keep = (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size > mostBytes) {
        refuse(tooLarge?.() ?? new HelpDeskError('TOO_LARGE', { mostBytes }));
      }
    };
    const timer = setTimeout(() => refuse(new HelpDeskError('TOO_SLOW', { withinMs })), withinMs);
    request.once('end', () => {
      clearTimeout(timer);
      resolve(Buffer.concat(chunks));
    });
    request.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    if (request.destroyed) {
      refuse(new HelpDeskError('BAD_REQUEST', { reason: 'the connection has gone' }));
    } else {
      request.on('data', keep);
    }
  });
}

function throwAway(request: IncomingMessage, restMs: number): void {
  let size = 0;
  const timer = setTimeout(() => request.destroy(), restMs);
  request.once('close', () => clearTimeout(timer));
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > REST_BYTES) {
      request.destroy();
    }
  });
}
