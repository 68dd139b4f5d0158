/** Whether a library's database is whole, and what of it can be made good. */
import type { LibraryProblem } from '../../../../shared/model/care.ts';
import { damageIn } from '../connection/damage-mark.ts';
import { type Database, sqliteDriver } from '../connection/driver.ts';
import type { Library } from '../connection/open.ts';
import { inChunks, type SliceOptions } from '../connection/slices.ts';
import { indexArticle, unindexArticle } from '../texts/search-index.ts';
import { wrongTables } from './wrong-tables.ts';

const mostMessages = 20;
const chunkSize = 50;

export type CheckedDatabase = {
  problems: LibraryProblem[];
  /** Of the pictures it says are stored. */
  sha256s: string[];
};

const unindexed = 'SELECT id FROM article_content WHERE id NOT IN (SELECT id FROM articles_fts_docsize)';
const surplus = `SELECT id FROM articles_fts_docsize WHERE id NOT IN (SELECT id FROM article_content)
  UNION SELECT id FROM article_links_docsize WHERE id NOT IN (SELECT id FROM article_content)`;

/**
 * Reads all of it, so it runs in the pool, on a connection that cannot write. `database`: SQLite's own check, the index
 * included, and the tables there must be; `references`: rows that name others which are not there; `index`: articles without their words, or words
 * without their article.
 */
export function checkDatabase(file: string): CheckedDatabase {
  const Driver = sqliteDriver();
  const db = new Driver(file, { readonly: true, fileMustExist: true });
  try {
    const broken = [...integrityMessages(db), ...schemaMessages(db)];
    if (broken.length > 0) {
      return {
        problems: [{ kind: 'database', count: broken.length, detail: broken[0] ?? '' }],
        sha256s: [],
      };
    }
    const references = (db.pragma('foreign_key_check') as { table: string }[]).map((row) => row.table);
    const wrong = countIndexedWrongly(db);
    const problems: LibraryProblem[] = [
      { kind: 'references', count: references.length, detail: references[0] ?? '' },
      { kind: 'index', count: wrong, detail: '' },
    ];
    const sha256s = db
      .prepare('SELECT DISTINCT sha256 FROM images WHERE sha256 IS NOT NULL')
      .pluck()
      .all() as string[];
    return { problems: problems.filter(({ count }) => count > 0), sha256s };
  } finally {
    db.close();
  }
}

/** Articles without their words, and words without their article. */
export function countIndexedWrongly(db: Database): number {
  return Number(db.prepare(`SELECT count(*) FROM (${unindexed} UNION ALL ${surplus})`).pluck().get());
}

function schemaMessages(db: Database): string[] {
  try {
    return wrongTables(db).map((name) => `malformed schema of ${name}`);
  } catch (error) {
    // The check of its pages has said so already.
    if (damageIn(error) === null) throw error;
    return [];
  }
}

function integrityMessages(db: Database): string[] {
  try {
    return (db.pragma(`integrity_check(${mostMessages})`) as { integrity_check: string }[])
      .map((row) => row.integrity_check)
      .filter((message) => message !== 'ok');
  } catch (error) {
    // Too damaged to be checked.
    const damage = damageIn(error);
    if (damage === null) throw error;
    return [damage.reason];
  }
}

/** Indexes anew what is indexed wrongly. */
export async function repairIndex(library: Library, options: SliceOptions = {}): Promise<void> {
  const { db } = library;
  const wrong = db.prepare(`${unindexed} UNION ${surplus}`).pluck().all() as number[];
  const isThere = db.prepare('SELECT 1 FROM article_content WHERE id = ?');
  await inChunks(
    library,
    { items: wrong, size: chunkSize },
    (some) => {
      for (const id of some) {
        if (isThere.get(id) === undefined) unindexArticle(library, id);
        else indexArticle(library, id);
      }
    },
    options,
  );
}

/** Pictures that are gone are fetched again when an article shows them. */
export function forgetPictures(library: Library, sha256s: readonly string[]): void {
  const hashes = JSON.stringify(sha256s);
  library.db.prepare('DELETE FROM images WHERE sha256 IN (SELECT value FROM json_each(?))').run(hashes);
}

/** The same for icons of feeds. */
export function forgetIcons(library: Library, sha256s: readonly string[]): void {
  library.db
    .prepare('DELETE FROM feed_icons WHERE sha256 IN (SELECT value FROM json_each(?))')
    .run(JSON.stringify(sha256s));
}
