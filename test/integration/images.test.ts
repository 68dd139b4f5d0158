/** Pictures fetched behind the reader's back. */
import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { assetPath, storeAsset } from '../../electron/core/images/asset-store.ts';
import { catchUp } from '../../electron/core/library/texts/catching-up.ts';
import { lighthouseArticles } from '../support/dev-feed.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { createTestCore, type TestCore } from '../support/test-core.ts';
import { waitUntil } from '../support/wait.ts';

let server: LoopbackServer;
let core: TestCore;
let id: number;
const picture = '/images/lighthouse.png';
beforeEach(async () => {
  server = await startLoopbackServer();
  server.articles.set('mira', lighthouseArticles(server.origin));
  core = await createTestCore();
  await core.client.call('feeds.add', { address: `${server.origin}/feed/mira` });
  id = (await core.client.call('articles.list', { query: 'lighthouse' })).articles[0]?.id ?? 0;
});
afterEach(async () => {
  await core.close();
  await server.close();
});
const mark = (isSaved: boolean) => core.client.call('articles.mark', { target: { ids: [id] }, isSaved });
const images = async () => (await core.client.call('articles.get', { articleId: id })).images;

it('are stored when the article is saved', async () => {
  await mark(true);
  await waitUntil(async () => (await images()).stored === 1);
  expect((await core.client.call('articles.list', { query: 'is:offline lighthouse' })).articles).toHaveLength(
    1,
  );
});

it('are not fetched where the reader does not want them', async () => {
  await core.client.call('settings.update', { remotePictures: 'ask' });
  await mark(true);
  const wanted = core.client.call('images.locate', { articleId: id, url: server.origin + picture });
  await expect(wanted).rejects.toMatchObject({ code: 'not-found' });
  expect(server.requestsTo(picture)).toEqual([]);
});

it('are stored the next time, even when something went wrong behind the reader’s back', async () => {
  let heard = 0;
  core.client.on('articles.changed', () => {
    heard += 1;
    if (heard === 2) throw new Error('a listener that fails once, when the pictures are there');
  });
  await mark(true);
  await waitUntil(() => core.backgroundErrors.length === 1);
  core.library.db.prepare('DELETE FROM images').run();
  await mark(false);
  await mark(true);
  await waitUntil(async () => (await images()).stored === 1);
  expect(core.backgroundErrors).toHaveLength(1);
});

it('are refused to an article that does not show them, and asked for once by many', async () => {
  const other = `${server.origin}/images/other.png`;
  const refused = core.client.call('images.locate', { articleId: id, url: other });
  await expect(refused).rejects.toMatchObject({ code: 'not-found' });
  const wanted = { articleId: id, url: server.origin + picture };
  await Promise.all([1, 2, 3].map(() => core.client.call('images.locate', wanted)));
  expect(server.requestsTo(picture)).toHaveLength(1);
});

it('that cannot be had are not asked for again at once', async () => {
  server.answers.set(picture, (_request, response) => response.end('<html>no picture'));
  const wanted = { articleId: id, url: server.origin + picture };
  for (const code of ['not-a-picture', 'not-found']) {
    await expect(core.client.call('images.locate', wanted)).rejects.toMatchObject({ code });
  }
  expect(server.requestsTo(picture)).toHaveLength(1);
});

it('that older versions did not see are found in what is stored already', async () => {
  const url = `${server.origin}/images/lazy.png`;
  server.articles.set('tide', [
    {
      ...lighthouseArticles(server.origin)[0],
      slug: 'tide',
      html: `<p>Tide.</p><img src="data:image/gif;base64,R0" data-lazy-srcset="${url} 900w">`,
    } as never,
  ]);
  await core.client.call('feeds.add', { address: `${server.origin}/feed/tide` });
  const shown = core.library.db.prepare('SELECT count(*) FROM article_images WHERE url = ?').pluck();
  core.library.db.prepare('DELETE FROM article_images').run();
  core.library.db.prepare("INSERT INTO catching_up (name, below) VALUES ('pictures', ?)").run(2 ** 40);
  while (catchUp(core.library)) expect(core.backgroundErrors).toEqual([]);
  expect(shown.get(url)).toBe(1);
});

it('of kind SVG are kept without what is no picture, also those stored before', async () => {
  const hostile =
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(2)</script><rect/></svg>';
  server.answers.set(picture, (_request, response) => response.end(hostile));
  const wanted = { articleId: id, url: server.origin + picture };
  const first = await core.client.call('images.locate', wanted);
  expect(first.mediaType).toBe('image/svg+xml');
  expect(readFileSync(first.path, 'utf8')).not.toMatch(/alert/);
  const sha256 = await storeAsset(core.library.assetsFolder, Buffer.from(hostile));
  core.library.db.prepare('UPDATE images SET sha256 = ?').run(sha256);
  core.library.db.prepare("INSERT INTO catching_up (name, below) VALUES ('svg', 1)").run();
  core.start();
  const isLeft = core.library.db.prepare("SELECT 1 FROM catching_up WHERE name = 'svg'");
  await waitUntil(() => isLeft.get() === undefined);
  const again = await core.client.call('images.locate', wanted);
  expect(readFileSync(again.path, 'utf8')).not.toMatch(/alert/);
  expect(existsSync(assetPath(core.library.assetsFolder, sha256))).toBe(false);
  expect(server.requestsTo(picture)).toHaveLength(1);
});

it('are fetched for what is saved, where that is all the reader wants, or for one article that was asked for', async () => {
  const wanted = { articleId: id, url: server.origin + picture };
  const mayLoad = async () => (await images()).mayLoad;
  await core.client.call('settings.update', { remotePictures: 'saved' });
  await expect(core.client.call('images.locate', wanted)).rejects.toMatchObject({ code: 'not-found' });
  expect(await mayLoad()).toBe(false);
  await core.client.call('articles.mark', { target: { ids: [id] }, isLater: true });
  expect(await mayLoad()).toBe(true);
  await core.client.call('settings.update', { remotePictures: 'ask' });
  expect(await mayLoad()).toBe(false);
  await core.client.call('images.allow', { articleId: id });
  expect(await mayLoad()).toBe(true);
  await core.client.call('images.locate', wanted);
  expect(server.requestsTo(picture)).toHaveLength(1);
});
