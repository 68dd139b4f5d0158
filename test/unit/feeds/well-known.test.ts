import { expect, it } from 'vitest';
import { wellKnownFeeds } from '../../../electron/core/feeds/sites/well-known.ts';

const paths = (page: string, ...generators: string[]): string[] =>
  wellKnownFeeds(page, generators).map((url) => url.replace('https://a.example', ''));

it('tries the usual paths of the host, six at most', () => {
  expect(paths('https://a.example/deep/page.html?x=1')).toEqual([
    '/feed',
    '/rss.xml',
    '/atom.xml',
    '/feed.xml',
    '/index.xml',
    '/rss',
  ]);
});

it.each([
  ['Hugo 0.152.1', '/index.xml'],
  ['Jekyll v4.4.1', '/feed.xml'],
  ['Ghost 6.3', '/rss/'],
  ['WordPress 6.8', '/feed/'],
  ['Astro v5.2', '/rss.xml'],
  [' Hexo 7.3.0', '/atom.xml'],
])('begins with what %s writes', (generator, path) => {
  const tried = paths('https://a.example/', generator);
  expect(tried[0]).toBe(path);
  expect(tried.length).toBeLessThanOrEqual(6);
  expect(new Set(tried).size).toBe(tried.length);
});

it('looks at the section of the site that was named first', () => {
  expect(paths('https://a.example/blog/2026/a-post', 'Hugo 0.152.1').slice(0, 2)).toEqual([
    '/blog/index.xml',
    '/index.xml',
  ]);
  expect(paths('https://a.example/blog/')[0]).toBe('/blog/feed');
});

it('takes a page of a person for what it looks like', () => {
  expect(paths('https://a.example/@ada')[0]).toBe('/@ada.rss');
  // A guess never leaves the host.
  expect(paths('https://a.example/@ada@b.example')[0]).toBe('/feed');
});

it('has nothing to try for what is no web address', () => {
  expect(wellKnownFeeds('file:///tmp/a.html', [])).toEqual([]);
});
