import type { IncomingMessage } from 'node:http';
import { DirectLineError } from './direct-line-error.ts';

/**
 * Reads a whole body of at most `limit` bytes. We do it ourselves since the limit differs by address: restify's body
 * parser must not stand before these routes.
 */
export async function readBody(
  request: IncomingMessage,
  limit: number,
  code: 'ActivityTooLarge' | 'AttachmentTooLarge' = 'ActivityTooLarge',
): Promise<Buffer> {
  const tooLarge = () => new DirectLineError(413, code, `The limit is ${limit} bytes`);
  if (Number(request.headers['content-length'] ?? 0) > limit) {
    // What is on its way is read and dropped, or the client would see a reset instead of the answer.
    request.resume();
    throw tooLarge();
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size <= limit) {
      chunks.push(bytes);
    } else {
      chunks.length = 0;
    }
  }
  if (size > limit) {
    throw tooLarge();
  }
  return Buffer.concat(chunks);
}
