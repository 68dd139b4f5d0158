/** The words of the full-text index and the names of the library, as corrections need them: near ones, in bounded time. */

import { toMatchString } from '../../text/index-text.ts';
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';
import type { NameField, Vocabulary } from './correct.ts';
import { feedNames, folderNames, languageNames, ownTagNames } from './search-names.ts';
import { type KnownWord, mayBeMeant, variantsAt } from './spelling.ts';

/** Letters at the beginning that are taken as they are while terms are walked; the fewer, the more terms there are. */
const prefixLengths = [4, 3, 2] as const;
/** Places of a slip that no walk sees. */
const variedPlaces = [1, 2, 3] as const;

const shareOfOne = 0.7;
/** So many terms are looked at in any case: a busy machine has used up the time before it has begun. */
const leastLooked = 100;

/** `budgetMs`: for all searches of near words together. */
export function vocabularyOf(library: Library, budgetMs: number): Vocabulary {
  const endsAt = performance.now() + budgetMs;
  return {
    holds(word, field, isPrefix) {
      const match = toMatchString(word, isPrefix);
      if (match === null) return true;
      return (
        prepared(library.db, 'SELECT 1 FROM articles_fts WHERE articles_fts MATCH ? LIMIT 1').get(
          field === null ? match : `{${field}} : ${match}`,
        ) !== undefined
      );
    },
    near(word) {
      // One word leaves some of the time to the next.
      const left = Math.max(0, endsAt - performance.now());
      return nearWords(library, word, performance.now() + left * shareOfOne);
    },
    names: (field) => namesOf(library, field),
  };
}

/**
 * The terms of the index with the articles of each: SQLite's own view of it, which reads a term's whole list to count it.
 * So terms are asked for where they are likely first: slips far behind by a walk over what begins the same, slips at the
 * beginning by name.
 */
function nearWords(library: Library, word: string, endsAt: number): KnownWord[] {
  library.db.exec(
    'CREATE VIRTUAL TABLE IF NOT EXISTS temp.articles_terms USING fts5vocab (main, articles_fts, row)',
  );
  const found = new Map<string, KnownWord>();
  let looked = 0;
  const isTimeUp = (): boolean => {
    looked += 1;
    return looked > leastLooked && performance.now() >= endsAt;
  };
  const [longest, ...shorter] = prefixLengths.filter((length) => length < word.length - 1);
  if (longest !== undefined) walkPrefix(library, word, longest, { found, isTimeUp });
  const byName = prepared<KnownWord>(
    library.db,
    'SELECT term AS word, doc AS total FROM temp.articles_terms WHERE term = ?',
  );
  for (const place of variedPlaces.filter((at) => at < Math.max(word.length, 2))) {
    for (const variant of variantsAt(word, place)) {
      if (isTimeUp()) break;
      const row = byName.get(variant);
      if (row !== undefined) found.set(row.word, row);
    }
  }
  for (const length of shorter) {
    if (found.size > 0) break;
    walkPrefix(library, word, length, { found, isTimeUp });
  }
  return [...found.values()];
}

function walkPrefix(
  library: Library,
  word: string,
  prefixLength: number,
  { found, isTimeUp }: { found: Map<string, KnownWord>; isTimeUp: () => boolean },
): void {
  const prefix = word.slice(0, prefixLength);
  const terms = prepared<KnownWord>(
    library.db,
    'SELECT term AS word, doc AS total FROM temp.articles_terms WHERE term >= ? AND term < ?',
  ).iterate(prefix, `${prefix}\u{10ffff}`);
  for (const term of terms) {
    if (mayBeMeant(word, term.word)) found.set(term.word, term);
    if (isTimeUp()) break;
  }
}

function namesOf(library: Library, field: NameField): KnownWord[] {
  switch (field) {
    case 'mytag':
      return ownTagNames(library).map(known);
    case 'sourcetag':
      return sourceTags(library);
    case 'tag':
      return [...sourceTags(library), ...ownTagNames(library).map(known)];
    case 'feed':
      return feedNames(library).map(known);
    case 'folder':
      return folderNames(library).map(known);
    case 'author':
      return prepared<KnownWord>(library.db, 'SELECT name AS word, total FROM authors').all();
    case 'lang':
      return languageNames(library, '', 500).map(known);
  }
}

const known = ({ name, total }: { name: string; total: number }): KnownWord => ({ word: name, total });

function sourceTags(library: Library): KnownWord[] {
  return prepared<KnownWord>(library.db, 'SELECT name AS word, total FROM source_tag_counts').all();
}
