/** The table of sites whose feeds can be told from an address, or from a page that does not name them. */
import { github, gitlab } from './code-hosts.ts';
import { hackerNews, lobsters, reddit, stackExchange } from './discussion.ts';
import { crates, packagist, pypi, rubygems } from './packages.ts';
import { type SiteFeed, type SiteRule, sitePage } from './site.ts';
import { bluesky, mastodon, youtube, youtubeInPage } from './social.ts';
import { blogger, forem, ghost, hashnode, medium, substack, tumblr, wordpressCom } from './writing.ts';

/** The first that knows an address answers for it. Forem's hosts are the reader's own setting and go first. */
const rules: readonly SiteRule[] = [
  forem,
  youtube,
  github,
  gitlab,
  reddit,
  hackerNews,
  lobsters,
  medium,
  hashnode,
  substack,
  mastodon,
  stackExchange,
  pypi,
  crates,
  packagist,
  rubygems,
  bluesky,
  tumblr,
  blogger,
  wordpressCom,
  ghost,
];

/** The feeds of an address, best first, without a request; empty when no rule knows it, or it is a feed itself. */
export function feedsOfAddress(address: string, foremHosts: readonly string[]): SiteFeed[] {
  const page = sitePage(address, foremHosts);
  if (page === null) return [];
  for (const rule of rules) {
    const feeds = rule(page);
    if (feeds !== null) return feeds;
  }
  return [];
}

/** The feeds of a page that names none: from its text, in its site's own way, else from its address. None instead of others. */
export function feedsOfPage(address: string, html: string): SiteFeed[] {
  const page = sitePage(address, []);
  const feeds = (page === null ? null : youtubeInPage(page, html)) ?? feedsOfAddress(address, []);
  return feeds.filter(({ isInstead }) => isInstead !== true);
}
