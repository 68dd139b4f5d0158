/** What stands in the texts of entries: what readers remove, cannot load or do not get. */
import { embedTarget } from '../../../content/constructs/embed-address.ts';
import { plainTextOfHtml } from '../../../text/plain-text.ts';
import { endOfBody, htmlOfBody, lengthOfBody } from '../document/body-tags.ts';
import type { Body, BodyTag, Entry, FeedDocument, Found } from '../document/feed-document.ts';
import { shown } from '../document/xml-document.ts';
import type { Rule } from './rule.ts';

const largeEntry = 1_000_000;
/** Shorter than this is no article; an article that ends in dots is one all the same. */
const longestExcerpt = 1500;
const fewestExcerpts = 3;

const isEmbed = (address: string): boolean => embedTarget(address).kind !== 'page';

function* tagsNamed({ tags }: FeedDocument, ...names: string[]): Generator<BodyTag> {
  for (const tag of tags) if (names.includes(tag.name)) yield tag;
}

/** Everything in it is white space, or tags that show nothing. */
function isEmptyBody(text: string, body: Body): boolean {
  if (lengthOfBody(body) > 2000) return false;
  const html = htmlOfBody(text, body, 2000);
  return (
    !/<(?:img|video|audio|iframe|object|embed|svg|math|hr|script)\b/i.test(html) &&
    plainTextOfHtml(html) === ''
  );
}

function isExcerpt(text: string, entry: Entry): boolean {
  return (
    entry.bodies.length > 0 &&
    entry.bodies.every((body) => {
      if (lengthOfBody(body) > longestExcerpt) return false;
      const end = plainTextOfHtml(endOfBody(text, body, 400)).slice(-60);
      return /(?:…|\.\.\.|\[…\]|\[\.\.\.\]|(?:read|see|view) (?:more|on)|continue reading|weiterlesen|lire la suite)\W*$/i.test(
        end,
      );
    })
  );
}

/** Relative, and not merely a place on the same page. */
const isRelative = (address: string): boolean =>
  address !== '' && !/^(?:[a-z][a-z\d+.-]*:|#|\/\/)/i.test(address) && !address.startsWith('{');

function* relativeInBodies(document: FeedDocument, isAtom: boolean): Generator<Found> {
  if ((document.view?.format === 'atom') !== isAtom) return;
  for (const tag of document.tags) {
    const address = tag.attributes.get(tag.name === 'a' ? 'href' : 'src') ?? '';
    if (tag.hasBase || !isRelative(address)) continue;
    yield {
      at: tag.at,
      code: 'body-address-relative',
      values: { address: shown(address) },
    };
  }
}

/** HTML that formats; `<T>` and `<div>` in a title are what the article is about. */
const FORMATTED = /<(b|i|em|strong|a|span|font|u|code|sub|sup|small)(?:\s[^<>]*)?>[^<]*<\/\1>|<br\s*\/?>/i;

export const contentRules: readonly Rule[] = [
  {
    name: 'body-script',
    severity: 'warning',
    *find(document) {
      for (const tag of tagsNamed(document, 'script')) {
        if (isEmbed(tag.attributes.get('src') ?? '')) continue;
        yield {
          at: tag.at,
          code: 'body-script',
        };
      }
    },
  },
  {
    name: 'body-frame',
    severity: 'hint',
    *find(document) {
      for (const tag of tagsNamed(document, 'iframe', 'embed', 'object')) {
        const address = tag.attributes.get(tag.name === 'object' ? 'data' : 'src') ?? '';
        if (isEmbed(address)) continue;
        const host = URL.canParse(address) ? new URL(address).host : '';
        if (document.context.foremHosts.includes(host)) continue;
        yield {
          at: tag.at,
          code: 'body-frame',
          values: { host: shown(host) },
        };
      }
    },
  },
  {
    name: 'image-insecure',
    severity: 'warning',
    *find(document) {
      if (!/^https:/i.test(document.context.url ?? '')) return;
      for (const tag of tagsNamed(document, 'img', 'source', 'video', 'audio')) {
        const address = tag.attributes.get('src') ?? '';
        if (!/^http:/i.test(address)) continue;
        yield {
          at: tag.at,
          code: 'image-insecure',
          values: { address: shown(address) },
        };
      }
    },
  },
  {
    // RSS has no base of its own for addresses.
    name: 'body-address-relative',
    severity: 'warning',
    find: (document) => relativeInBodies(document, false),
  },
  {
    // RFC 4287 §2 and RFC 3986 §5.1: legal, and then the feed's own address is the base; not all readers do that.
    name: 'atom-body-address-relative',
    severity: 'hint',
    find: (document) => relativeInBodies(document, true),
  },
  {
    name: 'body-empty',
    severity: 'hint',
    *find({ view, text }) {
      for (const entry of view?.entries ?? []) {
        if (entry.isDamaged || entry.hasOtherContent || entry.title === null) continue;
        if (entry.bodies.every((body) => isEmptyBody(text, body))) {
          yield {
            at: entry.at,
            code: 'body-empty',
          };
        }
      }
    },
  },
  {
    name: 'body-large',
    severity: 'hint',
    *find({ view }) {
      for (const entry of view?.entries ?? []) {
        for (const body of entry.bodies) {
          const length = lengthOfBody(body);
          if (length < largeEntry) continue;
          yield {
            at: body.at,
            code: 'body-large',
            values: { bytes: length },
          };
        }
      }
    },
  },
  {
    name: 'excerpts-only',
    severity: 'hint',
    *find({ view, text }) {
      if (view === null || view.entries.length < fewestExcerpts) return;
      const withText = view.entries.filter((entry) => entry.bodies.length > 0);
      const excerpts = withText.filter((entry) => isExcerpt(text, entry)).length;
      if (excerpts < fewestExcerpts || excerpts < withText.length * 0.8) return;
      yield {
        at: null,
        code: 'excerpts-only',
      };
    },
  },
  {
    name: 'title-markup',
    severity: 'hint',
    *find({ view }) {
      for (const { title } of view?.entries ?? []) {
        if (title === null || !title.isPlain || !FORMATTED.test(title.text.slice(0, 2000))) continue;
        yield {
          at: title.at,
          code: 'title-markup',
        };
      }
    },
  },
];
