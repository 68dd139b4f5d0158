/** RSS 2.0 and RSS 1.0 (RDF) by their specifications. */
import { NATIVE } from '../namespaces.ts';
import { attributeOf, childOf, childrenOf, isBlank, placeOf, textOf } from './elements.ts';
import type { FeedDocument, Found } from './feed-document.ts';
import type { Rule } from './rule.ts';
import { shown, type XmlElement } from './xml-document.ts';

const isRss = ({ view }: FeedDocument): boolean => view?.format === 'rss' || view?.format === 'rdf';

const own = (parent: XmlElement, local: string): XmlElement | null => childOf(parent, local, NATIVE, 'rss');

/** The items whose tags match: of the others nobody can tell what is missing. */
const soundItems = (document: FeedDocument): XmlElement[] =>
  isRss(document) ? document.items.filter((item) => !item.isDamaged) : [];

function channelRule(local: string, mayBeEmpty: boolean, meaning: string): Rule {
  return {
    // RSS 2.0, required channel elements; RSS 1.0 §5.3.
    name: `channel-${local}-missing`,
    severity: 'warning',
    *find(document) {
      const { channel, text } = document;
      if (!isRss(document) || channel === null || channel.isDamaged || channel.local !== 'channel') return;
      const element = own(channel, local);
      if (element === null || (!mayBeEmpty && isBlank(text, element))) {
        yield { at: channel.at, message: `The channel has no ${local}: ${meaning}` };
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
        message: `“${shown(address)}” is no whole address: RSS wants links that begin with https:// or another scheme.`,
      };
    }
    for (const enclosure of childrenOf(parent, 'enclosure', NATIVE, 'rss')) {
      const address = attributeOf(enclosure, 'url') ?? '';
      if (address === '' || enclosure.hasBase || isAbsolute(address)) continue;
      yield {
        at: enclosure.at,
        message: `“${shown(address)}” is no whole address, so the file cannot be found.`,
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
        message: '<rss> has no version: write version="2.0", so that readers know what to expect.',
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
        message: `xmlns="${shown(namespace.value)}" puts the whole feed into a namespace, and RSS has none: strict readers find nothing in it.`,
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
      yield { at: root.at, message: 'There is no <channel>: most readers find nothing in this feed.' };
    },
  },
  channelRule('title', false, 'readers have to name the feed by its address.'),
  channelRule('link', false, 'readers cannot lead to the site.'),
  channelRule('description', true, 'RSS requires one, if only an empty one.'),
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
            message: 'This entry has neither a title nor a text: there is nothing to read.',
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
          message:
            'This entry has no guid: when its address or title is edited, readers show it again as new.',
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
          message: 'This entry has no rdf:about: nothing says that it is the same at the next check.',
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
          message: `The guid “${shown(text)}” is no address: say isPermaLink="false", or readers try to open it.`,
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
            const meaning = missing.includes('url')
              ? 'there is no file'
              : 'readers cannot tell whether they can use the file';
            yield {
              at: enclosure.at,
              message: `The enclosure has no ${missing.join(' and no ')}: ${meaning}.`,
            };
          } else if (!/^\d+$/.test(length)) {
            yield {
              at: enclosure.at,
              message: `The enclosure’s length is “${shown(length)}”: it has to be a number of bytes.`,
            };
          }
        }
      }
    },
  },
];
