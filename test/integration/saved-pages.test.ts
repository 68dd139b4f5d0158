/** Single pages kept as articles: their text, once, with tags; what cannot be read now is kept by its address. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { offprint } from '../support/command-line.ts';
import { blogPosts, restOf, serveBlog } from '../support/excerpt-blog.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { createTestCore, type TestCore, temporaryFolder } from '../support/test-core.ts';

const posts = blogPosts(3);
let server: LoopbackServer;
let core: TestCore;
beforeEach(async () => {
  server = await startLoopbackServer();
  core = await createTestCore();
  serveBlog(server, posts);
});
afterEach(async () => {
  await core.close();
  await server.close();
});

const save = (path: string, tags: string[] = []) =>
  core.client.call('pages.save', { address: `${server.origin}${path}`, tags });
const list = async (query = '') => (await core.client.call('articles.list', { query })).articles;
const answer = (path: string, status: number, body = '', type = 'text/html'): void => {
  server.answers.set(path, (_request, response) => {
    response.writeHead(status, { 'content-type': type });
    response.end(body);
  });
};

it('takes the article out of a page, saved, tagged and found', async () => {
  const saved = await save('/post-1', ['harbour/light']);
  expect(saved).toMatchObject({ alreadyThere: false, problem: null });
  expect(saved.title).toContain('The story of number 1');
  const { summary, contentHtml } = await core.client.call('articles.get', { articleId: saved.articleId });
  expect(contentHtml).toContain(restOf('post-1'));
  expect(contentHtml).not.toContain('since 1998');
  expect(summary).toMatchObject({ isSaved: true, isRead: false, tags: ['harbour/light'], hasCode: true });
  expect(await list('blankets tag:harbour/light is:saved')).toHaveLength(1);
  // One feed for all of them, which nobody is asked for.
  const { feeds } = await core.client.call('feeds.list', {});
  expect(feeds.map(({ title, url }) => [title, url])).toEqual([['Saved pages', 'offprint:saved-pages']]);
  core.clock.now += 30 * 86_400_000;
  await core.runJob(core.client.call('feeds.refresh', { force: true }), 'refresh');
  expect(server.requests.filter(({ path }) => path === '/post-1')).toHaveLength(1);
});

it('puts it into a feed that is called as it is asked for, and stays so', async () => {
  for (const [path, feedTitle] of [
    ['/post-1', 'Gespeicherte Seiten'],
    ['/post-2', 'Saved pages'],
  ] as const) {
    await core.client.call('pages.save', { address: `${server.origin}${path}`, feedTitle });
  }
  expect((await core.client.call('feeds.list', {})).feeds.map(({ title }) => title)).toEqual([
    'Gespeicherte Seiten',
  ]);
});

it('keeps a page once, and one of a feed where it stands', async () => {
  const first = await save('/post-1');
  expect(await save('/post-1?utm_source=mail#top', ['again'])).toMatchObject({
    articleId: first.articleId,
    alreadyThere: true,
  });
  await core.client.call('feeds.add', { address: `${server.origin}/blog.xml` });
  const second = await save('/post-2', ['kept']);
  expect(second.alreadyThere).toBe(true);
  expect(await list('tag:kept is:saved')).toMatchObject([
    { id: second.articleId, feedTitle: 'The harbour blog' },
  ]);
  expect(await list('tag:again')).toMatchObject([{ id: first.articleId }]);
});

it('brings back what was deleted here', async () => {
  const { articleId } = await save('/post-1');
  await core.client.call('articles.mark', { target: { ids: [articleId] }, isSaved: false });
  await core.client.call('articles.remove', { target: { ids: [articleId] } });
  expect(await list()).toHaveLength(0);
  await save('/post-1');
  expect(await list('is:saved')).toHaveLength(1);
});

it('keeps the address of what cannot be read just now, and has its text asked for later', async () => {
  answer('/busy', 503);
  const saved = await save('/busy', ['later']);
  expect(saved).toMatchObject({ alreadyThere: false, problem: { code: 'http-server-error' } });
  expect(await list('is:saved tag:later')).toMatchObject([{ url: `${server.origin}/busy` }]);
  const { fullText } = await core.client.call('articles.get', { articleId: saved.articleId });
  expect(fullText.state).toBe('waiting');
});

it('keeps the address of what is no article, or what programs may not read', async () => {
  answer('/tool', 200, '%PDF-1.7', 'application/pdf');
  expect(await save('/tool')).toMatchObject({ problem: { code: 'not-a-page' } });
  answer('/robots.txt', 200, 'User-agent: *\nDisallow: /post-3', 'text/plain');
  core.clock.now += 2 * 86_400_000;
  expect(await save('/post-3')).toMatchObject({ problem: { code: 'robots-refused' } });
  expect(await list('is:saved')).toHaveLength(2);
});

it('keeps nothing of what is not there, and of no address', async () => {
  await expect(save('/nowhere')).rejects.toMatchObject({ code: 'http-not-found' });
  for (const [address, code] of [
    ['javascript:alert(1)', 'unsupported-scheme'],
    ['file:///etc/passwd', 'unsupported-scheme'],
    ['nonsense', 'not-a-url'],
  ] as const) {
    await expect(core.client.call('pages.save', { address })).rejects.toMatchObject({ code });
  }
  expect(await list()).toEqual([]);
});

it('is a command as well', async () => {
  const folder = temporaryFolder();
  const library = join(folder, 'library');
  const saved = await offprint(
    ['save', `${server.origin}/post-1`, `${server.origin}/nowhere`, '--tag', 'harbour', '--json'],
    { library },
  );
  expect(saved.status).toBe(1);
  expect(JSON.parse(saved.stdout)).toMatchObject([{ alreadyThere: false, hasText: true }]);
  expect(saved.stderr).toContain('/nowhere: ');
  expect(await offprint(['save', 'nonsense'], { library })).toMatchObject({ status: 2, stdout: '' });
  expect(await offprint(['save'], { library })).toMatchObject({ status: 2 });
  const { stdout } = await offprint(['list', 'tag:harbour is:saved', '--json'], { library });
  expect(JSON.parse(stdout)).toHaveLength(1);
  rmSync(folder, { recursive: true, force: true });
});
