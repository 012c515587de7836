import type { Server } from 'restify';
import { z } from 'zod';
import { notFound } from './direct-line-error.ts';
import { servedAs } from './file-types.ts';
import { sendError } from './http-edge.ts';
import { isNamed, type WebChat } from './web-chat.ts';

const Path = z.object({ folder: z.string(), file: z.string() });

/** Serves the citizens' files by their signed addresses, to the citizen's own browser and to the operators'. */
export function mountFiles(server: Server, chat: WebChat): void {
  server.get('/webchat/files/:folder/:file', async (request, response) => {
    try {
      const { folder, file } = Path.parse(request.params);
      const query = new URL(request.url ?? '', 'http://localhost').searchParams;
      const bytes = await chat.uploads.open({ folder, id: file }, query);
      if (
        !(await chat.uploads.isShown({ folder, id: file }, (id, contentUrl) => isNamed(chat, id, contentUrl)))
      ) {
        throw notFound();
      }
      const type = servedAs(file);
      const isText = type.contentType.startsWith('text/');
      response.writeHead(200, {
        'Content-Type': isText ? `${type.contentType}; charset=utf-8` : type.contentType,
        'Content-Length': bytes.length,
        'Content-Disposition': type.inline ? 'inline' : 'attachment',
        // What a stranger sent must never run as a page of ours.
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'X-Content-Type-Options': 'nosniff',
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'Cache-Control': 'private, max-age=3600',
      });
      response.end(bytes);
    } catch (error) {
      sendError(response, error, chat.log);
    }
  });
}
