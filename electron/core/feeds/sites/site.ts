/**
 * What the rules for known sites take and return. The rules of this sub-room say which feeds belong to an address, without a
 * request; `known-sites.ts` lists them. Called by `discover/`, `subscribe/` and the handlers of `follow.*`.
 */

/** An address of a site, taken apart. */
export type SitePage = {
  url: URL;
  /** In lower case, without `www.`, with its port where it has one. */
  host: string;
  /** The path between its slashes, as written. */
  words: readonly string[];
  /** Hosts of communities that run Forem: a setting. */
  foremHosts: readonly string[];
};

export type SiteFeed = {
  url: string;
  title: string;
  type: 'rss' | 'atom';
  /** The site has no feed of what the address shows (a top list, a discussion); this is the nearest there is. */
  isInstead?: true;
};

/**
 * The feeds of a page, best first, from its address alone. null: the rule does not know this address, or it is a feed
 * itself; then the address is asked as it is.
 */
export type SiteRule = (page: SitePage) => SiteFeed[] | null;

export const rss = (url: string, title: string): SiteFeed => ({ url, title, type: 'rss' });
export const atom = (url: string, title: string): SiteFeed => ({ url, title, type: 'atom' });

/** Feeds for what has none of its own. */
export const instead = (feeds: readonly SiteFeed[]): SiteFeed[] =>
  feeds.map((feed) => ({ ...feed, isInstead: true }));

export function sitePage(address: string, foremHosts: readonly string[]): SitePage | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const words = url.pathname.split('/').filter((word) => word !== '');
  return { url, host: url.host.toLowerCase().replace(/^www\./, ''), words, foremHosts };
}

/** The name before `suffix` (`ada` of `ada.example.com`); null for the bare domain, deeper names and `except`. */
export function subdomain(host: string, suffix: string, except: readonly string[] = []): string | null {
  if (!host.endsWith(`.${suffix}`)) return null;
  const name = host.slice(0, -suffix.length - 1);
  return name === '' || name.includes('.') || except.includes(name) ? null : name;
}
