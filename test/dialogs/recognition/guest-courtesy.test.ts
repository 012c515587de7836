import { describe, expect, it } from 'vitest';
import { courtesyIn, guestsAnswer } from '../../../dialogs/recognition/guest-courtesy.ts';
import type { Language } from '../../../knowledge/schema/locale.ts';
import { shippedKnowledge } from '../../support/world.ts';

describe('courtesies of those who write in another language', () => {
  it.each<[Language, string, string | undefined]>([
    ['es', '¡Muchísimas gracias, muy amable!', 'thanks'],
    ['es', 'Hola, buenas tardes', 'greeting'],
    ['es', 'gracias, pero necesito una niñera para mañana', undefined],
    ['fr', 'merci beaucoup', 'thanks'],
    ['fr', 'bonjour, je cherche une nounou', undefined],
    ['ro', 'vă mulțumesc mult', 'thanks'],
    ['uk', 'щиро дякую', 'thanks'],
    ['uk', 'добрий день', 'greeting'],
    ['ru', 'большое спасибо!', 'thanks'],
    ['ar', 'شكرا جزيلا', 'thanks'],
    ['ar', 'السلام عليكم', 'greeting'],
    ['zh', '非常感谢', 'thanks'],
    ['zh', '你好，我想找保姆', undefined],
    ['zh', '', undefined],
  ])('hears in %s "%s" %s', async (language, says, courtesy) => {
    const { languages } = await shippedKnowledge();
    const guest = languages[language];
    if (guest === undefined || !('greetings' in guest)) {
      throw new Error(`no words of guests in ${language}`);
    }

    expect(courtesyIn(says, { ...guest, language })).toBe(courtesy);
  });
});

describe('answers of those who write in another language to an offer', () => {
  it.each([
    ['sí, gracias', 'yes'],
    ['oui merci', 'yes'],
    ['да, спасибо', 'yes'],
    ['так, будь ласка', 'yes'],
    ['نعم شكرا', 'yes'],
    ['好的，谢谢', 'yes'],
    ['no, gracias', 'no'],
    ['non merci', 'no'],
    ['нет, спасибо', 'no'],
    ['不用了，谢谢', 'no'],
    ['gracias', undefined],
    ['sí, pero ¿cuánto cuesta?', undefined],
    ['', undefined],
  ])('takes "%s" for %s', async (says, answer) => {
    const { languages } = await shippedKnowledge();

    expect(guestsAnswer(says, languages)).toBe(answer);
  });
});
