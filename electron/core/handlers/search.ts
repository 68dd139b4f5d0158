/** What helps to write a query: completion at the caret. */
import type { AreaHandlers } from '../context.ts';
import { completionNames } from '../library/search-names.ts';
import { completeQuery } from '../search/complete.ts';

export const searchHandlers: AreaHandlers<'search'> = {
  'search.complete': ({ library, now }, { query, caret }) =>
    completeQuery(query, Math.min(caret, query.length), completionNames(library), now()),
};
