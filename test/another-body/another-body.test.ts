import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clockStartingAt, systemScheduler } from '../../bots/clock.ts';
import { readConfig } from '../../bots/config.ts';
import { silentLog } from '../../bots/telemetry/log.ts';
import { fillPage, pageWords } from '../../channels/page-words.ts';
import { startService, type Service } from '../../channels/service.ts';
import { checkContent } from '../../knowledge/checks/check.ts';
import { projectFolder } from '../../knowledge/load.ts';
import { faultLine } from '../../knowledge/written.ts';
import { copyAnotherBody } from '../support/another-body.ts';
import { buttonsOf, WebConversation } from '../support/web-conversation.ts';

/** A day in the time of the call; the content was read against its sources some months later. */
const NOON = '2026-04-07T12:00:00+02:00';
const TODAY = new Date('2026-12-01T12:00:00+01:00');

let folder: string;
let content: string;
let service: Service;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'helpdesk-another-body-'));
  content = path.join(folder, 'content');
  await copyAnotherBody(content);
  service = await startService({
    config: readConfig({
      PORT: '0',
      DATABASE_URL: `sqlite:${path.join(folder, 'helpdesk.sqlite')}`,
      DIRECT_LINE_SECRET: 'the-secret-of-another-body',
      HELPDESK_CONTENT: content,
    }),
    clock: clockStartingAt(new Date(NOON)),
    scheduler: systemScheduler,
    log: silentLog,
  });
});

afterAll(async () => {
  await service.stop();
  await rm(folder, { recursive: true, force: true });
});

const citizen = (locale = 'it') => WebConversation.open(service, locale);

describe('another body', () => {
  it('has content without faults', async () => {
    expect((await checkContent(content, TODAY)).map(faultLine)).toEqual([]);
  });

  it('greets with its own name and offers its own buttons', async () => {
    const [greeting] = await (await citizen()).hears();

    expect(greeting?.text).toContain(
      'assistente automatico del Comune di Valfiorita per il bando degli orti',
    );
    expect(buttonsOf(greeting)).toEqual([
      'Quando scade l’avviso?',
      'Lo sportello più vicino',
      'Che cosa fa lo Sportello Famiglia',
      'Parla con una persona',
      'English',
    ]);
  });

  it.each([
    ['quando scade il bando?', /mercoledì 15 aprile 2026 alle 13:00/],
    ['quanti giorni mancano?', /^Mancano 8 giorni/],
    ['posso mandarla il 16 aprile?', /^No, .* è tardi/],
    ['a che pec mando la domanda?', /protocollo@pec\.comune\.valfiorita\.example/],
    ['quanto costa un orto?', /non dicono quanto si paga/],
    [
      'lo sportello più vicino a via del Mulino?',
      /I più vicini a via del Mulino:[^]*Sportello Famiglia Mulini/,
    ],
    ['abito nella frazione Mulini, dove vado?', /Sportello Famiglia Mulini/],
    ['abito a Borgomanso, dove vado?', /Borgomanso è fuori da Valfiorita/],
    ['il bando del comune di Milano quando scade?', /Mi occupo solo di Valfiorita/],
    ['devo pagare la tari', /Per gli altri uffici chiama lo 0123 456789/],
    ['le biblioteche sono aperte a San Giovanni?', /^Se allora siano aperti non è scritto/],
    ['che area è la 2?', /./],
    ['chi tiene i miei dati?', /Comune di Valfiorita/],
    ['mio padre ha un infarto', /112/],
  ])('answers "%s"', async (question, answer) => {
    const said = await (await citizen()).ask(question);

    expect(said).toMatch(answer);
    expect(said).not.toMatch(/Milano|Milan|WeMi|020202/);
  });

  it('understands what follows from its own answers', async () => {
    const conversation = await citizen();
    await conversation.ask('come si chiede un orto?');

    expect(await conversation.ask('e quanto costa?')).toContain('non dicono quanto si paga');
  });

  it.each([
    'il 15 aprile la mando alle 12:58 e la consegna arriva alle 13:02, vale?',
    'inviata il 15 aprile alle 12:50, ricevuta di consegna alle 13:00: va bene?',
    'spedita il 15 aprile alle dodici e cinquanta, consegnata alle tredici e cinque, vale?',
    'il 15 aprile la ricevuta di accettazione dice 12:57',
    'e se la ricevuta arriva dopo le 13?',
    'basta che la pec parta prima delle 13?',
  ])('does not know which hour counts around its own: "%s"', async (says) => {
    expect(await (await citizen()).ask(says)).toContain('non è scritto in nessuna fonte');
  });

  it.each([
    'il 15 aprile la mando alle 11:58 e la consegna arriva alle 12:02, vale?',
    'il 15 aprile la mando alle 13:05 e la consegna arriva alle 13:10, vale?',
    'e se la ricevuta arriva dopo le 12?',
  ])('has no doubt away from its own: "%s"', async (says) => {
    expect(await (await citizen()).ask(says)).not.toContain('non è scritto in nessuna fonte');
  });

  it('does not know it in English either', async () => {
    const conversation = await citizen('en');

    expect(
      await conversation.ask('sent at 12:58 pm, the delivery receipt says 1:02 pm, is it valid?'),
    ).toContain('is in no source');
  });

  it('speaks English, and greets a guest in theirs', async () => {
    expect(await (await citizen('en')).ask('when is the deadline?')).toContain('Wednesday 15 April 2026');
    expect(await (await citizen()).ask('hola, necesito ayuda con mi huerto')).toContain(
      'Ayuntamiento de Valfiorita',
    );
  });

  it('answers in ours whose language it does not know', async () => {
    expect(await (await citizen()).ask('bonjour, je voudrais un jardin')).not.toMatch(/Ville de Milan/);
  });

  it('has its name on its pages', async () => {
    const words = pageWords(service.helpDesk.knowledge);
    for (const page of ['webchat/widget/home.html', 'webchat/widget/index.html', 'console/page/index.html']) {
      const html = await readFile(path.join(projectFolder(), 'channels', page), 'utf8');
      const filled = fillPage(html, words);

      expect(filled).toContain('Comune di Valfiorita');
      expect(filled).not.toMatch(/Milano|WeMi|020202|\{\{/);
    }
  });
});

describe('faults of a body', () => {
  let broken: string;

  beforeEach(async () => {
    broken = path.join(folder, 'broken');
    await cp(content, broken, { recursive: true });
  });

  afterEach(async () => {
    await rm(broken, { recursive: true });
  });

  const faults = async () => (await checkContent(broken, TODAY)).map(faultLine);

  it('within a file name its line', async () => {
    await writeFile(path.join(broken, 'texts/it.yaml'), "welcome.hello: 'Ciao {nome}'\n");
    await writeFile(path.join(broken, 'languages/es.yaml'), 'hello: Hola\ndanger:\n  fire: [fuego]\n');
    await writeFile(path.join(broken, 'scope.yaml'), "elsewhere:\n  - tari\n  - '(imu'\n");

    expect(await faults()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^texts\/it\.yaml:1: welcome\.hello: \{nome\} is not filled in here/),
        expect.stringMatching(/^languages\/es\.yaml:3: /),
        expect.stringMatching(/^scope\.yaml:3: elsewhere\.1: is no expression/),
      ]),
    );
  });

  it('between files name what does not fit', async () => {
    const far = PLACE.replace('ID', 'far').replace('LAT', '54.5');
    const strange = PLACE.replace('ID', 'strange').replace('LAT', '44.5').replace('sportello', 'palazzo');
    await writeFile(path.join(broken, 'places/more.yaml'), far + strange);
    await writeFile(
      path.join(broken, 'follow-ups.yaml'),
      '- asks: [dove]\n  topics: { call: call.nowhere }\n',
    );

    expect(await faults()).toEqual(
      expect.arrayContaining([
        'places/more.yaml:1: far: lies outside the map of body.yaml',
        'places/more.yaml:21: strange: the kind palazzo is in no group of place-groups.yaml',
        'follow-ups.yaml:2: call.nowhere is no topic of topics.yaml',
      ]),
    );
  });
});

const PLACE = `- id: ID
  kind: sportello
  name: Altrove
  address: null
  cap: null
  municipio: null
  nil: null
  lat: LAT
  lon: 7.5
  precision: address
  phone: null
  email: null
  hours: null
  closures: null
  services: { it: [], en: [] }
  historical: false
  sourceUrl: https://www.comune.valfiorita.example/
  sourceDate: '2026'
  reviewed: '2026-11-20'
  note: null
`;
