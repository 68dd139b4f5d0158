/** How often terms stand in the library, as far as the way to look for them depends on it. */

import { fold } from '../../text/fold.ts';
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';
import type { Frequencies } from './compile.ts';

/**
 * `rows`: how many are looked for; Infinity: all. Gathering all articles that have a term, and looking at article after article until those
 * are found, cost the same where it stands in the square root of `rows` times all there are.
 */
export function frequenciesOf(library: Library, rows: number): Frequencies {
  let enough: number | null = null;
  const isCommon = (totalUpTo: (most: number) => number): boolean => {
    enough ??= Math.max(fewest, Math.ceil(Math.sqrt(rows * articleCount(library))));
    return Number.isFinite(enough) && totalUpTo(enough) >= enough;
  };
  return {
    isTagCommon: (folded) => isCommon(() => ownTotal(library, folded) + sourceTotal(library, folded)),
    isLanguageCommon: (language) => isCommon((most) => languageTotal(library, language, most)),
    isAuthorCommon: (name) => isCommon(() => authorTotal(library, name)),
  };
}

/** Gathering a few hundred is quick in any library. */
const fewest = 500;

/** Articles that surely have the tag, by either of its kinds: what both count is not known without looking. */
export function fewestWithTag(library: Library, name: string, kind: 'any' | 'mine' | 'source'): number {
  const folded = fold(name);
  return Math.max(
    kind === 'source' ? 0 : ownTotal(library, folded),
    kind === 'mine' ? 0 : sourceTotal(library, folded),
  );
}

function articleCount(library: Library): number {
  const row = prepared<{ total: number | null }>(
    library.db,
    'SELECT sum(total) AS total FROM feed_counts',
  ).get();
  return row?.total ?? 0;
}

function ownTotal(library: Library, folded: string): number {
  const row = prepared<{ total: number | null }>(
    library.db,
    'SELECT max(total) AS total FROM tag_counts WHERE tag_id IN (SELECT tag_id FROM tag_names WHERE folded = ?)',
  ).get(folded);
  return row?.total ?? 0;
}

function sourceTotal(library: Library, folded: string): number {
  const row = prepared<{ total: number }>(
    library.db,
    'SELECT total FROM source_tag_counts WHERE folded = ?',
  ).get(folded);
  return row?.total ?? 0;
}

function languageTotal(library: Library, language: string, most: number): number {
  const row = prepared<{ total: number }>(
    library.db,
    'SELECT count(*) AS total FROM (SELECT 1 FROM code_languages WHERE language = ? LIMIT ?)',
  ).get(language, most);
  return row?.total ?? 0;
}

function authorTotal(library: Library, name: string): number {
  const row = prepared<{ total: number }>(library.db, 'SELECT total FROM authors WHERE name = ?').get(name);
  return row?.total ?? 0;
}
