import { describe, expect, it } from 'vitest';
import { foremFeedUrl, foremSlug } from '../../../electron/core/content/forem/addresses.ts';

const hosts = ['dev.to', '127.0.0.1:8080'];

describe('foremFeedUrl', () => {
  it.each([
    ['https://dev.to/', 'https://dev.to/feed'],
    ['https://dev.to/t/go', 'https://dev.to/feed/tag/go'],
    ['https://dev.to/t/go/latest', 'https://dev.to/feed/tag/go'],
    ['https://dev.to/ada', 'https://dev.to/feed/ada'],
    ['https://dev.to/ada/a-post-1a2b?comments=1#x', 'https://dev.to/feed/ada'],
    ['https://dev.to/latest', 'https://dev.to/feed/latest'],
    ['https://dev.to/feed/tag/go', 'https://dev.to/feed/tag/go'],
    ['https://www.dev.to/ada', 'https://www.dev.to/feed/ada'],
    ['http://127.0.0.1:8080/t/go', 'http://127.0.0.1:8080/feed/tag/go'],
    // What these show has no feed.
    ['https://dev.to/top/week', null],
    ['https://dev.to/t/go/top/month', null],
    ['https://dev.to/ada/series/1', null],
    ['https://dev.to/ada/comments', null],
    ['https://dev.to/about', null],
    ['https://dev.to/settings/profile', null],
    ['https://dev.to/api/articles', null],
    ['https://dev.to/t', null],
    ['http://127.0.0.1:9090/t/go', null],
    ['https://blog.example/ada', null],
    ['not an address', null],
  ])('%s', (url, feed) => {
    expect(foremFeedUrl(url, hosts)).toBe(feed);
  });
});

describe('foremSlug', () => {
  it.each([
    ['https://dev.to/ada/a-post-1a2b', 'a-post-1a2b'],
    ['https://dev.to/acme/a-post-1a2b/', 'a-post-1a2b'],
    ['https://dev.to/ada', null],
    ['https://dev.to/t/go', null],
    ['https://dev.to/ada/a-post-1a2b/comments', null],
    ['https://blog.example/ada/a-post-1a2b', null],
  ])('%s', (url, slug) => {
    expect(foremSlug(url, hosts)).toBe(slug);
  });
});
