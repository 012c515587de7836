import type { Chart } from './chart.ts';

const STREET =
  /(?:^|[^a-z])(?:via|viale|v\.le|piazza|p\.?zza|piazzale|p\.le|largo|vicolo|corso|c\.so|ponte|bastioni|alzaia|giardini|parco|fermata|metro|stazione|scuola|istituto|quartiere|villaggio|caserma|quadrato|brigata|rione)\s+(?:(?:dei|delle|degli|del|della|di)\s+)?(?:[ivxl]+\s+)?$/;
/** "sarò via tre giorni", "è in corso da lunedì", "nel corso di marzo": not streets. */
const AWAY =
  /(?:(?:sar|and|vad|sono|sei|x|stat|sta|part|vol|port|mand|butt|cacci|siam|foss|va|tutto)[a-z]*\s+via|(?:in|nel|il|un|dal|al|del)\s+corso|(?:in|alla|della) stazione)\s+(?:di\s+|del\s+)?$/;

/** Whether a date here is the name of a street or a place: "via XX Settembre", "piazza 24 Maggio", "largo 5 Giornate". */
export function isStreet(chart: Chart, position: number): boolean {
  return chart.before(STREET, position) && !chart.before(AWAY, position);
}
