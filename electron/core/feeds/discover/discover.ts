/** The feeds a web page tells of: link elements first, plain links only where there are none. No network. */

import { cutLine, foldSpace } from '../../text/plain-text.ts';
import type { DiscoveredFeed, PageFeeds } from '../read/ingest-result.ts';
import { absoluteHttpAddress } from '../read/xml/addresses-in-markup.ts';
import { decodeEntities, readTokens } from '../read/xml/xml-tokens.ts';
import { feedsOfPage } from '../sites/known-sites.ts';
import { wellKnownFeeds } from '../sites/well-known.ts';

type Candidate = Omit<DiscoveredFeed, 'score'> & { bonus: number };

const typeByMediaType = new Map<string, DiscoveredFeed['type']>([
  ['application/rss+xml', 'rss'],
  ['application/rdf+xml', 'rss'],
  ['application/rss', 'rss'],
  ['text/rss', 'rss'],
  ['text/rss+xml', 'rss'],
  ['text/rdf', 'rss'],
  ['text/rdf+xml', 'rss'],
  ['application/x-rss+xml', 'rss'],
  ['application/atom+xml', 'atom'],
  ['application/atom', 'atom'],
  ['text/atom', 'atom'],
  ['text/atom+xml', 'atom'],
  ['application/feed+json', 'json'],
  // JSON Feed 1.0 said so; so do programming interfaces: the address decides.
  ['application/json', 'json'],
  ['text/xml', 'unknown'],
  ['application/xml', 'unknown'],
]);

const LINK_SCORE = 50;
const ANCHOR_SCORE = 20;
const ORDER_COST = 5;
const SECONDARY_COST = 30;
const mostAuthors = 3;

/** Feeds of comments, of a podcast or of one tag stand beside a site's main feed. */
const SECONDARY = /comment|podcast|replies|\/tags?\/|\/categor(?:y|ies)\//i;

/** Feeds named by `html`, best first. As `readPage`. */
export function discoverFeeds(html: string, pageUrl: string): DiscoveredFeed[] {
  return readPage(html, pageUrl).candidates;
}

/**
 * Honours `<base>`; finds `link rel=alternate` in head and body (YouTube has it outside the head); falls back on what
 * the site's own rule finds in the text, then on `a[href]` that look like feeds.
 * @param pageUrl the page's address after redirects
 */
export function readPage(html: string, pageUrl: string): PageFeeds {
  const links: Candidate[] = [];
  const anchors: Candidate[] = [];
  const generators: string[] = [];
  const authorPages = new Set<string>();
  let base: string | null = pageUrl;
  let isBaseSeen = false;
  let language: string | null = null;
  let anchor: { href: string; title: string; text: string; type: string } | null = null;
  const noteAuthor = (attributes: ReadonlyMap<string, string>): void => {
    const isAuthor = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/).includes('author');
    const url = isAuthor ? absoluteHttpAddress(attributes.get('href') ?? '', base ?? pageUrl) : null;
    if (url !== null && url !== pageUrl && authorPages.size < mostAuthors) authorPages.add(url);
  };
  const finishAnchor = (): void => {
    if (anchor === null) return;
    const candidate = candidateOfAnchor(anchor, base);
    if (candidate !== null) anchors.push(candidate);
    anchor = null;
  };

  readTokens(
    html,
    {
      open(name, attributes) {
        const tag = name.toLowerCase();
        if (tag === 'base' && !isBaseSeen) {
          const href = attributes.get('href');
          if (href !== undefined) {
            base = absoluteHttpAddress(href, pageUrl) ?? pageUrl;
            isBaseSeen = true;
          }
        } else if (tag === 'html') {
          language ??= attributes.get('lang') ?? null;
        } else if (tag === 'meta') {
          const isGenerator = attributes.get('name')?.trim().toLowerCase() === 'generator';
          if (isGenerator && generators.length < 8) generators.push(attributes.get('content') ?? '');
        } else if (tag === 'link') {
          noteAuthor(attributes);
          const candidate = candidateOfLink(attributes, base, language);
          if (candidate !== null) links.push(candidate);
        } else if (tag === 'a') {
          finishAnchor();
          noteAuthor(attributes);
          anchor = {
            href: attributes.get('href') ?? '',
            title: attributes.get('title') ?? attributes.get('aria-label') ?? '',
            type: attributes.get('type') ?? '',
            text: '',
          };
        } else if (tag === 'img' && anchor !== null) {
          anchor.text += ` ${attributes.get('alt') ?? ''}`;
        }
      },
      close(name) {
        if (name.toLowerCase() === 'a') finishAnchor();
      },
      text(raw) {
        if (anchor !== null && anchor.text.length < 500) anchor.text += decodeEntities(raw);
      },
      cdata() {},
      declaration() {},
    },
    true,
  );
  finishAnchor();
  if (links.length === 0) {
    links.push(...feedsOfPage(pageUrl, html).map((feed) => ({ ...feed, bonus: 0 })));
  }
  const candidates = links.length > 0 ? ranked(links, LINK_SCORE) : ranked(anchors, ANCHOR_SCORE);
  return {
    candidates,
    guesses: candidates.length > 0 ? [] : wellKnownFeeds(pageUrl, generators),
    authorPages: [...authorPages],
  };
}

function candidateOfLink(
  attributes: ReadonlyMap<string, string>,
  base: string | null,
  language: string | null,
): Candidate | null {
  const relations = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
  if (!relations.includes('alternate') && !relations.includes('feed')) return null;
  const href = attributes.get('href')?.trim() ?? '';
  const mediaType = attributes.get('type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  const url = href === '' ? null : feedAddress(href, base);
  if (url === null) return null;
  const title = cutLine(foldSpace(attributes.get('title') ?? '') || null);
  if (mediaType === '') {
    // Alternates without type are mostly translations of the page.
    const isFeed = relations.includes('feed') || (!attributes.has('hreflang') && isFeedPath(url));
    return isFeed ? { url, type: typeOfAddress(url), title, bonus: 0 } : null;
  }
  const type = typeByMediaType.get(mediaType);
  if (type === undefined || isRestAddress(url)) return null;
  if (mediaType === 'application/json' && !isFeedPath(url) && !/feed/i.test(`${url} ${title ?? ''}`))
    return null;
  return {
    url,
    type: type === 'unknown' ? typeOfAddress(url) : type,
    title,
    bonus: (type === 'rss' ? ORDER_COST : 0) - (isTranslation(attributes, language) ? SECONDARY_COST : 0),
  };
}

function candidateOfAnchor(
  anchor: { href: string; title: string; text: string; type: string },
  base: string | null,
): Candidate | null {
  const href = anchor.href.trim();
  if (href === '' || href.startsWith('#')) return null;
  const url = feedAddress(href, base);
  if (url === null) return null;
  const text = foldSpace(anchor.text);
  const title = cutLine(foldSpace(anchor.title) || text || null);
  const byType = typeByMediaType.get(anchor.type.split(';')[0]?.trim().toLowerCase() ?? '');
  const isNamed =
    /^(?:(?:subscribe (?:via|by|to) )?(?:rss|atom|json)(?:[ -]?feed)?|feed|feed rss|rss 2\.0)$/i.test(text);
  const isFeed = byType !== undefined || /^feeds?:/i.test(href) || isFeedPath(url) || isNamed;
  if (!isFeed || isRestAddress(url)) return null;
  return { url, type: byType ?? typeOfAddress(url), title, bonus: isFeedPath(url) ? ORDER_COST : 0 };
}

/** `feed:` links are the same address with a scheme of their own. */
function feedAddress(href: string, base: string | null): string | null {
  const unwrapped = href.replace(/^feeds?:(?:\/\/)?(?=https?:)/i, '').replace(/^feeds?:\/\//i, 'https://');
  const url = absoluteHttpAddress(unwrapped, base);
  return url === null ? null : url.replace(/#.*$/, '');
}

/** Paths that end in what feeds are called: `/feed`, `/rss.xml`, `/blog/atom.xml`, `/index.rdf`. */
function isFeedPath(url: string): boolean {
  const { pathname, search } = new URL(url);
  return (
    /\/(?:feeds?|rss2?|atom)(?:\.(?:xml|json|php|rdf|rss|atom))?\/?$/i.test(pathname) ||
    /\.(?:rss|rdf|atom)$/i.test(pathname) ||
    /\/[^/]*(?:feed|rss|atom)[^/]*\.(?:xml|json)$/i.test(pathname) ||
    /\/index\.xml$/i.test(pathname) ||
    /[?&]feed=(?:rss2?|atom|rdf)\b/i.test(search)
  );
}

/** WordPress announces its programming interface as an alternate of type JSON; maps of a site are no feeds either. */
function isRestAddress(url: string): boolean {
  return /\/wp-json(?:\/|$)|[?&]rest_route=|\/oembed\b|\/sitemap[^/]*\.xml|\.webmanifest$/i.test(url);
}

/** The feed of the same site in another language: for those who ask for it. */
function isTranslation(attributes: ReadonlyMap<string, string>, language: string | null): boolean {
  const own = (language ?? '').toLowerCase().split('-')[0];
  const other = (attributes.get('hreflang') ?? '').toLowerCase().split('-')[0];
  return own !== '' && other !== '' && other !== 'x' && own !== other;
}

function typeOfAddress(url: string): DiscoveredFeed['type'] {
  const path = new URL(url).pathname.toLowerCase();
  if (/\.json$/.test(path)) return 'json';
  if (/atom/.test(path)) return 'atom';
  return /rss|rdf/.test(path) ? 'rss' : 'unknown';
}

function ranked(candidates: readonly Candidate[], start: number): DiscoveredFeed[] {
  const found = new Map<string, DiscoveredFeed>();
  for (const { url, type, title, bonus } of candidates) {
    const known = found.get(url);
    if (known !== undefined) {
      known.title ??= title;
      continue;
    }
    const isSecondary = SECONDARY.test(url) || SECONDARY.test(title ?? '');
    const score = start + bonus - ORDER_COST * found.size - (isSecondary ? SECONDARY_COST : 0);
    found.set(url, { url, type, title, score });
  }
  // Sorting is stable: of equals the page's own order decides.
  return [...found.values()].sort((first, second) => second.score - first.score);
}
