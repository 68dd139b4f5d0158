/** Copies of a library, the way back, and whether it is whole. */
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibrary } from '../../electron/core/library/connection/open.ts';
import { dailyName, surplusBackups } from '../../electron/core/library/upkeep/backup-rotation.ts';
import { offprint } from '../support/command-line.ts';
import { fillLibrary } from '../support/filled-library.ts';
import { codeOf, createTestCore, type TestCore } from '../support/test-core.ts';

let core: TestCore;
let file: string;
beforeEach(async () => {
  core = await createTestCore();
  fillLibrary(core.library, { articles: 300 });
  mkdirSync(join(core.folder, 'elsewhere'));
  file = join(core.folder, 'elsewhere', 'copy.db');
});
afterEach(async () => {
  await core.close();
  expect(core.backgroundErrors).toEqual([]);
});

const back = () => core.runJob(core.client.call('backups.make', { file }), 'backup');
const restore = () => core.runJob(core.client.call('backups.restore', { file }), 'restore');
const check = (repair = false) => core.runJob(core.client.call('library.check', { repair }), 'check');
const count = async (query = ''): Promise<number> =>
  (await core.client.call('articles.list', { query, withTotal: true })).total ?? 0;

describe('a backup', () => {
  it('is a whole library of one moment, and nothing else lies beside it', async () => {
    expect(await back()).toMatchObject({ file, articles: 300, feeds: 4, saved: 0 });
    expect(readdirSync(join(core.folder, 'elsewhere'))).toEqual(['copy.db']);
    const folder = join(core.folder, 'opened');
    mkdirSync(folder);
    writeFileSync(join(folder, 'library.db'), readFileSync(file));
    const opened = openLibrary(folder);
    expect(opened.db.pragma('integrity_check', { simple: true })).toBe('ok');
    opened.close();
  });

  it('is not written over another file', async () => {
    writeFileSync(file, 'mine');
    expect(await codeOf(back())).toBe('already-exists');
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it('says where it cannot be written', async () => {
    writeFileSync(join(core.folder, 'a-file'), '');
    const { jobId } = await core.client.call('backups.make', {
      file: join(core.folder, 'a-file', 'copy.db'),
    });
    expect(await codeOf(core.client.call('jobs.wait', { jobId }))).toMatch(
      /folder-not-writable|already-exists/,
    );
  });
});

describe('restoring', () => {
  it('brings back what was there, keeps what is there now, and the open library goes on', async () => {
    await back();
    await core.client.call('articles.mark', { target: { query: 'rust' }, isSaved: true });
    await core.client.call('articles.remove', { target: { query: 'sqlite' } });
    expect(await count()).toBe(240);
    const { before } = await restore();
    expect(await count()).toBe(300);
    expect(await count('is:saved')).toBe(0);
    expect(await count('rust')).toBe(60);
    await core.client.call('articles.mark', { target: { query: 'go' }, isSaved: true });
    expect(await count('is:saved')).toBe(60);
    expect(before === null ? false : existsSync(before)).toBe(true);
    const facts = await core.client.call('backups.inspect', { file: before ?? '' });
    expect(facts).toMatchObject({ articles: 240, saved: 60 });
    expect(readdirSync(join(core.folder, 'backups')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('refuses what is no backup, and one that is damaged, and changes nothing', async () => {
    writeFileSync(file, 'not a database, but long enough to have a header');
    expect(await codeOf(core.client.call('backups.inspect', { file }))).toBe('library-not-a-database');
    rmSync(file);
    await back();
    const handle = openSync(file, 'r+');
    for (let at = 8192; at < statSync(file).size; at += 4096)
      writeSync(handle, Buffer.alloc(512, 0xff), 0, 512, at);
    closeSync(handle);
    expect(await codeOf(restore())).toMatch(/^library-/);
    expect(await count()).toBe(300);
  });

  it('refuses one of a newer Offprint', async () => {
    await back();
    const folder = join(core.folder, 'newer');
    mkdirSync(folder);
    writeFileSync(join(folder, 'library.db'), readFileSync(file));
    const opened = openLibrary(folder);
    opened.db.pragma('user_version = 9999');
    opened.db.pragma('wal_checkpoint(TRUNCATE)');
    opened.close();
    expect(await codeOf(core.client.call('backups.inspect', { file: join(folder, 'library.db') }))).toBe(
      'library-newer',
    );
  });
});

describe('a check', () => {
  it('finds a whole library whole', async () => {
    expect(await check()).toEqual({ found: [], left: [] });
  });

  it('finds articles without their words and pictures without their file, and mends both', async () => {
    const { db } = core.library;
    db.prepare('DELETE FROM articles_fts WHERE rowid IN (5, 6, 7)').run();
    db.prepare(
      "INSERT INTO images (url, sha256, media_type, bytes, fetched_at) VALUES ('https://x.example/a.png', ?, 'image/png', 4, 1)",
    ).run('ab'.repeat(32));
    expect(await check()).toMatchObject({
      found: [
        { kind: 'index', count: 3 },
        { kind: 'pictures', count: 1 },
      ],
    });
    expect(await check(true)).toMatchObject({ left: [] });
    expect(await count('about')).toBe(300);
    expect(await check()).toEqual({ found: [], left: [] });
  });
});

describe('the commands', () => {
  const run = (folder: string, ...args: string[]) => offprint(['--library', folder, ...args]);

  it('back up, look, restore and check', async () => {
    expect((await run(core.folder, 'backup', file)).status).toBe(0);
    expect((await run(core.folder, 'backup', file)).status).toBe(2);
    const looked = await run(core.folder, 'restore', file, '--dry-run');
    expect(looked.stdout).toContain('300 articles of 4 feeds');
    const fresh = join(core.folder, 'fresh');
    const restored = await run(fresh, 'restore', file);
    expect([restored.status, restored.stdout]).toEqual([
      0,
      expect.stringContaining('Restored: 300 articles'),
    ]);
    expect((await run(fresh, 'check')).stdout).toContain('The library is whole.');
  });

  it('restore in the place of a library that cannot be opened, which is kept', async () => {
    await run(core.folder, 'backup', file);
    const broken = join(core.folder, 'broken');
    mkdirSync(broken);
    writeFileSync(join(broken, 'library.db'), 'this was a library once, and is none any more');
    expect((await run(broken, 'list')).status).toBe(3);
    const restored = await run(broken, 'restore', file);
    expect(restored.status).toBe(0);
    expect((await run(broken, 'list', '--limit', '1', '--json')).status).toBe(0);
    const [aside] = readdirSync(join(broken, 'backups')).filter((name) => name.startsWith('damaged-'));
    expect(readFileSync(join(broken, 'backups', aside ?? '', 'library.db'), 'utf8')).toContain(
      'this was a library',
    );
  });
});

describe('backups made by themselves', () => {
  const day = 86_400_000;
  const now = new Date(2026, 10, 25, 12).getTime();
  const made = (ago: number) => ({ name: dailyName(now - ago * day), bytes: 100 });

  it('stay for seven days, then one a week for four weeks', () => {
    const all = Array.from({ length: 60 }, (_, ago) => made(ago));
    const gone = new Set(surplusBackups(all, 1e9, now));
    const kept = all.filter(({ name }) => !gone.has(name)).map(({ name }) => name);
    expect(kept).toHaveLength(11);
    expect(kept.slice(0, 7)).toEqual(all.slice(0, 7).map(({ name }) => name));
  });

  it('are not driven out by those of a clock that was wrong, nor by those made since', () => {
    const all = Array.from({ length: 60 }, (_, ago) => made(ago));
    const ahead = Array.from({ length: 3 }, (_, ago) => made(ago - 3650));
    const gone = new Set(surplusBackups([...all, ...ahead], 1e9, now));
    expect(ahead.filter(({ name }) => gone.has(name))).toEqual([]);
    expect(all.filter(({ name }) => !gone.has(name))).toHaveLength(11);
    // Set back to long ago, it makes one of that day: all that there were stay.
    const longAgo = now - 4000 * day;
    const first = { name: dailyName(longAgo), bytes: 100 };
    expect(surplusBackups([...all.slice(0, 7), first], 1e9, longAgo)).toEqual([]);
    expect(surplusBackups([...all.slice(0, 3), first], 250, longAgo)).toEqual([made(1).name, made(2).name]);
  });

  it('stay no more than there is room for, but always the latest; the reader’s own are not theirs', () => {
    const all = [made(0), made(1), made(2), { name: 'before-restore-x.db', bytes: 1e9 }];
    expect(surplusBackups(all, 250, now)).toEqual([made(2).name]);
    expect(surplusBackups(all, 1, now)).toEqual([made(1).name, made(2).name]);
  });
});
