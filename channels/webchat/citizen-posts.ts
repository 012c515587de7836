import type { Request, Response } from 'restify';
import { isDatabaseAway } from '../../bots/errors.ts';
import { readBody } from '../request-body.ts';
import { callerFor, type Caller } from './authenticate.ts';
import { decodeActivity, MAX_ACTIVITY_CHARACTERS, parseJson, type Sender } from './decode.ts';
import { activityTooLarge, attachmentTooLarge, badArgument, notFound } from './direct-line-error.ts';
import { fileTypeOf } from './file-types.ts';
import { conversationIdOf, sendJson } from './http-edge.ts';
import { joinByName, readUpload } from './upload-request.ts';
import { MAX_FILE_BYTES } from './uploads.ts';
import type { WebChat } from './web-chat.ts';

/** UTF-8 takes up to three bytes for a UTF-16 unit. */
const MAX_ACTIVITY_BYTES = MAX_ACTIVITY_CHARACTERS * 3;
/** A few files together; each has its own limit. */
const MAX_UPLOAD_BYTES = 2 * MAX_FILE_BYTES + MAX_ACTIVITY_BYTES;
/** Photos on the slow line of a telephone; Node itself allows a request five minutes. */
const UPLOAD_WITHIN_MS = 4 * 60_000;

/** Request 6: answers as soon as the activity is stored; the turn comes later. */
export async function postActivity(request: Request, response: Response, chat: WebChat): Promise<void> {
  const sender = await senderOf(request, chat);
  const limits = { mostBytes: MAX_ACTIVITY_BYTES, tooLarge: () => activityTooLarge(MAX_ACTIVITY_BYTES) };
  const body = parseJson(await readBody(request, limits));
  const activity = decodeActivity(body, sender);
  if (activity.type === 'typing') {
    chat.onTyping(sender.conversationId);
    sendJson(response, 200, { id: `${sender.conversationId}|typing` });
    return;
  }
  await chat.pace.pass(sender.conversationId);
  const { id } = await chat.receive(activity);
  sendJson(response, 200, { id });
}

/** Request 7: one raw file, or multipart with a message that contains the files. */
export async function upload(request: Request, response: Response, chat: WebChat): Promise<void> {
  const sender = await senderOf(request, chat);
  await chat.uploadGate.pass(sender.conversationId);
  const body = await readBody(request, {
    mostBytes: MAX_UPLOAD_BYTES,
    withinMs: UPLOAD_WITHIN_MS,
    tooLarge: () => attachmentTooLarge(MAX_UPLOAD_BYTES),
  });
  const contentType = request.headers['content-type'] ?? '';
  const disposition = request.headers['content-disposition'] ?? '';
  const incoming = await readUpload(body, { contentType, disposition });
  const kept = await chat.uploads.keep(sender.conversationId, incoming.files);
  try {
    const message = joinByName(
      incoming,
      kept,
      (file) => fileTypeOf(file.name, file.bytes)?.contentType ?? '',
    );
    const activity = decodeActivity(message, sender);
    if (activity.type !== 'message') {
      throw badArgument('Files come with a message');
    }
    const received = await chat.receive(activity);
    if (received.duplicate === true) {
      await chat.uploads.drop(kept);
    }
    sendJson(response, 200, { id: received.id });
  } catch (error) {
    // The message may be stored although nobody said so, and then it needs its files.
    await (isDatabaseAway(error) ? chat.uploads.doubt(kept) : chat.uploads.drop(kept));
    throw error;
  }
}

async function senderOf(request: Request, chat: WebChat): Promise<Sender> {
  const conversationId = conversationIdOf(request);
  const caller: Caller = await callerFor(conversationId, { request, chat });
  const conversation = await chat.store.find(conversationId);
  if (conversation === undefined) {
    throw notFound();
  }
  const named = caller.kind === 'token' ? caller.user : undefined;
  return { conversationId, userId: named ?? conversation.userId };
}
