import type { IncomingMessage } from 'node:http';
import proxyAddress from 'proxy-addr';

/** The address of whoever sent a request, behind the proxies that we trust. Empty when the line has gone already. */
export type ClientAddress = (request: IncomingMessage) => string;

/**
 * `X-Forwarded-For` can be written by anybody, so it counts only as far as it comes from these proxies: addresses,
 * networks such as `10.0.0.0/8`, or `loopback`, `linklocal`, `uniquelocal`.
 * @throws TypeError when one of them is no address
 */
export function clientAddressBehind(proxies: readonly string[]): ClientAddress {
  const isTrusted = proxyAddress.compile([...proxies]);
  return (request) =>
    request.socket.remoteAddress === undefined
      ? ''
      : proxyAddress(request, isTrusted).replace(/^::ffff:/, '');
}

/** True when a request comes from this machine itself, and not through a proxy on it, whether trusted or not. */
export function isFromThisMachine(request: IncomingMessage): boolean {
  const address = request.socket.remoteAddress?.replace(/^::ffff:/, '');
  const isForwarded = ['x-forwarded-for', 'forwarded', 'x-real-ip'].some((name) => name in request.headers);
  return (address === '127.0.0.1' || address === '::1') && !isForwarded;
}
