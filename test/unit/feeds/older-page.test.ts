/** Where a feed's older entries are said, or known, to be. */
import { describe, expect, it } from 'vitest';
import { olderPageOf } from '../../../electron/core/feeds/read/older-page.ts';
import { readFeed } from '../../../electron/core/feeds/read/read-feed.ts';

const signs = { olderLink: null, generator: null, isComplete: false, isJson: false };
const hosts = ['dev.to'];

const read = async (text: string, url = 'https://blog.example/feed') =>
  (await readFeed(new TextEncoder().encode(text), { url, contentType: null, foremHosts: hosts })).older;

describe('olderPageOf', () => {
  it('counts Forem’s pages, whatever else stands in the address', () => {
    const behind = (url: string) => olderPageOf(url, signs, hosts)?.url;
    expect(behind('https://dev.to/feed/ben')).toBe('https://dev.to/feed/ben?page=2');
    expect(behind('https://dev.to/feed/tag/go?page=9')).toBe('https://dev.to/feed/tag/go?page=10');
    expect(behind('https://dev.to/feed?a=b%20c')).toBe('https://dev.to/feed?a=b%20c&page=2');
    expect(behind('https://dev.to/rss')).toBe('https://dev.to/rss?page=2');
  });

  it('counts WordPress’s, and guesses the like of others', () => {
    const wordpress = { ...signs, generator: 'https://wordpress.org/?v=6.6' };
    expect(olderPageOf('https://blog.example/feed/', wordpress, hosts)).toEqual({
      url: 'https://blog.example/feed/?paged=2',
      isGuess: false,
    });
    expect(olderPageOf('https://blog.example/feed/', signs, hosts)).toEqual({
      url: 'https://blog.example/feed/?paged=2',
      isGuess: true,
    });
    expect(olderPageOf('https://blog.example/?feed=rss2&paged=2', signs, hosts)).toEqual({
      url: 'https://blog.example/?feed=rss2&paged=3',
      isGuess: false,
    });
  });

  it('has nowhere to go from a file, a complete feed, or a link to itself', () => {
    expect(olderPageOf('file:///home/ines/feed.xml', signs, hosts)).toBeNull();
    expect(olderPageOf(null, signs, hosts)).toBeNull();
    expect(olderPageOf('https://blog.example/feed', { ...signs, isComplete: true }, hosts)).toBeNull();
    const own = { ...signs, olderLink: 'https://blog.example/feed' };
    expect(olderPageOf('https://blog.example/feed', own, hosts)).toBeNull();
  });
});

describe('what feeds say themselves', () => {
  const atom = (inside: string) =>
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0"><title>T</title>${inside}
       <entry><id>a</id><title>A</title><updated>2026-01-02T00:00:00Z</updated></entry></feed>`;

  it('is read from links, archives before pages, relative to the document', async () => {
    expect(await read(atom('<link rel="next" href="?p=2"/>'))).toEqual({
      url: 'https://blog.example/feed?p=2',
      isGuess: false,
    });
    const both = '<link rel="next" href="/p/2"/><link rel="prev-archive" href="/archive/11"/>';
    expect((await read(atom(both)))?.url).toBe('https://blog.example/archive/11');
    const rss = `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>T</title><link>https://other.example/</link>
      <atom:link rel="next" href="https://blog.example/feed?p=2"/><item><title>A</title></item></channel></rss>`;
    expect((await read(rss))?.url).toBe('https://blog.example/feed?p=2');
  });

  it('is read of the software, of complete feeds and of JSON Feed', async () => {
    const rss = `<rss version="2.0"><channel><title>T</title><generator>https://wordpress.org/?v=6.6</generator><item><title>A</title></item></channel></rss>`;
    expect((await read(rss))?.isGuess).toBe(false);
    expect((await read(atom('<generator uri="https://wordpress.org/">WordPress</generator>')))?.isGuess).toBe(
      false,
    );
    expect((await read(atom('')))?.isGuess).toBe(true);
    expect(await read(atom('<fh:complete/>'))).toBeNull();
    const json = { version: 'https://jsonfeed.org/version/1.1', title: 'T', items: [{ id: '1' }] };
    expect(await read(JSON.stringify(json))).toBeNull();
    expect((await read(JSON.stringify({ ...json, next_url: '/feed.json?p=2' })))?.url).toBe(
      'https://blog.example/feed.json?p=2',
    );
  });
});
