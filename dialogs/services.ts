/** Why a conversation is given to staff. */
export interface HandoffRequest {
  /** The citizen's own words on what they need. */
  readonly reason: string;
  /** Topic the question is nearest to, when there is one. */
  readonly topic?: string;
  /** As `teams.yaml` names it. */
  readonly team: string;
  readonly urgent: boolean;
}

/** How long somebody will likely wait, in minutes of the office's hours. */
export interface Wait {
  readonly low: number;
  readonly high: number;
}

/** Where the conversation stands in the queue. */
export interface QueuePlace {
  /** 1 is next. */
  readonly position: number;
  readonly handoffId: string;
  /** False when the conversation was waiting already. */
  readonly isNew: boolean;
  /** Absent while nothing is known of it. */
  readonly wait?: Wait;
  /** Of what is open again: who has it already, so that nobody waits. */
  readonly operator?: string;
}

/** What is open again, with the words and the team it was opened for. */
export interface ReopenedPlace extends QueuePlace {
  readonly why: Omit<HandoffRequest, 'urgent'>;
}

/** A code with which the citizen finds the conversation again from elsewhere. */
export interface GivenCode {
  readonly code: string;
  readonly until: Date;
  /** Opens Telegram and brings the code along, where the service is on Telegram. */
  readonly telegramUrl?: string;
}

/** What an operator said while the citizen was away. */
export interface OperatorAnswer {
  readonly name: string;
  readonly text: string;
  readonly at: Date;
}

/** What became of a code that a citizen brought. `group`: others read along, so nothing is shown. */
export type BroughtCode =
  | { readonly kind: 'unknown' | 'too-many' | 'own' | 'group' }
  | {
      readonly kind: 'joined';
      readonly answers: readonly OperatorAnswer[];
      /** How the request stands now; undefined when it is closed. */
      readonly place?: QueuePlace;
      readonly operator?: string;
    };

/** What the dialogs need of the outside world; the bot gives it within the turn's transaction. */
export interface Services {
  /** What we say later reaches the citizen by itself; a browser may be closed by then. */
  readonly reachesLater: boolean;
  /** Opens a handoff, or finds the one already open. An urgent request makes that one urgent, and the staff are told. */
  openHandoff(request: HandoffRequest): Promise<QueuePlace>;
  /** The place in the queue, undefined when the conversation is not waiting. */
  queuePlace(): Promise<QueuePlace | undefined>;
  /** The citizen no longer wants to wait. True when there was something to leave. */
  leaveQueue(): Promise<boolean>;
  /** Keeps where the citizen may be written to about the open handoff. False when there is none. */
  saveContact(email: string): Promise<boolean>;
  /** A new code for this conversation; undefined when it was given too many today, or others read along. */
  giveCode(): Promise<GivenCode | undefined>;
  /** Joins this conversation to the one in which the code was given. */
  bringCode(code: string): Promise<BroughtCode>;
  /** How content the citizen was with the last handoff, 1 to 5. False when nothing was asked. */
  rate(score: number): Promise<boolean>;
  /** Why, in the citizen's words, after `rate`. */
  explainRating(words: string): Promise<void>;
  /** Opens the last handoff again if it was closed a short while ago: to the same operator if present. */
  reopenHandoff(): Promise<ReopenedPlace | undefined>;
  recordFeedback(feedback: {
    readonly topic?: string;
    readonly helpful?: boolean;
    readonly comment?: string;
  }): Promise<void>;
  /** All that is stored of this conversation, as text for the citizen to keep. */
  exportConversation(): Promise<string>;
  /** Erases what is stored of this conversation once this turn is delivered. */
  eraseConversation(): Promise<void>;
}
