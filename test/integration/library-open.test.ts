/** What can be wrong with a library folder: each gets its own error, and no file is touched. */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sqliteDriver } from '../../electron/core/library/connection/driver.ts';
import { toLibraryError } from '../../electron/core/library/connection/library-errors.ts';
import { openLibrary } from '../../electron/core/library/connection/open.ts';
import { migrations, schemaVersion } from '../../electron/core/library/migrations/index.ts';
import { AppError } from '../../shared/errors.ts';
import { temporaryFolder } from '../support/test-core.ts';

const Driver = sqliteDriver();
let parent: string;
let folder: string;
let file: string;

beforeEach(() => {
  parent = temporaryFolder();
  folder = join(parent, 'library');
  file = join(folder, 'library.db');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

/** A library with a feed in it, closed: its write-ahead log is folded in and gone. */
function makeLibrary(): void {
  const library = openLibrary(folder);
  library.db.prepare("INSERT INTO feeds (url, added_at) VALUES ('https://example.org/feed', 1)").run();
  library.close();
}

/** Every file below the temporary folder with the hash of its bytes. */
function fingerprint(): Record<string, string> {
  const names = readdirSync(parent, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(parent, name)).isFile())
    // The shared memory of a write-ahead log is no data: SQLite makes it anew when it is missing.
    .filter((name) => !name.endsWith('-shm'));
  return Object.fromEntries(names.sort().map((name) => [name, sha256(readFileSync(join(parent, name)))]));
}

const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

function openingError(options: Parameters<typeof openLibrary>[1] = {}): AppError {
  try {
    openLibrary(folder, options).close();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('the library opened');
}

/** The error of opening; the files before and after are the same. */
function refusedUntouched(options: Parameters<typeof openLibrary>[1] = {}): AppError {
  const before = fingerprint();
  const error = openingError(options);
  expect(fingerprint()).toEqual(before);
  expect(error.details.folder).toBe(folder);
  return error;
}

describe('a folder that cannot be opened', () => {
  it('is missing when nothing is there and nothing shall be made', () => {
    expect(refusedUntouched({ create: false }).code).toBe('library-missing');
    expect(existsSync(folder)).toBe(false);
    mkdirSync(folder);
    expect(refusedUntouched({ create: false }).code).toBe('library-missing');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is locked while another program holds it for itself', () => {
    makeLibrary();
    const other = new Driver(file);
    try {
      // In rollback mode, as a program that copies or repairs databases leaves it, nobody reads beside a writer.
      other.pragma('journal_mode = DELETE');
      other.exec('BEGIN EXCLUSIVE');
      expect(refusedUntouched({ busyTimeoutMs: 20 }).code).toBe('library-locked');
      other.exec('ROLLBACK');
    } finally {
      other.close();
    }
    openLibrary(folder, { busyTimeoutMs: 20 }).close();
  });

  it('is locked when its schema must be written and another program is writing', () => {
    mkdirSync(folder);
    const other = new Driver(file);
    try {
      other.pragma('journal_mode = WAL');
      other.exec('BEGIN EXCLUSIVE');
      expect(openingError({ busyTimeoutMs: 20 }).code).toBe('library-locked');
      other.exec('ROLLBACK');
    } finally {
      other.close();
    }
    openLibrary(folder, { busyTimeoutMs: 20 }).close();
  });

  it('opens beside a writer when there is nothing to write', () => {
    makeLibrary();
    const writer = openLibrary(folder);
    try {
      writer.db.exec('BEGIN EXCLUSIVE');
      const reader = openLibrary(folder, { busyTimeoutMs: 20 });
      expect(reader.db.prepare('SELECT url FROM feeds').pluck().all()).toEqual(['https://example.org/feed']);
      // Closing does not wait for the writer either.
      reader.close();
      expect(reader.db.open).toBe(false);
      writer.db.exec('ROLLBACK');
    } finally {
      writer.close();
    }
  });

  it.each(['wal', 'delete'])('is newer when a later version wrote it (journal: %s)', (journal) => {
    makeLibrary();
    const later = new Driver(file);
    later.pragma(`user_version = ${schemaVersion + 7}`);
    later.pragma(`journal_mode = ${journal}`);
    later.close();
    const error = refusedUntouched();
    expect(error.code).toBe('library-newer');
    expect(error.details).toMatchObject({ version: schemaVersion + 7, supported: schemaVersion });
  });

  it('is not a database when the file is something else', () => {
    mkdirSync(folder);
    writeFileSync(file, 'Dear diary,\nthis is not a database, however long it is.\n'.repeat(200));
    expect(refusedUntouched().code).toBe('library-not-a-database');
    writeFileSync(file, 'SQL');
    expect(refusedUntouched().code).toBe('library-not-a-database');
  });

  it('is not a database when another program’s database has the name', () => {
    mkdirSync(folder);
    const foreign = new Driver(file);
    foreign.exec('CREATE TABLE bookmarks (id INTEGER PRIMARY KEY, address TEXT)');
    foreign.close();
    expect(refusedUntouched().code).toBe('library-not-a-database');
  });

  it('is not a folder when a file stands where the folder should be', () => {
    writeFileSync(folder, 'a file');
    expect(refusedUntouched().code).toBe('library-not-a-folder');
    folder = join(folder, 'below');
    expect(refusedUntouched().code).toBe('library-not-a-folder');
  });

  it.each([
    ['half of it', 0.5],
    ['all but its last page', -4096],
    ['its first page', 4096],
    ['its header', 100],
  ])('is damaged when only %s is left', (_what, left) => {
    makeLibrary();
    const { size } = statSync(file);
    const kept = left < 0 ? size + left : left < 1 ? Math.floor(size * left) : left;
    expect(kept).toBeLessThan(size);
    truncateSync(file, kept);
    expect(refusedUntouched().code).toBe('library-damaged');
  });

  it('is read-only when it cannot be written', () => {
    for (const code of ['SQLITE_READONLY', 'SQLITE_READONLY_DBMOVED', 'EACCES', 'EROFS']) {
      const error = toLibraryError(Object.assign(new Error('no'), { code }), folder);
      expect([code, error.code, error.details]).toEqual([
        code,
        'library-read-only',
        { folder, reason: 'no' },
      ]);
    }
    makeLibrary();
    const before = fingerprint();
    // Modes do not bind the superuser, who opens the library all the same; everyone else is refused.
    const isSuperuser = process.getuid?.() === 0;
    for (const path of [file, folder]) {
      const { mode } = statSync(path);
      chmodSync(path, path === folder ? 0o555 : 0o444);
      try {
        if (isSuperuser) openLibrary(folder).close();
        else expect(openingError().code).toBe('library-read-only');
      } finally {
        chmodSync(path, mode);
      }
    }
    expect(fingerprint()).toEqual(before);
  });
});

describe('a folder that can be opened', () => {
  it('is made with everything in it when nothing is there', () => {
    openLibrary(folder).close();
    expect(readdirSync(folder).sort()).toEqual(['assets', 'backups', 'library.db']);
  });

  it('takes an empty library.db for a new one', () => {
    mkdirSync(folder);
    writeFileSync(file, '');
    const library = openLibrary(folder);
    expect(library.db.pragma('user_version', { simple: true })).toBe(schemaVersion);
    expect(library.db.prepare('SELECT count(*) FROM feeds').pluck().get()).toBe(0);
    library.close();
    expect(readdirSync(join(folder, 'backups'))).toEqual([]);
  });

  it('can be opened twice at once, by two owners who see each other’s writes', () => {
    const one = openLibrary(folder);
    const other = openLibrary(folder);
    expect(one.owner).not.toBe(other.owner);
    one.db.prepare("INSERT INTO feeds (url, added_at) VALUES ('https://example.org/one', 1)").run();
    other.db.prepare("INSERT INTO feeds (url, added_at) VALUES ('https://example.org/other', 1)").run();
    expect(one.db.prepare('SELECT count(*) FROM feeds').pluck().get()).toBe(2);
    one.close();
    expect(other.db.prepare('SELECT count(*) FROM feeds').pluck().get()).toBe(2);
    other.close();
    other.close();
  });

  it('opens again after a copy of its files was put back', () => {
    makeLibrary();
    const copy = join(parent, 'copy.db');
    copyFileSync(file, copy);
    truncateSync(file, 5000);
    expect(openingError().code).toBe('library-damaged');
    copyFileSync(copy, file);
    const library = openLibrary(folder);
    expect(library.db.pragma('integrity_check', { simple: true })).toBe('ok');
    library.close();
  });
});

describe('migrations', () => {
  // Released: a library out there has run exactly this. What is new goes into a migration of its own.
  const released: Record<number, string> = {
    1: 'a8d33c666d089ac524af9279cf94ba75d461e8ede57e8548b3688e429e4eb475',
    2: '1a729338e6fdcba304990d6b71374093fe74333a235fc8a50d0f55308a8f8a2c',
    3: 'e1945221c4bc85ef7a149279f536d48463aa456107700a7a7d3764b5240bf86c',
    4: 'e962c54038fcd517fb9830c69f2db7ece1acd46a09f093ce4ddddd26e9e0f1f8',
    5: '998c55638d7da53adcb2d3e7e031e6359d6918567e02910fe4032b2e70bc2315',
    6: '4e88a58baa179a63296656a99ad40d357e7180947a22bc6398a4fca592f284f5',
    7: 'e9fbfa8c88296437df2e6ebfb0e0a81dffcc0cdf0d14518bbb4c035b6c17983a',
    8: 'b22f51f77318f7d6175a120a1cd4457cfbf618a97108d68d41cb4b00230a8be3',
    9: 'a24aaf7757ab2d577917e1c1d699eeddb2155dd1f336ca29d9d7f75b0bb7a3a1',
    10: '1c646e8e8e5858f67127c3339d6b34299788fe940fc1a7f16ae6e8821f921e98',
    11: '80efee188996757342db81a5628d2e335515cd311af4aef98feaf25fd12ecdd2',
    12: '3bc47037f39f36aff3b6a0b963ed239a09ff97b9bc5d3494871ae5fafbdd2f91',
    13: '951a0870519a7215aa38be90baa33fd02eca7fe7c9ef81551c85a8a5e3c04edd',
    14: 'b0071b9ed784b35f752b4bc27a9405facd20c4305e1a9b0c6354a7357c43e86c',
    15: '47a686edf5f875b30367dcf876da94afee8f8e69301a7a1bc6308980c37f942a',
    16: '89fd10862c6cf5a0cc1a7cb1121f32c6cba231718ce12bcfb7b0648e8cd9bed6',
    17: '99c22861a911d25e78e153fcc2c80bc5792633cc7367e9ad781a9c91446d50d3',
    18: 'b7d2bf97caa0588d6ef0168d42671fdccf9794e07d10001b2580087d6b46a141',
    19: '3debcdbf4743cbc7d2231fe16eab6fda6d62321fe21b300317bac660c123c142',
    20: 'd93c1f019b42b8e94c33d44aacde2bcc9cf03df22cc8a0bb0a8cfd0b271f3351',
    21: '69c17a3ea1425462973b73d7e8a0cd4edb07b40698d2f50c354eb2c89a1efd22',
    22: '10dc90af0fd2c3c4b0609161d50060f9f7ea4aca1e4dedb15063ebf52732a87a',
    23: 'b618236defb0bfdded279a02d0637c8bf2447051aac9dfa5a0082c94ee51aa1d',
    24: '04cc6dea7f08032c31ab176097e3492a0a34519a55a46c728e8316a3d429c631',
    25: 'e8fc639993a1789805b30a118b251ea9e843866a49e9a8442a0d7059f05a0fde',
    26: '466a53ac6bbdf07c58a42c2ad71cbd5737d5f034076b1cdc26f2f8657b951044',
    27: 'a8c9b7f17178c19e89059cc24179567ad63a1451d938027b880ea7bd256ccec5',
    28: 'b1499dd119316acdb9802b3e89141a3fe0170aadae76b022490ee69dd409711e',
    29: 'e7cfce9d02f8dad3e3afc065dbfbf9ec1b8b06580bb44200566823101965051d',
  };

  it('never change once released', () => {
    for (const [version, hash] of Object.entries(released)) {
      const step = migrations.find((one) => one.version === Number(version));
      expect([version, sha256(step?.sql ?? '')]).toEqual([version, hash]);
    }
    expect(migrations.map((step) => step.version)).toEqual(Object.keys(released).map(Number));
  });

  it('ascend, and the last is the version written', () => {
    const versions = migrations.map((step) => step.version);
    expect(versions).toEqual([...new Set(versions)].sort((one, other) => one - other));
    expect(schemaVersion).toBe(versions.at(-1));
  });
});
