import { describe, expect, it } from 'vitest';
import { RETENTION } from '../../bots/conversations/retention.ts';
import { en } from '../../dialogs/texts/en.ts';
import { it as italian } from '../../dialogs/texts/it.ts';
import { talk } from '../support/talk.ts';

describe('erasing', () => {
  it.each([
    ['no grazie'],
    ['non importa'],
    ['lascia stare'],
    ['ciao'],
    ['no aspetta'],
    ['ho cambiato idea'],
    ['aspetta un attimo'],
    ['no non cancellare'],
    ['non voglio che cancelliate niente'],
    ['non cancellare i miei dati'],
    ['tieni tutto'],
  ])('is refused by "%s", whatever is said after', async (says) => {
    const { text } = await talk(['/cancella', says]);
    const { services } = await talk(['/cancella', says, 'ok']);

    expect(text).toMatch(/non ho cancellato niente/);
    expect(services.erased).toBe(false);
  });

  it.each(['no, don’t delete', 'please don’t erase my data', 'keep it'])(
    'is refused in English by "%s"',
    async (says) => {
      const { text } = await talk(['delete my data', says], { locale: 'en' });
      const { services } = await talk(['delete my data', says, 'ok'], { locale: 'en' });

      expect(text).toMatch(/nothing was erased/);
      expect(services.erased).toBe(false);
    },
  );

  it.each([
    ['non cancellare i miei dati', /^Va bene, non ho cancellato niente/],
    ['perché non cancellate i miei dati?', /^Vuoi cancellare tutti i messaggi/],
    ['non avete cancellato i miei dati', /^Vuoi cancellare tutti i messaggi/],
  ])('is told from its refusal in "%s"', async (says, expected) => {
    expect((await talk([says])).text).toMatch(expected);
  });

  it('is not offered to who withdraws an application', async () => {
    const lines = ['ho mandato la domanda ieri', 'vorrei ritirarla', 'ritiro tutto'];

    expect((await talk(lines, { at: '2024-01-19T10:00:00+01:00' })).articles).toEqual(['call.receipt']);
  });

  it('is asked again by who did not read it', async () => {
    expect((await talk(['/cancella', 'puoi ripetere?'])).services.erased).toBe(false);
    expect((await talk(['/cancella', 'puoi ripetere?', 'sì'])).services.erased).toBe(true);
  });

  it.each([
    ['it', 'cancellate solo la mail', /^Una cosa sola non posso cancellarla/],
    ['it', 'cancellate il mio numero 3391234567 dai vostri archivi', /^Una cosa sola non posso cancellarla/],
    ['en', 'delete my phone number', /^I cannot erase one thing alone/],
    ['it', 'cancella la mia mail anna@example.org', /^Una cosa sola non posso cancellarla/],
    ['it', 'cancella tutti i miei dati, anche la mail', /^Vuoi cancellare tutti i messaggi/],
  ] as const)('says in "%s" what "%s" would erase', async (locale, asks, expected) => {
    const { text, outcome } = await talk([asks], { locale });

    expect(outcome).toBe('privacy');
    expect(text).toMatch(expected);
  });

  it.each([
    ['it', ['/cancella', 'no aspetta', 'quindi avete cancellato?'], /^No, non ho cancellato niente/],
    ['it', ['elimina la mia conversazione', 'è stato cancellato?'], /^No, non ho cancellato niente/],
    ['en', ['delete my data', 'so did you delete it?'], /^No, I have not erased anything/],
    ['it', ['avete cancellato i miei messaggi?'], /^Cancello solo dopo un tuo sì/],
    ['it', ['/cancella', 'sì', 'ma avete cancellato davvero?'], /^Cancello solo dopo un tuo sì/],
  ] as const)(
    'is told of in "%s" to who asks %j, and a later ok erases nothing',
    async (locale, lines, told) => {
      const { text } = await talk(lines, { locale });
      const before = lines.some((said) => said === 'sì');
      const { services } = await talk([...lines, 'ok'], { locale });

      expect(text).toMatch(told);
      expect(services.erased).toBe(before);
    },
  );

  it.each([
    ['it', 'aspetta, cosa viene cancellato di preciso?', /^Si cancella tutto.*richieste allo staff/],
    ['it', 'anche la richiesta all’operatore?', /^Si cancella tutto.*richieste allo staff/],
    ['en', 'what exactly gets deleted?', /^Everything that is kept here of this chat.*requests to the staff/],
  ] as const)('says in "%s" what it takes when asked "%s", and waits', async (locale, asks, told) => {
    const { text } = await talk(['/cancella', asks], { locale });
    const { services } = await talk(['/cancella', asks, 'sì'], { locale });

    expect(text).toMatch(told);
    expect(services.erased).toBe(true);
  });
});

describe('a question on the data kept here', () => {
  it.each([
    ['it', 'per quanto tempo conservate le conversazioni', /^I messaggi restano per 180 giorni/],
    ['it', 'c’è un responsabile privacy, un DPO?', /\(DPO\).*non è tra le informazioni/],
    ['it', 'i miei dati vanno all’estero o a chatgpt?', /non uso ChatGPT/],
    ['it', 'chi legge i miei messaggi', /lo può leggere lo staff/],
    ['it', 'non voglio che lo staff legga', /lo può leggere lo staff/],
    ['en', 'how long do you keep my messages?', /^The messages stay for 180 days/],
    ['en', 'is there a DPO?', /\(DPO\).*not among the information/],
    ['en', 'who can read my messages?', /can be read by the staff/],
    ['it', 'privacy', /^Conservo i messaggi di questa chat/],
  ] as const)('is answered in "%s" as it was put: %s', async (locale, asks, told) => {
    const { text, services } = await talk([asks], { locale });

    expect(text).toMatch(told);
    expect(services.handoffs).toEqual([]);
  });

  it('is answered with the days for which things are kept', () => {
    for (const said of [italian['privacy.how-long'], en['privacy.how-long']]) {
      expect(said.match(/\d+/gu)).toEqual([String(daysOf('conversations')), String(daysOf('contacts'))]);
    }
  });
});

describe('who wants no person', () => {
  it.each([
    ['it', 'non voglio parlare con un operatore'],
    ['en', 'I don’t want to talk to a person'],
  ] as const)('is given none in "%s": %s', async (locale, says) => {
    const { memory, services } = await talk([says, 'ok'], { locale });

    expect(memory.waiting).toBeUndefined();
    expect(services.handoffs).toEqual([]);
  });
});

function daysOf(name: string): number | undefined {
  return RETENTION.find(({ table }) => table === name)?.days;
}
