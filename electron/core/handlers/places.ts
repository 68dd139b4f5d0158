/** Authors and source tags as places. */

import { AppError } from '../../../shared/errors.ts';
import type { Library } from '../library/connection/open.ts';
import { placeFacts } from '../library/lists/place-facts.ts';
import { completionNames } from '../library/search/search-names.ts';
import type { AreaHandlers } from './handler.ts';

type Ports = { library: Library };

export const placeHandlers: AreaHandlers<'places', Ports> = {
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
