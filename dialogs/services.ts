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

/** Where the conversation stands in the queue. */
export interface QueuePlace {
  /** 1 is next. */
  readonly position: number;
  readonly handoffId: string;
  /** False when the conversation was waiting already. */
  readonly isNew: boolean;
}

/** What the dialogs need of the outside world; the bot gives it within the turn's transaction. */
export interface Services {
  /** Opens a handoff, or finds the one already open. */
  openHandoff(request: HandoffRequest): Promise<QueuePlace>;
  /** The place in the queue, undefined when the conversation is not waiting. */
  queuePlace(): Promise<QueuePlace | undefined>;
  /** The citizen no longer wants to wait. True when there was something to leave. */
  leaveQueue(): Promise<boolean>;
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
