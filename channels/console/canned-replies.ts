/** A reply kept ready. `{name}`, `{operator}` and `{date}` are filled in by the page. */
export interface CannedReply {
  /** What one types after `/`. */
  readonly shortcut: string;
  readonly text: string;
}

const ITALIAN: readonly CannedReply[] = [
  {
    shortcut: 'saluto',
    text: 'Buongiorno {name}, sono {operator}. Leggo la tua richiesta e ti rispondo subito.',
  },
  {
    shortcut: 'attesa',
    text: 'Verifico con i colleghi e torno da te tra qualche minuto. Resta pure in questa chat.',
  },
  { shortcut: 'dettagli', text: 'Per aiutarti mi servono ancora alcune informazioni. Puoi dirmi:\n- ' },
  { shortcut: 'indirizzo', text: 'In quale via o quartiere abiti? Così ti indico lo sportello più vicino.' },
  {
    shortcut: 'privacy',
    text: 'Per la tua sicurezza non scrivere qui dati di salute, documenti o numeri di conto.',
  },
  { shortcut: 'infoline', text: 'Per altre domande al Comune puoi chiamare la Infoline 020202.' },
  { shortcut: 'altro', text: 'Posso aiutarti in altro?' },
  {
    shortcut: 'chiusura',
    text: 'Grazie di averci scritto, {name}. Se ti serve ancora, scrivi qui: rispondiamo volentieri.',
  },
];

const ENGLISH: readonly CannedReply[] = [
  {
    shortcut: 'hello',
    text: 'Hello {name}, this is {operator}. I am reading your request and will answer right away.',
  },
  {
    shortcut: 'wait',
    text: 'I am checking with my colleagues and will be back in a few minutes. You can stay in this chat.',
  },
  { shortcut: 'details', text: 'To help you I need a little more information. Can you tell me:\n- ' },
  {
    shortcut: 'address',
    text: 'Which street or district do you live in? I will find the nearest desk for you.',
  },
  {
    shortcut: 'privacy',
    text: 'For your safety, please do not write health data, documents or account numbers here.',
  },
  { shortcut: 'infoline', text: 'For other questions to the City you can call the Infoline, 020202.' },
  { shortcut: 'else', text: 'Is there anything else I can help you with?' },
  { shortcut: 'bye', text: 'Thank you for writing, {name}. If you need us again, just write here.' },
];

/** In the citizen's language; English where we have no words of it. */
export function cannedReplies(locale: string): readonly CannedReply[] {
  return locale.startsWith('it') ? ITALIAN : ENGLISH;
}
