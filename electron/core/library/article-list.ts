/** Lists and selections: a compiled query, a place (feed or folder) and an order → ids, page by page. */

import { AppError } from '../../../shared/errors.ts';
import type { QueryProblem } from '../../../shared/model.ts';
import type { Query, SortOrder } from '../../../shared/query/tree.ts';
import { isRanked } from '../../../shared/query/tree.ts';
import { type CompiledQuery, compileQuery, type SqlValue } from '../search/compile.ts';
import { countHiddenCopies, type ListedRow, type Listing, withoutHiddenCopies } from './hidden-copies.ts';
import { type CopiesShown, copiesShown } from './list-copies.ts';
import type { Library } from './open.ts';
import { matchRegexes } from './regex-filter.ts';

export type ListScope = { feedId?: number | undefined; folderId?: number | undefined };

export type IdPage = {
  ids: number[];
  /** A page that a regular expression has not filled in its time may hold fewer, even none, and still have a next one. */
  nextCursor: string | null;
  problems: QueryProblem[];
};

/** How long regular expressions may hold a list up, and a selection, in ms. */
const pageMs = 100;
const selectionMs = 2000;
/** So many articles on which the time ran out are enough: the others are not tried. */
const mostTooSlow = 3;

type Selection = Listing & { compiled: CompiledQuery; copies: CopiesShown };

/** `now` in epoch ms. A cursor belongs to the query, place and order it came from. */
export function listIds(
  library: Library,
  query: Query,
  scope: ListScope,
  page: { cursor?: string | undefined; limit: number; now: number },
): IdPage {
  const selection = select(query, scope, page.now);
  const order = effectiveOrder(query, selection.compiled);
  const { ids, nextCursor, tooSlow } =
    order === 'newest' || order === 'oldest'
      ? keysetPage(library, selection, order, page)
      : offsetPage(library, selection, order, page);
  return { ids, nextCursor, problems: tooSlow === 0 ? [] : [slowRegex(tooSlow)] };
}

/**
 * Every id that matches, newest first; `before`: only what was first seen up to then (epoch ms).
 * Throws `invalid-input` when a regular expression takes too long: half a selection would change half of what was meant.
 */
export function listAllIds(
  library: Library,
  query: Query,
  scope: ListScope,
  options: { now: number; before?: number | undefined },
): number[] {
  const selection = select(query, scope, options.now);
  const parameters = [...selection.parameters];
  let where = selection.where;
  if (options.before !== undefined) {
    where += ' AND s.first_seen_at <= ?';
    parameters.push(options.before);
  }
  const rows = library.db
    .prepare<SqlValue[], ListedRow>(
      `SELECT s.id, s.is_follower FROM ${selection.from} WHERE ${where} ORDER BY s.id DESC`,
    )
    .all(...parameters);
  const ids = shownIds(library, selection, rows);
  const { regexes } = selection.compiled;
  if (regexes.length === 0) return ids;
  const pass = matchRegexes(library, ids, regexes, selectionMs);
  if (pass.looked < ids.length || pass.tooSlow > 0) throw tooSlowToSelect();
  return pass.ids;
}

/** How many match; null when that takes a regular expression longer than a list may wait for. */
export function countMatches(library: Library, query: Query, scope: ListScope, now: number): number | null {
  const selection = select(query, scope, now);
  const { regexes } = selection.compiled;
  if (regexes.length > 0) {
    const rows = library.db
      .prepare<SqlValue[], ListedRow>(
        `SELECT s.id, s.is_follower FROM ${selection.from} WHERE ${selection.where}`,
      )
      .all(...selection.parameters);
    const ids = shownIds(library, selection, rows);
    const pass = matchRegexes(library, ids, regexes, pageMs);
    return pass.looked < ids.length ? null : pass.ids.length;
  }
  const row = library.db
    .prepare<SqlValue[], { total: number }>(
      `SELECT count(*) AS total FROM ${selection.from} WHERE ${selection.where}`,
    )
    .get(...selection.parameters);
  const hidden = selection.copies === 'best' ? countHiddenCopies(library, selection) : 0;
  return (row?.total ?? 0) - hidden;
}

function shownIds(library: Library, selection: Selection, rows: readonly ListedRow[]): number[] {
  return selection.copies === 'best'
    ? withoutHiddenCopies(library, selection, rows)
    : rows.map((row) => row.id);
}

/** The statement a list runs, for tests of its plan. */
export function listStatement(
  query: Query,
  scope: ListScope,
  now: number,
): { sql: string; parameters: SqlValue[] } {
  const selection = select(query, scope, now);
  const order = effectiveOrder(query, selection.compiled);
  return {
    sql: `SELECT s.id FROM ${selection.from} WHERE ${selection.where} ORDER BY ${orderBy(order)} LIMIT 50`,
    parameters: selection.parameters,
  };
}

function select(query: Query, scope: ListScope, now: number): Selection {
  const compiled = compileQuery(query.root, now);
  const parameters: SqlValue[] = [];
  const conditions = ['s.deleted_at IS NULL'];
  let from = 'article_state s JOIN articles a ON a.id = s.id';
  if (compiled.match !== null) {
    from = 'articles_fts JOIN article_state s ON s.id = articles_fts.rowid JOIN articles a ON a.id = s.id';
    conditions.push('articles_fts MATCH ?');
    parameters.push(compiled.match);
  }
  if (scope.feedId !== undefined) {
    conditions.push('s.feed_id = ?');
    parameters.push(scope.feedId);
  }
  if (scope.folderId !== undefined) {
    conditions.push(`s.feed_id IN (WITH RECURSIVE inside(id) AS (
      VALUES (?) UNION SELECT folders.id FROM folders JOIN inside ON folders.parent_id = inside.id)
      SELECT feeds.id FROM feeds JOIN inside ON feeds.folder_id = inside.id)`);
    parameters.push(scope.folderId);
  }
  conditions.push(compiled.where);
  const copies = copiesShown(query.root, scope);
  if (copies === 'leaders') conditions.push('s.is_follower = 0');
  return {
    copies,
    regexes: compiled.regexes,
    from,
    where: conditions.join(' AND '),
    parameters: [...parameters, ...compiled.parameters],
    compiled,
  };
}

function effectiveOrder(query: Query, compiled: CompiledQuery): SortOrder {
  const wanted = query.sort ?? (isRanked(query.root) ? 'relevance' : 'newest');
  // Without a driving full-text match there is no rank to sort by.
  return wanted === 'relevance' && compiled.match === null ? 'newest' : wanted;
}

function orderBy(order: SortOrder): string {
  switch (order) {
    case 'newest':
      return 's.id DESC';
    case 'oldest':
      return 's.id';
    case 'reading':
      return 'a.reading_minutes, s.id DESC';
    case 'relevance':
      return 'articles_fts.rank, s.id DESC';
  }
}

type Page = { cursor?: string | undefined; limit: number };
type IdSlice = { ids: number[]; nextCursor: string | null; tooSlow: number };

function keysetPage(library: Library, selection: Selection, order: 'newest' | 'oldest', page: Page): IdSlice {
  const ids: number[] = [];
  let tooSlow = 0;
  const { regexes } = selection.compiled;
  const endsAt = performance.now() + pageMs;
  const cursor = /^k:(\d+)$/.exec(page.cursor ?? '')?.[1];
  let after = cursor === undefined ? null : Number(cursor);
  // A regular expression, or a better copy of the same piece, may drop rows of a page: then the next rows are read until the page is full.
  for (;;) {
    const keyset = after === null ? '' : ` AND s.id ${order === 'newest' ? '<' : '>'} ?`;
    const rows = library.db
      .prepare<SqlValue[], ListedRow>(
        `SELECT s.id, s.is_follower FROM ${selection.from} WHERE ${selection.where}${keyset}
         ORDER BY ${orderBy(order)} LIMIT ?`,
      )
      .all(...selection.parameters, ...(after === null ? [] : [after]), page.limit);
    const shown = shownIds(library, selection, rows);
    const pass =
      regexes.length === 0 ? null : matchRegexes(library, shown, regexes, endsAt - performance.now());
    tooSlow += pass?.tooSlow ?? 0;
    for (const id of pass?.ids ?? shown) {
      ids.push(id);
      if (ids.length === page.limit) return { ids, nextCursor: `k:${id}`, tooSlow };
    }
    const hasLookedAtAll = pass === null || pass.looked === shown.length;
    if (hasLookedAtAll && rows.length < page.limit) return { ids, nextCursor: null, tooSlow };
    after = (hasLookedAtAll ? rows.at(-1)?.id : shown[pass.looked - 1]) ?? after;
    if (pass === null || performance.now() < endsAt) continue;
    return { ids, nextCursor: tooSlow < mostTooSlow ? `k:${after}` : null, tooSlow };
  }
}

function offsetPage(library: Library, selection: Selection, order: SortOrder, page: Page): IdSlice {
  const offset = Number(/^o:(\d+)$/.exec(page.cursor ?? '')?.[1] ?? 0);
  const rows = library.db
    .prepare<SqlValue[], ListedRow>(
      `SELECT s.id, s.is_follower FROM ${selection.from} WHERE ${selection.where}
       ORDER BY ${orderBy(order)} LIMIT ? OFFSET ?`,
    )
    .all(...selection.parameters, page.limit, offset);
  const shown = shownIds(library, selection, rows);
  const { regexes } = selection.compiled;
  const pass = regexes.length === 0 ? null : matchRegexes(library, shown, regexes, pageMs);
  const last = pass === null || pass.looked === shown.length ? undefined : shown[pass.looked];
  const looked = last === undefined ? rows.length : rows.findIndex((row) => row.id === last);
  const tooSlow = pass?.tooSlow ?? 0;
  const goesOn = tooSlow < mostTooSlow && (looked < rows.length || rows.length === page.limit);
  return { ids: pass?.ids ?? shown, nextCursor: goesOn ? `o:${offset + looked}` : null, tooSlow };
}

function slowRegex(articles: number): QueryProblem {
  const message =
    articles >= mostTooSlow
      ? 'The regular expression takes too long: not all articles were looked at'
      : 'The regular expression took too long on one or two articles, which were left out';
  return { start: 0, end: 0, message, suggestion: null };
}

function tooSlowToSelect(): AppError {
  const reason =
    'The regular expression takes too long. Narrow the query with other terms, or make it simpler.';
  return new AppError('invalid-input', { field: 'query', reason });
}
