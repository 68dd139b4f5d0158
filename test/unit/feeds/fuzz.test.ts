/** Whatever a server sends: no crash, no hang, no two entries under one key, and the same keys at every reading. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packItems, unpackItems } from '../../../electron/core/entries/item-batches.ts';
import type { ParsedFeed } from '../../../electron/core/entries/parsed-feed.ts';
import { readyToStore, scanItems } from '../../../electron/core/entries/ready-to-store.ts';
import { readFeed } from '../../../electron/core/feeds/read/read-feed.ts';
import { AppError } from '../../../shared/errors.ts';
import { costOfAsync } from '../../support/cpu-clock.ts';

const context = { url: 'https://feeds.example/feed.xml', contentType: null, foremHosts: ['dev.to'] };
const encoder = new TextEncoder();

/** The feed, or null for what is none; anything but the two errors it may throw fails the test. */
async function read(bytes: Uint8Array): Promise<ParsedFeed | null> {
  try {
    return await readFeed(bytes, context);
  } catch (error) {
    if (error instanceof AppError && ['not-a-feed', 'empty-body'].includes(error.code)) return null;
    throw error;
  }
}

async function survives(bytes: Uint8Array): Promise<ParsedFeed | null> {
  const feed = await read(bytes);
  if (feed === null) return null;
  const keys = feed.items.map((item) => item.key);
  expect(new Set(keys).size).toBe(keys.length);
  expect((await read(bytes))?.items.map((item) => item.key)).toEqual(keys);
  const stored = packItems(scanItems(feed, ['dev.to']).map(readyToStore)).items.flatMap(unpackItems);
  expect(stored.map((item) => item.key).sort()).toEqual(keys.toSorted());
  for (const item of feed.items) {
    for (const address of [item.url, item.imageUrl, ...item.enclosures.map((file) => file.url)]) {
      if (address !== null) expect(address).toMatch(/^https?:\/\//);
    }
    for (const time of [item.publishedAt, item.updatedAt]) {
      if (time !== null) expect(Number.isFinite(time)).toBe(true);
    }
  }
  return feed;
}

const names = [
  'rss',
  'channel',
  'item',
  'feed',
  'entry',
  'rdf:RDF',
  'title',
  'link',
  'guid',
  'id',
  'description',
  'content',
  'content:encoded',
  'summary',
  'author',
  'name',
  'dc:creator',
  'category',
  'enclosure',
  'pubDate',
  'updated',
  'published',
  'media:group',
  'media:content',
  'itunes:author',
  'xhtml:div',
  'div',
  'p',
  'b',
  'html',
  'body',
  'x',
  'źle',
  'a:b:c',
];
const attributes = [
  'type="xhtml"',
  'type="html"',
  'href="/a"',
  'rel="alternate"',
  'xml:base="/b/"',
  'isPermaLink="true"',
  "url='//x.y/z'",
  'xmlns="http://www.w3.org/2005/Atom"',
  'xmlns:a="http://purl.org/rss/1.0/"',
  'mode="escaped"',
  'broken',
  'q="',
  '=',
  'length="-1"',
];
const texts = [
  'text',
  '<',
  '&',
  '&amp;lt;',
  '&nbsp;',
  '&#0;',
  '&#x110000;',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<?xml',
  '\ufffe',
  '\ud800',
  '😀',
  'Mon, 32 Foo 20x6',
  '1772445600',
  'https://a.example/1',
  'tag:a',
  '&lt;img src=x onerror=alert(1)>',
  '<!DOCTYPE html>',
  '\u0000',
];

/** A tree of elements a feed may have, any of which may lack its end tag, stand twice or in another's place. */
const { tree } = fc.letrec<{ tree: string; node: string }>((tie) => ({
  tree: fc.array(tie('node'), { maxLength: 5 }).map((parts) => parts.join('')),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...texts),
    fc
      .record({
        name: fc.constantFrom(...names),
        attributes: fc.array(fc.constantFrom(...attributes), { maxLength: 3 }),
        inner: tie('tree'),
        isClosed: fc.boolean(),
        closes: fc.constantFrom('', ...names),
      })
      .map((element) => {
        const start = `<${[element.name, ...element.attributes].join(' ')}>`;
        const end = element.isClosed
          ? `</${element.name}>`
          : element.closes === ''
            ? ''
            : `</${element.closes}>`;
        return `${start}${element.inner}${end}`;
      }),
  ),
}));

const samples = new URL('../../../electron/core/sample/library/', import.meta.url);
const realFeeds = readdirSync(samples)
  .filter((name) => name.endsWith('.xml'))
  .map((name) => new Uint8Array(readFileSync(new URL(name, samples)).subarray(0, 30_000)));

type Mutation = { kind: 'flip' | 'delete' | 'repeat' | 'swap'; at: number; length: number; byte: number };

function mutated(bytes: Uint8Array, mutations: readonly Mutation[]): Uint8Array {
  let current = bytes;
  for (const { kind, at, length, byte } of mutations) {
    const start = Math.floor(at * current.length);
    const part = current.slice(start, start + length);
    const [before, after] = [current.slice(0, start), current.slice(start + length)];
    if (kind === 'flip') part.fill(byte, 0, 1);
    const middle = kind === 'delete' ? [] : kind === 'repeat' ? [part, part, part] : [part];
    const pieces = kind === 'swap' ? [after, ...middle, before] : [before, ...middle, after];
    current = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    let offset = 0;
    for (const piece of pieces) {
      current.set(piece, offset);
      offset += piece.length;
    }
  }
  return current;
}

describe('feeds of any shape', () => {
  it('are read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('', '<rss><channel>', '<feed>'), tree, async (start, body) => {
        await survives(encoder.encode(start + body));
      }),
      { numRuns: 600 },
    );
  });

  it('keep their other entries when one is broken', async () => {
    const good = (name: string): string => `<item><guid>${name}</guid><title>${name}</title></item>`;
    await fc.assert(
      fc.asyncProperty(tree, async (inner) => {
        // What opens no section and no other item by itself, since that would swallow or end them by right.
        fc.pre(
          !/<!--|CDATA|<\/?(?:rss|channel|item|feed|entry|rdf|html|body)|<[^<>]*=\s*"?[^<>"]*$|q="|<\?xml|<!DOCTYPE/i.test(
            inner,
          ),
        );
        const feed = await read(
          encoder.encode(`<rss><channel>${good('one')}<item>${inner}</item>${good('two')}</channel></rss>`),
        );
        const keys = feed?.items.map((item) => item.guid);
        expect(keys).toContain('one');
        expect(keys).toContain('two');
      }),
      { numRuns: 400 },
    );
  });

  it('are read or refused when their bytes are damaged', async () => {
    const mutation = fc.record<Mutation>({
      kind: fc.constantFrom('flip', 'delete', 'repeat', 'swap'),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 1, max: 400 }),
      byte: fc.integer({ min: 0, max: 255 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...realFeeds),
        fc.array(mutation, { minLength: 1, maxLength: 8 }),
        async (bytes, mutations) => {
          await survives(mutated(bytes, mutations));
        },
      ),
      { numRuns: 150 },
    );
  });
});

const megabyte = 1_000_000;
const filled = (unit: string, before = '', after = ''): string =>
  before + unit.repeat(Math.floor((5 * megabyte - before.length - after.length) / unit.length)) + after;
const inItem = (unit: string): string =>
  filled(unit, '<rss><channel><item><title>t</title><description>', '</description></item></channel></rss>');
const inSection = (unit: string): string =>
  filled(
    unit,
    '<rss><channel><item><title>t</title><description><![CDATA[',
    ']]></description></item></channel></rss>',
  );

/** Five megabytes of what parsers are slow at. */
const hostile: readonly [string, () => string][] = [
  ['start tags', () => filled('<a>', '<rss><channel>')],
  ['nested items', () => filled('<item>', '<rss><channel>')],
  ['end tags', () => filled('</item>', '<rss><channel>')],
  ['ampersands', () => inItem('&')],
  ['less-than signs', () => inItem('<')],
  ['open comments', () => inItem('<!--')],
  ['open sections', () => inItem('<![CDATA[')],
  ['section ends', () => inItem(']]>')],
  ['quotation marks', () => filled('"', '<rss><channel a="')],
  ['attributes', () => filled(' a="1"', '<rss><channel><item', '>')],
  ['namespaces', () => filled(' xmlns:a="b"', '<rss', '><channel>')],
  ['entities', () => inItem('&lt;')],
  ['declared entities', () => filled('<!ENTITY a "bbbbbbbbbb">', '<!DOCTYPE rss [', ']><rss/>')],
  ['tiny items', () => filled('<item><guid>1</guid></item>', '<rss><channel>', '</channel></rss>')],
  ['categories', () => filled('<category>a</category>', '<rss><channel><item>', '</item></channel></rss>')],
  ['nested markup', () => inSection('<div>')],
  ['unclosed formatting', () => inSection('<b><p>')],
  ['unclosed silent elements', () => inSection('<button>')],
  ['code blocks', () => inSection('<pre>')],
  ['spaces', () => inSection(' \n')],
  ['equals signs', () => inSection('data=')],
  ['pictures', () => inSection('<img src="https://a.example/1.png">')],
  ['one long word', () => inSection('aB')],
  ['words without spaces', () => inSection('漢字')],
  [
    'digits',
    () => filled('9', '<rss><channel><item><guid>1</guid><pubDate>', '</pubDate></item></channel></rss>'),
  ],
  [
    'brackets in an author',
    () => filled('(@', '<rss><channel><item><guid>1</guid><author>', '</author></item></channel></rss>'),
  ],
  ['JSON brackets', () => filled('[', '{"version":"https://jsonfeed.org/version/1.1","items":')],
  [
    'a JSON string',
    () =>
      filled(
        '<',
        '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_html":"',
        '"}]}',
      ),
  ],
  ['nothing but zeros', () => filled('\0')],
];

/** Makes of these bytes what is stored. */
async function prepareToStore(bytes: Uint8Array): Promise<void> {
  const feed = await read(bytes);
  if (feed !== null) packItems(scanItems(feed, ['dev.to']).map(readyToStore));
}

/** In yardsticks: the slowest costs 155; one whose cost grows with the square of its length costs many thousands. */
const mostCost = 500;

describe('five megabytes of', () => {
  it.each(hostile)(
    '%s cost no more than their size does, and less than half a gigabyte',
    async (_name, make) => {
      const bytes = encoder.encode(make());
      const before = process.memoryUsage.rss();
      expect(await costOfAsync(() => prepareToStore(bytes))).toBeLessThan(mostCost);
      expect((process.memoryUsage.rss() - before) / megabyte).toBeLessThan(500);
    },
  );
});
