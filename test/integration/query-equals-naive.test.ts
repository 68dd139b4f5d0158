/** What SQL finds is what a reader would find who looked at every article. */
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packMarkup } from '../../electron/core/content/packed-markup.ts';
import type { IngestItem } from '../../electron/core/feeds/parsed-feed.ts';
import { countMatches, listAllIds, listIds } from '../../electron/core/library/article-list.ts';
import { markArticles, markExported } from '../../electron/core/library/article-state-table.ts';
import { storeItems } from '../../electron/core/library/article-store.ts';
import { insertFeed } from '../../electron/core/library/feeds-table.ts';
import { ensureFolderPath } from '../../electron/core/library/folders-table.ts';
import { type Library, openLibrary } from '../../electron/core/library/open.ts';
import { changeTagsOf, presentTags } from '../../electron/core/library/tags-table.ts';
import { toIndexText } from '../../electron/core/search/index-text.ts';
import type { Comparison, DateValue, QueryNode, SortOrder } from '../../shared/query/tree.ts';
import { temporaryFolder } from '../support/test-core.ts';

const hour = 3_600_000;
const now = new Date(2026, 2, 15, 12).getTime();

const feeds = [
  { title: 'Rust Blog', folder: ['Blogs'], host: 'blog.rust-lang.org' },
  { title: 'Größe', folder: ['Blogs', 'Inner'], host: 'dev.to' },
  { title: '100% pure', folder: ['Other'], host: 'www.dev.to' },
  { title: 'Loose', folder: [], host: 'notdev.to' },
] as const;
const tagNames = ['Rust', 'work', 'work/db', 'Café', 'worker'] as const;
const flags = ['code', 'image', 'table', 'math', 'video', 'audio'] as const;

/** Few words, so that they meet: plain, joined by signs, and identifiers. */
const vocabulary = [
  'rust',
  'ruby',
  'Rusty',
  'event',
  'loop',
  'use_effect',
  'node.js',
  'vue-router',
  'a1',
] as const;
const identifiers = ['useEffect', 'XMLHttpRequest', 'eventLoop', 'parse2Json'] as const;
const text = fc
  .array(fc.constantFrom(...vocabulary, ...identifiers), { maxLength: 6 })
  .map((words) => words.join(' '));

const articleShape = fc.record({
  feed: fc.nat(feeds.length - 1),
  hasUrl: fc.boolean(),
  publishedAgo: fc.option(fc.integer({ min: 1, max: 24 * 500 }), { nil: null }),
  seenAgo: fc.integer({ min: 0, max: 24 * 500 }),
  savedAgo: fc.option(fc.integer({ min: 0, max: 24 * 60 }), { nil: null }),
  isRead: fc.boolean(),
  isLater: fc.boolean(),
  isExported: fc.boolean(),
  /** Hours after it was read and exported; negative: before. */
  edited: fc.option(fc.integer({ min: -5, max: 5 }), { nil: null }),
  mine: fc.subarray([...tagNames], { maxLength: 2 }),
  source: fc.subarray([...tagNames], { maxLength: 2 }),
  minutes: fc.integer({ min: 1, max: 12 }),
  wordCount: fc.integer({ min: 0, max: 30 }),
  holds: fc.subarray([...flags]),
  language: fc.constantFrom(null, 'go', 'rust'),
  title: text,
  author: text,
  body: text,
  codeText: text,
});
type Shape = typeof articleShape extends fc.Arbitrary<infer T> ? T : never;

const dateValue: fc.Arbitrary<DateValue> = fc.oneof(
  fc.record({ kind: fc.constant('age' as const), amount: fc.nat(2000), unit: fc.constant('h' as const) }),
  fc
    .tuple(
      fc.constantFrom(2025, 2026),
      fc.option(fc.integer({ min: 1, max: 12 })),
      fc.option(fc.integer({ min: 1, max: 28 })),
    )
    .map(([year, month, day]) => ({
      kind: 'calendar' as const,
      year,
      month,
      day: month === null ? null : day,
    })),
);
const comparison: fc.Arbitrary<Comparison> = fc.oneof(
  fc.record({ operator: fc.constantFrom('<', '<=', '>', '>=', '='), value: fc.nat(14) }),
  fc.record({ operator: fc.constant('..' as const), from: fc.nat(6), to: fc.integer({ min: 6, max: 14 }) }),
);
const wordNode: fc.Arbitrary<QueryNode> = fc
  .record({
    field: fc.constantFrom(null, null, 'title', 'author', 'body', 'code'),
    word: fc.constantFrom(
      ...vocabulary,
      ...identifiers,
      'effect',
      'http',
      'request',
      'json',
      'js',
      'vue',
      'absent',
    ),
    more: fc.constantFrom('', '', 'loop', 'use'),
    form: fc.constantFrom('word', 'word', 'prefix', 'phrase'),
    length: fc.integer({ min: 1, max: 14 }),
  })
  .map(({ field, word, more, form, length }) => ({
    type: 'text',
    field,
    text: form === 'prefix' ? word.slice(0, length) : form === 'phrase' ? `${word} ${more}`.trim() : word,
    isPhrase: form === 'phrase',
    isPrefix: form === 'prefix',
  }));
const leaf: fc.Arbitrary<QueryNode> = fc.oneof(
  { weight: 8, arbitrary: wordNode },
  fc
    .constantFrom('unread', 'read', 'saved', 'later', 'edited', 'changed', 'stale')
    .map((name) => ({ type: 'state', name }) as QueryNode),
  fc.constantFrom(...flags, 'export', 'note').map((name) => ({ type: 'feature', name }) as QueryNode),
  fc.record({
    type: fc.constant('tag' as const),
    name: fc.constantFrom('rust', 'WORK', 'work/*', 'work/db', 'cafe', 'absent', 'wor_'),
    kind: fc.constantFrom('any', 'mine', 'source'),
  }),
  fc.record({
    type: fc.constant('date' as const),
    field: fc.constantFrom('published', 'saved', 'seen'),
    relation: fc.constantFrom('before', 'after', 'on'),
    value: dateValue,
  }),
  fc.record({ type: fc.constant('number' as const), field: fc.constantFrom('reading', 'words'), comparison }),
  fc
    .constantFrom('rust', 'grosse', 'GRÖSSE', '100%', '1__%', 'o')
    .map((name) => ({ type: 'feed', name }) as QueryNode),
  fc
    .constantFrom('blogs', 'Inner', 'Other', 'nowhere')
    .map((name) => ({ type: 'folder', name }) as QueryNode),
  fc
    .constantFrom('dev.to', 'www.dev.to', 'to', 'rust-lang.org')
    .map((host) => ({ type: 'site', host }) as QueryNode),
  fc.constantFrom('go', 'golang', 'rust').map((name) => ({ type: 'language', name }) as QueryNode),
  fc.constantFrom('/A-1', 'rust', '%').map((part) => ({ type: 'address', part }) as QueryNode),
  fc.nat(6).map((id) => ({ type: 'id', id: id + 1 }) as QueryNode),
);
const tree = fc.letrec<{ node: QueryNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    leaf,
    fc.record({
      type: fc.constantFrom('and', 'or'),
      children: fc.array(tie('node'), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({ type: fc.constant('not' as const), child: tie('node') }),
  ) as fc.Arbitrary<QueryNode>,
})).node;

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const feedUrl = (index: number): string => `https://feeds.example/${index}`;
const articleUrl = (shape: Shape, index: number): string | null =>
  shape.hasUrl ? `https://${feeds[shape.feed]?.host}/a-${index}` : null;

const titleOf = (shape: Shape, index: number): string => `Article ${index} ${shape.title}`;
const codeOf = (shape: Shape): string => (shape.holds.includes('code') ? `x ${shape.codeText}`.trim() : '');

function itemOf(shape: Shape, index: number): IngestItem {
  const has = (name: (typeof flags)[number]): boolean => shape.holds.includes(name);
  return {
    key: `key-${index}`,
    guid: null,
    url: articleUrl(shape, index),
    title: titleOf(shape, index),
    author: shape.author,
    publishedAt: shape.publishedAgo === null ? null : now - shape.publishedAgo * hour,
    updatedAt: null,
    packedHtml: packMarkup(`<p>${shape.body}</p>${has('code') ? `<pre>${codeOf(shape)}</pre>` : ''}`),
    summary: null,
    displayTitle: titleOf(shape, index),
    textLength: has('code') ? 1 : 0,
    categories: shape.source,
    enclosures: [],
    imageUrl: null,
    contentHash: `hash-${index}`,
    canonicalUrl: articleUrl(shape, index),
    simhash: null,
    linkKeys: '',
    indexText: {
      title: toIndexText(titleOf(shape, index)),
      author: toIndexText(shape.author),
      body: toIndexText(shape.body),
      code: toIndexText(codeOf(shape)),
    },
    language: null,
    scan: {
      hasCode: has('code'),
      codeLanguages: shape.language === null ? [] : [shape.language],
      wordCount: shape.wordCount,
      readingMinutes: shape.minutes,
      snippet: '',
      imageUrls: has('image') ? [`https://img.example/${index}`] : [],
      hasTable: has('table'),
      hasMath: has('math'),
      hasVideo: has('video'),
      hasAudio: has('audio'),
    },
  };
}

function fill(library: Library, shapes: readonly Shape[]): number[] {
  const feedIds = feeds.map((feed, index) => {
    const folderId = ensureFolderPath(library, feed.folder);
    return insertFeed(library, { url: feedUrl(index), isTyped: false, feedTitle: feed.title, folderId }, now)
      .id;
  });
  return shapes.map((shape, index) => {
    const seenAt = now - shape.seenAgo * hour;
    const { newIds } = storeItems(library, feedIds[shape.feed] ?? 0, [itemOf(shape, index)], {
      now: seenAt,
      autoTags: [],
    });
    const id = newIds[0] ?? 0;
    markArticles(library, [id], { isRead: shape.isRead, isLater: shape.isLater }, now);
    if (shape.isExported) markExported(library, [id], now);
    if (shape.edited !== null) {
      library.db
        .prepare('UPDATE articles SET changed_at = ? WHERE id = ?')
        .run(now + shape.edited * hour, id);
    }
    if (shape.savedAgo !== null) markArticles(library, [id], { isSaved: true }, now - shape.savedAgo * hour);
    changeTagsOf(library, id, { add: presentTags(library, shape.mine), remove: [] }, now);
    return id;
  });
}

function matches(node: QueryNode, shape: Shape, id: number, index: number): boolean {
  const feed = feeds[shape.feed];
  if (feed === undefined) return false;
  switch (node.type) {
    case 'text':
      return textMatches(node, shape, index);
    case 'and':
      return node.children.every((child) => matches(child, shape, id, index));
    case 'or':
      return node.children.some((child) => matches(child, shape, id, index));
    case 'not':
      return !matches(node.child, shape, id, index);
    case 'state':
      return (
        {
          unread: !shape.isRead,
          read: shape.isRead,
          saved: shape.savedAgo !== null,
          later: shape.isLater,
          edited: shape.edited !== null,
          changed: shape.isRead && shape.edited !== null && shape.edited > 0,
          stale: shape.isExported && shape.edited !== null && shape.edited > 0,
        }[node.name as 'unread'] === true
      );
    case 'feature':
      return node.name === 'export' ? shape.isExported : (shape.holds as string[]).includes(node.name);
    case 'tag': {
      const names = [
        ...(node.kind === 'source' ? [] : shape.mine),
        ...(node.kind === 'mine' ? [] : shape.source),
      ];
      const wanted = plain(node.name).replace(/\/\*$/, '');
      const isTree = node.name.endsWith('/*');
      return names.map(plain).some((name) => name === wanted || (isTree && name.startsWith(`${wanted}/`)));
    }
    case 'date': {
      const seen = now - shape.seenAgo * hour;
      const published = shape.publishedAgo === null ? seen : Math.min(now - shape.publishedAgo * hour, seen);
      const saved = shape.savedAgo === null ? null : now - shape.savedAgo * hour;
      const at = { published, seen, saved }[node.field];
      return at !== null && dateMatches(node.relation, node.value, at);
    }
    case 'number':
      return numberMatches(node.comparison, node.field === 'reading' ? shape.minutes : shape.wordCount);
    case 'feed':
      return plain(feed.title).includes(plain(node.name)) || feedUrl(shape.feed).includes(plain(node.name));
    case 'folder':
      return feed.folder.some((name) => plain(name) === plain(node.name));
    case 'site':
      return shape.hasUrl && (feed.host === node.host || feed.host.endsWith(`.${node.host}`));
    case 'language':
      return shape.language === (node.name === 'golang' ? 'go' : node.name);
    case 'address':
      return articleUrl(shape, index)?.toLowerCase().includes(node.part.toLowerCase()) ?? false;
    case 'id':
      return id === node.id;
    default:
      throw new Error(`${node.type} is not compared`);
  }
}

/** Runs of letters and digits in lower case; behind them the parts of each identifier, once. */
function wordsOf(written: string): string[] {
  const runs = written.match(/[A-Za-z0-9]+/g) ?? [];
  const parts = [...new Set(runs)].map((run) => run.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+/g) ?? []);
  return [...runs, ...parts.filter((one) => one.length > 1).flat()].map((word) => word.toLowerCase());
}

function textMatches(node: Extract<QueryNode, { type: 'text' }>, shape: Shape, index: number): boolean {
  const fields = {
    title: titleOf(shape, index),
    author: shape.author,
    body: shape.body,
    code: codeOf(shape),
  };
  const wanted = node.text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const holds = (text: string): boolean => {
    const words = wordsOf(text);
    return words.some((_word, start) =>
      wanted.every((word, at) => {
        const there = words[start + at] ?? '';
        return node.isPrefix && at === wanted.length - 1 ? there.startsWith(word) : there === word;
      }),
    );
  };
  if (node.field !== null) return holds(fields[node.field]);
  return [...Object.values(fields), [...shape.source, ...shape.mine].join(' ')].some(holds);
}

function dateMatches(relation: 'before' | 'after' | 'on', value: DateValue, at: number): boolean {
  if (value.kind === 'age') {
    const edge = now - value.amount * hour;
    if (relation === 'on') return at >= edge && at < edge + 24 * hour;
    return relation === 'before' ? at < edge : at >= edge;
  }
  // Compared as a person would: by the digits of the local date, as far as they are given.
  const date = new Date(at);
  const digits = (parts: (number | null)[]): number =>
    parts.reduce<number>((sum, part) => sum * 100 + (part ?? 0), 0);
  const wanted = digits([value.year, value.month, value.day]);
  const actual = digits([
    date.getFullYear(),
    value.month === null ? null : date.getMonth() + 1,
    value.day === null ? null : date.getDate(),
  ]);
  return relation === 'on' ? actual === wanted : relation === 'before' ? actual < wanted : actual > wanted;
}

function numberMatches(wanted: Comparison, value: number): boolean {
  switch (wanted.operator) {
    case '..':
      return value >= wanted.from && value <= wanted.to;
    case '<':
      return value < wanted.value;
    case '<=':
      return value <= wanted.value;
    case '>':
      return value > wanted.value;
    case '>=':
      return value >= wanted.value;
    case '=':
      return value === wanted.value;
  }
}

it('every query finds what looking at each article would find', {
  timeout: 120_000,
}, () => {
  let found = 0;
  fc.assert(
    fc.property(
      fc.array(articleShape, { minLength: 3, maxLength: 10 }),
      fc.array(tree, { minLength: 20, maxLength: 20 }),
      (shapes, trees) => {
        const folder = temporaryFolder();
        const library = openLibrary(folder);
        try {
          // Nothing here is about surviving a power cut.
          library.db.pragma('synchronous = OFF');
          const ids = fill(library, shapes);
          for (const root of trees) {
            const query = { root, sort: null, problems: [] };
            const expected = ids.filter((id, index) => matches(root, shapes[index] as Shape, id, index));
            const actual = listAllIds(library, query, {}, { now });
            expect(actual).toEqual(expected.toSorted((a, b) => b - a));
            expect(pagesOf(library, root, 'newest')).toEqual(actual);
            expect(pagesOf(library, root, null).toSorted((a, b) => b - a)).toEqual(actual);
            expect(countMatches(library, query, {}, now)?.total).toBe(actual.length);
            found += actual.length;
          }
        } finally {
          library.close();
          rmSync(folder, { recursive: true });
        }
      },
    ),
    { numRuns: 60 },
  );
  // Trees that never match would compare nothing with nothing.
  expect(found).toBeGreaterThan(100);
});

/** The same, as a list shows it: two at a time. */
function pagesOf(library: Library, root: QueryNode, sort: SortOrder | null): number[] {
  const ids: number[] = [];
  let cursor: string | undefined;
  for (;;) {
    const page = listIds(library, { root, sort, problems: [] }, {}, { cursor, limit: 2, now });
    ids.push(...page.ids);
    if (page.nextCursor === null) return ids;
    cursor = page.nextCursor;
  }
}
