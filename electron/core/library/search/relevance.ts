/**
 * Best first, for any number of matches. FTS5's own ranking reads every match of every word before it can name the best:
 * a tenth of a second at a hundred thousand articles for a word that is in half of them. So only small results are ranked
 * that way. In large ones those come first that have the words in their title or tags, and the others newest first.
 */

import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';
import type { SqlValue } from './compile.ts';

export type RankedSelection = {
  /** `articles_fts` joined with what the conditions need. */
  from: string;
  where: string;
  parameters: readonly SqlValue[];
  match: string;
  /** FTS5 strings of the words that may stand anywhere and are not excluded. */
  words: readonly string[];
};

/** Up to so many matches are ranked by how often and where they have the words. */
const mostRanked = 2_000;
/** Ranking reads all that is known of each word, however few articles have all of them. */
const mostOfWord = 20_000;
/** Of those that have the words in their title or tags. */
const mostLeading = 500;

export type RankedPage = { ids: number[]; nextCursor: string | null };

/** Cursors: `o:N` within what is ranked or leads, `t:ID` in the newest-first tail behind it. */
export function rankedPage(
  library: Library,
  selection: RankedSelection,
  page: { cursor?: string | undefined; limit: number },
): RankedPage {
  const offset = Number(/^o:(\d+)$/.exec(page.cursor ?? '')?.[1] ?? 0);
  const ranked = byRank(library, selection);
  if (ranked !== null) {
    const end = offset + page.limit;
    return { ids: ranked.slice(offset, end), nextCursor: end < ranked.length ? `o:${end}` : null };
  }
  const lead = leading(library, selection);
  const tail = /^t:(\d+)$/.exec(page.cursor ?? '')?.[1];
  const first = tail === undefined ? lead.slice(offset, offset + page.limit) : [];
  if (first.length === page.limit) return { ids: first, nextCursor: `o:${offset + page.limit}` };
  const before = tail === undefined ? null : Number(tail);
  const rest = tailPage(library, selection, {
    before,
    limit: page.limit - first.length,
    shown: new Set(lead),
  });
  return { ids: [...first, ...rest.ids], nextCursor: rest.nextCursor };
}

/** The cursor that goes on within a page, behind its `looked`th article, whose id is `id`. */
export function rankedCursor(cursor: string | undefined, looked: number, id: number): string {
  if (cursor?.startsWith('t:') === true) return `t:${id}`;
  return `o:${Number(/^o:(\d+)$/.exec(cursor ?? '')?.[1] ?? 0) + looked}`;
}

function newestFirst(
  library: Library,
  selection: RankedSelection,
  before: number | null,
  limit: number,
): number[] {
  const keyset = before === null ? '' : ' AND articles_fts.rowid < ?';
  return library.db
    .prepare<SqlValue[], { id: number }>(
      `SELECT s.id FROM ${selection.from} WHERE ${selection.where}${keyset} ORDER BY articles_fts.rowid DESC LIMIT ?`,
    )
    .all(...selection.parameters, ...(before === null ? [] : [before]), limit)
    .map((row) => row.id);
}

/** With the words in title or tags: all of them first, then any. */
function leading(library: Library, selection: RankedSelection): number[] {
  const { match, words, parameters } = selection;
  if (words.length === 0) return [];
  // Where no word is bound to a field, all words in the title say the whole of it.
  const isFree = !match.includes(' : ');
  const all = isFree ? `{title tags} : (${match})` : `(${match}) AND {title tags} : (${words.join(' AND ')})`;
  const any = `(${match}) AND {title tags} : (${words.join(' OR ')})`;
  const find = (expression: string): number[] =>
    newestFirst(
      library,
      { ...selection, parameters: parameters.map((one) => (one === match ? expression : one)) },
      null,
      mostLeading,
    );
  return words.length === 1 ? find(all) : [...find(all), ...find(any)];
}

/** Whether it looks for words beside each other that are all in more articles than can be ranked. */
export function isPhraseOfMany(library: Library, match: string | null): boolean {
  if (match === null || !phrasesIn(match).some(({ parts }) => parts.length > 1)) return false;
  return [...wordsIn(match)].every((word) => countMatching(library, word, mostOfWord + 1) > mostOfWord);
}

/** How many articles match an FTS5 expression, whatever else they are. */
function countMatching(library: Library, match: string, most: number): number {
  const row = prepared<{ total: number }>(
    library.db,
    'SELECT count(*) AS total FROM (SELECT 1 FROM articles_fts WHERE articles_fts MATCH ? LIMIT ?)',
  ).get(match, most);
  return row?.total ?? 0;
}

/** Each word of an FTS5 expression as one of its own; the last of a prefix stays one. */
function wordsIn(match: string): Set<string> {
  const words = new Set<string>();
  for (const { parts, star } of phrasesIn(match)) {
    for (const [index, part] of parts.entries()) {
      words.add(`"${part}"${index === parts.length - 1 ? star : ''}`);
    }
  }
  return words;
}

/** What stands in quotation marks, a single word too; `star`: of a prefix. */
function phrasesIn(match: string): { parts: string[]; star: string }[] {
  return Array.from(match.matchAll(/"([^"]*)"(\*?)/g), ([, phrase = '', star = '']) => ({
    parts: phrase.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)),
    star,
  }));
}

/** null: there are too many, or too many have one of the words, in all its spellings and within phrases. */
function byRank(library: Library, selection: RankedSelection): number[] | null {
  const words = wordsIn(selection.match);
  let matches = 0;
  for (const word of words) {
    matches = countMatching(library, word, mostOfWord + 1);
    if (matches > mostOfWord) return null;
  }
  if (words.size > 1) matches = countMatching(library, selection.match, mostRanked + 1);
  // Few have the words: there is nothing to be gained by looking for those that meet the other conditions first.
  if (matches <= mostRanked) {
    return library.db
      .prepare<SqlValue[], number>(
        `SELECT s.id FROM ${selection.from} WHERE ${selection.where} ORDER BY articles_fts.rank, articles_fts.rowid DESC`,
      )
      .pluck()
      .all(...selection.parameters);
  }
  const newest = newestFirst(library, selection, null, mostRanked + 1);
  if (newest.length > mostRanked) return null;
  const wanted = new Set(newest);
  return library.db
    .prepare<[string], number>(
      'SELECT rowid FROM articles_fts WHERE articles_fts MATCH ? ORDER BY rank, rowid DESC',
    )
    .pluck()
    .all(selection.match)
    .filter((id) => wanted.has(id));
}

function tailPage(
  library: Library,
  selection: RankedSelection,
  { before, limit, shown }: { before: number | null; limit: number; shown: ReadonlySet<number> },
): RankedPage {
  const ids: number[] = [];
  let last = before;
  for (;;) {
    const rows = newestFirst(library, selection, last, limit);
    for (const id of rows) {
      last = id;
      if (!shown.has(id)) ids.push(id);
      if (ids.length === limit) return { ids, nextCursor: `t:${id}` };
    }
    if (rows.length < limit) return { ids, nextCursor: null };
  }
}
