import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../support/world.ts';

const BY = { name: 'Sara' };
const REASON = { it: 'Stiamo correggendo le informazioni.', en: 'We are correcting our information.' };

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.helpDesk.staff.killSwitch.silence(REASON, BY);
});
afterAll(() => world.close());

/** A citizen of their own conversation. */
function citizen(chat: string): (text: string) => Promise<string> {
  const from = { conversation: { id: chat }, from: { id: chat } };
  return async (text) => (await world.says(text, from)).join('\n');
}

describe('the bot while it is silenced', () => {
  it('gives the reason instead of an answer', async () => {
    const says = citizen('reason');

    expect(await says('quando scade il bando?')).toContain(REASON.it);
    expect(await says('dov’è lo sportello più vicino?')).not.toMatch(/WeMi/);
    expect(await says('when is the deadline of the call?')).toContain(REASON.en);
  });

  it('hands over on a yes', async () => {
    const says = citizen('yes');
    await says('quanti giorni mancano?');

    expect(await says('sì')).toMatch(/in coda, posto 1/);
  });

  it('hands over who asks for a person', async () => {
    const says = citizen('person');
    await says('voglio parlare con un operatore');

    expect(await says('un dubbio sugli allegati')).toMatch(/in coda/);
  });

  it('still helps in an emergency', async () => {
    expect(await citizen('danger')('mio padre è svenuto e non respira')).toMatch(/112/);
  });

  it('answers again once it may', async () => {
    const says = citizen('again');
    await says('ciao');

    await world.helpDesk.staff.killSwitch.resume(BY);

    expect(await says('quando scade il bando?')).toMatch(/22 gennaio 2024/);
  });
});
