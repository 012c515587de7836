import { wholePattern } from './whole-pattern.ts';

const BEFORE = '((e|ed|ma|ok|okay|va bene|oh|no|si|and|but|well) ){0,3}';

/** Words that ask nothing by themselves, a way a line: expressions as in the content, tried on folded words. */
export const FILLER_WORDS = {
  /** "E allora?", "so what do I do?": what comes next is wanted. */
  whatNext: wholePattern(
    [
      '(allora|quindi|dunque|embe|ebbene)( (che|cosa) (faccio|facciamo|si fa|dovrei fare))?',
      '(adesso|ora|poi) (che|cosa) (faccio|facciamo|si fa)|(che|cosa) (faccio|facciamo)( (adesso|ora))?',
      '(so|then|so then|so what|now what)( (do|should|shall|can) (i|we) do( (now|then))?)?',
    ],
    { before: BEFORE },
  ),
  impatient: wholePattern(
    [
      'uff+a*|insomma|accidenti|mannaggia|che (noia|pazienza|pazienza ci vuole)',
      '(scherz(i|ate|a)|(mi|ci) (prendi|prendete|stai prendendo|state prendendo) in giro)( o cosa)?',
      'ugh+|come on|oh dear|(are you|you are|you re) (joking|kidding)( me)?',
    ],
    { before: BEFORE },
  ),
  /** "Scusa" of somebody who asks nothing by it; "scusi?" wants it said again. */
  apologises: wholePattern(
    [
      '((ti|le|vi|mi) )?((chiedo|domando) )?scus[aie]( scus[aie])?|scusate|scusami|scusatemi|perdonami|(mi )?perdoni|pardon',
      '((ti|le|vi|mi) )?(chiedo )?(scus[aie]|scusate|scusami) (ancora|tanto|davvero|del disturbo|per il disturbo|il disturbo|se disturbo)',
      '((i am|i m|im) )?(so |very |really )?sorry( (about that|to bother you|for (bothering|disturbing) you))?|i apologi[sz]e|my apologies|excuse me|pardon( me)?',
    ],
    { before: BEFORE },
  ),
  /** Neither yes nor no, or no more of it. */
  leavesIt: wholePattern(
    ['puo darsi|forse|chissa|vedremo|(adesso |ora )?basta', 'maybe|perhaps|could be|who knows|enough'],
    { before: BEFORE },
  ),
} satisfies Record<string, RegExp>;
