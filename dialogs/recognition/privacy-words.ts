import { wordsPattern } from '../../knowledge/expressions.ts';
import { wholePattern } from './whole-pattern.ts';

const ERASED = '(cancell|elimin|rimoss)(at)?[oaie]';
const ERASED_EN = '(deleted?|erased?|removed?)';
const OURS =
  '(tutt[oi]|qualcosa|niente|nulla|(i (miei |nostri )?)?(dati|messaggi)|(la (mia |nostra )?)?(chat|conversazione))';
const OURS_EN =
  '(everything|anything|something|((all|all of) )?(my |the |our )?(data|messages|chat|conversation))';

/** What is asked of the data kept here, a way a line, Italian before English: tried on folded words. */
export const PRIVACY_WORDS = {
  /** Whether something was erased; what names nothing is asked so after erasing was spoken of. */
  isErased: wholePattern(
    [
      `((lo|li|la|l|me l|me li) )?(avete|hai|ha) (gia |davvero |poi )?${ERASED}( ${OURS})?`,
      `((e|sono) )?(gia |davvero )?(stat[oaie] )(gia |davvero )?${ERASED}( ${OURS})?`,
      `(did|have) you (really |already )?${ERASED_EN}( it| that| ${OURS_EN})?`,
      `(is|are|was|were|has|have) (it|that|they|${OURS_EN}) (really |already |now )?(been )?(deleted|erased|removed)`,
    ],
    {
      before: '((ma|e|quindi|allora|scusi|scusa|but|and|so) ){0,3}',
      after: '( davvero| sul serio| really)?( o no| vero| or not)?',
    },
  ),
  /** Nothing is to be erased: "no non cancellare", "don't delete my data". */
  keepsAll: wholePattern(
    [
      '(non|nn) ((voglio|vorrei|volevo|intendo|devi|dovete) (piu )?)?((mi|me|li|le|lo|la|l|ne) ){0,2}(che )?((mi|me|li|le|lo|la) )?(cancell|elimin|rimuov|tocc|togl)*',
      '(lascia|lasciate|lasci|tieni|tenete|tenga)(l[oiae])? (pure )?(tutto|i (miei )?dati|la chat|cosi com e)',
      '(do not|don ?t|please don ?t|never|not to) (want to |want you to |you dare )?(delete|deleting|erase|remove|touch)( anything)?',
      '(keep|leave) (it|them|everything|all|my data|the data|my chat)( as (it is|they are))?',
    ],
    {
      before: '((no|ma|anzi|ok|aspetta|aspetti|scusi|scusa|senta|but|wait|sorry|please|i) ){0,4}',
      after: `( (piu|ancora|it|them|that|any of it))?( (niente|nulla|${OURS}|${OURS_EN}))?( (per favore|per carita|grazie|please|thanks|yet)){0,2}`,
    },
  ),
  ofThisChat: wordsPattern(['dati|messaggi|chat|conversazione', 'data|messages|conversation']),
  /** What would be erased, asked instead of yes or no. */
  whatIsErased: wordsPattern([
    '(cosa|quali|quanto) ... (cancell|elimin|sparisc|perd|rimuov)*',
    '(e |ma |pure |cioe ){0,2}anche (il|la|lo|i|le|gli|l|quell[oaie]) \\w+',
    'what ... (delet|eras|remov|lost|lose)*',
    '(and |also ){0,2}(also|even) (the|my|what) \\w+|(the|my) \\w+ (too|as well)',
  ]),
  howLong: wordsPattern([
    '(quanto|quanti (giorni|mesi|anni)|fino a quando) ... (conserv|ten|salv|rest|rimang|dur|mant)*',
    '(how long|until when|how many (days|months|years)) ... (keep|kept|stor|sav|hold|held|retain|stay)*',
  ]),
  whoReads: wordsPattern([
    'chi ... (legg|ved|sa |guard|acced|acces)*',
    '(lo staff|qualcuno|nessuno|altri|tutti) ... (legg|ved|acced)*|(legg|ved|acced)* ... (lo staff|qualcuno|altri|tutti)',
    'who ... (read|see|look|access|view)*',
    '(staff|somebody|someone|anyone|anybody|others|everyone) ... (read|see|access)*',
  ]),
  /** Not to be read by the staff, which asks for none of them. */
  unread: wordsPattern([
    'non (voglio|vorrei|desidero|mi va|mi piace|preferisco) che (lo staff|l operatore|gli operatori|un operatore|qualcuno|nessuno|altri|una persona) (\\w+ ){0,2}(legg|ved|sapp|guard)*',
    '(do not|don t) want (the staff|staff|anyone|anybody|someone|somebody|others|a person|people|an operator) (\\w+ )?(to )?(read|see|know)',
  ]),
  /** Whether it leaves us: a language model, other countries. */
  leavesUs: wordsPattern([
    'chat ?gpt|open ?ai|intelligenza artificiale|modello linguistico|gemini|copilot',
    'estero|fuori (dall )?(italia|europa)|server|america|stati uniti',
    'artificial intelligence|language model|(an|your|the) ai',
    'abroad|outside (the )?(eu|europe|italy)|servers?',
  ]),
  officer: wordsPattern([
    'dpo|responsabile (della |del )?(privacy|protezione (dei )?dati|trattamento (dei )?dati)',
    '(data protection|privacy) officer',
  ]),
} satisfies Record<string, RegExp>;
