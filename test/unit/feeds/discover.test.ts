import { describe, expect, it } from 'vitest';
import { discoverFeeds } from '../../../electron/core/feeds/discover.ts';

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
});
