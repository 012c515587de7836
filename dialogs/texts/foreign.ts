import type { Language } from '../../knowledge/schema/locale.ts';

type ForeignLanguage = Exclude<Language, 'it' | 'en'>;

/** Greetings for those who write in a language without articles: what we can do, and the offer of a person. */
const GREETINGS: Readonly<Record<ForeignLanguage, { readonly hello: string; readonly person: string }>> = {
  es: {
    hello:
      'Hola, soy el asistente automático del Ayuntamiento de Milán. Por ahora respondo en italiano y en inglés: informo sobre la convocatoria de co-diseño, los servicios WeMi y las oficinas más cercanas. Si quieres, te paso con una persona.',
    person: 'Hablar con una persona',
  },
  fr: {
    hello:
      'Bonjour, je suis l’assistant automatique de la Ville de Milan. Pour l’instant je réponds en italien et en anglais : l’avis de co-conception, les services WeMi et les guichets les plus proches. Si vous voulez, je vous passe une personne.',
    person: 'Parler à une personne',
  },
  ro: {
    hello:
      'Bună ziua, sunt asistentul automat al Primăriei Milano. Deocamdată răspund în italiană și engleză: despre anunțul de co-proiectare, serviciile WeMi și cele mai apropiate birouri. Dacă doriți, vă dau legătura cu o persoană.',
    person: 'Vorbesc cu o persoană',
  },
  uk: {
    hello:
      'Добрий день, я автоматичний помічник міста Мілан. Поки що відповідаю італійською та англійською: про конкурс спільного проєктування, послуги WeMi та найближчі пункти. За бажання з’єднаю вас із людиною.',
    person: 'Поговорити з людиною',
  },
  ru: {
    hello:
      'Здравствуйте, я автоматический помощник города Милана. Пока я отвечаю по-итальянски и по-английски: о конкурсе совместного проектирования, услугах WeMi и ближайших пунктах. Если хотите, соединю вас с человеком.',
    person: 'Поговорить с человеком',
  },
  ar: {
    hello:
      'مرحباً، أنا المساعد الآلي لبلدية ميلانو. حالياً أجيب بالإيطالية والإنجليزية: عن إعلان التصميم المشترك وخدمات WeMi وأقرب المكاتب. إذا أردت، أحوّلك إلى شخص.',
    person: 'التحدث مع شخص',
  },
  zh: {
    hello:
      '您好，我是米兰市政府的自动助手。目前我用意大利语和英语回答：共同设计公告、WeMi 服务和最近的服务点。如果需要，我可以为您转接工作人员。',
    person: '转接工作人员',
  },
};

export type { ForeignLanguage };

export function isForeign(language: Language | undefined): language is ForeignLanguage {
  return language !== undefined && language !== 'it' && language !== 'en';
}

export function foreignGreeting(language: ForeignLanguage): {
  readonly hello: string;
  readonly person: string;
} {
  return GREETINGS[language];
}

/** True for the words on the button that asks for a person, in any of these languages. */
export function isForeignPersonButton(utterance: string): boolean {
  const said = utterance.trim();
  return Object.values(GREETINGS).some((greeting) => greeting.person === said);
}
