import { Temporal } from 'temporal-polyfill';
import type { Availability } from '../../knowledge/deadlines/availability.ts';
import { callMoments } from '../../knowledge/deadlines/moment.ts';
import { madeOnce } from '../../knowledge/made-once.ts';
import type { BlockCondition } from '../../knowledge/schema/article.ts';
import type { Call } from '../../knowledge/schema/call.ts';
import type { Locale } from '../../knowledge/schema/locale.ts';
import { clockTime, longDate, longMoment, plainDate } from '../texts/dates.ts';
import { counted, text, type Variables } from '../texts/say.ts';

/** What articles and the calls dialog may name of a call, in words of one language. */
export function callVariables(call: Call, at: Availability, locale: Locale): Variables {
  const known = wordingsOf(call);
  const wording = known.get(locale) ?? wordingOf(call, locale);
  known.set(locale, wording);
  return { ...wording, daysLeft: daysLeft(locale, at.state === 'open' ? at.daysLeft : 0) };
}

/** What does not change from day to day is worded once. */
const wordingsOf = madeOnce<Call, Map<Locale, Variables>>(() => new Map());

function wordingOf(call: Call, locale: Locale): Variables {
  const { opensAt, closesAt, questionsUntil } = callMoments(call);
  return {
    call: call.shortTitle[locale],
    deadline: longMoment(locale, closesAt),
    deadlineDate: longDate(locale, closesAt.toPlainDate()),
    deadlineTime: clockTime(closesAt.toPlainTime()),
    time: clockTime(closesAt.toPlainTime()),
    questionsUntil: longDate(locale, questionsUntil),
    opens: longDate(locale, opensAt.toPlainDate()),
    pec: call.pec,
    approvalAct: call.approval.act,
    approvalDate: plainDate(locale, civil(call.approval.date)),
    approval: plainDate(locale, civil(call.approval.date)),
  };
}

/** Which blocks of an article are shown now. Before a call opens, its time for questions is neither open nor over. */
export function activeConditions(at: Availability): ReadonlySet<BlockCondition> {
  const conditions = new Set<BlockCondition>(['always', at.state]);
  if (at.state !== 'upcoming') {
    conditions.add(at.questions === 'closed' ? 'questions-closed' : 'questions-open');
  }
  return conditions;
}

function civil(date: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(date);
}

/** As articles say it after a colon: "mancano 12 giorni", and "scade oggi" on the last day. */
export function daysLeft(locale: Locale, days: number): string {
  if (days === 0) {
    return text(locale, 'days-left.none');
  }
  const key = days === 1 ? 'days-left.one' : 'days-left.other';
  return text(locale, key, { days: counted(locale, days, 'days') });
}
