import { z } from 'zod';
import { badArgument } from './direct-line-error.ts';
import { parseJson } from './decode.ts';
import type { UploadedFile } from './uploads.ts';

/** What came with an upload: the message that contains the files, and the files. */
export interface UploadRequest {
  readonly activity: Record<string, unknown>;
  readonly files: readonly UploadedFile[];
}

const Container = z.looseObject({
  attachments: z.array(z.looseObject({ name: z.string().optional() })).optional(),
});

/**
 * Reads multipart as Web Chat sends it, or one raw file. The platform's own parser does it: restify's is formidable 1,
 * which is deprecated and writes to the disk before we know who is asking.
 */
export async function readUpload(
  body: Buffer,
  headers: { readonly contentType: string; readonly disposition: string },
): Promise<UploadRequest> {
  if (headers.contentType.startsWith('multipart/')) {
    return await readMultipart(body, headers.contentType);
  }
  const name = dispositionName(headers.disposition);
  return { activity: { type: 'message', attachments: [{ name }] }, files: [{ name, bytes: body }] };
}

/** Puts our address into each attachment. Metadata and files are joined by name: Web Chat does not keep their order. */
export function joinByName(
  request: UploadRequest,
  contentUrls: readonly string[],
  contentTypeOf: (file: UploadedFile) => string,
): Record<string, unknown> {
  const described = Container.safeParse(request.activity).data?.attachments ?? [];
  const place = (file: UploadedFile) => described.findIndex((attachment) => attachment.name === file.name);
  const attachments = request.files
    .map((file, index) => ({ file, contentUrl: contentUrls[index], at: place(file) }))
    .sort((one, other) => one.at - other.at)
    .map(({ file, contentUrl, at }) => ({
      ...described[at],
      name: file.name,
      contentType: contentTypeOf(file),
      contentUrl,
    }));
  return { ...request.activity, attachments };
}

async function readMultipart(body: Buffer, contentType: string): Promise<UploadRequest> {
  const form = await formOf(body, contentType);
  const files: UploadedFile[] = [];
  let activity: Record<string, unknown> = { type: 'message' };
  for (const [part, value] of form) {
    const bytes = typeof value === 'string' ? Buffer.from(value) : Buffer.from(await value.arrayBuffer());
    if (part === 'activity') {
      activity = z.record(z.string(), z.unknown()).catch({ type: 'message' }).parse(parseJson(bytes));
    } else if (typeof value !== 'string') {
      files.push({ name: value.name, bytes });
    }
  }
  return { activity, files };
}

async function formOf(body: Buffer, contentType: string): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
  } catch (error) {
    if (error instanceof TypeError) {
      throw badArgument('The multipart body is not valid');
    }
    throw error;
  }
}

/** RFC 6266: `filename*=UTF-8''…` goes before `filename="…"`. */
function dispositionName(header: string): string {
  const extended = /filename\*=utf-8''([^;]+)/i.exec(header)?.[1];
  if (extended !== undefined && /^(?:[^%]|%[0-9a-f]{2})+$/i.test(extended)) {
    return decodeURIComponent(extended.trim());
  }
  const plain = /filename="?([^";]+)"?/i.exec(header)?.[1];
  if (plain === undefined) {
    throw badArgument('Name the file in Content-Disposition');
  }
  // Node reads headers as latin1; browsers write them as UTF-8.
  return Buffer.from(plain.trim(), 'latin1').toString('utf8');
}
