/**
 * XML namespaces of feeds, each under the one prefix the rest of the pipeline uses. Feeds choose their own
 * prefixes (`<a:entry>`), forget to declare them (`dc:` without `xmlns:dc`) or declare nonsense:
 * DEV has sent `xmlns="default"` on `<rss>`.
 */

/** Canonical prefix `native` stands for the vocabulary of the root: rss or atom. */
export const NATIVE = 'native';

const prefixByUri = new Map<string, string>([
  ['http://www.w3.org/2005/atom', 'atom'],
  ['http://purl.org/atom/ns#', 'atom'],
  ['http://purl.org/rss/1.0', 'rss'],
  ['http://purl.org/net/rss1.1#', 'rss'],
  ['http://channel.netscape.com/rdf/simple/0.9', 'rss'],
  ['http://my.netscape.com/rdf/simple/0.9', 'rss'],
  ['http://my.netscape.com/publish/formats/rss-0.91.dtd', 'rss'],
  ['http://backend.userland.com/rss', 'rss'],
  ['http://backend.userland.com/rss2', 'rss'],
  ['http://backend.userland.com/rss091', 'rss'],
  ['http://blogs.law.harvard.edu/tech/rss', 'rss'],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['http://www.w3.org/1999/xhtml', 'xhtml'],
  ['http://www.w3.org/2000/svg', 'svg'],
  ['http://www.w3.org/1998/math/mathml', 'mathml'],
  ['http://purl.org/dc/elements/1.1', 'dc'],
  ['http://purl.org/dc/elements/1.0', 'dc'],
  ['http://purl.org/dc/terms', 'dcterms'],
  ['http://purl.org/rss/1.0/modules/content', 'encoded'],
  ['http://purl.org/rss/1.0/modules/syndication', 'sy'],
  ['http://search.yahoo.com/mrss', 'media'],
  ['http://search.yahoo.com/rss', 'media'],
  ['http://www.rssboard.org/media-rss', 'media'],
  ['http://video.search.yahoo.com/mrss', 'media'],
  ['http://tools.search.yahoo.com/mrss', 'media'],
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['http://www.itunes.com/dtds/podcast-1.0', 'itunes'],
  ['http://www.google.com/schemas/play-podcasts/1.0', 'googleplay'],
  ['http://rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
  ['http://purl.org/syndication/history/1.0', 'fh'],
  ['http://purl.org/syndication/thread/1.0', 'thr'],
  ['http://purl.org/rss/1.0/modules/slash', 'slash'],
  ['http://wellformedweb.org/commentapi', 'wfw'],
]);

/** Prefixes as feeds write them by custom, for those that are never declared. */
const prefixByCustom = new Map<string, string>([
  ['atom', 'atom'],
  ['atom10', 'atom'],
  ['atom03', 'atom'],
  ['a10', 'atom'],
  ['rss', 'rss'],
  ['rdf', 'rdf'],
  ['xhtml', 'xhtml'],
  ['html', 'xhtml'],
  ['svg', 'svg'],
  ['dc', 'dc'],
  ['dcterms', 'dcterms'],
  ['content', 'encoded'],
  ['sy', 'sy'],
  ['media', 'media'],
  ['itunes', 'itunes'],
  ['googleplay', 'googleplay'],
  ['feedburner', 'feedburner'],
  ['thr', 'thr'],
  ['slash', 'slash'],
  ['wfw', 'wfw'],
]);

/** Declarations in force at one element; scopes share their outer ones. */
export type NamespaceScope = ReadonlyMap<string, string>;

export const emptyScope: NamespaceScope = new Map();

/** A scope is copied where it grows, so its size is bounded: hostile files declare 100,000 prefixes. */
const MAX_PREFIXES = 64;

/** The scope inside an element with these attributes (names in lower case). */
export function extendScope(scope: NamespaceScope, attributes: ReadonlyMap<string, string>): NamespaceScope {
  let extended: Map<string, string> | null = null;
  for (const [name, value] of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    extended ??= new Map(scope);
    const prefix = name === 'xmlns' ? '' : name.slice('xmlns:'.length);
    if (extended.size < MAX_PREFIXES || extended.has(prefix))
      extended.set(prefix, canonicalPrefixOfUri(value));
  }
  return extended ?? scope;
}

function canonicalPrefixOfUri(uri: string): string {
  const normal = uri
    .trim()
    .toLowerCase()
    .replace(/\/+$/, '')
    .replace(/^https:/, 'http:');
  const known = prefixByUri.get(normal);
  if (known !== undefined) return known;
  // Unknown default namespaces (`default`, `http://backend.example/…`) mean nothing and are read as the root's own.
  return `?${normal}`;
}

/**
 * Canonical prefix and local name, both in lower case, of a name as written.
 * The prefix is one of the table above, `native`, or starts with `?` when the namespace is unknown.
 */
export function resolveName(scope: NamespaceScope, name: string): { prefix: string; local: string } {
  const lower = name.toLowerCase();
  const colon = lower.lastIndexOf(':');
  const written = colon === -1 ? '' : lower.slice(0, colon);
  const local = colon === -1 ? lower : lower.slice(colon + 1);
  const declared = scope.get(written);
  if (written === '') {
    return { prefix: declared === undefined || declared.startsWith('?') ? NATIVE : declared, local };
  }
  if (declared !== undefined && !declared.startsWith('?')) return { prefix: declared, local };
  return { prefix: prefixByCustom.get(written) ?? declared ?? `?${written}`, local };
}
