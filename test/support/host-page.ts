import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HostFile {
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A site of somebody else, at an origin of its own. Files may be set after it runs, once addresses are known. */
export interface HostSite {
  readonly origin: string;
  readonly files: Map<string, HostFile>;
  close(): Promise<void>;
}

export async function startHostSite(): Promise<HostSite> {
  const files = new Map<string, HostFile>();
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? '');
    if (file === undefined) {
      response.writeHead(404);
      response.end();
      return;
    }
    // restify changes writeHead of every server in the process: it no longer returns the response.
    response.writeHead(200, { 'content-type': file.type, ...file.headers });
    response.end(file.body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    files,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}
