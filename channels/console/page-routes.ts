import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Next, Request, Response, Server } from 'restify';
import { fillPage, type PageWords } from '../page-words.ts';
import { securityHeaders } from './security-headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
  txt: 'text/plain; charset=utf-8',
};

interface PageFile {
  readonly type: string;
  readonly body: Buffer;
  readonly gzip?: Buffer;
}

/**
 * The console's page: one document for `/console` and `/console/first`, and its files below `/console/assets/`. They are
 * read once, so that no address can reach another file.
 */
export function mountPage(server: Server, folder: string | undefined, words: PageWords = {}): void {
  const files = folder && existsSync(join(folder, 'index.html')) ? readPage(folder) : undefined;
  const built = files?.get('index.html');
  const document = built && filled(built, words);
  for (const path of ['/console', '/console/', '/console/first']) {
    server.get(path, (request: Request, response: Response, next: Next) => {
      sendFile({ request, response, file: document, cache: 'no-cache' });
      next(false);
    });
  }
  server.get('/console/assets/:file', (request: Request, response: Response, next: Next) => {
    const { file } = request.params as { file: string };
    // Names carry a hash of what they hold.
    sendFile({
      request,
      response,
      file: files?.get(`assets/${file}`),
      cache: 'public, max-age=31536000, immutable',
    });
    next(false);
  });
}

/** The page with the name of the body in it; packed anew, for the build packed it without. */
function filled({ type, body }: PageFile, words: PageWords): PageFile {
  const page = Buffer.from(fillPage(body.toString(), words));
  return { type, body: page, gzip: gzipSync(page, { level: 9 }) };
}

function readPage(folder: string): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>();
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const name = entry.replaceAll('\\', '/');
    const type = TYPES[name.slice(name.lastIndexOf('.') + 1)];
    if (type) {
      const zipped = join(folder, `${entry}.gz`);
      const gzip = existsSync(zipped) ? { gzip: readFileSync(zipped) } : {};
      files.set(name, { type, body: readFileSync(join(folder, entry)), ...gzip });
    }
  }
  return files;
}

function sendFile(exchange: {
  readonly request: Request;
  readonly response: Response;
  readonly file: PageFile | undefined;
  readonly cache: string;
}): void {
  const { request, response, file, cache } = exchange;
  if (!file) {
    response.writeHead(404, { ...securityHeaders(), 'Content-Type': 'text/plain; charset=utf-8' });
    response.end('The console is not here. Is it built? npm start builds it.\n');
    return;
  }
  const zipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '') ? file.gzip : undefined;
  const body = zipped ?? file.body;
  response.writeHead(200, {
    ...securityHeaders(),
    'Content-Type': file.type,
    'Content-Length': String(body.length),
    'Cache-Control': cache,
    Vary: 'Accept-Encoding',
    ...(zipped && { 'Content-Encoding': 'gzip' }),
  });
  response.end(body);
}
