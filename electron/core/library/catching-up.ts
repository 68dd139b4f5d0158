/** What a migration leaves to be done: too much for the moment a library is opened, so it is done in small pieces. */
import type { Library } from './open.ts';
import { indexLinksAnew } from './search-index.ts';
import { prepared } from './statements.ts';

/** How long one piece may hold core up, in ms. */
const sliceMs = 6;
const mostAtOnce = 50;

/** One piece of indexing the links of what was stored before there was an index of them, the newest first. Whether there is more. */
export function catchUpLinks(library: Library): boolean {
  const { db } = library;
  const state = prepared<{ below: number }>(db, "SELECT below FROM catching_up WHERE name = 'links'");
  if (state.get() === undefined) return false;
  return db
    .transaction((): boolean => {
      // Another program may be at it.
      const below = state.get()?.below;
      if (below === undefined) return false;
      const ids = prepared<{ id: number }>(
        db,
        'SELECT id FROM article_content WHERE id < ? ORDER BY id DESC LIMIT ?',
      )
        .all(below, mostAtOnce)
        .map((row) => row.id);
      const endsAt = performance.now() + sliceMs;
      let done = below;
      for (const id of ids) {
        indexLinksAnew(library, id);
        done = id;
        if (performance.now() > endsAt) break;
      }
      if (ids.length === 0) prepared(db, "DELETE FROM catching_up WHERE name = 'links'").run();
      else prepared(db, "UPDATE catching_up SET below = ? WHERE name = 'links'").run(done);
      return ids.length > 0;
    })
    .immediate();
}
