import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../bots/clock.ts';
import { DAY_MS, HOUR_MS } from '../../knowledge/durations.ts';
import { endingOf, fileTypeOf } from './file-types.ts';
import { DirectLineError, badArgument } from './direct-line-error.ts';

/** Beside the files: whose they are, so that they go when the conversation goes. */
const OWNER = 'conversation';

/** Limits are ours to set; a client shows a 4xx at once. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
const MAX_FILES = 5;

/** How long an address of a file works, at least. Reading the conversation again gives a new one. */
const ADDRESS_MS = DAY_MS;
/** Beside a file of which nobody knows whether its message was stored: since when. */
const DOUBTFUL = '.doubtful';
/** A commit that is still on its way when the database goes away has ended by then. */
const IN_DOUBT_MS = 60_000;
const STORED = /^helpdesk-upload:([0-9a-f]{64})\/([0-9a-f]{32}\.[a-z0-9]{2,5})$/;

/** What the sweep asks the storage. */
export interface StoredMessages {
  readonly isAlive: (conversationId: string) => Promise<boolean>;
  /** Whether a message of the conversation contains the file. */
  readonly isNamed: (conversationId: string, contentUrl: string) => Promise<boolean>;
}

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * Files that citizens send. They lie in one folder a conversation outside the web root, under names that we choose. The
 * transcript holds `helpdesk-upload:<folder>/<id>`, which means nothing outside; `address` signs a link that expires.
 */
export class Uploads {
  private readonly folder: string;
  private readonly key: string;
  private readonly clock: Clock;

  constructor(options: { readonly folder: string; readonly key: string; readonly clock: Clock }) {
    this.folder = options.folder;
    this.key = options.key;
    this.clock = options.clock;
  }

  /** Stores the files and returns what to write in `contentUrl`, in the same order. */
  async keep(conversationId: string, files: readonly UploadedFile[]): Promise<readonly string[]> {
    checkFiles(files);
    const folder = folderOf(conversationId);
    await mkdir(join(this.folder, folder), { recursive: true });
    await writeFile(join(this.folder, folder, OWNER), conversationId);
    const kept: string[] = [];
    for (const file of files) {
      const id = `${randomBytes(16).toString('hex')}.${endingOf(file.name)}`;
      await writeFile(join(this.folder, folder, id), file.bytes, { flag: 'wx' });
      kept.push(`helpdesk-upload:${folder}/${id}`);
    }
    return kept;
  }

  /** Removes files just kept, when their message turned out to be stored already. */
  async drop(kept: readonly string[]): Promise<void> {
    for (const contentUrl of kept) {
      await rm(this.pathOf(contentUrl), { force: true });
    }
  }

  /** Leaves files just kept to the sweep: the database went away while their message was being stored. */
  async doubt(kept: readonly string[]): Promise<void> {
    for (const contentUrl of kept) {
      await writeFile(this.pathOf(contentUrl) + DOUBTFUL, String(this.clock.now().getTime()));
    }
  }

  /** Removes all files of a conversation: for erasure and for the end of the retention time. */
  async erase(conversationId: string): Promise<void> {
    await rm(join(this.folder, folderOf(conversationId)), { recursive: true, force: true });
  }

  /**
   * Removes the files of conversations that are no more, erased or past their time, in whatever process that was, and
   * files in doubt whose message was not stored. What no message contains is in doubt from now on: its message may be on
   * its way, or was erased while the conversation went on.
   */
  async sweep(messages: StoredMessages): Promise<void> {
    for (const folder of await readdir(this.folder).catch(() => [])) {
      const owner = await this.ownerOf(folder);
      // One without an owner is just being made.
      if (owner === undefined) {
        continue;
      }
      if (await messages.isAlive(owner)) {
        await this.settle(folder, (contentUrl) => messages.isNamed(owner, contentUrl));
      } else {
        await rm(join(this.folder, folder), { recursive: true, force: true });
      }
    }
  }

  private async settle(folder: string, isNamed: (contentUrl: string) => Promise<boolean>): Promise<void> {
    const names = await readdir(join(this.folder, folder)).catch((): string[] => []);
    for (const name of names) {
      const contentUrl = `helpdesk-upload:${folder}/${name}`;
      const isCertain = STORED.test(contentUrl) && !names.includes(name + DOUBTFUL);
      if (isCertain && !(await isNamed(contentUrl))) {
        await this.doubt([contentUrl]);
      }
    }
    for (const mark of names.filter((name) => name.endsWith(DOUBTFUL))) {
      const path = join(this.folder, folder, mark);
      const since = Number(await readFile(path, 'utf8'));
      if (this.clock.now().getTime() - since < IN_DOUBT_MS) {
        continue;
      }
      const contentUrl = `helpdesk-upload:${folder}/${mark.slice(0, -DOUBTFUL.length)}`;
      if (!(await isNamed(contentUrl))) {
        await this.drop([contentUrl]);
      }
      await rm(path, { force: true });
    }
  }

  private pathOf(contentUrl: string): string {
    const [, folder = '', id = ''] = STORED.exec(contentUrl) ?? [];
    return join(this.folder, folder, id);
  }

  /** True while a message of the folder's conversation contains the file. */
  async isShown(
    path: { readonly folder: string; readonly id: string },
    isNamed: StoredMessages['isNamed'],
  ): Promise<boolean> {
    const owner = await this.ownerOf(path.folder);
    return owner !== undefined && (await isNamed(owner, `helpdesk-upload:${path.folder}/${path.id}`));
  }

  private async ownerOf(folder: string): Promise<string | undefined> {
    const owner = await readFile(join(this.folder, folder, OWNER), 'utf8').catch(() => '');
    return owner === '' ? undefined : owner;
  }

  /**
   * A path that opens the file for a day, for `contentUrl` of what was stored; undefined for other addresses. It stays
   * the same for an hour, so that a browser keeps the picture.
   */
  address(contentUrl: string): string | undefined {
    const [, folder, id] = STORED.exec(contentUrl) ?? [];
    if (folder === undefined || id === undefined) {
      return undefined;
    }
    const until = Math.ceil((this.clock.now().getTime() + ADDRESS_MS) / HOUR_MS) * HOUR_MS;
    return `/webchat/files/${folder}/${id}?until=${until}&signature=${this.sign(`${folder}/${id}`, until)}`;
  }

  /** The bytes of a file, when the signed address is genuine and has not expired. */
  async open(
    path: { readonly folder: string; readonly id: string },
    query: URLSearchParams,
  ): Promise<Buffer> {
    const until = Number(query.get('until'));
    const expected = Buffer.from(this.sign(`${path.folder}/${path.id}`, until));
    const given = Buffer.from(query.get('signature') ?? '');
    const isGenuine = given.length === expected.length && timingSafeEqual(given, expected);
    if (!isGenuine || !(this.clock.now().getTime() < until)) {
      throw new DirectLineError(403, 'BadArgument', 'The address of the file is not valid any more');
    }
    try {
      return await readFile(join(this.folder, path.folder, path.id));
    } catch {
      // Erased, or its retention time is over.
      throw new DirectLineError(404, 'ResourceNotFound', 'The file is gone');
    }
  }

  private sign(path: string, until: number): string {
    return createHmac('sha256', this.key).update(`${path}?${until}`).digest('base64url');
  }
}

function checkFiles(files: readonly UploadedFile[]): void {
  if (files.length === 0 || files.length > MAX_FILES) {
    throw badArgument(`Send from 1 to ${MAX_FILES} files`);
  }
  for (const { name, bytes } of files) {
    if (bytes.length > MAX_FILE_BYTES) {
      throw new DirectLineError(413, 'AttachmentTooLarge', `The limit is ${MAX_FILE_BYTES} bytes a file`);
    }
    if (fileTypeOf(name, bytes) === undefined) {
      throw new DirectLineError(415, 'UnsupportedMediaType', 'Files of this kind are not accepted');
    }
  }
}

/** The conversation's id could be anything a storage holds; its digest is a safe name. */
function folderOf(conversationId: string): string {
  return createHash('sha256').update(conversationId).digest('hex');
}
