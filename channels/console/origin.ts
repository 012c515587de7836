import type { IncomingHttpHeaders } from 'node:http';

/** This very machine, where nobody listens in between. */
export function isLoopback(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a browser may have been led here by another site. Browsers send `Origin` with every request that changes
 * something and `Sec-Fetch-Site` with all; a program that sends neither holds no cookie that a page could borrow.
 * The host that was asked for counts as our own, since people open the console by name and by number alike.
 */
export function isForgedOrigin(method: string, headers: IncomingHttpHeaders, publicUrl: string): boolean {
  if (SAFE.has(method)) {
    return false;
  }
  const site = headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') {
    return true;
  }
  if (headers.origin === undefined) {
    return false;
  }
  const origin = URL.canParse(headers.origin) ? new URL(headers.origin) : null;
  return origin === null || (origin.origin !== new URL(publicUrl).origin && origin.host !== headers.host);
}
