/** What only tracks, in the addresses of articles: shown, copied, exported and asked for without it, unless the reader wants it. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { offprint } from '../support/command-line.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { addTestFeed, storeEntries } from '../support/store-feed.ts';
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

const mark = 'utm_source=rss&utm_medium=feed';
const elsewhere = 'https://e.org/page';
const html = `<p>See <a href="${elsewhere}?${mark.replace('&', '&amp;')}&amp;id=7">a page</a>, and the fox.</p>`;

function store(url = `${server.origin}/post?${mark}`): number {
  const feedId = addTestFeed(core.library, 'Foxes');
  storeEntries(core.library, feedId, [{ key: 'k', title: 'A fox', url, contentHtml: html }]);
  return (core.library.db.prepare('SELECT id FROM article_state').get() as { id: number }).id;
}
const target = (id: number) => ({ ids: [id] });
const clean = () => `${server.origin}/post`;
const original = () => `${server.origin}/post?${mark}`;

describe('what only tracks', () => {
  it('is in nothing that is shown or copied', async () => {
    const id = store();
    const article = await core.client.call('articles.get', { articleId: id });
    expect(article.addresses).toEqual({ tracked: 2, form: 'clean' });
    expect(article.summary.url).toBe(clean());
    expect(article.contentHtml).toContain(`href="${elsewhere}?id=7"`);
    expect(await core.client.call('articles.links', { target: target(id) })).toEqual({ urls: [clean()] });
    const { markdown } = await core.client.call('articles.markdown', { articleId: id });
    expect(markdown).toContain(`[a page](${elsewhere}?id=7)`);
    const copied = await core.client.call('articles.html', { articleId: id });
    expect(copied.html).not.toContain('utm_');
    expect((await core.client.call('articles.list', { query: '' })).articles[0]?.url).toBe(clean());
  });

  it('is in no export, of any form, and comes back where the reader wants it', async () => {
    const id = store();
    await core.client.call('articles.mark', { target: target(id), isSaved: true });
    const run = () =>
      core.runJob(
        core.client.call('export.run', { query: 'is:saved', folder, profile: 'obsidian' }),
        'export',
      );
    const written = (): string =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .map((name) => readFileSync(join(folder, name), 'utf8'))
        .join('');
    await run();
    expect(written()).toContain(`(${elsewhere}?id=7)`);
    expect(written()).toContain(clean());
    expect(written()).not.toContain('utm_');
    expect(await run()).toMatchObject({ unchanged: 1 });

    expect(
      await core.client.call('articles.showAddresses', { target: target(id), form: 'original' }),
    ).toEqual({ changed: 1 });
    expect(await run()).toMatchObject({ updated: 1 });
    expect(written()).toContain(`(${elsewhere}?${mark}&id=7)`);
    expect(written()).toContain(original());
  });

  it('is shown again for one article, and taken off again', async () => {
    const id = store();
    const show = (form: 'clean' | 'original') =>
      core.client.call('articles.showAddresses', { target: target(id), form });
    core.events.length = 0;
    expect(await show('original')).toEqual({ changed: 1 });
    expect(await show('original')).toEqual({ changed: 0 });
    expect(core.events).toContainEqual({
      name: 'articles.changed',
      payload: { articleIds: [id], feedIds: 'any' },
    });
    const article = await core.client.call('articles.get', { articleId: id });
    expect(article.addresses).toEqual({ tracked: 2, form: 'original' });
    expect(article.summary.url).toBe(original());
    expect(article.contentHtml).toContain('utm_source=rss');
    expect(await core.client.call('articles.links', { target: target(id) })).toEqual({ urls: [original()] });
    expect(await show('clean')).toEqual({ changed: 1 });
    expect((await core.client.call('articles.get', { articleId: id })).addresses.form).toBe('clean');
  });

  it('is not told the server whose page is fetched', async () => {
    const id = store();
    server.answers.set('/post', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(`<article>${'<p>The fox goes out on a chilly night.</p>'.repeat(20)}</article>`);
    });
    // A feed the reader has typed may have pages on this machine.
    core.library.db.prepare('UPDATE feeds SET is_typed = 1, url = ?').run(`${server.origin}/feed`);
    await core.runJob(core.client.call('fullText.run', { target: target(id), retry: false }), 'full-text');
    const paths = server.requests.map(({ path }) => path);
    expect(paths).toContain('/post');
    expect(paths.join(' ')).not.toContain('utm_');
  });

  it('does not make another piece of the same one', async () => {
    const id = store();
    const found = await core.client.call('articles.at', { urls: [original(), clean()] });
    expect(found.found.map(({ articleId }) => articleId)).toEqual([id, id]);
  });
});

describe('the command line', () => {
  it('shows the original addresses where it is told to', async () => {
    const id = store();
    const command = (...args: string[]) => offprint(args, { library: core.folder });
    expect((await command('show', String(id))).stdout).not.toContain('utm_');
    expect((await command('mark', String(id), '--original-addresses')).status).toBe(0);
    expect((await command('show', String(id))).stdout).toContain('utm_source=rss');
    const exported = await command('show', String(id), '--format', 'json');
    expect(exported.stdout).toContain('utm_source=rss');
    expect((await command('mark', String(id), '--clean-addresses', '--read')).status).toBe(0);
    expect((await command('show', String(id), '--format', 'json')).stdout).not.toContain('utm_');
    expect((await command('mark', String(id), '--clean-addresses', '--original-addresses')).status).toBe(2);
  });
});
