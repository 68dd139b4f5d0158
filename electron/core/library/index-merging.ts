/**
 * Merges the pieces of the full-text index a little at a time. Each transaction that indexes something leaves a piece of its
 * own, and a search looks into all of them: they are merged as they gather, in steps no call has to wait for.
 */
import type { Library } from './open.ts';
import { prepared } from './statements.ts';

/** What one step writes at most, in pages of the index: about ten milliseconds. */
const pagesPerStep = 64;
/** Transactions between two steps: more than that much would be merged slower than it comes in. */
const commitsPerStep = 2;

type Pieces = { isWritten: boolean; commits: number; isDone: boolean };

const known = new WeakMap<Library, Pieces>();

function piecesOf(library: Library): Pieces {
  let pieces = known.get(library);
  if (pieces === undefined) {
    // What a program before this one left is to be merged as well.
    pieces = { isWritten: false, commits: 0, isDone: false };
    known.set(library, pieces);
  }
  return pieces;
}

/** To be told of every row written to or taken from the index. */
export function noteIndexWrite(library: Library): void {
  piecesOf(library).isWritten = true;
}

/**
 * Between two transactions of a long job. Merges where enough was written since it was last asked; answers whether it did, so
 * that others have a turn before the next transaction.
 */
export function mergeAsItGrows(library: Library): boolean {
  const pieces = piecesOf(library);
  if (!pieces.isWritten) return false;
  pieces.isWritten = false;
  pieces.isDone = false;
  pieces.commits += 1;
  if (pieces.commits < commitsPerStep) return false;
  pieces.commits = 0;
  step(library);
  return true;
}

/** For times when nothing else is to be done: one step, and whether another one is worth its while. */
export function mergeWhenIdle(library: Library): boolean {
  const pieces = piecesOf(library);
  if (pieces.isWritten) pieces.isDone = false;
  pieces.isWritten = false;
  pieces.commits = 0;
  if (!pieces.isDone) pieces.isDone = !step(library);
  return !pieces.isDone;
}

/** Whether there was something to merge: two rows at least are changed by it (SQLite FTS5 §6.8). */
function step(library: Library): boolean {
  // Rows of links are a fortieth of the words: they need no share of the time.
  const words = merge(library, "INSERT INTO articles_fts (articles_fts, rank) VALUES ('merge', ?)");
  const links = merge(library, "INSERT INTO article_links (article_links, rank) VALUES ('merge', ?)");
  return words || links;
}

function merge(library: Library, sql: string): boolean {
  const before = totalChanges(library);
  prepared(library.db, sql).run(pagesPerStep);
  return totalChanges(library) - before >= 2;
}

function totalChanges(library: Library): number {
  return prepared<{ n: number }>(library.db, 'SELECT total_changes() AS n').get()?.n ?? 0;
}
