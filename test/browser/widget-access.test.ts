import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../support/axe.ts';
import { operatorSays } from '../support/widget-bot.ts';
import { openWidgetLab, visit, type WidgetLab, type WidgetVisit } from '../support/widget-page.ts';

const WELCOME = 'Sono un assistente automatico';

let lab: WidgetLab;
let citizen: WidgetVisit;

beforeAll(async () => {
  lab = await openWidgetLab();
});

afterAll(async () => {
  await lab.close();
});

afterEach(async () => {
  await citizen.page.context().close();
  await citizen.chat.close();
});

/** The states of the widget, each with the way there from the welcome. */
const STATES: readonly (readonly [string, (visited: WidgetVisit) => Promise<void>])[] = [
  ['welcome', async () => undefined],
  [
    'an answer with its sources open',
    async (visited) => {
      await visited.say('quando scade?');
      await visited.sees('entro lunedì');
      await visited.frame.locator('summary').last().click();
    },
  ],
  [
    'places',
    async (visited) => {
      await visited.say('vicino a Loreto');
      await visited.sees('WeMi Venini');
    },
  ],
  [
    'waiting in the queue',
    async (visited) => {
      await visited.button('Parla con una persona').click();
      await visited.frame.getByText('posto 2').waitFor();
    },
  ],
  [
    'a code to come back with',
    async (visited) => {
      await visited.say('un codice per tornare');
      await visited.sees('KMP-TRWX-BCD');
    },
  ],
  [
    'how it was',
    async (visited) => {
      await visited.say('com’è andata?');
      await visited.button('4 – bene').waitFor();
    },
  ],
  [
    'talking to an operator who writes',
    async (visited) => {
      const conversationId = await visited.conversationId();
      visited.chat.memory.say(conversationId, operatorSays('Buongiorno'));
      await visited.sees('Buongiorno');
      visited.chat.channel.signal(conversationId, { type: 'typing' });
      await visited.frame.locator('#typing').waitFor();
    },
  ],
  ['open options', async (visited) => await visited.button('Opzioni').click()],
  [
    'high contrast and larger text',
    async (visited) => {
      await visited.button('Opzioni').click();
      await visited.button('Contrasto alto').click();
      await visited.button('Testo più grande').click();
    },
  ],
  [
    'English',
    async (visited) => {
      await visited.button('Opzioni').click();
      await visited.button('English').click();
    },
  ],
  [
    'no connection',
    async (visited) => {
      await visited.page.context().setOffline(true);
      visited.chat.cut();
      await visited.say('ci siete?');
      await visited.frame.getByText('Connessione interrotta').waitFor();
    },
  ],
  [
    'a file to send and one refused',
    async (visited) => {
      const picker = visited.frame.locator('input[type=file]');
      await picker.setInputFiles([{ name: 'a.exe', mimeType: 'x/y', buffer: Buffer.from('MZ') }]);
      await visited.button('Invia').click();
      await visited.frame.getByText('non è accettato').waitFor();
      await picker.setInputFiles([
        { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') },
      ]);
    },
  ],
];

describe('axe finds nothing', () => {
  it.each(STATES)('in the state: %s', async (_title, reach) => {
    citizen = await visit(lab, { path: '/' });
    await citizen.sees(WELCOME);

    await reach(citizen);

    expect(await violations(citizen.inner())).toEqual([]);
    expect(await violations(citizen.page)).toEqual([]);
  });

  it('in the folded state with something unread', async () => {
    citizen = await visit(lab, { path: '/' });
    await citizen.sees(WELCOME);
    await citizen.button('Chiudi la chat').click();
    citizen.chat.memory.say(await citizen.conversationId(), operatorSays('Ci sei?'));
    await citizen.button(/non letto/).waitFor();

    expect(await violations(citizen.inner())).toEqual([]);
  });

  it('alone on a small screen', async () => {
    citizen = await visit(lab, { page: { viewport: { width: 320, height: 640 } } });
    await citizen.say('vicino a Loreto');
    await citizen.sees('WeMi Venini');

    expect(await violations(citizen.page)).toEqual([]);
  });
});

describe('with the keyboard alone', () => {
  it('opens, asks, presses a suggestion and closes', async () => {
    citizen = await visit(lab, { path: '/', page: { viewport: { width: 700, height: 700 } } });
    const { keyboard } = citizen.page;
    const focused = () =>
      citizen
        .inner()
        .evaluate(() => document.activeElement?.id || (document.activeElement?.textContent ?? ''));
    await citizen.button(/^Serve aiuto\?/).focus();

    await keyboard.press('Enter');
    await citizen.sees(WELCOME);
    expect(await focused()).toBe('text');
    await keyboard.type('quando scade?');
    await keyboard.press('Enter');
    await citizen.sees('entro lunedì');
    await citizen.button('Sì, mi è servito').waitFor();
    await keyboard.press('Shift+Tab');
    expect(await focused()).toBe('Sì, mi è servito');
    await keyboard.press('Enter');
    await citizen.sees('Hai scritto: Sì, mi è servito');
    expect(await focused()).toBe('text');
    for (const next of ['attach', 'send', 'person']) {
      await keyboard.press('Tab');
      expect(await focused()).toBe(next);
    }
    await citizen.button('Opzioni').focus();
    await keyboard.press('Enter');
    await keyboard.press('Escape');
    expect(await focused()).toBe('menu');
    await keyboard.press('Escape');
    expect(await focused()).toBe('launcher');
  });

  it('writes several lines and does not send while composing', async () => {
    citizen = await visit(lab);
    await citizen.sees(WELCOME);
    await citizen.field().focus();

    await citizen.page.keyboard.type('una');
    await citizen.page.keyboard.press('Shift+Enter');
    await citizen.page.keyboard.type('due');
    await citizen.page.keyboard.press('Enter');
    await citizen.sees('Hai scritto: una');

    expect(citizen.chat.memory.turns.at(-1)?.text).toBe('una\ndue');
  });
});

describe('for screen readers', () => {
  it('announces each new message once', async () => {
    citizen = await visit(lab);
    await citizen.sees(WELCOME);
    await citizen.frame.locator('#log:not([aria-live])').waitFor();
    await citizen.inner().evaluate(() => {
      const added: string[] = [];
      Object.assign(window, { added });
      new MutationObserver((records) => {
        for (const node of records.flatMap((record) => [...record.addedNodes])) {
          added.push(node.textContent ?? '');
        }
      }).observe(document.querySelector('#log') as Element, { childList: true, subtree: true });
    });

    await citizen.say('uno');
    await citizen.sees('Hai scritto: uno');
    citizen.chat.cut();
    await citizen.say('due');
    await citizen.sees('Hai scritto: due');

    const added = await citizen.inner().evaluate(() => (window as unknown as { added: string[] }).added);
    expect(added.map((text) => text.replace(/^.*\d\d:\d\d/, ''))).toEqual([
      'uno',
      'Hai scritto: uno',
      'due',
      'Hai scritto: due',
    ]);
  });

  it('does not read out what was said before', async () => {
    citizen = await visit(lab);
    await citizen.sees(WELCOME);
    await citizen.page.reload();

    const live = await citizen.frame.locator('#log').getAttribute('aria-live');

    expect(live).toBe('off');
    await citizen.frame.locator('#log:not([aria-live])').waitFor();
  });

  it('names its landmarks, log and status', async () => {
    citizen = await visit(lab);

    const roles = ['main', 'log', 'status', 'region'] as const;
    const counts = await Promise.all(roles.map((role) => citizen.frame.getByRole(role).count()));
    expect(counts).toEqual([1, 1, 1, 1]);
    expect(await citizen.frame.getByRole('log', { name: 'Conversazione' }).count()).toBe(1);
    expect(await citizen.frame.getByRole('textbox', { name: 'Scrivi la tua domanda' }).count()).toBe(1);
  });
});

describe('on small screens', () => {
  it.each([
    ['320 px', { width: 320, height: 640 }],
    ['400 % of 1280 × 1024', { width: 320, height: 256 }],
  ])('fits into %s', async (_title, viewport) => {
    citizen = await visit(lab, { page: { viewport } });
    await citizen.say(
      'vicino a Loreto, con una parolalunghissimachenonsispezzadasolaevabenecosìparolalunghissima',
    );
    await citizen.sees('WeMi Venini');

    const wide = await citizen
      .inner()
      .evaluate(() =>
        [...document.querySelectorAll('main, #panel, #log, article, form')]
          .filter((element) => element.scrollWidth > element.clientWidth + 1)
          .map((element) => element.id || element.className),
      );
    await citizen.button('Parla con una persona').click();
    await citizen.frame.getByText('posto 2').waitFor();

    expect(wide).toEqual([]);
  });

  it('has targets of 24 px and more', async () => {
    citizen = await visit(lab, { page: { viewport: { width: 320, height: 640 } } });
    await citizen.sees(WELCOME);
    await citizen.button('Opzioni').click();

    const small = await citizen.inner().evaluate(() =>
      [...document.querySelectorAll('button')]
        .map((button) => [button.id || button.textContent, button.getBoundingClientRect()] as const)
        .filter(([, { width, height }]) => width > 0 && (width < 24 || height < 24))
        .map(([name]) => name),
    );

    expect(small).toEqual([]);
  });
});

describe('as the system asks', () => {
  it('moves nothing when motion is reduced', async () => {
    citizen = await visit(lab, { page: { reducedMotion: 'reduce' } });
    await citizen.sees(WELCOME);
    citizen.chat.channel.signal(await citizen.conversationId(), { type: 'typing' });
    const dot = citizen.frame.locator('#typing i').first();
    await dot.waitFor();

    expect(await dot.evaluate((element) => getComputedStyle(element).animationName)).toBe('none');
  });

  it('keeps its edges in forced colours', async () => {
    citizen = await visit(lab, { page: { forcedColors: 'active' } });
    await citizen.sees(WELCOME);

    const edges = await citizen
      .inner()
      .evaluate(() =>
        ['#send', '#attach', '.bubble', '#suggestions button', 'textarea'].map(
          (one) => getComputedStyle(document.querySelector(one) as Element).borderTopStyle,
        ),
      );

    expect(edges).toEqual(edges.map(() => 'solid'));
  });
});
