/**
 * Errors as data. Core throws `AppError`; only `dispatch` turns one into a `WireError`.
 * Texts for people are made where they are shown (renderer, command line), one exhaustive map each.
 * How they are checked is in error-schemas.ts: threads that throw have no use for it.
 */

/** What kept a request from giving a usable body. Stored with the feed, so codes are never renamed. */
export const fetchErrorCodes = [
  'offline',
  'host-not-found',
  'connection-refused',
  'connection-lost',
  'timeout',
  'tls',
  'private-address',
  'http-unauthorised',
  'http-forbidden',
  'http-not-found',
  'http-gone',
  'http-rate-limited',
  'http-client-error',
  'http-server-error',
  /** 304 to a request that carried no validators: it says nothing. */
  'unasked-not-modified',
  'too-large',
  'bad-compression',
  'redirect-loop',
  'too-many-redirects',
  'redirect-refused',
  'empty-body',
  'file-unreadable',
  'proxy-failed',
  'not-a-feed',
  /** What worked on it ended: it took too much memory or time, or met a fault of the program. `reason` says which. */
  'job-ended',
] as const;

export const errorCodes = [
  ...fetchErrorCodes,
  'no-feeds-found',
  /** What the address shows has no feed; others are near {feeds: their titles and addresses}. */
  'no-own-feed',
  'asked-to-wait',
  'invalid-input',
  'not-a-url',
  'unsupported-scheme',
  'unknown-method',
  'not-found',
  'already-exists',
  'opml-invalid',
  'export-unreadable',
  /** A page without a text that could be an article. */
  'no-article',
  /** An article's address answers with something else than a page. */
  'not-a-page',
  /** A Forem host's API answers with something else than the article's record. */
  'not-a-record',
  /** What is at a recording's address is none that can be played. */
  'not-a-recording',
  /** What is at a picture's address is none that can be shown. */
  'not-a-picture',
  /** The site's robots.txt asks programs not to fetch the page, or cannot be had. */
  'robots-refused',
  /** The page has no more text than the feed. */
  'nothing-more',
  /** Nowhere to fetch it from: the article has no address. */
  'no-address',
  /** The host does not know the reader's API key (any more). */
  'key-refused',
  /** The reader's API key is sealed and cannot be opened here. */
  'key-closed',
  'library-missing',
  'library-locked',
  'library-read-only',
  'library-newer',
  'library-not-a-folder',
  'library-not-a-database',
  'library-damaged',
  /** `file` of the library was replaced or removed while it was open. */
  'library-replaced',
  'disk-full',
  'folder-not-writable',
  /** No room on the disk that an export goes to. */
  'folder-full',
  /** Another export is at work in the folder. */
  'folder-busy',
  /** A file says something else than when it was asked about. */
  'file-changed',
  /** Another export that goes by itself writes the same file. */
  'file-taken',
  /** Where a file is to be kept up to date, something is that Offprint did not write. */
  'file-not-ours',
  /** `file` */
  'path-not-a-file',
  'template-invalid',
  /** The thread that keeps the library met a fault of the program and is started again: what waited for an answer gets this. */
  'core-ended',
  /** It has met one so often that it is not started again unasked. */
  'core-failing',
  /** The system did not take over what it was asked to: starting Offprint with the session, opening links with it. */
  'system-refused',
  'cancelled',
  'internal',
] as const;

export type FetchErrorCode = (typeof fetchErrorCodes)[number];
export type ErrorCode = (typeof errorCodes)[number];

/** Facts a message needs: addresses, status numbers, sizes in bytes, times in epoch milliseconds. */
export type ErrorDetails = Record<string, string | number | boolean | null>;

export type WireError = { code: ErrorCode; details: ErrorDetails };
export type Result<T> = { ok: true; value: T } | { ok: false; error: WireError };

/** The one error core throws on purpose. Anything else that reaches dispatch becomes `internal`. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}

export function isFetchErrorCode(code: ErrorCode): code is FetchErrorCode {
  return (fetchErrorCodes as readonly ErrorCode[]).includes(code);
}

/** Turns whatever was thrown into its wire form. Unknown errors keep their message as a detail, never their stack. */
export function toWireError(thrown: unknown): WireError {
  if (thrown instanceof AppError) return { code: thrown.code, details: thrown.details };
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: 'internal', details: { message } };
}
