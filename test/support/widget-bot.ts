import type { Activity } from 'botbuilder';
import type { Reply } from '../../dialogs/reply.ts';
import type { MemoryBot } from './memory-web-chat.ts';

const source = {
  title: 'Avviso pubblico',
  url: 'https://www.comune.milano.it/avviso',
  checked: '2024-01-08',
};

const WELCOME: Reply = {
  locale: 'it',
  text: 'Ciao! Sono un assistente automatico.\n\nRispondo sul bando e sugli spazi WeMi, e ti dico da dove viene la risposta.',
  actions: [
    { title: 'Quando scade il bando?', value: 'Quando scade il bando?' },
    { title: 'Lo sportello più vicino', value: 'Lo sportello più vicino' },
  ],
};

const DEADLINE: Reply = {
  locale: 'it',
  text: 'La domanda si manda entro lunedì 22 gennaio 2024 alle 12.\n\nScrivi alla PEC ufficio@pec.example.it: le istruzioni sono su https://www.comune.milano.it/avviso.',
  sources: [source, { ...source, title: 'Domande e risposte', date: '2024-01-03' }],
  actions: [{ title: 'Sì, mi è servito', value: 'Sì, mi è servito' }],
};

const PLACES: Reply = {
  locale: 'it',
  text: 'Ecco gli sportelli più vicini.',
  places: [
    {
      id: 'a',
      name: 'WeMi Loreto',
      address: 'via dei Transiti 21',
      position: { lat: 45.49, lon: 9.21 },
      distance: 'a 650 m',
      hours: 'lun–ven 9–13',
      mapUrl: 'https://www.openstreetmap.org/?mlat=45.49&mlon=9.21',
      source,
    },
    {
      id: 'b',
      name: 'WeMi Venini',
      address: 'via Venini 83',
      distance: 'circa 1,2 km',
      caution: 'Il punto sulla mappa è approssimato.',
      mapUrl: 'https://www.openstreetmap.org/?mlat=45.5&mlon=9.22',
      source,
    },
  ],
  actions: [{ title: 'Cerca altrove', value: 'Cerca altrove' }],
};

const RATING: Reply = {
  locale: 'it',
  text: 'La conversazione con lo staff è finita.\n\nCome ti sei trovato?',
  actions: ['5 – benissimo', '4 – bene', '3 – così così', '2 – male', '1 – molto male'].map((title) => ({
    title,
    value: title,
  })),
};

const CODE: Reply = {
  locale: 'it',
  text: 'Il tuo codice è KMP-TRWX-BCD. Vale fino a lunedì 29 gennaio 2024 alle 10:00.\n\nPer continuare su Telegram apri https://t.me/helpdesk_bot?start=KMPTRWXBCD',
};

/** A bot with one reply of each kind that the widget can show. */
export const widgetBot: MemoryBot = (activity) => {
  if (activity.type === 'conversationUpdate') {
    return [asActivity(WELCOME)];
  }
  const text = activity.text ?? '';
  if (/sportello/i.test(text)) {
    return [
      asActivity({ locale: 'it', text: 'Dove ti trovi? Scrivi una via o una fermata.', askPosition: true }),
    ];
  }
  if (/posizione|loreto/i.test(text)) {
    return [asActivity(PLACES)];
  }
  if (/persona/i.test(text)) {
    return [
      asActivity({ locale: 'it', text: 'Ti passo a un operatore.' }),
      {
        type: 'event',
        name: 'helpdesk/queue',
        value: {
          state: 'waiting',
          position: 2,
          wait: 'Attesa prevista: da 10 a 20 minuti.',
          hours: 'Gli operatori rispondono lun–ven 9–17.',
        },
      },
    ];
  }
  if (/esci dalla coda/i.test(text)) {
    return [
      asActivity({ locale: 'it', text: 'Va bene, ti ho tolto dalla coda.' }),
      { type: 'event', name: 'helpdesk/queue', value: { state: 'closed' } },
    ];
  }
  if (/com’è andata/i.test(text)) {
    return [asActivity(RATING)];
  }
  if (/codice/i.test(text)) {
    return [asActivity(CODE)];
  }
  return [asActivity(/scade/i.test(text) ? DEADLINE : { locale: 'it', text: `Hai scritto: ${text}` })];
};

/** Words of an operator, as the desk stores them. */
export function operatorSays(text: string): Partial<Activity> {
  return {
    type: 'message',
    text,
    from: { id: 'operator', name: 'Anna', role: 'bot' },
    channelData: { helpdesk: { speaker: { kind: 'operator', name: 'Anna' } } },
  };
}

function asActivity(reply: Reply): Partial<Activity> {
  return {
    type: 'message',
    text: reply.text,
    textFormat: 'plain',
    channelData: { helpdesk: { reply, speaker: { kind: 'bot' } } },
  };
}
