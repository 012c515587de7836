import type { Body } from '../../knowledge/schema/body.ts';
import type { CannedReply } from '../../bots/staff/staff-api.ts';

const ITALIAN: readonly (readonly [string, string])[] = [
  ['saluto', 'Buongiorno {name}, sono {operator}. Leggo la tua richiesta e ti rispondo subito.'],
  ['attesa', 'Verifico con i colleghi e torno da te tra qualche minuto. Resta pure in questa chat.'],
  ['dettagli', 'Per aiutarti mi servono ancora alcune informazioni. Puoi dirmi:\n- '],
  ['indirizzo', 'In quale via o quartiere abiti? Così ti indico lo sportello più vicino.'],
  ['sportello', 'Lo sportello più vicino a te è {place}.'],
  ['scadenza', 'La domanda si presenta entro {deadline}.'],
  ['privacy', 'Per la tua sicurezza non scrivere qui dati di salute, documenti o numeri di conto.'],
  ['infoline', 'Per altre domande al nostro ente puoi telefonare al {phone}.'],
  ['altro', 'Posso aiutarti in altro?'],
  ['chiusura', 'Grazie di averci scritto, {name}. Se ti serve ancora, scrivi qui: rispondiamo volentieri.'],
];

const ENGLISH: readonly (readonly [string, string])[] = [
  ['hello', 'Hello {name}, this is {operator}. I am reading your request and will answer right away.'],
  ['wait', 'I am checking with my colleagues and will be back in a few minutes. You can stay in this chat.'],
  ['details', 'To help you I need a little more information. Can you tell me:\n- '],
  ['address', 'Which street or district do you live in? I will find the nearest desk for you.'],
  ['desk', 'The desk nearest to you is {place}.'],
  ['deadline', 'The application must arrive by {deadline}.'],
  ['privacy', 'For your safety, please do not write health data, documents or account numbers here.'],
  ['infoline', 'For other questions to us you can call {phone}.'],
  ['else', 'Is there anything else I can help you with?'],
  ['bye', 'Thank you for writing, {name}. If you need us again, just write here.'],
];

/** What a new desk begins with; from then on the staff keep their own. */
export function shippedCannedReplies({ phone }: Pick<Body, 'phone'>): readonly Omit<CannedReply, 'id'>[] {
  const withPhone = (text: string) => text.replace('{phone}', phone);
  return [
    ...ITALIAN.map(([shortcut, text]) => ({ locale: 'it', shortcut, text: withPhone(text) })),
    ...ENGLISH.map(([shortcut, text]) => ({ locale: 'en', shortcut, text: withPhone(text) })),
  ];
}
