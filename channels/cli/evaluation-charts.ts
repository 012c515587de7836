import type { Calibration, RiskPoint } from './evaluation-statistics.ts';
import { escapeHtml, percent } from './evaluation-html.ts';

interface Dot {
  /** 0 to 1, along and up. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** What is read when the pointer rests on it. */
  readonly title: string;
}

interface Plot {
  readonly label: string;
  readonly along: string;
  readonly up: string;
  readonly dots: readonly Dot[];
  /** The value at the top of the vertical axis. */
  readonly top: number;
  /** Draws the line on which what is said is what is true. */
  readonly ideal: boolean;
}

const WIDTH = 460;
const HEIGHT = 320;
const LEFT = 56;
const RIGHT = 26;
const TOP = 14;
const BOTTOM = 46;
const STEPS = [0, 0.25, 0.5, 0.75, 1];

/** How sure the desk said it was against how often it was right; the larger a dot, the more answers it stands for. */
export function calibrationChart({ bins }: Calibration): string {
  const most = Math.max(1, ...bins.map(({ total }) => total));
  return plot({
    label: 'Calibration curve',
    along: 'confidence of the answer',
    up: 'answers that were right',
    top: 1,
    ideal: true,
    dots: bins.map(({ confidence, right, total }) => ({
      x: confidence,
      y: right,
      radius: 3 + 7 * Math.sqrt(total / most),
      title: `${total} answers at ${percent(confidence)}: ${percent(right)} right`,
    })),
  });
}

/** What share of answers is not right, were only the surest given. */
export function riskChart(points: readonly RiskPoint[]): string {
  const highest = Math.max(0.04, ...points.map(({ risk }) => risk));
  // The first few answers swing between no and all wrong; a twentieth of the scale is enough above the rest.
  const top = Math.min(1, Math.ceil(highest * 20) / 20);
  return plot({
    label: 'Risk against coverage',
    along: 'questions answered',
    up: 'answers that were not right',
    top,
    ideal: false,
    dots: points.map(({ coverage, risk }) => ({
      x: coverage,
      y: risk,
      radius: 1.5,
      title: `${percent(coverage)} answered: ${percent(risk)} not right`,
    })),
  });
}

function plot({ label, along, up, dots, top, ideal }: Plot): string {
  const across = (x: number) => LEFT + x * (WIDTH - LEFT - RIGHT);
  const above = (y: number) => HEIGHT - BOTTOM - (y / top) * (HEIGHT - TOP - BOTTOM);
  const at = (x: number, y: number) => `${across(x).toFixed(1)},${above(y).toFixed(1)}`;
  const grid = STEPS.map(
    (step) =>
      `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${above(step * top)}" y2="${above(step * top)}"/>` +
      `<text x="${LEFT - 8}" y="${above(step * top) + 4}" text-anchor="end">${percent(step * top, top < 0.2 ? 1 : 0)}</text>` +
      `<text x="${across(step)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${percent(step, 0)}</text>`,
  );
  const line =
    dots.length > 1 ? `<polyline class="curve" points="${dots.map(({ x, y }) => at(x, y)).join(' ')}"/>` : '';
  const marks = dots.map(
    ({ x, y, radius, title }) =>
      `<circle cx="${across(x).toFixed(1)}" cy="${above(y).toFixed(1)}" r="${radius.toFixed(1)}">` +
      `<title>${escapeHtml(title)}</title></circle>`,
  );
  return [
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHtml(label)}">`,
    ...grid,
    ideal
      ? `<line class="ideal" x1="${across(0)}" y1="${above(0)}" x2="${across(1)}" y2="${above(1)}"/>`
      : '',
    line,
    ...marks,
    `<text x="${across(0.5)}" y="${HEIGHT - 6}" text-anchor="middle">${escapeHtml(along)}</text>`,
    `<text transform="rotate(-90 12 ${above(top / 2)})" x="12" y="${above(top / 2)}" text-anchor="middle">${escapeHtml(up)}</text>`,
    '</svg>',
  ].join('');
}
