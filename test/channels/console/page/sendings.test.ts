import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Sendings } from '../../../../channels/console/page/sendings.ts';
import { ManualTime } from '../../../support/manual-time.ts';

const HOLD_MS = 5000;
const RETRY_MS = 3000;
const ADOPT_MS = 15_000;

/** What becomes of a request; it arrives when nothing is said, or once the promise has come. */
type Fate = 'lost' | 'refused' | 'ended' | Promise<void>;

let time: ManualTime;
let fates: Fate[];
let arrived: string[];
let sendings: Sendings;
let listeners: (() => void)[];
/** Closes each page, in the order in which they were opened. */
let closing: (() => void)[];

/** A page of the console, signed in, over what this device keeps; the pages of a browser share it. */
function openPage(): Sendings {
  const opened = new Sendings(
    () => undefined,
    () => Promise.resolve(),
  );
  opened.signedIn('anna');
  return opened;
}

/** The browser tells pages what another has stored or taken away. */
async function tellPages(): Promise<void> {
  for (const listener of listeners) {
    listener();
  }
  await setImmediate();
}

async function reply(text: string): Promise<Response> {
  const fate = fates.shift();
  if (fate === 'lost') {
    throw new TypeError('no network');
  }
  if (fate === 'refused') {
    return Response.json({ error: { code: 'HANDOFF_NOT_YOURS' } }, { status: 403 });
  }
  if (fate === 'ended') {
    return Response.json({ error: { code: 'UNAUTHORIZED' } }, { status: 401 });
  }
  await fate;
  arrived.push(text);
  return Response.json({ entry: {} }, { status: 201 });
}

/** Lets time pass, and what it rang come to rest. */
async function pass(ms: number): Promise<void> {
  time.advance(ms);
  await setImmediate();
}

/** A request that is on the wire until it is let through. */
function onTheWire(): () => void {
  let arrive: (() => void) | undefined;
  fates.push(new Promise((resolve) => (arrive = resolve)));
  return () => arrive?.();
}

beforeEach(() => {
  time = new ManualTime('2024-01-15T10:00:00Z');
  fates = [];
  arrived = [];
  listeners = [];
  closing = [];
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    get length() {
      return kept.size;
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  vi.stubGlobal('window', {
    addEventListener: (kind: string, heard: (event: unknown) => void) => {
      if (kind === 'storage') {
        listeners.push(() => heard({ key: null }));
      } else if (kind === 'pagehide') {
        closing.push(() => heard({}));
      }
    },
    setTimeout: (callback: () => void, ms: number) => time.after(ms, callback),
    clearTimeout: (cancel?: () => void) => cancel?.(),
  });
  vi.stubGlobal('fetch', (_url: string, { body }: { body: string }) =>
    reply((JSON.parse(body) as { text: string }).text),
  );
  sendings = openPage();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('replies on their way', () => {
  it('arrive in order when the first was lost', async () => {
    fates = ['lost'];
    sendings.add('h1', 'prima');
    await pass(1000);
    sendings.add('h1', 'seconda');

    await pass(HOLD_MS - 1000);
    await pass(1000);

    expect(arrived).toEqual(['prima', 'seconda']);
    expect(sendings.list).toEqual([]);
  });

  it('are tried again until they arrive', async () => {
    fates = ['lost', 'lost'];
    sendings.add('h1', 'prima');

    await pass(HOLD_MS);
    await pass(RETRY_MS);
    await pass(RETRY_MS);

    expect(arrived).toEqual(['prima']);
    expect(time.untilNext).toBeUndefined();
  });

  it('arrive in order when the first takes long', async () => {
    const arrive = onTheWire();
    sendings.add('h1', 'prima');
    sendings.add('h1', 'seconda');
    await pass(HOLD_MS);
    const before = [...arrived];

    arrive();
    await pass(0);

    expect(before).toEqual([]);
    expect(arrived).toEqual(['prima', 'seconda']);
  });

  it('hold up no other conversation', async () => {
    onTheWire();
    sendings.add('h1', 'lenta');
    sendings.add('h2', 'altra');

    await pass(HOLD_MS);

    expect(arrived).toEqual(['altra']);
  });

  it('let a close wait for what is on the wire', async () => {
    const arrive = onTheWire();
    sendings.add('h1', 'prima');
    await pass(HOLD_MS);
    sendings.add('h1', 'seconda');
    const closed = sendings.flush('h1').then(() => arrived.push('chiusa'));
    await pass(0);

    arrive();
    await closed;

    expect(arrived).toEqual(['prima', 'seconda', 'chiusa']);
  });

  it('let nothing close before they have left', async () => {
    fates = ['lost'];
    sendings.add('h1', 'prima');

    await expect(sendings.flush('h1')).rejects.toMatchObject({ code: 'NETWORK' });
    await pass(RETRY_MS);

    expect(arrived).toEqual(['prima']);
  });

  it('cannot be taken back once they may have arrived', async () => {
    fates = ['lost'];
    sendings.add('h1', 'prima');
    await pass(HOLD_MS);
    const [tried] = sendings.list;

    const text = sendings.undo(tried?.clientMessageId ?? '');
    await pass(RETRY_MS);

    expect(tried).toMatchObject({ state: 'doubtful' });
    expect(text).toBeUndefined();
    expect(arrived).toEqual(['prima']);
  });

  it('are all kept when two pages have written some', async () => {
    fates = ['lost', 'lost'];
    const other = openPage();
    sendings.add('h1', 'dalla prima pagina');
    other.add('h2', 'dalla seconda pagina');
    await pass(HOLD_MS);

    await openPage().flush();

    expect(arrived.toSorted()).toEqual(['dalla prima pagina', 'dalla seconda pagina']);
  });

  it('leave when what stood before them is taken back in another page', async () => {
    const other = openPage();
    sendings.add('h1', 'prima');
    await pass(1000);
    other.add('h1', 'seconda');
    const [first] = other.list;

    const text = other.undo(first?.clientMessageId ?? '');
    await tellPages();
    await pass(HOLD_MS);

    expect(text).toBe('prima');
    expect(arrived).toEqual(['seconda']);
  });

  it('leave with the page they were written on, and with no other', async () => {
    openPage();
    const [closeFirst, closeSecond] = closing;
    sendings.add('h1', 'prima');
    await tellPages();

    closeSecond?.();
    await setImmediate();
    expect(arrived).toEqual([]);

    closeFirst?.();
    await setImmediate();
    expect(arrived).toEqual(['prima']);
  });

  it('are sent by a page that stays open when theirs is gone', async () => {
    fates = ['lost'];
    const gone = openPage();
    gone.add('h1', 'prima');
    gone.signedIn('');
    await tellPages();

    await pass(ADOPT_MS);
    await pass(RETRY_MS);

    expect(arrived).toEqual(['prima']);
  });

  it('that were refused stay refused in a page opened later', async () => {
    fates = ['refused'];
    sendings.add('h1', 'prima');
    await pass(HOLD_MS);

    const later = openPage();
    await later.flush();
    await pass(ADOPT_MS);

    expect(arrived).toEqual([]);
    expect(later.list).toMatchObject([{ text: 'prima', state: 'refused', error: 'HANDOFF_NOT_YOURS' }]);
  });

  it('that an earlier release has kept are sent', async () => {
    const before = { operatorId: 'anna', clientMessageId: 'm1', handoffId: 'h1', text: 'di prima' };
    localStorage.setItem('helpdesk.sendings', JSON.stringify([{ ...before, state: 'held' }]));

    await openPage().flush();

    expect(arrived).toEqual(['di prima']);
    expect(localStorage.getItem('helpdesk.sendings')).toBeNull();
  });

  it('stay to be seen when refused, and hold up nothing', async () => {
    fates = ['refused'];
    sendings.add('h1', 'prima');
    sendings.add('h1', 'seconda');

    await pass(HOLD_MS);

    expect(arrived).toEqual(['seconda']);
    expect(sendings.list).toMatchObject([{ text: 'prima', state: 'refused', error: 'HANDOFF_NOT_YOURS' }]);
  });

  it('wait for the next signing in when the session has ended', async () => {
    fates = ['ended'];
    sendings.add('h1', 'prima');
    await pass(HOLD_MS);
    await pass(RETRY_MS);
    const before = [...arrived];

    sendings.signedIn('anna');
    await sendings.flush();

    expect(before).toEqual([]);
    expect(arrived).toEqual(['prima']);
  });
});
