import type { Chart } from './chart.ts';

const THINGS =
  'n\\.?|nr\\.?|num\\.?|numero|art\\.?|articolo|comma|pratica|protocollo|prot\\.?|legge|l\\.|decreto|delibera|deliberazione|determina|determinazione|ordinanza|regolamento|atto|fascicolo|sentenza|lotto|dm|d\\.m\\.|dpr|dpcm|d\\.lgs\\.?|civico|interno|scala|stanza|ufficio|sportello|codice|cap|pin|id|password|matricola|serie|tel\\.?|telefono|cell\\.?|cellulare|fax|fattura|ricevuta|bolletta|preventivo|contratto|ordine|ticket|segnalazione|richiesta|rapporto|cliente|modello|modem|stampante|scheda|errore|versione|linea|bus|tram|treno|area|costa|totale|euro|eur';
const BEFORE = new RegExp(`(?:^|[^a-z])(?:${THINGS})\\s+(?:x\\s+(?:(?:il|la)\\s+)?|(?:n\\.?|numero)\\s+)?$`);

/** Whether figures here are the number of an act, a file, a house or a machine: "pratica 10/2023", "il modello è il 2018". */
export function isFileNumber(chart: Chart, position: number): boolean {
  return chart.before(BEFORE, position);
}
