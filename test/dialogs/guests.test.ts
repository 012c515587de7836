import { describe, expect, it } from 'vitest';
import { numbersGiven } from '../support/numbers-given.ts';
import { talk } from '../support/talk.ts';

describe('who writes in a language without articles', () => {
  it.each([
    ['mi suegro se ha desmayado en la cocina y no reacciona', ['112']],
    ['ya le feu chez la voisine et elle ouvre pas la porte', ['112']],
    ['mon mari m’a enfermée et il dit qu’il va me tuer', ['112', '1522']],
    ['mama a cazut pe scari si nu mai misca', ['112']],
    ['incearca cineva sa-mi sparga usa acuma', ['112']],
    ['дідусь впав і не дихає', ['112']],
    ['у бабушки перекосило рот и она не может говорить', ['112']],
    ['не хочу больше жить, нет сил', ['112', '02 2327 2327']],
    ['جارتي جوزها بيضربها وبتصرخ دلوقتي اعمل ايه', ['112', '1522']],
    ['我妈突然说不出话，嘴也歪了', ['112']],
  ])('is given the numbers at once: "%s"', async (says, numbers) => {
    expect(await numbersGiven(says, numbers)).toEqual(numbers);
  });

  it.each([
    'tenemos una asociación contra la violencia de género, ¿podemos participar en la convocatoria?',
    'formation sécurité incendie pour notre local, c’est obligatoire ?',
    'au secours je comprends rien au dossier pour la cantine lol',
    'o prietena vrea sa faca voluntariat pe ambulanta, ce asociatii sunt?',
    'мама перенесла инсульт весной, ищу сиделку на утро',
    '急救培训班哪里有中文的',
  ])('is no emergency for words that only sound like it: "%s"', async (says) => {
    expect((await talk([says])).outcome).not.toBe('emergency');
  });

  it.each([
    ['¿dónde está la oficina WeMi más cercana a Loreto?', 'Spazi WeMi più vicini a Loreto'],
    ['де клуб для пенсіонерів біля Афорі?', 'centri'],
    ['nearest to via Padova', 'via Padova'],
  ])('is shown the places asked for: "%s"', async (says, shown) => {
    expect((await talk([says])).text).toContain(shown);
  });

  it('is offered a person, and no list of places, for a nanny near one', async () => {
    const { text, places } = await talk(['cherche femme de ménage une fois par semaine vers Isola']);

    expect(text).toMatch(/^Bonjour/u);
    expect(places).toEqual([]);
  });

  it('is greeted once and thanked in its own words', async () => {
    expect((await talk(['slt ça va'])).outcome).toBe('smalltalk');
    expect((await talk(['Bonsoir, je cherche une nounou', 'ok super merci bcp'])).outcome).toBe('smalltalk');
  });
});

describe('who chooses one of our languages', () => {
  it.each(['English', 'Italiano'])('is no longer answered in their own after "%s"', async (button) => {
    const { memory, replies } = await talk(['¿cuánto cuesta una niñera?', button, 'deadline']);

    expect(memory.language).toBeUndefined();
    expect(replies.map(({ locale }) => locale)).not.toContain('es');
  });
});
