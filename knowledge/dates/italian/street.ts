import type { Chart } from './chart.ts';
import { SMALL_NUMBER } from './numbers.ts';

const NUMBER = `(?:[ivxl]+|\\d{1,2}[#°]?|primo|${SMALL_NUMBER})\\s+`;
const KIND =
  '(?:via|viale|v\\.le|piazza|p\\.?zza|piazzale|p\\.le|largo|vicolo|ponte|bastioni|alzaia|giardini|parco|fermata|metro|scuola|istituto|quartiere|villaggio|caserma|quadrato|brigata|rione)';
const STREET = new RegExp(`(?:^|[^a-z])${KIND}\\s+(?:(?:dei|delle|degli|del|della|di)\\s+)?(?:${NUMBER})?$`);
/** "Corso" is also a course: only a number makes it a street. */
const AVENUE = new RegExp(`(?:^|[^a-z])(?:corso|c\\.so)\\s+(?:${NUMBER})?$`);
const NUMBERED = new RegExp(`^(?:${NUMBER})|^\\d`);
const AVENUE_AND_NUMBER = new RegExp(`(?:corso|c\\.so)\\s+${NUMBER}$`);
/** "sarò via tre giorni": not a street. */
const AWAY =
  /(?:(?:sar|and|vad|sono|sei|x|stat|sta|part|vol|port|mand|butt|cacci|siam|foss|va|tutto)[a-z]*)\s+via\s*$/;
const GONE_AWAY = new RegExp(AWAY.source.replace('\\s*$', '\\s'));
const ADDRESS = new RegExp(`(?:^|[^a-z])(?:${KIND}|corso)\\s+(?:[a-z'.]+\\s+){1,4}$`);

/** Whether a date here is the name of a street or a place: "via XX Settembre", "piazza 24 Maggio", "largo 5 Giornate". */
export function isStreet(chart: Chart, position: number): boolean {
  if (chart.before(AVENUE, position)) {
    return NUMBERED.test(chart.text.slice(position)) || chart.before(AVENUE_AND_NUMBER, position);
  }
  return chart.before(STREET, position) && !chart.before(AWAY, position);
}

/** Whether figures here are the number of a house: "via Roma 31/5". */
export function isHouseNumber(chart: Chart, position: number): boolean {
  return chart.before(ADDRESS, position) && !chart.before(GONE_AWAY, position);
}
