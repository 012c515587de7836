/** One case to learn from: what was seen, whether it turned out true, and how much it counts. */
export interface Observation {
  readonly inputs: readonly number[];
  readonly outcome: boolean;
  readonly weight: number;
}

/** Gives the probability of the outcome for inputs of the same shape as those it was fitted on. */
export type Probability = (inputs: readonly number[]) => number;

const STEPS = 300;
const RATE = 0.5;
const SHRINKAGE = 1e-3;
/** An input that hardly varied while fitting would be blown up by its tiny spread later. */
const LEAST_SPREAD = 0.05;

/** Logistic regression by plain gradient descent on standardised inputs: small, smooth and the same everywhere. */
export function fitLogistic(observations: readonly Observation[]): Probability {
  const width = observations[0]?.inputs.length ?? 0;
  const total = observations.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const means = spread(width, (i) => weighted(observations, (o) => o.inputs[i] ?? 0) / total);
  const scales = spread(width, (i) => {
    const variance = weighted(observations, (o) => ((o.inputs[i] ?? 0) - (means[i] ?? 0)) ** 2) / total;
    return Math.max(LEAST_SPREAD, Math.sqrt(variance));
  });
  const standardise = (inputs: readonly number[]): number[] =>
    inputs.map((value, i) => (value - (means[i] ?? 0)) / (scales[i] ?? 1));
  const rows = observations.map((o) => ({ ...o, inputs: standardise(o.inputs) }));
  const weights = new Float64Array(width + 1);
  const velocity = new Float64Array(width + 1);
  for (let step = 0; step < STEPS; step++) {
    descend(rows, { weights, velocity, total });
  }
  return (inputs) => sigmoid(score(standardise(inputs), weights));
}

interface Descent {
  readonly weights: Float64Array;
  readonly velocity: Float64Array;
  readonly total: number;
}

function descend(rows: readonly Observation[], { weights, velocity, total }: Descent): void {
  const gradient = new Float64Array(weights.length);
  const last = weights.length - 1;
  for (const { inputs, outcome, weight } of rows) {
    const error = (weight * (sigmoid(score(inputs, weights)) - (outcome ? 1 : 0))) / total;
    for (let i = 0; i < last; i++) {
      gradient[i] = (gradient[i] ?? 0) + error * (inputs[i] ?? 0);
    }
    gradient[last] = (gradient[last] ?? 0) + error;
  }
  for (let i = 0; i < weights.length; i++) {
    const pull = i === last ? 0 : SHRINKAGE * (weights[i] ?? 0);
    velocity[i] = 0.9 * (velocity[i] ?? 0) + (gradient[i] ?? 0) + pull;
    weights[i] = (weights[i] ?? 0) - RATE * (velocity[i] ?? 0);
  }
}

function score(inputs: readonly number[], weights: Float64Array): number {
  let sum = weights[weights.length - 1] ?? 0;
  for (let i = 0; i < inputs.length; i++) {
    sum += (inputs[i] ?? 0) * (weights[i] ?? 0);
  }
  return sum;
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function spread(width: number, value: (index: number) => number): number[] {
  return Array.from({ length: width }, (_, i) => value(i));
}

function weighted(rows: readonly Observation[], value: (row: Observation) => number): number {
  return rows.reduce((sum, row) => sum + row.weight * value(row), 0);
}
