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
const ENGLISH =
  /^(english|inglese|in inglese|in english)( please| per favore)?$|\b(english please|in english|speak(s)? english|parl[aioa]\w*( anche)?( in)? inglese|possiamo (parlare|continuare) in inglese|switch to english|english version|scriv\w* in inglese|rispond\w* in inglese|passa all inglese|answer in english)\b/u;
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
