import { wordsPattern } from '../../knowledge/expressions.ts';
import { isLocale, type Language, type Locale } from '../../knowledge/schema/locale.ts';
import { plain } from '../texts/say.ts';

const OTHER =
  '(french|spanish|german|portuguese|arabic|chinese|romanian|russian|ukrainian|francese|spagnolo|tedesco|portoghese|arabo|cinese|rumeno|romeno|russo|ucraino|filippino|tagalog|bengalese|singalese|albanese|albanian|farsi|polacco|polish)';
const LANGUAGE = `(english|inglese|italian|italiano|${OTHER})`;
const NAMES_LANGUAGE = wordsPattern([LANGUAGE]);
const OF_LANGUAGE = wordsPattern([LANGUAGE, 'lingu[ae]', 'languages?']);
const LITTLE = wordsPattern([
  '(non|no|poco) (lo |la )?(parl[oai]|parlare|scriv[oe]|scrivere|cap(isco|isce)|capire) (\\w+ ){0,2}italiano',
  '(don ?t|can ?t|cannot|do not|not) (\\w+ )?(speak|write|understand) (\\w+ ){0,2}italian',
]);

/** Scripts tell by themselves; Ukrainian has letters that Russian lacks. */
const SCRIPTS: readonly (readonly [Language, RegExp])[] = [
  ['uk', /[іїєґ]/iu],
  ['ru', /\p{Script=Cyrillic}/u],
  ['ar', /\p{Script=Arabic}/u],
  ['zh', /\p{Script=Han}/u],
];

const ITALIAN =
  /\b(italiano|in italiano|parla italiano|parliamo italiano|parli italiano|preferisco italiano|italian please|speak italian)\b/u;
/** Asked of us, not of a babysitter: "tata che parla inglese" is no request. */
const ENGLISH =
  /^((solo )?english|inglese|in inglese|in english)( please| per favore)?$|\benglish( version)? please\b|\b(do|can|could) (you|we|i) (speak|talk|write|answer|continue|chat|use)( in)? english\b|^(please )?(speak|answer|write|switch to|continue in|i speak|i only speak)( in)?( only)? english\b|(^|\b(ciao|scusa|scusi|buongiorno|ma|e) )(parli|parlate|parla|capisci|sai)( anche| l)? inglese\b|\b(possiamo|posso|puoi|potete|potrebbe|può|puo) (parlar\w*|continuare|scriver\w*|risponder\w*|chattare)( anche)? in inglese\b|^(scriv|rispond|parl)\w* in inglese|passa all inglese|\bmy friend doesn t speak italian\b/u;
const ITALIAN_ALONE = /^(italiano|in italiano|italian)( per favore| please)?$/u;

/** "Scuola di italiano", "non parlo bene italiano", "una tata che parla italiano": named, and not asked for. */
const NOT_ITALIAN =
  /\b(scuol|cors|lezion|impar|insegn|class|school|course|lesson|learn|teach|badant|colf|tat[ae]\b|baby)\w*|\b(non|(?<=\w )no|poco|don ?t|can ?t|cannot|not) (lo |la )?(parl|scriv|cap|so|speak|write|understand)\w*/u;

/** "Do I need to speak Italian?": whether it takes it, which is no wish to. */
const TAKES_ITALIAN = wordsPattern([
  '(devo|deve|dobbiamo|bisogna|si deve|occorre|serve|necessari[oa]|obbligatori[oa]|basta) (\\w+ ){0,3}italiano',
  'italiano (\\w+ )?(serve|basta|obbligatorio|necessario)',
  '(need|have|must|should|required|necessary) (to )?(be able to )?(\\w+ )?(speak|know|write|understand|talk|use)? ?(good |fluent |any |in )?italian',
  'italian (\\w+ )?(required|needed|necessary|compulsory|mandatory)',
]);

/** With these it is this desk that is asked about; "to work as a carer" is another matter. */
const OF_THE_DESK = wordsPattern([
  '(per|a) (usar|venir|entrar|scriver|chieder|chiamar|parlar)*|con voi|qui|(allo|agli|nei|al) (sportell|spazi|centr)*',
  'to (use|come|write|call|ask|go|talk)|with you|here|(at|in) the (desk|centre|space)*',
]);

/** Whether one of the staff speaks a language; "a nanny who speaks English" is no member of staff. */
const ANY_SPEAKER = wordsPattern(
  [
    '(c e|ce|avete|ci sono) (qualcuno|una persona|un operatore|un operatrice|persone|operatori|nessuno) (\\w+ ){0,3}(parl|cap)*',
    '(lo staff|gli operatori|l operatore|qualcuno|le persone|voi) (\\w+ )?(parla|parlano|capisce|capiscono) (\\w+ )?LANGUAGE',
    '(is|are) (there )?(there|any|anyone|anybody|someone|somebody|a|an|the|some) (\\w+ ){0,4}(who |that )?(speak|talk|understand)* (\\w+ )?LANGUAGE',
    '(does|do|can) (anyone|anybody|someone|somebody|the staff|your staff|they|the operators?) (\\w+ )?(speak|talk|understand)* (\\w+ )?LANGUAGE',
  ].map((expression) => expression.replaceAll('LANGUAGE', LANGUAGE)),
);
const CARER = wordsPattern([
  '(badant|colf|tat|baby|nanny|nannies|carer|caregiv|tutor|insegn|teach|medic|doctor)*',
]);

const WORK = wordsPattern(['(lavor|work)*', 'jobs?']);

/** Another language than ours asked for: "I'm more comfortable in French, would that be OK?" */
const PREFERS_OTHER = wordsPattern([
  `(more comfortable|better|easier|rather|prefer) (\\w+ ){0,3}${OTHER}`,
  `(can|could|may) (we|i|you) (\\w+ )?(speak|talk|write|chat|answer|continue|switch|use|do this) (\\w+ )?${OTHER}`,
  `(do|can) you (speak|understand|know|write) (\\w+ )?${OTHER}`,
  `(preferisco|preferirei|meglio|piu facile|piu comod[oa]) (\\w+ ){0,3}${OTHER}`,
  `(posso|possiamo|puoi|potete|potrei) (parl|scriv|rispond|continu|chatt)(are|ere|iamo|armi|ermi) (anche )?(in )?${OTHER}`,
  `^(ma )?(parli|parlate|parla|capisci|capite|sai|scrivi) (anche |il |l )*${OTHER}$`,
]);

/** Asked for by name: whether the staff speak a language, or another one than ours. */
export function speaksAsked(utterance: string): 'speakers' | 'other' | undefined {
  const said = plain(utterance);
  if (CARER.test(said)) {
    return undefined;
  }
  const isAskedOfDesk = TAKES_ITALIAN.test(said) && OF_THE_DESK.test(said) && !WORK.test(said);
  if (isAskedOfDesk || (ANY_SPEAKER.test(said) && NAMES_LANGUAGE.test(said))) {
    return 'speakers';
  }
  return PREFERS_OTHER.test(said) ? 'other' : undefined;
}

/** "Io no parla bene italiano no problema?" */
export function speaksLittle(utterance: string): boolean {
  return LITTLE.test(plain(utterance));
}

/** "Do I need to speak Italian?" */
export function asksIfItalianTaken(utterance: string): boolean {
  return TAKES_ITALIAN.test(plain(utterance));
}

/** A language, named or not: "non parlo italiano", "in che lingua rispondono?". */
export function speaksOfLanguage(utterance: string): boolean {
  return OF_LANGUAGE.test(plain(utterance));
}

/** The language a citizen asks for, by name. */
export function languageRequest(utterance: string): Locale | undefined {
  const said = plain(utterance);
  if (ENGLISH.test(said)) {
    return 'en';
  }
  if (NOT_ITALIAN.test(said) || TAKES_ITALIAN.test(said)) {
    return undefined;
  }
  return ITALIAN_ALONE.test(said) || (ITALIAN.test(said) && said.split(' ').length <= 6) ? 'it' : undefined;
}

/** What the letters alone say. */
export function scriptLanguage(utterance: string): Language | undefined {
  return SCRIPTS.find(([, letters]) => letters.test(utterance))?.[0];
}

/** The language of a channel's tag, as in "en-GB"; undefined when it is not one we recognise. */
export function localeOfTag(tag: string | undefined): Locale | undefined {
  const head = tag?.slice(0, 2).toLowerCase();
  return head !== undefined && isLocale(head) ? head : undefined;
}
