/**
 * Lists and selections: a compiled query, a scope (feed or folder) and a sort order → ids, page by page. Called by the handlers
 * for the window's lists, and by rules, exports, snippets and the offline pack for whole selections.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../../../shared/errors.ts';
import type { QueryProblem } from '../../../../shared/model/search.ts';
import type { Query, SortOrder, StateName } from '../../../../shared/query/tree.ts';
import { holds, isRanked } from '../../../../shared/query/tree.ts';
import type { Library } from '../connection/open.ts';
import { type CopyCounts, countCopies } from '../marks/article-state-table.ts';
import { isReturned, returnedIds } from '../marks/snoozed-articles.ts';
import { type CompiledQuery, compileQuery, type SqlValue } from '../search/compile.ts';
import { matchRegexes } from '../search/regex-filter.ts';
import { isPhraseOfMany, rankedCursor, rankedPage } from '../search/relevance.ts';
import { fewestWithTag, frequenciesOf } from '../search/term-frequencies.ts';
import { countHiddenCopies, type Listing, shownIds } from './hidden-copies.ts';
import { copiesShown } from './list-copies.ts';

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
const sliceMs = 10;
/** So many articles on which the time ran out are enough: the others are not tried. */
const mostTooSlow = 3;

export type Selection = Listing & { compiled: CompiledQuery };

/** `now` in epoch ms. A cursor belongs to the query, place and order it came from. */
export function listIds(
  library: Library,
  query: Query,
  scope: ListScope,
  page: { cursor?: string | undefined; limit: number; now: number },
): IdPage {
  const selection = select(library, query, scope, { now: page.now, rows: page.limit });
  const order = effectiveOrder(query, selection.compiled);
  const { ids, nextCursor, tooSlow } =
    order === 'newest'
      ? newestPage(library, selection, page)
      : order === 'oldest'
        ? keysetPage(library, selection, { ...page, order })
        : order === 'relevance' && selection.compiled.match !== null
          ? relevancePage(library, { ...selection, match: selection.compiled.match }, page)
          : order === 'feed' && selection.compiled.match === null && selection.regexes.length === 0
            ? feedPage(library, selection, page)
            : offsetPage(library, selection, order, page);
  return { ids, nextCursor, problems: tooSlow === 0 ? [] : [slowRegex(tooSlow)] };
}

type AllOptions = {
  now: number;
  after?: number | undefined;
  before?: number | undefined;
  withMuted?: boolean;
  withSnoozed?: boolean;
};

/**
 * Every id that matches, newest first; only what was first seen later than `after` and up to `before` (epoch ms).
 * Throws `invalid-input` when a regular expression takes too long: half a selection would change half of what was meant.
 */
export function listAllIds(library: Library, query: Query, scope: ListScope, options: AllOptions): number[] {
  const { ids, selection } = listCandidates(library, query, scope, options);
  const { regexes } = selection.compiled;
  if (regexes.length === 0) return shownIds(library, selection, ids);
  const pass = matchRegexes(library, ids, regexes, selectionMs);
  if (pass.looked < ids.length || pass.tooSlow > 0) throw tooSlowToSelect();
  return shownIds(library, selection, pass.ids);
}

/** The same for as many texts as there are: between portions of them core answers other calls. */
export async function selectAllIds(
  library: Library,
  query: Query,
  scope: ListScope,
  options: AllOptions,
): Promise<number[]> {
  const { ids, selection } = listCandidates(library, query, scope, options);
  const { regexes } = selection.compiled;
  if (regexes.length === 0) return shownIds(library, selection, ids);
  const selected: number[] = [];
  for (let looked = 0; looked < ids.length; ) {
    await nextTurn();
    const pass = matchRegexes(library, ids.slice(looked), regexes, sliceMs);
    if (pass.tooSlow > 0) throw tooSlowToSelect();
    selected.push(...pass.ids);
    looked += pass.looked;
  }
  return shownIds(library, selection, selected);
}

/** What SQL finds; its regular expressions are still to be passed, and copies among it are still there. */
function listCandidates(
  library: Library,
  query: Query,
  scope: ListScope,
  options: AllOptions,
): { ids: number[]; selection: Selection } {
  const { now, withMuted, withSnoozed } = options;
  const rows = Number.POSITIVE_INFINITY;
  const selection = select(library, query, scope, { now, withMuted, withSnoozed, rows });
  const parameters = [...selection.parameters];
  let where = selection.where;
  if (options.after !== undefined) {
    where += ' AND s.first_seen_at > ?';
    parameters.push(options.after);
  }
  if (options.before !== undefined) {
    where += ' AND s.first_seen_at <= ?';
    parameters.push(options.before);
  }
  const ids = library.db
    .prepare<SqlValue[], { id: number }>(
      `SELECT s.id FROM ${selection.from} WHERE ${where} ORDER BY s.id DESC`,
    )
    .all(...parameters)
    .map((row) => row.id);
  return { ids, selection };
}

/** Nobody reads a number beyond this, and counting a word that is everywhere takes longer than finding it. */
const mostCounted = 10_000;
/** Of a phrase of words that are everywhere: each place of each word has to be looked at. */
const mostOfPhrase = 1_000;

export type MatchCount = { total: number; isCapped: boolean };

/** How many match; null when that takes a regular expression longer than a list may wait for. */
export function countMatches(
  library: Library,
  query: Query,
  scope: ListScope,
  now: number,
): MatchCount | null {
  const kept = keptCount(library, query, scope);
  if (kept !== null) return { total: kept, isCapped: false };
  if (isTagOfMany(library, query, scope)) return { total: mostCounted, isCapped: true };
  const selection = select(library, query, scope, { now, rows: mostCounted });
  const { regexes } = selection.compiled;
  if (regexes.length > 0) {
    const ids = library.db
      .prepare<SqlValue[], { id: number }>(`SELECT s.id FROM ${selection.from} WHERE ${selection.where}`)
      .all(...selection.parameters)
      .map((row) => row.id);
    const pass = matchRegexes(library, ids, regexes, pageMs);
    if (pass.looked < ids.length) return null;
    return { total: shownIds(library, selection, pass.ids).length, isCapped: false };
  }
  const most = isPhraseOfMany(library, selection.compiled.match) ? mostOfPhrase : mostCounted;
  const row = library.db
    .prepare<SqlValue[], { total: number }>(
      `SELECT count(*) AS total FROM (SELECT 1 FROM ${selection.from} WHERE ${selection.where} LIMIT ?)`,
    )
    .get(...selection.parameters, most + 1);
  const found = row?.total ?? 0;
  if (found > most) return { total: most, isCapped: true };
  return { total: found - countHiddenCopies(library, selection), isCapped: false };
}

/** What is counted as it changes: all, unread, saved and later, of the library or of a feed. */
function keptCount(library: Library, { root, sort }: Query, scope: ListScope): number | null {
  // Only what the reader read has a place in that order.
  if (sort === 'read') return null;
  const columns: Partial<Record<StateName, keyof CopyCounts>> = {
    unread: 'unread',
    saved: 'saved',
    later: 'later',
  };
  const column = root === null ? 'total' : root.type === 'state' ? columns[root.name] : undefined;
  if (column === undefined || scope.folderId !== undefined) return null;
  const of = scope.feedId === undefined ? '' : 'WHERE feed_id = ?';
  const row = library.db
    .prepare<number[], { total: number | null }>(`SELECT sum(${column}) AS total FROM feed_counts ${of}`)
    .get(...(scope.feedId === undefined ? [] : [scope.feedId]));
  // Each feed counts its own copy of a piece; a list of all feeds shows one.
  const copies = scope.feedId === undefined ? countCopies(library) : null;
  return (row?.total ?? 0) - (copies?.[column] ?? 0);
}

/** What every large tag is: then there is nothing to count. */
function isTagOfMany(library: Library, { root, sort }: Query, scope: ListScope): boolean {
  if (root?.type !== 'tag' || sort === 'read') return false;
  if (scope.feedId !== undefined || scope.folderId !== undefined) return false;
  return fewestWithTag(library, root.name, root.kind) > mostCounted * 1.2;
}

/** `rows`: how many of the matches are wanted at once, by which the way to find them is chosen. */
type SelectOptions = {
  now: number;
  rows: number;
  withMuted?: boolean | undefined;
  withSnoozed?: boolean | undefined;
};

/**
 * What is muted or snoozed shows only where a query asks for it, or for one article by its number. `withMuted`: both show.
 * `withSnoozed`: what is snoozed shows. Snoozing clears lists for a while; exports and what is kept offline stay whole.
 */
export function select(
  library: Library,
  query: Query,
  scope: ListScope,
  { now, rows, withMuted = false, withSnoozed = withMuted }: SelectOptions,
): Selection {
  const compiled = compileQuery(query.root, now, frequenciesOf(library, rows));
  const parameters: SqlValue[] = [];
  const conditions = ['s.deleted_at IS NULL'];
  if (!withMuted && !asksFor(query, 'muted')) conditions.push('s.is_muted = 0');
  if (!withSnoozed && !asksFor(query, 'snoozed')) conditions.push('s.snoozed_until IS NULL');
  if (query.sort === 'read') conditions.push('s.read_at IS NOT NULL');
  let from = 'article_state s';
  if (compiled.match !== null) {
    from = 'articles_fts JOIN article_state s ON s.id = articles_fts.rowid';
    conditions.push('articles_fts MATCH ?');
    parameters.push(compiled.match);
  }
  // Looking up the article of each match takes as long as all else: only where something is asked of it.
  const order = orderBy(effectiveOrder(query, compiled), compiled);
  if (/\ba\./.test(`${compiled.where} ${order}`)) from += ' JOIN articles a ON a.id = s.id';
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

/** One article by its number is found wherever it is. */
function asksFor({ root }: Query, state: 'muted' | 'snoozed'): boolean {
  return holds(root, (node) => node.type === 'id' || (node.type === 'state' && node.name === state));
}

function effectiveOrder(query: Query, compiled: CompiledQuery): SortOrder {
  const wanted = query.sort ?? (isRanked(query.root) ? 'relevance' : 'newest');
  // Without a driving full-text match there is no rank to sort by.
  return wanted === 'relevance' && compiled.match === null ? 'newest' : wanted;
}

/** The index hands rows over in the order of its own rowid, which is the article's id: only by that name it sorts nothing. */
const timeColumn = ({ match }: CompiledQuery): string => (match === null ? 's.id' : 'articles_fts.rowid');

/** What feeds are sorted by. */
const feedName = 'fold(coalesce(f.custom_title, f.feed_title, f.url))';

function orderBy(order: SortOrder, compiled: CompiledQuery): string {
  switch (order) {
    case 'newest':
      return `${timeColumn(compiled)} DESC`;
    case 'oldest':
      return timeColumn(compiled);
    case 'reading':
      return 'a.reading_minutes, s.id DESC';
    case 'read':
      return 's.read_at DESC, s.id DESC';
    case 'title':
      return 'a.title COLLATE NOCASE, s.id DESC';
    case 'feed':
      return `(SELECT ${feedName} FROM feeds f WHERE f.id = s.feed_id), s.feed_id, s.id DESC`;
    case 'relevance':
      return 'articles_fts.rank, s.id DESC';
  }
}

/** More have never come back at once that one would want to see before everything else. */
const mostReturned = 50;

type Page = { cursor?: string | undefined; limit: number };
type IdSlice = { ids: number[]; nextCursor: string | null; tooSlow: number };

/** `page.whole`: the list of which these rows are a part; a better copy of a piece may stand in another part of it. */
function keysetPage(
  library: Library,
  selection: Selection,
  page: Page & { order: 'newest' | 'oldest'; whole?: Selection },
): IdSlice {
  const { order, whole = selection } = page;
  const ids: number[] = [];
  let tooSlow = 0;
  const { regexes } = selection.compiled;
  const endsAt = performance.now() + pageMs;
  const cursor = /^k:(\d+)$/.exec(page.cursor ?? '')?.[1];
  let after = cursor === undefined ? null : Number(cursor);
  // A regular expression, or a better copy of the same piece, may drop rows of a page: then the next rows are read until the page is full.
  for (;;) {
    const keyset =
      after === null ? '' : ` AND ${timeColumn(selection.compiled)} ${order === 'newest' ? '<' : '>'} ?`;
    const rows = library.db
      .prepare<SqlValue[], { id: number }>(
        `SELECT s.id FROM ${selection.from} WHERE ${selection.where}${keyset}
         ORDER BY ${orderBy(order, selection.compiled)} LIMIT ?`,
      )
      .all(...selection.parameters, ...(after === null ? [] : [after]), page.limit)
      .map((row) => row.id);
    const pass =
      regexes.length === 0 ? null : matchRegexes(library, rows, regexes, endsAt - performance.now());
    tooSlow += pass?.tooSlow ?? 0;
    for (const id of shownIds(library, whole, pass?.ids ?? rows)) {
      ids.push(id);
      if (ids.length === page.limit) return { ids, nextCursor: `k:${id}`, tooSlow };
    }
    const looked = pass?.looked ?? rows.length;
    if (looked === rows.length && rows.length < page.limit) return { ids, nextCursor: null, tooSlow };
    after = rows[looked - 1] ?? null;
    if (pass === null || performance.now() < endsAt) continue;
    return { ids, nextCursor: tooSlow < mostTooSlow ? `k:${after}` : null, tooSlow };
  }
}

/** What came back from a snooze leads, however old it is; below it all goes by time. */
function newestPage(library: Library, selection: Selection, page: Page): IdSlice {
  const returned = returnedIds(library, selection, mostReturned);
  if (returned.length === 0) return keysetPage(library, selection, { ...page, order: 'newest' });
  const rest = { ...selection, where: `${selection.where} AND NOT ${isReturned}` };
  const part = { order: 'newest', whole: selection } as const;
  if (page.cursor !== undefined) return keysetPage(library, rest, { ...page, ...part });
  const leading = shownIds(library, selection, returned).slice(0, page.limit - 1);
  const slice = keysetPage(library, rest, { limit: page.limit - leading.length, ...part });
  return { ...slice, ids: [...leading, ...slice.ids] };
}

/** One feed after the other, each by the index of its own articles: nothing is sorted, however long the list. */
function feedPage(library: Library, selection: Selection, page: Page): IdSlice {
  const feeds = library.db
    .prepare<[], { id: number }>(`SELECT f.id FROM feeds f ORDER BY ${feedName}, f.id`)
    .all()
    .map((row) => row.id);
  const cursor = /^f:(\d+):(\d+)$/.exec(page.cursor ?? '');
  const ids: number[] = [];
  for (const feedId of feeds.slice(cursor === null ? 0 : Math.max(0, feeds.indexOf(Number(cursor[1]))))) {
    const here = keysetPage(
      library,
      {
        ...selection,
        where: `${selection.where} AND s.feed_id = ?`,
        parameters: [...selection.parameters, feedId],
      },
      {
        limit: page.limit - ids.length,
        cursor: cursor !== null && feedId === Number(cursor[1]) ? `k:${cursor[2]}` : undefined,
        order: 'newest',
        whole: selection,
      },
    );
    ids.push(...here.ids);
    if (ids.length === page.limit) return { ids, nextCursor: `f:${feedId}:${ids.at(-1)}`, tooSlow: 0 };
  }
  return { ids, nextCursor: null, tooSlow: 0 };
}

function relevancePage(library: Library, selection: Selection & { match: string }, page: Page): IdSlice {
  const { words, regexes } = selection.compiled;
  const { ids, nextCursor } = rankedPage(library, { ...selection, words }, page);
  if (regexes.length === 0) return { ids: shownIds(library, selection, ids), nextCursor, tooSlow: 0 };
  const pass = matchRegexes(library, ids, regexes, pageMs);
  const isDone = pass.looked === ids.length;
  const goesOn = pass.tooSlow < mostTooSlow;
  const here = isDone ? nextCursor : rankedCursor(page.cursor, pass.looked, ids[pass.looked - 1] ?? 0);
  const shown = shownIds(library, selection, pass.ids);
  return { ids: shown, nextCursor: goesOn ? here : null, tooSlow: pass.tooSlow };
}

function offsetPage(library: Library, selection: Selection, order: SortOrder, page: Page): IdSlice {
  const offset = Number(/^o:(\d+)$/.exec(page.cursor ?? '')?.[1] ?? 0);
  const rows = library.db
    .prepare<SqlValue[], { id: number }>(
      `SELECT s.id FROM ${selection.from} WHERE ${selection.where} ORDER BY ${orderBy(order, selection.compiled)} LIMIT ? OFFSET ?`,
    )
    .all(...selection.parameters, page.limit, offset)
    .map((row) => row.id);
  const { regexes } = selection.compiled;
  const pass = regexes.length === 0 ? null : matchRegexes(library, rows, regexes, pageMs);
  const looked = pass?.looked ?? rows.length;
  const tooSlow = pass?.tooSlow ?? 0;
  const goesOn = tooSlow < mostTooSlow && (looked < rows.length || rows.length === page.limit);
  const shown = shownIds(library, selection, pass?.ids ?? rows);
  return { ids: shown, nextCursor: goesOn ? `o:${offset + looked}` : null, tooSlow };
}

function slowRegex(articles: number): QueryProblem {
  const code = articles >= mostTooSlow ? 'regex-too-slow' : 'regex-slow';
  return { start: 0, end: 0, code, values: {}, suggestion: null };
}

function tooSlowToSelect(): AppError {
  return new AppError('invalid-input', { field: 'query', reason: 'regex-too-slow' });
}
