/** Names of the library that a query may hold, with how many articles each has: for completion and for corrections. */

import { fold } from '../../text/fold.ts';
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';
import type { CompletionNames, CountedName } from './complete.ts';

const most = 12;
/** Languages are counted as far as this: some have every other article. */
const countedUpTo = 1000;

export function completionNames(library: Library): CompletionNames {
  return {
    tags: (typed, kind) => tagNames(library, typed, kind),
    feeds: (typed) => best(feedNames(library), typed),
    folders: (typed) => best(folderNames(library), typed),
    sites: (typed) => best(siteNames(library), typed),
    authors: (typed) => authorNames(library, typed),
    languages: (typed) => languageNames(library, typed),
    series: (typed) => best(recordNames(library, 'series'), typed),
    organisations: (typed) => best(recordNames(library, 'organisation'), typed),
  };
}

/** Those that begin with what is typed, then those that hold it; the more articles, the sooner. */
function best(names: readonly CountedName[], typed: string): CountedName[] {
  const wanted = fold(typed);
  const found = names
    .map((name) => ({ name, at: fold(name.name).indexOf(wanted) }))
    .filter(({ at }) => at >= 0);
  found.sort((one, other) => Math.sign(one.at) - Math.sign(other.at) || other.name.total - one.name.total);
  return found.slice(0, most).map(({ name }) => name);
}

export function feedNames(library: Library): CountedName[] {
  return prepared<CountedName>(
    library.db,
    `SELECT coalesce(custom_title, feed_title, url) AS name, coalesce(n.total, 0) AS total
     FROM feeds LEFT JOIN feed_counts n ON n.feed_id = feeds.id WHERE removed_at IS NULL`,
  ).all();
}

export function folderNames(library: Library): CountedName[] {
  return prepared<CountedName>(
    library.db,
    `SELECT folders.name, coalesce(sum(n.total), 0) AS total FROM folders
     LEFT JOIN feeds ON feeds.folder_id = folders.id LEFT JOIN feed_counts n ON n.feed_id = feeds.id
     GROUP BY folders.id`,
  ).all();
}

/** Of feeds, for those of articles would have to be counted. */
function siteNames(library: Library): CountedName[] {
  return prepared<CountedName>(
    library.db,
    `SELECT host_of(coalesce(site_url, url)) AS name, sum(coalesce(n.total, 0)) AS total
     FROM feeds LEFT JOIN feed_counts n ON n.feed_id = feeds.id
     WHERE removed_at IS NULL AND host_of(coalesce(site_url, url)) IS NOT NULL GROUP BY 1`,
  ).all();
}

export function ownTagNames(library: Library): CountedName[] {
  return prepared<{ name: string; total: number }>(
    library.db,
    'SELECT tags.name, n.total FROM tags JOIN tag_counts n ON n.tag_id = tags.id WHERE n.total > 0',
  )
    .all()
    .map((tag) => ({ ...tag, isOwn: true }));
}

/** The reader's own first. */
function tagNames(library: Library, typed: string, kind: 'any' | 'mine' | 'source'): CountedName[] {
  const own = kind === 'source' ? [] : best(ownTagNames(library), typed);
  if (kind === 'mine') return own;
  const ofSource = prepared<{ total: number }>(
    library.db,
    'SELECT total FROM source_tag_counts WHERE folded = ?',
  );
  const both = own.map((tag) =>
    kind === 'any' ? { ...tag, ofSource: ofSource.get(fold(tag.name))?.total ?? 0 } : tag,
  );
  const known = new Set(own.map(({ name }) => fold(name)));
  const source = sourceTagNames(library, fold(typed)).filter(({ name }) => !known.has(fold(name)));
  return [...both, ...source].slice(0, most);
}

function sourceTagNames(library: Library, folded: string): CountedName[] {
  const beginning = prepared<CountedName>(
    library.db,
    `SELECT name, total FROM source_tag_counts WHERE folded >= ? AND folded < ? ORDER BY total DESC LIMIT ${most}`,
  ).all(folded, afterAll(folded));
  if (beginning.length === most || folded === '') return beginning;
  const holding = prepared<CountedName>(
    library.db,
    `SELECT name, total FROM source_tag_counts WHERE instr(folded, ?) > 1 ORDER BY total DESC LIMIT ${most}`,
  ).all(folded);
  return [...beginning, ...holding];
}

/** By the beginning of the name, then of a later one of its words. */
function authorNames(library: Library, typed: string): CountedName[] {
  const beginning = prepared<CountedName>(
    library.db,
    `SELECT name, total FROM authors WHERE name >= ? AND name < ? ORDER BY total DESC LIMIT ${most}`,
  ).all(typed, afterAll(typed));
  if (beginning.length === most || typed === '') return beginning;
  const later = prepared<CountedName>(
    library.db,
    `SELECT name, total FROM authors WHERE name LIKE '% ' || ? || '%' ESCAPE '\\'
     ORDER BY total DESC LIMIT ${most}`,
  ).all(typed.replace(/[\\%_]/g, (sign) => `\\${sign}`));
  const known = new Set(beginning.map(({ name }) => name));
  return [...beginning, ...later.filter(({ name }) => !known.has(name))].slice(0, most);
}

/** Of series and organisations, as far as records tell them. */
function recordNames(library: Library, column: 'series' | 'organisation'): CountedName[] {
  return prepared<CountedName>(
    library.db,
    `SELECT min(${column}) AS name, count(*) AS total FROM forem_records WHERE ${column}_folded IS NOT NULL
     GROUP BY ${column}_folded`,
  ).all();
}

/** Steps from one language to the next in the index, so that it costs what there are languages, not articles. */
export function languageNames(library: Library, typed: string, limit = most): CountedName[] {
  const names = prepared<CountedName>(
    library.db,
    `WITH RECURSIVE each(name) AS (
       SELECT min(language) FROM code_languages
       UNION ALL SELECT (SELECT min(language) FROM code_languages WHERE language > each.name) FROM each
         WHERE each.name IS NOT NULL)
     SELECT name, (SELECT count(*) FROM (SELECT 1 FROM code_languages WHERE language = name LIMIT ${countedUpTo})) AS total
     FROM each WHERE name IS NOT NULL AND name >= ? AND name < ?`,
  ).all(typed.toLowerCase(), afterAll(typed.toLowerCase()));
  return names
    .toSorted((one, other) => other.total - one.total)
    .slice(0, limit)
    .map((one) => (one.total === countedUpTo ? { ...one, isMore: true } : one));
}

/** What comes after all texts that begin like this. */
const afterAll = (prefix: string): string => `${prefix}\u{10ffff}`;
