/** A selection as one file: a book, a page, data. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { escapeXml } from '../../electron/core/export/xhtml/xml.ts';
import type { ExportForm } from '../../shared/export-forms.ts';
import { epubProblems, readEpub } from '../support/check-epub.ts';
import { offprint as runOffprint } from '../support/command-line.ts';
import { lighthouseArticles } from '../support/dev-feed.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { addTestFeed, storeEntries } from '../support/store-feed.ts';
import { createTestCore, type TestCore } from '../support/test-core.ts';

let server: LoopbackServer;
let core: TestCore;
beforeEach(async () => {
  server = await startLoopbackServer();
  server.articles.set('mira', lighthouseArticles(server.origin));
  core = await createTestCore();
  await core.client.call('feeds.add', { address: `${server.origin}/feed/mira` });
});
afterEach(async () => {
  await core.close();
  await server.close();
  expect(core.backgroundErrors).toEqual([]);
});

const write = async (form: ExportForm, query = '', name = `out.${form}`) => {
  const file = join(core.folder, 'written', name);
  const summary = await core.runJob(core.client.call('export.file', { query, file, form }), 'export-file');
  return { file, summary };
};
const lighthouse = async (): Promise<number> => {
  const { articles } = await core.client.call('articles.list', { query: 'lighthouse' });
  return articles[0]?.id ?? 0;
};
async function fetchPicture(): Promise<void> {
  const url = `${server.origin}/images/lighthouse.png`;
  await core.client.call('images.locate', { articleId: await lighthouse(), url });
}
const selector = { exact: 'marked <words> & more', prefix: '', suffix: '', start: 4 };

describe('a book', () => {
  it('is valid, with its pictures, contents and what was marked, the same bytes every time', async () => {
    await fetchPicture();
    await core.client.call('annotations.add', { articleId: await lighthouse(), selector, text: 'Mine.' });
    const { file, summary } = await write('epub');
    expect(summary).toEqual({ file, form: 'epub', articles: 3, bytes: readFileSync(file).length });
    expect(await epubProblems(file)).toEqual([]);
    const entries = await readEpub(file);
    const names = entries.map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('EPUB/images/'))).toHaveLength(1);
    expect(names.filter((name) => name.includes('chapter-'))).toHaveLength(3);
    const all = entries.map(({ text }) => text).join('\n');
    expect(all).toContain('marked &lt;words&gt; &amp; more');
    expect(all).toContain('<dc:language>');
    core.clock.now += 86_400_000;
    const again = await write('epub', '', 'again.epub');
    expect(readFileSync(again.file).equals(readFileSync(file))).toBe(true);
    expect(readdirSync(join(core.folder, 'written')).sort()).toEqual(['again.epub', 'out.epub']);
  });

  it('of one article bears its name', async () => {
    const { file } = await write('epub', `id:${await lighthouse()}`);
    const [article] = (await core.client.call('articles.list', { query: 'lighthouse' })).articles;
    const text = (await readEpub(file)).find(({ name }) => name.endsWith('.opf'))?.text ?? '';
    expect(text).toContain(`<dc:title>${escapeXml(article?.title ?? '')}</dc:title>`);
    expect(await epubProblems(file)).toEqual([]);
  });
});

describe('formulas', () => {
  it('are set in a book, which says where it has some, and on a page', async () => {
    const feedId = addTestFeed(core.library, 'Formulas');
    storeEntries(
      core.library,
      feedId,
      [{ key: 'f', url: null, title: 'Circles', contentHtml: '<p>An area of \\(\\pi r^2\\).</p>' }],
      { now: core.clock.now },
    );
    const { file } = await write('epub');
    expect(await epubProblems(file)).toEqual([]);
    const opf = (await readEpub(file)).find(({ name }) => name.endsWith('.opf'))?.text ?? '';
    expect(opf.match(/properties="mathml"/g)).toHaveLength(1);
    const page = await write('html', 'circles');
    expect(readFileSync(page.file, 'utf8')).toContain('<mi>π</mi><msup><mi>r</mi><mn>2</mn></msup>');
  });
});

describe('a page', () => {
  it('holds everything, and runs and loads nothing', async () => {
    await fetchPicture();
    const { file, summary } = await write('html');
    expect(summary.articles).toBe(3);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('src="data:image/png;base64,');
    expect(text).not.toMatch(/<script|\ssrc="(?!data:)|<link|@import/i);
    expect(text).toMatch(/Content-Security-Policy" content="default-src 'none'; style-src 'sha256-/);
    const ids = [...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of text.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  });
});

describe('data', () => {
  it('is one list, or one line an article, with texts in both forms', async () => {
    await core.client.call('annotations.add', { articleId: await lighthouse(), selector });
    const list: Record<string, unknown>[] = JSON.parse(readFileSync((await write('json')).file, 'utf8'));
    expect(list).toHaveLength(3);
    const lines = readFileSync((await write('ndjson')).file, 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(list);
    const marked = list.find(({ highlights }) => Array.isArray(highlights) && highlights.length > 0);
    expect(marked).toMatchObject({
      id: await lighthouse(),
      feed: { url: `${server.origin}/feed/mira` },
      markdown: expect.stringContaining('lighthouse.png'),
      html: expect.stringContaining('<p>'),
      publishedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      highlights: [{ quote: selector.exact, colour: 'yellow' }],
    });
  });
});

describe('the clipboard', () => {
  it('gets an article with its title and markup, and nothing that runs', async () => {
    const { html } = await core.client.call('articles.html', { articleId: await lighthouse() });
    expect(html).toMatch(/^<h1><a href="http/);
    expect(html).toContain('<p>');
    expect(html).not.toMatch(/<script|\son\w+=/i);
  });
});

describe('the file', () => {
  it('stays as it was when nothing is selected, or the job is cancelled', async () => {
    const { file } = await write('json');
    writeFileSync(file, 'before');
    await expect(write('json', 'no-such-word-anywhere')).rejects.toMatchObject({ code: 'not-found' });
    const { jobId } = await core.client.call('export.file', { query: '', file, form: 'epub' });
    await core.client.call('jobs.cancel', { jobId });
    await expect(core.client.call('jobs.wait', { jobId })).rejects.toMatchObject({ code: 'cancelled' });
    expect(readFileSync(file, 'utf8')).toBe('before');
    expect(readdirSync(join(core.folder, 'written'))).toEqual(['out.json']);
  });

  it('is written by the command, or printed', async () => {
    const file = join(core.folder, 'own.epub');
    const options = { library: core.folder };
    await core.client.call('articles.mark', { target: { ids: [await lighthouse()] }, isSaved: true });
    const book = await runOffprint(['export', '--format', 'epub', '--title', 'Mine', '--to', file], options);
    expect(book).toMatchObject({ status: 0, stdout: '' });
    expect(existsSync(file)).toBe(true);
    expect(await epubProblems(file)).toEqual([]);
    const printed = await runOffprint(['export', '--format', 'ndjson', '--to', '-'], options);
    expect(printed.status).toBe(0);
    expect(JSON.parse(printed.stdout)).toMatchObject({ id: await lighthouse() });
    expect(
      await runOffprint(['export', '--format', 'epub', '--to', file, '--profile', 'x'], options),
    ).toMatchObject({ status: 2 });
    expect(await runOffprint(['export', '--format', 'pdf', '--to', file], options)).toMatchObject({
      status: 2,
    });
  });
});
