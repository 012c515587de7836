/** What an Italian spelling stands for, longest first; one sign a sound. */
const ITALIAN: readonly (readonly [RegExp, string])[] = [
  [/ch(?=[ei])/g, 'k'],
  [/gh(?=[ei])/g, 'g'],
  [/sci?(?=[aou])|sc(?=[ei])/g, 'ʃ'],
  [/ci(?=[aou])|c(?=[ei])/g, 'ʧ'],
  [/gi(?=[aou])|g(?=[ei])/g, 'ʤ'],
  [/gli(?=[aeou])|gl(?=i)/g, 'l'],
  [/gn/g, 'n'],
  [/qu/g, 'ku'],
  [/[cq]/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/[jy]/g, 'i'],
  [/h/g, ''],
];
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'e',
  э: 'e',
  ж: 'ʤ',
  з: 'z',
  и: 'i',
  і: 'i',
  ы: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: '',
  ц: 'z',
  ч: 'ʧ',
  ш: 'ʃ',
  щ: 'ʃ',
  ю: 'u',
  я: 'a',
  ь: '',
  ъ: '',
};
const ARABIC: Readonly<Record<string, string>> = {
  ب: 'b',
  پ: 'b',
  ت: 't',
  ط: 't',
  د: 'd',
  ض: 'd',
  ف: 'f',
  ڤ: 'f',
  ك: 'k',
  ق: 'k',
  ج: 'g',
  غ: 'g',
  چ: 'ʧ',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ر: 'r',
  س: 's',
  ص: 's',
  ش: 'ʃ',
  ز: 's',
  ذ: 's',
  ظ: 's',
  خ: '',
  ح: '',
  ه: '',
  ع: '',
  ا: '',
  و: '',
  ي: '',
  ء: '',
  ئ: '',
  ؤ: '',
  ث: 't',
};

/** How an Italian name sounds, roughly, without double letters and spaces. */
export function soundOfItalian(name: string): string {
  let sound = name;
  for (const [spelling, sign] of ITALIAN) {
    sound = sound.replaceAll(spelling, sign);
  }
  return single(sound);
}

export function soundOfCyrillic(word: string): string {
  return single(word.replaceAll(/дж|ґж/g, 'ж').replaceAll(/./gu, (letter) => CYRILLIC[letter] ?? ''));
}

/** The consonants of an Italian name as Arabic letters render them: p is b, v is f, vowels go. */
export function skeletonOfItalian(name: string): string {
  const consonants = soundOfItalian(name)
    .replaceAll(/[aeiou]/g, '')
    .replaceAll('p', 'b')
    .replaceAll('v', 'f')
    .replaceAll('z', 's')
    .replaceAll('ʤ', 'g')
    .replaceAll('ʧ', 'ʃ');
  return single(consonants);
}

/** As above, from Arabic letters; the article and the preposition written with the word go. */
export function skeletonOfArabic(words: string): string {
  const bare = words
    .split(' ')
    .map((word) => word.replace(/^(بال|ال|لل)(?=.{3})/u, ''))
    .join('');
  return single(bare.replaceAll(/./gu, (letter) => ARABIC[letter] ?? '').replaceAll('ʧ', 'ʃ'));
}

function single(sound: string): string {
  return sound.replaceAll(' ', '').replaceAll(/(.)\1+/gu, '$1');
}
