/**
 * Addresses of DEV and other sites that run Forem. Hosts are compared as `URL.host`, port included. This sub-room also reads the
 * front matter and Liquid tags of authors. Called by `feeds`, `forem`, and the handlers of `follow.*`.
 */

/** First path words that are pages of the software itself, never a user or an organisation (Forem's routes). */
const reservedWords: ReadonlySet<string> = new Set(
  (
    'about admin ahoy api articles assets badge badges challenges code-of-conduct comments community-moderation ' +
    'confirm-email connect contact contests dashboard deals delayed_job display_ads embed enter events faq feed ' +
    'feeds follow followed_tags future guidelines help images internal latest listings live locale magic_links ' +
    'manifest.json mod moderator new notifications oauth onboarding open organizations p page podcasts pod podcast ' +
    'polls privacy pulses reactions readinglist robots.txt rss search security service-worker.js settings shop ' +
    'sidekiq signin signout sitemap sitemap-index.xml stories subforems subscribe t tag tags terms top trail ' +
    'users videos video_episodes welcome widgets'
  ).split(' '),
);

const feedWords: ReadonlySet<string> = new Set(['feed', 'rss']);

type ForemPath = { url: URL; words: string[] };

function foremPath(url: string, foremHosts: readonly string[]): ForemPath | null {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return null;
  }
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return null;
  const host = parsed.host.toLowerCase();
  const isForem = foremHosts.some((known) => {
    const lower = known.toLowerCase();
    return host === lower || host === `www.${lower}`;
  });
  if (!isForem) return null;
  return { url: parsed, words: parsed.pathname.split('/').filter((word) => word !== '') };
}

/**
 * The feed that belongs to a page of a Forem community: `/t/TAG` → `/feed/tag/TAG`, `/USER` and its articles →
 * `/feed/USER`, `/latest` → `/feed/latest`, `/` → `/feed`. Addresses of feeds come back as they are.
 * Null for other hosts and for pages that have no feed. The scheme is kept.
 */
export function foremFeedUrl(url: string, foremHosts: readonly string[]): string | null {
  const found = foremPath(url, foremHosts);
  return found === null || hasNoFeed(found.words) ? null : feedUrlOf(url, found);
}

/** The same, and for what has no feed that of the author, the tag or the community it belongs to. */
export function nearestForemFeedUrl(url: string, foremHosts: readonly string[]): string | null {
  const found = foremPath(url, foremHosts);
  return found === null ? null : feedUrlOf(url, found);
}

/** Top lists, series and a person's comments: Forem's feeds know neither (config/routes.rb, articles_controller#feed). */
function hasNoFeed([first, second, third]: readonly string[]): boolean {
  if (first === 'top') return true;
  if (first === 't') return third === 'top';
  return second === 'series' || second === 'comments';
}

function feedUrlOf(url: string, found: ForemPath): string | null {
  const [first, second] = found.words;
  const at = (path: string): string => `${found.url.protocol}//${found.url.host}${path}`;
  if (first === undefined) return at('/feed');
  const lower = first.toLowerCase();
  if (feedWords.has(lower)) return url;
  if (lower === 't') return second === undefined ? null : at(`/feed/tag/${second}`);
  if (lower === 'latest') return at('/feed/latest');
  if (lower === 'top') return at('/feed');
  if (reservedWords.has(lower)) return null;
  return at(`/feed/${first}`);
}

/**
 * The slug of an article on a Forem host: the last word of `/USER/SLUG`. The user part changes when a post moves to an
 * organisation or its author is renamed; the slug with its random suffix stays. Null for all other addresses.
 */
export function foremSlug(url: string, foremHosts: readonly string[]): string | null {
  const found = foremPath(url, foremHosts);
  if (found === null) return null;
  const [user, slug, ...more] = found.words;
  if (user === undefined || slug === undefined || more.length > 0) return null;
  return reservedWords.has(user.toLowerCase()) ? null : slug;
}

/** Whose an article on a Forem host is by its address: a user or an organisation. Null for all other addresses. */
export function foremOwner(url: string, foremHosts: readonly string[]): string | null {
  return foremSlug(url, foremHosts) === null ? null : (foremPath(url, foremHosts)?.words[0] ?? null);
}

/** The feed of a user, an organisation or `tag/TAG` on the host of that article. */
export const foremFollowUrl = (articleUrl: string, path: string): string =>
  `${new URL(articleUrl).origin}/feed/${path}`;

/**
 * Where Forem's API has the record of an article: `/USER/SLUG` → `/api/articles/USER/SLUG`, or by its number, which stays
 * when the path changes. Null for what is no article of a Forem host.
 */
export function foremRecordUrl(
  url: string,
  foremHosts: readonly string[],
  foremId: number | null = null,
): string | null {
  if (foremSlug(url, foremHosts) === null) return null;
  const { origin, pathname } = new URL(url);
  return `${origin}/api/articles${foremId === null ? pathname.replace(/\/+$/, '') : `/${foremId}`}`;
}
