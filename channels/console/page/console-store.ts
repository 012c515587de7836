import type { EventView } from '../views.ts';
import { Alerts } from './alerts.ts';
import { officeApi } from './administration/office-api.ts';
import { sectionAt } from './administration/sections.ts';
import { ApiError, actFor, api, type Entered } from './api.ts';
import { dropClosing } from './closing-draft.ts';
import { Colleagues } from './colleagues.ts';
import { Drafts } from './drafts.ts';
import { Live, type LiveListener, type TypingSign } from './live.ts';
import { type Preferences, readPreferences, writePreferences } from './preferences.ts';
import { Sendings } from './sendings.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { patchList } from './patch-list.ts';
import {
  allowed,
  BOARDS,
  type DialogName,
  type Filters,
  firstState,
  listQuery,
  NO_FILTERS,
  type State,
} from './state.ts';
import { type TextKey, translator } from './texts.ts';

/** A burst of events loads the list once. */
const REFRESH_MS = 150;

/** Refusals after which this page is nobody's. */
const ENDS: ReadonlySet<string> = new Set(['UNAUTHORIZED', 'SESSION_OF_ANOTHER']);

/** The page's state and everything that changes it; components read it and call it. */
export class ConsoleStore implements LiveListener {
  readonly sendings: Sendings;
  drafts = new Drafts('');
  readonly #alerts = new Alerts();
  readonly #live = new Live(this);
  readonly #details = new OneAtATime(() => this.#readDetail());
  readonly #subscribers = new Set<() => void>();
  readonly #colleagues = new Colleagues(this, this.#alerts);
  readonly #underWay = new Set<'claim' | 'move'>();
  #refresh: number | undefined;
  #listRequest = 0;
  /** Lists on their way, which may be older than the next event. */
  #loading = 0;
  /** Whose wish the fault on the screen refuses. */
  #refusedTo: 'operator' | 'page' = 'page';
  #lastOperatorId: string | undefined;
  #state: State;

  constructor() {
    this.#state = firstState(readPreferences());
    this.sendings = new Sendings(
      () => this.set({ sendings: this.sendings.list }),
      async () => {
        this.announce('say.sent');
        await this.loadDetail();
      },
    );
  }

  readonly subscribe = (subscriber: () => void): (() => void) => {
    this.#subscribers.add(subscriber);
    return () => this.#subscribers.delete(subscriber);
  };

  readonly snapshot = (): State => this.#state;

  /** Undefined takes a field away. */
  set(fields: { readonly [Key in keyof State]?: State[Key] | undefined }): void {
    this.#state = { ...this.#state, ...fields } as State;
    for (const subscriber of this.#subscribers) {
      subscriber();
    }
  }

  async start(): Promise<void> {
    window.addEventListener('hashchange', () => void this.#follow());
    window.setInterval(() => this.set({ now: Date.now() + this.#state.ahead }), 30_000);
    this.#colleagues.start();
    if (location.pathname.endsWith('/first')) {
      this.set({ screen: 'first' });
      return;
    }
    try {
      await this.enter(await api.me());
    } catch {
      // Who comes back from the identity provider without success is told why.
      const refused = new URLSearchParams(location.search).get('refused') ?? undefined;
      this.set({ screen: 'sign-in', fault: refused });
    }
  }

  /** Somebody has signed in. */
  async enter({ operator, mustEnrol }: Entered): Promise<void> {
    actFor(operator.id);
    if (this.#lastOperatorId !== undefined && this.#lastOperatorId !== operator.id) {
      this.#beginAnew();
    }
    this.#lastOperatorId = operator.id;
    if (mustEnrol === true) {
      this.set({ operator, screen: 'enrol', ended: false, fault: undefined });
      return;
    }
    if (location.pathname.endsWith('/first')) {
      history.replaceState(null, '', '/console');
    }
    this.set({ operator, screen: 'desk', ended: false, fault: undefined });
    this.drafts = new Drafts(operator.id);
    this.sendings.signedIn(operator.id);
    this.#live.start(operator.id);
    await Promise.all([this.#follow(), this.loadSilence()]);
  }

  /** Whether the bot is silenced; asked again whenever somebody has changed it. */
  async loadSilence(): Promise<void> {
    const answer = await this.attempt(officeApi.silence, 'page');
    if (answer) {
      this.set({ silence: answer.silence ?? undefined });
    }
  }

  async signOut(): Promise<void> {
    await this.attempt(() => this.sendings.flush());
    if (await this.attempt(() => api.signOut())) {
      this.#leave(false);
      this.#beginAnew();
    } else if (this.#state.screen === 'desk') {
      // Whoever believes to be out leaves the computer to the next one.
      this.set({ fault: 'STILL_SIGNED_IN' });
    }
  }

  #leave(ended: boolean): void {
    this.#live.stop();
    this.#alerts.ring(false);
    actFor(undefined);
    this.set({
      screen: 'sign-in',
      ended,
      operator: undefined,
      detail: undefined,
      handoffs: [],
      listLoaded: false,
      dialog: undefined,
    });
    // What still waits must not leave in the name of whoever signs in next.
    this.sendings.signedIn('');
  }

  /** What the last one at this computer looked for and read is not the next one's. */
  #beginAnew(): void {
    history.replaceState(null, '', '/console');
    this.set({
      filters: NO_FILTERS,
      selectedId: undefined,
      board: undefined,
      section: undefined,
      missing: false,
      compose: undefined,
      asked: undefined,
      typing: [],
      unread: 0,
    });
  }

  /**
   * Runs something that the server may refuse; undefined when it did, and the refusal is on the screen. What the page
   * reads by itself, well or not, does not take from the screen what was refused to the operator.
   */
  async attempt<T>(work: () => Promise<T>, by: 'operator' | 'page' = 'operator'): Promise<T | undefined> {
    try {
      const result = await work();
      if (by === 'operator' || this.#refusedTo === 'page') {
        this.set({ fault: undefined });
      }
      return result;
    } catch (error) {
      this.#refused(error instanceof ApiError ? error.code : 'INTERNAL', by);
      return undefined;
    }
  }

  #refused(fault: string, by: 'operator' | 'page'): void {
    if (this.#state.screen === 'desk' && ENDS.has(fault)) {
      this.#leave(fault === 'UNAUTHORIZED');
    } else if (by === 'page' && this.#refusedTo === 'operator' && this.#state.fault !== undefined) {
      return;
    }
    this.#refusedTo = by;
    this.set({ fault });
  }

  /** Undefined when the same is on its way already: a second press asks for nothing more. */
  async once<T>(what: 'claim' | 'move', work: () => Promise<T>): Promise<T | undefined> {
    if (this.#underWay.has(what)) {
      return undefined;
    }
    this.#underWay.add(what);
    try {
      return await work();
    } finally {
      this.#underWay.delete(what);
    }
  }

  prefer(changes: Partial<Preferences>): void {
    const preferences = { ...this.#state.preferences, ...changes };
    writePreferences(preferences);
    this.set({ preferences });
    this.#ring();
  }

  announce(key: TextKey, values?: Readonly<Record<string, string | number>>): void {
    const text = translator(this.#state.preferences.locale)(key, values);
    this.set({ announcement: { text, count: this.#state.announcement.count + 1 } });
  }

  /** Opens a window, or closes it; what was refused before is not about it. */
  show(dialog: DialogName | undefined): void {
    const { dialog: before, detail, operator } = this.#state;
    if (dialog === undefined && before === 'close' && detail && allowed(detail.handoff, operator).move) {
      // Who cancels means it; whoever was interrupted finds everything as it was.
      dropClosing(this.drafts, detail.handoff.id);
    }
    this.set({ dialog, fault: undefined });
  }

  focusComposer(mode: 'reply' | 'note'): void {
    if (this.#state.detail) {
      this.set({ compose: { mode } });
    }
  }

  async filter(changes: Partial<Filters>): Promise<void> {
    this.set({ filters: { ...this.#state.filters, ...changes }, listLoaded: false });
    await this.loadList();
  }

  select(id: string | undefined): void {
    location.hash = id === undefined ? '' : `#/handoffs/${encodeURIComponent(id)}`;
  }

  /** Opens a conversation, or reads the open one anew; resolves once it is there. */
  async open(id: string): Promise<void> {
    if (id === this.#state.selectedId) {
      await this.loadDetail();
      return;
    }
    this.select(id);
    // The words of the one before must not stand there until the browser tells of the new address.
    await this.#follow();
  }

  async loadList(): Promise<void> {
    this.#listRequest += 1;
    const mine = this.#listRequest;
    this.#loading += 1;
    const page = await this.attempt(() => api.handoffs(listQuery(this.#state.filters)), 'page');
    this.#loading -= 1;
    // An older answer must not overwrite a newer one.
    if (page && mine === this.#listRequest) {
      const now = Date.parse(page.now);
      const { handoffs, counts, isMore } = page;
      this.set({ handoffs, counts, listLoaded: true, isListCut: isMore });
      this.set({ now, ahead: now - Date.now(), isTimeKnown: true });
      this.#ring();
    }
  }

  loadDetail(): Promise<void> {
    return this.#details.run();
  }

  async #readDetail(): Promise<void> {
    const id = this.#state.selectedId;
    if (id === undefined) {
      return;
    }
    try {
      const detail = await api.handoff(id);
      if (id === this.#state.selectedId) {
        this.set({ detail, missing: false });
      }
    } catch (error) {
      if (error instanceof ApiError && error.status === 404 && id === this.#state.selectedId) {
        this.set({ detail: undefined, missing: true });
      } else {
        await this.attempt(() => Promise.reject(error), 'page');
      }
    }
  }

  /** The address says which conversation is open, so that Back works and a link can be passed on. */
  async #follow(): Promise<void> {
    const board = BOARDS.find((name) => location.hash === `#/${name}`);
    const section = sectionAt(location.hash);
    if (board !== this.#state.board || section !== this.#state.section) {
      this.set({ board, section });
    }
    const found = /^#\/handoffs\/(.+)$/.exec(location.hash)?.[1];
    const selectedId = found === undefined ? undefined : decodeURIComponent(found);
    if (selectedId !== this.#state.selectedId) {
      this.set({ selectedId, detail: undefined, missing: false, compose: undefined, dialog: undefined });
      await this.loadDetail();
      await this.#colleagues.opened();
    }
  }

  async #loadTeams(): Promise<void> {
    const loaded = await this.attempt(() => api.desk(), 'page');
    this.set({ teams: loaded?.teams ?? [] });
  }

  reload(): void {
    void this.loadList();
    void this.loadDetail();
    void this.loadSilence();
    void this.#colleagues.loadMentions();
    void this.#loadTeams();
  }

  change(event: EventView): void {
    if (event.kind.startsWith('bot.')) {
      void this.loadSilence();
    }
    if (event.kind.startsWith('settings.')) {
      void this.#loadTeams();
    }
    if (event.handoffId === '') {
      return;
    }
    if (event.kind === 'handoff.opened') {
      this.announce('say.new');
      this.#alerts.notify(this.#state.preferences, { handoffId: event.handoffId, text: 'say.new' });
    }
    if (event.kind === 'due.missed' && this.#state.operator?.role !== 'operator') {
      // Supervisors hear of what is late, whoever holds it.
      this.announce('say.late');
      this.#alerts.notify(this.#state.preferences, { handoffId: event.handoffId, text: 'say.late' });
    }
    this.#colleagues.change(event);
    if (event.handoffId === this.#state.selectedId) {
      void this.#changedHere(event);
    }
    this.#patch(event);
  }

  /** Most changes carry the line they changed; only where that does not suffice is the list loaded. */
  #patch({ handoff, counts }: EventView): void {
    const { filters, operator, handoffs, counts: before } = this.#state;
    const me = operator?.id;
    const old = handoffs.find(({ id }) => id === handoff?.id);
    const concernsMe = handoff?.operator?.id === me || old?.operator?.id === me;
    const patched = handoff && patchList(handoffs, handoff, { filters, operatorId: me });
    if (!patched || !counts || concernsMe || this.#loading > 0) {
      this.#loadListSoon();
      return;
    }
    this.set({ handoffs: patched, counts: { ...before, ...counts } });
    this.#ring();
  }

  #loadListSoon(): void {
    if (this.#refresh === undefined) {
      this.#refresh = window.setTimeout(() => {
        this.#refresh = undefined;
        void this.loadList();
      }, REFRESH_MS);
    }
  }

  async #changedHere(event: EventView): Promise<void> {
    await this.loadDetail();
    const { transcript = [] } = this.#state.detail ?? {};
    const last = transcript.at(-1);
    if (event.kind === 'message.added' && last?.role === 'citizen') {
      this.announce('say.message', { text: last.text });
    }
    const edited = transcript.find(({ seq, isEdited }) => isEdited === true && seq === event.data['seq']);
    if (event.kind === 'message.edited' && edited !== undefined) {
      this.announce('say.edited', { text: edited.text });
    }
  }

  typing(sign: TypingSign): void {
    this.#colleagues.typing(sign);
  }

  state(live: State['live']): void {
    if (live === this.#state.live) {
      return;
    }
    this.set({ live });
    if (live === 'lost') {
      // The stream does not say why it was refused; a plain request does.
      void this.loadList();
    }
  }

  #ring(): void {
    this.#alerts.ring(this.#state.preferences.sound && this.#state.counts.waiting > 0);
  }
}
