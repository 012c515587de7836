import { beforeAll, describe, expect, it } from 'vitest';
import { ContentFiles } from '../../../knowledge/content-files.ts';
import { readLanguages } from '../../../knowledge/languages.ts';
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import { contentFolder } from '../../../knowledge/load.ts';
import { dangerIn, withoutSaying } from '../../../dialogs/recognition/danger.ts';

let shipped: Pick<Knowledge, 'languages'>;

beforeAll(async () => {
  const { value, faults } = readLanguages(new ContentFiles(contentFolder()));
  if (value === undefined) {
    throw new Error(faults.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  }
  shipped = { languages: value };
});

describe('dangerIn', () => {
  it.each([
    ['mio figlio si vuole buttare dal balcone', 'suicide'],
    ['ho preso 20 pastiglie di tachipirina', 'medical'],
    ['mi stanno aggredendo', 'violence'],
    ['il vicino picchia i bambini', 'child'],
    ['c’è una fuga di gas', 'danger'],
    ['siamo in strada, ci hanno sfrattati', 'homeless'],
    ['my husband hits me', 'violence'],
    ["he is hitting the door and says he'll kill me", 'violence'],
    ['i want to kill me', 'suicide'],
    ['якщо він б’є мене', 'violence'],
    ['我想死', 'suicide'],
    ['sto morendo dal ridere, ieri al cinema mio marito mi ha picchiata e sanguino', 'violence'],
    ['sono morto di sonno e ho una fame da morire, ma mio padre non respira più', 'medical'],
    ['this form is killing me, and my husband hits me', 'violence'],
  ])('hears "%s" as %s', (says, kind) => {
    expect(dangerIn(says, shipped)?.kind).toBe(kind);
  });

  it.each([
    'sto morendo dal ridere',
    'questo bando mi sta uccidendo',
    'se perdo la scadenza il presidente mi ammazza',
    'mio marito ha avuto un ictus l’anno scorso, cerco una badante',
    'siamo un’associazione con un progetto contro lo stalking',
  ])('takes no alarm at "%s"', (says) => {
    expect(dangerIn(says, shipped)).toBeUndefined();
  });
});

describe('withoutSaying', () => {
  it('leaves the question that follows', () => {
    expect(withoutSaying('sono morto di sonno, mi dici la scadenza?', shipped)).toContain(
      'mi dici la scadenza',
    );
  });
});
