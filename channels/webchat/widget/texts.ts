/** What the widget says of its own, in the languages of its switch. */
export type WidgetLocale = 'it' | 'en';

const it = {
  launcher: 'Serve aiuto?',
  unread: (count: number): string => (count === 1 ? 'messaggio non letto' : 'messaggi non letti'),
  title: 'Assistente digitale',
  options: 'Opzioni',
  close: 'Chiudi la chat',
  log: 'Conversazione',
  suggestions: 'Risposte suggerite',
  write: 'Scrivi la tua domanda',
  writeHere: 'Scrivi qui…',
  attach: 'Allega un file',
  files: 'File da inviare',
  remove: (name: string) => `Togli ${name}`,
  send: 'Invia',
  person: 'Parla con una persona',
  personText: 'Vorrei parlare con una persona',
  you: 'Tu',
  bot: 'Assistente automatico',
  operator: (name: string) => (name ? `Operatore: ${name}` : 'Operatore'),
  typing: 'Sta scrivendo',
  sources: (count: number) => (count === 1 ? 'Fonte e data' : `Fonti e date (${count})`),
  dated: (date: string) => `del ${date}`,
  checked: (date: string) => `verificata il ${date}`,
  map: 'Apri la mappa',
  mapOf: (name: string) => `Apri la mappa: ${name}`,
  sharePosition: 'Condividi la mia posizione',
  position: 'Ecco la mia posizione',
  noPosition: 'Non riesco a leggere la posizione. Scrivi una via, una fermata o un quartiere.',
  waiting: 'In attesa di connessione: lo invieremo appena possibile',
  failed: 'Non inviato',
  tooLarge: 'Non inviato: il file supera 10 MB',
  wrongType: 'Non inviato: questo tipo di file non è accettato',
  again: 'Riprova',
  offline: 'Connessione interrotta. Riproviamo da soli: quello che scrivi non si perde.',
  renewed: 'La conversazione precedente è scaduta. Ne abbiamo aperta una nuova.',
  queue: (position: number | undefined) =>
    position === undefined ? 'Sei in coda per parlare con una persona.' : `Sei in coda: posto ${position}.`,
  leave: 'Esci dalla coda',
  claimed: (name: string) => (name ? `Stai parlando con ${name}.` : 'Stai parlando con una persona.'),
  language: 'Lingua',
  larger: 'Testo più grande',
  contrast: 'Contrasto alto',
  sound: 'Suono ai nuovi messaggi',
  download: 'Scarica la conversazione',
  restart: 'Ricomincia da capo',
  restartSure: 'Sì, ricomincia: la chat si svuota',
  transcript: 'conversazione',
};

export type WidgetTexts = typeof it;

const en: WidgetTexts = {
  launcher: 'Need help?',
  unread: (count) => (count === 1 ? 'unread message' : 'unread messages'),
  title: 'Digital assistant',
  options: 'Options',
  close: 'Close the chat',
  log: 'Conversation',
  suggestions: 'Suggested replies',
  write: 'Write your question',
  writeHere: 'Write here…',
  attach: 'Attach a file',
  files: 'Files to send',
  remove: (name) => `Remove ${name}`,
  send: 'Send',
  person: 'Talk to a person',
  personText: 'I would like to talk to a person',
  you: 'You',
  bot: 'Automatic assistant',
  operator: (name) => (name ? `Operator: ${name}` : 'Operator'),
  typing: 'Is writing',
  sources: (count) => (count === 1 ? 'Source and date' : `Sources and dates (${count})`),
  dated: (date) => `dated ${date}`,
  checked: (date) => `checked on ${date}`,
  map: 'Open the map',
  mapOf: (name) => `Open the map: ${name}`,
  sharePosition: 'Share my position',
  position: 'Here is my position',
  noPosition: 'I cannot read your position. Write a street, a stop or a neighbourhood.',
  waiting: 'Waiting for the connection: it will be sent as soon as possible',
  failed: 'Not sent',
  tooLarge: 'Not sent: the file is over 10 MB',
  wrongType: 'Not sent: files of this kind are not accepted',
  again: 'Try again',
  offline: 'Connection lost. We are trying again: what you write is kept.',
  renewed: 'The previous conversation has expired. We opened a new one.',
  queue: (position) =>
    position === undefined
      ? 'You are in the queue for a person.'
      : `You are number ${position} in the queue.`,
  leave: 'Leave the queue',
  claimed: (name) => (name ? `You are talking to ${name}.` : 'You are talking to a person.'),
  language: 'Language',
  larger: 'Larger text',
  contrast: 'High contrast',
  sound: 'Sound for new messages',
  download: 'Download the conversation',
  restart: 'Start again',
  restartSure: 'Yes, start again: the chat is emptied',
  transcript: 'conversation',
};

export const TEXTS: Readonly<Record<WidgetLocale, WidgetTexts>> = { it, en };

/** The plain texts, which the page names in `data-t` attributes. */
export function plainText(texts: WidgetTexts, key: string): string {
  const text = Object.entries(texts).find(([name]) => name === key)?.[1];
  return typeof text === 'string' ? text : '';
}

/** A civil date such as `2024-01-22` in words. */
export function dateInWords(date: string, locale: WidgetLocale): string {
  const day = new Date(`${date.slice(0, 10)}T12:00:00Z`);
  return Number.isNaN(day.getTime()) ? date : day.toLocaleDateString(locale, { dateStyle: 'long' });
}
