import { describe, expect, it } from 'vitest';
import { feedsOfAddress, feedsOfPage } from '../../../electron/core/feeds/sites/known-sites.ts';

const urls = (address: string): string[] => feedsOfAddress(address, ['dev.to']).map(({ url }) => url);
const channel = 'UCabcdefghijklmnopqrstuv';
const videos = 'https://www.youtube.com/feeds/videos.xml';

describe('feedsOfAddress', () => {
  it.each([
    ['https://dev.to/t/go', 'https://dev.to/feed/tag/go'],
    ['https://dev.to/ada/a-post-1a2b', 'https://dev.to/feed/ada'],

    [`https://www.youtube.com/channel/${channel}/videos`, `${videos}?channel_id=${channel}`],
    ['https://m.youtube.com/playlist?list=PL0123456789ab', `${videos}?playlist_id=PL0123456789ab`],
    ['https://www.youtube.com/watch?v=abc&list=PL0123456789ab', `${videos}?playlist_id=PL0123456789ab`],

    ['https://github.com/ada', 'https://github.com/ada.atom'],

    ['https://www.reddit.com/', 'https://www.reddit.com/.rss'],
    ['https://old.reddit.com/r/rust', 'https://www.reddit.com/r/rust/.rss'],
    ['https://www.reddit.com/r/rust+go/top/?t=week', 'https://www.reddit.com/r/rust+go/top/.rss?t=week'],
    ['https://www.reddit.com/u/ada', 'https://www.reddit.com/user/ada/.rss'],
    ['https://www.reddit.com/user/ada/submitted/', 'https://www.reddit.com/user/ada/submitted/.rss'],
    ['https://www.reddit.com/user/ada/m/languages', 'https://www.reddit.com/user/ada/m/languages/.rss'],
    [
      'https://www.reddit.com/search/?q=sqlite&sort=new',
      'https://www.reddit.com/search.rss?q=sqlite&sort=new',
    ],

    ['https://news.ycombinator.com', 'https://news.ycombinator.com/rss'],
    ['https://news.ycombinator.com/news?p=2', 'https://news.ycombinator.com/rss'],
    ['https://news.ycombinator.com/newest', 'https://hnrss.org/newest'],
    ['https://news.ycombinator.com/show', 'https://news.ycombinator.com/showrss'],
    ['https://news.ycombinator.com/item?id=123', 'https://hnrss.org/item?id=123'],

    ['https://lobste.rs/', 'https://lobste.rs/rss'],
    ['https://lobste.rs/newest', 'https://lobste.rs/newest.rss'],
    ['https://lobste.rs/t/rust,go', 'https://lobste.rs/t/rust,go.rss'],
    ['https://lobste.rs/~ada', 'https://lobste.rs/~ada/stories.rss'],
    ['https://lobste.rs/u/ada', 'https://lobste.rs/~ada/stories.rss'],
    ['https://lobste.rs/domains/blog.example', 'https://lobste.rs/domains/blog.example.rss'],

    ['https://medium.com/@ada/a-story-123abc', 'https://medium.com/feed/@ada'],
    ['https://ada.medium.com/a-story-123abc', 'https://ada.medium.com/feed'],
    ['https://medium.com/the-journal', 'https://medium.com/feed/the-journal'],
    ['https://medium.com/tag/rust/latest', 'https://medium.com/feed/tag/rust'],
    ['https://ada.hashnode.dev/a-post', 'https://ada.hashnode.dev/rss.xml'],
    ['https://ada.substack.com/p/a-letter', 'https://ada.substack.com/feed'],
    ['https://open.substack.com/pub/ada/p/a-letter', 'https://ada.substack.com/feed'],
    ['https://ada.ghost.io/', 'https://ada.ghost.io/rss/'],
    ['https://ada.tumblr.com/post/1', 'https://ada.tumblr.com/rss'],
    ['https://www.tumblr.com/ada', 'https://ada.tumblr.com/rss'],

    ['https://mastodon.social/@ada', 'https://mastodon.social/@ada.rss'],
    ['https://mastodon.social/@ada/1234', 'https://mastodon.social/@ada.rss'],
    ['https://mastodon.social/@ada@home.example', 'https://home.example/@ada.rss'],
    ['https://fosstodon.org/tags/rust', 'https://fosstodon.org/tags/rust.rss'],
    ['https://bsky.app/profile/ada.example', 'https://bsky.app/profile/ada.example/rss'],
    ['https://bsky.app/profile/did:plc:abc/post/1', 'https://bsky.app/profile/did:plc:abc/rss'],

    [
      'https://stackoverflow.com/questions/tagged/c%23',
      'https://stackoverflow.com/feeds/tag?tagnames=c%23&sort=newest',
    ],
    ['https://stackoverflow.com/questions/42/how-to', 'https://stackoverflow.com/feeds/question/42'],
    ['https://unix.stackexchange.com/users/7/ada', 'https://unix.stackexchange.com/feeds/user/7'],
    ['https://serverfault.com/questions', 'https://serverfault.com/feeds'],

    ['https://gitlab.com/ada', 'https://gitlab.com/ada.atom'],
    ['https://pypi.org/project/flask/#history', 'https://pypi.org/rss/project/flask/releases.xml'],
    ['https://crates.io/crates/serde/versions', 'https://static.crates.io/rss/crates/serde.xml'],
    ['https://packagist.org/packages/ada/engine', 'https://packagist.org/feeds/package.ada/engine.rss'],
    ['https://rubygems.org/gems/rails', 'https://rubygems.org/gems/rails/versions.atom'],
  ])('%s', (address, feed) => {
    expect(urls(address)[0]).toBe(feed);
  });

  it.each([
    ['https://dev.to/top/week', 'https://dev.to/feed'],
    ['https://dev.to/t/rust/top/month', 'https://dev.to/feed/tag/rust'],
    ['https://dev.to/ben/series/1', 'https://dev.to/feed/ben'],
    ['https://dev.to/ben/comments', 'https://dev.to/feed/ben'],
    ['https://github.com/ada/engine/issues/12', 'https://github.com/ada/engine/releases.atom'],
    ['https://github.com/ada/engine/pulls', 'https://github.com/ada/engine/releases.atom'],
    ['https://github.com/ada?tab=stars', 'https://github.com/ada.atom'],
    ['https://gitlab.com/ada/engine/-/issues/12', 'https://gitlab.com/ada/engine/-/issues.atom'],
    ['https://gitlab.com/ada/engine/-/merge_requests/3', 'https://gitlab.com/ada/engine.atom'],
    ['https://www.reddit.com/r/rust/wiki/index', 'https://www.reddit.com/r/rust/.rss'],
    ['https://news.ycombinator.com/from?site=blog.example', 'https://news.ycombinator.com/rss'],
    ['https://medium.com/@ada/list/reading-1a2b', 'https://medium.com/feed/@ada'],
    ['https://bsky.app/profile/ada.example/lists/1', 'https://bsky.app/profile/ada.example/rss'],
  ])('knows that there is no feed of what %s shows, and which is the nearest', (address, nearest) => {
    const feeds = feedsOfAddress(address, ['dev.to']);
    expect(feeds[0]?.url).toBe(nearest);
    expect(feeds.every(({ isInstead }) => isInstead === true)).toBe(true);
    // Nor is it guessed behind a page that names none.
    expect(feedsOfPage(address, '').filter(({ url }) => url === nearest)).toEqual([]);
  });

  it.each([
    'https://dev.to/t/rust',
    'https://dev.to/ada/a-post-1a2b',
    'https://github.com/ada/engine',
    'https://github.com/ada/engine/tree/main',
    'https://gitlab.com/ada/engine/-/issues',
    'https://www.reddit.com/r/rust/comments/1a2b/title',
    'https://news.ycombinator.com/item?id=123',
    'https://medium.com/@ada/a-story-123abc',
  ])('takes the feed of %s for what was meant', (address) => {
    expect(feedsOfAddress(address, ['dev.to']).filter(({ isInstead }) => isInstead)).toEqual([]);
  });

  it('puts what the page shows first', () => {
    const at = (path: string): string => `https://github.com/ada/engine${path}`;
    const [releases, commits, tags] = ['/releases.atom', '/commits.atom', '/tags.atom'].map(at);
    expect(urls(at(''))).toEqual([releases, commits, tags]);
    expect(urls(at('/releases'))).toEqual([releases, commits, tags]);
    expect(urls(at('.git'))).toEqual([releases, commits, tags]);
    expect(urls(at('/tags'))).toEqual([tags, releases, commits]);
    expect(urls(at('/commits/next/src'))).toEqual([at('/commits/next/src.atom'), releases, tags]);
    const lab = 'https://gitlab.com/group/sub/engine';
    const activity = `${lab}.atom`;
    const labReleases = `${lab}/-/releases.atom`;
    const labTags = `${lab}/-/tags?format=atom`;
    expect(urls(lab)).toEqual([activity, labReleases, labTags]);
    expect(urls(`${lab}/-/tags`)).toEqual([labTags, activity, labReleases]);
    expect(urls(`${lab}/-/commits/main`)[0]).toBe(`${lab}/-/commits/main?format=atom`);
    expect(urls('https://news.ycombinator.com/threads?id=ada')).toEqual([
      'https://hnrss.org/threads?id=ada',
      'https://hnrss.org/submitted?id=ada',
    ]);
    expect(urls('https://ada.blogspot.com/2026/01/a.html')).toEqual([
      'https://ada.blogspot.com/feeds/posts/default',
      'https://ada.blogspot.com/feeds/comments/default',
    ]);
    expect(urls('https://ada.wordpress.com/tag/rust')).toEqual([
      'https://ada.wordpress.com/tag/rust/feed/',
      'https://ada.wordpress.com/feed/',
      'https://ada.wordpress.com/comments/feed/',
    ]);
    expect(urls('https://www.reddit.com/r/rust/comments/abc/title/')).toEqual([
      'https://www.reddit.com/r/rust/comments/abc/.rss',
      'https://www.reddit.com/r/rust/.rss',
    ]);
  });

  it('leaves feeds, pages without one, and other sites alone', () => {
    const alone = [
      'https://dev.to/feed/ada',
      'https://dev.to/about',
      `${videos}?channel_id=${channel}`,
      'https://www.youtube.com/@ada',
      'https://www.youtube.com/watch?v=abc&list=RDabcdefghijk',
      'https://github.com/ada/engine/releases.atom',
      'https://github.com/features/actions',
      'https://github.com/',
      'https://gitlab.com/ada/engine/-/tags?format=atom',
      'https://gitlab.com/explore/projects',
      'https://www.reddit.com/r/rust/.rss',
      'https://www.reddit.com/settings/profile',
      'https://news.ycombinator.com/rss',
      'https://news.ycombinator.com/user',
      'https://lobste.rs/t/rust.rss',
      'https://lobste.rs/s/abc123/a_story',
      'https://medium.com/feed/@ada',
      'https://medium.com/about',
      'https://help.medium.com/hc/en-us',
      'https://ada.substack.com/feed',
      'https://stackoverflow.com/feeds/tag?tagnames=go&sort=newest',
      'https://stackoverflow.com/questions/tagged/go+sqlite',
      'https://pypi.org/rss/updates.xml',
      'https://www.npmjs.com/package/react',
      'https://mastodon.social/@ada.rss',
      'https://somewhere.example/@ada',
      'https://notgithub.com/ada/engine',
      'ftp://github.com/ada',
      'not an address',
    ];
    expect(alone.filter((address) => urls(address).length > 0)).toEqual([]);
  });
});

describe('feedsOfPage', () => {
  it.each([
    `<script>{"metadata":{"externalId":"${channel}","x":1}}</script>`,
    `<meta itemprop="identifier" content="${channel}">`,
    `<link rel="canonical" href="https://www.youtube.com/channel/${channel}">`,
  ])('finds the channel of a YouTube page: %s', (html) => {
    expect(feedsOfPage('https://www.youtube.com/@ada', html).map(({ url }) => url)).toEqual([
      `${videos}?channel_id=${channel}`,
    ]);
    expect(feedsOfPage('https://other.example/@ada', html)).toEqual([]);
  });
});
