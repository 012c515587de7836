import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export const CLIENT = { id: 'help-desk', secret: 'the-secret-of-the-help-desk' };

/** A real OpenID Connect provider whose people sign in with any password. */
export interface TestProvider {
  readonly issuer: string;
  /** What the provider says of people, by the name they sign in with. */
  readonly people: Map<string, Readonly<Record<string, unknown>>>;
  close(): Promise<void>;
}

export async function startProvider(redirectUri: () => string): Promise<TestProvider> {
  const people: TestProvider['people'] = new Map();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [redirectUri()],
      },
    ],
    claims: { openid: ['sub'], profile: ['preferred_username', 'name', 'groups'] },
    pkce: { required: () => true },
    cookies: { keys: ['a key of the test'] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => Promise.resolve({ sub: id, preferred_username: id, ...people.get(id) }),
    }),
  });
  const answer = provider.callback();
  server.on('request', (request, response) => void answer(request, response));
  return { issuer, people, close: () => close(server) };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** A browser as far as a sign-in needs one: it keeps cookies for each host and follows where it is sent. */
export class Wanderer {
  readonly #jars = new Map<string, Map<string, string>>();

  /** Goes to an address and on, answering the provider's questions as `login`; where it ends outside the provider. */
  async signIn(start: string, { issuer }: TestProvider, login: string): Promise<Response> {
    let response = await this.go(start);
    for (let step = 0; step < 20; step += 1) {
      const location = response.headers.get('location');
      if (location !== null) {
        const next = new URL(location, response.url);
        if (next.pathname === '/console') {
          return response;
        }
        response = await this.go(next.href);
      } else if (response.url.startsWith(issuer)) {
        const page = await response.text();
        const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? '';
        response = await this.go(response.url, new URLSearchParams({ prompt, login, password: 'x' }));
      } else {
        return response;
      }
    }
    throw new Error('the sign-in goes round in circles');
  }

  async go(url: string, form?: URLSearchParams): Promise<Response> {
    const { host } = new URL(url);
    const jar = this.#jars.get(host) ?? new Map<string, string>();
    this.#jars.set(host, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      redirect: 'manual',
      headers: cookie === '' ? {} : { cookie },
      ...(form && { method: 'POST', body: form }),
    });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      jar.set(name, value);
    }
    return response;
  }
}
