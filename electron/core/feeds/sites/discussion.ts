/** Places of discussion: Reddit, Hacker News, Lobsters, Stack Exchange. */
import { atom, instead, rss, type SiteFeed, type SiteRule, subdomain } from './site.ts';

const redditSorts: ReadonlySet<string> = new Set(['hot', 'new', 'rising', 'top', 'controversial', 'best']);

/**
 * `.rss` behind whatever is a list: front page, subreddit with its order, person, multireddit, search, comments.
 * Source: reddit.com/wiki/rss. The feeds are Atom, whatever their ending says.
 */
export const reddit: SiteRule = ({ host, words, url }) => {
  if (host !== 'reddit.com' && subdomain(host, 'reddit.com') === null) return null;
  if (/\.(?:rss|xml|json)$/i.test(url.pathname)) return null;
  const at = (path: string, query = ''): string => `https://www.reddit.com${path}.rss${query}`;
  const [kind, name, third, fourth] = words;
  if (kind === undefined) return [atom(at('/'), 'Reddit')];
  if (kind === 'search') return [atom(at('/search', url.search), 'Search on Reddit')];
  if (name === undefined) return redditSorts.has(kind) ? [atom(at(`/${kind}/`, url.search), 'Reddit')] : null;
  if (kind === 'u' || kind === 'user') {
    const person = `/user/${name}`;
    if (third === 'm' && fourth !== undefined) {
      return [atom(at(`${person}/m/${fourth}/`), `${fourth} of u/${name}`)];
    }
    const isPart = third === 'submitted' || third === 'comments';
    const feeds = [atom(at(isPart ? `${person}/${third}/` : `${person}/`), `u/${name}`)];
    return third === undefined || isPart || third === 'overview' ? feeds : instead(feeds);
  }
  if (kind !== 'r') return null;
  const whole = atom(at(`/r/${name}/`), `r/${name}`);
  if (third === 'comments' && fourth !== undefined) {
    return [atom(at(`/r/${name}/comments/${fourth}/`), `Comments in r/${name}`), whole];
  }
  if (third === 'search') return [atom(at(`/r/${name}/search`, url.search), `Search in r/${name}`), whole];
  if (third !== undefined && redditSorts.has(third)) {
    return [atom(at(`/r/${name}/${third}/`, url.search), `r/${name}, ${third}`)];
  }
  return third === undefined ? [whole] : instead([whole]);
};

/**
 * The site has feeds of its front page and of Show HN (`/rss`, `/showrss`); all others are hnrss.org's.
 * Source: news.ycombinator.com's `link rel=alternate`; github.com/hnrss/go-hnrss (README).
 */
export const hackerNews: SiteRule = ({ host, words, url }) => {
  const [page = 'news'] = words;
  if (host !== 'news.ycombinator.com' || page.endsWith('rss') || page === 'bigrss') return null;
  const id = encodeURIComponent(url.searchParams.get('id') ?? '');
  const hnrss = (path: string, title: string): SiteFeed => rss(`https://hnrss.org/${path}`, title);
  switch (page) {
    case 'newest':
      return [hnrss('newest', 'Hacker News: newest')];
    case 'ask':
      return [hnrss('ask', 'Ask HN')];
    case 'show':
      return [rss('https://news.ycombinator.com/showrss', 'Show HN')];
    case 'jobs':
      return [hnrss('jobs', 'Hacker News: jobs')];
    case 'newcomments':
      return [hnrss('newcomments', 'Hacker News: comments')];
    case 'user':
    case 'submitted':
    case 'threads': {
      if (id === '') return null;
      const posts = hnrss(`submitted?id=${id}`, `Posts of ${id} on Hacker News`);
      const comments = hnrss(`threads?id=${id}`, `Comments of ${id} on Hacker News`);
      return page === 'threads' ? [comments, posts] : [posts, comments];
    }
    case 'item':
      return id === '' ? null : [hnrss(`item?id=${id}`, 'Comments on Hacker News')];
    case 'news':
      return [rss('https://news.ycombinator.com/rss', 'Hacker News')];
    default:
      return instead([rss('https://news.ycombinator.com/rss', 'Hacker News')]);
  }
};

/** Source: lobsters/lobsters, config/routes.rb and the `rss_link` of each page. */
export const lobsters: SiteRule = ({ host, words, url }) => {
  if (host !== 'lobste.rs' || /\brss$/.test(url.pathname)) return null;
  const [kind, name] = words;
  const at = (path: string, title: string): SiteFeed[] => [rss(`https://lobste.rs${path}`, title)];
  if (kind === undefined || kind === 'active' || kind === 'page') return at('/rss', 'Lobsters');
  if (kind === 'newest' || kind === 'recent') return at('/newest.rss', 'Lobsters: newest');
  if (kind === 'comments') return at('/comments.rss', 'Lobsters: comments');
  if (kind === 'top') return at('/top/rss', 'Lobsters: top');
  if (kind.startsWith('~')) return at(`/${kind}/stories.rss`, `Stories of ${kind.slice(1)} on Lobsters`);
  if (name === undefined) return null;
  if (kind === 'u') return at(`/~${name}/stories.rss`, `Stories of ${name} on Lobsters`);
  if (kind === 't') return at(`/t/${name}.rss`, `Lobsters: ${name}`);
  if (kind === 'domains') return at(`/domains/${name}.rss`, `Lobsters: ${name}`);
  return null;
};

const stackHosts: ReadonlySet<string> = new Set([
  'stackoverflow.com',
  'serverfault.com',
  'superuser.com',
  'askubuntu.com',
  'mathoverflow.net',
  'stackapps.com',
]);

/** Source: the `link rel=alternate` of each kind of page. Several tags at once are left to the page to name. */
export const stackExchange: SiteRule = ({ host, words, url }) => {
  const isSite =
    stackHosts.has(host) ||
    /^(?:[a-z]+\.)?(?:meta\.)?(?:stackexchange|stackoverflow)\.com$/.test(host) ||
    (/^meta\.[a-z]+\.(?:com|net)$/.test(host) && stackHosts.has(host.slice('meta.'.length)));
  const [kind, second, third] = words;
  if (!isSite || host === 'stackexchange.com' || kind === 'feeds') return null;
  const at = (path: string, title: string): SiteFeed[] => [atom(`${url.origin}/feeds${path}`, title)];
  if (kind === undefined) return at('', `Questions on ${host}`);
  if (kind === 'questions' && second === 'tagged' && third !== undefined) {
    const isOne = !/[+ ]|%20/.test(third);
    return isOne ? at(`/tag?tagnames=${third}&sort=newest`, `Questions tagged ${decoded(third)}`) : null;
  }
  if ((kind === 'questions' || kind === 'q') && second !== undefined && /^\d+$/.test(second)) {
    return at(`/question/${second}`, `Answers on ${host}`);
  }
  if (kind === 'questions' && second === undefined) return at('', `Questions on ${host}`);
  if (kind === 'users' && second !== undefined && /^\d+$/.test(second)) {
    return at(`/user/${second}`, third === undefined ? `User ${second}` : `Posts of ${decoded(third)}`);
  }
  return null;
};

function decoded(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}
