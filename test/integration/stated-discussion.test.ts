/** Where feeds say that their articles are talked about: kept, kept up to date, told and exported. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Article } from '../../shared/model/articles.ts';
import { offprint } from '../support/command-line.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { createTestCore, type TestCore, temporaryFolder } from '../support/test-core.ts';

let core: TestCore;
let server: LoopbackServer;
let folder: string;
beforeEach(async () => {
  server = await startLoopbackServer();
  core = await createTestCore();
  folder = temporaryFolder();
});
afterEach(async () => {
  await core.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const page = 'https://news.example/item?id=7';
const commentsFeed = 'https://news.example/item/7.rss';

function serve(more: string): void {
  server.answers.set('/feed.xml', (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml' });
    response.end(
      `<rss version="2.0"><channel><title>News</title><item><guid>7</guid><title>A fox</title><link>https://blog.example/fox</link><description>The fox goes out.</description>${more}</item></channel></rss>`,
    );
  });
}
const add = () => core.client.call('feeds.add', { address: `${server.origin}/feed.xml` });
const refresh = () => core.runJob(core.client.call('feeds.refresh', { force: true }), 'refresh');
const first = async (): Promise<Article> => {
  const { articles } = await core.client.call('articles.list', { query: '' });
  return await core.client.call('articles.get', { articleId: articles[0]?.id ?? 0 });
};
const stated = (count: number) =>
  `<comments>${page}&amp;utm_source=rss</comments><wfw:commentRss>${commentsFeed}</wfw:commentRss><slash:comments>${count}</slash:comments>`;

it('is kept, and the number of comments follows the feed while the text stays', async () => {
  serve(stated(2));
  await add();
  expect((await first()).discussion).toEqual({
    url: page,
    feedUrl: commentsFeed,
    comments: 2,
    isPrivate: false,
  });
  serve(stated(5));
  expect(await refresh()).toMatchObject({ newArticles: 0, changedArticles: 0 });
  const after = await first();
  expect(after.discussion).toEqual({ url: page, feedUrl: commentsFeed, comments: 5, isPrivate: false });
  expect(after.summary.isEdited).toBe(false);
  serve('');
  await refresh();
  expect((await first()).discussion?.url).toBe(page);
});

it('is nothing where the feed names none', async () => {
  serve('');
  await add();
  expect((await first()).discussion).toBeNull();
  const { stdout } = await offprint(['show', String((await first()).summary.id), '--format', 'json'], {
    library: core.folder,
  });
  expect(JSON.parse(stdout)).toMatchObject({ discussion: null });
});

it('stands in what is exported', async () => {
  serve(stated(2));
  await add();
  const id = (await first()).summary.id;
  for (const profile of ['Plain', 'Obsidian']) {
    const into = join(folder, profile);
    await core.runJob(core.client.call('export.run', { query: '', folder: into, profile }), 'export');
    const [file] = readdirSync(into, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.md'),
    );
    expect(readFileSync(join(into, file ?? ''), 'utf8')).toMatch(
      /^discussion: .*news\.example\/item\?id=7"?$/m,
    );
  }
  const { stdout } = await offprint(['show', String(id), '--format', 'json'], { library: core.folder });
  expect(JSON.parse(stdout)).toMatchObject({
    discussion: { url: page, feedUrl: commentsFeed, comments: 2, isPrivate: false },
  });
});
