import { isOutside } from '../../knowledge/schema/article.ts';
import { plain } from '../texts/say.ts';
import type { Entities, Understood } from '../understood.ts';
import { aboutLastAnswer, followUp } from './follow-up.ts';
import { certain, type Sensed } from './heard.ts';
import { asksForNearest } from './place-groups.ts';
import { CALL_DATES } from './wants-dates.ts';

/** What a short message means after what was last answered: "e a che ora?", "e per l'area 2?", "ripeti". */
export function byLastAnswer(heard: Sensed, entities: Entities): Understood | undefined {
  const { utterance, memory } = heard;
  const again = aboutLastAnswer(utterance);
  if (again && ((memory.lastTopics?.length ?? 0) > 0 || (memory.lastReplies?.length ?? 0) > 0)) {
    return certain(heard, entities, { dialog: 'smalltalk', detail: again, topic: 'smalltalk.repeat' });
  }
  if (COUNTS_DAYS.test(utterance) && isOfQuestions(heard)) {
    return certain(heard, entities, { dialog: 'answer', topic: 'call.questions-window' });
  }
  if (UNTIL_WHEN.test(utterance) && isOfQuestions(heard)) {
    const sure = certain(heard, entities, { dialog: 'calls', topic: 'call.questions-window' });
    return { ...sure, dates: heard.senses.dates(utterance) };
  }
  if (GENERAL.test(plain(utterance)) && isAfterElsewhere(heard)) {
    return certain(heard, entities, { dialog: 'fallback', detail: 'unknown', topic: 'out-of-kb' });
  }
  const reading = heard.senses.read(utterance);
  if (reading.exact && !/^(e|ma|and|but)\b/iu.test(utterance)) {
    return undefined;
  }
  const meant = followUp(utterance, {
    lastTopics: memory.lastTopics ?? [],
    areas: entities.areas,
    followUps: heard.knowledge.followUps,
  });
  const topic = meant === 'call.deadline' && isOfQuestions(heard) ? 'call.questions-window' : meant;
  if (topic === undefined && isFromElsewhere(heard)) {
    const [last = ''] = memory.lastTopics ?? [];
    return {
      ...certain(heard, entities, { dialog: 'places', topic: last }),
      place: heard.senses.place(utterance),
    };
  }
  if (topic === undefined) {
    return isHourAlone(heard)
      ? {
          ...certain(heard, entities, { dialog: 'calls', topic: 'call.deadline' }),
          dates: heard.senses.dates(utterance),
        }
      : undefined;
  }
  if (topic === 'call.deadline' || topic === 'call.questions-window') {
    return {
      ...certain(heard, entities, { dialog: 'calls', topic }),
      dates: heard.senses.dates(heard.utterance),
    };
  }
  if (heard.knowledge.placeGroups.some((group) => group.topic === topic)) {
    return {
      ...certain(heard, entities, { dialog: 'places', topic }),
      place: heard.senses.place(heard.utterance),
    };
  }
  return certain(heard, entities, { dialog: 'answer', topic });
}

/** What was asked last is none of ours, and was not answered. */
function isAfterElsewhere({ memory, senses }: Sensed): boolean {
  const [best] = memory.lastUtterance === undefined ? [] : senses.read(memory.lastUtterance).matches;
  const isAnswered = memory.lastReplies?.some(({ articles }) => (articles?.length ?? 0) > 0) === true;
  return !isAnswered && best !== undefined && isOutside(best.id) && best.confidence >= SURELY_ELSE;
}

const SURELY_ELSE = 0.6;

/** Questions that name nothing: "how much is it a month?" asks of what was spoken of. */
const GENERAL =
  /^((e|ma|ok|and|but) )*(quali sono (i tempi|i requisiti|gli orari|i costi)( di attesa)?|quanto (si paga|costa|viene|dura|ci vuole|tempo ci vuole)( al mese| all anno| in tutto)?|(e previsto |c e |esiste )?(un |il )?limit[ei] di eta|quali documenti servono|(entro )?quando scade|(dove|come|a chi) (si (fa|chiede|prenota|va)|ci si rivolge|mi rivolgo)|chi (ne )?ha diritto|how much (is it|does it cost)( a month| a year)?|how long does it take|is there an age limit|which documents (are needed|do i need)|when is the deadline|(where|how) do i (apply|book|go)|who is (entitled|eligible))( per .*)?$/u;

/** After an answer on when questions may be sent, who names no application asks of these. */
function isOfQuestions({ utterance, memory }: Sensed): boolean {
  return memory.lastTopics?.[0] === 'call.questions-window' && !NAMES_APPLICATION.test(utterance);
}

/** "Until what date?", which by itself asks when the call closes. */
const UNTIL_WHEN =
  /^\W*((e|ma|ok|and|but) )?(fino a|entro|until|till|by|up to) (che |quale |what |which )?(quando|giorno|data|ora|when|date|day|time)\W*$/iu;
/** "Five days, counting Saturday and Sunday?" */
const COUNTS_DAYS =
  /\b(giorni|days)\b.*\b(sabat\w+|domenic\w+|calendario|lavorativi|feriali|festivi|weekends?|saturdays?|working|calendar)\b/iu;
const NAMES_APPLICATION =
  /\b(domand\w+|candidatur\w+|istanz\w+|propost\w+|appl\w+|proposals?|bando|avviso|call)\b/iu;

/** "E alle 13?", "what about Monday?" after an answer on the dates. */
function isHourAlone({ utterance, memory, senses }: Sensed): boolean {
  const isAfterDates = memory.lastTopics?.some((topic) => CALL_DATES.has(topic)) === true;
  return isAfterDates && utterance.split(/\s+/u).length <= FEW_WORDS && senses.dates(utterance).length > 0;
}

/** "E se invece parto da Rogoredo?" after the nearest place: the same from there. */
function isFromElsewhere({ utterance, memory, knowledge, senses }: Sensed): boolean {
  const [last] = memory.lastTopics ?? [];
  return (
    asksForNearest(last ?? '', knowledge) &&
    /^(e|ma|no|and|but) /u.test(plain(utterance)) &&
    utterance.split(/\s+/u).length <= LONGEST_FROM &&
    senses.place(utterance).found !== 'none'
  );
}

const LONGEST_FROM = 9;
const FEW_WORDS = 6;
