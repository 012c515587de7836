import { describe, expect, it } from 'vitest';
import { withoutPersonalData } from '../../../dialogs/recognition/personal-data.ts';
import { phonesIn } from '../../../dialogs/recognition/phones.ts';
import { twoTerms } from '../../../dialogs/recognition/two-terms.ts';

describe('withoutPersonalData', () => {
  it.each([
    ['Mi chiamo Lucia Bianchi, nata il 3/4/1941: cerco una badante', 'cerco una badante'],
    ['mi serve una colf, cell 347 1234567', 'mi serve una colf,'],
    ['My name is Anna Smith, passport YA1234567. I need a carer', 'I need a carer'],
    ['Presidente Carla Gialli, p.iva 00000000000: l’aps può partecipare?', 'l’aps può partecipare?'],
    ['quanto costa una badante?', 'quanto costa una badante?'],
  ])('leaves of "%s" what is asked', (says, left) => {
    expect(withoutPersonalData(says)).toBe(left);
  });

  it('leaves a message of nothing else as it is', () => {
    expect(withoutPersonalData('347 1234567')).toBe('347 1234567');
  });
});

describe('phonesIn', () => {
  it.each([
    ['il numero verde è 800 123 456?', ['800 123 456']],
    ['020202 è giusto?', ['020202']],
    ['il mio cellulare è 347 1234567', []],
    ['entro il 22/01/2024', []],
  ])('finds the numbers of offices in "%s"', (says, phones) => {
    expect(phonesIn(says)).toEqual(phones);
  });
});

describe('twoTerms', () => {
  it('makes two questions of one about two things', () => {
    expect(twoTerms("cosa sono l'ATS e il capofila?")).toEqual([
      "cosa sono l'ATS?",
      'cosa sono il capofila?',
    ]);
    expect(twoTerms('what is a CAM and a NIL')).toEqual(['what is a CAM?', 'what is a NIL?']);
  });

  it('leaves a comparison whole', () => {
    expect(twoTerms('cosa sono e che differenza c’è tra ats e rti')).toEqual([]);
  });
});
