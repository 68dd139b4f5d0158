/** How it stands with an article's full text, as the reading pane tells it. Pure. */
import type { FullTextState } from '../../../shared/model/articles.ts';
import type { FullTextRow } from '../library/fetched/full-texts-table.ts';

export function stateOfRow({ text, request }: FullTextRow, isFetching: boolean): FullTextState {
  const base = { isShown: text?.isShown ?? false, isPartial: text?.isPartial ?? false };
  const failure = request?.failure ?? null;
  const retryAt = failure === null ? null : (request?.nextAt ?? null);
  if (isFetching) return { state: 'fetching', ...base, failure: null, retryAt: null };
  if (text !== null) return { state: 'there', ...base, failure, retryAt };
  // A short post was looked into: nobody misses anything.
  const isNothing = request === null || (failure?.code === 'nothing-more' && !request.isByReader);
  if (isNothing) return { state: 'none', ...base, failure: null, retryAt: null };
  return { state: failure === null ? 'waiting' : 'failed', ...base, failure, retryAt };
}
