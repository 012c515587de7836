/** Every error that we foresee: its stable code, the status at the HTTP edge and a sentence for whoever reads the answer. */
export const ERRORS = {
  BAD_REQUEST: { status: 400, message: 'The request is not what this address expects' },
  UNAUTHORIZED: { status: 401, message: 'Sign in first' },
  SESSION_OF_ANOTHER: { status: 401, message: 'Somebody else has signed in in this browser' },
  BAD_CREDENTIALS: { status: 401, message: 'Name or password is wrong' },
  PASSWORD_WRONG: { status: 403, message: 'The present password is wrong' },
  CODE_REQUIRED: { status: 401, message: 'Enter the code of your app as well' },
  CODE_WRONG: { status: 401, message: 'The code is wrong or has been used' },
  OIDC_REFUSED: { status: 403, message: 'The identity provider did not confirm who you are' },
  OIDC_UNKNOWN: { status: 403, message: 'Nobody here is known by this account of the identity provider' },
  SECOND_FACTOR_REQUIRED: { status: 403, message: 'Set up the code of an app first' },
  SECOND_FACTOR_ON: { status: 409, message: 'There is a second factor already' },
  FORBIDDEN: { status: 403, message: 'Your role does not allow this' },
  ORIGIN_REFUSED: { status: 403, message: 'The request comes from a page that is not ours' },
  NOT_FOUND: { status: 404, message: 'There is nothing at this address' },
  CONVERSATION_NOT_FOUND: { status: 404, message: 'There is no such conversation' },
  HANDOFF_NOT_FOUND: { status: 404, message: 'There is no such handoff' },
  HANDOFF_ALREADY_CLAIMED: { status: 409, message: 'Another operator already has this handoff' },
  HANDOFF_NOT_YOURS: { status: 403, message: 'Another operator has this handoff' },
  HANDOFF_NOT_CLAIMED: { status: 409, message: 'Claim the handoff first' },
  HANDOFF_CLOSED: { status: 409, message: 'The handoff is closed' },
  CANNED_REPLY_EXISTS: { status: 409, message: 'There is a reply with this shortcut already' },
  MESSAGE_NOT_FAILED: {
    status: 409,
    message: 'Only a message that could not be delivered can be sent again',
  },
  HANDOFF_LIMIT_REACHED: { status: 409, message: 'You hold as many handoffs as you may at once' },
  TEAM_NOT_FOUND: { status: 404, message: 'There is no such team' },
  TEAM_IN_USE: { status: 409, message: 'The team has handoffs that are not over' },
  OPERATOR_EXISTS: { status: 409, message: 'An operator of this name exists already' },
  LAST_ADMINISTRATOR: { status: 409, message: 'Somebody must be left to administer' },
  OPERATOR_NOT_FOUND: { status: 404, message: 'There is no such operator' },
  PASSWORD_TOO_SHORT: { status: 400, message: 'A password has at least 10 characters' },
  SETUP_TOKEN_INVALID: { status: 403, message: 'This link has been used or has expired' },
  LOCKED_OUT: { status: 429, message: 'Too many attempts; try again later' },
  TOO_MANY_REQUESTS: { status: 429, message: 'Too many requests; slow down' },
  TOO_LARGE: { status: 413, message: 'The request is too large' },
  TOO_SLOW: { status: 408, message: 'The request took too long to arrive' },
  OVERLOADED: { status: 503, message: 'The service is busy; try again in a moment' },
  ACTIVITY_INVALID: { status: 400, message: 'The activity is not valid' },
  DATABASE_AWAY: { status: 503, message: 'The database cannot be reached; try again in a moment' },
  DATABASE_IN_USE: { status: 409, message: 'The database is in use; stop the service first' },
  BACKUP_INVALID: { status: 400, message: 'The file is no sound backup of a help desk' },
  BACKUP_PROGRAM: { status: 500, message: "PostgreSQL's own program could not do it" },
  MOVE_REFUSED: { status: 409, message: 'The database to move to holds something else already' },
  MOVE_DIFFERS: { status: 500, message: 'After the move the two databases are not the same' },
  PORT_UNAVAILABLE: {
    status: 500,
    message: 'The service cannot listen there; another program may have the port',
  },
  DATABASE_NEWER: { status: 500, message: 'The database was made by a newer release than this one' },
} as const;

export type ErrorCode = keyof typeof ERRORS;

/** Something we foresee. `details` are ids and numbers, never people's words. */
export class HelpDeskError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, details: Readonly<Record<string, unknown>> = {}, options?: ErrorOptions) {
    super(ERRORS[code].message, options);
    this.name = 'HelpDeskError';
    this.code = code;
    this.status = ERRORS[code].status;
    this.details = details;
  }
}

/** The database cannot be reached for the moment: nothing is wrong with what was asked. */
export function isDatabaseAway(error: unknown): boolean {
  return error instanceof HelpDeskError && error.code === 'DATABASE_AWAY';
}
