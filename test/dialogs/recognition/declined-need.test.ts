import { describe, expect, it } from 'vitest';
import { withoutDeclinedNeed } from '../../../dialogs/recognition/declined-need.ts';

describe('withoutDeclinedNeed', () => {
  it.each([
    ['non mi serve la tata, mi serve una colf', 'mi serve una colf'],
    ["non ho bisogno d'una colf. Dove posso giocare a bocce?", 'Dove posso giocare a bocce?'],
    ["we don't need a carer, just somebody to clean the house", 'just somebody to clean the house'],
    ["I'm not looking for a job, I need a nanny", 'I need a nanny'],
  ])('leaves of "%s" what is wanted', (says, wanted) => {
    expect(withoutDeclinedNeed(says)).toBe(wanted);
  });

  it.each([
    'non ho bisogno di una badante',
    'non serve la PEC, vero?',
    "Non mi serve l'ISEE per chiedere il servizio?",
    'non voglio un bot voglio una persona',
    'mi serve una colf',
  ])('leaves "%s" as it is', (says) => {
    expect(withoutDeclinedNeed(says)).toBeUndefined();
  });
});
