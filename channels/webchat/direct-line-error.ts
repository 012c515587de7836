/** A foreseen refusal on the Direct Line surface; `code` is stable and listed in Microsoft's documentation of 3.0. */
export class DirectLineError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'DirectLineError';
    this.status = status;
    this.code = code;
  }
}

export const badArgument = (message: string) => new DirectLineError(400, 'BadArgument', message);
export const unauthorized = () =>
  new DirectLineError(401, 'Unauthorized', 'Send a secret or a token in the Authorization header');
export const tokenExpired = () => new DirectLineError(403, 'TokenExpired', 'The token has expired');
export const refused = (message: string) => new DirectLineError(403, 'BadArgument', message);
export const notFound = () => new DirectLineError(404, 'ResourceNotFound', 'There is no such conversation');
export const activityTooLarge = (limit: number) =>
  new DirectLineError(413, 'ActivityTooLarge', `The limit is ${limit} bytes`);
export const attachmentTooLarge = (limit: number) =>
  new DirectLineError(413, 'AttachmentTooLarge', `The limit is ${limit} bytes`);
export const tooManyRequests = () =>
  new DirectLineError(429, 'TooManyRequests', 'Too many requests; try again in a moment');

export function errorBody(error: DirectLineError): string {
  return JSON.stringify({ error: { code: error.code, message: error.message } });
}
