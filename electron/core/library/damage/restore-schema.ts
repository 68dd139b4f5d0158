/**
 * The schema of a damaged library, put right by the one it must have: its version says which. Runs on a copy, before
 * anything reads its tables, since one wrong byte in the schema makes SQLite forget a table whose rows are whole.
 */

import { damageIn } from '../connection/damage-mark.ts';
import { type Database, sqliteDriver } from '../connection/driver.ts';
import { openInMemory } from '../connection/open.ts';

/** A row of `sqlite_schema` (https://sqlite.org/fileformat2.html#storage_of_the_sql_database_schema) without its root page. */
type Entry = { type: string; name: string; tbl_name: string; sql: string | null };
type StoredEntry = Entry & { rowid: number };

const columns = ['type', 'name', 'tbl_name', 'sql'] as const;

/** Of two entries, how much of their text must be the same for one to be the other with wrong bytes in it. */
const leastAlike = 0.8;

/**
 * `damaged`: file of a copy nobody has open. `version`: of its schema. Writes nothing where the
 * schema is right. What cannot be read or told apart stays as it is: it is lost, and reading the rows says so.
 */
export function restoreSchema(damaged: string, version: number): void {
  const wanted = entriesOfVersion(version);
  const db = open(damaged);
  try {
    const stored = readEntries(db);
    const restored = pairUp(stored, wanted);
    if (restored.length === 0) return;
    const set = db.prepare(
      `UPDATE sqlite_schema SET ${columns.map((name) => `${name} = @${name}`).join(', ')} WHERE rowid = @rowid`,
    );
    db.transaction(() => {
      for (const entry of restored) set.run(entry);
    }).immediate();
  } catch (error) {
    if (damageIn(error) === null) throw error;
  } finally {
    db.close();
  }
}

/** With what of the schema cannot be parsed passed over. https://sqlite.org/pragma.html#pragma_writable_schema */
function open(file: string): Database {
  const Driver = sqliteDriver();
  const db = new Driver(file, { fileMustExist: true });
  db.unsafeMode(true);
  db.pragma('writable_schema = ON');
  return db;
}

function entriesOfVersion(version: number): Entry[] {
  const db = openInMemory(version);
  try {
    return readEntries(db);
  } finally {
    db.close();
  }
}

/** As far as they can be read. */
function readEntries(db: Database): StoredEntry[] {
  const entries: StoredEntry[] = [];
  const text = (column: string): string => `CAST(${column} AS TEXT) AS ${column}`;
  try {
    const rows = db.prepare<[], StoredEntry>(
      `SELECT rowid, ${columns.map(text).join(', ')} FROM sqlite_schema`,
    );
    for (const row of rows.iterate()) entries.push(row);
  } catch (error) {
    if (damageIn(error) === null) throw error;
  }
  return entries;
}

/** The stored entries that are wrong, as they should be. Those SQLite keeps for itself (`sqlite_stat1`) have no counterpart. */
function pairUp(stored: readonly StoredEntry[], wanted: readonly Entry[]): StoredEntry[] {
  const whole = new Set(stored.map(textOf));
  const missing = new Map(
    wanted.filter((entry) => !whole.has(textOf(entry))).map((entry) => [textOf(entry), entry]),
  );
  const right = new Set(wanted.map(textOf));
  const restored: StoredEntry[] = [];
  for (const entry of stored) {
    if (right.has(textOf(entry)) || missing.size === 0) continue;
    const best = mostAlike(entry, [...missing.values()]);
    if (best === null) continue;
    missing.delete(textOf(best));
    restored.push({ ...best, rowid: entry.rowid });
  }
  return restored;
}

const textOf = (entry: Entry): string => columns.map((name) => entry[name] ?? '').join('\0');

function mostAlike(entry: Entry, candidates: readonly Entry[]): Entry | null {
  const scored = candidates.map((candidate) => ({ candidate, alike: likeness(entry, candidate) }));
  const best = scored.reduce<{ candidate: Entry; alike: number } | null>(
    (most, one) => (most === null || one.alike > most.alike ? one : most),
    null,
  );
  return best === null || best.alike < leastAlike ? null : best.candidate;
}

/** The part of the characters that is the same at the same position of the same column, 0 to 1. */
function likeness(one: Entry, other: Entry): number {
  let same = 0;
  let all = 0;
  for (const name of columns) {
    const [first, second] = [one[name] ?? '', other[name] ?? ''];
    all += Math.max(first.length, second.length);
    for (let at = 0; at < Math.min(first.length, second.length); at += 1) {
      if (first[at] === second[at]) same += 1;
    }
  }
  return all === 0 ? 0 : same / all;
}
