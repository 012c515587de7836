import type { SafetyKind, SafetyNumber } from '../../knowledge/schema/safety.ts';
import { teamOf } from '../../knowledge/team-of.ts';
import type { Dialog, Step, Turn } from '../dialog.ts';
import { dangerBefore, NO_HOME, URGENT } from '../recognition/after-danger.ts';
import { DANGER_WORDS } from '../recognition/danger-words.ts';
import { dangerIn } from '../recognition/danger.ts';
import { namesAccessPoint } from '../recognition/scope.ts';
import type { SourceNote } from '../reply.ts';
import { guestLanguage } from '../texts/guest-language.ts';
import type { TextKey } from '../texts/it.ts';
import { ownText, plain, text } from '../texts/say.ts';
import { withInitiation } from './handoff.ts';
import { officeInShort } from '../replies/office-reply.ts';
import { officeState } from '../../knowledge/places/office-state.ts';
import type { QueuePlace } from '../services.ts';
import { numberLines, numbersFor } from '../replies/safety-numbers.ts';
import { languageRequest, speaksOfLanguage } from '../recognition/language.ts';

const FIRST_WORDS: Readonly<Record<SafetyKind, TextKey>> = {
  violence: 'safety.violence',
  suicide: 'safety.suicide',
  medical: 'safety.medical',
  child: 'safety.child',
  danger: 'safety.danger',
  homeless: 'safety.homeless',
  eviction: 'safety.eviction',
  loneliness: 'safety.loneliness',
  health: 'safety.health',
};

/** Someone may be in danger: 112 first, the right numbers, a person at once. Never a diagnosis, never a question. */
export const safetyDialog: Dialog<unknown> = {
  id: 'safety',

  async begin(heard): Promise<Step> {
    const asked = languageRequest(heard.utterance);
    const turn = asked === undefined ? heard : { ...heard, locale: asked };
    const told = toldDanger(turn);
    const first = firstWords(turn, told);
    const isRepeated = turn.understood.detail !== undefined;
    const numbers = numbersFor(turn.knowledge, told.numbers);
    const isHelped = turn.understood.detail === 'help-comes';
    const isEnded = turn.understood.detail === 'past' || turn.understood.detail === 'joking';
    const isUrgent = URGENT.has(told.kind) && !isHelped && turn.understood.detail !== 'past';
    const request = {
      reason: (isRepeated ? dangerBefore(turn.memory, turn.now)?.told : undefined) ?? turn.utterance,
      topic: 'safety.emergency',
      team: teamOf(turn.knowledge, undefined, turn.locale),
      urgent: URGENT.has(told.kind),
    };
    const place = await turn.services.openHandoff(request);
    const reply = {
      text: [
        cannotCall(turn, numbers),
        ownText(turn, first),
        isHelped || (isEnded && numbers.length === 1) || first === 'safety.city-fails'
          ? ''
          : numberLines(turn.locale, numbers),
        isRepeated && !isEnded ? languagesOfHelp(turn, told.numbers) : '',
        told.kind === 'violence' && DANGER_WORDS.held.test(plain(turn.utterance))
          ? ownText(turn, 'safety.held')
          : '',
        staffTold(turn, place),
      ]
        .filter((part) => part !== '')
        .join('\n\n'),
      locale: turn.locale,
      // What is said again has its sources above.
      sources: isRepeated ? [] : numbers.map((number) => sourceOf(turn, number)),
      articles: ['safety.emergency'],
      confidence: turn.understood.confidence,
    };
    return {
      replies: [...inTheirOwnWords(turn, numbers), withInitiation(reply, request, place)],
      outcome: isUrgent ? 'emergency' : 'handoff',
      memory: {
        ...(asked === undefined ? {} : { locale: asked }),
        danger: {
          kind: told.numbers === 'health' ? told.kind : told.numbers,
          at: turn.now.toISOString(),
          getsOut: told.getsOut,
          isOver: isOver(turn),
          told: request.reason,
        },
        lastTopics: [],
      },
    };
  },
};

interface Told {
  readonly kind: SafetyKind;
  /** Whose numbers are given: a child who wants to die has those of children. */
  readonly numbers: SafetyKind;
  readonly getsOut: boolean;
}

function toldDanger(turn: Turn): Told {
  const before = dangerBefore(turn.memory, turn.now);
  const kind = kindTold(turn);
  const said = plain(turn.utterance);
  const isOfChild = DANGER_WORDS.ofMinor.test(said) || (!isOfOneself(turn) && wasOfChild(turn));
  const isSame = before?.kind === kind;
  const isMild = turn.understood.detail === 'again' && kind === 'medical' && DANGER_WORDS.mild.test(said);
  return {
    kind,
    numbers: isMild ? 'health' : kind === 'suicide' && isOfChild ? 'child' : kind,
    getsOut: kind === 'danger' && (DANGER_WORDS.getsOut.test(said) || (isSame && before.getsOut)),
  };
}

/** The engine has learnt of children who are lost or beaten; an old person who is has nothing from their numbers. */
function kindTold({ utterance, memory, knowledge, understood }: Turn): SafetyKind {
  const kind = understood.safety ?? 'danger';
  if (kind !== 'child' || understood.detail === 'again' || dangerIn(utterance, knowledge)?.kind === 'child') {
    return kind;
  }
  const said = [utterance, memory.lastUtterance ?? ''].map(plain).find(namesSomebody) ?? '';
  return DANGER_WORDS.ofGrownUp.test(said) && !DANGER_WORDS.ofChild.test(said) ? 'danger' : kind;
}

function namesSomebody(said: string): boolean {
  return DANGER_WORDS.ofGrownUp.test(said) || DANGER_WORDS.ofChild.test(said);
}

/** The child was named in the message before, or in what was told of danger. */
function wasOfChild({ memory, now, utterance }: Turn): boolean {
  const isOfAnother = DANGER_WORDS.ofGrownUp.test(plain(utterance));
  return (
    dangerBefore(memory, now)?.kind === 'child' ||
    (!isOfAnother && DANGER_WORDS.ofMinor.test(plain(memory.lastUtterance ?? '')))
  );
}

/** What the staff know, and when they are back; who left the queue and is in it again is told so. */
function staffTold(turn: Turn, { isNew }: QueuePlace): string {
  const { locale, knowledge, now, understood } = turn;
  if (understood.detail !== undefined && !isNew) {
    return text(locale, 'safety.added');
  }
  const isClosed = officeState(knowledge.office, now).until === undefined;
  return [
    text(locale, understood.detail === undefined ? 'safety.person' : 'safety.queued-again'),
    ...(isClosed ? [officeInShort({ ...turn, office: knowledge.office })] : []),
    text(locale, 'safety.do-not-wait-for-staff'),
  ].join(' ');
}

function isOver({ understood: { detail }, memory, now }: Turn): boolean {
  return detail === 'again' ? dangerBefore(memory, now)?.isOver === true : detail !== undefined;
}

function isOfOneself(turn: Turn): boolean {
  // The words are ours; of a guest the engine knows only the kind.
  return isGuest(turn) || DANGER_WORDS.ofOneself.test(plain(turn.utterance));
}

function isGuest(turn: Turn): boolean {
  return guestLanguage(turn.memory, turn.knowledge) !== undefined;
}

function firstWords(turn: Turn, { kind, numbers, getsOut }: Told): TextKey {
  if (numbers === 'health') {
    return 'safety.health';
  }
  switch (turn.understood.detail) {
    case 'help-comes':
      return 'safety.help-comes';
    case 'past':
      return 'safety.past';
    case 'joking':
      return 'safety.joking';
    case 'again':
      if (NO_HOME.has(kind)) {
        return needAgain(turn);
      }
      return (
        toWhatIsAsked(turn, { kind, getsOut }) ??
        (URGENT.has(kind) && !getsOut ? 'safety.again' : FIRST_WORDS[kind])
      );
    default:
  }
  if (!getsOut && (kind === 'medical' || kind === 'danger') && !isGuest(turn)) {
    return toCallOrNot(turn, kind) ?? ofTheBody(plain(turn.utterance), kind);
  }
  if (kind === 'violence' && !isOfOneself(turn)) {
    return 'safety.violence-other';
  }
  return kind === 'suicide' && !isOfOneself(turn) ? 'safety.suicide-other' : FIRST_WORDS[kind];
}

/** Who was sent to a number that did not help is not sent there again. */
function needAgain({ utterance, knowledge }: Turn): TextKey {
  if (DANGER_WORDS.cityFails.test(plain(utterance).replaceAll(knowledge.body.phone, 'ourphone'))) {
    return 'safety.city-fails';
  }
  return namesAccessPoint(utterance, knowledge) ? 'safety.access-point' : 'safety.need-again';
}

/** What needs no getting out: somebody ill, lost or not seen. */
function ofTheBody(said: string, kind: 'medical' | 'danger'): TextKey {
  if (kind === 'medical' && DANGER_WORDS.died.test(said)) {
    return 'safety.died';
  }
  const unseen = kind === 'danger' ? DANGER_WORDS.unanswered : DANGER_WORDS.staysShut;
  return unseen.test(said) ? 'safety.unanswered' : 'safety.medical';
}

/** What somebody in danger asks of it; what no source says is for the 112 or the helpline. */
function toWhatIsAsked(turn: Turn, { kind, getsOut }: Pick<Told, 'kind' | 'getsOut'>): TextKey | undefined {
  const said = plain(turn.utterance);
  if (getsOut) {
    const isOfThings = DANGER_WORDS.asksToDo.test(said) || DANGER_WORDS.asksHowSoon.test(said);
    return isOfThings
      ? 'safety.ask-112'
      : DANGER_WORDS.asksToGetOut.test(said)
        ? 'safety.get-out'
        : undefined;
  }
  if (OF_PEOPLE.has(kind) && DANGER_WORDS.asksWhoIsTold.test(said)) {
    return 'safety.who-is-told';
  }
  if (kind === 'violence' && DANGER_WORDS.asksShelter.test(said)) {
    return 'safety.tonight';
  }
  return URGENT.has(kind) ? toCallOrNot(turn, kind) : undefined;
}

/** Somebody near may hear of it. */
const OF_PEOPLE: ReadonlySet<SafetyKind> = new Set(['violence', 'child', 'suicide']);

/** A plain yes to whether to call, and no to whether to wait. Who may be heard by whoever does harm is not told to call. */
function toCallOrNot(turn: Turn, kind: SafetyKind): TextKey | undefined {
  const said = plain(turn.utterance);
  if (kind === 'violence' || kind === 'suicide') {
    return undefined;
  }
  if (DANGER_WORDS.wouldWait.test(said)) {
    return 'safety.do-not-wait';
  }
  if (DANGER_WORDS.asksWhom.test(said)) {
    return FIRST_WORDS[kind];
  }
  return DANGER_WORDS.doubtsCalling.test(said) ? 'safety.do-call' : undefined;
}

/** Who does harm may stand beside them: how to ask for help without a word comes first. */
function cannotCall(turn: Turn, numbers: readonly SafetyNumber[]): string {
  const written = numbers.find(({ chat }) => chat !== undefined);
  if (!written?.chat || !DANGER_WORDS.cannotCall.test(plain(turn.utterance))) {
    return '';
  }
  const where = written.chat.where[turn.locale];
  return text(turn.locale, 'safety.cannot-call', { number: written.number, where });
}

/** Who speaks of a language in danger of violence is told which ones the helpline answers in. */
function languagesOfHelp(turn: Turn, kind: SafetyKind): string {
  return kind === 'violence' && speaksOfLanguage(turn.utterance) ? ownText(turn, 'safety.languages') : '';
}

function sourceOf(turn: Turn, number: SafetyNumber): SourceNote {
  return {
    title: `${number.number} ${number.label[turn.locale]}`,
    url: number.source,
    ...(number.sourceDate === undefined ? {} : { date: number.sourceDate }),
    checked: number.checked,
  };
}

function inTheirOwnWords(turn: Turn, numbers: readonly SafetyNumber[]) {
  const guest = guestLanguage(turn.memory, turn.knowledge);
  if (!guest) {
    return [];
  }
  const digits = numbers.map(({ number }) => number).join(', ');
  return [{ text: `${guest.inDanger} ${digits}`, locale: guest.language }];
}
