import type { IncomingMessage } from 'node:http';
import { wellFormed } from '../../bots/conversations/well-formed.ts';
import { HelpDeskError } from '../../bots/errors.ts';

/** Enough for the longest reply many times over. */
export const BODY_LIMIT = 64 * 1024;
/** Beyond this we no longer listen to the end. */
const PATIENCE = 8 * 1024 * 1024;

/** Reads a JSON body of at most 64 KB. An empty one is an empty object. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const text = await readText(request);
  if (text === '') {
    return {};
  }
  // A form of another site can send no JSON without the browser asking us first.
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    throw new HelpDeskError('BAD_REQUEST', { reason: 'the body must be application/json' });
  }
  try {
    return wellFormed(JSON.parse(text));
  } catch (error) {
    throw new HelpDeskError('BAD_REQUEST', { reason: 'the body is not JSON' }, { cause: error });
  }
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size <= BODY_LIMIT) {
      chunks.push(chunk as Buffer);
    } else if (size > PATIENCE) {
      break;
    }
  }
  // What is too long is read to its end and thrown away: an answer is only seen by a client that has finished sending.
  if (size > BODY_LIMIT) {
    throw new HelpDeskError('TOO_LARGE');
  }
  return Buffer.concat(chunks).toString('utf8');
}
