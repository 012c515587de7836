import { randomBytes, timingSafeEqual, createHash } from 'node:crypto';
import { errors, jwtVerify, SignJWT, type JWTPayload } from 'jose';
import { z } from 'zod';
import type { Clock } from '../../bots/clock.ts';
import { refused, tokenExpired } from './direct-line-error.ts';

/** Seconds a token lives, as in Microsoft's service: clients refresh it every 15 minutes. */
export const TOKEN_SECONDS = 1800;
/** Seconds after its expiry in which a token still buys a new one: a laptop may sleep through the night. */
export const GRACE_SECONDS = 24 * 3600;
/** Seconds in which a stream address may be opened. */
const STREAM_SECONDS = 60;

/** What a token says. It opens one conversation. */
export interface TokenClaims {
  readonly conversationId: string;
  /** The citizen's id; both Microsoft clients read the claim `user`. Absent when nobody was named. */
  readonly user?: string;
  /** Pages that may use the token, beside the ones the service allows. */
  readonly origins?: readonly string[];
}

/** What the address of a stream carries: it replays what came after `after`. */
export interface StreamClaims {
  readonly conversationId: string;
  readonly after: number;
  readonly origins?: readonly string[];
}

const Claims = z.object({
  use: z.enum(['token', 'stream']),
  conv: z.string(),
  user: z.string().optional(),
  origins: z.array(z.string()).optional(),
  after: z.int().nonnegative().optional(),
});
type Claims = z.infer<typeof Claims>;

/** Issues and reads tokens: JWTs signed with HS256, since both clients decode their payload. */
export class Tokens {
  private readonly key: Uint8Array;
  private readonly clock: Clock;

  constructor(key: string, clock: Clock) {
    this.key = new TextEncoder().encode(key);
    this.clock = clock;
  }

  async issue(claims: TokenClaims): Promise<string> {
    const { conversationId, user, origins } = claims;
    return await this.sign(
      {
        use: 'token',
        conv: conversationId,
        ...(user && { user }),
        ...(origins && { origins: [...origins] }),
      },
      TOKEN_SECONDS,
    );
  }

  async issueStream(claims: StreamClaims): Promise<string> {
    const { conversationId, after, origins } = claims;
    return await this.sign(
      { use: 'stream', conv: conversationId, after, ...(origins && { origins: [...origins] }) },
      STREAM_SECONDS,
    );
  }

  /** Throws `TokenExpired` after the expiry and `graceSeconds`, and `BadArgument` for what is not a token of ours. */
  async read(token: string, graceSeconds = 0): Promise<TokenClaims> {
    const claims = await this.verify(token, 'token', graceSeconds);
    return {
      conversationId: claims.conv,
      ...(claims.user !== undefined && { user: claims.user }),
      ...(claims.origins && { origins: claims.origins }),
    };
  }

  async readStream(token: string): Promise<StreamClaims> {
    const claims = await this.verify(token, 'stream', 0);
    return {
      conversationId: claims.conv,
      after: claims.after ?? 0,
      ...(claims.origins && { origins: claims.origins }),
    };
  }

  private async sign(claims: Claims, seconds: number): Promise<string> {
    const now = Math.floor(this.clock.now().getTime() / 1000);
    return await new SignJWT(claims satisfies JWTPayload)
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuedAt(now)
      .setExpirationTime(now + seconds)
      .sign(this.key);
  }

  private async verify(token: string, use: Claims['use'], graceSeconds: number): Promise<Claims> {
    const claims = await this.payload(token, graceSeconds);
    if (claims?.use !== use) {
      throw refused('The token is not valid');
    }
    return claims;
  }

  private async payload(token: string, graceSeconds: number): Promise<Claims | undefined> {
    try {
      const { payload } = await jwtVerify(token, this.key, {
        algorithms: ['HS256'],
        currentDate: this.clock.now(),
        clockTolerance: graceSeconds,
      });
      return Claims.safeParse(payload).data;
    } catch (error) {
      if (error instanceof errors.JWTExpired) {
        throw tokenExpired();
      }
      if (error instanceof errors.JOSEError) {
        return undefined;
      }
      throw error;
    }
  }
}

/** 128 bits: nobody guesses another's conversation. */
export function newConversationId(): string {
  return randomBytes(16).toString('base64url');
}

/** Ids minted by us begin with `dl_`, as Direct Line prescribes. */
export function newUserId(): string {
  return `dl_${randomBytes(16).toString('base64url')}`;
}

/** Compares in the same time wherever the two differ. */
export function sameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
