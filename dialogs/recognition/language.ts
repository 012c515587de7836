import { isLocale, type Language, type Locale } from '../../knowledge/schema/locale.ts';
import { plain } from '../texts/say.ts';

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

/** The language a citizen asks for, by name. */
export function languageRequest(utterance: string): Locale | undefined {
  const said = plain(utterance);
  if (ENGLISH.test(said)) {
    return 'en';
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
