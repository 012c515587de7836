import { wordsPattern } from '../../knowledge/expressions.ts';
import { wholePattern } from './whole-pattern.ts';

const POLITELY =
  '((ok|va bene|no|ma|allora|grazie|scusi|scusa|senta|guardi|per favore|mi dispiace|ho risolto|puoi|puo|potete|vorrei|voglio|sorry|please|thanks|can you|could you|i want to|i would like to|i d like to|i ve solved it) ){0,4}';
const AND_THANKS = '( (grazie|per favore|ora|adesso|ho risolto|please|thanks|thank you|now)){0,3}';

/** What is said while waiting for a person, a way a line: expressions as in the content, tried on folded words. */
export const WAITING_WORDS = {
  /** To go on with the bot and keep one's place in the queue. */
  keep: wordsPattern([
    '(tien|conserv|manten)*( pure)? (il mio|il|mio) posto',
    'lasci*( pure)? (il )?mio posto',
    '(torn*|continu*|prosegu*|and* avanti|parl*)( \\w+)? (al|col|con il|con l|con la|alla|all) (bot|assistente|chat automatica)',
    '(keep|hold|save) my place',
    '(carry on|go on|continue|back) (with|to) the (bot|assistant)',
    '^((ok|okay|va bene|d accordo|certo|si) )?(aspetto|posso aspettare)( pure| qui| volentieri| grazie){0,2}$',
    '^((ok|okay|fine|sure|yes) )?i (ll|will|can) wait( here)?( thanks| thank you)?$',
  ]),
  /** To wait no longer, and no more than that: "I can't wait, my mother comes home tomorrow" wants to be answered sooner. */
  leave: wholePattern(
    [
      'non (mi )?serve piu',
      '(togl|cancell|lev)* (mi )?(pure )?dalla (coda|fila|lista)',
      '(esc*|uscire|abbandon*|lasci*) (dalla|la) (coda|fila)',
      'non (voglio|intendo) (piu )?aspettare( piu| oltre)?',
      'non aspetto piu( nessuno)?',
      '(leave|quit|exit|get out of) the queue',
      '(take|remove) me (off|from|out of) the (queue|list)',
      'i (do not|don t) want to wait( any (more|longer)| anymore)?',
    ],
    { before: POLITELY, after: AND_THANKS },
  ),
} satisfies Record<string, RegExp>;
