/** One question to a Forem host's API, and its answer as core keeps it. In the pool. */
import { AppError, toWireError, type WireError } from '../../../../shared/errors.ts';
import { askedWait } from '../../http/asked-wait.ts';
import { fetchWithinOrigin, type OwnHeaders, type RedirectChain } from '../../http/fetch.ts';
import type { RequestLimits } from '../../http/request.ts';
import type { StoredComment } from '../../library/fetched/discussions-table.ts';
import type { PackedRecord } from '../../library/fetched/forem-records-table.ts';
import { type ReadingListEntry, readFollowedTags, readMe, readReadingList } from './read-account.ts';
import { type PackedArticle, readApiArticle } from './read-article.ts';
import { readComments } from './read-comments.ts';
import { type ListedPart, readSeriesParts } from './read-listing.ts';
import { packRecord, readForemRecord } from './read-record.ts';

export type ForemQuestion =
  /** What the API says of an article the library has: the answer must be that article's own. */
  | { what: 'record'; slug: string; foremId: number | null }
  /** An article the library does not have, ready to store. */
  | { what: 'article'; foremId: number; foremHosts: readonly string[] }
  /** A page of the parts of a series. */
  | { what: 'series-parts'; seriesId: number; foremHosts: readonly string[] }
  /** A page of the comments on an article. */
  | { what: 'comments' }
  /** Whose the key is that goes with it, and what it opens. */
  | { what: 'me' }
  | { what: 'reading-list'; foremHosts: readonly string[] }
  | { what: 'followed-tags' };

export type ForemAnswers = {
  record: PackedRecord;
  article: PackedArticle;
  'series-parts': { parts: ListedPart[]; count: number };
  comments: { comments: StoredComment[]; roots: number };
  me: string;
  'reading-list': { entries: ReadingListEntry[]; count: number };
  'followed-tags': string[];
};
export type ForemTopic = ForemQuestion['what'];

export type FetchForemRequest = {
  url: string;
  userAgent: string;
  now: number;
  allowedPrivateHosts: readonly string[];
  own: OwnHeaders | null;
  proxy: string | null;
  chain: RedirectChain;
  question: ForemQuestion;
};

export type FailedQuestion = { kind: 'failed'; error: WireError; retryAfterUntil: number | null };
export type ForemStep =
  | { kind: 'answer'; value: ForemAnswers[ForemTopic] }
  | FailedQuestion
  | { kind: 'elsewhere'; chain: RedirectChain };

const limits: RequestLimits = { connectMs: 10_000, totalMs: 30_000, maxBytes: 8 * 1024 * 1024 };
/** Forem answers with version 1 to those that name it, older ones with what they have. */
const accept = 'application/vnd.forem.api-v1+json, application/json;q=0.9';

/** Never throws but for cancellation. */
export async function fetchForem(wanted: FetchForemRequest, signal?: AbortSignal): Promise<ForemStep> {
  try {
    const step = await fetchWithinOrigin({ ...wanted, accept, limits, signal }, wanted.chain);
    if ('elsewhere' in step) return { kind: 'elsewhere', chain: step.elsewhere };
    const { url, body } = step.answer;
    // JSON is UTF-8 between systems (RFC 8259 §8.1), whatever a header says.
    const value = readAnswer(new TextDecoder().decode(body), wanted.question);
    if (value === null) throw new AppError('not-a-record', { url });
    return { kind: 'answer', value };
  } catch (error) {
    if (error instanceof AppError && error.code === 'cancelled') throw error;
    return { kind: 'failed', error: toWireError(error), retryAfterUntil: askedWait(error, wanted.now) };
  }
}

/** null: it answers another question. */
function readAnswer(json: string, question: ForemQuestion): ForemAnswers[ForemTopic] | null {
  switch (question.what) {
    case 'record': {
      const record = readForemRecord(json, question);
      return record === null ? null : packRecord(record);
    }
    case 'article':
      return readApiArticle(json, question);
    case 'series-parts':
      return readSeriesParts(json, question);
    case 'comments':
      return readComments(json);
    case 'me':
      return readMe(json);
    case 'reading-list':
      return readReadingList(json, question);
    case 'followed-tags':
      return readFollowedTags(json);
  }
}
