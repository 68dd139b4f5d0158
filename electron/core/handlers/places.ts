/** Authors and source tags as places. */
import { AppError } from '../../../shared/errors.ts';
import type { AreaHandlers } from '../context.ts';
import { placeFacts } from '../library/lists/place-facts.ts';
import { completionNames } from '../library/search/search-names.ts';

export const placeHandlers: AreaHandlers<'places'> = {
  'places.facts': ({ library }, { kind, name }) => {
    const facts = placeFacts(library, kind, name);
    if (facts === null) throw new AppError('not-found', { what: kind === 'author' ? 'author' : 'tag', name });
    return facts;
  },

  'places.find': ({ library }, { kind, typed }) => {
    const names = completionNames(library);
    const found = kind === 'author' ? names.authors(typed) : names.tags(typed, 'source');
    return { names: found.map(({ name, total }) => ({ name, articles: total })) };
  },
};
