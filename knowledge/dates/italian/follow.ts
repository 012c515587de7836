import { LONG_WEEKDAY } from './words.ts';
import { type Chart, pattern } from './chart.ts';

/**
 * What may stand after a bare hour or day of the month. A number before a noun counts things ("alle 3 aree",
 * "il 5 stelle"): only the end of a clause, a function word or a common verb lets it be a time.
 */
const AFTER_BARE_NUMBER = pattern(
  () =>
    `\\s*(?:$|[.;!?)"\\n-](?!\\d)|[.,:](?!\\d))|\\s+(?:e|ed|o|od|oppure|ma|pero|poi|se|che|quando|perche|come|dove|anche|invece|non|gia|circa|` +
    `in|nel|nella|nell'|per(?! cento| mille)|da|dal|dall'|dalla|dalle|a|ad|al|all'|alla|alle|allo|con|su|sul|sulla|il|lo|la|le|l'|i|gli|un|una|uno|un'|` +
    `mi|ti|ci|vi|si|lo|me|te|x|sono|sei|siete|siamo|saro|sara|saremo|sarete|saranno|era|ero|erano|fosse|ho|hai|ha|abbiamo|avete|hanno|avro|avra|c'|` +
    `posso|puoi|puo|possiamo|potete|possono|potrei|potrebbe|devo|devi|deve|dobbiamo|dovete|vorrei|voglio|vuole|va|vado|vai|andiamo|vanno|vengo|viene|vieni|veniamo|arrivo|arriva|` +
    `sto|sta|state|stiamo|apre|aprite|chiude|chiudete|scade|inizia|comincia|finisce|parte|passa|passo|serve|basta|` +
    `vero|giusto|corretto|no|dico|conferm(?:i|ate|a|o)|escluso|compreso|incluso|conta|vale|valgono|cade|cadeva|casca|sarebbe|ancora|ormai|adesso|ora|tardi|` +
    `mando|mandiamo|invio|inviamo|spedisco|spediamo|consegno|consegniamo|faccio|facciamo|riesco|riusciamo|accettate|prendete|torno|torniamo|rientro|rientriamo|partiamo|` +
    `questo|questa|questi|queste|quest'|quel|fino|entro|prima|dopo|verso|tra|fra|presso|grazie|ok|scusi|scusate|allora|quindi|ore|` +
    `oggi|domani|dopodomani|ieri|stasera|stamattina|stanotte|mattina|mattino|sera|pomeriggio|notte|${LONG_WEEKDAY}|` +
    `(?:ogni|tutti|tutte|prossim[oaie]|scors[oaie]|corrente|esatt[oae]|precis[oae]|libero|libera|liberi)(?![a-z]))(?![a-z])`,
);

const BEFORE_DAY = pattern(() => `\\s+d(?:i|el|ella|ell')(?![a-z])`);

/** Whether a bare number that ends here may be an hour: of a day, besides all that follows a day. */
export function mayEndBareHour(chart: Chart, end: number): boolean {
  return mayEndBareNumber(chart, end) || chart.match(BEFORE_DAY, end) !== undefined;
}

/** Whether a bare number that ends here may be a day. */
export function mayEndBareNumber(chart: Chart, end: number): boolean {
  return chart.match(AFTER_BARE_NUMBER, end) !== undefined;
}
