/** RSS 2.0 and RSS 1.0 (RDF) by their specifications. */
import { NATIVE } from '../../read/xml/namespaces.ts';
import { attributeOf, childOf, childrenOf, isBlank, placeOf, textOf } from '../document/elements.ts';
import type { FeedDocument, Found } from '../document/feed-document.ts';
import { shown, type XmlElement } from '../document/xml-document.ts';
import type { Rule } from './rule.ts';

const isRss = ({ view }: FeedDocument): boolean => view?.format === 'rss' || view?.format === 'rdf';

const own = (parent: XmlElement, local: string): XmlElement | null => childOf(parent, local, NATIVE, 'rss');

/** The items whose tags match: of the others nobody can tell what is missing. */
const soundItems = (document: FeedDocument): XmlElement[] =>
  isRss(document) ? document.items.filter((item) => !item.isDamaged) : [];

function channelRule(local: 'title' | 'link' | 'description', mayBeEmpty: boolean): Rule {
  return {
    // RSS 2.0, required channel elements; RSS 1.0 §5.3.
    name: `channel-${local}-missing`,
    severity: 'warning',
    *find(document) {
      const { channel, text } = document;
      if (!isRss(document) || channel === null || channel.isDamaged || channel.local !== 'channel') return;
      const element = own(channel, local);
      if (element === null || (!mayBeEmpty && isBlank(text, element))) {
        yield { at: channel.at, code: `channel-${local}-missing` };
      }
    },
  };
}

/** An address that says which scheme it has, as RSS asks for: `https:`, `mailto:`. */
const isAbsolute = (address: string): boolean =>
  /^[a-z][a-z\d+.-]*:\S/i.test(address) && URL.canParse(address);

function* relativeAddresses(document: FeedDocument): Generator<Found> {
  const { channel, items, text } = document;
  if (!isRss(document) || channel === null) return;
  for (const parent of [channel, ...items]) {
    for (const link of childrenOf(parent, 'link', NATIVE, 'rss')) {
      const { text: address, at } = placeOf(text, link);
      if (address === '' || link.hasBase || link.children.length > 0 || isAbsolute(address)) continue;
      yield {
        at,
        code: 'address-relative',
        values: { address: shown(address) },
      };
    }
    for (const enclosure of childrenOf(parent, 'enclosure', NATIVE, 'rss')) {
      const address = attributeOf(enclosure, 'url') ?? '';
      if (address === '' || enclosure.hasBase || isAbsolute(address)) continue;
      yield {
        at: enclosure.at,
        code: 'enclosure-relative',
        values: { address: shown(address) },
      };
    }
  }
}

export const rssRules: readonly Rule[] = [
  {
    // RSS 2.0, “What is RSS?”: the attribute version is mandatory.
    name: 'rss-version-missing',
    severity: 'warning',
    *find({ view, xml }) {
      const root = xml?.root;
      if (view?.format !== 'rss' || root?.local !== 'rss' || attributeOf(root, 'version') !== null) return;
      yield {
        at: root.at,
        code: 'rss-version-missing',
      };
    },
  },
  {
    // RSS 2.0, “Extending RSS”: its own elements are in no namespace.
    name: 'rss-namespace',
    severity: 'hint',
    *find({ view, xml }) {
      const root = xml?.root;
      if (view?.format !== 'rss' || root?.local !== 'rss') return;
      const namespace = root.attributes.find(({ name, value }) => name === 'xmlns' && value.trim() !== '');
      if (namespace === undefined) return;
      yield {
        at: namespace.at,
        code: 'rss-namespace',
        values: { namespace: shown(namespace.value) },
      };
    },
  },
  {
    // RSS 2.0: <rss> holds one <channel>.
    name: 'channel-missing',
    severity: 'error',
    *find(document) {
      const root = document.xml?.root;
      if (!isRss(document) || root == null || document.channel !== root || root.local === 'channel') return;
      yield { at: root.at, code: 'channel-missing' };
    },
  },
  channelRule('title', false),
  channelRule('link', false),
  channelRule('description', true),
  {
    // RSS 2.0, elements of <item>: at least one of title or description.
    name: 'item-empty',
    severity: 'warning',
    *find(document) {
      for (const item of soundItems(document)) {
        const hasText = item.children.some(
          (child) =>
            ['title', 'description', 'encoded', 'body', 'div', 'summary', 'content'].includes(child.local) &&
            !isBlank(document.text, child),
        );
        if (!hasText)
          yield {
            at: item.at,
            code: 'item-empty',
          };
      }
    },
  },
  {
    // RSS 2.0, <guid>: how an aggregator tells whether an item is new. RSS 1.0 names items by rdf:about (§5.5).
    name: 'guid-missing',
    severity: 'warning',
    *find(document) {
      if (document.view?.format !== 'rss') return;
      for (const item of soundItems(document)) {
        const guid = own(item, 'guid');
        if (guid !== null && textOf(document.text, guid) !== '') continue;
        yield {
          at: guid?.at ?? item.at,
          code: 'guid-missing',
        };
      }
    },
  },
  {
    // RSS 1.0 §5.5: rdf:about is required.
    name: 'about-missing',
    severity: 'warning',
    *find(document) {
      if (document.view?.format !== 'rdf') return;
      for (const item of soundItems(document)) {
        if (attributeOf(item, 'rdf:about') !== null || attributeOf(item, 'about') !== null) continue;
        yield {
          at: item.at,
          code: 'about-missing',
        };
      }
    },
  },
  {
    // RSS 2.0, <guid>: unless isPermaLink is false, it is an address that opens in a browser.
    name: 'guid-no-address',
    severity: 'warning',
    *find(document) {
      if (document.view?.format !== 'rss') return;
      for (const item of document.items) {
        const guid = own(item, 'guid');
        if (guid === null || attributeOf(guid, 'ispermalink')?.toLowerCase() === 'false') continue;
        const { text, at } = placeOf(document.text, guid);
        if (text === '' || (isAbsolute(text) && /^(?:https?|ftp|gemini|gopher):/i.test(text))) continue;
        yield {
          at,
          code: 'guid-no-address',
          values: { guid: shown(text) },
        };
      }
    },
  },
  {
    // RSS 2.0, “Comments”: what <link> and <url> begin with has to be a registered scheme.
    name: 'address-relative',
    severity: 'warning',
    find: relativeAddresses,
  },
  {
    // RSS 2.0, <enclosure>: url, length and type are required.
    name: 'enclosure-incomplete',
    severity: 'warning',
    *find(document) {
      if (!isRss(document)) return;
      for (const item of document.items) {
        for (const enclosure of childrenOf(item, 'enclosure', NATIVE, 'rss')) {
          const missing = ['url', 'length', 'type'].filter(
            (name) => (attributeOf(enclosure, name) ?? '') === '',
          );
          const length = attributeOf(enclosure, 'length') ?? '';
          if (missing.length > 0) {
            yield {
              at: enclosure.at,
              code: missing.includes('url') ? 'enclosure-without-file' : 'enclosure-incomplete',
              values: { names: missing },
            };
          } else if (!/^\d+$/.test(length)) {
            yield {
              at: enclosure.at,
              code: 'enclosure-length',
              values: { length: shown(length) },
            };
          }
        }
      }
    },
  },
];
