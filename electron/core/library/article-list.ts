/** Lists and selections: a compiled query, a place (feed or folder) and an order → ids, page by page. */

import type { QueryProblem } from '../../../shared/model.ts';
import type { Query, SortOrder } from '../../../shared/query/tree.ts';
import { isRanked } from '../../../shared/query/tree.ts';
import { type CompiledQuery, compileQuery, type SqlValue } from '../search/compile.ts';
import { readText } from './article-text.ts';
import { type CopiesShown, copiesShown } from './list-copies.ts';
import type { Library } from './open.ts';
import { prepared } from './statements.ts';

export type ListScope = { feedId?: number | undefined; folderId?: number | undefined };

export type IdPage = {
  ids: number[];
  nextCursor: string | null;
  problems: QueryProblem[];
};

type Selection = {
  from: string;
  where: string;
  parameters: SqlValue[];
  compiled: CompiledQuery;
  copies: CopiesShown;
};
type Row = { id: number; is_follower: number };

/** `now` in epoch ms. A cursor belongs to the query, place and order it came from. */
export function listIds(
  library: Library,
  query: Query,
  scope: ListScope,
  page: { cursor?: string | undefined; limit: number; now: number },
): IdPage {
  const selection = select(query, scope, page.now);
  const order = effectiveOrder(query, selection.compiled);
  const { ids, nextCursor } =
    order === 'newest' || order === 'oldest'
      ? keysetPage(library, selection, order, page)
      : offsetPage(library, selection, order, page);
  return { ids, nextCursor, problems: selection.compiled.problems };
}

/** Every id that matches, newest first; `before`: only what was first seen up to then (epoch ms). */
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
    .prepare<SqlValue[], Row>(
      `SELECT s.id, s.is_follower FROM ${selection.from} WHERE ${where} ORDER BY s.id DESC`,
    )
    .all(...parameters);
  return filterRows(library, selection, rows);
}

export function countMatches(library: Library, query: Query, scope: ListScope, now: number): number {
  const selection = select(query, scope, now);
  if (selection.compiled.regexes.length > 0) return listAllIds(library, query, scope, { now }).length;
  const row = library.db
    .prepare<SqlValue[], { total: number }>(
      `SELECT count(*) AS total FROM ${selection.from} WHERE ${selection.where}`,
    )
    .get(...selection.parameters);
  return (row?.total ?? 0) - countHiddenCopies(library, selection);
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

function keysetPage(
  library: Library,
  selection: Selection,
  order: 'newest' | 'oldest',
  page: Page,
): Pick<IdPage, 'ids' | 'nextCursor'> {
  const ids: number[] = [];
  const cursor = /^k:(\d+)$/.exec(page.cursor ?? '')?.[1];
  let after = cursor === undefined ? null : Number(cursor);
  // A regular expression, or a copy that stands for others, may drop rows of a page: then the next rows are read until the page is full.
  for (;;) {
    const keyset = after === null ? '' : ` AND s.id ${order === 'newest' ? '<' : '>'} ?`;
    const rows = library.db
      .prepare<SqlValue[], Row>(
        `SELECT s.id, s.is_follower FROM ${selection.from} WHERE ${selection.where}${keyset}
         ORDER BY ${orderBy(order)} LIMIT ?`,
      )
      .all(...selection.parameters, ...(after === null ? [] : [after]), page.limit);
    for (const id of filterRows(library, selection, rows)) {
      ids.push(id);
      if (ids.length === page.limit) return { ids, nextCursor: `k:${id}` };
    }
    const last = rows.at(-1)?.id;
    if (last === undefined || rows.length < page.limit) return { ids, nextCursor: null };
    after = last;
  }
}

function offsetPage(
  library: Library,
  selection: Selection,
  order: SortOrder,
  page: Page,
): Pick<IdPage, 'ids' | 'nextCursor'> {
  const offset = Number(/^o:(\d+)$/.exec(page.cursor ?? '')?.[1] ?? 0);
  const rows = library.db
    .prepare<SqlValue[], Row>(
      `SELECT s.id, s.is_follower FROM ${selection.from} WHERE ${selection.where}
       ORDER BY ${orderBy(order)} LIMIT ? OFFSET ?`,
    )
    .all(...selection.parameters, page.limit, offset);
  return {
    ids: filterRows(library, selection, rows),
    nextCursor: rows.length === page.limit ? `o:${offset + page.limit}` : null,
  };
}

/** What SQL cannot tell: whether a regular expression matches, and whether a better copy of the piece is in the list. */
function filterRows(library: Library, selection: Selection, rows: readonly Row[]): number[] {
  const kept =
    selection.copies === 'best'
      ? rows.filter((row) => row.is_follower === 0 || !isBetterCopyListed(library, selection, row.id))
      : rows;
  return filterByRegex(
    library,
    kept.map((row) => row.id),
    selection.compiled.regexes,
  );
}

function isBetterCopyListed(library: Library, selection: Selection, id: number): boolean {
  const better = prepared<{ id: number }>(
    library.db,
    `SELECT o.id FROM article_state s JOIN article_state o ON o.group_id = s.group_id
     WHERE s.id = ? AND o.id <> s.id AND (o.is_follower = 0 OR o.id < s.id)`,
  ).all(id);
  const isListed = library.db.prepare<SqlValue[], unknown>(
    `SELECT 1 FROM ${selection.from} WHERE ${selection.where} AND s.id = ?`,
  );
  return better.some((copy) => {
    if (isListed.get(...selection.parameters, copy.id) === undefined) return false;
    return filterByRegex(library, [copy.id], selection.compiled.regexes).length > 0;
  });
}

/** How many copies are looked at one by one; of what is beyond, all are taken to be hidden. */
const mostCopiesCounted = 500;

function countHiddenCopies(library: Library, selection: Selection): number {
  if (selection.copies !== 'best') return 0;
  const followers = library.db
    .prepare<SqlValue[], { id: number }>(
      `SELECT s.id FROM ${selection.from} WHERE ${selection.where} AND s.is_follower = 1`,
    )
    .all(...selection.parameters);
  const looked = followers.slice(0, mostCopiesCounted);
  const hidden = looked.filter((row) => isBetterCopyListed(library, selection, row.id)).length;
  return hidden + followers.length - looked.length;
}

function filterByRegex(library: Library, ids: number[], regexes: readonly RegExp[]): number[] {
  if (regexes.length === 0) return ids;
  return ids.filter((id) => {
    const content = readText(library, id);
    const title = prepared<{ title: string }>(library.db, 'SELECT title FROM articles WHERE id = ?').get(id);
    const text = `${title?.title ?? ''}\n${content?.text ?? ''}\n${content?.code ?? ''}`;
    return regexes.every((regex) => regex.test(text));
  });
}
