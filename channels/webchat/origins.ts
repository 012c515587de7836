const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Which pages may use the web chat from a browser. */
export class Origins {
  private readonly own: URL;
  private readonly allowed: ReadonlySet<string>;

  /** `allowed` are origins such as `https://www.comune.milano.it`; our own is always among them. */
  constructor(publicUrl: string, allowed: readonly string[]) {
    this.own = new URL(publicUrl);
    this.allowed = new Set([this.own.origin, ...allowed]);
  }

  /** True for our own pages and the listed ones. `also` are the origins that a token names. */
  allows(origin: string, also: readonly string[] = []): boolean {
    return this.allowed.has(origin) || also.includes(origin) || this.isOwnLoopback(origin);
  }

  /** For `frame-ancestors`: who may show the widget. */
  list(): readonly string[] {
    return [...this.allowed];
  }

  /** On one's own machine `localhost` and `127.0.0.1` are the same page. */
  private isOwnLoopback(origin: string): boolean {
    if (!LOOPBACK.has(this.own.hostname) || !URL.canParse(origin)) {
      return false;
    }
    const page = new URL(origin);
    return LOOPBACK.has(page.hostname) && page.port === this.own.port && page.protocol === this.own.protocol;
  }
}
