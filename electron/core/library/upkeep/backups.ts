/**
 * Makes, inspects and restores backups. A backup shows one moment and is copied page by page on its own connection, so that
 * reading and refreshing go on. It counts only after it was opened and read. Called by `background/backups.ts`, the handlers of
 * `backups.*`, and `rescue`.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppError, type Result, toWireError } from '../../../../shared/errors.ts';
import type { BackupFacts, BackupFile } from '../../../../shared/model/care.ts';
import { makeFolder } from '../../base/make-folder.ts';
import { clearMark } from '../connection/damage-mark.ts';
import { type Database, sqliteDriver } from '../connection/driver.ts';
import { toLibraryError } from '../connection/library-errors.ts';
import { type Library, openLibrary, partEnding } from '../connection/open.ts';
import { schemaVersion } from '../migrations/index.ts';

export type CopyOptions = {
  signal?: AbortSignal;
  /** Pages of the database. */
  onProgress?: (done: number, total: number) => void;
  /** `inspectBackup`, elsewhere: it reads a whole file, which core's thread has no time for. */
  inspect?: (file: string) => Promise<BackupFacts>;
};

const inspectHere = async (file: string): Promise<BackupFacts> => inspectBackup(file);

/** Throws `already-exists` rather than write over a file, `cancelled`, and what stands against writing there. */
export async function backupTo(
  library: Library,
  target: string,
  options: CopyOptions = {},
): Promise<BackupFacts> {
  if (existsSync(target)) throw new AppError('already-exists', { what: 'file', name: target });
  const folder = dirname(target);
  // A slip of the pen shall not make folders.
  if (!existsSync(folder)) throw new AppError('folder-not-writable', { folder, reason: 'ENOENT' });
  const part = `${target}.${randomUUID()}${partEnding}`;
  try {
    await copyDatabase(databaseFile(library.folder), part, options);
    const facts = await (options.inspect ?? inspectHere)(part);
    renameSync(part, target);
    return { ...facts, bytes: statSync(target).size };
  } catch (error) {
    throw notWritable(error, dirname(target));
  } finally {
    removeDatabase(part);
  }
}

/** Throws `library-not-a-database`, `library-newer` and `library-damaged`. Nothing is written, not even beside it. */
export function inspectBackup(file: string): BackupFacts {
  if (!existsSync(file)) throw new AppError('not-found', { what: 'file', name: file });
  if (statSync(file).isDirectory()) throw new AppError('file-unreadable', { file, reason: 'EISDIR' });
  const Driver = sqliteDriver();
  let db: Database | null = null;
  try {
    db = new Driver(file, { readonly: true, fileMustExist: true });
    const version = Number(db.pragma('user_version', { simple: true }));
    const hasTable =
      db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'article_state'").get() !== undefined;
    if (!hasTable) throw new AppError('library-not-a-database', { folder: dirname(file), file });
    if (version > schemaVersion) {
      throw new AppError('library-newer', { folder: dirname(file), version, supported: schemaVersion });
    }
    const found = db.pragma('quick_check(1)', { simple: true });
    if (found !== 'ok')
      throw new AppError('library-damaged', { folder: dirname(file), reason: String(found) });
    const counts = db
      .prepare<[], { feeds: number; articles: number; saved: number | null; newest: number | null }>(
        `SELECT (SELECT count(*) FROM feeds) AS feeds, count(*) AS articles, sum(is_saved) AS saved,
           max(sort_at) AS newest FROM article_state WHERE deleted_at IS NULL`,
      )
      .get();
    return {
      schemaVersion: version,
      feeds: counts?.feeds ?? 0,
      articles: counts?.articles ?? 0,
      saved: counts?.saved ?? 0,
      newestAt: counts?.newest ?? null,
      bytes: statSync(file).size,
    };
  } catch (error) {
    throw toLibraryError(error, dirname(file));
  } finally {
    db?.close();
  }
}

/** Backups in a library's own folder, whole or not, the latest first. */
export function backupFiles(folder: string): BackupFile[] {
  const backups = join(folder, 'backups');
  if (!existsSync(backups)) return [];
  return readdirSync(backups)
    .filter((name) => name.endsWith('.db'))
    .flatMap((name) => {
      const file = join(backups, name);
      // One that the rotation has just removed.
      const facts = statSync(file, { throwIfNoEntry: false });
      return facts === undefined ? [] : [{ file, madeAt: Math.round(facts.mtimeMs), bytes: facts.size }];
    })
    .sort((one, other) => other.madeAt - one.madeAt);
}

/** What was left in a library's folder of backups by one that was stopped while it made a copy. `before`: epoch ms. */
export function removeUnfinished(folder: string, before: number): void {
  const backups = join(folder, 'backups');
  for (const name of readdirSync(backups)) {
    if (!name.includes(partEnding) && !name.startsWith('.restoring-')) continue;
    const path = join(backups, name);
    const facts = statSync(path, { throwIfNoEntry: false });
    if (facts !== undefined && facts.mtimeMs < before) rmSync(path, { recursive: true, force: true });
  }
}

/** The same as data, for the pool: an error that comes out of a thread has lost its code. */
export function tryInspectBackup({ file }: { file: string }): Result<BackupFacts> {
  try {
    return { ok: true, value: inspectBackup(file) };
  } catch (error) {
    return { ok: false, error: toWireError(error) };
  }
}

export type Restored = {
  facts: BackupFacts;
  /** Where what was there before lies now; null: there was nothing. */
  before: string | null;
};

/**
 * Puts the backup in the place of the library's content. What was there is kept in `backups/`. Other programs may have the
 * library open: they see the other content from their next statement on. Throws as `inspectBackup`, and `cancelled`.
 */
export async function restoreInto(
  library: Library,
  file: string,
  options: CopyOptions = {},
): Promise<Restored> {
  const facts = await (options.inspect ?? inspectHere)(file);
  const staging = await stage(library.folder, file, options);
  const before = join(library.folder, 'backups', `before-restore-${stamp()}.db`);
  try {
    const { onProgress: _ofTheOther, ...quietly } = options;
    makeFolder(dirname(before));
    await backupTo(library, before, quietly);
    const restored = openLibrary(staging);
    try {
      // From here on it is one transaction of SQLite's: whole, or not at all.
      await restored.db.backup(databaseFile(library.folder));
    } finally {
      restored.close();
    }
    return { facts, before };
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** For a library that cannot be opened: its files are put aside as they are, and the backup takes their place. */
export async function restoreInstead(
  folder: string,
  file: string,
  options: CopyOptions = {},
): Promise<Restored> {
  const facts = inspectBackup(file);
  mkdirSync(join(folder, 'backups'), { recursive: true });
  const staging = await stage(folder, file, options);
  try {
    return { facts, before: putInstead(folder, databaseFile(staging)) };
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/**
 * Puts a whole, closed database in the place of one that nobody can use. Answers with the folder in `backups/` where the files
 * of that one lie as they were; null: there was none.
 */
export function putInstead(folder: string, file: string): string | null {
  const before = existsSync(databaseFile(folder)) ? join(folder, 'backups', `damaged-${stamp()}`) : null;
  if (before !== null) {
    mkdirSync(before, { recursive: true });
    for (const name of readdirSync(folder).filter((one) => one.startsWith('library.db'))) {
      renameSync(join(folder, name), join(before, name));
    }
  }
  renameSync(file, databaseFile(folder));
  // What was said of the one before is not true of this one.
  clearMark(folder);
  return before;
}

/** A copy in a folder of its own, brought up to date: the backup stays as it is, and what fails fails there. */
async function stage(folder: string, file: string, options: CopyOptions): Promise<string> {
  const staging = join(folder, 'backups', `.restoring-${randomUUID()}`);
  mkdirSync(staging, { recursive: true });
  try {
    await copyDatabase(file, databaseFile(staging), options);
    openLibrary(staging).close();
    return staging;
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    throw error;
  }
}

async function copyDatabase(from: string, to: string, { signal, onProgress }: CopyOptions): Promise<void> {
  const Driver = sqliteDriver();
  const db = new Driver(from, { readonly: true, fileMustExist: true });
  try {
    // A transaction that reads holds the moment: what is written meanwhile is not seen, and begins nothing anew.
    db.exec('BEGIN');
    db.prepare('SELECT count(*) FROM sqlite_master').get();
    await db.backup(to, {
      progress({ totalPages, remainingPages }) {
        if (signal?.aborted === true) throw new AppError('cancelled');
        onProgress?.(totalPages - remainingPages, totalPages);
        return 256;
      },
    });
  } finally {
    db.close();
  }
}

export const databaseFile = (folder: string): string => join(folder, 'library.db');

/** `2026-11-25-143000`, UTC: sorts by time, and is a name on every system. */
function stamp(): string {
  const digits = new Date().toISOString().replace(/\..*$/, '').replaceAll(':', '');
  return `${digits.replace('T', '-')}-${randomUUID().slice(0, 4)}`;
}

function removeDatabase(file: string): void {
  if (!existsSync(dirname(file)) || !statSync(dirname(file)).isDirectory()) return;
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${ending}`, { force: true });
}

function notWritable(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (['ENOSPC', 'EDQUOT', 'SQLITE_FULL'].includes(code))
    return new AppError('folder-full', { folder }, error);
  if (['EACCES', 'EROFS', 'EPERM', 'ENOTDIR', 'EEXIST', 'SQLITE_CANTOPEN'].includes(code)) {
    return new AppError('folder-not-writable', { folder, reason: basename(folder) }, error);
  }
  return error;
}
