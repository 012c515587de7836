import { plain } from '../texts/say.ts';

type Family = 'call' | 'wemi' | 'csrc';

interface Aspect {
  readonly asks: RegExp;
  readonly topics: Readonly<Partial<Record<Family, string>>>;
}

/** What a short question asks of the matter last spoken of. The first line that fits wins. */
const ASPECTS: readonly Aspect[] = [
  {
    asks: /(fare|porre) (le |delle )?domande|chiariment|quesiti|clarification|ask questions/u,
    topics: { call: 'call.questions-window' },
  },
  {
    asks: /quanto (si paga|costa|viene|e|pago|spendo|mi costa)|\bcost[aoi]?\b|prezz|tariff|a pagamento|gratis|gratuit|how much|\bprice|\bfree\b|\bfee/u,
    topics: { call: 'call.budget', wemi: 'wemi.costs', csrc: 'csrc.join' },
  },
  {
    asks: /vicin[oa]|casa mia|zona mia|mia zona|\bdove\b|indirizzo|sedi?\b|nearest|near me|close to|\bwhere\b|address/u,
    topics: { call: 'call.pec-address', wemi: 'wemi.spaces.nearest', csrc: 'csrc.places' },
  },
  {
    asks: /a che or[ae]|che ore|orari|quando (apr|chiud)|\bdomenica\b|\bsabato\b|\bsera\b|\bapert|weekend|festiv|what time|opening|hours|sunday|saturday|\bopen\b/u,
    topics: { call: 'call.deadline', wemi: 'wemi.hours', csrc: 'csrc.places' },
  },
  {
    asks: /\bquando\b|fino a quando|entro quando|\bscade|scadenza|\bwhen\b|until when|deadline/u,
    topics: { call: 'call.deadline', wemi: 'wemi.hours', csrc: 'csrc.places' },
  },
  {
    asks: /document|allegat|moduli|\bcarte\b|paper|forms?\b|attach/u,
    topics: { call: 'call.documents', wemi: 'wemi.how-to', csrc: 'csrc.join' },
  },
  {
    asks: /telefon|numero|\bmail\b|e mail|contatt|chiam|\bphone|\bcall (you|them)|contact|email/u,
    topics: { call: 'call.contacts', wemi: 'wemi.contacts', csrc: 'csrc.contacts' },
  },
  {
    asks: /\bchi (puo|partecipa|entra|va)|per chi|requisit|eta\b|anni|who can|eligib|age\b/u,
    topics: { call: 'call.who-can-apply', csrc: 'csrc.who' },
  },
  {
    asks: /\bcome (si fa|faccio|funziona|mi iscrivo|ci si iscrive|si partecipa|si chiede|prenoto)|prenot|appuntament|iscri|how (do|does|can|to)|book|sign up|\bspid\b/u,
    topics: { call: 'call.how-to-apply', wemi: 'wemi.how-to', csrc: 'csrc.join' },
  },
  {
    asks: /cosa (si fa|fanno|posso fare)|attivita|corsi|activities|what (do|can) (they|i|you) do/u,
    topics: { wemi: 'wemi.services', csrc: 'csrc.activities' },
  },
  { asks: /\bquanto dura|durata|how long/u, topics: { call: 'call.duration' } },
  { asks: /\bsoldi|fondi|budget|finanzi|money|funding/u, topics: { call: 'call.budget' } },
  { asks: /\binsieme|altri enti|partner|da sol[io]|together|alone/u, topics: { call: 'call.partnership' } },
];

const CONNECTIVE =
  /^(e|ed|ma|invece|anche|quindi|allora|poi|pure|and|but|also|so|then|what about|how about)\b/u;
const OTHER_ONE = /\b(l altra|quell altra|the other( one)?|altra area|other area)\b/u;
const FIRST_ONE = /\b(la prima|la uno|la 1|the first( one)?|prima area)\b/u;
const SECOND_ONE = /\b(la seconda|la due|la 2|the second( one)?|seconda area)\b/u;
const SHORT = 4;
const LONGEST = 9;

export interface Earlier {
  readonly lastTopics: readonly string[];
  readonly areas: readonly number[];
}

/** The topic that a short message means in the light of the last answer; undefined when it stands by itself. */
export function followUp(utterance: string, { lastTopics, areas }: Earlier): string | undefined {
  const [last] = lastTopics;
  const said = plain(utterance);
  const words = said.split(' ').length;
  if (last === undefined || words > LONGEST || !(CONNECTIVE.test(said) || words <= SHORT)) {
    return undefined;
  }
  const area = areaMeant(said, last, areas);
  if (area !== undefined) {
    return area;
  }
  const family = familyOf(last);
  if (family === undefined) {
    return undefined;
  }
  return ASPECTS.find(({ asks, topics }) => topics[family] !== undefined && asks.test(said))?.topics[family];
}

export function familyOf(topic: string): Family | undefined {
  const [head] = topic.split('.');
  return head === 'call' || head === 'wemi' || head === 'csrc' ? head : undefined;
}

function areaMeant(said: string, last: string, areas: readonly number[]): string | undefined {
  const [named] = areas;
  if (named === 1 || named === 2) {
    return `call.area${named}`;
  }
  if (!last.startsWith('call.area')) {
    return undefined;
  }
  if (OTHER_ONE.test(said)) {
    return last === 'call.area1' ? 'call.area2' : 'call.area1';
  }
  if (FIRST_ONE.test(said)) {
    return 'call.area1';
  }
  return SECOND_ONE.test(said) ? 'call.area2' : undefined;
}

const REPEAT =
  /^(scusi |scusa |sorry )?(ripeti|ripetere|puoi ripetere|puo ripetere|me lo ripeti|ridimmi|come scusa|non ho capito( bene)?|cosa hai detto|repeat( please| that)?|say (it|that) again|can you repeat( that)?|come again|what did you say)( per favore| please)?$/u;
const SIMPLER =
  /piu (semplice|semplici|facile|facili|chiaro|chiara|breve)|parole (semplici|facili|povere)|simpler|more simply|plain(er)? (words|language)|explain (it )?(better|again)|rispieg|in short|in breve|spiegati meglio|spiegamelo/u;
const WHY = /^(e |ma |but |and )?(perche|come mai|why|why not|how come)$/u;

/** "Say it again", "simpler", "why?" about the last answer. */
export function aboutLastAnswer(utterance: string): 'again' | 'simpler' | 'why' | undefined {
  const said = plain(utterance);
  if (said.split(' ').length > LONGEST) {
    return undefined;
  }
  if (SIMPLER.test(said)) {
    return 'simpler';
  }
  if (WHY.test(said)) {
    return 'why';
  }
  return REPEAT.test(said) ? 'again' : undefined;
}
