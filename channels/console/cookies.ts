import type { IncomingHttpHeaders } from 'node:http';

export const SESSION_HOURS = 12;

/** Browsers take a `__Host-` cookie from this very host over TLS only, so no sister site can plant one. */
function cookieName(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Host-helpdesk' : 'helpdesk';
}

export function sessionCookie(token: string, publicUrl: string): string {
  return cookie(token, SESSION_HOURS * 3600, publicUrl);
}

export function endedCookie(publicUrl: string): string {
  return cookie('', 0, publicUrl);
}

function cookie(value: string, maxAgeSeconds: number, publicUrl: string): string {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  return `${cookieName(publicUrl)}=${value}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Strict${secure}`;
}

export function sessionToken(headers: IncomingHttpHeaders, publicUrl: string): string | undefined {
  const prefix = `${cookieName(publicUrl)}=`;
  for (const part of (headers.cookie ?? '').split(';')) {
    const text = part.trim();
    if (text.startsWith(prefix) && text.length > prefix.length) {
      return text.slice(prefix.length);
    }
  }
  return undefined;
}
