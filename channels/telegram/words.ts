import { isLocale, type Locale } from '../../knowledge/schema/locale.ts';

/** The few words that only Telegram needs; all others come from the dialogs. */
export interface ChannelWords {
  /** Writes a civil date for people. */
  readonly date: (civilDate: string) => string;
  readonly source: string;
  readonly sources: string;
  readonly checked: (day: string) => string;
  readonly map: string;
  readonly operator: string;
  readonly sharePosition: string;
  readonly sharePositionHint: string;
  readonly expiredButton: string;
  readonly commands: readonly { readonly command: string; readonly description: string }[];
}

const WORDS: Readonly<Record<Locale, ChannelWords>> = {
  it: {
    date: dates('it'),
    source: 'Fonte',
    sources: 'Fonti',
    checked: (day) => `verificata il ${day}`,
    map: 'Apri la mappa',
    operator: 'Operatore',
    sharePosition: '📍 Condividi la posizione',
    sharePositionHint: 'Oppure premi il pulsante qui sotto per condividere la tua posizione.',
    expiredButton: 'Questo pulsante non è più attivo: scrivimi la tua domanda.',
    commands: [
      { command: 'aiuto', description: 'Che cosa posso fare per te' },
      { command: 'operatore', description: 'Parla con una persona' },
      { command: 'codice', description: 'Continua altrove, o ritrova la richiesta' },
      { command: 'lingua', description: 'Cambia lingua' },
      { command: 'privacy', description: 'Che cosa conservo di te' },
      { command: 'cancella', description: 'Cancella i tuoi dati' },
    ],
  },
  en: {
    date: dates('en'),
    source: 'Source',
    sources: 'Sources',
    checked: (day) => `checked on ${day}`,
    map: 'Open the map',
    operator: 'Operator',
    sharePosition: '📍 Share your position',
    sharePositionHint: 'Or press the button below to share your position.',
    expiredButton: 'This button no longer works: write me your question.',
    commands: [
      { command: 'aiuto', description: 'What I can do for you' },
      { command: 'operatore', description: 'Talk to a person' },
      { command: 'codice', description: 'Go on elsewhere, or find your request' },
      { command: 'lingua', description: 'Change language' },
      { command: 'privacy', description: 'What I keep about you' },
      { command: 'cancella', description: 'Erase your data' },
    ],
  },
};

/** Words in the nearest language we have; `locale` is a BCP 47 tag. Who speaks another reads English. */
export function channelWords(locale: string | undefined): ChannelWords {
  const language = (locale ?? 'it').toLowerCase().split('-')[0] ?? 'it';
  return WORDS[isLocale(language) ? language : 'en'];
}

/** A civil date as people write it: 2024-01-22 is "22 gennaio 2024". What is no whole date stays as it is. */
function longDate(civilDate: string, format: Intl.DateTimeFormat): string {
  const isWhole = /^\d{4}-\d{2}-\d{2}$/.test(civilDate);
  return isWhole ? format.format(new Date(`${civilDate}T00:00:00Z`)) : civilDate;
}

/** Made once for each language: making one costs more than a hundred dates. */
function dates(locale: Locale): (civilDate: string) => string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return (civilDate) => longDate(civilDate, format);
}
