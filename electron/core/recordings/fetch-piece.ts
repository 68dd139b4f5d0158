/** One piece of a recording, by range (RFC 9110 §14). In the pool: no job there may take as long as a whole recording does. */
import { AppError, toWireError, type WireError } from '../../../shared/errors.ts';
import { askedWait } from '../http/asked-wait.ts';
import { fetchWithinOrigin, type OwnHeaders, type RedirectChain } from '../http/fetch.ts';

export type FetchPieceRequest = {
  url: string;
  userAgent: string;
  now: number;
  allowedPrivateHosts: readonly string[];
  own: OwnHeaders | null;
  proxy: string | null;
  chain: RedirectChain;
  from: number;
  /** So many bytes at most. */
  length: number;
  /** Strong validator of the file the earlier pieces are of; null: there are none. */
  etag: string | null;
};

export type Piece = {
  kind: 'piece';
  bytes: Uint8Array;
  /** Where it stands in the file: not where it was asked for, when the file is another one or the server knows no ranges. */
  from: number;
  /** Of the whole file; null: the server does not say. */
  total: number | null;
  etag: string | null;
  /** Where the file is, behind all redirects: the next piece is asked for there. */
  finalUrl: string;
};

export type FailedPiece = { kind: 'failed'; error: WireError; retryAfterUntil: number | null };
export type PieceStep = Piece | FailedPiece | { kind: 'elsewhere'; chain: RedirectChain };

/** Of a server that knows no ranges and sends all of it at once. */
const mostAtOnce = 64 * 1024 * 1024;

/** Never throws but for cancellation. */
export async function fetchPiece(wanted: FetchPieceRequest, signal?: AbortSignal): Promise<PieceStep> {
  const { from, length, etag } = wanted;
  try {
    const step = await fetchWithinOrigin(
      {
        ...wanted,
        accept: 'audio/*, video/*;q=0.9, */*;q=0.5',
        range: { from, to: from + length - 1, etag },
        limits: { connectMs: 10_000, totalMs: 45_000, maxBytes: mostAtOnce },
        signal,
      },
      wanted.chain,
    );
    if ('elsewhere' in step) return { kind: 'elsewhere', chain: step.elsewhere };
    const { status, headers, body, url } = step.answer;
    const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers['content-range'] ?? '');
    if (status === 206 && range === null) throw new AppError('not-a-recording', { url });
    return {
      kind: 'piece',
      bytes: body,
      from: status === 206 ? Number(range?.[1]) : 0,
      total: status !== 206 ? body.byteLength : range?.[2] === '*' ? null : Number(range?.[2]),
      etag: strong(headers.etag),
      finalUrl: url,
    };
  } catch (error) {
    if (error instanceof AppError && error.code === 'cancelled') throw error;
    return { kind: 'failed', error: toWireError(error), retryAfterUntil: askedWait(error, wanted.now) };
  }
}

/** If-Range takes strong ones only (RFC 9110 §13.1.5). */
const strong = (etag: string | undefined): string | null =>
  etag === undefined || etag.startsWith('W/') ? null : etag;
