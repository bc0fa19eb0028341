/** An error that the user reads: it becomes an `error` event with the code `custom` (PROTOCOL 1.5). */
export class CustomStreamError extends Error {
  override readonly name = 'CustomStreamError';
  readonly allowRetry: boolean;

  /** @param allowRetry whether the client offers to try again. Default false */
  constructor(message: string, allowRetry = false) {
    super(message);
    this.allowRetry = allowRetry;
  }
}

/** An error that the client words itself: code `stream.error`. */
export class StreamError extends Error {
  override readonly name = 'StreamError';
  readonly allowRetry: boolean;

  constructor(allowRetry = true) {
    super('stream.error');
    this.allowRetry = allowRetry;
  }
}

/** Ends the stream as a broken network would: no event, no final chunk. */
export class CutConnection extends Error {
  override readonly name = 'CutConnection';
}

/** A thread, item, attachment or page cursor that the database does not hold. */
export class NotFoundError extends Error {
  override readonly name = 'NotFoundError';
}

/** A request body that the protocol does not allow. */
export class InvalidRequest extends Error {
  override readonly name = 'InvalidRequest';
}

/** An answer with a status of its own, outside the protocol endpoint. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
