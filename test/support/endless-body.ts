import { once } from 'node:events';
import { connect } from 'node:net';

export interface Exchange {
  /** The answer, headers and body, as it came. */
  readonly answer: string;
  readonly sentBytes: number;
}

export interface EndlessBody {
  /** What is sent as one chunk again and again; undefined sends nothing at all. */
  readonly chunk: Buffer | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Posts a chunked body that never ends, until the other side closes the connection. */
export async function postEndlessly(
  address: string,
  { chunk, headers = {} }: EndlessBody,
): Promise<Exchange> {
  const { hostname, port, pathname, host } = new URL(address);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    answer += text;
  });
  // We are cut off while we write: that is what is asked for.
  socket.on('error', () => undefined);
  const closed = new Promise((resolve) => {
    socket.once('close', resolve);
  });
  const all = { Host: host, 'Transfer-Encoding': 'chunked', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`POST ${pathname} HTTP/1.1\r\n${lines.join('')}\r\n`);
  if (chunk !== undefined) {
    const part = Buffer.concat([Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n')]);
    while (!socket.destroyed) {
      if (!socket.write(part)) {
        await Promise.race([once(socket, 'drain').catch(() => undefined), closed]);
      }
    }
  }
  await closed;
  return { answer, sentBytes: socket.bytesWritten };
}
