/** Articles and queries of all kinds for the comparison of SQL with looking at each article (see naive-query.ts). */
import fc from 'fast-check';
import { narrows } from '../../shared/query/parse.ts';
import {
  type Comparison,
  type DateValue,
  features,
  type QueryNode,
  states,
} from '../../shared/query/tree.ts';

export const hour = 3_600_000;
export const now = new Date(2026, 2, 15, 12).getTime();

/** `isWhole`: the pages of its articles are fetched for their text. */
export const feeds = [
  { title: 'Rust Blog', folder: ['Blogs'], host: 'blog.rust-lang.org', isWhole: false },
  { title: 'Größe', folder: ['Blogs', 'Inner'], host: 'dev.to', isWhole: false },
  { title: '100% pure', folder: ['Other'], host: 'www.dev.to', isWhole: true },
  { title: 'Loose', folder: [], host: 'notdev.to', isWhole: false },
] as const;
export const tagNames = ['Rust', 'work', 'work/db', 'Café', 'worker'] as const;
export const flags = ['code', 'image', 'table', 'math', 'video', 'audio'] as const;

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

const seldom = fc.integer({ min: 0, max: 4 }).map((value) => value === 0);
const annotation = fc.record({
  /** null: a note on the whole. */
  quote: fc.option(fc.constantFrom('Größe of it', 'an event', '50% off'), { nil: null }),
  note: fc.constantFrom('', 'Why?', 'use_effect again', 'Gross'),
});
const record = fc.record({
  series: fc.constantFrom(
    null,
    { id: 1, name: null },
    { id: 1, name: 'Boats' },
    { id: 2, name: 'Größe, 100%' },
  ),
  organisation: fc.constantFrom(null, 'Rust Foundation', 'Größe GmbH'),
  reactions: fc.option(fc.nat(14), { nil: null }),
  comments: fc.option(fc.nat(14), { nil: null }),
});
/** Near each other, near but without a quarter in common, and far apart; one with its highest bit set. */
const simhashes = [null, 0n, 7n, 0xffffn, 0x0001_0001_0001_0001n, -1n] as const;

export const articleShape = fc.record({
  feed: fc.nat(feeds.length - 1),
  hasUrl: fc.boolean(),
  publishedAgo: fc.option(fc.integer({ min: 1, max: 24 * 500 }), { nil: null }),
  seenAgo: fc.integer({ min: 0, max: 24 * 500 }),
  savedAgo: fc.option(fc.integer({ min: 0, max: 24 * 60 }), { nil: null }),
  isRead: fc.boolean(),
  isLater: fc.boolean(),
  isMuted: seldom,
  isSnoozed: seldom,
  /** The same piece as the article before, from another feed. */
  isCopy: seldom,
  isExported: fc.boolean(),
  /** All pictures of the text are here; its page has been fetched; its host was asked for its record. */
  arePicturesKept: fc.boolean(),
  hasFullText: fc.boolean(),
  isRecordWanted: seldom,
  annotations: fc.array(annotation, { maxLength: 2 }),
  record: fc.option(record, { nil: null }),
  simhash: fc.constantFrom(...simhashes),
  /** Hours after it was read and exported; negative: before. */
  edited: fc.option(fc.integer({ min: -5, max: 5 }), { nil: null }),
  mine: fc.subarray([...tagNames], { maxLength: 2 }),
  source: fc.subarray([...tagNames], { maxLength: 2 }),
  minutes: fc.integer({ min: 1, max: 12 }),
  wordCount: fc.integer({ min: 0, max: 30 }),
  holds: fc.subarray([...flags]),
  language: fc.constantFrom(null, 'go', 'rust'),
  title: text,
  author: fc.oneof(text, fc.constantFrom('Rust', 'rust', 'Ruby', 'Event Loop')),
  body: text,
  codeText: text,
});
export type Shape = typeof articleShape extends fc.Arbitrary<infer T> ? T : never;

const dateValue: fc.Arbitrary<DateValue> = fc.oneof(
  fc.record({ kind: fc.constant('age' as const), amount: fc.nat(2000), unit: fc.constant('h' as const) }),
  fc.record({ kind: fc.constant('age' as const), amount: fc.nat(80), unit: fc.constantFrom('d', 'w') }),
  fc.record({ kind: fc.constant('age' as const), amount: fc.nat(16), unit: fc.constantFrom('m', 'y') }),
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
/** Every kind of term; `id` and `similar` name an article by its place in the list, until `withIds` gives them its number. */
export const leaf: fc.Arbitrary<QueryNode> = fc.oneof(
  { weight: 8, arbitrary: wordNode },
  { weight: 3, arbitrary: fc.constantFrom(...states).map((name): QueryNode => ({ type: 'state', name })) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...features).map((name): QueryNode => ({ type: 'feature', name })),
  },
  fc.record({
    type: fc.constant('tag' as const),
    name: fc.constantFrom('rust', 'WORK', 'work/*', 'work/db', 'cafe', 'absent', 'wor_'),
    kind: fc.constantFrom('any', 'mine', 'source'),
  }),
  fc
    .record({
      type: fc.constant('date' as const),
      field: fc.constantFrom('published', 'saved', 'seen'),
      relation: fc.constantFrom('before', 'after', 'on', 'from', 'to'),
      value: dateValue,
    })
    .filter(({ relation, value }) => value.kind === 'calendar' || (relation !== 'from' && relation !== 'to')),
  fc.record({
    type: fc.constant('number' as const),
    field: fc.constantFrom('reading', 'words', 'reactions', 'comments'),
    comparison,
  }),
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
  fc
    .constantFrom('boats', 'GRÖSSE', '100%', 'a', 'dev.to/1', 'www.DEV.to/2', 'dev.to/9')
    .map((name): QueryNode => ({ type: 'series', name })),
  fc.constantFrom('rust', 'grosse', 'gmbh').map((name): QueryNode => ({ type: 'organisation', name })),
  fc
    .constantFrom('Rust', 'RUST', 'rust', 'Event Loop', 'Event')
    .map((name): QueryNode => ({ type: 'writer', name })),
  fc.constantFrom('gro', 'EVENT', '50%', 'why', '_').map((part): QueryNode => ({ type: 'annotation', part })),
  fc
    .record({ type: fc.constantFrom('id' as const, 'similar' as const), id: fc.nat(9) })
    .map((node): QueryNode => node),
);

/** For `and` at the top: nowhere else may one stand. */
const regex = fc
  .constantFrom('rust|ruby', '^article \\d+ r', 'loop$', 'e.e', '\\bjs\\b', 'absent')
  .map((pattern): QueryNode => ({ type: 'regex', pattern }));
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

export const root = fc
  .tuple(tree, fc.option(regex, { nil: null, freq: 2 }))
  .map(([node, pattern]): QueryNode => {
    if (pattern === null || !narrows(node)) return node;
    return { type: 'and', children: [...(node.type === 'and' ? node.children : [node]), pattern] };
  });

export function withIds(node: QueryNode, ids: readonly number[]): QueryNode {
  switch (node.type) {
    case 'and':
    case 'or':
      return { ...node, children: node.children.map((child) => withIds(child, ids)) };
    case 'not':
      return { ...node, child: withIds(node.child, ids) };
    case 'id':
    case 'similar':
      // Beyond the last one: no article has that number.
      return { ...node, id: ids[node.id] ?? 7 };
    default:
      return node;
  }
}
