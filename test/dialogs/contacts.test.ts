import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

const WAITING = ['operatore', 'un dubbio sugli allegati'];

describe('who waits and says how to be reached', () => {
  it.each([
    'il mio cellulare è 3331234567',
    '333 1234567',
    '3331234567',
    'il mio numero è 02 6543210',
    'potete richiamarmi al 02 6543210?',
  ])('is promised no call: %s', async (says) => {
    const { text, services } = await talk([...WAITING, says]);

    expect(text).toMatch(/^Il numero resta scritto in questa chat.*Una telefonata non posso prometterla/);
    expect(services.handoffs).toHaveLength(1);
  });

  it.each([
    'scusi lucia.rossi@gmail.com',
    'potete scrivermi a lucia.rossi@gmail.com?',
    'la mia mail è lucia.rossi@gmail.com',
  ])('has the address kept: %s', async (says) => {
    expect((await talk([...WAITING, says])).services.contacts).toEqual(['lucia.rossi@gmail.com']);
  });

  it.each(['avete preso il mio numero?', 'avete letto il mio messaggio?', 'did you get my email?'])(
    'is told who reads it: %s',
    async (asks) => {
      expect((await talk([...WAITING, '333 1234567', asks])).text).toMatch(
        /la persona che ti risponderà|^The person who answers/,
      );
    },
  );

  it.each(['ho scritto a info@ente.it ma niente', 'ho scritto a volontariato@pec.comune.milano.it'])(
    'tells of another address than theirs: %s',
    async (says) => {
      expect((await talk([...WAITING, says])).services.contacts).toEqual([]);
    },
  );
});

describe('who says how to be reached before any request', () => {
  it.each([
    'vorrei che mi chiamaste al 3491122334 domani mattina',
    'mi potete chiamare al 333/1234567?',
    'can you call me? my number is +39 333 9876543',
    'please call me on +44 7700 900123',
    '3331234567',
  ])('is asked what about, and promised no call: %s', async (says) => {
    const asked = await talk([says]);
    const { services } = await talk([says, 'ho perso la ricevuta']);

    expect(asked.text).toMatch(
      /(Una telefonata non posso|I cannot promise a call).*(hai bisogno|do you need)\?$/,
    );
    expect(services.handoffs).toMatchObject([{ reason: 'ho perso la ricevuta' }]);
  });

  it('has the address kept with the request that follows', async () => {
    const { services } = await talk([
      'vorrei lasciare la mia email per essere avvisata',
      'anna.verdi@libero.it',
      'il bando per le associazioni',
    ]);

    expect(services.handoffs).toMatchObject([{ reason: 'il bando per le associazioni' }]);
    expect(services.contacts).toEqual(['anna.verdi@libero.it']);
  });

  it('has the address kept that stands beside the reason', async () => {
    const says = 'ho perso la ricevuta della PEC, scrivetemi a anna@libero.it';
    const { services } = await talk(['operatore', says]);

    expect(services).toMatchObject({ handoffs: [{ reason: says }], contacts: ['anna@libero.it'] });
  });

  it('is asked about an address that looks mistyped', async () => {
    const { services } = await talk(['operatore', 'anna@gmial.com', 'ho perso la ricevuta', 'sì']);

    expect(services.contacts).toEqual(['anna@gmail.com']);
  });

  it.each(['la mia mail e lucia.rossi@gmial,com', 'Mario Bianchi', 'mi chiamo Anna', '333 1234567'])(
    'has given no reason yet: %s',
    async (says) => {
      const asked = await talk(['operatore', says]);
      const { services } = await talk(['operatore', says, 'ho perso la ricevuta']);

      expect(asked.services.handoffs).toEqual([]);
      expect(asked.text).toMatch(/di cosa hai bisogno\?$/);
      expect(services.handoffs).toMatchObject([{ reason: 'ho perso la ricevuta' }]);
    },
  );

  it.each([['Spazio WeMi'], ['Mario Bianchi', 'Anna Verdi'], ['333 1234567', '333 1234567']])(
    'is asked no third time: %s',
    async (...lines) => {
      expect((await talk(['operatore', ...lines])).services.handoffs).toHaveLength(1);
    },
  );
});

describe('a number that is not one to be called at', () => {
  it.each([
    ['è vostro il numero 3331234567?', 'wemi.contacts'],
    ['il mio numero di protocollo è 3201234567', 'call.receipt'],
  ])('is read as before: %s', async (says, topic) => {
    expect((await talk([says])).articles).toContain(topic);
  });

  it('asks for nobody who is not to call', async () => {
    expect((await talk(['non chiamatemi più al 3331234567'])).articles).not.toContain('handoff.request');
  });
});
