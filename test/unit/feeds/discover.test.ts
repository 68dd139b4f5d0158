import { describe, expect, it } from 'vitest';
import { discoverFeeds, readPage } from '../../../electron/core/feeds/discover/discover.ts';

const page = 'https://site.example/blog/post';
const urls = (html: string) => discoverFeeds(html, page).map((feed) => feed.url);

describe('discoverFeeds', () => {
  it('finds link elements, honours base, puts comments last, names each address once', () => {
    const feeds = discoverFeeds(
      `<head><base href="/blog/"><link rel="alternate" type="application/rss+xml" title="Comments Feed" href="comments/feed">
       <link rel="alternate" type="application/rss+xml; charset=utf-8" title=" Main &amp; only " href="feed">
       <link rel="ALTERNATE home" type="Application/Atom+XML" href="atom.xml"><link rel="alternate" type="application/rss+xml" href="feed#x"></head>`,
      page,
    );
    expect(feeds.map(({ url, type, title }) => [url, type, title])).toEqual([
      ['https://site.example/blog/feed', 'rss', 'Main & only'],
      ['https://site.example/blog/atom.xml', 'atom', null],
      ['https://site.example/blog/comments/feed', 'rss', 'Comments Feed'],
    ]);
  });

  it('looks into the body, and not into comments and scripts', () => {
    expect(
      urls(`<!-- <link rel=alternate type=application/rss+xml href=/no1> --><script>'<link rel=alternate type=application/rss+xml href=/no2>'</script>
        <body><link rel=alternate type=application/rss+xml href=/yes>`),
    ).toEqual(['https://site.example/yes']);
  });

  it('passes over stylesheets, translations and WordPress interfaces', () => {
    expect(
      urls(`<link rel="alternate stylesheet" type="text/css" href="/a.css"><link rel=alternate hreflang=de href="/de/">
        <link rel=alternate type=application/json href=/wp-json/wp/v2/posts/1><link rel=alternate type="application/json+oembed" href=/oembed>
        <link rel=alternate type=application/rss+xml href="javascript:alert(1)"><link rel=alternate type=application/rss+xml href="">`),
    ).toEqual([]);
  });

  it('falls back on plain links that look like feeds', () => {
    expect(
      urls(
        `<a href="/about">What is RSS?</a><a href="/feed/cows">moo</a><a href="/news"><b>RSS</b></a><a href="feed:https://site.example/f">x</a><a href="/index.xml">all</a>`,
      ),
    ).toEqual(['https://site.example/news', 'https://site.example/f', 'https://site.example/index.xml']);
  });

  it('tells feeds from what else calls itself an alternate', () => {
    expect(
      urls(`<link rel=alternate type=application/json href="/api/posts.json"><link rel=alternate type=text/xml href="/sitemap_index.xml">
        <link rel=alternate type=application/json href="/feed.json"><link rel=alternate type="text/html" hreflang=fr href="/fr/feed">
        <link rel=alternate type="text/xml+oembed" href="/embed?format=xml">`),
    ).toEqual(['https://site.example/feed.json']);
  });

  it('puts the feed of another language behind that of the page', () => {
    expect(
      urls(`<html lang="en-GB"><link rel=alternate hreflang=de type=application/rss+xml href="/de/rss">
        <link rel=alternate hreflang=en type=application/rss+xml href="/rss">`),
    ).toEqual(['https://site.example/rss', 'https://site.example/de/rss']);
  });

  it('asks the site’s rule before it goes by plain links', () => {
    const html = '<script>{"externalId":"UCabcdefghijklmnopqrstuv"}</script><a href="/feed">Feed</a>';
    expect(discoverFeeds(html, 'https://www.youtube.com/@ada').map(({ url }) => url)).toEqual([
      'https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv',
    ]);
  });
});

describe('readPage', () => {
  it('guesses only where the page names nothing, and by its software', () => {
    const bare = readPage('<meta name="Generator" content="Jekyll v4.3">', page);
    expect(bare).toMatchObject({ candidates: [] });
    expect(bare.guesses.slice(0, 2)).toEqual([
      'https://site.example/blog/feed.xml',
      'https://site.example/feed.xml',
    ]);
    expect(readPage('<link rel=alternate type=application/rss+xml href=/x>', page).guesses).toEqual([]);
  });
});
