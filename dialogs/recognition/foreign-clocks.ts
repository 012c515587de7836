import { wordsPattern } from '../../knowledge/expressions.ts';
import { madeOnce } from '../../knowledge/made-once.ts';
import type { Body } from '../../knowledge/schema/body.ts';
import { plain } from '../texts/say.ts';
import { ENGLISH_MONTHS } from './month-names.ts';

/** Places and peoples, folded, by whose clocks an hour is told, and their zones as in IANA's database. */
const PLACES: readonly (readonly [names: string, timeZone: string])[] = [
  ['italian[ao]?|italia|italy|roma|rome', 'Europe/Rome'],
  [
    'london|londra|ingles[ei]|inghilterra|england|english|british|britannic[ao]|uk|regno unito|united kingdom|gran bretagna|scozia|scotland|scozzese',
    'Europe/London',
  ],
  ['dublin|dublino|irlanda|ireland|irish|irlandese', 'Europe/Dublin'],
  ['lisbona|lisbon|portogallo|portugal|portoghese|portuguese', 'Europe/Lisbon'],
  ['greenwich|gmt|utc|universale', 'UTC'],
  ['parigi|paris|francia|france|francese|french', 'Europe/Paris'],
  ['madrid|barcellona|barcelona|spagna|spain|spagnol[ao]|spanish', 'Europe/Madrid'],
  ['berlino|berlin|monaco di baviera|munich|germania|germany|tedesc[ao]|german', 'Europe/Berlin'],
  ['bruxelles|brussels|belgio|belgium', 'Europe/Brussels'],
  ['ginevra|geneva|zurigo|zurich|svizzer[ao]|switzerland|swiss', 'Europe/Zurich'],
  ['bucarest|bucharest|romania|romen[ao]|rumen[ao]|romanian', 'Europe/Bucharest'],
  ['atene|athens|grecia|greece|grec[ao]|greek', 'Europe/Athens'],
  ['sofia|bulgaria', 'Europe/Sofia'],
  ['kiev|kyiv|leopoli|lviv|ucraina|ukraine|ukrainian', 'Europe/Kyiv'],
  ['istanbul|turchia|turkey|turc[ao]|turkish', 'Europe/Istanbul'],
  ['mosca|moscow|russia|russ[ao]|russian', 'Europe/Moscow'],
  ['cairo|egitto|egypt|egizian[ao]|egyptian', 'Africa/Cairo'],
  ['tel aviv|gerusalemme|jerusalem|israele|israel', 'Asia/Jerusalem'],
  ['marocco|morocco|casablanca|marocchin[ao]', 'Africa/Casablanca'],
  ['dakar|senegal', 'Africa/Dakar'],
  ['lagos|nigeria', 'Africa/Lagos'],
  ['nairobi|kenya', 'Africa/Nairobi'],
  ['johannesburg|sudafrica|south africa', 'Africa/Johannesburg'],
  ['dubai|abu dhabi|emirati|emirates', 'Asia/Dubai'],
  ['karachi|lahore|islamabad|pakistan', 'Asia/Karachi'],
  ['mumbai|delhi|india|indian[ao]?', 'Asia/Kolkata'],
  ['colombo|sri lanka', 'Asia/Colombo'],
  ['dacca|dhaka|bangladesh', 'Asia/Dhaka'],
  ['manila|filippine|philippines', 'Asia/Manila'],
  ['bangkok|thailandia|thailand', 'Asia/Bangkok'],
  ['pechino|beijing|shanghai|cina|china|cinese|chinese|hong kong', 'Asia/Shanghai'],
  ['singapore', 'Asia/Singapore'],
  ['tokyo|osaka|giappone|japan|giapponese|japanese', 'Asia/Tokyo'],
  ['seul|seoul|corea|korea', 'Asia/Seoul'],
  ['sydney|melbourne|australia|australian[ao]?', 'Australia/Sydney'],
  ['new york|boston|washington|miami|toronto|eastern|costa est|east coast|american[ao]?', 'America/New_York'],
  ['chicago|houston|texas|dallas', 'America/Chicago'],
  [
    'los angeles|san francisco|seattle|california|pacific|costa ovest|west coast|vancouver',
    'America/Los_Angeles',
  ],
  ['citta del messico|mexico city|messico|mexico', 'America/Mexico_City'],
  ['lima|peru|peruvian[ao]?', 'America/Lima'],
  ['quito|guayaquil|ecuador', 'America/Guayaquil'],
  ['bogota|colombia', 'America/Bogota'],
  ['buenos aires|argentin[ao]?', 'America/Argentina/Buenos_Aires'],
  ['san paolo|sao paulo|rio de janeiro|brasile|brazil|brasilian[ao]|brazilian', 'America/Sao_Paulo'],
  ['santiago del cile|cile|chile', 'America/Santiago'],
];

/** All of these places, as an expression. */
export const CLOCK_PLACES = PLACES.map(([names]) => names).join('|');

const HOUR =
  '((\\d+|e|mezza|un|quarto|una|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici) ){1,4}';
const IT_IS = '(it s|it is|its|it will be|it ll be) (\\w+ ){0,3}';
const ENGLISH_HOUR =
  '(\\d+(am|pm)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday|midnight)( (\\d+|am|pm|o clock)){0,2}';
interface Clock {
  readonly timeZone: string;
  readonly named: RegExp;
  /** "Alle 11 ora di Londra", "at 2 pm Dubai time", "le 19 di Tokyo": the hour is that place's. */
  readonly byItsHour: RegExp;
  /** "It is eleven in London": of ours that needs no telling whose clock counts. */
  readonly isThere: RegExp;
  readonly hereInIt: RegExp;
}

function clockOf(names: string, timeZone: string): Clock {
  return {
    timeZone,
    named: wordsPattern([names]),
    byItsHour: wordsPattern([
      `ora (locale )?((di|del|della|dell|in|a) )?(${names})`,
      `(al|del|secondo il) fuso (orario )?((di|del|della|dell) )?(${names})`,
      `(alle|le|per le|verso le) ${HOUR}(di|a|in) (${names})(?! (e|per|con|al|alla|in|da|dal|dalla)\\b)`,
      `(a|ad|in) (${names}) (sono|saranno|sara) (gia |quasi )?(le \\w+|l una|mezz\\w+)`,
      `(${names}) (local )?time`,
      ...(timeZone === 'UTC' ? ['(gmt|utc)'] : []),
    ]),
    isThere: wordsPattern([
      `${IT_IS}${ENGLISH_HOUR} (in|over in) (${names})`,
      `in (${names}) (it s|it is|its) (now |already )?${ENGLISH_HOUR}`,
      `(at|by|before|until) ${ENGLISH_HOUR} in (${names})`,
    ]),
    hereInIt: wordsPattern([`here in (${names})`]),
  };
}

const CLOCKS = PLACES.map(([names, timeZone]) => clockOf(names, timeZone));

/** Zones by their letters and by the names that Americans give them: "11:30 EST", "4 am Pacific". */
const ZONES: readonly (readonly [letters: string, name: string, timeZone: string])[] = [
  ['cet|cest', 'central european', 'Europe/Rome'],
  ['gmt|utc', 'zulu', 'UTC'],
  ['bst', 'british', 'Europe/London'],
  ['eet', 'eastern european', 'Europe/Athens'],
  ['msk', 'moscow', 'Europe/Moscow'],
  ['est|edt', 'eastern|et', 'America/New_York'],
  ['cst|cdt', 'central|ct', 'America/Chicago'],
  ['mst|mdt', 'mountain|mt', 'America/Denver'],
  ['pst|pdt', 'pacific|pt', 'America/Los_Angeles'],
  ['jst', 'japan', 'Asia/Tokyo'],
  ['aest|aedt', 'sydney', 'Australia/Sydney'],
];
const BY_ITS_ZONE = ZONES.map(
  ([letters, name, timeZone]) =>
    [
      wordsPattern([
        `${ENGLISH_HOUR} (${letters})`,
        `(am|pm|a m|p m|noon|midday|midnight|o clock) (${letters}|${name})`,
        `${ENGLISH_HOUR} (${name}) ((standard|daylight) )?time`,
        `(alle|le|ore) ${HOUR}(${letters})`,
      ]),
      timeZone,
    ] as const,
);

/** "12:30 GMT+1", "UTC-5". */
const OFFSET = /\b(?:gmt|utc) ?([+\-−–]) ?(0?\d|1[0-4])(?::?([0-5]\d))?(?!\d)/iu;

function offsetIn(utterance: string): string | undefined {
  const [, sign, hours, minutes = '00'] = OFFSET.exec(utterance) ?? [];
  return hours === undefined ? undefined : `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`;
}

const HERE = wordsPattern([`${IT_IS}${ENGLISH_HOUR} here`]);

/** The hour is told by the clocks of where they are, wherever that is. */
const BY_THEIR_HOUR = wordsPattern([
  `(alle|le|per le|verso le) ${HOUR}di (qui|qua)`,
  '(qui|qua|da me|da noi) (sono|e|saranno|sara) (gia |ormai |quasi |solo |ancora |appena )?(le \\w+|l una|mezz\\w+|\\d+)',
  'all estero',
  'fuso',
  'ora (locale|mia|nostra|sua|loro|di la|di qua|di qui|del posto|del luogo)|(mia|nostra|sua|loro) ora',
  '(it s|it is|its) (\\w+ ){0,3}(\\d+(am|pm)?|noon|midnight|morning|afternoon|evening|night|am|pm|o clock) here',
  'here (it s|it is|is) (\\w+ ){0,2}(\\d+(am|pm)?|noon|midnight|morning|afternoon|evening|night)',
  'abroad|time zone|jet lag',
  '(my|our|your|his|her|their|the)? local time',
  '(\\d+|am|pm|noon|midnight|o clock|morning|afternoon|evening) (my|our|his|her|their) time|(\\d+|am|pm|o clock) over (here|there)',
  '(\\d+|\\d+(st|nd|rd|th)|\\w+day) (my|our|his|her|their) time',
  `(${ENGLISH_MONTHS}) (my|our|his|her|their) time`,
  'my (clock|watch|phone) (says|shows|reads)|(il|mio|nostro) (orologio|telefono) (segna|fa|dice) (gia |ancora )?(le|l)',
]);

/** By whose clocks the hours of an utterance are told, where that is another place's. */
export interface ForeignClock {
  /** As in IANA's database; absent where they do not say where they are. */
  readonly timeZone?: string;
}

/** Whose call it is, and by what clocks it closes. */
export interface OurClock {
  readonly city: Body['city'];
  readonly timeZone: string;
}

const ourCity = madeOnce((city: Body['city']) => clockOf(Object.values(city).map(plain).join('|'), ''));

/** "I'm in London: is 11:15 my time all right?"; undefined when the hours are those of the office. */
export function foreignClock(
  utterance: string,
  { city, timeZone: ours }: OurClock,
): ForeignClock | undefined {
  const said = plain(utterance);
  const clocks = [{ ...ourCity(city), timeZone: ours }, ...CLOCKS];
  const byItsHour =
    offsetIn(utterance) ??
    zoneByLetters(said) ??
    clocks.find((clock) => isByItsHour(said, clock, ours))?.timeZone;
  if (byItsHour !== undefined) {
    return { timeZone: byItsHour };
  }
  const isHere =
    HERE.test(said) && !clocks.some((clock) => clock.timeZone === ours && clock.hereInIt.test(said));
  if (!isHere && !BY_THEIR_HOUR.test(said)) {
    return undefined;
  }
  // Where they may be; ours is no news.
  const there = clocks.find(({ timeZone, named }) => timeZone !== ours && named.test(said));
  return there === undefined ? {} : { timeZone: there.timeZone };
}

function isByItsHour(said: string, { byItsHour, isThere, timeZone }: Clock, ours: string): boolean {
  return byItsHour.test(said) || (timeZone !== ours && isThere.test(said));
}

function zoneByLetters(said: string): string | undefined {
  return BY_ITS_ZONE.find(([names]) => names.test(said))?.[1];
}
