/** What a migration leaves to be done: too much for the moment a library is opened, so it is done in small pieces. */

import { mayChoosePicture } from '../../content/constructs/picture-source.ts';
import { unpackMarkup } from '../../content/scan/packed-markup.ts';
import type { Library } from '../connection/open.ts';
import { getSettings } from '../connection/settings-table.ts';
import { prepared } from '../connection/statements.ts';
import { measureAnew } from './article-measures.ts';
import { indexLinksAnew } from './search-index.ts';

/** How long one piece may hold core up, in ms. */
const sliceMs = 6;
const mostAtOnce = 50;

/** Each for one article, by the name the migration gave it. */
const works: Record<string, (library: Library, articleId: number) => void> = {
  /** Links of what was stored before there was an index of them. */
  links: indexLinksAnew,
  /** Pictures of what was stored before lists of candidates and lazy loaders were read. */
  pictures: findPicturesAnew,
};

/** One piece of what is left to be done, the newest articles first. Whether there is more. */
export function catchUp(library: Library): boolean {
  return Object.entries(works).some(([name, work]) => catchUpPiece(library, name, work));
}

function catchUpPiece(
  library: Library,
  name: string,
  work: (library: Library, articleId: number) => void,
): boolean {
  const { db } = library;
  const state = prepared<{ below: number }>(db, 'SELECT below FROM catching_up WHERE name = ?');
  if (state.get(name) === undefined) return false;
  return db
    .transaction((): boolean => {
      // Another program may be at it.
      const below = state.get(name)?.below;
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
        work(library, id);
        done = id;
        if (performance.now() > endsAt) break;
      }
      if (ids.length === 0) prepared(db, 'DELETE FROM catching_up WHERE name = ?').run(name);
      else prepared(db, 'UPDATE catching_up SET below = ? WHERE name = ?').run(done, name);
      return ids.length > 0;
    })
    .immediate();
}

function findPicturesAnew(library: Library, articleId: number): void {
  const row = prepared<{ html: Uint8Array }>(library.db, 'SELECT html FROM shown_content WHERE id = ?').get(
    articleId,
  );
  if (row === undefined || !mayChoosePicture(unpackMarkup(row.html))) return;
  measureAnew(library, articleId, getSettings(library).foremHosts);
}
