import { fold } from './fold.ts';

/**
 * An expression written as a source and compiled at its first use, sticky. Compiling is what the first utterance
 * waits for, so a long expression has a gate: how what it matches begins. It is built when the gate first opens.
 */
export class Pattern {
  private readonly source: () => string;
  private readonly gate: RegExp | undefined;
  private compiled: RegExp | undefined;

  constructor(source: () => string, gate?: string) {
    this.source = source;
    this.gate = gate === undefined ? undefined : new RegExp(gate, 'y');
  }

  at(text: string, position: number): RegExpExecArray | undefined {
    if (this.gate) {
      this.gate.lastIndex = position;
      if (!this.gate.test(text)) {
        return undefined;
      }
    }
    this.compiled ??= new RegExp(this.source(), 'y');
    this.compiled.lastIndex = position;
    return this.compiled.exec(text) ?? undefined;
  }
}

export function pattern(source: () => string, gate?: string): Pattern {
  return new Pattern(source, gate);
}

/** Reads one kind of thing at a position of the chart, or nothing. */
export type Rule<T> = (chart: Chart, position: number) => T | undefined;

/**
 * An utterance and what the rules found in it: each rule runs at most once at each position, however many larger
 * rules ask (the base extractors of the package run some fifteen times over the same text).
 */
export class Chart {
  readonly original: string;
  readonly text: string;
  private readonly memo = new Map<Rule<unknown>, Map<number, unknown>>();

  constructor(original: string) {
    this.original = original;
    this.text = fold(original);
  }

  read<T>(rule: Rule<T>, position: number): T | undefined {
    let row = this.memo.get(rule);
    if (!row) {
      row = new Map();
      this.memo.set(rule, row);
    }
    if (!row.has(position)) {
      row.set(position, rule(this, position));
    }
    return row.get(position) as T | undefined;
  }

  match(expression: Pattern, position: number): RegExpExecArray | undefined {
    return expression.at(this.text, position);
  }

  /** The end of what the expression matches at the position; undefined when it does not match. */
  skip(expression: Pattern, position: number): number | undefined {
    const found = expression.at(this.text, position);
    return found && position + found[0].length;
  }

  /** Whether the text up to the position ends with the expression, which is anchored with `$` by its author. */
  before(expression: RegExp, position: number): boolean {
    return expression.test(this.text.slice(Math.max(0, position - 40), position));
  }
}

/** The longest of what the rules read at the position; the earlier rule wins a tie. */
export function longest<T extends { readonly end: number }>(
  chart: Chart,
  position: number,
  rules: readonly Rule<T>[],
): T | undefined {
  let best: T | undefined;
  for (const rule of rules) {
    const found = chart.read(rule, position);
    if (found && (!best || found.end > best.end)) {
      best = found;
    }
  }
  return best;
}
