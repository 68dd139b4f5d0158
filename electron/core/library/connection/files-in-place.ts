/**
 * Refuses every write once `library.db` or its write-ahead log is no longer the file that was opened. SQLite does not look: it
 * would acknowledge what goes into a file without a name, and whoever opens the new `library.db` would find the old one's log
 * beside it. https://sqlite.org/howtocorrupt.html §4
 */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Statement } from 'better-sqlite3';
import { AppError } from '../../../../shared/errors.ts';
import { type Database, sqliteDriver } from './driver.ts';

export type FilesInPlace = {
  /** Throws `library-replaced` where a file is gone, or another is in its place. */
  check(): void;
  /**
   * Before the connection is closed. The log goes into the file it was written for, so that it is not read into another that
   * stands beside it now. Never throws.
   */
  settleLog(): void;
};

/** A connection waits that long for a program that is closing the library just now, in ms. */
const closingMs = 1000;

const logOf = (file: string): string => `${file}-wal`;

export const isReplaced = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'library-replaced';

/** `db`: open, in WAL mode, and read from, so that its log is there. From here on it checks before each write. */
export function keepInPlace(db: Database, file: string): FilesInPlace {
  const opened = [file, logOf(file)].map((path) => ({ path, identity: identityOf(path) }));
  const [, openedLog] = opened;
  const check = (): void => {
    const other = opened.find(({ path, identity }) => identity !== null && identityOf(path) !== identity);
    if (other !== undefined) throw replaced(other.path);
  };
  guardWrites(db, check);
  return {
    check,
    settleLog() {
      try {
        if (openedLog !== undefined && identityOf(openedLog.path) === openedLog.identity)
          db.pragma('wal_checkpoint(TRUNCATE)');
      } catch {
        // A disk that is full, or gone: the log stays as it is.
      }
    },
  };
}

/**
 * Before a library is opened. Shared memory without a log: either a program was killed and the log removed, which SQLite puts
 * right, or one has the library open and its log was removed under it. SQLite takes that for damage, and a write would make
 * some. Throws `library-replaced` there.
 */
export function refuseRemovedLog(file: string): void {
  const isWithoutLog = (): boolean => existsSync(`${file}-shm`) && !existsSync(logOf(file));
  if (!isWithoutLog()) return;
  const Driver = sqliteDriver();
  const db = new Driver(file, { timeout: closingMs });
  try {
    // Every open connection holds a shared lock on the file, which keeps this one out.
    db.pragma('locking_mode = EXCLUSIVE');
    db.prepare('SELECT count(*) FROM sqlite_master').get();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code.startsWith('SQLITE_BUSY') && isWithoutLog()) throw replaced(logOf(file));
  } finally {
    db.close();
  }
}

const replaced = (path: string): AppError =>
  new AppError('library-replaced', { folder: dirname(path), file: basename(path) });

/** Device and inode (on NTFS the file's index), as SQLite knows a file by; '': there is none; null: they cannot be told. */
function identityOf(path: string): string | null {
  try {
    const facts = statSync(path, { bigint: true, throwIfNoEntry: false });
    if (facts === undefined) return '';
    return facts.ino === 0n ? null : `${facts.dev}:${facts.ino}`;
  } catch {
    return null;
  }
}

/** In a transaction the check comes after its lock, and once. */
function guardWrites(db: Database, check: () => void): void {
  const { prepare, transaction, exec } = db;
  const checkAlone = (): void => {
    if (!db.inTransaction) check();
  };
  const guarded = {
    prepare: (sql: string) => guardStatement(prepare.call(db, sql), checkAlone),
    transaction: (work: (...args: unknown[]) => unknown) =>
      transaction.call(db, function (this: unknown, ...args: unknown[]) {
        check();
        return work.apply(this, args);
      }),
    exec(sql: string) {
      checkAlone();
      return exec.call(db, sql);
    },
  };
  Object.assign(db, guarded);
}

function guardStatement(statement: Statement, check: () => void): Statement {
  if (statement.readonly) return statement;
  const { run, get, all, iterate } = statement;
  const before =
    <Args extends unknown[], Result>(act: (...args: Args) => Result) =>
    (...args: Args): Result => {
      check();
      return act.apply(statement, args);
    };
  return Object.assign(statement, {
    run: before(run),
    get: before(get),
    all: before(all),
    iterate: before(iterate),
  });
}
