import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lighthouseArticles } from '../support/dev-feed.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { createTestCore, type TestCore } from '../support/test-core.ts';

let server: LoopbackServer;
let core: TestCore;

beforeEach(async () => {
  server = await startLoopbackServer();
  server.articles.set('mira', lighthouseArticles(server.origin));
  core = await createTestCore();
});

afterEach(async () => {
  await core.close();
  await server.close();
  expect(core.backgroundErrors).toEqual([]);
});

const list = async (query: string) => (await core.client.call('articles.list', { query })).articles;

describe('subscribing', () => {
  it('finds the feed of a page, fills it with the same request, and keeps the feed’s order', async () => {
    const added = await core.client.call('feeds.add', { address: `${server.origin}/mira` });
    expect(added).toMatchObject({
      alreadySubscribed: false,
      outcome: { status: 'updated', newArticles: 3 },
      feed: { title: 'DEV Community: mira', url: `${server.origin}/feed/mira`, unreadCount: 3 },
    });
    expect(server.requests.map((request) => request.path)).toEqual(['/mira', '/feed/mira']);
    expect((await list('')).map((article) => article.title)).toEqual([
      'Keeping a queue honest: "at least once" & what follows',
      'Ein Schreibtisch im Wald',
      'The outbox pattern',
    ]);
  });

  it('asks a Forem host for the feed at once, whatever page of it is named', async () => {
    await core.client.call('settings.update', { foremHosts: [server.host] });
    const added = await core.client.call('feeds.add', {
      address: `${server.origin}/mira/the-outbox-pattern-1c9d`,
    });
    expect(added.feed.url).toBe(`${server.origin}/feed/mira`);
    expect(server.requests.map((request) => request.path)).toEqual(['/feed/mira']);
    expect((await list('outbox'))[0]?.key).toMatch(/^forem:/);
  });

  it('shows a feed that is subscribed already, and does not double it', async () => {
    const first = await core.client.call('feeds.add', { address: `${server.origin}/feed/mira` });
    const again = await core.client.call('feeds.add', { address: `${server.origin}/mira` });
    expect(again.alreadySubscribed).toBe(true);
    expect(again.feed.id).toBe(first.feed.id);
    expect((await core.client.call('feeds.list', {})).feeds).toHaveLength(1);
    // The page was asked what it leads to, the feed it leads to only once.
    expect(server.requests.map((request) => request.path)).toEqual(['/feed/mira', '/mira']);
  });

  it('puts feeds into folders and tags their articles', async () => {
    await core.client.call('feeds.add', {
      address: `${server.origin}/feed/mira`,
      folderPath: ['Reading', 'Go'],
      tags: ['queue'],
    });
    const { folders } = await core.client.call('feeds.list', {});
    expect(folders.map((folder) => folder.name)).toEqual(['Reading', 'Go']);
    expect(await list('tag:queue folder:reading')).toHaveLength(3);
  });
});

describe('what the reader does', () => {
  beforeEach(async () => {
    await core.client.call('feeds.add', { address: `${server.origin}/feed/mira` });
  });

  it('finds words of the body, prefixes, tags, parts of identifiers, accents set aside', async () => {
    const titles = async (query: string) => (await list(query)).map((article) => article.title.slice(0, 12));
    expect(await titles('lighthouse')).toEqual(['Keeping a qu']);
    expect(await titles('lightho')).toEqual(['Keeping a qu']);
    expect(await titles('acknowledgeBatch')).toEqual(['Keeping a qu']);
    expect(await titles('acknowledge')).toEqual(['Keeping a qu']);
    expect(await titles('tag:postgres')).toEqual(['The outbox p']);
    expect(await titles('grossere OR größere')).toEqual(['Ein Schreibt']);
    expect(await titles('lang:golang')).toEqual(['Keeping a qu']);
    expect(await titles('has:code "write the row"')).toEqual([]);
    expect(await titles('"write the message"')).toEqual(['The outbox p']);
  });

  it('marks hits in snippets and titles', async () => {
    const [article] = await list('lighthouse');
    expect(article?.snippet).toContain('\uE000lighthouse\uE001');
    expect((await list('outbox'))[0]?.markedTitle).toContain('\uE000outbox\uE001');
  });

  it('marks and tags articles, counts them, and says so in events', async () => {
    const [article] = await list('outbox');
    const ids = [article?.id ?? 0];
    await core.client.call('articles.mark', { target: { ids }, isRead: true, isSaved: true });
    await core.client.call('articles.tag', { target: { ids }, add: ['Pattern', 'work/db'], remove: [] });
    expect(await core.client.call('library.counts', {})).toMatchObject({ unread: 2, saved: 1 });
    expect((await core.client.call('tags.list', {})).tags.map((tag) => tag.name)).toEqual([
      'Pattern',
      'work/db',
    ]);
    expect((await list('mytag:work/*')).map((one) => one.id)).toEqual(ids);
    expect((await list('pattern is:saved')).map((one) => one.id)).toEqual(ids);
    expect(core.events.map((event) => event.name)).toContain('tags.changed');
    const again = await core.client.call('articles.mark', { target: { ids }, isRead: true });
    expect(again.changed).toBe(0);
  });

  it('serves an article prepared for reading, with images in Offprint’s own scheme', async () => {
    const [article] = await list('lighthouse');
    const opened = await core.client.call('articles.get', { articleId: article?.id ?? 0 });
    expect(opened.contentHtml).toContain('class="language-go"');
    expect(opened.contentHtml).toContain('src="offprint://image/');
    expect(opened.contentHtml).not.toMatch(/src="https?:/);
    expect(opened.outline.map((entry) => entry.text)).toEqual(['A small proof']);
  });

  it('fetches an image once, keeps it, and serves it when the server is gone', async () => {
    const [article] = await list('lighthouse');
    const wanted = { articleId: article?.id ?? 0, url: `${server.origin}/images/lighthouse.png` };
    const first = await core.client.call('images.locate', wanted);
    expect(first.mediaType).toBe('image/png');
    expect(readFileSync(first.path).subarray(1, 4).toString()).toBe('PNG');
    await server.close();
    expect(await core.client.call('images.locate', wanted)).toEqual(first);
  });

  it('does not bring a deleted article back', async () => {
    const [article] = await list('outbox');
    await core.client.call('articles.remove', { target: { ids: [article?.id ?? 0] } });
    server.articles.get('mira')?.unshift({
      slug: 'one-more-9z',
      title: 'One more',
      author: 'Mira Lindqvist',
      publishedAt: '2026-03-20T10:00:00Z',
      tags: [],
      html: '<p>New.</p>',
    });
    const summary = await core.runJob(core.client.call('feeds.refresh', { force: true }), 'refresh');
    expect(summary).toMatchObject({ newArticles: 1, changedArticles: 0 });
    expect(await list('outbox -honest')).toEqual([]);
  });
});

describe('edits', () => {
  it('keeps the earlier text of an edited article and does not double it', async () => {
    await core.client.call('feeds.add', { address: `${server.origin}/feed/mira` });
    const articles = server.articles.get('mira') ?? [];
    const outbox = articles[2];
    if (outbox === undefined) throw new Error('no article to edit');
    articles[2] = { ...outbox, title: 'The outbox pattern, revised', html: '<p>Entirely rewritten.</p>' };
    const summary = await core.runJob(core.client.call('feeds.refresh', { force: true }), 'refresh');
    expect(summary).toMatchObject({ newArticles: 0, changedArticles: 1 });
    const [edited] = await list('rewritten');
    expect(edited).toMatchObject({ title: 'The outbox pattern, revised', isEdited: true });
    expect(await list('is:edited')).toHaveLength(1);
    const revisions = core.library.db.prepare('SELECT reason, title FROM revisions').all();
    expect(revisions).toEqual([{ reason: 'edited', title: 'The outbox pattern' }]);
  });

  it('does not take a body that shrank sharply for the truth', async () => {
    const articles = server.articles.get('mira') ?? [];
    const first = articles[0];
    if (first === undefined) throw new Error('no article');
    articles[0] = { ...first, html: `<p>${'A long and careful text about lighthouses. '.repeat(40)}</p>` };
    await core.client.call('feeds.add', { address: `${server.origin}/feed/mira` });
    articles[0] = { ...first, html: '<p>Read more</p>' };
    const summary = await core.runJob(core.client.call('feeds.refresh', { force: true }), 'refresh');
    expect(summary.changedArticles).toBe(0);
    expect(await list('lighthouses')).toHaveLength(1);
    expect(core.library.db.prepare('SELECT reason FROM revisions').all()).toEqual([{ reason: 'shrunk' }]);
  });
});

describe('unsubscribing', () => {
  it('keeps what was saved, and takes it up again when the feed comes back', async () => {
    const { feed } = await core.client.call('feeds.add', { address: `${server.origin}/feed/mira` });
    const [article] = await list('outbox');
    await core.client.call('articles.mark', { target: { ids: [article?.id ?? 0] }, isSaved: true });
    const result = await core.client.call('feeds.remove', { feedId: feed.id, keepSaved: true });
    expect(result).toMatchObject({ removedArticles: 2, keptArticles: 1 });
    expect((await core.client.call('feeds.list', {})).feeds).toEqual([]);
    expect(await list('is:saved')).toHaveLength(1);
    await core.client.call('feeds.add', { address: `${server.origin}/feed/mira` });
    expect(await list('')).toHaveLength(3);
    expect(await list('is:saved')).toHaveLength(1);
  });
});

describe('export', () => {
  const exportTo = (folder: string, dryRun = false) =>
    core.runJob(
      core.client.call('export.run', { query: 'is:saved', folder, dryRun, onDeselected: 'remove' }),
      'export',
    );

  it('writes once, leaves unchanged files alone, and never overwrites what the reader edited', async () => {
    await core.client.call('feeds.add', { address: `${server.origin}/feed/mira` });
    await core.client.call('articles.mark', { target: { query: '' }, isSaved: true });
    const folder = join(core.folder, 'vault');
    expect(await exportTo(folder, true)).toMatchObject({ created: 3, dryRun: true });
    expect(await exportTo(folder)).toMatchObject({ created: 3, unchanged: 0 });
    expect(await exportTo(folder)).toMatchObject({ created: 0, unchanged: 3 });
    const edited = join(folder, '2026-03-01-the-outbox-pattern.md');
    writeFileSync(edited, 'my own words\n');
    const articles = server.articles.get('mira') ?? [];
    for (const [index, article] of articles.entries()) {
      articles[index] = { ...article, html: `${article.html}<p>Postscript.</p>` };
    }
    await core.runJob(core.client.call('feeds.refresh', { force: true }), 'refresh');
    expect(await exportTo(folder)).toMatchObject({ updated: 2, kept: 1 });
    expect(readFileSync(edited, 'utf8')).toBe('my own words\n');
    await core.client.call('articles.mark', { target: { query: 'schreibtisch' }, isSaved: false });
    expect(await exportTo(folder)).toMatchObject({ removed: 1, kept: 1, unchanged: 1 });
  });

  it('says so when the folder cannot be written', async () => {
    const file = join(core.folder, 'a-file');
    writeFileSync(file, '');
    await expect(exportTo(join(file, 'below'))).rejects.toMatchObject({ code: 'folder-not-writable' });
  });
});
