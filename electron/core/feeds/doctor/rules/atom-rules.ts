/** Atom 1.0 by RFC 4287. */
import { NATIVE } from '../../read/xml/namespaces.ts';
import { attributeOf, childOf, childrenOf, isBlank, placeOf, textOf } from '../document/elements.ts';
import type { FeedDocument, Found } from '../document/feed-document.ts';
import { shown, type XmlElement } from '../document/xml-document.ts';
import type { Rule } from './rule.ts';

const own = (parent: XmlElement, local: string): XmlElement | null => childOf(parent, local, NATIVE, 'atom');

const feedOf = ({ view, channel }: FeedDocument): XmlElement | null =>
  view?.format === 'atom' ? channel : null;

/** The entries whose tags match: of the others nobody can tell what is missing. */
const soundEntries = (document: FeedDocument): XmlElement[] =>
  feedOf(document) === null ? [] : document.items.filter((entry) => !entry.isDamaged);

const isMissing = (document: FeedDocument, parent: XmlElement, local: string): boolean => {
  const element = own(parent, local);
  return element === null || isBlank(document.text, element);
};

type Needed = 'title' | 'id' | 'updated';

function feedNeeds(local: Needed): Rule {
  return {
    // RFC 4287 §4.1.1
    name: `atom-feed-${local}-missing`,
    severity: 'warning',
    *find(document) {
      const feed = feedOf(document);
      if (feed === null || feed.isDamaged || !isMissing(document, feed, local)) return;
      yield { at: own(feed, local)?.at ?? feed.at, code: `atom-feed-${local}-missing` };
    },
  };
}

function entryNeeds(local: Needed): Rule {
  return {
    // RFC 4287 §4.1.2
    name: `atom-entry-${local}-missing`,
    severity: 'warning',
    *find(document) {
      for (const entry of soundEntries(document)) {
        const element = own(entry, local);
        // A title has to be there, but may be empty.
        if (local === 'title' ? element !== null : !isMissing(document, entry, local)) continue;
        yield { at: element?.at ?? entry.at, code: `atom-entry-${local}-missing` };
      }
    },
  };
}

function* textConstructs(document: FeedDocument): Generator<XmlElement> {
  const feed = feedOf(document);
  if (feed === null) return;
  for (const parent of [feed, ...document.items]) {
    for (const child of parent.children) {
      const isAtom = child.prefix === NATIVE || child.prefix === 'atom';
      if (isAtom && ['title', 'subtitle', 'summary', 'rights'].includes(child.local)) yield child;
    }
  }
}

const hasAuthor = (parent: XmlElement | null): boolean =>
  parent !== null && (childOf(parent, 'author', NATIVE, 'atom') ?? childOf(parent, 'creator', 'dc')) !== null;

export const atomRules: readonly Rule[] = [
  {
    // RFC 4287 §2: the namespace is http://www.w3.org/2005/Atom.
    name: 'atom-namespace',
    severity: 'warning',
    *find(document) {
      const feed = feedOf(document);
      if (feed === null) return;
      const prefix = feed.name.includes(':') ? feed.name.slice(0, feed.name.indexOf(':')) : '';
      const namespace = attributeOf(feed, prefix === '' ? 'xmlns' : `xmlns:${prefix.toLowerCase()}`);
      if (namespace === 'http://www.w3.org/2005/Atom') return;
      const isDraft = namespace === 'http://purl.org/atom/ns#';
      yield { at: feed.at, code: isDraft ? 'atom-draft' : 'atom-namespace' };
    },
  },
  feedNeeds('title'),
  feedNeeds('id'),
  feedNeeds('updated'),
  entryNeeds('title'),
  entryNeeds('id'),
  entryNeeds('updated'),
  {
    // RFC 4287 §4.2.6: an IRI, which is absolute.
    name: 'atom-id-relative',
    severity: 'warning',
    *find(document) {
      const feed = feedOf(document);
      for (const parent of feed === null ? [] : [feed, ...document.items]) {
        const id = own(parent, 'id');
        if (id === null || textOf(document.text, id) === '') continue;
        const { text, at } = placeOf(document.text, id);
        if (/^[a-z][a-z\d+.-]*:/i.test(text)) continue;
        yield {
          at,
          code: 'atom-id-relative',
          values: { id: shown(text) },
        };
      }
    },
  },
  {
    // RFC 4287 §4.1.2: an author in the entry, its source or the feed.
    name: 'atom-author-missing',
    severity: 'warning',
    *find(document) {
      if (hasAuthor(feedOf(document))) return;
      for (const entry of soundEntries(document)) {
        if (hasAuthor(entry) || hasAuthor(own(entry, 'source'))) continue;
        yield {
          at: entry.at,
          code: 'atom-author-missing',
        };
      }
    },
  },
  {
    // RFC 4287 §4.1.2: without content there has to be a link to it.
    name: 'atom-alternate-missing',
    severity: 'warning',
    *find(document) {
      for (const entry of soundEntries(document)) {
        if (own(entry, 'content') !== null) continue;
        const hasLink = childrenOf(entry, 'link', NATIVE, 'atom').some((link) =>
          ['alternate', 'http://www.iana.org/assignments/relation/alternate'].includes(
            attributeOf(link, 'rel')?.toLowerCase() ?? 'alternate',
          ),
        );
        if (!hasLink)
          yield {
            at: entry.at,
            code: 'atom-alternate-missing',
          };
      }
    },
  },
  {
    // RFC 4287 §4.2.7.1
    name: 'atom-link-without-address',
    severity: 'warning',
    *find(document) {
      const feed = feedOf(document);
      for (const parent of feed === null ? [] : [feed, ...document.items]) {
        for (const link of childrenOf(parent, 'link', NATIVE, 'atom')) {
          if ((attributeOf(link, 'href') ?? '') !== '') continue;
          yield {
            at: link.at,
            code: 'atom-link-without-address',
          };
        }
      }
    },
  },
  {
    // RFC 4287 §3.1.1
    name: 'atom-text-type',
    severity: 'warning',
    *find(document): Generator<Found> {
      for (const element of textConstructs(document)) {
        const type = attributeOf(element, 'type');
        if (type === null || ['text', 'html', 'xhtml'].includes(type)) continue;
        yield {
          at: element.at,
          code: 'atom-text-type',
          values: { element: shown(element.name), type: shown(type) },
        };
      }
    },
  },
  {
    // RFC 4287 §3.1.1.3, §4.1.3.3: xhtml is one div of XHTML's namespace.
    name: 'atom-xhtml-div',
    severity: 'warning',
    *find(document): Generator<Found> {
      const contents = soundEntries(document).flatMap((entry) =>
        childrenOf(entry, 'content', NATIVE, 'atom'),
      );
      for (const element of [...textConstructs(document), ...contents]) {
        if (attributeOf(element, 'type') !== 'xhtml') continue;
        const [only, ...more] = element.children;
        if (only?.prefix === 'xhtml' && only.local === 'div' && more.length === 0) continue;
        yield {
          at: element.at,
          code: 'atom-xhtml-div',
          values: { element: shown(element.name) },
        };
      }
    },
  },
];
