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
    ['no encuentro a mi hija, estábamos en el parque', ['112', '114', '19696']],
    ['el niño bebió lejía', ['112']],
    ['je ne retrouve plus ma fille au parc', ['112', '114', '19696']],
    ['quelqu’un essaie de forcer la porte', ['112']],
    ['nu-mi găsesc copilul în parc', ['112', '114', '19696']],
    ['не можу знайти сина', ['112', '114', '19696']],
    ['за мной идёт мужчина', ['112']],
    ['ضاع ابني في السوق', ['112', '114', '19696']],
    ['找不到我儿子', ['112', '114', '19696']],
    ['有人在撬门', ['112']],
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
    'no encuentro a una niñera para mi hijo',
    'je ne trouve pas de nounou pour ma fille',
    'не могу найти работу няней',
    '找不到孩子的学校',
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

describe('who begins with a greeting', () => {
  it.each([
    ['Hola', /^Hola, soy/u],
    ['hola que tal', /^Hola, soy/u],
    ['Bonjour', /^Bonjour, je suis/u],
    ['Salut, ça va ?', /^Bonjour, je suis/u],
    ['salut !', /^Bonjour, je suis/u],
    ['buna ziua', /^Bună ziua, sunt/u],
    ['привіт', /^Добрий день/u],
    ['здравствуйте', /^Здравствуйте/u],
    ['مرحبا', /^مرحباً/u],
    ['你好', /^您好/u],
    ['hello', /^Hello!/u],
    ['hi there', /^Hello!/u],
    ['ciao', /^Buongiorno!/u],
    ['salve', /^Buongiorno!/u],
    ['salut a tutti', /^Buongiorno!/u],
  ])('is greeted in the same language: "%s"', async (says, greeting) => {
    const { text, outcome } = await talk([says]);

    expect(text).toMatch(greeting);
    expect(outcome).toBe('smalltalk');
  });

  it.each(['quando scade?', 'orari wemi'])('in Spanish may go on in Italian: "%s"', async (says) => {
    expect((await talk(['Hola', says])).replies[0]?.locale).toBe('it');
  });
});

describe('who thanks in a language without articles', () => {
  it.each([
    ['merci', /^De rien/u],
    ['gracias', /^De nada/u],
    ['mulțumesc', /^Cu plăcere/u],
  ])('is answered in it from the beginning: "%s"', async (says, welcome) => {
    expect((await talk([says])).text).toMatch(welcome);
  });

  it('is answered in Italian where that was spoken', async () => {
    expect((await talk(['quando scade?', 'merci'])).text).toMatch(/^Prego!/u);
  });
});

describe('who writes in Cyrillic letters', () => {
  it.each([
    ['Шукаю няню', 'uk'],
    ['Шукаю доглядальницю для мами', 'uk'],
    ['Хочу подати заявку', 'uk'],
    ['до якого числа', 'uk'],
    ['Ищу няню', 'ru'],
    ['нужна сиделка', 'ru'],
  ])('is answered "%s" in %s, whatever the channel speaks', async (says, locale) => {
    expect((await talk([says])).replies[0]?.locale).toBe(locale);
  });

  it('goes on in the language of before where a word is of both', async () => {
    expect((await talk(['Ищу няню', 'няня'])).replies[0]?.locale).toBe('ru');
  });
});

describe('who asks for a person in a language without articles', () => {
  it.each([
    ['Hola, necesito hablar con una persona', 'es', 'busco una niñera para mi hijo'],
    ['je veux parler à quelqu’un', 'fr', 'je cherche une nounou'],
  ])('is asked in it what for, and queued: "%s"', async (says, locale, reason) => {
    expect((await talk([says])).replies[0]?.locale).toBe(locale);

    const { services, text } = await talk([says, reason]);
    expect(services.handoffs).toMatchObject([{ reason }]);
    expect(text).toContain('posto 1');
  });
});

describe('who chooses one of our languages', () => {
  it.each(['English', 'Italiano'])('is no longer answered in their own after "%s"', async (button) => {
    const { memory, replies } = await talk(['¿cuánto cuesta una niñera?', button, 'deadline']);

    expect(memory.language).toBeUndefined();
    expect(replies.map(({ locale }) => locale)).not.toContain('es');
  });
});
