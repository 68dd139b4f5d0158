/** Paths under which software usually has its feed: guesses, for pages that name none and whose site no rule knows. */
import { sitePage } from './site.ts';
import { mastodonPath } from './social.ts';

/** Guesses cost someone else's server requests that may all be for nothing. */
const mostProbes = 6;

const usual = ['/feed', '/rss.xml', '/atom.xml', '/feed.xml', '/index.xml', '/rss'];

/**
 * What `<meta name=generator>` says → where that software has its feed. Sources: each one's documentation
 * (WordPress “WordPress Feeds”, Ghost “RSS”, Hugo “RSS templates”, jekyll-feed, hexo-generator-feed, Gatsby and Astro
 * “RSS”, Eleventy “RSS plugin”, Drupal's front page view, Joomla “Syndication”, Docusaurus “Blog: feed”, Zola “Feeds”,
 * Pelican `FEED_ALL_ATOM`, Discourse “RSS feeds”, Squarespace “Finding your RSS feed”).
 */
const byGenerator: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^wordpress|^classicpress/i, ['/feed/', '/?feed=rss2']],
  [/^ghost/i, ['/rss/']],
  [/^hugo/i, ['/index.xml']],
  [/^jekyll/i, ['/feed.xml']],
  [/^hexo/i, ['/atom.xml', '/rss2.xml']],
  [/^gatsby|^astro/i, ['/rss.xml']],
  [/^eleventy/i, ['/feed.xml', '/feed/feed.xml']],
  [/^drupal/i, ['/rss.xml']],
  [/^joomla/i, ['/?format=feed&type=rss']],
  [/^docusaurus/i, ['/blog/rss.xml', '/blog/atom.xml']],
  [/^zola/i, ['/atom.xml', '/rss.xml']],
  [/^pelican/i, ['/feeds/all.atom.xml']],
  [/^discourse/i, ['/latest.rss']],
  [/^blogger/i, ['/feeds/posts/default']],
  [/^squarespace/i, ['/blog?format=rss', '/?format=rss']],
  [/^hashnode/i, ['/rss.xml']],
  [/^movable type|^typepad/i, ['/atom.xml']],
];

/** First path words under which a site's writing often stands, with a feed of its own there. */
const sections: ReadonlySet<string> = new Set([
  'blog',
  'news',
  'posts',
  'articles',
  'weblog',
  'journal',
  'log',
]);

/**
 * Addresses to try one after another, at most six, best guess first.
 * @param generators what the page's `meta name=generator` elements say
 */
export function wellKnownFeeds(pageUrl: string, generators: readonly string[]): string[] {
  const page = sitePage(pageUrl, []);
  if (page === null) return [];
  const hinted = byGenerator
    .filter(([pattern]) => generators.some((generator) => pattern.test(generator.trim())))
    .flatMap(([, paths]) => paths);
  const [first] = page.words;
  const section = first !== undefined && sections.has(first.toLowerCase()) ? `/${first}` : null;
  const paths = [
    ...(section === null ? [] : hinted.slice(0, 1).map((path) => `${section}${path}`)),
    ...hinted,
    ...(section === null ? [] : [`${section}${usual[0]}`]),
    ...usual,
  ];
  const guesses = [
    ...(mastodonPath(page) ?? [])
      .map(({ url }) => url)
      .filter((url) => url.startsWith(`${page.url.origin}/`)),
    ...paths.map((path) => `${page.url.origin}${path}`),
  ];
  return [...new Set(guesses)].slice(0, mostProbes);
}
