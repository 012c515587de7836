import { wordsPattern } from '../../knowledge/expressions.ts';
import { wholePattern } from './whole-pattern.ts';

const FIRST = '^(e |ed |ma |poi |anche |and |but |also )?((entro|fino a|fin|da|per|a|in|con|by|until|to) )?';

/** Which sentence of several asks, a way a line, Italian before English: expressions as in the content, tried on folded words. */
export const ASKING_WORDS = {
  /** Begins as a question or a wish does. */
  begins: wordsPattern([
    `${FIRST}(quando|quant[oaie]|com ?e|dov ?e|chi|cosa|cos e|che|qual[ei]?|perche)`,
    `${FIRST}(c e|ci sono|posso|possiamo|si puo|serve|servono|devo|dobbiamo|bisogna|se)`,
    `${FIRST}(ho bisogno|mi serve|cerco|cerchiamo|vorrei|volevo (sapere|chiedere))`,
    `${FIRST}(when|what|where|who|how|why|which|can|could|do|does|is|are|may|should)`,
    `${FIRST}((i|we) need(?! (it|this|that|them)\\b)|i am looking|looking for)`,
  ]),
  /** "Lunedì fino a che ora?" */
  asksHour: wordsPattern(['(a|entro|fino a) che or[ae]', '(until|at|by) what time|until when']),
  /** "Se ho un dubbio, a chi scrivo?": what begins so need not ask. */
  onCondition: wordsPattern(['^((e|ma|and|but) )?(se|if)']),
  /** "Is that allowed?", "si può fare?" ask of the sentence before, and mean nothing by themselves. */
  pointsBack: wholePattern(
    [
      '(questo |la cosa )?si puo( fare)?',
      '(e|sarebbe) (possibile|permesso|vero|giusto|corretto|(davvero |proprio )?cosi|consentito|ammesso)',
      '(va|puo andare|potrebbe andare) bene( cosi)?|(puo|potrebbe) andare( cosi)?',
      '(e|era|sarebbe|viene) (compres|inclus)[oa]|(is|was) (it|that|this) (included|covered)',
      '(di (che )?cosa|di che) si tratta|che roba e',
      '(me lo |mi |ci )?(potete|puo|puoi|potreste) (chiarir|spiegar|precisar)(e|lo|mi|melo|ci|celo)?',
      '(what is|what s) (it|that|this)( all)?( about)?',
      '(can|could) you (please )?(clarify|explain)',
      '(is|was|would) (that|this|it) (be )?(allowed|possible|ok|okay|right|true|correct|(really )?so|the case|fine|permitted|a problem)',
      'can (we|i) do (that|it)',
    ],
    { before: '(e |ma |ok |so |and |but )?' },
  ),
} satisfies Record<string, RegExp>;

const ANNOUNCED = [
  '(vorrei|vorremmo|volevo|volevamo) (solo |semplicemente |quindi |allora )?(sapere|capire|chiedere|chiedervi|chiederle)',
  '(vi|le) chied(o|iamo)',
  'la (mia |nostra )?domanda [èe]',
  '(i|we) (just )?(would like|want|wanted) to (know|ask)',
  '(my|the) question is',
];

/** "Vorremmo sapere se…": what comes last in the message as it was written, after it is said that it is asked. */
export const ANNOUNCED_QUESTION = new RegExp(
  String.raw`^.*\b(?:${ANNOUNCED.join('|')})(?: semplicemente| solo| solamente| soltanto)?\W+(?<asked>.+)$`,
  'isu',
);
