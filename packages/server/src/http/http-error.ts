/** An answer that is not a success, with a sentence that may be shown to whoever asked. */
export class HttpError extends Error {
  override readonly name = 'HttpError';

  constructor(readonly statusCode: number, message: string) {
    super(message);
  }
}
