/** A job that fetches the full texts of many articles, several at a time, and says what came of each. */

import { AppError, type WireError } from '../../../shared/errors.ts';
import type { FullTextSummary } from '../../../shared/model/jobs.ts';
import type { JobContext } from '../base/jobs.ts';
import type { Library } from '../library/connection/open.ts';
import {
  fullTextRequest,
  pendingFullTexts,
  requestFullTexts,
} from '../library/fetched/full-text-requests-table.ts';
import { readFeedText, readFullTextState } from '../library/fetched/full-texts-table.ts';
import { type FullTextFetcher, fullTextsAtOnce } from './fetch-full-text.ts';

type ManyPorts = { library: Library; now: () => number; fetcher: Pick<FullTextFetcher, 'fetchInTurn'> };

/** `articleIds` null: all that wait. `isRetry`: also those that have failed or are there. */
export type WantedTexts = { articleIds: readonly number[] | null; isRetry: boolean };

/** Throws `cancelled`. */
export async function fetchMany(
  ports: ManyPorts,
  wanted: WantedTexts,
  job: Pick<JobContext, 'signal' | 'progress'>,
): Promise<FullTextSummary> {
  const { library } = ports;
  const { signal } = job;
  const ids = wanted.articleIds ?? pendingFullTexts(library, wanted.isRetry);
  const summary: FullTextSummary = { wanted: ids.length, fetched: 0, alreadyThere: 0, failures: [] };
  let done = 0;
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < ids.length) {
      const articleId = ids[next] ?? 0;
      next += 1;
      if (signal.aborted) throw new AppError('cancelled', { done, total: ids.length });
      const title = readFeedText(library, articleId)?.title ?? '';
      const error = await fetchOneOf(ports, wanted, articleId, signal);
      if (error === 'there') summary.alreadyThere += 1;
      else if (error === null) summary.fetched += 1;
      else {
        const retryAt = findFullTextState(library, articleId)?.request?.nextAt ?? null;
        summary.failures.push({ articleId, title, error, retryAt });
      }
      done += 1;
      job.progress(done, ids.length, title);
    }
  };
  job.progress(0, ids.length, '');
  await Promise.all(Array.from({ length: Math.min(fullTextsAtOnce, ids.length) }, work));
  return summary;
}

async function fetchOneOf(
  { library, now, fetcher }: ManyPorts,
  { articleIds, isRetry }: WantedTexts,
  articleId: number,
  signal: AbortSignal,
): Promise<WireError | null | 'there'> {
  const isNamed = articleIds !== null;
  const state = findFullTextState(library, articleId);
  if (state === null) return { code: 'not-found', details: { what: 'article', id: articleId } };
  if (state.text !== null && isNamed && !isRetry) return 'there';
  if (isNamed || isRetry) requestFullTexts(library, [articleId], { now: now(), isByReader: true });
  return await fetcher.fetchInTurn(fullTextRequest(library, articleId), signal);
}

/** null: there is no such article. */
export function findFullTextState(
  library: Library,
  articleId: number,
): ReturnType<typeof readFullTextState> | null {
  try {
    return readFullTextState(library, articleId);
  } catch {
    return null;
  }
}
