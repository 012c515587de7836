import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Request, Response, Server } from 'restify';
import { refused } from './direct-line-error.ts';
import { sendError, sendJson } from './http-edge.ts';
import { newConversationId, newUserId, TOKEN_SECONDS } from './tokens.ts';
import { fillPage, type PageWords } from '../page-words.ts';
import type { WebChat } from './web-chat.ts';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

interface BuiltFile {
  readonly plain: Buffer;
  readonly gzip: Buffer;
}

/** Serves the widget from the folder where `buildWidget` put it, with the words of the body in its pages: `/`, `/widget.js`, the page of the frame, its token. */
export function mountWidget(
  server: Server,
  chat: WebChat,
  { folder, words }: { readonly folder: string; readonly words: PageWords },
): void {
  const files = new BuiltFiles(folder, words);
  const sockets = chat.publicUrl.replace(/^http/, 'ws');
  const framePolicy = policy(
    `img-src 'self' data: blob: ${chat.publicUrl}; connect-src 'self' ${sockets}; form-action 'none'; ` +
      `frame-ancestors 'self' ${chat.origins.list().join(' ')}`,
  );
  const homePolicy = policy("frame-src 'self'; frame-ancestors 'none'; form-action 'none'");
  const page =
    (name: string, contentSecurityPolicy: string) => async (request: Request, response: Response) => {
      // The policy says who may frame us; the older header could only say nobody or ourselves.
      response.removeHeader('X-Frame-Options');
      response.setHeader('Content-Security-Policy', contentSecurityPolicy);
      response.setHeader('Cache-Control', 'no-cache');
      send(request, response, { file: await files.read(name), name });
    };
  server.get('/', page('home.html', homePolicy));
  server.get('/webchat/', page('index.html', framePolicy));
  server.get('/widget.js', async (request: Request, response: Response) => {
    response.setHeader('Cache-Control', 'public, max-age=300');
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    send(request, response, { file: await files.read('widget.js'), name: 'widget.js' });
  });
  for (const path of ['/assets/:name', '/webchat/assets/:name']) {
    server.get(path, async (request: Request, response: Response) => {
      const { name = '' } = request.params as { name?: string };
      // Only what the build wrote there: a plain name with its digest.
      const file = /^[\w-]+\.(?:js|css)$/.test(name) ? await files.read(join('assets', name)) : undefined;
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      send(request, response, { file, name });
    });
  }
  server.post('/webchat/tokens', async (request: Request, response: Response) => {
    try {
      await sendToken(request, response, chat);
    } catch (error) {
      sendError(response, error, chat.log);
    }
  });
}

/** Our own page needs no secret: anybody may talk to the desk, and each token opens a conversation of its own. */
async function sendToken(request: Request, response: Response, chat: WebChat): Promise<void> {
  request.resume();
  const { origin } = request.headers;
  if (origin !== undefined && !chat.origins.allows(origin)) {
    throw refused('Tokens are given to our own page only');
  }
  await chat.tokenGate.pass(chat.addressOf(request));
  const conversationId = newConversationId();
  const token = await chat.tokens.issue({ conversationId, user: newUserId() });
  sendJson(response, 200, { conversationId, token, expires_in: TOKEN_SECONDS });
}

/** Reads each file once: the build does not change under a running service. */
class BuiltFiles {
  private readonly folder: string;
  private readonly words: PageWords;
  private readonly files = new Map<string, BuiltFile>();

  constructor(folder: string, words: PageWords) {
    this.folder = folder;
    this.words = words;
  }

  async read(name: string): Promise<BuiltFile | undefined> {
    const known = this.files.get(name);
    if (known !== undefined) {
      return known;
    }
    try {
      const built = await readFile(join(this.folder, name));
      const plain = name.endsWith('.html') ? Buffer.from(fillPage(built.toString(), this.words)) : built;
      const file = { plain, gzip: gzipSync(plain, { level: 9 }) };
      this.files.set(name, file);
      return file;
    } catch {
      // Not built, or no such file.
      return undefined;
    }
  }
}

function send(
  request: Request,
  response: Response,
  { file, name }: { readonly file: BuiltFile | undefined; readonly name: string },
): void {
  if (file === undefined) {
    response.setHeader('Cache-Control', 'no-store');
    sendJson(response, 404, { error: { code: 'NOT_FOUND', message: 'There is nothing at this address' } });
    return;
  }
  const takesGzip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const body = takesGzip ? file.gzip : file.plain;
  response.writeHead(200, {
    'Content-Type': CONTENT_TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
    'Content-Length': body.length,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    Vary: 'Accept-Encoding',
    ...(takesGzip && { 'Content-Encoding': 'gzip' }),
  });
  response.end(body);
}

function policy(rest: string): string {
  return `default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; ${rest}`;
}
