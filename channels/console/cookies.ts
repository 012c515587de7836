import type { IncomingHttpHeaders } from 'node:http';

export const SESSION_HOURS = 12;

/** Browsers take a `__Host-` cookie from this very host over TLS only, so no sister site can plant one. */
function cookieName(name: string, publicUrl: string): string {
  return publicUrl.startsWith('https:') ? `__Host-${name}` : name;
}

const SESSION = { name: 'helpdesk', sameSite: 'Strict' } as const;
/** Lax, because the way back from the identity provider begins on its site. */
const SIGN_IN = { name: 'helpdesk-sign-in', sameSite: 'Lax' } as const;

export function sessionCookie(token: string, publicUrl: string): string {
  return cookie(SESSION, { value: token, seconds: SESSION_HOURS * 3600, publicUrl });
}

export function endedCookie(publicUrl: string): string {
  return cookie(SESSION, { value: '', seconds: 0, publicUrl });
}

/** Joins the way back from the identity provider to the browser that went there. */
export function signInCookie(token: string, seconds: number, publicUrl: string): string {
  return cookie(SIGN_IN, { value: token, seconds, publicUrl });
}

export function endedSignInCookie(publicUrl: string): string {
  return cookie(SIGN_IN, { value: '', seconds: 0, publicUrl });
}

function cookie(
  { name, sameSite }: typeof SESSION | typeof SIGN_IN,
  given: { readonly value: string; readonly seconds: number; readonly publicUrl: string },
): string {
  const { value, seconds, publicUrl } = given;
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  const named = `${cookieName(name, publicUrl)}=${value}`;
  return `${named}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=${sameSite}${secure}`;
}

export function sessionToken(headers: IncomingHttpHeaders, publicUrl: string): string | undefined {
  return valueOf(cookieName(SESSION.name, publicUrl), headers);
}

export function signInToken(headers: IncomingHttpHeaders, publicUrl: string): string | undefined {
  return valueOf(cookieName(SIGN_IN.name, publicUrl), headers);
}

function valueOf(name: string, headers: IncomingHttpHeaders): string | undefined {
  const prefix = `${name}=`;
  for (const part of (headers.cookie ?? '').split(';')) {
    const text = part.trim();
    if (text.startsWith(prefix) && text.length > prefix.length) {
      return text.slice(prefix.length);
    }
  }
  return undefined;
}
