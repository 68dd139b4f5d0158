/** The first step of a repair: all that follows from the rows is made anew from them. Nothing can be lost by it. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../../../shared/errors.ts';
import { damageIn, isConstraint } from '../connection/damage-mark.ts';
import type { Database } from '../connection/driver.ts';
import type { Library } from '../connection/open.ts';
import { indexArticle } from '../texts/search-index.ts';
import { countIndexedWrongly } from './check-database.ts';

const indexes = ['articles_fts', 'article_links'] as const;
const chunk = 200;

export type IndexOptions = {
  signal: AbortSignal;
  /** Articles. */
  onProgress: (done: number, total: number) => void;
};

/** Whether the database is whole then. `library`: a copy nobody else uses. Throws `cancelled`. */
export async function indexAnew(library: Library, options: IndexOptions): Promise<boolean> {
  const { db } = library;
  try {
    db.transaction(() => {
      for (const name of indexes) makeAnew(db, name);
      db.exec('REINDEX');
    })();
    if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') return false;
    await indexAll(library, options);
    db.prepare("DELETE FROM catching_up WHERE name = 'links'").run();
    return isWhole(db);
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (damageIn(error) !== null || isUnreadableText(error) || isConstraint(error)) return false;
    throw error;
  }
}

/** Indexes every article that has a text. Throws `cancelled`. */
export async function indexAll(library: Library, { signal, onProgress }: IndexOptions): Promise<void> {
  const { db } = library;
  const ids = db.prepare('SELECT id FROM article_content ORDER BY id').pluck().all() as number[];
  const some = db.transaction((part: readonly number[]) => {
    for (const id of part) indexArticle(library, id);
  });
  for (let at = 0; at < ids.length; at += chunk) {
    if (signal.aborted) throw new AppError('cancelled');
    some(ids.slice(at, at + chunk));
    onProgress(Math.min(at + chunk, ids.length), ids.length);
    await nextTurn();
  }
}

/** A flipped bit in a number leaves pages that are well formed and rows that name what is not there. */
function isWhole(db: Database): boolean {
  return (
    db.pragma('integrity_check(1)', { simple: true }) === 'ok' &&
    (db.pragma('foreign_key_check') as unknown[]).length === 0 &&
    countIndexedWrongly(db) === 0
  );
}

/** An empty one with the same columns and settings (SQLite FTS5 §4.4, §6). */
function makeAnew(db: Database, name: string): void {
  const made = db
    .prepare("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?")
    .pluck()
    .get(name);
  const settings = db
    .prepare<[], { k: string; v: unknown }>(`SELECT k, v FROM ${name}_config WHERE k <> 'version'`)
    // FTS5 takes an integer for one only if it comes as one.
    .safeIntegers()
    .all();
  db.exec(`DROP TABLE ${name}`);
  db.exec(String(made));
  const set = db.prepare(`INSERT INTO ${name} (${name}, rank) VALUES (?, ?)`);
  for (const { k, v } of settings) set.run(k, v);
}

/** zlib's word for a text that does not come out of its compression: reading row by row deals with it. */
const isUnreadableText = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
