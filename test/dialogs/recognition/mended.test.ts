import { describe, expect, it } from 'vitest';
import { mended } from '../../../dialogs/recognition/mended.ts';

describe('mended', () => {
  it.each([
    ['quanti gg mancano??', 'quanti giorni mancano', 'quanti giorni mancano??'],
    ['È tardi per i queisti?', 'e tardi per i quesiti', 'e tardi per i quesiti?'],
    ['no, tomorow', 'number tomorrow', 'no, tomorrow'],
    ["I can't apply", 'i can not apply', "i can't apply"],
    ['due parole', 'altre tre parole', 'due parole'],
  ])('of "%s", read as "%s", makes "%s"', (utterance, corrected, expected) => {
    expect(mended(utterance, { corrected })).toBe(expected);
  });
});
