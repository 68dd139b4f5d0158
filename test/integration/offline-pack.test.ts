/** What the settings keep complete offline, within the room pictures may take. */
import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { assetPath } from '../../electron/core/images/asset-store.ts';
import { letGoOfPictures } from '../../electron/core/images/let-go.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { createTestCore, type TestCore } from '../support/test-core.ts';
import { waitUntil } from '../support/wait.ts';

let server: LoopbackServer;
let core: TestCore;
beforeEach(async () => {
  server = await startLoopbackServer();
  core = await createTestCore();
});
afterEach(async () => {
  await core.close();
  await server.close();
});

const png = Buffer.from('89504e470d0a1a0a', 'hex');
const dayMs = 86_400_000;

/** So many articles, a day apart, the first the newest; each shows one picture of that size, unlike all others. */
async function addFeed(slugs: readonly string[], pictureBytes: number): Promise<void> {
  for (const slug of slugs) {
    server.answers.set(`/images/${slug}.png`, (_request, response) =>
      response.end(Buffer.concat([png, Buffer.from(slug), Buffer.alloc(pictureBytes)])),
    );
  }
  server.articles.set(
    'mira',
    slugs.map((slug, index) => ({
      slug,
      title: `About ${slug}`,
      author: 'Mira',
      publishedAt: new Date(core.clock.now - (index + 1) * dayMs).toISOString(),
      tags: [],
      html: `<p>The text of ${slug}.</p><img src="${server.origin}/images/${slug}.png" alt="">`,
    })),
  );
  await core.client.call('feeds.add', { address: `${server.origin}/feed/mira` });
}
const complete = (isDryRun = false) => core.runJob(core.client.call('offline.run', { isDryRun }), 'offline');
const ready = async (): Promise<string[]> =>
  (await core.client.call('articles.list', { query: 'is:offline' })).articles.map(({ title }) =>
    title.slice('About '.length),
  );
const mark = async (slug: string, change: { isRead?: boolean; isSaved?: boolean }): Promise<void> => {
  const target = { query: `"About ${slug}"`, isTyping: false };
  await core.client.call('articles.mark', { target, ...change });
};
/** Of the small budget. */
const share = (part: number): number => Math.round(0.01 * 1024 ** 3 * part);
const smallBudget = () => core.client.call('settings.update', { offlineBudgetGb: 0.01 });

describe('what the query finds', () => {
  it('is completed: unread of the last two weeks, and what is saved, however old', async () => {
    await addFeed(
      ['new', 'read', ...Array.from({ length: 13 }, (_, day) => `day${day}`), 'old', 'saved'],
      10,
    );
    await mark('read', { isRead: true });
    await core.client.call('settings.update', { remotePictures: 'ask' });
    await mark('saved', { isSaved: true });
    await core.client.call('settings.update', { remotePictures: 'always' });
    const dry = await complete(true);
    expect(dry.budget).toMatchObject({ letGoPictures: 0, room: { usedBytes: 0 } });
    const summary = await complete();
    expect(summary).toMatchObject({ articles: dry.articles, ready: dry.articles });
    const names = await ready();
    expect(names).toContain('new');
    expect(names).toContain('saved');
    expect(names).not.toContain('old');
    expect(names).not.toContain('read');
  });

  it('is what the reader says', async () => {
    await addFeed(['one', 'two'], 10);
    await core.client.call('settings.update', { offlineQuery: 'title:two' });
    expect(await complete()).toMatchObject({ articles: 1, ready: 1 });
    expect(await ready()).toEqual(['two']);
    const nothing = core.client.call('settings.update', { offlineQuery: '  ' });
    await expect(nothing).rejects.toMatchObject({
      code: 'invalid-input',
      details: { field: 'offlineQuery' },
    });
  });
});

describe('where there is more than room for it', () => {
  it('pictures of the oldest read articles go first, with their files, and never what is kept', async () => {
    const slugs = ['new', 'unread', 'readnew', 'readold', 'readsaved'];
    await addFeed(slugs, share(0.24));
    await core.client.call('settings.update', { offlineQuery: 'title:new' });
    for (const slug of ['readnew', 'readold', 'readsaved']) await mark(slug, { isRead: true });
    const others = { query: '-title:new', isTyping: false };
    await core.runJob(core.client.call('offline.run', { target: others }), 'offline');
    await mark('readsaved', { isSaved: true });
    const of = core.library.db.prepare('SELECT sha256 FROM images WHERE url LIKE ?').pluck();
    const hash = String(of.get('%/readold.png'));
    expect(existsSync(assetPath(core.library.assetsFolder, hash))).toBe(true);
    await smallBudget();
    const { budget } = await complete();
    expect(await ready()).toEqual(['new', 'unread', 'readnew', 'readsaved']);
    expect(existsSync(assetPath(core.library.assetsFolder, hash))).toBe(false);
    expect(budget).toMatchObject({ letGoPictures: 1, room: { isTooSmall: false } });
    expect(budget?.room.usedBytes).toBeLessThanOrEqual(budget?.room.budgetBytes ?? 0);
  });

  it('the newest is kept, that is said, and nothing is fetched to be driven out again', async () => {
    await addFeed(['day1', 'day2', 'day3', 'day4', 'day5', 'day6'], share(0.3));
    await smallBudget();
    const { budget } = await complete();
    expect(budget?.room).toMatchObject({ isTooSmall: true });
    expect(budget?.room.usedBytes).toBeLessThanOrEqual(budget?.room.budgetBytes ?? 0);
    const names = await ready();
    expect(names.slice(0, 3)).toEqual(['day1', 'day2', 'day3']);
    expect(await core.client.call('offline.room', {})).toMatchObject({ isTooSmall: true });
  });

  it('what is saved stays, though it alone is too much', async () => {
    await addFeed(['one', 'two', 'three', 'four'], share(0.4));
    await complete();
    await core.client.call('articles.mark', { target: { query: '', isTyping: false }, isSaved: true });
    await smallBudget();
    expect((await complete()).budget).toMatchObject({ letGoPictures: 0, room: { isTooSmall: true } });
    expect(await ready()).toHaveLength(4);
  });

  it('a picture stays as long as one article that needs it shows it', async () => {
    await addFeed(['one', 'two'], share(0.6));
    const [first] = server.articles.get('mira') ?? [];
    server.articles.set('twin', [{ ...first, slug: 'twin', title: 'A twin with the same picture' } as never]);
    await core.client.call('feeds.add', { address: `${server.origin}/feed/twin` });
    await core.runJob(core.client.call('offline.run', { target: { query: '', isTyping: false } }), 'offline');
    await core.client.call('articles.mark', { target: { query: '', isTyping: false }, isRead: true });
    await core.client.call('articles.mark', { target: { query: 'twin', isTyping: false }, isSaved: true });
    await smallBudget();
    expect((await complete()).budget).toMatchObject({ letGoPictures: 1 });
    expect(await ready()).toContain('one');
    expect(await ready()).not.toContain('two');
  });
});

describe('behind everything else', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const quietMoment = () => vi.advanceTimersByTimeAsync(61_000);

  it('it is completed at a quiet moment, and what failed waits for its time', async () => {
    await addFeed(['gone', 'one'], 10);
    server.answers.set('/images/gone.png', (_request, response) => {
      response.writeHead(404);
      response.end();
    });
    core.start();
    await quietMoment();
    await waitUntil(async () => (await ready()).includes('one'));
    await waitUntil(() => server.requestsTo('/images/gone.png').length === 1);
    await vi.advanceTimersByTimeAsync(6 * 3_600_000 + 61_000);
    expect(server.requestsTo('/images/gone.png')).toHaveLength(1);
    expect(core.backgroundErrors).toEqual([]);
  });

  it('nothing is fetched where the reader keeps nothing, or loads no pictures', async () => {
    await addFeed(['one'], 10);
    await core.client.call('settings.update', { isKeptOffline: false });
    core.start();
    await quietMoment();
    await core.client.call('settings.update', { isKeptOffline: true, remotePictures: 'ask' });
    await vi.advanceTimersByTimeAsync(11 * 60_000);
    expect(server.requestsTo('/images/one.png')).toEqual([]);
  });
});

it('lets go of no picture that a kept article has come to show, in its text or in a list', async () => {
  await addFeed(['text', 'list', 'neither'], 10);
  await complete();
  const { db } = core.library;
  const hashes = db.prepare('SELECT sha256 FROM images ORDER BY url').pluck().all() as string[];
  // Of one only the list shows the picture.
  db.exec(`UPDATE articles SET image_url = (SELECT url FROM article_images WHERE article_id = articles.id) WHERE title = 'About list';
    DELETE FROM article_images WHERE article_id = (SELECT id FROM articles WHERE title = 'About list')`);
  await mark('text', { isSaved: true });
  await mark('list', { isSaved: true });
  expect(await letGoOfPictures(core.library, hashes)).toHaveLength(1);
  expect(db.prepare('SELECT url FROM images ORDER BY url').pluck().all()).toEqual(
    ['list', 'text'].map((slug) => `${server.origin}/images/${slug}.png`),
  );
});
