import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Match, Reading } from '../../knowledge/search/search.ts';
import type { Body } from '../../knowledge/schema/body.ts';
import { currentCall } from '../replies/article-reply.ts';
import type { Entities } from '../understood.ts';
import type { Decision } from './decide.ts';
import { BEYOND_DOUBT, SURE, type Sensed } from './heard.ts';

export interface ReadEntities {
  readonly entities: Entities;
  readonly decision: Decision;
  readonly reading: Reading;
}

/** What is named decides where the engine only guesses: an area, an address to send to, a way of sending. */
export function entityTopic(
  heard: Sensed,
  { entities, decision, reading }: ReadEntities,
): Decision | undefined {
  const [best] = decision.topics;
  const [area] = entities.areas;
  const asked = heard.utterance.replace(POLITE, ' ');
  const call = currentCall(heard.knowledge);
  if (
    area !== undefined &&
    call &&
    (best === undefined ||
      (best.id.startsWith('call.area') && !isOfBothAreas(best)) ||
      (decision.dialog !== 'answer' && best.confidence < LIKELY && heard.utterance.length <= LONGEST))
  ) {
    const isOne = call.areas.includes(area) && entities.areas.length === 1;
    const id = isOne ? (otherArea(reading, area) ?? `call.area${area}`) : 'call.areas';
    return { dialog: 'answer', topics: [{ id, confidence: SURE }], confidence: SURE };
  }
  const isElse = best !== undefined && !best.id.startsWith('call.') && best.confidence >= SURELY_THE_OTHER;
  const isOfSending = best !== undefined && WAYS_TO_SEND.has(best.id);
  if (call && isOfSending && SENDS_OTHERWISE.test(heard.utterance)) {
    const topics = [{ id: 'call.how-to-apply', confidence: SURE }, ...decision.topics];
    return { dialog: 'answer', topics, confidence: SURE, detail: 'other-form' };
  }
  const isUntilWhen = UNTIL_WHEN.test(heard.utterance) && !isElse && !ASKS_QUESTIONS.test(asked);
  const isOtherDate =
    best?.id === 'call.questions-window' &&
    best.confidence < BEYOND_DOUBT &&
    decision.dialog === 'answer' &&
    !ASKS_QUESTIONS.test(asked);
  if (call && (DEADLINE_ALONE.test(heard.utterance) || isUntilWhen || isOtherDate)) {
    return { dialog: 'calls', topics: [{ id: 'call.deadline', confidence: SURE }], confidence: SURE };
  }
  const [email] = entities.emails;
  if (email !== undefined && call && mayBeForApplications(email, heard.knowledge.body)) {
    return { dialog: 'answer', topics: [{ id: 'call.pec-address', confidence: SURE }], confidence: SURE };
  }
  const rule = ruleAmong(decision.topics);
  if (rule !== undefined && OBLIGES.test(heard.utterance) && !DEFINES.test(heard.utterance)) {
    return {
      ...decision,
      dialog: 'answer',
      topics: [{ id: rule, confidence: best?.confidence ?? SURE }, ...decision.topics],
    };
  }
  const isWhereTo =
    best?.id === 'call.pec-address' ||
    best?.id === 'call.how-to-apply' ||
    (best?.id === 'terms.pec' && SENDS_THERE.test(heard.utterance));
  if (isWhereTo && ASKS_ADDRESS.test(heard.utterance)) {
    const topics = [{ id: 'call.pec-address', confidence: SURE }, ...decision.topics];
    return { dialog: 'answer', topics, confidence: SURE };
  }
  const contacts = contactsOf(best, heard.knowledge);
  const isOfHours = best !== undefined && heard.knowledge.topics.hours.includes(best.id);
  if (contacts !== undefined && !isOfHours && WANTS_TO_RING.test(heard.utterance)) {
    const topics = [{ id: contacts, confidence: SURE }, ...decision.topics];
    return { dialog: 'answer', topics, confidence: SURE };
  }
  const isAboutSending = best?.id === 'call.how-to-apply' && (best.confidence >= 0.3 || reading.exact);
  return isAboutSending && namesOtherWay(heard.utterance)
    ? { ...decision, dialog: 'answer', detail: 'other-form' }
    : undefined;
}

/** The contacts of the family of a topic, if it has any. */
function contactsOf(best: Match | undefined, { articles }: Knowledge): string | undefined {
  const id = `${best?.id.split('.')[0]}.contacts`;
  return articles.some((article) => article.id === id) ? id : undefined;
}

/** "Can I just ring you?", "come vi chiamo se non riesco col sito?": by whatever it is told, a number is wanted. */
const WANTS_TO_RING =
  /(?<!\bo )\b(si pu[oò]|posso|possiamo|potrei|vorrei|preferisco|preferirei|meglio) (anche |solo |invece )?(telefonar|chiamar)(e|vi)\b(?! (una?|il|la|le|lo|mi[ao]|per)\b)|\b(come|dove) vi (chiamo|telefono|trovo al telefono)\b|\bc['’ ]?[eè] un (numero|telefono)(?=\W*$| (di telefono|da chiamare|dove|a cui|di wemi)\b)|\b(can|could|may) i (just |simply |also )?(ring|phone|call)( you)?( (up|instead|directly))?\b(?! (a|the|my)\b)/iu;

/** "We only do communication, may we choose area 2 alone?" names one and asks about both. */
function isOfBothAreas({ id, confidence }: Match): boolean {
  return id === 'call.areas' && confidence >= BEYOND_DOUBT;
}

/** What likely asks something else, and a long letter, name an area by the way. */
const LIKELY = 0.45;
const LONGEST = 160;

/** "Raccolta fondi is in area 1, isn't it?": what is told of an area may be true of another one. */
function otherArea({ matches: [best] }: Reading, named: number): string | undefined {
  const isOther = best !== undefined && /^call\.area\d$/u.test(best.id) && best.id !== `call.area${named}`;
  return isOther && best.confidence >= SURELY_THE_OTHER ? best.id : undefined;
}

const SURELY_THE_OTHER = 0.7;

/** A certified address, or one of ours that is for nothing else: right or wrong, it is asked whether to send there. */
function mayBeForApplications(email: string, body: Body): boolean {
  const address = email.toLowerCase();
  const isOurs = address.includes(body.email.domain) && !body.email.services.includes(address);
  return isOurs || /@pec\.|pec@/u.test(address);
}

/** The rule of the call behind the first topic, or behind the second when the first is that rule already. */
function ruleAmong([best, second]: readonly { readonly id: string }[]): string | undefined {
  const behind = best && RULES_OF_THE_CALL[best.id];
  const isSame = best !== undefined && second !== undefined && RULES_OF_THE_CALL[second.id] === best.id;
  return behind ?? (isSame ? best.id : undefined);
}

/** "Must we be in the register?" asks for a rule of the call, not for what the register is. */
const RULES_OF_THE_CALL: Readonly<Record<string, string>> = {
  'terms.runts': 'call.who-can-apply',
  'terms.ats': 'call.partnership',
  'terms.rti': 'call.partnership',
  'terms.capofila': 'call.partnership',
};
const OBLIGES =
  /\b(serve|servono|occorre|bisogna|dobbiamo|devo|(?<=([eè]|viene|vengono|sono) )richiest[aoei]|obbligatori[oaie]|necessari[oaie]|possedere|requisiti|do (we|i) need|must (we|i)|required|mandatory|necessary|have to)\b/iu;
const DEFINES =
  /\b(cos['’ ]?[eè]|cosa (significa|vuol|sono|[eè])|che (significa|vuol)|significat\w*|differenz\w*|spieg\w*|a (che|cosa) (cosa )?(ci |mi |vi )?serve|serve a (che|cosa)|quanto (tempo )?(occorre|ci vuole|serve)|how long|what (is|does|are)|meaning|difference)(?!\p{L})/iu;

const WAYS_TO_SEND = new Set([
  'call.deadline',
  'call.status',
  'call.how-to-apply',
  'call.pec-address',
  'terms.pec',
]);

/** "Per raccomandata entro il 22, giusto?", "only Gmail here, can we still send it?": the way is wrong, whatever the day. */
const SENDS_OTHERWISE =
  /\b(mand|invi|spedi|consegn|present|send|submit|hand in|post (?=it|them|the))\w*\b.*\b(raccomandata|a mano|di persona|via fax|per fax|gmail|by (regular )?post|by registered (mail|post))\b|\b(raccomandata|gmail|hotmail|registered (?:mail|post))\b.*\b(mand|invi|spedi|consegn|present|send|submit|hand in)/iu;

/** "A che PEC?" sends, "che PEC serve?" does not. */
const SENDS_THERE = /\b(?:a (?:che|quale)|to (?:what|which)) /iu;
const ASKS_ADDRESS =
  /\b(qual[ei]?|che|what|which) ([eèé] (l['’]|la )|is (the|your) )?(indirizzo|pec\b|e-?mail|mail|casella|address|certified)|\b(indirizzo|address)\b.*\b(pec|e-?mail|mail|certificata)|(?<!\bda )\b(dove|where)\b.*\b(mand|invi|spedi|scriv|send)|^\W*(pec|indirizzo( pec| e?-?mail)?|pec address) (per|di|dove|a cui|for|to) (l['’])?(invi|spedi|mand|consegn|present|send)/iu;

/** Until when one may send something, or ask something: two dates of one call. */
const UNTIL_WHEN =
  /\b(fin[oa]? ?a?|entro|per) (quando|che (giorno|ora|data)|quale (giorno|ora|data))\b.*\b(mand|invi|spedi|consegn|present|partecip|candid|iscriv\w* al bando|far domanda|fare domanda)|\b(by|until) (when|what (time|date)|which day)\b.*\b(send|submit|apply|hand in)/iu;
const ASKS_QUESTIONS =
  /chiari[mr]|quesit|domande|domandare|una domanda su|informazion|faq|chied|rispo|dubbi|parer[ei]|delucid|spiegaz|cinque giorni|quint[oa] (?:giorno )?(?:prima|precedente|antecedente)|clarif|question|\bask|doubt|quer(y|ies)|inquir|enquir|repl(y|ies)|explanation|five days|fifth day/iu;

/** "Posso chiederti quando scade?" asks, and is not about asking. */
const POLITE =
  /\b(posso|potrei|volevo|vorrei|can i|could i|may i)( intanto| solo| just)? (chieder(ti|vi|le)|domandar(ti|vi|le)|ask you)\b/iu;

/** So short that only the context of this desk says what closes. */
const DEADLINE_ALONE =
  /^\W*((e |ma |scusi |ciao )?(quando|a che ora|entro quando|che giorno|fino a quando) (scade|chiude|scadono)|(la |qual [eè] la )?scadenza|quant[io] (giorni|tempo) (mi |ci )?(manca|mancano|resta|restano|rimane|rimangono)|how (many days|much time) (is|are) left|(the )?deadline|when('s| is) (the )?deadline|when does it (close|end)|when is it due)( (il|del|dell['’]) ?(bando|avviso)| the call)?\W*$/iu;

function namesOtherWay(utterance: string): boolean {
  return /\b(form|modulo online|portale|piattaforma|sintel|sito|regione|raccomandata|a mano|di persona|fax|gmail|website|web site|registered (mail|post)|posta (ordinaria|normale)|e?-?mail (normale|ordinaria|semplice)|spid|by (post|hand|regular mail)|ordinary e-?mail|normal e-?mail|portal|online form)\b/iu.test(
    utterance,
  );
}
