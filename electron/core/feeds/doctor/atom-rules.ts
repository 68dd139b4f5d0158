/** Atom 1.0 by RFC 4287. */
import { NATIVE } from '../namespaces.ts';
import { attributeOf, childOf, childrenOf, isBlank, placeOf, textOf } from './elements.ts';
import type { FeedDocument, Found } from './feed-document.ts';
import type { Rule } from './rule.ts';
import { shown, type XmlElement } from './xml-document.ts';

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

function feedNeeds(local: string, meaning: string): Rule {
  return {
    // RFC 4287 §4.1.1
    name: `atom-feed-${local}-missing`,
    severity: 'warning',
    *find(document) {
      const feed = feedOf(document);
      if (feed === null || feed.isDamaged || !isMissing(document, feed, local)) return;
      yield { at: own(feed, local)?.at ?? feed.at, message: `The feed has no ${local}: ${meaning}` };
    },
  };
}

function entryNeeds(local: string, meaning: string): Rule {
  return {
    // RFC 4287 §4.1.2
    name: `atom-entry-${local}-missing`,
    severity: 'warning',
    *find(document) {
      for (const entry of soundEntries(document)) {
        const element = own(entry, local);
        // A title has to be there, but may be empty.
        if (local === 'title' ? element !== null : !isMissing(document, entry, local)) continue;
        yield { at: element?.at ?? entry.at, message: `This entry has no ${local}: ${meaning}` };
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
      const message =
        namespace === 'http://purl.org/atom/ns#'
          ? 'This is Atom 0.3, a draft that was given up in 2005: many readers know only Atom 1.0.'
          : 'The feed is not in Atom’s namespace, http://www.w3.org/2005/Atom: strict readers find nothing in it.';
      yield { at: feed.at, message };
    },
  },
  feedNeeds('title', 'readers have to name it by its address.'),
  feedNeeds('id', 'Atom requires one, so that the feed stays the same when it moves.'),
  feedNeeds('updated', 'Atom requires the time of its last change.'),
  entryNeeds('title', 'Atom requires one, if only an empty one.'),
  entryNeeds('id', 'when its address or title is edited, readers show it again as new.'),
  entryNeeds('updated', 'readers cannot tell an edited entry from an unchanged one.'),
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
          message: `The id “${shown(text)}” is no whole address (https:…, tag:…, urn:…): other feeds may have the same.`,
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
          message: 'This entry names no author, and neither does the feed: readers cannot say who wrote it.',
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
            message: 'This entry has neither content nor a link to it: it leads nowhere.',
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
            message: 'This link has no href: in Atom the address stands in that attribute.',
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
          message: `<${shown(element.name)}> has the type “${shown(type)}”: Atom knows only text, html and xhtml there.`,
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
          message: `<${shown(element.name)}> is said to be XHTML, but is not one <div> of XHTML’s namespace: strict readers show nothing.`,
        };
      }
    },
  },
];
