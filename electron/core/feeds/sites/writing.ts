/** Where people write: DEV, Medium, Hashnode, Substack, WordPress.com, Ghost, Blogger, Tumblr. */
import { foremFeedUrl, nearestForemFeedUrl } from '../../content/forem/addresses.ts';
import { atom, instead, rss, type SiteRule, subdomain } from './site.ts';

/** Source: forem's config/routes.rb; see forem/addresses.ts. */
export const forem: SiteRule = ({ url, words, host, foremHosts }) => {
  const feed = nearestForemFeedUrl(url.href, foremHosts);
  if (feed === null || feed === url.href) return null;
  const [first, second] = words;
  const isOfCommunity = first === undefined || first === 'top';
  const feeds = [rss(feed, first === 't' ? `#${second}` : isOfCommunity ? host : first)];
  return foremFeedUrl(url.href, foremHosts) === null ? instead(feeds) : feeds;
};

const mediumPages: ReadonlySet<string> = new Set(
  'about creators explore-topics feed jobs-at-medium m me membership p plans policy search tags tag topic'.split(
    ' ',
  ),
);
const mediumHosts = ['about', 'api', 'blog', 'cdn', 'help', 'miro', 'policy'];

/** Source: help.medium.com “RSS feeds”: `/feed` goes before the path of a person, a publication or a tag. */
export const medium: SiteRule = ({ host, words }) => {
  const [first, second, third] = words;
  const name = subdomain(host, 'medium.com', mediumHosts);
  if (name !== null) return first === 'feed' ? null : [rss(`https://${host}/feed`, name)];
  if (host !== 'medium.com' || first === undefined) return null;
  if (first === 'tag' && second !== undefined) {
    return [rss(`https://medium.com/feed/tag/${second}`, `Medium: ${second}`)];
  }
  if (mediumPages.has(first)) return null;
  const whole = rss(`https://medium.com/feed/${first}`, first);
  if (second === 'list' || second === 'about') return instead([whole]);
  if (second === 'tagged' && third !== undefined && !first.startsWith('@')) {
    return [rss(`https://medium.com/feed/${first}/tagged/${third}`, `${first}: ${third}`), whole];
  }
  return [whole];
};

/** Source: each Hashnode blog's `link rel=alternate`, `/rss.xml`. */
export const hashnode: SiteRule = ({ host, words }) => {
  const name = subdomain(host, 'hashnode.dev');
  return name === null || words[0] === 'rss.xml' ? null : [rss(`https://${host}/rss.xml`, name)];
};

/** Source: support.substack.com “Is there an RSS feed for my publication?”: `/feed`. */
export const substack: SiteRule = ({ host, words }) => {
  const [first, second] = words;
  if (host === 'open.substack.com' && first === 'pub' && second !== undefined) {
    return [rss(`https://${second}.substack.com/feed`, second)];
  }
  const name = subdomain(host, 'substack.com', ['open', 'support', 'on', 'reader']);
  return name === null || first === 'feed' ? null : [rss(`https://${host}/feed`, name)];
};

/** Source: wordpress.com/support/feeds: `/feed/` behind the site, a tag, a category or an author; `/comments/feed/`. */
export const wordpressCom: SiteRule = ({ host, words }) => {
  const name = subdomain(host, 'wordpress.com', ['en', 'public-api', 'developer', 'learn', 'apps']);
  if (name === null || words.includes('feed')) return null;
  const [kind, value] = words;
  const whole = rss(`https://${host}/feed/`, name);
  const comments = rss(`https://${host}/comments/feed/`, `${name}: comments`);
  if (value !== undefined && (kind === 'tag' || kind === 'category' || kind === 'author')) {
    return [rss(`https://${host}/${kind}/${value}/feed/`, `${name}: ${value}`), whole, comments];
  }
  return [whole, comments];
};

/** Source: ghost.org/docs “RSS”: `/rss/` behind the site, a tag or an author. */
export const ghost: SiteRule = ({ host, words }) => {
  const name = subdomain(host, 'ghost.io');
  if (name === null || words.includes('rss')) return null;
  const [kind, value] = words;
  const whole = rss(`https://${host}/rss/`, name);
  const isPart = value !== undefined && (kind === 'tag' || kind === 'author');
  return isPart ? [rss(`https://${host}/${kind}/${value}/rss/`, `${name}: ${value}`), whole] : [whole];
};

/** Source: support.google.com/blogger “Blogger feeds”: `/feeds/posts/default`, `…/-/LABEL`, `/feeds/comments/default`. */
export const blogger: SiteRule = ({ host, words, url }) => {
  const name = /^([^.]+)\.blogspot\.[a-z]{2,3}(?:\.[a-z]{2})?$/.exec(host)?.[1];
  const [first, second, label] = words;
  if (name === undefined || first === 'feeds' || /\.xml$/.test(url.pathname)) return null;
  const base = `${url.origin}/feeds`;
  const whole = atom(`${base}/posts/default`, name);
  const comments = atom(`${base}/comments/default`, `${name}: comments`);
  if (first === 'search' && second === 'label' && label !== undefined) {
    return [atom(`${base}/posts/default/-/${label}`, `${name}: ${label}`), whole, comments];
  }
  return [whole, comments];
};

const tumblrPages: ReadonlySet<string> = new Set(
  'about apps communities dashboard docs explore help inbox likes login policy privacy register search settings tagged'.split(
    ' ',
  ),
);

/** Source: tumblr.com/docs “RSS”: `/rss` behind a blog, or behind a tag of it. */
export const tumblr: SiteRule = ({ host, words }) => {
  const [first, second, third] = words;
  const name = subdomain(host, 'tumblr.com', ['api', 'assets', 'help', 'engineering']);
  if (name !== null) {
    if (words.at(-1) === 'rss') return null;
    const whole = rss(`https://${host}/rss`, name);
    const isTag = first === 'tagged' && second !== undefined;
    return isTag ? [rss(`https://${host}/tagged/${second}/rss`, `${name}: ${second}`), whole] : [whole];
  }
  if (host !== 'tumblr.com' || first === undefined) return null;
  const blog = first === 'blog' ? (second === 'view' ? third : second) : first;
  if (blog === undefined || tumblrPages.has(blog)) return null;
  return [rss(`https://${blog}.tumblr.com/rss`, blog)];
};
