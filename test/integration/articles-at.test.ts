/** Addresses find their article, however they are written. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plansOf } from '../support/query-plan.ts';
import { addTestFeed, storeEntries } from '../support/store-feed.ts';
import { createTestCore, type TestCore } from '../support/test-core.ts';

let core: TestCore;
let ids: number[];

beforeEach(async () => {
  core = await createTestCore();
  const feedId = addTestFeed(core.library, 'Weir');
  const entries = [
    { key: 'one', url: 'https://weir.example/posts/one?page=2' },
    { key: 'two', url: 'http://www.weir.example/posts/two/' },
    {
      key: 'copy',
      url: 'https://dev.to/weir/three-1a2b',
      contentHtml: '<p>Originally published at <a href="https://weir.example/three">weir.example</a></p>',
    },
  ];
  storeEntries(core.library, feedId, entries);
  const { articles } = await core.client.call('articles.list', {});
  ids = entries.map(({ key }) => articles.find(({ title }) => title === key)?.id ?? 0);
});
afterEach(() => core.close());

const at = async (...urls: string[]): Promise<(number | null)[]> => {
  const { found } = await core.client.call('articles.at', { urls });
  return urls.map((url) => found.find((one) => one.url === url)?.articleId ?? null);
};

describe('articles.at', () => {
  it.each([
    ['https://weir.example/posts/one?page=2', 0],
    ['http://www.weir.example/posts/one/?utm_source=feed&page=2#part', 0],
    ['https://weir.example/posts/two', 1],
    ['https://weir.example/posts/two#:~:text=A%20heading', 1],
    ['https://dev.to/weir/three-1a2b', 2],
  ])('%s', async (url, index) => {
    expect(await at(url)).toEqual([ids[index]]);
  });

  it('answers nothing for what it does not have, for front pages, and for what is no address', async () => {
    expect(await at('https://weir.example/posts/one', 'https://weir.example/', 'mailto:a@b', 'x')).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('says what is there', async () => {
    const { found } = await core.client.call('articles.at', { urls: ['https://weir.example/posts/two'] });
    expect(found).toEqual([
      {
        url: 'https://weir.example/posts/two',
        articleId: ids[1],
        title: 'two',
        feedTitle: 'Weir',
        readingMinutes: expect.any(Number),
        isRead: false,
      },
    ]);
  });

  it('leaves out what was deleted', async () => {
    await core.client.call('articles.remove', { target: { ids } });
    expect(await at('https://weir.example/posts/two')).toEqual([null]);
  });

  it('follows the indexes', async () => {
    const ran = await plansOf(core.library.db, () => at('https://weir.example/posts/two'));
    const steps = ran.flatMap((statement) => statement.steps).join();
    expect(steps).toContain('articles_by_canonical_url');
    expect(steps).toContain('articles_by_url');
    expect(steps).not.toMatch(/SCAN (?:a|articles)\b/);
  });
});
