import type { Wait } from '../../dialogs/services.ts';

/** What a citizen was told of the queue, or could be told now. */
export interface Told {
  readonly position: number;
  readonly wait?: Wait | undefined;
}

/** Up to here each place counts; further back only a good part of the queue is worth a message. */
const NEAR = 3;
const GOOD_PART = 1 / 3;
/** A wait that differs by less than this, or by less than half, is the same to whoever waits. */
const SAME_MINUTES = 10;
const SAME_SHARE = 1.5;

/** Whether a person would notice the difference: they are nearer by something, or will wait clearly longer or shorter. */
export function isNews(told: Told, now: Told): boolean {
  const nearer = told.position - now.position;
  if (nearer > 0 && (told.position <= NEAR || now.position === 1 || nearer >= told.position * GOOD_PART)) {
    return true;
  }
  return told.wait !== undefined && now.wait !== undefined && differs(told.wait.high, now.wait.high);
}

function differs(one: number, other: number): boolean {
  const [less, more] = one < other ? [one, other] : [other, one];
  return more - less >= SAME_MINUTES && more >= less * SAME_SHARE;
}
