import * as oidc from 'openid-client';
import { z } from 'zod';
import type { Config } from '../../bots/config.ts';
import { ROLES, type Role } from '../../bots/desk/accounts-api.ts';
import { isLoopback } from './origin.ts';

/** What must be known again when the browser comes back; kept by us, so that nobody can make it up. */
export const PendingSignIn = z.strictObject({ state: z.string(), nonce: z.string(), verifier: z.string() });
export type PendingSignIn = Readonly<z.infer<typeof PendingSignIn>>;

/** Who somebody is, by the word of the provider. */
export interface Identity {
  /** Issuer and subject: the provider gives it to nobody else, ever. */
  readonly subject: string;
  /** The name to find an account by the first time. */
  readonly name: string;
  readonly displayName: string;
  /** Only where roles are mapped from a claim. */
  readonly role?: Role;
}

const CALLBACK = '/api/console/oidc/callback';

/** The organisation's own accounts by OpenID Connect: code flow with PKCE, state and nonce. */
export class IdentityProvider {
  readonly #settings: NonNullable<Config['oidc']>;
  readonly #publicUrl: string;
  #configuration: Promise<oidc.Configuration> | undefined;

  constructor(settings: NonNullable<Config['oidc']>, publicUrl: string) {
    this.#settings = settings;
    this.#publicUrl = publicUrl;
  }

  async begin(): Promise<{ readonly url: string; readonly pending: PendingSignIn }> {
    const pending = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    };
    const url = oidc.buildAuthorizationUrl(await this.#discovered(), {
      redirect_uri: new URL(CALLBACK, this.#publicUrl).href,
      scope: 'openid profile email',
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, pending };
  }

  /** Rejects when the provider refuses, or when anything is not as it was sent. */
  async finish(pathAndQuery: string, pending: PendingSignIn): Promise<Identity> {
    const configuration = await this.#discovered();
    const tokens = await oidc.authorizationCodeGrant(configuration, new URL(pathAndQuery, this.#publicUrl), {
      expectedState: pending.state,
      expectedNonce: pending.nonce,
      pkceCodeVerifier: pending.verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined) {
      throw new Error('the provider sent no identity');
    }
    // Many providers tell names only at the user info endpoint.
    const more = configuration.serverMetadata().userinfo_endpoint
      ? await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub)
      : {};
    return this.#identity(`${claims.iss}|${claims.sub}`, { ...claims, ...more });
  }

  #identity(subject: string, claims: Readonly<Record<string, unknown>>): Identity {
    const { nameClaim, roleClaim } = this.#settings;
    const name = z.string().trim().min(1).max(60).parse(claims[nameClaim]);
    const full = z.string().trim().min(1).max(60).safeParse(claims['name']);
    const role = roleClaim === undefined ? undefined : highestRole(claims[roleClaim]);
    return {
      subject,
      name,
      displayName: full.success ? full.data : name,
      ...(role === undefined ? {} : { role }),
    };
  }

  /** Asked when first needed, and again after a failure: the provider may be down while we start. */
  #discovered(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings;
    const server = new URL(issuer);
    const insecure = server.protocol === 'http:' && isLoopback(server.hostname);
    this.#configuration ??= oidc
      .discovery(server, clientId, clientSecret, undefined, {
        ...(insecure && { execute: [oidc.allowInsecureRequests] }),
      })
      .catch((error: unknown) => {
        this.#configuration = undefined;
        throw error;
      });
    return this.#configuration;
  }
}

/** A claim holds one role or several. */
function highestRole(claim: unknown): Role | undefined {
  const held: readonly unknown[] = Array.isArray(claim) ? claim : [claim];
  return ROLES.findLast((role) => held.includes(role));
}
