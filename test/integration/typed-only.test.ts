/** What is read only where the reader typed it: files of this machine, and addresses inside the own network. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insertFeed } from '../../electron/core/library/subscriptions/feeds-table.ts';
import { listDue, nextDueAt } from '../../electron/core/library/subscriptions/schedule-table.ts';
import { offprint } from '../support/command-line.ts';
import { devFeed, lighthouseArticles } from '../support/dev-feed.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { codeOf, createTestCore, type TestCore, temporaryFolder } from '../support/test-core.ts';

let core: TestCore;
let folder: string;
beforeEach(async () => {
  core = await createTestCore();
  folder = temporaryFolder();
});
afterEach(async () => {
  await core.close();
  rmSync(folder, { recursive: true, force: true });
});

const text = (count: number): string =>
  devFeed('http://blog.example', 'mira', lighthouseArticles('http://blog.example').slice(0, count));
const refresh = (force = true) => core.runJob(core.client.call('feeds.refresh', { force }), 'refresh');
const add = (address: string) => core.client.call('feeds.add', { address });
function write(count: number, seconds: number): string {
  const path = join(folder, 'my feed.xml');
  writeFileSync(path, text(count));
  utimesSync(path, seconds, seconds);
  return path;
}

describe('a file', () => {
  it('is a feed: read when it changes, and only then', async () => {
    const path = write(1, 1_700_000_000);
    const { feed, outcome } = await add(path);
    expect(feed.url).toBe(pathToFileURL(path).href);
    expect(outcome).toMatchObject({ status: 'updated', newArticles: 1 });
    expect(await refresh()).toMatchObject({ notModified: 1 });
    // Touched, with the same text inside.
    write(1, 1_700_000_100);
    expect(await refresh()).toMatchObject({ unchanged: 1 });
    expect(await refresh()).toMatchObject({ notModified: 1 });
    write(2, 1_700_000_200);
    expect(await refresh()).toMatchObject({ updated: 1, newArticles: 1 });
    expect((await add(`file://${path.replace(' ', '%20')}`)).alreadySubscribed).toBe(true);
    // Nothing was asked of a server, so nothing is shown of one.
    const { health, log } = await core.client.call('feeds.get', { feedId: feed.id });
    expect(health.lastAnswer).toBeNull();
    expect(log[0]).toMatchObject({ httpStatus: null });
  });

  it('is polled like any other feed', async () => {
    await add(write(1, 1_700_000_000));
    expect(nextDueAt(core.library)).toBeGreaterThan(core.clock.now);
    expect(listDue(core.library, core.clock.now + 86_400_000, 4)).toHaveLength(1);
    expect(await refresh(false)).toMatchObject({ skipped: 1 });
    core.clock.now += 2 * 3_600_000;
    expect(await refresh(false)).toMatchObject({ notModified: 1 });
  });

  it('that is gone fails with a reason, says nothing of the network, and keeps its articles', async () => {
    const path = write(2, 1_700_000_000);
    await add(path);
    rmSync(path);
    expect(await refresh()).toMatchObject({
      failures: [
        { code: 'file-unreadable', details: { file: path, reason: expect.stringContaining('ENOENT') } },
      ],
    });
    expect((await core.client.call('library.status', {})).isOnline).toBe(true);
    write(2, 1_700_000_300);
    expect(await refresh()).toMatchObject({ unchanged: 1 });
  });

  it('is a file: no folder, no pipe, no device, nothing larger than a feed may be', async () => {
    mkdirSync(join(folder, 'sub'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    symlinkSync('/dev/zero', join(folder, 'zero.xml'));
    writeFileSync(join(folder, 'large.xml'), '');
    truncateSync(join(folder, 'large.xml'), 21 * 1024 * 1024);
    for (const name of ['sub', 'pipe', 'zero.xml', 'none.xml']) {
      expect([name, await codeOf(add(join(folder, name)))]).toEqual([name, 'file-unreadable']);
    }
    expect(await codeOf(add('/dev/zero'))).toBe('file-unreadable');
    expect(await codeOf(add(join(folder, 'large.xml')))).toBe('too-large');
    expect(await codeOf(add('file://server/share/feed.xml'))).toBe('file-unreadable');
    symlinkSync(write(1, 1_700_000_000), join(folder, 'link.xml'));
    expect((await add(join(folder, 'link.xml'))).outcome).toMatchObject({ status: 'updated' });
  });

  it('that is a page leads nowhere', async () => {
    const page = join(folder, 'page.html');
    writeFileSync(
      page,
      '<!doctype html><link rel="alternate" type="application/rss+xml" href="file:///etc/passwd"><link rel="alternate" type="application/rss+xml" href="http://10.0.0.1/feed">',
    );
    expect(await codeOf(add(page))).toBe('no-feeds-found');
  });

  it('is not read for a list, a page or a redirect', async () => {
    const url = pathToFileURL(write(1, 1_700_000_000)).href;
    const opml = `<opml version="2.0"><body><outline type="rss" text="x" xmlUrl="${url}"/></body></opml>`;
    expect(await core.runJob(core.client.call('opml.import', { text: opml }), 'import')).toMatchObject({
      added: 0,
    });
    const server = await startLoopbackServer();
    server.answers.set('/page', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(`<!doctype html><link rel="alternate" type="application/rss+xml" href="${url}">`);
    });
    server.answers.set('/away', (_request, response) => {
      response.writeHead(301, { location: url });
      response.end();
    });
    expect(await codeOf(add(`${server.origin}/page`))).toBe('no-feeds-found');
    expect(await codeOf(add(`${server.origin}/away`))).toBe('redirect-refused');
    await server.close();
    // However it came into the library.
    const feed = insertFeed(core.library, { url, folderId: null, isTyped: true }, core.clock.now);
    core.library.db.prepare('UPDATE feeds SET is_typed = 0 WHERE id = ?').run(feed.id);
    expect(await refresh()).toMatchObject({ failures: [{ code: 'file-unreadable' }] });
  });

  it('is added from the command line by a path from where one is', async () => {
    write(1, 1_700_000_000);
    const before = process.cwd();
    process.chdir(folder);
    try {
      const { status, stderr } = await offprint(['add', './my feed.xml'], {
        library: join(folder, 'library'),
      });
      expect([status, stderr]).toEqual([0, expect.stringContaining('Subscribed:')]);
    } finally {
      process.chdir(before);
    }
  });

  it.each(['my feed.xml', 'lists/of.mine/my feed.xml'])(
    'is added from the command line as %j, where that file is there',
    async (path) => {
      mkdirSync(join(folder, 'lists/of.mine'), { recursive: true });
      writeFileSync(join(folder, path), text(1));
      const before = process.cwd();
      process.chdir(folder);
      try {
        const run = (word: string) => offprint(['add', word, '--json'], { library: join(folder, 'library') });
        const { status, stdout } = await run(path);
        expect(status).toBe(0);
        expect(JSON.parse(stdout)).toMatchObject([{ url: pathToFileURL(join(process.cwd(), path)).href }]);
        // A folder, and a file that is not there, are still taken for addresses.
        for (const word of ['lists', 'lists/missing.xml']) {
          expect(await run(word)).toMatchObject({
            status: 2,
            stderr: expect.stringContaining('is not a web address'),
          });
        }
      } finally {
        process.chdir(before);
      }
    },
  );
});

describe('an address inside', () => {
  let server: LoopbackServer;
  beforeEach(async () => {
    server = await startLoopbackServer();
    server.answers.set('/feed', (_request, response) => response.end(text(1)));
  });
  afterEach(() => server.close());
  const setTyped = (isTyped: boolean) =>
    core.library.db.prepare('UPDATE feeds SET is_typed = ?').run(isTyped ? 1 : 0);

  it('is asked where the reader typed it, and refused where a list named it', async () => {
    await core.client.call('feeds.add', { address: `${server.origin}/feed`, fetchNow: false });
    setTyped(false);
    expect(await refresh()).toMatchObject({ failures: [{ code: 'private-address' }] });
    expect(server.requests).toEqual([]);
    setTyped(true);
    expect(await refresh()).toMatchObject({ updated: 1 });
  });

  it.each(['feeds.discover', 'feeds.add'] as const)(
    'that a page named is asked at once when the reader gives it by hand: %s',
    async (method) => {
      const address = `${server.origin}/feed`;
      insertFeed(core.library, { url: address, folderId: null, isTyped: false }, core.clock.now);
      expect(await refresh(false)).toMatchObject({ failures: [{ code: 'private-address' }] });
      expect(await refresh(false)).toMatchObject({ skipped: 1 });
      await core.client.call(method, { address });
      expect(await refresh(false)).toMatchObject({ updated: 1 });
      // Giving it once more is no reason to ask once more.
      await core.client.call(method, { address });
      expect(await refresh(false)).toMatchObject({ skipped: 1 });
      expect(server.requests).toHaveLength(1);
    },
  );

  it('takes a feed that moved to another host for the server’s word, not the reader’s', async () => {
    const { port } = new URL(server.origin);
    server.answers.set('/old', (_request, response) => {
      response.writeHead(301, { location: `http://localhost:${port}/feed` });
      response.end();
    });
    await core.client.call('feeds.add', { address: `${server.origin}/old`, fetchNow: false });
    expect(await refresh()).toMatchObject({ failures: [{ code: 'private-address' }] });
    server.answers.set('/old', (_request, response) => {
      response.writeHead(301, { location: '/feed' });
      response.end();
    });
    await refresh();
    await refresh();
    const row = () => core.library.db.prepare('SELECT url, is_typed FROM feeds').get();
    expect(row()).toEqual({ url: `${server.origin}/feed`, is_typed: 1 });
  });

  it('is no place to bring images from for a feed that a page named', async () => {
    server.answers.set('/with-image', (_request, response) =>
      response.end(devFeed(server.origin, 'mira', lighthouseArticles(server.origin))),
    );
    await add(`${server.origin}/with-image`);
    const image = core.library.db
      .prepare<[], { articleId: number; url: string }>(
        'SELECT article_id AS articleId, url FROM article_images',
      )
      .get();
    if (image === undefined) throw new Error('the feed shows an image');
    setTyped(false);
    expect(await codeOf(core.client.call('images.locate', image))).toBe('private-address');
    setTyped(true);
    expect((await core.client.call('images.locate', image)).mediaType).toBe('image/png');
  });
});
