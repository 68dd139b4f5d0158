/** Video and short posts: YouTube, Mastodon, Bluesky. */
import { atom, instead, rss, type SiteFeed, type SitePage, type SiteRule } from './site.ts';

const youtubeHosts: ReadonlySet<string> = new Set(['youtube.com', 'm.youtube.com', 'music.youtube.com']);
const channelId = /^UC[\w-]{22}$/;

const channelFeed = (id: string, title: string): SiteFeed =>
  atom(`https://www.youtube.com/feeds/videos.xml?channel_id=${id}`, title);

/**
 * Channels by their id, and playlists. A handle, `/c/` and `/user/` name no id: `youtubeInPage` finds it in the page.
 * Source: the `link rel=alternate` of channel pages, `feeds/videos.xml?channel_id=`; `?playlist_id=` likewise.
 */
export const youtube: SiteRule = ({ host, words, url }) => {
  if (!youtubeHosts.has(host)) return null;
  const [kind, id] = words;
  if (kind === 'channel' && id !== undefined && channelId.test(id))
    return [channelFeed(id, 'YouTube channel')];
  const list = url.searchParams.get('list');
  // RD… are mixes made up for each viewer; they have no feed.
  if ((kind === 'playlist' || kind === 'watch') && list !== null && /^(?!RD)[\w-]{10,}$/.test(list)) {
    return [atom(`https://www.youtube.com/feeds/videos.xml?playlist_id=${list}`, 'YouTube playlist')];
  }
  return null;
};

/** Where a YouTube page names its channel; the earlier ones are surer. */
const channelMarks = [
  /"externalId":"(UC[\w-]{22})"/,
  /<meta itemprop="(?:identifier|channelId)" content="(UC[\w-]{22})"/,
  /<link rel="canonical" href="https:\/\/www\.youtube\.com\/channel\/(UC[\w-]{22})"/,
  /"externalChannelId":"(UC[\w-]{22})"/,
];

/** The channel a page of YouTube belongs to, for pages whose `link rel=alternate` is missing. */
export function youtubeInPage({ host }: SitePage, html: string): SiteFeed[] | null {
  if (!youtubeHosts.has(host)) return null;
  for (const mark of channelMarks) {
    const id = mark.exec(html)?.[1];
    if (id !== undefined) return [channelFeed(id, 'YouTube channel')];
  }
  return null;
}

/** Well-known servers; on all others the page itself has to say so, and does. */
const mastodonHosts: ReadonlySet<string> = new Set([
  'mastodon.social',
  'mastodon.online',
  'mastodon.world',
  'mstdn.social',
  'mas.to',
  'fosstodon.org',
  'hachyderm.io',
  'infosec.exchange',
  'techhub.social',
  'indieweb.social',
  'chaos.social',
  'ruby.social',
  'phpc.social',
  'social.lol',
]);

/** Source: docs.joinmastodon.org “RSS”; mastodon's routes: `.rss` behind `/@user` and `/tags/name`. */
export const mastodon: SiteRule = (page) => (mastodonHosts.has(page.host) ? mastodonPath(page) : null);

/** The same for any server: a guess, to be tried where a page names no feed. */
export function mastodonPath({ words, url }: SitePage): SiteFeed[] | null {
  const [first, second] = words;
  if (first === undefined || /\.rss$/.test(url.pathname)) return null;
  if (first === 'tags' && second !== undefined)
    return [rss(`${url.origin}/tags/${second}.rss`, `#${second}`)];
  const named = first === 'users' || first === 'web' ? second : first;
  const match = /^@?([\w.-]+)(?:@([\w.-]+\.[a-z]{2,}))?$/i.exec(named ?? '');
  if (match?.[1] === undefined || (first !== 'users' && named?.startsWith('@') !== true)) return null;
  // A person seen through another server posts at home.
  const home = match[2] === undefined ? url.origin : `https://${match[2]}`;
  return [rss(`${home}/@${match[1]}.rss`, `@${match[1]}`)];
}

/** Source: bluesky-social/social-app#1491: `/rss` behind a profile, by handle or DID; feeds and lists have none. */
export const bluesky: SiteRule = ({ host, words }) => {
  const [kind, person, third] = words;
  if (host !== 'bsky.app' || kind !== 'profile' || person === undefined || third === 'rss') return null;
  const posts = [rss(`https://bsky.app/profile/${person}/rss`, `@${person}`)];
  return third === undefined || third === 'post' ? posts : instead(posts);
};
