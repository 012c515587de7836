import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../../bots/config.ts';
import { IdentityProvider } from '../../../channels/console/identity-provider.ts';
import { CLIENT, startProvider, type TestProvider, Wanderer } from '../../support/identity-provider.ts';
import { type ConsoleServer, openConsole, signedIn } from './console-server.ts';

let provider: TestProvider;
let server: ConsoleServer;

/** The console with a provider beside it. */
async function open(settings: Readonly<Record<string, string>> = {}): Promise<void> {
  let url = '';
  server = await openConsole({
    identityProvider: async (publicUrl) => {
      url = publicUrl;
      provider = await startProvider(() => `${url}/api/console/oidc/callback`);
      const { oidc } = readConfig({
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: CLIENT.id,
        OIDC_CLIENT_SECRET: CLIENT.secret,
        ...settings,
      });
      return oidc && new IdentityProvider(oidc, publicUrl);
    },
  });
}

async function close(): Promise<void> {
  await server.close();
  await provider.close();
}

async function signIn(login: string, wanderer = new Wanderer()): Promise<{ to: string | null; me: unknown }> {
  const response = await wanderer.signIn(`${server.url}/api/console/oidc/start`, provider, login);
  const me = await wanderer.go(`${server.url}/api/console/sessions`);
  return { to: response.headers.get('location'), me: await me.json() };
}

describe('signing in by the identity provider', () => {
  beforeEach(() => open());
  afterEach(close);

  it('lets an operator in who is known by name', async () => {
    await signedIn(server, 'anna', 'supervisor');

    const { to, me } = await signIn('anna');

    expect(to).toBe('/console');
    expect(me).toMatchObject({ operator: { name: 'anna', role: 'supervisor' } });
  });

  it('knows an operator again after the name has changed', async () => {
    await signedIn(server, 'anna');
    await signIn('anna');
    provider.people.set('anna', { preferred_username: 'anna.bianchi' });

    const { me } = await signIn('anna');

    expect(me).toMatchObject({ operator: { name: 'anna' } });
  });

  it('refuses who takes over the name of another', async () => {
    await signedIn(server, 'anna');
    await signIn('anna');
    provider.people.set('eva', { preferred_username: 'anna' });

    const { to, me } = await signIn('eva');

    expect(to).toBe('/console?refused=OIDC_UNKNOWN');
    expect(me).toMatchObject({ error: { code: 'UNAUTHORIZED' } });
  });

  it('refuses whom nobody here knows', async () => {
    expect((await signIn('nessuno')).to).toBe('/console?refused=OIDC_UNKNOWN');
  });

  it('refuses who is disabled', async () => {
    await signedIn(server, 'boss', 'administrator');
    await signedIn(server, 'anna');
    const id = (await server.accounts.findByName('anna'))?.operator.id ?? '';
    await server.accounts.change(id, { isDisabled: true }, { name: 'Boss' });

    expect((await signIn('anna')).to).toBe('/console?refused=OIDC_UNKNOWN');
  });

  it('ends only in the browser that began', async () => {
    await signedIn(server, 'anna');
    const [victim, thief] = [new Wanderer(), new Wanderer()];
    const begun = await thief.go(`${server.url}/api/console/oidc/start`);
    const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? '';

    const lured = await victim.go(`${server.url}/api/console/oidc/callback?code=x&state=${state}`);
    const wrong = await thief.go(`${server.url}/api/console/oidc/callback?code=x&state=another`);
    const again = await thief.go(`${server.url}/api/console/oidc/callback?code=x&state=${state}`);

    const refused = [lured, wrong, again].map(({ headers }) => headers.get('location'));
    expect(refused).toEqual(Array.from({ length: 3 }, () => '/console?refused=OIDC_REFUSED'));
  });

  it('sends state, nonce and a challenge along', async () => {
    const begun = await new Wanderer().go(`${server.url}/api/console/oidc/start`);
    const { searchParams } = new URL(begun.headers.get('location') ?? '');

    expect(searchParams.get('code_challenge_method')).toBe('S256');
    expect(searchParams.get('state')).toMatch(/.{20}/);
    expect(searchParams.get('nonce')).toMatch(/.{20}/);
    expect(begun.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
  });

  it('leaves the second factor of administrators to the provider', async () => {
    await signedIn(server, 'boss', 'administrator');
    const policy = { administratorsNeedSecondFactor: true };
    await server.staff.policies.write(policy, { name: 'Boss' });

    expect((await signIn('boss')).me).toMatchObject({ mustEnrol: false });
  });
});

describe('roles by the provider', () => {
  beforeEach(() => open({ OIDC_ROLE_CLAIM: 'groups' }));
  afterEach(close);

  it('make an operator of who has one', async () => {
    provider.people.set('eva', { name: 'Eva Neri', groups: ['staff', 'operator', 'supervisor'] });

    const { me } = await signIn('eva');

    expect(me).toMatchObject({ operator: { name: 'eva', displayName: 'Eva Neri', role: 'supervisor' } });
  });

  it('change with the next sign-in, but for the last administrator', async () => {
    provider.people.set('eva', { groups: 'administrator' });
    await signIn('eva');
    provider.people.set('eva', { groups: 'operator' });
    const last = await signIn('eva');
    await signedIn(server, 'boss', 'administrator');

    const { me } = await signIn('eva');

    expect(last.me).toMatchObject({ operator: { role: 'administrator' } });
    expect(me).toMatchObject({ operator: { role: 'operator' } });
  });

  it('refuse who has none', async () => {
    provider.people.set('eva', { groups: ['staff'] });

    expect((await signIn('eva')).to).toBe('/console?refused=OIDC_UNKNOWN');
  });
});

describe('the settings of the provider', () => {
  it('are all three or none', () => {
    expect(() => readConfig({ OIDC_ISSUER: 'https://id.example' })).toThrow(/OIDC_CLIENT_SECRET: give all/);
    expect(() => readConfig({ OIDC_ISSUER: 'ftp://id.example' })).toThrow(/OIDC_ISSUER/);
  });
});
