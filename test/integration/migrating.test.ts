/** A library of an older version is opened: whoever waits is told what happens, and how far it is. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startCore } from '../../electron/app/core-process.ts';
import { createMigrationNews } from '../../electron/app/migration-news.ts';
import { type MigrationStep, openLibrary } from '../../electron/core/library/connection/open.ts';
import { schemaVersion } from '../../electron/core/library/migrations/index.ts';
import { insertFeed } from '../../electron/core/library/subscriptions/feeds-table.ts';
import { createClient } from '../../shared/client.ts';
import type { EventPayload } from '../../shared/contract.ts';
import { offprint } from '../support/command-line.ts';
import { temporaryFolder } from '../support/test-core.ts';
import { waitFor } from '../support/wait.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** As the version before left it, with a feed in it. */
function makeOlderLibrary(versionsBack: number): void {
  const library = openLibrary(folder, { upTo: schemaVersion - versionsBack });
  const feed = { url: 'https://feeds.example/old', isTyped: false, feedTitle: 'Old', folderId: null };
  insertFeed(library, feed, Date.now());
  library.close();
}

const startTestThread = () =>
  startCore(
    new URL('../../electron/app/core-thread.ts', import.meta.url),
    {
      libraryFolder: folder,
      version: '0.0.0-test',
      sampleFolder: fileURLToPath(new URL('../../electron/core/sample/library', import.meta.url)),
      systemLanguages: ['en'],
      poolWorkerFile: new URL('../../electron/core/workers/pool-worker.ts', import.meta.url).href,
    },
    { answerQuestion: async () => null, log: () => undefined },
  );

describe('opening', () => {
  it('tells of the backup and of each step before it begins', () => {
    makeOlderLibrary(2);
    const steps: MigrationStep[] = [];
    const library = openLibrary(folder, { onMigrating: (step) => steps.push(step) });
    library.close();
    expect(steps).toEqual([
      { phase: 'backup', file: expect.stringMatching(/\.part$/), bytes: expect.any(Number) },
      { phase: 'schema', done: 0, total: 2 },
      { phase: 'schema', done: 1, total: 2 },
    ]);
    expect((steps[0] as { bytes: number }).bytes).toBeGreaterThan(4096);
    expect(readdirSync(join(folder, 'backups'))).toHaveLength(1);
  });

  it('has nothing to tell of a new library, nor of one that is up to date', () => {
    const steps: MigrationStep[] = [];
    for (let time = 0; time < 2; time += 1) {
      openLibrary(folder, { onMigrating: (step) => steps.push(step) }).close();
    }
    expect(steps).toEqual([]);
  });
});

it('the core thread’s steps come to the page, and its calls are answered after them', async () => {
  makeOlderLibrary(1);
  const core = startTestThread();
  try {
    const heard: string[] = [];
    core.subscribe((event) => {
      if (event.name === 'library.migrating') heard.push(`${event.payload.phase} ${event.payload.done}`);
    });
    const client = createClient({ call: core.call, subscribe: core.subscribe });
    const { feeds } = await client.call('feeds.list', {});
    expect(feeds).toHaveLength(1);
    expect(heard).toEqual(['backup 0', 'schema 0']);
  } finally {
    await core.stop();
  }
});

describe('one that is interrupted', () => {
  const isWholeAndNew = (): void => {
    const library = openLibrary(folder);
    try {
      expect(library.db.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(library.db.pragma('user_version', { simple: true })).toBe(schemaVersion);
      expect(library.db.prepare('SELECT url FROM feeds').pluck().all()).toEqual([
        'https://feeds.example/old',
      ]);
    } finally {
      library.close();
    }
  };

  it.each([0, 1, 2])('by a kill as step %i begins is gone on with', (step) => {
    makeOlderLibrary(2);
    const script = fileURLToPath(new URL('../support/migrate-and-die.ts', import.meta.url));
    expect(spawnSync(process.execPath, [script, folder, String(step)]).signal).toBe('SIGKILL');
    isWholeAndNew();
  });

  it('by quitting is whole, whether it was over or is gone on with', async () => {
    makeOlderLibrary(2);
    const core = startTestThread();
    await new Promise<void>((resolve) => {
      core.subscribe((event) => {
        if (event.name === 'library.migrating') resolve();
      });
    });
    await core.stop();
    isWholeAndNew();
  });
});

it('the size of the backup is told while nothing else can be, until it is over', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  try {
    const told: EventPayload<'library.migrating'>[] = [];
    const news = createMigrationNews((progress) => told.push(progress));
    const file = join(folder, 'backup.db.part');
    news.note({ phase: 'backup', file, bytes: 1000 });
    expect(told).toEqual([{ phase: 'backup', done: 0, total: 1000 }]);
    writeFileSync(file, 'x'.repeat(400));
    vi.advanceTimersByTime(300);
    await waitFor(() => expect(told.at(-1)).toEqual({ phase: 'backup', done: 400, total: 1000 }));
    // What was estimated is not exceeded.
    appendFileSync(file, 'x'.repeat(900));
    vi.advanceTimersByTime(300);
    await waitFor(() => expect(told.at(-1)).toEqual({ phase: 'backup', done: 1000, total: 1000 }));
    news.note({ phase: 'schema', done: 1, total: 3 });
    expect(told.at(-1)).toEqual({ phase: 'schema', done: 1, total: 3 });
    // Said again for whoever was not there yet.
    const before = told.length;
    vi.advanceTimersByTime(300);
    await waitFor(() => expect(told.length).toBeGreaterThan(before));
    expect(told.at(-1)).toEqual({ phase: 'schema', done: 1, total: 3 });
    news.end();
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

describe('the command line', () => {
  it('says so once, apart from what it was asked for', async () => {
    makeOlderLibrary(2);
    const { status, stdout, stderr } = await offprint(['feeds', '--json'], { library: folder });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toBeTruthy();
    expect(
      stderr.match(/bringing your library up to date\. A backup of it is made first \(\d+ MB\)/g),
    ).toHaveLength(1);
    expect(stderr.match(/let it finish/g)).toHaveLength(1);
    const again = await offprint(['feeds', '--json'], { library: folder });
    expect(again.stderr).toBe('');
  });

  it('is silent about it where it is to be', async () => {
    makeOlderLibrary(1);
    expect((await offprint(['feeds', '--quiet'], { library: folder })).stderr).toBe('');
  });
});
