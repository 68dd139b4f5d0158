/** What helps to write a query: completion at the caret, and what was meant where nothing is found. */

import { parseQuery } from '../../../shared/query/parse.ts';
import type { Library } from '../library/connection/open.ts';
import { listIds } from '../library/lists/article-list.ts';
import { completeQuery } from '../library/search/complete.ts';
import { correctQuery } from '../library/search/correct.ts';
import { completionNames } from '../library/search/search-names.ts';
import { vocabularyOf } from '../library/search/vocabulary.ts';
import type { AreaHandlers } from './handler.ts';

type Ports = { library: Library; now: () => number };

/** For the words near the unknown ones, in ms. */
const correctionMs = 30;

export const searchHandlers: AreaHandlers<'search', Ports> = {
  'search.complete': ({ library, now }, { query, caret, spanNames }) =>
    completeQuery(query, Math.min(caret, query.length), completionNames(library), { now: now(), spanNames }),

  'search.correct': ({ library, now }, { query, within, isTyping, feedId, folderId }) => {
    const corrections = correctQuery(query, vocabularyOf(library, correctionMs), isTyping).filter((one) => {
      const whole = parseQuery(within === '' ? one : `(${within}) (${one})`);
      // The newest is found without ranking the others.
      const newest = listIds(
        library,
        { ...whole, sort: 'newest' },
        { feedId, folderId },
        { limit: 1, now: now() },
      );
      return newest.ids.length > 0;
    });
    return { corrections };
  },
};
