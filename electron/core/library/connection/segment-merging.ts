/**
 * Merges the pieces of the full-text index. Each transaction that indexes something leaves a piece of its own, and a search looks
 * into all of them. So they are merged when nothing else is to be done; and while much is written as much as is written, or FTS5
 * would once do it all in one commit (migration 7).
 */
import type { Library } from './open.ts';
import { isQuiet } from './slice-time.ts';
import { prepared } from './statements.ts';

/** While much is written, fewer pieces than that are left for an idle time: many at once take less work than few at a time. */
const mostPieces = 48;
/** What a step writes at most, in pages of the index: about ten milliseconds. */
const pagesPerStep = 64;
/** It looks for its place in each piece: where nobody waits, a few long steps take half of the work of many short ones. */
const pagesPerQuietStep = 256;
/** Of text, what makes a page of the index. */
const charactersPerPage = 2_000;
/** What taking a row out of the index makes to be written, as if it were so many characters. */
const charactersPerRemoval = 200;

type Pieces = {
  isWritten: boolean;
  isDone: boolean;
  /** Written since it was last looked whether there is something to merge. */
  pages: number;
  /** As counted last, with one for each transaction since; null: never. */
  most: number | null;
};

const known = new WeakMap<Library, Pieces>();

function piecesOf(library: Library): Pieces {
  let pieces = known.get(library);
  if (pieces === undefined) {
    // What a program before this one left is to be merged as well.
    pieces = { isWritten: false, isDone: false, pages: 0, most: null };
    known.set(library, pieces);
  }
  return pieces;
}

/** To be told of every row written to or taken from the index. */
export function noteIndexWrite(library: Library, characters = charactersPerRemoval): void {
  const pieces = piecesOf(library);
  pieces.isWritten = true;
  pieces.pages += characters / charactersPerPage;
}

/**
 * Between two transactions of a long job. Merges where it has to be, as much as was written since; answers whether it did, so that
 * others have a turn before the next transaction.
 */
export function mergeAsItGrows(library: Library): boolean {
  const pieces = piecesOf(library);
  if (!pieces.isWritten) return false;
  pieces.isWritten = false;
  pieces.isDone = false;
  if (pieces.most !== null) pieces.most += 1;
  const pages = pagesOfStep(library);
  if (pieces.pages < pages) return false;
  if (pieces.most === null || pieces.most > mostPieces) pieces.most = countPieces(library);
  const isDue = pieces.most > mostPieces;
  pieces.pages = isDue ? pieces.pages - pages : 0;
  if (isDue) step(library, pages);
  return isDue;
}

/** For times when nothing else is to be done: one step, and whether another one is worth its while. */
export function mergeWhenIdle(library: Library): boolean {
  const pieces = piecesOf(library);
  if (pieces.isWritten) pieces.isDone = false;
  pieces.isWritten = false;
  pieces.most = null;
  if (!pieces.isDone) pieces.isDone = !step(library, pagesOfStep(library));
  return !pieces.isDone;
}

const pagesOfStep = (library: Library): number => (isQuiet(library) ? pagesPerQuietStep : pagesPerStep);

/** From the first place of each to that of the next. */
function countPieces(library: Library): number {
  const row = prepared<{ n: number }>(
    library.db,
    `WITH RECURSIVE pieces (id) AS (
       SELECT min(segid) FROM articles_fts_idx
       UNION ALL
       SELECT (SELECT min(segid) FROM articles_fts_idx WHERE segid > id) FROM pieces WHERE id IS NOT NULL
     ) SELECT count(id) AS n FROM pieces`,
  ).get();
  return row?.n ?? 0;
}

/** Whether there was something to merge: two rows at least are changed by it (SQLite FTS5 §6.8). */
function step(library: Library, pages: number): boolean {
  // Rows of links are a fortieth of the words: they need no share of the time.
  const words = merge(library, "INSERT INTO articles_fts (articles_fts, rank) VALUES ('merge', ?)", pages);
  const links = merge(library, "INSERT INTO article_links (article_links, rank) VALUES ('merge', ?)", pages);
  return words || links;
}

function merge(library: Library, sql: string, pages: number): boolean {
  const before = totalChanges(library);
  prepared(library.db, sql).run(pages);
  return totalChanges(library) - before >= 2;
}

function totalChanges(library: Library): number {
  return prepared<{ n: number }>(library.db, 'SELECT total_changes() AS n').get()?.n ?? 0;
}
