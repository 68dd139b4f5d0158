/** Stored pictures are read again: what is gone or damaged is fetched anew, what belongs to nothing goes. */
import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { assetPath } from '../../electron/core/images/asset-store.ts';
import { offprint } from '../support/command-line.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { createTestCore, type TestCore, temporaryFolder } from '../support/test-core.ts';

let server: LoopbackServer;
let core: TestCore;
let folder: string;
beforeEach(async () => {
  server = await startLoopbackServer();
  folder = temporaryFolder();
  core = await createTestCore({ folder });
  for (const name of names) {
    server.answers.set(`/images/${name}.png`, (_request, response) => response.end(bytesOf(name)));
  }
  server.articles.set('mira', [
    {
      slug: 'three',
      title: 'Three pictures',
      author: 'Mira',
      publishedAt: '2026-03-14T09:26:53Z',
      tags: [],
      html: names.map((name) => `<img src="${server.origin}/images/${name}.png" alt="">`).join(''),
    },
  ]);
  await core.client.call('feeds.add', { address: `${server.origin}/feed/mira` });
  await complete();
});
afterEach(async () => {
  await core.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const names = ['whole', 'gone', 'damaged'];
const bytesOf = (name: string): Buffer =>
  Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from(name)]);
const complete = () =>
  core.runJob(core.client.call('offline.run', { target: { query: '', isTyping: false } }), 'offline');
const verify = () => core.runJob(core.client.call('offline.verify', {}), 'verify');
const pathOf = (name: string): string => {
  const sha256 = core.library.db
    .prepare('SELECT sha256 FROM images WHERE url LIKE ?')
    .pluck()
    .get(`%/${name}.png`);
  return assetPath(core.library.assetsFolder, String(sha256));
};
const yesterday = (): Date => new Date(core.clock.now - 86_400_000);
function orphan(...path: string[]): string {
  const file = join(core.library.assetsFolder, ...path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, 'left over');
  utimesSync(file, yesterday(), yesterday());
  return file;
}

it('finds nothing wrong where nothing is', async () => {
  expect(await verify()).toEqual({ checked: 3, missing: 0, damaged: 0, orphans: 0, orphanBytes: 0 });
});

it('forgets what is gone or damaged, so that it is fetched again, and leaves the rest', async () => {
  const [whole, gone, damaged] = names.map(pathOf);
  rmSync(gone ?? '');
  writeFileSync(damaged ?? '', 'other bytes');
  expect(await verify()).toMatchObject({ checked: 3, missing: 1, damaged: 1 });
  expect(existsSync(damaged ?? '')).toBe(false);
  expect(existsSync(whole ?? '')).toBe(true);
  expect((await core.client.call('articles.list', { query: 'is:offline' })).articles).toEqual([]);
  expect(await complete()).toMatchObject({ ready: 1, fetched: { pictures: 2 } });
  expect(readFileSync(damaged ?? '')).toEqual(bytesOf('damaged'));
  expect(await verify()).toMatchObject({ checked: 3, missing: 0, damaged: 0 });
});

it('removes files that belong to nothing, but none that was just written, and nothing but pictures', async () => {
  const part = orphan('ab', `${'c'.repeat(62)}.0f.part`);
  const asset = orphan('ab', 'd'.repeat(62));
  const recording = orphan('recordings', 'f'.repeat(64));
  const stray = orphan('notes.txt');
  const fresh = join(core.library.assetsFolder, 'ab', 'e'.repeat(62));
  writeFileSync(fresh, 'being stored');
  expect(await verify()).toMatchObject({ orphans: 2, orphanBytes: 18 });
  expect([part, asset].map((file) => existsSync(file))).toEqual([false, false]);
  expect([recording, stray, fresh].map((file) => existsSync(file))).toEqual([true, true, true]);
});

it('can be stopped', async () => {
  const { jobId } = await core.client.call('offline.verify', {});
  await core.client.call('jobs.cancel', { jobId });
  await expect(core.client.call('jobs.wait', { jobId })).rejects.toMatchObject({ code: 'cancelled' });
});

it('is a command too', async () => {
  rmSync(pathOf('gone'));
  const run = await offprint(['offline', '--verify'], { library: folder });
  expect(run).toMatchObject({ status: 0 });
  expect(run.stdout).toBe(
    '3 pictures read: 1 missing, 0 damaged.\nThey are fetched again when they are wanted: offprint offline.\n',
  );
  expect(await offprint(['offline', '--verify', '42'], { library: folder })).toMatchObject({ status: 2 });
});
