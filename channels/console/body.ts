import type { IncomingMessage } from 'node:http';
import { wellFormed } from '../../bots/conversations/well-formed.ts';
import { HelpDeskError } from '../../bots/errors.ts';
import { readBody } from '../request-body.ts';

/** Enough for the longest reply many times over. */
const BODY_LIMIT = 64 * 1024;

/** Reads a JSON body of at most 64 KB. An empty one is an empty object. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const text = (await readBody(request, { mostBytes: BODY_LIMIT })).toString('utf8');
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
