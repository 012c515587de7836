/** Sentences by template and filling, so that 500 of each language are plain to read and to check. */
const FILLINGS = {
  en: {
    frames: ['see you $', 'open $?', 'it was $', 'call me $', 'I need it $'],
    days: [
      'tomorrow',
      'yesterday',
      'on Monday',
      'next Friday',
      'on 22 January',
      'on January 22 2024',
      'last week',
      'next month',
      'in two weeks',
      'three days ago',
    ],
    hours: [
      '',
      ' at 7',
      ' at 7:30',
      ' at noon',
      ' in the morning',
      ' at half past eight',
      ' from 9 to 11',
      ' tonight',
      ' for two hours',
      ' every day',
    ],
  },
  fr: {
    frames: ['à $', 'ouvert $?', "c'était $", 'rappelez-moi $', 'il le faut $'],
    days: [
      'demain',
      'hier',
      'lundi',
      'vendredi prochain',
      'le 22 janvier',
      'le 22 janvier 2024',
      'la semaine dernière',
      'le mois prochain',
      'dans deux semaines',
      'il y a trois jours',
    ],
    hours: [
      '',
      ' à 7h',
      ' à 7:30',
      ' à midi',
      ' le matin',
      ' à huit heures et demie',
      ' de 9h à 11h',
      ' ce soir',
      ' pendant deux heures',
      ' tous les jours',
    ],
  },
  es: {
    frames: ['nos vemos $', '¿abierto $?', 'fue $', 'llámame $', 'lo necesito $'],
    days: [
      'mañana',
      'ayer',
      'el lunes',
      'el próximo viernes',
      'el 22 de enero',
      'el 22 de enero de 2024',
      'la semana pasada',
      'el próximo mes',
      'en dos semanas',
      'hace tres días',
    ],
    hours: [
      '',
      ' a las 7',
      ' a las 7:30',
      ' a mediodía',
      ' por la mañana',
      ' a las ocho y media',
      ' de 9 a 11',
      ' esta noche',
      ' durante dos horas',
      ' todos los días',
    ],
  },
} as const;

export type Language = keyof typeof FILLINGS;

/** 500 different utterances. */
export function utterances(language: Language): readonly string[] {
  const { frames, days, hours } = FILLINGS[language];
  return frames.flatMap((frame) =>
    days.flatMap((day) => hours.map((hour) => frame.replace('$', day + hour))),
  );
}
