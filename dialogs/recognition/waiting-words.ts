import { wordsPattern } from '../../knowledge/expressions.ts';

/** What is said while waiting for a person, a way a line: expressions as in the content, tried on folded words. */
export const WAITING_WORDS = {
  /** To go on with the bot and keep one's place in the queue. */
  keep: wordsPattern([
    '(tien|conserv|manten)*( pure)? (il mio|il|mio) posto',
    'lasci*( pure)? (il )?mio posto',
    '(torn*|continu*|prosegu*|and* avanti|parl*)( \\w+)? (al|col|con il|con l|con la|alla|all) (bot|assistente|chat automatica)',
    '(keep|hold|save) my place',
    '(carry on|go on|continue|back) (with|to) the (bot|assistant)',
  ]),
  /** To wait no longer. */
  leave: wordsPattern([
    '^non (mi )?serve piu$',
    '(togl|cancell|lev)* (mi )?(pure )?dalla (coda|fila|lista)',
    '(esc*|uscire|abbandon*|lasci*) (dalla|la) (coda|fila)',
    'non (voglio|intendo|posso) (piu )?aspettare',
    'non aspetto piu',
    '(leave|quit|get out of) the queue',
    '(take|remove) me (off|from) the (queue|list)',
    'i (do not|don t) want to wait',
  ]),
} satisfies Record<string, RegExp>;
