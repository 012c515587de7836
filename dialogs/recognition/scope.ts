import { plain } from '../texts/say.ts';

const CITIES =
  'roma|rome|torino|turin|napoli|naples|bologna|firenze|florence|genova|genoa|venezia|venice|palermo|bari|catania|verona|padova|padua|trieste|brescia|bergamo|monza|como|lecco|lodi|pavia|cremona|mantova|varese|novara|parma|modena|reggio emilia|ferrara|rimini|ravenna|perugia|ancona|pescara|cagliari|sassari|messina|salerno|livorno|pisa|lucca|siena|arezzo|prato|trento|bolzano|udine|vicenza|treviso|piacenza|alessandria|asti|cuneo|aosta|taranto|lecce|foggia|potenza|matera|cosenza|siracusa|parigi|paris|londra|london|madrid|barcellona|barcelona|berlino|berlin';

const OTHER_CITY = new RegExp(
  String.raw`\b(comune|citta|municipio|municipality|city|bando|avviso|call|notice|coprogettazione|co progettazione|bandi|welfare) (di|of|del comune di|del|a|in|for) (${CITIES})\b|\b(${CITIES}) (co design |codesign |city )?(call|council|notice|bando|avviso)\b`,
  'u',
);
/** Matters of everyday life and of other offices that this desk never answers. */
const ELSEWHERE =
  /\b(anagrafe|carta (d )?identita|passaporto|passport|patente|codice fiscale nuovo|stato di famiglia|certificato di (nascita|residenza|matrimonio)|cambio di residenza|imu|tari|tasi|cartella esattoriale|multa|multe|fine for parking|parking (fine|ticket)|ztl|area [bc]|strisce blu|passo carraio|targa|rifiuti ingombranti|amsa|raccolta differenziata|atm|abbonamento (tram|metro|mezzi|bus|treno)|biglietto (del |della |di )?(tram|metro|bus|treno|museo|concerto)|metro ticket|tram ticket|train ticket|trenord|trenitalia|sciopero|case popolari|casa popolare|alloggio popolare|aler|mm casa|asilo nido iscrizion\w*|iscrizione (al nido|all asilo|a scuola)|mensa scolastica|milano ristorazione|che ore sono|orari inps|centr[oi] estiv[oi]|camp[oi] estiv[oi]|green pass|amazon|netflix|restaurants?|what time is it|meteo|che tempo (fa|fara)|previsioni del tempo|weather|ricett[ae]|recipe|poesia|poem|barzellett\w*|joke|oroscopo|horoscope|superenalotto|numeri del lotto|partita di calcio|derby|inter|juventus|serie a|champions|ricongiungimento|permesso di soggiorno scaduto|duomo (close|open|orari)|museo|museum|cinema|teatro|ristoranti?|pizzeria|hotel|albergo|airbnb|bitcoin|azioni in borsa|presidente della repubblica|president of|capital of|capitale (di|della|del)|traduci|translate|codice python|python|javascript)\b/u;

/** Matters that the staff of this desk may know although we do not: associations, care, benefits, calls. */
const FIELD =
  /\b(associa\w*|onlus|odv|aps|statut\w*|soci[oae]?|volontar\w*|bilanci\w*|terzo settore|cooperativ\w*|fondazion\w*|non profit|anzian\w*|disabil\w*|rsa|assist\w*|invalid\w*|104|isee|reddit\w*|buon[oi] (servizio|spesa|sociali)|bonus|contribut\w*|sussidi\w*|assegn\w*|pension\w*|minor[ei]|famigli\w*|sostegno|tutel[ae]|progett\w*|band[oi]|avvis[oi]|finanziament\w*|legg[ei]|norm[ae]|normativ\w*|requisit\w*|affid\w*|nonprofit|charit\w*|volunteer\w*|disab\w*|elderly|benefit\w*|allowance|grant\w*|pensions?|call|project\w*|law|laws)\b/u;

/** True for what lies near enough to our matters to offer a person for it. */
export function isInOurField(utterance: string): boolean {
  return FIELD.test(plain(utterance));
}

const NAMED_CALL = /\b[Bb]and[oi]\s+(?:[«"“']\s*)?([A-Z]{4,}|[«"“])/u;
const ABOUT_CALLS = /\b(bando|bandi|avviso|avvisi|call|calls|edizione|edition)\b/u;

export type OutOfScope = 'out-of-scope' | 'other-city' | 'other-call';

export interface Scope {
  /** Years of the call of this desk, from its approval to its close. */
  readonly years: readonly number[];
}

/** Why an utterance is not about this desk, by its words alone. */
export function outOfScope(utterance: string, scope: Scope): OutOfScope | undefined {
  const said = plain(utterance);
  if (OTHER_CITY.test(said)) {
    return 'other-city';
  }
  if (ELSEWHERE.test(said)) {
    return 'out-of-scope';
  }
  if (NAMED_CALL.test(utterance)) {
    return 'other-call';
  }
  const years = [
    ...said.matchAll(
      /\b(?:bando|bandi|avviso|avvisi|call|calls|edizione|edition)(?: del| of| dell anno| for)? (20\d{2})\b/gu,
    ),
  ];
  const isOtherYear = ABOUT_CALLS.test(said) && years.some(([, year]) => !scope.years.includes(Number(year)));
  return isOtherYear ? 'other-call' : undefined;
}
