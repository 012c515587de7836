import { describe, expect, it } from 'vitest';
import { converse } from '../../dialogs/converse.ts';
import { fakeServices } from '../support/fake-services.ts';
import { talk } from '../support/talk.ts';
import { shippedKnowledge } from '../support/world.ts';

describe('where the citizen last said to be', () => {
  it('is called by its name, and is as rough as it was', async () => {
    const { text } = await talk(['centri anziani a Lambrate', 'e lo spazio WeMi più vicino?']);

    expect(text).toMatch(/^Ecco gli Spazi WeMi più vicini a Lambrate:\n\nHo preso il centro di Lambrate/);
  });

  it.each([
    [['wemi nel municipio 10'], 'it'],
    [['c’è uno sportello nel municipio 12?'], 'it'],
    [['municipio dieci'], 'it'],
    [['c’è un centro anziani al municipio n. 15?'], 'it'],
    [['wemi nel decimo municipio'], 'it'],
    [['wemi vicino a Loreto', 'e nel municipio 11?'], 'it'],
    [['dove trovo uno spazio WeMi?', '10'], 'it'],
    [['is there a desk in municipio 11?'], 'en'],
  ] as const)('is in none of the nine municipi after %j', async (says, locale) => {
    const { text } = await talk(says, { locale });

    expect(text).toMatch(
      locale === 'it'
        ? /^Questo municipio non c’è: a Milano i municipi sono 9\. Dove ti trovi\?/u
        : /^There is no such municipio: Milan has 9 of them\. Where are you\?/u,
    );
  });

  it('is no point after a whole municipio', async () => {
    const { text } = await talk([
      'centri anziani a Lambrate',
      'centri anziani nel municipio 8',
      'e lo spazio WeMi più vicino?',
    ]);

    expect(text).toMatch(/^Dove ti trovi\?/);
  });

  it.each([
    ['it', /^Ecco gli sportelli più vicini a te:/],
    ['en', /^These are the desks nearest to you:/],
  ] as const)('has no name when it was shared, in %s', async (locale, expected) => {
    const { replies } = await converse(
      { kind: 'message', text: '', position: { lat: 45.4859, lon: 9.2165 } },
      {
        knowledge: await shippedKnowledge(),
        services: fakeServices(),
        now: new Date('2024-01-15T10:00:00+01:00'),
        memory: { locale },
      },
    );

    expect(replies[0]?.text).toMatch(expected);
  });
});

describe('where somebody says to be', () => {
  it.each([
    [
      'it',
      'vorrei ballare, sto in viale monza. ci andavo in via grivola una volta',
      /più vicini a viale Monza[ :]/,
    ],
    ['it', 'centri anziani, abito in via padova, zona loreto', /più vicini a via Padova, Loreto:/],
    [
      'en',
      "I'm staying in Bovisa near the Politecnico, where's the help point for me?",
      /nearest to Bovisa:/,
    ],
  ] as const)('is not what else is named, in %s: %s', async (locale, said, expected) => {
    const { text } = await talk([said], { locale });

    expect(text).toMatch(expected);
  });
});

describe('a question where all of our places are', () => {
  it.each([
    ['it', 'gli spazi wemi stanno solo in centro, vero?', /^No\. Gli Spazi WeMi/],
    ['en', 'WeMi spaces are all in the centre, right?', /^In 2022 there were 20 WeMi spaces/],
  ] as const)('is not one for those there, in %s: %s', async (locale, said, expected) => {
    const { text } = await talk([said], { locale });

    expect(text).toMatch(expected);
  });
});

describe('a place as it is called', () => {
  it('has a postcode in English', async () => {
    const { text } = await talk(['wemi desks in postcode 10121'], { locale: 'en' });

    expect(text).toMatch(/^Postcode 10121 is outside/);
  });

  it('is one where there is one', async () => {
    const { text } = await talk(['centri anziani nel municipio 1']);

    expect(text).toMatch(/^Nel Municipio 1 conosco un posto solo\./);
  });
});
