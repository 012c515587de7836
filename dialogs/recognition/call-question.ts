import { plain } from '../texts/say.ts';
import { type TimeLeftAsked, timeLeftAsked } from './time-left.ts';

/** What a citizen wants to know about the dates of a call. */
export interface CallQuestion {
  readonly about: 'application' | 'questions';
  /**
   * `when`: the dates themselves; `days-left`, `weekday`: a number, a day; `confirm`: is the deadline this?;
   * `in-time`: does a moment, or now, fit?
   */
  readonly kind: 'when' | 'days-left' | 'weekday' | 'confirm' | 'in-time';
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
}

const WEEKDAY =
  /giorno della settimana|day of the week|(what|which) weekday|che giorno (cade|viene|capita|e il|era il)/u;
const DAYS_LEFT =
  /quant[ioe] (giorni|tempo|ore|minuti|giorno)|quanto (manca|ci resta|resta|mi resta|tempo)|how (many days|long|much time|many hours|much longer)|days (are )?(left|remaining|to go)|giorni (mancano|restano|rimangono)|mancano ancora/u;
const TOO_LATE = /\btardi\b|too late/u;
const LATE =
  /\b(fuori (tempo|termine)|in ritardo|(oltre|dopo) (il termine|la scadenza)|(after|past) the deadline|out of time)\b|(?<!too )\blate\b/u;
const MAY =
  /\b(posso|possiamo|potrei|potremmo|si puo|accett\w*|prendete|vale|(can|could|may) (i|we)|accept\w*)\b/u;
const ENDED =
  /\b(scadut[oaie]|chius[oaie]|finit[oaie]|terminat[oaie]|conclus[oaie]|passat[oaie]|pers[oa]|mancat[oaie]|sfuggit[oaie]|saltat[oaie]|closed|expired|over|ended|miss(ed)?|passed)\b/u;
const STILL =
  /\b(ancora|still|posso|possiamo|si puo|riesco|riusciamo|faccio|facciamo|ce la|in tempo|in time|can (i|we|you)|make it|apert[oaie]|open)\b/u;
const WH =
  /\b(quando|quanti|quanto|quante|a che ora|che ora|che giorno|qual e|quali|quale|dove|cosa|(che|cosa) (succede|accade)|when|what|which|how|where|until when)\b|^(come|chi|perche|why|who)\b/u;
/** Words that look like a question of which, and are not. */
const SOFT_WH = /what (about|if)|how about|quando (voglio|vogliamo|mi pare)|any ?when|come (detto|sopra)/gu;
const STATE = /\b(apert[oaie]|attiv[oaie]|chius[oaie]|scadut[oaie]|open|closed|expired)\b/u;
const QUESTIONS =
  /chiarim|quesit|\bdubbi|delucidazion|\bfaq\b|\b(fare|faccio|facciamo|porre|mandare|inviare) (delle |altre |le |ancora |alcune )?domande\b|\bfare (ancora )?una domanda\b|\bdomande\b.*\b(fino|entro|finestra)|finestra|informazioni|\b(far|por|rivolger)(vi|le|ti) (delle |altre |ancora )?domande\b|clarif|\bquestions?\b|\bask\b|\bchieder(e|vi)\b|\bpareri?\b|inquir|enquir|query|queries|\bdoubts?\b/u;
/** "Farvi domande" is asking; "fare domanda" is applying. */
const ASKS_YOU = /\b(far|por|rivolger)(vi|le|ti) (delle |altre |ancora )?(domande|quesiti)\b/u;
const APPLICATION =
  /\b(domanda di partecipazione|candidat|partecipar|presentar|consegn|spedi|invi|mand|trasmett|pec|apply|applica|submit|send|hand in|proposta|candidatura|bando|avviso|call|notice)/u;
const DEADLINE_NAMED =
  /\b(scade|scadenza|scadono|scadeva|termine|chiude|chiusura|deadline|due|closes|closing|expires?)\b/u;
const SENDS =
  /\b(posso|possiamo|mando|invio|spedisco|consegno|presento|mandiamo|inviamo|presentiamo|mandare|inviare|spedire|consegnare|presentare|partecipare|parte|arriva|faccio|va bene|vale|accett|prend|send|submit|apply|hand in|accept|can i|can we|is it ok|make it)/u;
const PAST =
  /\b(ho|abbiamo|avevo|avevamo|ha|hanno) (gia |appena )?(mandat|inviat|spedit|presentat|consegnat|trasmess)|\b(i|we) (have |had |already )?(sent|submitted)\b|\b(era|e) (partit|arrivat)/u;
const SENDS_NOW =
  /\b(ri)?(mand|invi|sped|trasmett)\w* ((la|tutto|di nuovo|ancora) )*(ora|adesso|subito)\b|\b(ora|adesso) (la )?(ri)?(mando|invio|spedisco|mandiamo|inviamo)\b|\b(sending|send|resend\w*) (it )?(again )?(right )?now\b/u;
const ABROAD =
  /\b(qui (sono|da me)|all estero|da noi sono|here it is|it s .* here|abroad|fuso|time zone|jet)\b/u;

/** Reads the question itself; the moments it names are read elsewhere. `hasMoment`: a date or an hour was said. */
export function readCallQuestion(utterance: string, hasMoment: boolean): CallQuestion {
  const said = plain(utterance);
  const mentionsQuestions = QUESTIONS.test(said);
  const isLate = LATE.test(said);
  const asksLate = isLate && MAY.test(said);
  const timeLeft = hasMoment ? undefined : timeLeftAsked(utterance);
  const isNegative = TOO_LATE.test(said) || (isLate && !asksLate) || (ENDED.test(said) && !STILL.test(said));
  return {
    about: aboutQuestions(said, mentionsQuestions) ? 'questions' : 'application',
    kind: timeLeft ? 'days-left' : kindOf(said, hasMoment),
    ...(timeLeft && { timeLeft }),
    isNegative,
    isPast: PAST.test(said),
    asksState: STATE.test(said),
    hasMoment,
    asksLate,
    isAbroad: ABROAD.test(said),
    mentionsQuestions,
    sendsNow: SENDS_NOW.test(said),
  };
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
  return !/\b(partecipar|candidar|presentar|apply|submit)/u.test(tail) &&
    !/^(?!.*chiar).*(partecipar|candidar|apply)/u.test(said)
    ? true
    : !APPLICATION.test(tail);
}

function kindOf(said: string, hasMoment: boolean): CallQuestion['kind'] {
  if (WEEKDAY.test(said)) {
    return 'weekday';
  }
  if (DAYS_LEFT.test(said)) {
    return 'days-left';
  }
  if (isChoice(said)) {
    return 'when';
  }
  if (hasMoment && DEADLINE_NAMED.test(said) && !SENDS.test(said)) {
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

const YES_NO =
  /\b(in tempo|in time|tardi|fuori tempo|fuori termine|in ritardo|too late|late|ancora (apert[oaie]|attiv[oaie]|possibile|valido|tempo|partecipare|candidar|fare|chiedere)|posso|possiamo|si puo|riesco|riusciamo|e aperto|e chiuso|gia (scadut\w*|chius\w*|finit\w*|mandar\w*|inviar\w*|present\w*)|scadut\w*|aperto|chiuso|gia|va bene|c e ancora|ce la|can (i|we|you)|am i|are we|is it|is the|has the|have i|did i|did we|still)\b|\b(ho|abbiamo) (gia )?(pers|mancat|saltat)[oa]\b/u;

function isYesNo(said: string): boolean {
  return YES_NO.test(said);
}
