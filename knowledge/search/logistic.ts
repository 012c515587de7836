/** One case to learn from: what was seen, whether it turned out true, and how much it counts. */
export interface Observation {
  readonly inputs: readonly number[];
  readonly outcome: boolean;
  readonly weight: number;
}

/** Weights of standardised inputs; the last is that of the constant. */
export interface Logistic {
  readonly scales: readonly Scale[];
  readonly weights: Float64Array;
}

const MOST_STEPS = 25;
const ENOUGH = 1e-6;
const SHRINKAGE = 1e-3;
/** An input that hardly varied while fitting would be blown up by its tiny spread later. */
const LEAST_SPREAD = 0.05;

interface Scale {
  readonly mean: number;
  readonly spread: number;
}

/** Logistic regression on standardised inputs, by Newton's method: a few steps whatever the data, and the same everywhere. */
export function fitLogistic(observations: readonly Observation[]): Logistic {
  const scales = scalesOf(observations);
  const rows = observations.map(({ inputs, outcome, weight }) => ({
    inputs: standardise(inputs, scales),
    outcome,
    weight,
  }));
  const weights = new Float64Array(scales.length + 1);
  for (let step = 0; step < MOST_STEPS; step++) {
    const change = newtonStep(rows, weights);
    change.forEach((by, i) => {
      weights[i] = (weights[i] as number) - by;
    });
    if (change.every((by) => Math.abs(by) < ENOUGH)) {
      break;
    }
  }
  return { scales, weights };
}

/** The probability of the outcome for inputs of the same shape as those it was fitted on. */
export function probabilityOf({ scales, weights }: Logistic, inputs: readonly number[]): number {
  return sigmoid(dot(standardise(inputs, scales), weights));
}

interface Row {
  readonly inputs: Float64Array;
  readonly outcome: boolean;
  readonly weight: number;
}

/** The gradient divided by the curvature: how far the weights are from the best of the parabola that fits here. */
function newtonStep(rows: readonly Row[], weights: Float64Array): Float64Array {
  const width = weights.length;
  const gradient = new Float64Array(width);
  const curvature = Array.from({ length: width }, () => new Float64Array(width));
  let total = 0;
  for (const { inputs, outcome, weight } of rows) {
    const probability = sigmoid(dot(inputs, weights));
    const error = weight * (probability - (outcome ? 1 : 0));
    const bend = weight * probability * (1 - probability);
    total += weight;
    for (let i = 0; i < width; i++) {
      const input = inputs[i] as number;
      gradient[i] = (gradient[i] as number) + error * input;
      const row = curvature[i] as Float64Array;
      for (let j = 0; j <= i; j++) {
        row[j] = (row[j] as number) + bend * input * (inputs[j] as number);
      }
    }
  }
  for (let i = 0; i < width; i++) {
    const row = curvature[i] as Float64Array;
    const pull = SHRINKAGE * total;
    row[i] = (row[i] as number) + pull;
    gradient[i] = (gradient[i] as number) + (i === width - 1 ? 0 : pull * (weights[i] as number));
  }
  return solve(curvature, gradient);
}

/** Solves a symmetric positive system of which the lower triangle is given, by Cholesky's method, in place. */
function solve(lower: readonly Float64Array[], right: Float64Array): Float64Array {
  const at = (i: number, j: number): number => lower[i]?.[j] ?? 0;
  lower.forEach((row, i) => {
    for (let j = 0; j <= i; j++) {
      let rest = at(i, j);
      for (let k = 0; k < j; k++) {
        rest -= at(i, k) * at(j, k);
      }
      row[j] = i === j ? Math.sqrt(rest) : rest / at(j, j);
    }
  });
  const solution = right.slice();
  for (let i = 0; i < solution.length; i++) {
    for (let k = 0; k < i; k++) {
      solution[i] = (solution[i] as number) - at(i, k) * (solution[k] as number);
    }
    solution[i] = (solution[i] as number) / at(i, i);
  }
  for (let i = solution.length - 1; i >= 0; i--) {
    for (let k = i + 1; k < solution.length; k++) {
      solution[i] = (solution[i] as number) - at(k, i) * (solution[k] as number);
    }
    solution[i] = (solution[i] as number) / at(i, i);
  }
  return solution;
}

function scalesOf(observations: readonly Observation[]): Scale[] {
  const total = observations.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return (observations[0]?.inputs ?? []).map((_, i) => {
    const value = (o: Observation): number => o.inputs[i] ?? 0;
    const mean = observations.reduce((sum, o) => sum + o.weight * value(o), 0) / total;
    const variance = observations.reduce((sum, o) => sum + o.weight * (value(o) - mean) ** 2, 0) / total;
    return { mean, spread: Math.max(LEAST_SPREAD, Math.sqrt(variance)) };
  });
}

function standardise(inputs: readonly number[], scales: readonly Scale[]): Float64Array {
  return Float64Array.from([...inputs.map((value, i) => standard(value, scales[i])), 1]);
}

function standard(value: number, scale: Scale | undefined): number {
  return scale ? (value - scale.mean) / scale.spread : 0;
}

function dot(inputs: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    sum += (inputs[i] as number) * (weights[i] as number);
  }
  return sum;
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
