/** Libraries that cannot be opened: a message with the next step in place of the window's content, and files left alone. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openLibrary } from '../../electron/core/library/connection/open.ts';
import { launchOffprint, type OffprintApp } from '../support/offprint-app.ts';
import { addArticles } from '../support/small-library.ts';
import { createTestCore, temporaryFolder } from '../support/test-core.ts';

let folder: string;
let library: string;
let file: string;
let app: OffprintApp | null;

beforeEach(() => {
  folder = temporaryFolder();
  library = join(folder, 'library');
  file = join(library, 'library.db');
  app = null;
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await app?.screenshot('failed-library-errors');
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
});

const digest = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** A library as the app leaves it, closed. */
async function makeLibrary(): Promise<void> {
  const core = await createTestCore({ folder: library });
  await core.client.call('settings.update', { hasSeenWelcome: true });
  await core.close();
}

/** Opens the app and expects the message and nothing else in the window. */
async function expectMessage(...words: string[]): Promise<OffprintApp> {
  const opened = await launchOffprint({ library });
  app = opened;
  const alert = opened.page.getByRole('alert');
  for (const part of words) await alert.getByText(part).waitFor();
  await opened.page.getByRole('button', { name: 'Try again' }).waitFor();
  expect(await opened.page.getByRole('navigation', { name: 'Library' }).count()).toBe(0);
  expect(await opened.seriousFindings()).toEqual([]);
  expect(opened.complaints).toEqual([]);
  return opened;
}

it('says that a file is no library, and leaves it alone', async () => {
  mkdirSync(library);
  writeFileSync(file, 'Dear diary, today I renamed a file.\n');
  const before = digest(file);
  await expectMessage('is not an Offprint library', 'Repair a copy');
  expect(digest(file)).toBe(before);
});

it.each(['wal', 'delete'])('says that a library is from a newer Offprint (journal: %s)', async (mode) => {
  await makeLibrary();
  const db = new Database(file);
  db.pragma('user_version = 9999');
  db.pragma(`journal_mode = ${mode}`);
  db.close();
  const before = digest(file);
  await expectMessage('was made by a newer Offprint', 'Update Offprint to open it.');
  await app?.close();
  app = null;
  expect(digest(file)).toBe(before);
});

it('says that a library is in use, and opens it once it is free', async () => {
  await makeLibrary();
  // Read before the lock is taken: closing any handle on a file gives up the locks its process has on it.
  const before = digest(file);
  const other = new Database(file);
  // With the index of the log in memory of its own, this connection keeps even readers out.
  other.pragma('locking_mode = EXCLUSIVE');
  other.exec('BEGIN EXCLUSIVE');
  try {
    const { page } = await expectMessage('is in use by another program', 'Close it and try again');
    other.exec('ROLLBACK');
    other.close();
    expect(digest(file)).toBe(before);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Your library is empty. Add a feed to begin.').waitFor();
  } finally {
    other.close();
  }
});

it('reads while another program writes, and says why a change has to wait', async () => {
  await makeLibrary();
  const other = new Database(file);
  other.exec('BEGIN EXCLUSIVE');
  try {
    app = await launchOffprint({ library });
    await app.page.getByText('Your library is empty. Add a feed to begin.').waitFor();
    await app.page.keyboard.press('d');
    await app.page.getByText('is in use by another program').waitFor();
  } finally {
    other.close();
  }
});

it('says that the folder of the library is a file', async () => {
  writeFileSync(library, 'a file where the folder should be');
  const before = digest(library);
  await expectMessage('is a file, not a folder', 'Start Offprint with another folder');
  expect(digest(library)).toBe(before);
});

it('leaves a library of which nothing can be read as it is, and goes back to a backup', async () => {
  await makeLibrary();
  const whole = readFileSync(file);
  cpSync(file, join(library, 'backups', 'daily-2026-11-01.db'));
  // The header survives, the schema behind it does not.
  writeFileSync(file, Buffer.concat([whole.subarray(0, 100), Buffer.alloc(whole.length - 100, 0x5a)]));
  const before = digest(file);
  const { page } = await expectMessage('is damaged', 'The damaged files are kept');
  await page.keyboard.press('Enter');
  await page.getByText('Only a backup helps').waitFor();
  expect(digest(file)).toBe(before);
  await page.getByRole('button', { name: /^Go back to the backup of/ }).click();
  await page.getByText('Your library is empty. Add a feed to begin.').waitFor();
  const [kept] = readdirSync(join(library, 'backups')).filter((name) => name.startsWith('damaged-'));
  expect(digest(join(library, 'backups', kept ?? '', 'library.db'))).toBe(before);
});

it('notices a library that is damaged in the middle, repairs a copy, and opens it when told to', async () => {
  const core = await createTestCore({ folder: library });
  await core.client.call('settings.update', { hasSeenWelcome: true });
  const ids = addArticles(
    core.library,
    Array.from({ length: 200 }, (_, index) => ({
      key: `k${index}`,
      title: `Number ${index}`,
      html: `<p>${Array.from({ length: 200 }, (_, word) => `w${(index * 7919 + word * 104729) % 9973}`).join(' ')}</p>`,
      publishedAt: Date.now() - index * 60_000,
    })),
    { now: Date.now() },
  );
  core.library.db.pragma('wal_checkpoint(TRUNCATE)');
  const pages = core.library.db
    .prepare("SELECT pageno FROM dbstat WHERE name = 'article_content' AND pagetype = 'leaf' ORDER BY path")
    .pluck()
    .all() as number[];
  await core.close();
  const bytes = readFileSync(file);
  const page = pages[Math.floor(pages.length / 2)] ?? 0;
  writeFileSync(file, bytes.fill(0xa5, (page - 1) * 4096, page * 4096));
  app = await launchOffprint({ library });
  const window = app.page;
  // The lists do not touch what is damaged: reading the file through does.
  await window.getByRole('button', { name: 'Repair a copy' }).click();
  const result = window.getByRole('region', { name: 'What the repair saved' });
  await result.getByText(`has ${ids.size} articles of 1 feed`).waitFor();
  await result.getByText(/^Lost: \d+ article texts?\.$/).waitFor();
  expect(await app.seriousFindings()).toEqual([]);
  await window.keyboard.press('Enter');
  await window.getByRole('navigation', { name: 'Library' }).waitFor();
  await window.getByRole('option', { name: /Number 0/ }).waitFor();
  const opened = openLibrary(library);
  expect(opened.db.pragma('integrity_check', { simple: true })).toBe('ok');
  opened.close();
});
