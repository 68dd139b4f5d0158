/** The API record of one article, from one origin. In the pool. */
import { createHash } from 'node:crypto';
import { AppError, toWireError, type WireError } from '../../../shared/errors.ts';
import { packMarkup } from '../content/packed-markup.ts';
import { askedWait } from '../http/asked-wait.ts';
import { fetchWithinOrigin, type OwnHeaders, type RedirectChain } from '../http/fetch.ts';
import type { RequestLimits } from '../http/request.ts';
import type { PackedRecord } from '../library/forem-records-table.ts';
import { readForemRecord } from './read-record.ts';

export type FetchRecordRequest = {
  url: string;
  userAgent: string;
  now: number;
  allowedPrivateHosts: readonly string[];
  own: OwnHeaders | null;
  proxy: string | null;
  chain: RedirectChain;
  /** Of the article: the record must be its own. */
  slug: string;
  foremId: number | null;
};

export type RecordResult =
  | { kind: 'record'; record: PackedRecord }
  | { kind: 'failed'; error: WireError; retryAfterUntil: number | null };
export type RecordStep = RecordResult | { kind: 'elsewhere'; chain: RedirectChain };

const recordLimits: RequestLimits = { connectMs: 10_000, totalMs: 30_000, maxBytes: 8 * 1024 * 1024 };
/** Forem answers with version 1 to those that name it, older ones with what they have. */
const recordAccept = 'application/vnd.forem.api-v1+json, application/json;q=0.9';

/** Never throws but for cancellation. */
export async function fetchRecord(wanted: FetchRecordRequest, signal?: AbortSignal): Promise<RecordStep> {
  try {
    const step = await fetchWithinOrigin(
      { ...wanted, accept: recordAccept, limits: recordLimits, signal },
      wanted.chain,
    );
    if ('elsewhere' in step) return { kind: 'elsewhere', chain: step.elsewhere };
    const { url, body } = step.answer;
    // JSON is UTF-8 between systems (RFC 8259 §8.1), whatever a header says.
    const read = readForemRecord(new TextDecoder().decode(body), wanted);
    if (read === null) throw new AppError('not-a-record', { url });
    const { markdown, ...record } = read;
    return {
      kind: 'record',
      record: {
        ...record,
        packedMarkdown: markdown === null ? null : packMarkup(markdown),
        markdownHash: markdown === null ? null : createHash('sha256').update(markdown).digest('hex'),
      },
    };
  } catch (error) {
    if (error instanceof AppError && error.code === 'cancelled') throw error;
    return { kind: 'failed', error: toWireError(error), retryAfterUntil: askedWait(error, wanted.now) };
  }
}
