import { plain } from '../texts/say.ts';
import type { Entities } from '../understood.ts';
import { phonesIn } from './phones.ts';
import { withSpokenAddress } from './spoken-address.ts';

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** "La nostra PEC è …", "scrivo da …", "l'abbiamo mandata con la PEC …": theirs, not one to send to. */
const TELLS_OWN =
  /(?:\b(?:nostr[oa]|mi[oa]|ns\.?|our|my) (?:indirizzo |casella |certified )?(?:pec|e-?mail|mail|posta|indirizzo|casella|address)(?: certificata| pec)?|\b(?:scriv(?:o|iamo|endo)|writ(?:e|ing)) (?:da|from)(?: \w+){0,2}|\b(?:(?:mandat|inviat|spedit)[oaie]|sent)\b.{0,40} (?:con|da|dalla|dal|tramite|from|with|by)(?: (?:la|il|our|my))?(?: (?:pec|casella|indirizzo|e-?mail|mail))?)(?: (?:[eè]|is))?[\s:]*$/iu;
/** Italian tax code: six letters, two digits, a letter, two digits, a letter, three digits, a letter. */
const TAX_CODE = /\b[a-z]{6}\d{2}[a-z]\d{2}[a-z]\d{3}[a-z]\b/iu;
const IBAN = /\b[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){4,7}(?: ?[a-z0-9]{1,3})?\b/iu;
const CARD = /\b(?:\d[ -]?){15,16}\b/u;

const AREA =
  /\b(?:area|aree|areas)(?: di intervento)?(?: n| nr| numero| number| no)? ?(\d{1,2}|uno|due|tre|quattro|cinque|one|two|three|four|five)\b|\b(prima|seconda|terza|quarta|quinta|first|second|third|fourth|fifth) area\b|\barea (?:la )?(prima|seconda|terza|first|second|third)\b/gu;

const AREA_COUNT =
  /\b(?:(\d|due|tre|quattro|cinque|two|three|four|five) (?:aree|areas)|(?:aree|areas)(?: (?:di|d) intervento| of intervention| del bando| dell avviso| of the call)* (?:sono|are) (?:solo |only )?(\d|due|tre|quattro|cinque|two|three|four|five))\b/u;

const NUMBERS: Readonly<Record<string, number>> = {
  uno: 1,
  due: 2,
  tre: 3,
  quattro: 4,
  cinque: 5,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  prima: 1,
  seconda: 2,
  terza: 3,
  quarta: 4,
  quinta: 5,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
};

/** The things named in an utterance that change the answer. */
export function entitiesIn(utterance: string): Entities {
  const said = plain(utterance.replace(/([aà]rea)(\d)/giu, '$1 $2'));
  const written = withSpokenAddress(utterance);
  const [, before, after] = AREA_COUNT.exec(said) ?? [];
  const count = before ?? after;
  return {
    ...(count === undefined ? {} : { areaCount: numberOf(count) }),
    areas: [...said.matchAll(AREA)].map(([, ...named]) =>
      numberOf(named.find((word) => word !== undefined) ?? ''),
    ),
    emails: [...written.matchAll(EMAIL)]
      .filter(({ index }) => !TELLS_OWN.test(written.slice(0, index)))
      .map(([email]) => email),
    years: [...said.matchAll(/\b(?:19|20)\d{2}\b/gu)].map(([year]) => Number(year)),
    phones: phonesIn(utterance),
    hasPersonalCodes: TAX_CODE.test(utterance) || IBAN.test(utterance) || CARD.test(utterance),
  };
}

function numberOf(word: string): number {
  return NUMBERS[word] ?? Number(word);
}
