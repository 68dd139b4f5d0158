import { readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { codeLanguage } from '../../electron/core/content/constructs/languages.ts';
import { unpackMarkup } from '../../electron/core/content/scan/packed-markup.ts';
import { scanContent } from '../../electron/core/content/scan/scan.ts';
import { parseFragment } from '../../electron/core/content/tree/markup.ts';
import { findElements, isElement } from '../../electron/core/content/tree/tree.ts';
import { readBundledFeed } from '../../electron/core/sample/read-bundled-feed.ts';
import type { ArticleSummary } from '../../shared/model/articles.ts';
import { createTestCore, type TestCore } from '../support/test-core.ts';

const file = (name: string) =>
  fileURLToPath(new URL(`../../electron/core/sample/library/${name}`, import.meta.url));

const contents = JSON.parse(readFileSync(file('contents.json'), 'utf8')) as {
  feeds: { file: string; url: string }[];
  images: { file: string; url: string }[];
};

const readBundled = () =>
  Promise.all(
    contents.feeds.map(async (feed) => ({
      ...feed,
      ...(await readBundledFeed({ path: file(feed.file), url: feed.url, foremHosts: ['dev.to'] })),
    })),
  );

let core: TestCore;
let bundled: Awaited<ReturnType<typeof readBundled>>;
let articles: ArticleSummary[];
const connections = vi.spyOn(Socket.prototype, 'connect');

const list = async (query: string) =>
  (await core.client.call('articles.list', { query, limit: 500 })).articles;
const htmlOf = (key: string) =>
  bundled
    .flatMap((feed) => feed.items)
    .filter((item) => item.key === key)
    .map((item) => unpackMarkup(item.packedHtml))
    .join('');

beforeAll(async () => {
  bundled = await readBundled();
  core = await createTestCore();
  await core.runJob(core.client.call('sample.add', {}), 'sample');
  articles = await list('');
});

afterAll(async () => {
  await core.close();
  expect(core.backgroundErrors).toEqual([]);
});

describe('the files', () => {
  it('can be read without a single complaint', () => {
    for (const feed of bundled) expect([feed.file, feed.problems]).toEqual([feed.file, []]);
  });

  it('stand newest first, each article once, with at most four tags in lower case', () => {
    const keys = bundled.flatMap((feed) => feed.items.map((item) => item.key));
    expect(new Set(keys).size).toBe(keys.length);
    for (const { items } of bundled) {
      const times = items.map((item) => item.publishedAt ?? Number.NaN);
      expect(times).toEqual(times.toSorted((one, other) => other - one));
      for (const { categories } of items) {
        expect(categories.length).toBeLessThanOrEqual(4);
        expect(categories.join()).toMatch(/^[a-z0-9,]+$/);
      }
    }
  });

  it('link only to articles and pictures that are there', () => {
    const known = new Set([
      ...bundled.flatMap((feed) => feed.items.map((item) => item.url)),
      ...bundled.map((feed) => feed.feed.siteUrl),
      ...contents.images.map((image) => image.url),
    ]);
    for (const { items } of bundled) {
      for (const { packedHtml } of items) {
        const scan = scanContent(unpackMarkup(packedHtml));
        const own = [...scan.linkUrls, ...scan.imageUrls].filter((url) => url.includes('offprint.invalid'));
        expect(own.filter((url) => !known.has(url))).toEqual([]);
      }
    }
  });

  it('hold no picture that no article shows', () => {
    const shown = new Set(bundled.flatMap((feed) => feed.items.flatMap((item) => item.scan.imageUrls)));
    expect(contents.images.filter((image) => !shown.has(image.url))).toEqual([]);
  });
});

describe('adding the sample library', () => {
  it('brings every feed and article into a folder of its own, without a network', async () => {
    const { feeds, folders } = await core.client.call('feeds.list', {});
    expect(folders.map((folder) => folder.name)).toEqual(['Sample library']);
    expect(feeds.map((feed) => [feed.title, feed.articleCount])).toEqual(
      bundled.map((feed) => [feed.feed.title, feed.items.length]),
    );
    expect(articles.length).toBe(bundled.reduce((sum, feed) => sum + feed.items.length, 0));
    expect(articles.length).toBeGreaterThanOrEqual(36);
    expect(connections).not.toHaveBeenCalled();
  });

  it('knows the language of each article', () => {
    const languages = new Set(articles.map((article) => article.language));
    expect([...languages].sort()).toEqual(
      ['ar', 'de', 'en', 'es', 'fr', 'hi', 'it', 'ja', 'ko', 'pt', 'th', 'zh-Hans'].sort(),
    );
  });

  it('doubles nothing when it is done twice', async () => {
    const summary = await core.runJob(core.client.call('sample.add', {}), 'sample');
    expect(summary.articles).toBe(0);
    expect((await list('')).map((article) => article.id)).toEqual(articles.map((article) => article.id));
    expect((await core.client.call('feeds.list', {})).feeds).toHaveLength(contents.feeds.length);
  });

  it('is left alone by a refresh', async () => {
    const summary = await core.runJob(core.client.call('feeds.refresh', { force: true }), 'refresh');
    expect(summary).toMatchObject({ failed: 0, newArticles: 0, changedArticles: 0 });
    expect(connections).not.toHaveBeenCalled();
  });

  it('stores every picture, so that each article is whole offline', async () => {
    let total = 0;
    for (const { id, title } of articles) {
      const { images, contentHtml } = await core.client.call('articles.get', { articleId: id });
      expect([title, images.stored]).toEqual([title, images.total]);
      expect(contentHtml).not.toContain('image-missing');
      total += images.total;
    }
    expect(total).toBe(contents.images.length);
  });
});

describe('finding', () => {
  it.each([
    ['English', 'idempotency', 'Idempotency keys'],
    ['German', 'Werkstatt', 'Kleine Werkzeuge'],
    ['German, without umlauts', 'schlussel', 'Kleine Werkzeuge'],
    ['French, without accents', 'depannage OR relecture', 'Relire son code'],
    ['Spanish, without accents', 'rapido OR trafico', 'El error que no se ve'],
    ['Portuguese', 'preguiça', 'Menos abas'],
    ['Italian', 'frontespizio', 'Una nota senza titolo'],
    ['Japanese', '図書館', '書斎と図書館'],
    ['Chinese', '搜索', '没有空格的语言'],
    ['Chinese, one character', '茶', '没有空格的语言'],
    ['Korean', '의존성이', '작은 프로그램'],
    ['Arabic', 'الاتجاه', 'الكتابة من اليمين'],
    ['Hindi', 'पुस्तकालय', 'देवनागरी'],
    ['Thai', 'ภาษาไทย', 'ทำไมภาษาไทย'],
    ['Thai, within a sentence', 'ประโยค', 'ทำไมภาษาไทย'],
  ])('%s: %s', async (_, query, title) => {
    expect((await list(query)).map((article) => article.title)).toContainEqual(
      expect.stringContaining(title),
    );
  });

  it.each([
    'lang:go',
    'lang:rust',
    'lang:tsx',
    'has:table',
    'has:math',
    'has:video',
    'has:image',
    'tag:a11y',
    'code:AbortSignal',
    'folder:"Sample library" author:"Small Systems"',
  ])('%s', async (query) => {
    const found = await list(query);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(articles.length);
  });

  it('lists an article without a title by its first words', () => {
    expect(articles.map((article) => article.title)).toContainEqual(
      expect.stringMatching(/^Una nota senza titolo.*…$/),
    );
  });
});

describe('Markdown', () => {
  it('comes out of every article, with the language of every code block', async () => {
    const languages = new Set<string>();
    for (const { id, key, title } of articles) {
      const { markdown } = await core.client.call('articles.markdown', { articleId: id });
      const blocks = findElements(parseFragment(htmlOf(key)), (found) => isElement(found, 'pre'));
      const expected = blocks.map((block) => codeLanguage(block) ?? '');
      const fences = [...markdown.matchAll(/^ *(`{3,})([\w+#-]*)\n[\s\S]*?^ *\1$/gm)].map(
        (fence) => fence[2],
      );
      expect([title, fences]).toEqual([title, expected.map((language) => expect.stringMatching(language))]);
      for (const language of expected) if (language !== '') languages.add(language);
    }
    expect(languages.size).toBeGreaterThanOrEqual(15);
  });

  it('leaves no markup of DEV behind', async () => {
    for (const { id } of articles) {
      const { markdown } = await core.client.call('articles.markdown', { articleId: id });
      const prose = markdown.replace(/^ *(`{3,}).*\n[\s\S]*?^ *\1$/gm, '').replace(/`[^`\n]+`/g, '');
      expect(prose).not.toMatch(/class=|<span|<div|<iframe|ltag|katex/);
    }
  });

  it('keeps formulas as TeX, footnotes, task lists, cards and films', async () => {
    const markdownOf = async (query: string) => {
      const [found] = await list(query);
      return (await core.client.call('articles.markdown', { articleId: found?.id ?? 0 })).markdown;
    };
    const formulas = await markdownOf('title:bakery');
    expect(formulas).toContain('$$\nL = \\lambda W\n$$');
    expect(formulas).toContain('$\\rho = 0.5$');
    const showcase = await markdownOf('title:"what becomes of code"');
    expect(showcase).toContain('explains[^1]');
    expect(showcase).toMatch(/^\[\^1\]: In one sentence\.$/m);
    expect(showcase).toContain('[A job queue in one table](https://sample.offprint.invalid/small-systems/');
    expect(showcase).toContain('(https://www.youtube.com/watch?v=aqz-KE-bpKQ)');
    expect(showcase).toContain('[forem/forem](https://github.com/forem/forem)');
    expect(showcase).toContain('(https://gist.github.com/octocat/6cad326836d38bd3a7ae)');
    expect(await markdownOf('title:"sample library is for"')).toContain('- [x] Add the sample library');
  });
});
