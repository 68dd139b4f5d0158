/** The files of a library replaced or removed while it is open: noticed before anything is written, and nothing is lost. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibrary } from '../../electron/core/library/connection/open.ts';
import { databaseFile } from '../../electron/core/library/upkeep/backups.ts';
import { offprint } from '../support/command-line.ts';
import { devFeed, lighthouseArticles } from '../support/dev-feed.ts';
import { answerConditionally, type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { codeOf, createTestCore, type TestCore, temporaryFolder } from '../support/test-core.ts';
import { waitUntil } from '../support/wait.ts';

let parent: string;
let folder: string;
let other: string;
let server: LoopbackServer;
let core: TestCore | null;
let holder: ChildProcess | null;

beforeEach(async () => {
  parent = temporaryFolder();
  folder = join(parent, 'library');
  other = join(parent, 'other.db');
  server = await startLoopbackServer();
  server.articles.set('mira', lighthouseArticles(server.origin));
  core = null;
  holder = null;
});
afterEach(async () => {
  holder?.kill('SIGKILL');
  await core?.close();
  await server.close();
  rmSync(parent, { recursive: true, force: true });
});

const log = (): string => `${databaseFile(folder)}-wal`;
const addFolder = (name: string) =>
  core?.client.call('folders.create', { name }) ?? Promise.reject(new Error());

/** A whole library in one closed file, with one folder. */
function makeOther(): void {
  const source = join(parent, 'source');
  const library = openLibrary(source);
  library.db.prepare("INSERT INTO folders (name) VALUES ('of-the-other')").run();
  library.close();
  renameSync(databaseFile(source), other);
}

function foldersNow(): unknown[] {
  const library = openLibrary(folder, { create: false });
  try {
    expect(library.db.pragma('integrity_check', { simple: true })).toBe('ok');
    return library.db.prepare('SELECT name FROM folders ORDER BY name').pluck().all();
  } finally {
    library.close();
  }
}

async function openFilled(): Promise<TestCore> {
  core = await createTestCore({ folder });
  for (const name of ['first', 'second']) await addFolder(name);
  return core;
}

describe('a running core', () => {
  it('writes nothing once another file is in the place of library.db, and leaves that one whole', async () => {
    makeOther();
    const { damages, close } = await openFilled();
    renameSync(other, databaseFile(folder));
    expect(await codeOf(addFolder('third'))).toBe('library-replaced');
    expect(await codeOf(addFolder('fourth'))).toBe('library-replaced');
    expect(damages).toHaveLength(1);
    expect(damages[0]).toMatchObject({ code: 'library-replaced', details: { folder, file: 'library.db' } });
    await close();
    core = null;
    expect(existsSync(join(folder, 'damaged.json'))).toBe(false);
    expect(foldersNow()).toEqual(['of-the-other']);
  });

  it('writes nothing once its log was removed, and what it wrote before is kept', async () => {
    const { close, damages } = await openFilled();
    rmSync(log());
    expect(await codeOf(addFolder('third'))).toBe('library-replaced');
    expect(damages[0]).toMatchObject({ details: { file: 'library.db-wal' } });
    await close();
    core = null;
    expect(foldersNow()).toEqual(['first', 'second']);
  });

  it('puts what it wrote into its own file where that was moved aside', async () => {
    makeOther();
    const { close } = await openFilled();
    renameSync(databaseFile(folder), join(parent, 'aside.db'));
    copyFileSync(other, databaseFile(folder));
    expect(await codeOf(addFolder('third'))).toBe('library-replaced');
    await close();
    core = null;
    expect(foldersNow()).toEqual(['of-the-other']);
    renameSync(join(parent, 'aside.db'), databaseFile(folder));
    expect(foldersNow()).toEqual(['first', 'second']);
  });

  it('notices it while nobody asks for anything', async () => {
    makeOther();
    const { start, damages } = await openFilled();
    start();
    renameSync(other, databaseFile(folder));
    await waitUntil(() => damages.length > 0);
    expect(damages).toMatchObject([{ code: 'library-replaced' }]);
  });

  it('checks single statements, not only transactions', async () => {
    const { library } = await openFilled();
    const statement = library.db.prepare("INSERT INTO folders (name) VALUES ('x') RETURNING id");
    rmSync(log());
    expect(() => statement.get()).toThrow('library-replaced');
    expect(() => library.db.exec('DELETE FROM folders')).toThrow('library-replaced');
  });
});

/** Another program that has the library open. */
async function holdElsewhere(): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL('../support/library-holder.ts', import.meta.url)), [folder]);
  await once(child, 'message');
  return child;
}

describe('the command line', () => {
  it('does not call a library damaged whose log was removed under another program', async () => {
    holder = await holdElsewhere();
    rmSync(log());
    const listed = await offprint(['tags'], { library: folder });
    expect(listed).toMatchObject({ status: 3, stdout: '' });
    expect(listed.stderr).toContain('library.db-wal');
    expect(listed.stderr).not.toMatch(/damaged|repair/);
    expect(existsSync(log())).toBe(false);
    holder.send('close');
    await once(holder, 'exit');
    expect(foldersNow()).toEqual(['held']);
  });

  it('opens a library whose program was killed and whose log is gone', async () => {
    holder = await holdElsewhere();
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    rmSync(log());
    expect(await offprint(['tags'], { library: folder })).toMatchObject({ status: 0 });
  });

  it('stops with 3 where library.db is replaced while it works', async () => {
    makeOther();
    await offprint(['add', `${server.origin}/feed/mira`, '--no-fetch'], { library: folder });
    const before = statSync(other).size;
    server.answers.set('/feed/mira', (request, response) => {
      renameSync(other, databaseFile(folder));
      answerConditionally(
        request,
        response,
        devFeed(server.origin, 'mira', lighthouseArticles(server.origin)),
      );
    });
    const refreshed = await offprint(['refresh', '--force'], { library: folder });
    expect(refreshed.stderr).toContain('library.db');
    expect(refreshed.status).toBe(3);
    expect(statSync(databaseFile(folder)).size).toBe(before);
    expect(foldersNow()).toEqual(['of-the-other']);
  });
});
