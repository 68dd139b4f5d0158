/**
 * The elements Offprint reads, by canonical prefix and lower-case local name. Everything else in a feed is
 * dropped before parsing. Two names are changed on purpose: `content:encoded` is `encoded:encoded`, and RSS's own
 * elements carry a prefix, so that rss-parser does not run its snippet expressions (quadratic on `<<<<`) over bodies.
 */
import { NATIVE } from './namespaces.ts';

export type FeedKind = 'rss' | 'atom';

/**
 * How an element is read: `group` has elements of its own; `html` is markup once decoded; `construct` is an Atom
 * text construct, whose `type` says what it is (RFC 4287 §3.1); `plain` is text alone.
 */
export type ElementUse = 'group' | 'html' | 'construct' | 'plain';

const uses = new Map<string, ElementUse>();

function define(use: ElementUse, prefix: string, locals: string): void {
  for (const local of locals.split(' ')) uses.set(`${prefix}:${local}`, use);
}

define('html', 'rss', 'title description encoded fullitem fulltext body');
define('plain', 'rss', 'link guid pubdate lastbuilddate enclosure language ttl generator');
define('html', 'rss', 'category');
define('plain', 'rss', 'managingeditor webmaster creator date published updated url name email');
define('group', 'rss', 'image author');
define('construct', 'atom', 'title summary content subtitle tagline info rights');
define(
  'plain',
  'atom',
  'link id updated published modified issued created category name email uri icon logo generator',
);
define('group', 'atom', 'author contributor source');
define('html', 'dc', 'title description');
define('plain', 'dc', 'creator contributor publisher date subject language identifier author');
define('plain', 'dcterms', 'created issued modified available');
define('html', 'dcterms', 'abstract');
define('html', 'encoded', 'encoded');
define('html', 'itunes', 'title summary subtitle');
define('plain', 'itunes', 'author name email image keywords category duration');
define('group', 'itunes', 'owner');
define('plain', 'googleplay', 'author image');
define('html', 'googleplay', 'description');
define('group', 'media', 'group content');
define('html', 'media', 'title description');
define('plain', 'media', 'thumbnail credit keywords category player peerlink');
define('plain', 'feedburner', 'origlink origenclosurelink');
define('plain', 'rss', 'comments');
define('plain', 'slash', 'comments');
define('plain', 'wfw', 'commentrss');
define('plain', 'thr', 'total');
define('plain', 'fh', 'complete');
define('plain', 'sy', 'updateperiod updatefrequency');
define('html', 'xhtml', 'body div');

/** The canonical name of an element Offprint reads, or null for all others. */
export function canonicalName(kind: FeedKind, prefix: string, local: string): string | null {
  if (prefix !== NATIVE) {
    const name = `${prefix}:${local}`;
    return uses.has(name) ? name : null;
  }
  // Feeds mix the two: `<updated>` in RSS, `<pubDate>` in Atom.
  for (const root of kind === 'rss' ? ['rss', 'atom'] : ['atom', 'rss']) {
    if (uses.has(`${root}:${local}`)) return `${root}:${local}`;
  }
  return null;
}

/** Use of a canonical name; only for names `canonicalName` gave. */
export function elementUse(name: string): ElementUse {
  return uses.get(name) ?? 'plain';
}

/** Every canonical name, as rss-parser's custom fields. */
export const canonicalNames: readonly string[] = [...uses.keys()];

/** Attributes worth handing on; names in lower case without prefix. */
export const keptAttributes: ReadonlySet<string> = new Set(
  (
    'href rel type url length ispermalink domain term label scheme mode src role text lang hreflang title ' +
    'medium isdefault filesize duration height width name uri email count'
  ).split(' '),
);
