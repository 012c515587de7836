import { wordsPattern } from '../../knowledge/expressions.ts';
import { wholePattern } from './whole-pattern.ts';

const AND = '^((e|ma|scusi|scusa|quindi|allora|and|but|so) ){0,4}';
const AND_OR_HELLO =
  '^((e|ma|scusi|scusa|buongiorno|ciao|salve|senta|allora|quindi|and|but|so|hi|hello|sorry) ){0,4}';

/** How yes and no are said and asked for, a way a line: expressions as in the content, tried on folded words. */
export const YES_NO_WORDS = {
  yes: wholePattern([
    's|si|sii+|si grazie|si per favore',
    'certo|certo grazie|certamente|volentieri|magari',
    'fallo|procedi|confermo',
    'y|yes|yeah|yep|yes please|i do',
    'sure|please|of course|go ahead|confirm',
  ]),
  /** Says yes to a question; where none was asked, it says that something was heard. */
  assent: wholePattern(['ok|okay|okey|ok grazie|va bene|d accordo|perfetto|esatto']),
  no: wholePattern([
    'n|nn|no|non|no grazie|niente',
    'non serve|non importa|non ora|basta cosi|lascia (stare|perdere)|annulla',
    '(no |ma )?(aspetta|aspetti|fermo|ferma|un attimo)( un (attimo|momento))?',
    '(no |anzi )?(ho cambiato idea|ci ho ripensato|ci ripenso)',
    '(no )?(wait|hold on)( a (moment|minute|second))?|(no )?i( ve| have)? changed my mind',
    'nope|no thanks|no thank you|nothing',
    'cancel|never mind|not now|stop',
  ]),
  /** "…, vero?", "mi conferma che…", "is it true that…": what makes a question of what is supposed. */
  tag: wordsPattern([
    '(non e (vero|cosi)|giusto|vero|esatto|corretto|no|sbaglio|dico bene|e cosi|ha ragione|si o no)$',
    'ho (letto|capito|scritto|sentito) (bene|male|giusto)$',
    '(yes|true|right|correct|am i right)$',
    'ca ?n ?t (it|they|you|there|that|i|we|he|she)$',
    '(is|are|do|does|did|was|were|have|has|wo|would|should)n ?t (it|they|you|there|that|i|we|he|she)$',
    '^(quindi |allora |ma )?(mi |ci )?(conferm*|potete confermare)',
    '^(quindi |allora |ma )?((e|sarebbe) vero|(ho|abbiamo) (capito|letto|sentito))',
    '^((can|could) you confirm|is it true|i (read|heard|understand))',
  ]),
  /** Begins as what asks which, when or where. */
  beginsWithWhich: wordsPattern([
    `${AND_OR_HELLO}((a|da|di|in|con|per|entro|fino a) )?(quando|dove|come|chi|cosa|che|qual|quale|quali|quant[oaie]|perche)`,
    `${AND_OR_HELLO}((to|by|for|in|from) )?(when|where|how|who|whom|whose|what|which|why)`,
  ]),
  /** Begins as what is answered with yes or no. */
  beginsWithVerb: wordsPattern([
    `${AND}(e|sono|siete|siamo|ci sono|c e)`,
    `${AND}(posso|possiamo|devo|dobbiamo|si (puo|possono|deve|devono)|serve|servono|basta|bastano|bisogna)`,
    `${AND}(is|are|do|does|did|can|could|may|must|should|has|have|will|would)`,
  ]),
  /** What is "non profit" is not denied. */
  denial: wordsPattern([
    'non(?! (profit|autosufficient|udent|vedent))|niente|nessun*|nemmeno|neanche',
    'not|never|nothing|no longer',
    '\\w+n t',
  ]),
  /** Turns round or goes beyond what is true: "does law 241 forbid access?", "is a PEC worth less than a registered letter?" */
  turned: wordsPattern([
    '(viet|proib|imped|esclud|nega|abol|implic|comport)*|(val|cont)* meno',
    '(forbid|prevent|prohibit|exclud|abolish|impl[iy])*|bans?|banned|den(y|ies)|(worth|counts?) less',
  ]),
  /** Asks of what there is more than one, or which of two. */
  ofWhat: wordsPattern([
    '(?<!\\b(stess[ao]|stesa|una|qualche|identica|medesima|altra|sola|unica|qualsiasi|ogni) )cosa',
    '(qual|quale|quali|quant*|dove|perche|come (si|faccio|posso|funziona|mai))',
    'che (giorno|ora|vuol|significa|data|natura|tipo|genere|valore)',
    '(?<!\\b(c e|ce|sia|da) )chi (mi|ci|puo|potrebbe|si)',
    'o (?=\\p{L})(?!sbaglio|mi sbaglio|mi ?$|no\\b|ho )',
    '(which|(?<!that s )what|how|why)',
    'or (?=\\p{L})(?!not|am i|what)',
  ]),
  /** "Ha ragione?", "is that true?": a question about the sentence before. */
  ifTrue: wholePattern(
    [
      '(ha|hanno) ragione|dice (giusto|bene)',
      '(e|sarebbe) (vero|cosi|giusto|corretto|esatto)',
      '(mi |ci )?conferm*|posso fidarmi|sbaglio',
      'vero|giusto|corretto|true|right|correct',
      'is (that|it|this) (true|so|right|correct)',
      'is (he|she) right|are they right|am i right',
      'can you confirm( that| it)?',
    ],
    { before: '(ma |e )?' },
  ),
} satisfies Record<string, RegExp>;
