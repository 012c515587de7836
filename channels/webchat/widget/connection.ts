import { newToken, poll, post, resume, startConversation, type Opened, type Outcome } from './api.ts';
import { drop, keep, kept } from './keeping.ts';
import type { Posting, WireSet } from './wire.ts';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;
/** The server says that it is there every 25 s: after three missed signs the line is dead, as after a sleep. */
const SILENCE_MS = 80_000;
const REFRESH_MS = 15 * 60_000;
const POLL_MS = 2_000;
/** Sockets that fail this often before they open are blocked somewhere: polling works everywhere. */
const SOCKETS_BEFORE_POLLING = 3;

export interface ConnectionEvents {
  /** What was said since the watermark, and what is said now. */
  receive(set: WireSet): void;
  online(isOnline: boolean): void;
  /** The old conversation cannot be had any more, and a new one was opened. */
  renewed(): void;
}

/**
 * One conversation, kept alive. It resumes from its watermark after a cut, a sleep, a reload, an expired token or a
 * restart of the server.
 */
export class Connection {
  session: Opened | undefined;
  private readonly events: ConnectionEvents;
  private locale = 'it';
  private watermark = '0';
  private socket: WebSocket | undefined;
  private attempts = 0;
  private failedSockets = 0;
  private heardAt = Date.now();
  private tokenAt = 0;
  private timer = 0;
  private busy = false;
  /** Counts conversations left behind: an answer about an older one is of no use. */
  private generation = 0;
  private started = false;

  constructor(events: ConnectionEvents) {
    this.events = events;
    this.session = sessionOf(kept<Opened>('session'));
    window.addEventListener('online', () => this.hurry());
    document.addEventListener('visibilitychange', () => this.hurry());
    window.setInterval(() => this.check(), 10_000);
  }

  /** Opens or resumes the conversation; once is enough. */
  start(locale: string): void {
    this.locale = locale;
    if (!this.started) {
      this.started = true;
      void this.connect();
    }
  }

  /** Leaves this conversation for a new one. */
  restart(): void {
    this.generation += 1;
    this.forget();
    this.close();
    void this.connect();
  }

  /** A new token, since the old one was refused. */
  renew(): void {
    this.close();
    void this.connect();
  }

  /** For signs that may be lost, such as typing. */
  post(posting: Posting): void {
    if (this.session !== undefined) {
      void post(this.session, posting, []);
    }
  }

  private async connect(): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    clearTimeout(this.timer);
    const { generation } = this;
    const outcome = await this.open();
    this.busy = false;
    if (generation !== this.generation) {
      void this.connect();
      return;
    }
    if (outcome.kind !== 'ok') {
      this.later();
      return;
    }
    this.session = outcome.body;
    this.tokenAt = Date.now();
    keep('session', this.session);
    if (this.failedSockets >= SOCKETS_BEFORE_POLLING) {
      void this.poll(this.session);
    } else {
      this.listen(this.session.streamUrl);
    }
  }

  private async open(): Promise<Outcome<Opened>> {
    const { session } = this;
    if (session !== undefined) {
      const resumed = await resume(session, this.watermark);
      if (session !== this.session || resumed.kind === 'ok' || resumed.kind === 'again') {
        return resumed;
      }
      this.forget();
      this.events.renewed();
    }
    const token = await newToken();
    return token.kind === 'ok' ? await startConversation(token.body.token, this.locale) : token;
  }

  private listen(url: string): void {
    const socket = new WebSocket(url);
    let isOpen = false;
    this.socket = socket;
    socket.addEventListener('open', () => {
      isOpen = true;
      this.failedSockets = 0;
      this.heard();
    });
    socket.addEventListener('message', ({ data }) => {
      this.heard();
      if (typeof data === 'string' && data !== '' && socket === this.socket) {
        this.take(JSON.parse(data) as WireSet);
      }
    });
    socket.addEventListener('close', () => {
      if (socket !== this.socket) {
        return;
      }
      this.socket = undefined;
      this.failedSockets += isOpen ? 0 : 1;
      this.later();
    });
  }

  private async poll(session: Opened): Promise<void> {
    const outcome = await poll(session, this.watermark);
    if (session !== this.session) {
      return;
    }
    if (outcome.kind !== 'ok') {
      this.later();
      return;
    }
    this.heard();
    this.take(outcome.body);
    this.timer = window.setTimeout(() => void this.poll(session), POLL_MS);
  }

  private take(set: WireSet): void {
    this.watermark = set.watermark ?? this.watermark;
    this.events.receive(set);
  }

  private heard(): void {
    this.attempts = 0;
    this.heardAt = Date.now();
    this.events.online(true);
  }

  private later(): void {
    this.events.online(false);
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.attempts);
    this.attempts += 1;
    clearTimeout(this.timer);
    // Not all clients at the same moment, after a restart of the server.
    this.timer = window.setTimeout(
      () => void this.connect(),
      Math.max(FIRST_WAIT_MS, wait * (0.5 + Math.random() / 2)),
    );
  }

  /** The network is back, or the citizen is looking again. */
  private hurry(): void {
    this.check();
    if (this.started && !this.socket && !document.hidden && this.attempts > 0) {
      void this.connect();
    }
  }

  private check(): void {
    const now = Date.now();
    const isSilent = this.socket !== undefined && now - this.heardAt > SILENCE_MS;
    const isOld = this.session !== undefined && this.started && now - this.tokenAt > REFRESH_MS;
    if (isSilent || isOld) {
      this.renew();
    }
  }

  private close(): void {
    const socket = this.socket;
    this.socket = undefined;
    socket?.close();
    clearTimeout(this.timer);
  }

  private forget(): void {
    this.session = undefined;
    this.watermark = '0';
    drop('session');
  }
}

function sessionOf(stored: Partial<Opened> | undefined): Opened | undefined {
  const { conversationId, token } = stored ?? {};
  return conversationId && token ? { conversationId, token, streamUrl: '' } : undefined;
}
