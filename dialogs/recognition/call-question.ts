import { plain } from '../texts/say.ts';
import { type TimeLeftAsked, timeLeftAsked } from './time-left.ts';

/** What a citizen wants to know about the dates of a call. */
export interface CallQuestion {
  readonly about: 'application' | 'questions';
  /**
   * `when`: the dates themselves; `days-left`, `weekday`: a number, a day; `confirm`: is the deadline this?; `which`: is
   * it this or that?; `days-since`: how long is it over?; `in-time`: does a moment, or now, fit?
   */
  readonly kind: 'when' | 'days-left' | 'days-since' | 'weekday' | 'confirm' | 'which' | 'in-time';
  /** What the time left is to be counted in. */
  readonly unit: 'weeks' | 'days' | 'hours' | 'minutes';
  /** How much time is asked about, where that is the question. */
  readonly timeLeft?: TimeLeftAsked;
  /** "Is it too late?", "is it closed?": the yes and the no change places. */
  readonly isNegative: boolean;
  /** They did it already: "ho mandato la PEC il 20, va bene?" */
  readonly isPast: boolean;
  /** "Is it open?" rather than "am I in time?" */
  readonly asksState: boolean;
  /** A date or an hour was said. */
  readonly hasMoment: boolean;
  /** "May I send it late?" */
  readonly asksLate: boolean;
  /** The hour they name is another country's. */
  readonly isAbroad: boolean;
  /** Both the application and the questions are spoken of. */
  readonly mentionsQuestions: boolean;
  /** "It did not leave on Sunday, I am sending it again now": now is the moment asked about. */
  readonly sendsNow: boolean;
  /** "Today after lunch", "the whole day": the later half of whatever day is named. */
  readonly isAfternoon: boolean;
}

const WEEKDAY =
  /\be di (lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica)\b|\b(casca|cade|cadra|cadeva|viene|capita|falls?|fell) (proprio |sempre )?(di|on a|un|in) (lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|\w+day)\b|giorno della settimana|day of the week|(what|which) weekday|che giorno (cade|viene|capita|e il|era il)/u;
/** "Da quanti giorni è scaduto?" */
const DAYS_SINCE =
  /\bda quant[oi] (giorni |tempo )?(e |ha )?(scadut|chius|finit|passat|terminat)|\bquanti giorni (sono|son) (gia )?(passati|trascorsi)|\bhow (many days|long) ago\b|\bhow long has it been (closed|over)/u;
const UNITS: readonly (readonly [CallQuestion['unit'], RegExp])[] = [
  ['weeks', /\bquante settimane\b|\b(how many )?weeks (are )?left\b|\bhow many weeks\b/u],
  ['hours', /\bquante ore\b|\bhow many hours\b|\bhours (are )?left\b/u],
  ['minutes', /\bquanti minuti\b|\bhow many minutes\b|\bminutes (are )?left\b/u],
];
const DAYS_LEFT =
  /\bquante (\w+ )?settimane\b|(how many (weeks|minutes))|(hours|minutes|weeks) (are )?(left|to go)|quant[ioe] (giorni|tempo|ore|minuti|giorno)|quanto (manca|ci resta|resta|mi resta|tempo)|how (many days|long|much time|many hours|much longer)|days (are )?(left|remaining|to go)|giorni (mancano|restano|rimangono)|mancano ancora/u;
/** "Stasera tardi" is an hour, not a worry. */
const TOO_LATE =
  /(?<!\b(?:sera|stasera|notte|stanotte|mattina|mattinata|pomeriggio|piu|sul) )\btardi\b|too late/u;
const LATE =
  /\b(fuori (tempo|termine)|in ritardo|(oltre|dopo) (il termine|la scadenza)|(after|past) the deadline|out of time)\b|(?<!too )\blate\b/u;
const MAY =
  /\b(posso|possiamo|potrei|potremmo|si puo|accett\w*|prendete|vale|(can|could|may) (i|we)|accept\w*)\b/u;
const ENDED =
  /\b(scadut[oaie]|chius[oaie]|finit[oaie](?! di\b)|terminat[oaie]|conclus[oaie]|(?<!\b(?:le|l) \w+ (?:e \w+ )?)passat[oaie](?! \w+ (?:minut|or[ae]\b|giorn|settiman|mes[ei]\b))|pers[oa]|mancat[oaie]|decors[oaie]|spirat[oaie]|sfuggit[oaie]|saltat[oaie]|closed|shut|expired|over|ended|miss(ed)?|passed)\b|\b(?:did|has|have) (?:\w+ ){1,3}(?:close|end|expire|stopped)\b|\b(?:sono|siamo|sarei|saremmo|resto|restiamo) (?:gia )?fuori\b/u;
const STILL =
  /\b(ancora|still|posso|possiamo|si puo|riesco|riusciamo|faccio|facciamo|ce la|in tempo|in time|can (i|we|you)|make it|apert[oaie]|open|dentro|accett\w+)\b/u;
const WH =
  /\b(quando|quanti|quanto|quante|a che ora|che ora|che giorno|qual e|quali|quale|dove|(?<!(?:una|qualche) )cosa|(che|cosa) (succede|accade)|when|what|which|how|where|until when)\b|^(come|chi|perche|why|who)\b/u;
/** Words that look like a question of which, and are not. */
const SOFT_WH = /what (about|if)|how about|quando (voglio|vogliamo|mi pare)|any ?when|come (detto|sopra)/gu;
const STATE =
  /\b(apert[oaie]|attiv[oaie]|chius[oaie]|scadut[oaie]|decors[oaie]|spirat[oaie]|open|close|closed|shut|expired)\b/u;
const QUESTIONS =
  /chiarim|quesit|\bdubbi|delucidazion|\bfaq\b|\b(fare|faccio|facciamo|porre|mandare|inviare) (delle |altre |le |ancora |alcune )?domande\b|\bfare (ancora )?una domanda\b|\buna domanda (su|sul|sull|sulla|riguardo)\b|\bdomande\b.*\b(fino|entro|finestra)|finestra|informazioni|\b(far|por|rivolger)(vi|le|ti) (delle |altre |ancora )?domande\b|clarif|\bquestions?\b|\bask\b|\bchieder(e|vi)\b|\bpareri?\b|inquir|enquir|query|queries|\bdoubts?\b|\b(il )?quint[oa] (giorno )?(prima|precedente|antecedente)\b|\bfifth day before\b/u;
/** "Farvi domande" is asking; "fare domanda" is applying. */
const ASKS_YOU = /\b(far|por|rivolger)(vi|le|ti) (delle |altre |ancora )?(domande|quesiti)\b/u;
const APPLICATION =
  /\b(domanda di partecipazione|candidat|partecipar|presentar|consegn|spedi|invi|mand|trasmett|pec|apply|applica|submit|send|hand in|proposta|candidatura|bando|avviso|call|notice)/u;
const DEADLINE_NAMED =
  /\b(scade|scadenza|scadono|scadeva|termine|chiude|chiusura|ultimo giorno|deadline|(?:applications?|it|call) ends?|finisc[eo](?:no)?|last day|cut off|(?:is|are|was|s|it) (?:\w+ ){0,3}due|closes|closing|(?:does|will|did) (?:\w+ ){1,3}(?:close|end)|expires?)\b/u;
const SENDS =
  /\b(posso|possiamo|mando|invio|spedisco|consegno|presento|mandiamo|inviamo|presentiamo|mandare|inviare|spedire|consegnare|presentare|partecipare|parte|arriva|faccio|va bene|vale|accett|prend|send|submit|apply|hand in|accept|can i|can we|is it ok|make it)/u;
const PAST =
  /\b(?:ho|avevo|abbiamo|avevamo) (?:gia )?(?:scritt|chiest)|\b(?:risulta|e stata|e gia stata|era) (?:gia )?(?:consegnat|arrivat|mandat|inviat|spedit|accettat|protocollat)|\bla consegna e delle\b|\b(?:was|been|got) (?:delivered|received|sent)\b|^delivered\b|^(?:mandat|inviat|spedit|presentat|consegnat|trasmess|sent|submitted)[aoie]?\b|\bpec (?:delle|inviata|mandata|spedita|partita)\b|\bricevut[ae] (?:\w+ ){0,3}(?:delle|dell|alle|di ieri|di oggi)\b|\b(?:ricevut[ae]|protocollo) (?:segna|dice|porta|riporta)\b|\b(ho|abbiamo|avevo|avevamo|ha|hanno) (gia |appena )?(mandat|inviat|spedit|presentat|consegnat|trasmess)|\b(i|we) (have |had |already )?(sent|submitted)\b|\b(era|e) (partit|arrivat)/u;
const SENDS_NOW =
  /\b(ri)?(mand|invi|sped|trasmett)\w* ((la|tutto|di nuovo|ancora) )*(ora|adesso|subito)\b|(?<!mezz )\b(ora|adesso) (la )?(ri)?(mando|invio|spedisco|mandiamo|inviamo)\b|\b(sending|send|resend\w*) (it )?(again )?(right )?now\b/u;
const AFTERNOON =
  /\b(dopo (pranzo|mangiato|cena)|pausa pranzo|(nel|di|del) (tardo )?pomeriggio|in serata|(di|la) sera|(tutta|intera) (la )?(giornata|sera)|tutto il (giorno|pomeriggio)|after (lunch|dinner|work)|(over|during|at) lunch|lunch (break|time)|in the (afternoon|evening)|(whole|all) day)\b/u;
const ABROAD =
  /\b(qui (sono|da me)|all estero|da noi sono|here it is|it s .* here|abroad|fuso|time zone|jet)\b/u;

/** Reads the question itself; the moments it names are read elsewhere. `hasMoment`: a date or an hour was said. */
export function readCallQuestion(utterance: string, hasMoment: boolean): CallQuestion {
  const said = plain(utterance);
  const mentionsQuestions = QUESTIONS.test(said);
  const isLate = LATE.test(said);
  const asksLate = isLate && MAY.test(said);
  const timeLeft = hasMoment ? undefined : timeLeftAsked(utterance);
  return {
    about: aboutQuestions(said, mentionsQuestions) ? 'questions' : 'application',
    kind: timeLeft ? 'days-left' : kindOf(said, hasMoment),
    unit: UNITS.find(([, words]) => words.test(said))?.[0] ?? 'days',
    ...(timeLeft && { timeLeft }),
    isNegative: asksTheContrary(utterance, asksLate),
    isPast: PAST.test(said),
    asksState: STATE.test(said),
    hasMoment,
    asksLate,
    isAbroad: ABROAD.test(said),
    mentionsQuestions,
    sendsNow: SENDS_NOW.test(said),
    isAfternoon: AFTERNOON.test(said),
  };
}

/** "Is it too late?"; but in "is Sunday all right or is it closed?" and "closed, or do you still take it?" the other half counts. */
function asksTheContrary(utterance: string, asksLate: boolean): boolean {
  const isOver = (part: string) => saysItIsOver(part, asksLate);
  const sentences = utterance.split(/[.,;:!?…]+/u).map(plain);
  const halves = plain(utterance).split(/\b(?:o|oppure|or)\b/u);
  return (
    (sentences.some(isOver) || halves.some(isOver)) &&
    !sentences.some((part) => !isOver(part) && STILL.test(part)) &&
    !(halves.length > 1 && halves.some((part) => !isOver(part) && MAY_BE_DONE.test(part)))
  );
}

/** What can still be done, or is all right. */
const MAY_BE_DONE = new RegExp(
  `${STILL.source}|\\b(?:va bene|conta|vale|mand|invi|sped|arriv|prend|accet|is it ok|fine)`,
  'u',
);
/** "The questions are over, are applications over too?" */
const ALSO = /\b(pure|anche|invece|oltre a[il]?|too|also|as well)\b/u;

function saysItIsOver(said: string, asksLate: boolean): boolean {
  return TOO_LATE.test(said) || (LATE.test(said) && !asksLate) || (ENDED.test(said) && !STILL.test(said));
}

/** "Missed the questions, may I still apply?" is about applying; "may I still ask something about the call?" is not. */
function aboutQuestions(said: string, mentionsQuestions: boolean): boolean {
  if (!mentionsQuestions) {
    return false;
  }
  if (ASKS_YOU.test(said)) {
    return true;
  }
  const tail = said.slice(Math.max(said.search(QUESTIONS), 0));
  if (ALSO.test(said) && /\b(candidatur|domanda di|partecipazion|applications?)/u.test(tail)) {
    return false;
  }
  return !/\b(partecipar|candidar|presentar|apply|submit)/u.test(tail) &&
    !/^(?!.*chiar).*(partecipar|candidar|apply)/u.test(said)
    ? true
    : !APPLICATION.test(tail);
}

function kindOf(said: string, hasMoment: boolean): CallQuestion['kind'] {
  if (WEEKDAY.test(said)) {
    return 'weekday';
  }
  if (DAYS_SINCE.test(said)) {
    return 'days-since';
  }
  if (DAYS_LEFT.test(said)) {
    return 'days-left';
  }
  if (isChoice(said)) {
    return 'when';
  }
  if (hasMoment && THIS_OR_THAT.test(said) && DEADLINE_NAMED.test(said) && !SENDS.test(said)) {
    return 'which';
  }
  if (hasMoment && MUST_BY.test(said)) {
    return 'confirm';
  }
  const isOfTheLimit = DEADLINE_NAMED.test(said) && (!SENDS.test(said) || LAST_DAY.test(said));
  if (hasMoment && isOfTheLimit) {
    return WH.test(said) ? 'when' : 'confirm';
  }
  const asksWhich = WH.test(said.replace(SOFT_WH, ' ')) && !TOO_LATE.test(said);
  if (asksWhich && !(hasMoment && isYesNo(said))) {
    return 'when';
  }
  if (hasMoment || isYesNo(said)) {
    return 'in-time';
  }
  return 'when';
}

/** "A mezzanotte o a mezzogiorno?" asks which, not whether. */
function isChoice(said: string): boolean {
  return (
    /\b(mezzanotte|mezzogiorno|midnight|noon|midday|mattina|morning|am)\b.*\b(o|or|oppure)\b/u.test(said) &&
    !SENDS.test(said)
  );
}

/** "Must we send it before Christmas?" asks whether that is the limit. */
const MUST_BY =
  /^(?!.*\bva bene\b).*\b(?:devo|dobbiamo|bisogna|si deve|deve|va|vanno|must|(?:do|does) (?:i|we|it|one) have to|have (?:i|we) to) .*\b(?:entro|prima (?:di|del|della)|before|by)\b/u;
/** "Is tomorrow the last day to apply?" asks of the day, though it speaks of applying. */
const LAST_DAY = /\b(ultimo giorno|last day)\b/u;
/** "This week or the next one?" */
const THIS_OR_THAT =
  /\b(questa settimana|ieri|oggi|domani|dopodomani|this week|today|tomorrow|yesterday) (e )?(o|oppure|or) (e |era |nella |la |the )*(prossima|scorsa|ieri|oggi|domani|dopodomani|next( week| one)?|last( week| one)?|today|tomorrow|yesterday)\b/u;

const YES_NO =
  /\b((?:sono|siamo) fuori|tuttora|in orario|finit[oaie](?! di\b)|apert[oaie]|chius[oaie]|spirat[oaie]|conta|vale|valida?|ancora|si possono|in termini?|on time|within the deadline|closed|nei (tempi|termini)|a posto|siamo dentro|sono dentro|chiud\w+ un occhio|si riesce|in corso|consentito|(ho|abbiamo|avrei|avremmo|avro|avremo|mi (restano?|rimangono|rimane)|ci (restano?|rimangono|rimane)) ancora|accett\w+|prendete|guardate|valid|count|accepted)\b|\b(giusto|vero|corretto|right|correct)$|\b(in tempo|in time|tardi|fuori tempo|fuori termine|in ritardo|too late|late|ancora (apert[oaie]|attiv[oaie]|possibile|valido|tempo|partecipare|candidar|fare|chiedere)|posso|possiamo|si puo|riesco|riusciamo|e aperto|e chiuso|gia (scadut\w*|chius\w*|finit\w*|mandar\w*|inviar\w*|present\w*)|scadut\w*|aperto|chiuso|gia|va bene|c e ancora|ce la|can (i|we|you)|am i|are we|is it|is the|has the|have i|did i|did we|still)\b|\b(ho|abbiamo) (gia )?(pers|mancat|saltat)[oa]\b/u;

function isYesNo(said: string): boolean {
  return YES_NO.test(said);
}
