import { performance } from 'node:perf_hooks';
import { Culture, DateTimeOptions, recognizeDateTime } from '@microsoft/recognizers-text-date-time';
import { it as chronoItalian } from 'chrono-node';
import { digest, UNTOUCHED } from '../knowledge/dates/untouched.ts';
import { registerItalian } from '../../knowledge/dates/italian/culture.ts';

/**
 * How fast the Italian culture reads an utterance, beside the package's Spanish one and chrono-node's Italian, on
 * parallel utterances: `node test/bench/dates.ts` where node strips types, or its compiled twin. Prints the first call
 * (which builds the model and its expressions) and the warm mean and 99th percentile, in milliseconds. With `--others`
 * it asks instead whether 500 utterances each of English, French and Spanish are still answered as by the package alone.
 */
const PARALLEL: readonly (readonly [italian: string, spanish: string])[] = [
  ['posso mandare una domanda il 18 gennaio?', '¿puedo enviar una pregunta el 18 de enero?'],
  ['se spedisco la PEC lunedì alle 11:50 va bene?', 'si envío el correo el lunes a las 11:50, ¿vale?'],
  ['siete aperti domani pomeriggio?', '¿abrís mañana por la tarde?'],
  ['quanti giorni mancano alla scadenza?', '¿cuántos días faltan para el plazo?'],
  ['la domanda va mandata prima del 22 gennaio 2024', 'la solicitud se envía antes del 22 de enero de 2024'],
  ['sono in ferie dal 15 al 22 gennaio', 'estoy de vacaciones del 15 al 22 de enero'],
  ['il negozio è aperto dalle 9 alle 13', 'la tienda abre de 9 a 13'],
  ['ci vediamo venerdì prossimo alle 9 e mezza', 'nos vemos el próximo viernes a las 9 y media'],
  ['ho aperto la segnalazione due giorni fa', 'abrí el aviso hace dos días'],
  ['il tecnico passa tra due settimane', 'el técnico viene en dos semanas'],
  ['la riunione è ogni lunedì alle 9', 'la reunión es cada lunes a las 9'],
  ['sono rimasto in attesa per 45 minuti', 'estuve esperando durante 45 minutos'],
  ['vorrei parlare con una persona, grazie', 'quisiera hablar con una persona, gracias'],
  ['dove trovo lo spazio WeMi più vicino a casa mia?', '¿dónde está el espacio WeMi más cercano a mi casa?'],
  [
    'che cosa sono gli spazi WeMi e chi mi può aiutare?',
    '¿qué son los espacios WeMi y quién me puede ayudar?',
  ],
  ['la prossima settimana siete chiusi?', '¿la próxima semana está cerrado?'],
  ['la fattura di marzo 2024 è sbagliata', 'la factura de marzo de 2024 está mal'],
  ['mi chiamate stasera verso le sette?', '¿me llamáis esta noche sobre las siete?'],
  ['il progetto dura tre anni e sei mesi', 'el proyecto dura tres años y seis meses'],
  ['il giorno di Natale siete aperti?', '¿abrís el día de Navidad?'],
];
const NOW = new Date(2024, 0, 10, 10, 0, 0);
const ROUNDS = 40;

type Read = (text: string) => unknown;

interface Figures {
  readonly first: number;
  readonly mean: number;
  readonly p99: number;
}

interface Contestant {
  readonly name: string;
  readonly read: Read;
  readonly texts: readonly string[];
}

/** Round by round in turn, so that a busy machine slows all of them alike. */
function measure(contestants: readonly Contestant[]): readonly Figures[] {
  const firsts = contestants.map(({ read, texts }) => timed(read, texts[0] ?? ''));
  const times: readonly number[][] = contestants.map(() => []);
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [at, { read, texts }] of contestants.entries()) {
      const taken = texts.map((text) => timed(read, text));
      // The first round builds the expressions that the first call did not need.
      times[at]?.push(...(round === 0 ? [] : taken));
    }
  }
  return times.map((all, at) => figures(firsts[at] ?? 0, all));
}

function figures(first: number, times: number[]): Figures {
  times.sort((one, other) => one - other);
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  return { first, mean, p99: times[Math.floor(times.length * 0.99)] ?? 0 };
}

function timed(read: Read, text: string): number {
  const start = performance.now();
  read(text);
  return performance.now() - start;
}

function byPackage(culture: string): Read {
  return (text) => recognizeDateTime(text, culture, DateTimeOptions.None, NOW);
}

function main(): void {
  const italian = PARALLEL.map(([text]) => text);
  const spanish = PARALLEL.map(([, text]) => text);
  registerItalian();
  const contestants: readonly Contestant[] = [
    { name: 'it-it', read: byPackage(Culture.Italian), texts: italian },
    { name: 'es-es', read: byPackage(Culture.Spanish), texts: spanish },
    { name: 'chrono it', read: (text) => chronoItalian.parse(text, NOW), texts: italian },
  ];
  const results = measure(contestants);
  for (const [at, { first, mean, p99 }] of results.entries()) {
    const name = contestants[at]?.name ?? '';
    process.stdout.write(`${name.padEnd(10)} first ${ms(first)}   warm mean ${ms(mean)}   p99 ${ms(p99)}\n`);
  }
  const [own, base] = results;
  if (own && base) {
    process.stdout.write(
      `it-it / es-es: first ${(own.first / base.first).toFixed(3)}, warm mean ${(own.mean / base.mean).toFixed(3)}\n`,
    );
  }
}

function ms(value: number): string {
  return `${value.toFixed(3).padStart(9)} ms`;
}

function others(): void {
  registerItalian();
  for (const language of ['en', 'fr', 'es'] as const) {
    const same = digest(language, 1) === UNTOUCHED[language][1];
    process.stdout.write(`${language}: 500 utterances ${same ? 'unchanged' : 'CHANGED'}\n`);
    process.exitCode = same ? process.exitCode : 1;
  }
}

if (process.argv.includes('--others')) {
  others();
} else {
  main();
}
