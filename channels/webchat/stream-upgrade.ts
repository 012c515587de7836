import { STATUS_CODES, type IncomingMessage, type Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Server } from 'restify';
import { WebSocketServer } from 'ws';
import { DirectLineError, errorBody, notFound, refused } from './direct-line-error.ts';
import { asDirectLineError } from './http-edge.ts';
import type { StreamClaims } from './tokens.ts';
import type { WebChat } from './web-chat.ts';

const STREAM = /^\/v3\/directline\/conversations\/([^/]+)\/stream$/;
/** Clients have nothing to say on the stream but empty frames. */
const MAX_FRAME_BYTES = 64 * 1024;

/** Lets sockets in on the server's upgrade event. A refusal is an HTTP answer, before the upgrade. */
export function serveStreams(server: Server, chat: WebChat): void {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME_BYTES,
    perMessageDeflate: false,
  });
  const http = server.server as HttpServer;
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    admit(request, chat)
      .then((claims) => {
        sockets.handleUpgrade(request, socket, head, (webSocket) => {
          chat.hub.add(webSocket, claims.conversationId, claims.after);
        });
        return undefined;
      })
      .catch((error: unknown) => refuse(socket, asDirectLineError(error)));
  });
}

async function admit(request: IncomingMessage, chat: WebChat): Promise<StreamClaims> {
  const url = new URL(request.url ?? '', 'http://localhost');
  const conversationId = STREAM.exec(url.pathname)?.[1];
  if (conversationId === undefined) {
    throw new DirectLineError(404, 'ResourceNotFound', 'There is no stream at this address');
  }
  const claims = await chat.tokens.readStream(url.searchParams.get('t') ?? '');
  if (claims.conversationId !== decodeURIComponent(conversationId)) {
    throw refused('The address is for another conversation');
  }
  const { origin } = request.headers;
  // CORS does not guard sockets; browsers always say where the page is from, other clients never do.
  if (origin !== undefined && !chat.origins.allows(origin, claims.origins)) {
    throw refused('The page may not open streams');
  }
  if ((await chat.store.find(claims.conversationId)) === undefined) {
    throw notFound();
  }
  return claims;
}

function refuse(socket: Duplex, error: DirectLineError): void {
  const body = errorBody(error);
  socket.end(
    `HTTP/1.1 ${error.status} ${STATUS_CODES[error.status] ?? ''}\r\n` +
      `Content-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\n` +
      `Connection: close\r\n\r\n${body}`,
  );
}
