/**
 * Opens a library folder: `library.db` (WAL), `assets/`, `backups/`. Any problem becomes one clear error, and the files stay as
 * they were. This sub-room also has what every use of the connection needs: settings, leases, statements, slices. Called by
 * `app/core-thread.ts`, `cli/open-client.ts` and `rescue`.
 */

import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readSync,
  renameSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../../shared/errors.ts';
import { makeFolder } from '../../base/make-folder.ts';
import { canonicalAddress } from '../../content/compare/canonical-address.ts';
import { bitsApart, titleKey } from '../../content/compare/simhash.ts';
import { originalImageUrl } from '../../content/constructs/images.ts';
import { withoutTracking } from '../../content/sanitise/tracking.ts';
import { packMarkup, unpackMarkup } from '../../content/scan/packed-markup.ts';
import { scanContent } from '../../content/scan/scan.ts';
import { fold } from '../../text/fold.ts';
import { mostIndexed, toIndexText } from '../../text/index-text.ts';
import { type Migration, migrations, schemaVersion } from '../migrations/index.ts';
import { markedDamage } from './damage-mark.ts';
import { type Database, sqliteDriver } from './driver.ts';
import { type FilesInPlace, isReplaced, keepInPlace, refuseRemovedLog } from './files-in-place.ts';
import { toLibraryError } from './library-errors.ts';
import { newOwner } from './owner.ts';

export type Library = {
  readonly db: Database;
  readonly folder: string;
  readonly assetsFolder: string;
  /** Distinguishes this open from every other process and thread: owner of claims and leases (owner.ts). */
  readonly owner: string;
  /** Throws `library-replaced` where its files are not those that were opened. Every write does so by itself. */
  checkFiles(): void;
  close(): void;
};

export type OpenOptions = {
  /** false: a folder without a library is an error, not an invitation. */
  create?: boolean;
  /** How long a statement waits for another process's write, in ms. */
  busyTimeoutMs?: number;
  /** Its schema was brought from one version to another. */
  onMigrate?: (from: number, to: number) => void;
  /** Before each part of that, which may take minutes during which nothing else can be heard of it. */
  onMigrating?: (step: MigrationStep) => void;
  /** The schema to make, for a copy of a library that is no further; else the newest. */
  upTo?: number;
};

/**
 * `backup`: the library is being copied to `file`, which grows to about `bytes` meanwhile. `schema`: `done` of `total` migrations
 * are.
 */
export type MigrationStep =
  | { phase: 'backup'; file: string; bytes: number }
  | { phase: 'schema'; done: number; total: number };

/** Of a copy that is being made. */
export const partEnding = '.part';

const databaseHeader = 'SQLite format 3\0';

/** Throws AppError library-missing | -locked | -read-only | -newer | -not-a-folder | -not-a-database | -damaged | -replaced | disk-full. */
export function openLibrary(folder: string, options: OpenOptions = {}): Library {
  const file = join(folder, 'library.db');
  const isNew = !existsSync(file);
  if (isNew && options.create === false) throw new AppError('library-missing', { folder });
  prepareFolder(folder, file, isNew);
  const damage = markedDamage(folder, file);
  if (damage !== null) throw new AppError('library-damaged', { folder, reason: damage });
  const Driver = sqliteDriver();
  let db: Database | null = null;
  let files: FilesInPlace;
  try {
    refuseRemovedLog(file);
    db = new Driver(file, { timeout: options.busyTimeoutMs ?? 5000 });
    refuseForeignSchema(db, folder);
    configure(db);
    const { upTo = schemaVersion } = options;
    const before = versionOf(db);
    migrate(db, folder, {
      isNew,
      steps: migrations.filter(({ version }) => version <= upTo),
      onMigrating: options.onMigrating,
    });
    if (versionOf(db) !== before) options.onMigrate?.(before, versionOf(db));
    files = keepInPlace(db, file);
  } catch (error) {
    db?.close();
    throw toLibraryError(error, folder);
  }
  const opened = db;
  return {
    db: opened,
    folder,
    assetsFolder: join(folder, 'assets'),
    owner: newOwner(),
    checkFiles: files.check,
    close() {
      if (opened.open) finish(opened, files);
    },
  };
}

function finish(db: Database, files: FilesInPlace): void {
  try {
    files.check();
    db.pragma('optimize');
  } catch (error) {
    if (isReplaced(error)) files.settleLog();
    // Else another program is writing now: the statistics can wait, closing cannot.
  }
  db.close();
}

/** An empty database with the schema of that version, which nothing keeps: what a library must look like. */
export function openInMemory(version: number): Database {
  const db = new (sqliteDriver())(':memory:');
  configure(db);
  const steps = migrations.filter((step) => step.version <= version);
  migrate(db, '', { isNew: true, steps });
  return db;
}

function prepareFolder(folder: string, file: string, isNew: boolean): void {
  try {
    makeFolder(folder);
    if (!statSync(folder).isDirectory()) throw new AppError('library-not-a-folder', { folder });
    if (!isNew) {
      accessSync(file, constants.R_OK | constants.W_OK);
      refuseForeignFile(file, folder);
    }
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    makeFolder(join(folder, 'assets'));
    makeFolder(join(folder, 'backups'));
  } catch (error) {
    throw toLibraryError(error, folder);
  }
}

/** SQLite would take an empty file for a new database and a foreign one for damage: both are told apart here. */
function refuseForeignFile(file: string, folder: string): void {
  const size = statSync(file).size;
  if (size === 0) return;
  const handle = openSync(file, 'r');
  try {
    const header = Buffer.alloc(16);
    readSync(handle, header, 0, 16, 0);
    if (header.toString('latin1') !== databaseHeader)
      throw new AppError('library-not-a-database', { folder, file });
  } finally {
    closeSync(handle);
  }
}

/** Before anything is written, the journal mode included: another program's database, or a newer Offprint's. */
function refuseForeignSchema(db: Database, folder: string): void {
  const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
  if (tables.length > 0 && !tables.includes('article_state')) {
    throw new AppError('library-not-a-database', { folder });
  }
  refuseNewer(db, folder, schemaVersion);
}

const versionOf = (db: Database): number => Number(db.pragma('user_version', { simple: true }));

function refuseNewer(db: Database, folder: string, supported: number): number {
  const version = versionOf(db);
  if (version > supported) throw new AppError('library-newer', { folder, version, supported });
  return version;
}

function configure(db: Database): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('recursive_triggers = ON');
  db.pragma('cache_size = -16000');
  db.pragma('temp_store = MEMORY');
  // In pages: 16 MB. A page of an index that is written again and again goes into the library once for all of them.
  db.pragma('wal_autocheckpoint = 4000');
  db.function('fold', { deterministic: true }, (text: unknown) =>
    typeof text === 'string' ? fold(text) : null,
  );
  db.function('index_text', { deterministic: true }, (text: unknown) =>
    typeof text === 'string' ? toIndexText(text) : null,
  );
  db.function('pack_markup', { deterministic: true }, (html: unknown) =>
    typeof html === 'string' ? packMarkup(html) : null,
  );
  db.function('canonical_address', { deterministic: true }, (url: unknown) =>
    typeof url === 'string' ? canonicalAddress(url) : null,
  );
  db.function('original_image', { deterministic: true }, (url: unknown) =>
    typeof url === 'string' ? originalImageUrl(url) : null,
  );
  db.function('bits_apart', { deterministic: true, safeIntegers: true }, (one: unknown, other: unknown) =>
    typeof one === 'bigint' && typeof other === 'bigint' ? bitsApart(one, other) : null,
  );
  db.function('title_key', { deterministic: true }, (title: unknown) =>
    typeof title === 'string' ? titleKey(title) : null,
  );
  db.function('plain_text', { deterministic: true }, (html: unknown) => textOf(html)?.text ?? null);
  db.function('code_text', { deterministic: true }, (html: unknown) => textOf(html)?.code ?? null);
  db.function('clean_address', { deterministic: true }, (url: unknown) =>
    typeof url === 'string' ? withoutTracking(url) : null,
  );
  db.function('host_of', { deterministic: true }, (url: unknown) => hostOf(url));
}

function textOf(html: unknown): { text: string; code: string } | null {
  if (!(html instanceof Uint8Array)) return null;
  const { text, code } = scanContent(unpackMarkup(html));
  return { text: text.slice(0, mostIndexed), code: code.slice(0, mostIndexed) };
}

function hostOf(url: unknown): string | null {
  if (typeof url !== 'string') return null;
  return /^https?:\/\/(?:[^/@]*@)?([^/?#:]+)/i.exec(url)?.[1]?.toLowerCase() ?? null;
}

type MigrateOptions = {
  isNew: boolean;
  steps?: readonly Migration[];
  onMigrating?: ((step: MigrationStep) => void) | undefined;
};

/** Brings the schema up to date, one transaction a migration, with a backup of what was there before the first. */
export function migrate(
  db: Database,
  folder: string,
  { isNew, steps = migrations, onMigrating }: MigrateOptions,
): void {
  const newest = steps.at(-1)?.version ?? 0;
  const current = refuseNewer(db, folder, newest);
  const pending = steps.filter((step) => step.version > current);
  if (pending.length === 0) return;
  const isFilled = !isNew && current > 0;
  if (isFilled) {
    const backup = join(folder, 'backups', `before-version-${newest}-${Date.now()}.db`);
    // Under another name until it is whole: whoever is stopped meanwhile leaves no backup that is none.
    const part = `${backup}${partEnding}`;
    onMigrating?.({ phase: 'backup', file: part, bytes: usedBytes(db) });
    db.prepare('VACUUM INTO ?').run(part);
    renameSync(part, backup);
  }
  for (const [done, step] of pending.entries()) {
    // A new library has nothing that could take its time.
    if (isFilled) onMigrating?.({ phase: 'schema', done, total: pending.length });
    db.transaction(() => {
      // Two programs may open an old library at once: the second finds the work done.
      if (versionOf(db) >= step.version) return;
      db.exec(step.sql);
      db.pragma(`user_version = ${step.version}`);
    }).immediate();
  }
}

/** Of what is in it, without its free pages. */
function usedBytes(db: Database): number {
  const read = (pragma: string): number => Number(db.pragma(pragma, { simple: true }));
  return (read('page_count') - read('freelist_count')) * read('page_size');
}
