/** full-text and extract, as scripts call them. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type CommandOptions, type CommandResult, offprint } from '../support/command-line.ts';
import { blogPage, blogPosts, restOf, serveBlog } from '../support/excerpt-blog.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { temporaryFolder } from '../support/test-core.ts';
import { waitUntil } from '../support/wait.ts';

const posts = blogPosts(4);
let server: LoopbackServer;
let folder: string;
beforeEach(async () => {
  server = await startLoopbackServer();
  folder = temporaryFolder();
  serveBlog(server, posts);
  expect(await cli('add', `${server.origin}/blog.xml`)).toMatchObject({ status: 0 });
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const run = (args: string[], options: CommandOptions = {}): Promise<CommandResult> =>
  offprint(args, { library: join(folder, 'library'), ...options });
const cli = (...args: string[]): Promise<CommandResult> => run(args);
const ids = async (): Promise<number[]> =>
  (JSON.parse((await cli('list', '--json')).stdout) as { id: number }[]).map(({ id }) => id);

it('fetches what waits, and show prints the better text', async () => {
  const [first = 0] = await ids();
  expect((await cli('show', String(first))).stdout).not.toContain(restOf('post-1'));
  expect(await cli('full-text')).toMatchObject({
    status: 0,
    stdout: '4 fetched, 0 there already, 0 failed\n',
  });
  expect((await cli('show', String(first))).stdout).toContain(restOf('post-1'));
  expect((await cli('show', String(first), '--format', 'text')).stdout).toContain(restOf('post-1'));
  expect((await cli('search', 'blankets', '--json')).stdout).toContain(posts[0]?.title);
  await cli('full-text', '--show', 'feed', String(first));
  expect((await cli('show', String(first))).stdout).not.toContain(restOf('post-1'));
  expect(await cli('full-text')).toMatchObject({
    status: 0,
    stdout: '0 fetched, 0 there already, 0 failed\n',
  });
});

it('shows an article without asking for its page', async () => {
  const [first = 0] = await ids();
  server.requests.length = 0;
  await cli('show', String(first));
  expect(server.requests).toEqual([]);
});

it('names what failed, and ends with 1 when some did and 4 when all did', async () => {
  const [first = 0, second = 0] = await ids();
  server.answers.delete('/post-1');
  const some = await cli('full-text', String(first), String(second));
  expect(some).toMatchObject({ status: 1, stdout: '1 fetched, 0 there already, 1 failed\n' });
  expect(some.stderr).toContain(
    `${first} ${posts[0]?.title}: There is nothing at ${server.origin}/post-1 (404)`,
  );
  expect(await cli('full-text', String(first))).toMatchObject({ status: 4 });
  const json = JSON.parse((await cli('full-text', String(second), '--json')).stdout);
  expect(json).toMatchObject({ wanted: 1, alreadyThere: 1, failures: [] });
});

it('takes a query, and says wrong use', async () => {
  expect(await cli('full-text', '"number 2"')).toMatchObject({
    status: 0,
    stdout: '1 fetched, 0 there already, 0 failed\n',
  });
  expect(await cli('full-text', '--show', 'both', '1')).toMatchObject({ status: 2 });
  expect(await cli('full-text', '--feed', 'harbour', 'sometimes')).toMatchObject({ status: 2 });
});

it('shows and sets when a feed’s pages are fetched', async () => {
  expect((await cli('full-text', '--feed', 'The harbour blog')).stdout).toBe('auto (sends excerpts)\n');
  expect((await cli('full-text', '--feed', 'The harbour blog', 'never')).stdout).toBe(
    'never (sends excerpts)\n',
  );
  expect(await cli('full-text')).toMatchObject({ stdout: '0 fetched, 0 there already, 0 failed\n' });
});

it('can be interrupted, and goes on later', async () => {
  server.answers.set('/post-1', () => undefined);
  const interrupt = new AbortController();
  const running = run(['full-text'], { interrupted: interrupt.signal });
  await waitUntil(() => server.requestsTo('/post-1').length === 1);
  interrupt.abort();
  expect(await running).toMatchObject({ status: 130 });
  serveBlog(server, posts);
  const { stdout } = await cli('full-text', '--json');
  expect(JSON.parse(stdout).failures).toEqual([]);
  expect((await cli('search', 'blankets', '--ndjson')).stdout.trim().split('\n')).toHaveLength(4);
});

it('extracts pages in a batch, one failing line stopping none', async () => {
  const file = join(folder, 'page.html');
  const empty = join(folder, 'empty.html');
  const [post] = posts;
  if (post === undefined) throw new Error('there is no post');
  writeFileSync(file, blogPage(post));
  writeFileSync(empty, '<html></html>');
  const requests = [
    { id: 1, file, url: 'https://blog.example/post-1' },
    { id: 2, file: empty, url: 'https://blog.example/' },
    { id: 3, file: join(folder, 'none.html') },
  ];
  const { stdout, status } = await run(['extract', '--batch'], {
    stdin: requests.map((request) => JSON.stringify(request)).join('\n'),
  });
  expect(status).toBe(1);
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers).toMatchObject([
    { id: 1, ok: true, article: { title: post.title, byline: null, publishedAt: null, language: 'en' } },
    { id: 2, ok: false, error: { code: 'no-article' } },
    { id: 3, ok: false, error: { code: 'not-found' } },
  ]);
  expect(answers[0].article.contentHtml).toContain(restOf('post-1'));
  expect(Object.keys(answers[0].article)).toEqual([
    'title',
    'byline',
    'publishedAt',
    'language',
    'contentHtml',
    'excerpt',
  ]);
  expect(await run(['extract', file])).toMatchObject({ status: 0 });
});
