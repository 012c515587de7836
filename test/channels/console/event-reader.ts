import { get, type IncomingMessage } from 'node:http';

/** One server-sent event as a browser reads it. */
export interface Heard {
  readonly id?: string;
  readonly event: string;
  readonly data: unknown;
}

/** Reads a stream of events by the letter, on a connection of its own, without the browser's reconnection. */
export class EventReader {
  readonly #response: IncomingMessage;
  readonly #heard: AsyncGenerator<Heard, undefined>;

  private constructor(response: IncomingMessage) {
    this.#response = response;
    this.#heard = read(response);
  }

  static async open(url: string, headers: Readonly<Record<string, string>>): Promise<EventReader> {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      get(`${url}/api/console/events`, { headers, agent: false }, resolve).on('error', reject);
    });
    return new EventReader(response);
  }

  /** The next one, of whatever kind; undefined when the stream has ended. */
  async next(): Promise<Heard | undefined> {
    return (await this.#heard.next()).value;
  }

  async take(count: number): Promise<readonly Heard[]> {
    const taken: Heard[] = [];
    while (taken.length < count) {
      const heard = await this.next();
      if (!heard) {
        break;
      }
      taken.push(heard);
    }
    return taken;
  }

  close(): void {
    this.#response.destroy();
  }
}

async function* read(response: IncomingMessage): AsyncGenerator<Heard, undefined> {
  let rest = '';
  response.setEncoding('utf8');
  for await (const chunk of response) {
    rest += String(chunk);
    const blocks = rest.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      yield parse(block);
    }
  }
  return undefined;
}

function parse(block: string): Heard {
  const fields = new Map(
    block.split('\n').map((line) => {
      const at = line.indexOf(': ');
      return [line.slice(0, at), line.slice(at + 2)] as const;
    }),
  );
  const id = fields.get('id');
  return {
    event: fields.get('event') ?? 'message',
    data: JSON.parse(fields.get('data') ?? 'null'),
    ...(id !== undefined && { id }),
  };
}
