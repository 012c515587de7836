import { describe, expect, it } from 'vitest';
import { asksWhether, isDenial } from '../../../dialogs/recognition/yes-no.ts';

describe('asksWhether', () => {
  it.each([
    'Le aree sono tre, giusto?',
    'mi confermate che la pec è quella',
    'il bando è aperto?',
    'siete ancora in cerca di associazioni',
    'senta, io avevo capito che serve la busta, è così',
    "it is a tender, isn't it?",
    'do the centres belong to area 1',
  ])('hears it in "%s"', (says) => {
    expect(asksWhether(says)).toBe(true);
  });

  it.each([
    'quante sono le aree?',
    'e dove si manda?',
    'la scadenza',
    'who can apply?',
    'chi paga la badante?',
  ])('does not in "%s"', (says) => {
    expect(asksWhether(says)).toBe(false);
  });
});

describe('isDenial', () => {
  it('is what is supposed not to be, whatever the tag', () => {
    expect(isDenial('il fundraising non c’entra niente, vero?')).toBe(true);
    expect(isDenial('the fundraising is part of it, isn’t it?')).toBe(false);
  });
});
