/**
 * Repairs a copy of a damaged library, the gentlest step first: what follows from the rows is made anew; where that does not
 * do, the rows that can be read go into a fresh library.
 */
import { copyFileSync, existsSync, mkdirSync, rmSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { KeptBackup, LostKind, LostRows, RepairSummary } from '../../../shared/model/rescue.ts';
import { damageIn } from '../library/connection/damage-mark.ts';
import { sqliteDriver } from '../library/connection/driver.ts';
import { openLibrary } from '../library/connection/open.ts';
import { indexAnew } from '../library/damage/index-anew.ts';
import { rebuildLibrary } from '../library/damage/rebuild.ts';
import { restoreSchema } from '../library/damage/restore-schema.ts';
import { schemaVersion } from '../library/migrations/index.ts';
import { databaseFile, inspectBackup } from '../library/upkeep/backups.ts';

export type RepairOptions = {
  signal: AbortSignal;
  onProgress: (done: number, total: number) => void;
};

/** Where a repaired copy waits for the reader's word. */
export const repairFolder = (folder: string): string => join(folder, 'backups', '.repairing');
export const repairedFolder = (folder: string): string => join(repairFolder(folder), 'repaired');

/** So many times the library must be free on the disk: the copy, and what is made of it. */
const room = 3;

/** Throws `cancelled`, `disk-full`, and `library-damaged` where nothing can be read: then only a backup helps. */
export async function repairCopy(
  folder: string,
  backups: readonly KeptBackup[],
  options: RepairOptions,
): Promise<RepairSummary> {
  const staging = repairFolder(folder);
  rmSync(staging, { recursive: true, force: true });
  expectRoom(folder);
  try {
    const damaged = copyDatabase(folder, join(staging, 'damaged'));
    const version = versionOf(damaged, folder);
    restoreSchema(damaged, version);
    const repaired = repairedFolder(folder);
    copyDatabase(join(staging, 'damaged'), repaired);
    const summary =
      (await byIndex(repaired, options)) ??
      (await byRows(folder, { file: damaged, version }, backups, options));
    rmSync(join(staging, 'damaged'), { recursive: true, force: true });
    return { ...summary, facts: inspectBackup(databaseFile(repaired)) };
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    throw error;
  }
}

type Repaired = Omit<RepairSummary, 'facts'>;

async function byIndex(repaired: string, options: RepairOptions): Promise<Repaired | null> {
  try {
    const library = openLibrary(repaired);
    try {
      const isWhole = await indexAnew(library, options);
      return isWhole ? { step: 'index', lost: [], fromBackup: 0 } : null;
    } finally {
      library.close();
    }
  } catch (error) {
    if (error instanceof AppError && error.code === 'cancelled') throw error;
    const isDamage =
      damageIn(error) !== null || (error instanceof AppError && error.code === 'library-damaged');
    if (!isDamage) throw error;
    return null;
  }
}

async function byRows(
  folder: string,
  damaged: { file: string; version: number },
  backups: readonly KeptBackup[],
  options: RepairOptions,
): Promise<Repaired> {
  const repaired = repairedFolder(folder);
  rmSync(repaired, { recursive: true, force: true });
  const library = openLibrary(repaired, { upTo: damaged.version });
  try {
    const backup = backups.find(({ facts }) => facts.schemaVersion === damaged.version)?.file ?? null;
    const { lost, fromBackup } = await rebuildLibrary(damaged.file, library, { ...options, backup });
    library.db.pragma('wal_checkpoint(TRUNCATE)');
    return { step: 'rows', lost: inWords(lost), fromBackup };
  } catch (error) {
    throw damageIn(error) === null ? error : unreadable(folder, error);
  } finally {
    library.close();
  }
}

function expectRoom(folder: string): void {
  const bytes = statSync(databaseFile(folder)).size * room;
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < bytes) throw new AppError('disk-full', { folder, needed: bytes });
}

/** With what was committed and not yet written back (SQLite's `-wal`). Answers with the copy's file. */
function copyDatabase(from: string, to: string): string {
  mkdirSync(to, { recursive: true });
  for (const ending of ['', '-wal']) {
    const file = `${databaseFile(from)}${ending}`;
    if (existsSync(file)) copyFileSync(file, `${databaseFile(to)}${ending}`);
  }
  return databaseFile(to);
}

function versionOf(file: string, folder: string): number {
  const Driver = sqliteDriver();
  try {
    const db = new Driver(file);
    try {
      const version = Number(db.pragma('user_version', { simple: true }));
      if (version > schemaVersion)
        throw new AppError('library-newer', { folder, version, supported: schemaVersion });
      if (version < 1) throw unreadable(folder, 'no-version');
      return version;
    } finally {
      db.close();
    }
  } catch (error) {
    throw damageIn(error) === null ? error : unreadable(folder, error);
  }
}

const unreadable = (folder: string, cause: unknown): AppError =>
  new AppError(
    'library-damaged',
    { folder, reason: cause instanceof Error ? cause.message : String(cause) },
    cause,
  );

const kindOfTable: Readonly<Record<string, LostKind>> = {
  feeds: 'feeds',
  folders: 'feeds',
  article_state: 'articles',
  articles: 'articles',
  article_content: 'texts',
  full_texts: 'texts',
  forem_records: 'texts',
  tags: 'tags',
  article_tags: 'tags',
  tag_paths: 'tags',
  tag_aliases: 'tags',
  annotations: 'notes',
  revisions: 'revisions',
  settings: 'settings',
  rules: 'settings',
  smart_feeds: 'settings',
  export_targets: 'settings',
};

/** One line for what the reader knows as one thing: the largest of its tables. */
function inWords(lost: readonly LostRows[]): RepairSummary['lost'] {
  const counts = new Map<LostKind, number | null>();
  for (const { table, count } of lost) {
    const what = kindOfTable[table] ?? 'rest';
    const before = counts.get(what);
    counts.set(
      what,
      before === undefined ? count : before === null || count === null ? null : Math.max(before, count),
    );
  }
  return [...counts].map(([what, count]) => ({ what, count }));
}
