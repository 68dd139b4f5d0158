/** What goes for feeds of every format: identity, own address, fields that stand twice, entries without anything. */
import { NATIVE } from '../../read/xml/namespaces.ts';
import { isOwn, textOf } from '../document/elements.ts';
import type { FeedDocument, Found } from '../document/feed-document.ts';
import { shown, type XmlElement } from '../document/xml-document.ts';
import type { Rule } from './rule.ts';

/** Elements of which there may be one at most: RSS 2.0; RFC 4287 §4.1.1, §4.1.2. */
const single: Readonly<Record<'rss' | 'atom', ReadonlySet<string>>> = {
  rss: new Set(['title', 'link', 'description', 'guid', 'pubdate', 'lastbuilddate', 'language', 'ttl']),
  atom: new Set([
    'title',
    'id',
    'updated',
    'published',
    'content',
    'summary',
    'rights',
    'subtitle',
    'generator',
  ]),
};

function* repeatedElements({ view, channel, items }: FeedDocument): Generator<Found> {
  if (view === null || view.format === 'json' || channel === null) return;
  const vocabulary = view.format === 'atom' ? 'atom' : 'rss';
  for (const parent of [channel, ...items]) {
    // Where tags do not match, fields of two entries may have run together.
    if (parent.isDamaged) continue;
    const seen = new Set<string>();
    for (const child of parent.children) {
      const name = singleName(child, vocabulary);
      if (name === null) continue;
      if (seen.has(name)) {
        yield {
          at: child.at,
          code: 'element-twice',
          values: { element: shown(child.name) },
        };
      }
      seen.add(name);
    }
  }
}

function singleName(element: XmlElement, vocabulary: 'rss' | 'atom'): string | null {
  if (element.prefix === 'encoded' && element.local === 'encoded') return 'content:encoded';
  const isSingle = isOwn(element, vocabulary) && single[vocabulary].has(element.local);
  // `<atom:title>` beside `<title>` is another element.
  return isSingle && (element.prefix === NATIVE || element.prefix === vocabulary) ? element.local : null;
}

/** The time an Atom entry says it was updated, for entries of one id. */
function updatedOf({ items, text }: FeedDocument, index: number): string {
  const updated = items[index]?.children.find((child) => child.local === 'updated');
  return updated === undefined ? '' : textOf(text, updated);
}

function* repeatedIds(document: FeedDocument, wanted: 'atom' | 'others'): Generator<Found> {
  const { view } = document;
  if (view === null || (view.format === 'atom') !== (wanted === 'atom')) return;
  const seen = new Map<string, string>();
  for (const [index, { id }] of view.entries.entries()) {
    if (id === null) continue;
    const updated = wanted === 'atom' ? updatedOf(document, index) : '';
    const before = seen.get(id.text);
    seen.set(id.text, updated);
    if (before === undefined || before !== updated) continue;
    yield {
      at: id.at,
      code: wanted === 'atom' ? 'atom-id-repeated' : 'guid-repeated',
      values: { id: shown(id.text) },
    };
  }
}

/** Addresses that differ in nothing that matters: case of the host, fragment, a stroke at the end. */
function comparable(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null) return address;
  return `${url.protocol}//${url.host}${url.pathname.replace(/\/+$/, '')}${url.search}`;
}

export const entryRules: readonly Rule[] = [
  {
    // RSS 2.0, <guid>: a string that uniquely identifies the item; JSON Feed 1.1, id.
    name: 'guid-repeated',
    severity: 'error',
    find: (document) => repeatedIds(document, 'others'),
  },
  {
    // RFC 4287 §4.1.1: entries of one id should differ in atom:updated, and readers may show one of them only.
    name: 'atom-id-repeated',
    severity: 'warning',
    find: (document) => repeatedIds(document, 'atom'),
  },
  { name: 'element-twice', severity: 'warning', find: repeatedElements },
  {
    name: 'entry-empty',
    severity: 'warning',
    *find({ view }) {
      if (view === null || view.format === 'rss' || view.format === 'rdf') return;
      for (const entry of view.entries) {
        if (entry.isDamaged || entry.title !== null || entry.bodies.length > 0 || entry.hasOtherContent)
          continue;
        yield {
          at: entry.at,
          code: 'item-empty',
        };
      }
    },
  },
  {
    // RFC 4287 §4.1.1 asks for one; in RSS atom:link does the same; JSON Feed 1.1, feed_url.
    name: 'self-missing',
    severity: 'hint',
    *find({ view }) {
      if (view === null || view.self !== null) return;
      const name =
        view.format === 'json'
          ? 'feed_url'
          : view.format === 'atom'
            ? 'link rel="self"'
            : 'atom:link rel="self"';
      yield {
        at: view.at,
        code: 'self-missing',
        values: { name },
      };
    },
  },
  {
    // RFC 4287 §4.2.7.2: self is the address of the feed itself.
    name: 'self-differs',
    severity: 'hint',
    *find({ view, context }) {
      const self = view?.self ?? null;
      if (self === null || context.url === null || !/^https?:/i.test(context.url)) return;
      const own = URL.canParse(self.text, context.url) ? new URL(self.text, context.url).href : self.text;
      if (comparable(own) === comparable(context.url)) return;
      yield {
        at: self.at,
        code: 'self-differs',
        values: { named: shown(self.text, 90), real: shown(context.url, 90) },
      };
    },
  },
];
