/** Dates, what stands in texts, and how a feed comes over the wire. */
import { describe, expect, it } from 'vitest';
import { atomOf, entryHead, findingsOf, inShort, itemOf, ofRule, rssOf } from '../../../support/examine.ts';

const rules = (feed: string, context = {}): string[] => [
  ...new Set(
    inShort(findingsOf(feed, context), true)
      .map((line) => line.split(' ')[1] ?? '')
      .filter((rule) => rule !== 'self-missing'),
  ),
];

describe('dates', () => {
  const dated = (date: string) => rules(rssOf(itemOf('', `<pubDate>${date}</pubDate>`)));
  it.each([
    'Tue, 17 Nov 2026 09:30:00 +0000',
    'Tue, 17 Nov 2026 09:30 GMT',
    '17 Nov 26 09:30:00 EST',
    'Tue, 17 Nov 2026 09:30:00 UTC',
    'Thu, 19 Nov 2026 01:00:00 +0200',
  ])('leaves %s in peace', (date) => expect(dated(date)).toEqual([]));

  it.each([
    ['next Tuesday', 'date-unreadable'],
    ['Tue, 17 Nov 2037 09:30:00 +0000', 'date-in-the-future'],
    ['Tue, 17 Nov 2026 09:30:00', 'date-without-zone'],
    ['Tue, 17 Nov 2026 09:30:00 CEST', 'date-zone-unknown'],
    ['Mon, 17 Nov 2026 09:30:00 +0000', 'date-weekday-wrong'],
    ['2026-11-17T09:30:00Z', 'date-format'],
    ['17 November 2026', 'date-format'],
  ])('%s: %s', (date, rule) => expect(dated(date)).toEqual([rule]));

  it('shows what was written, and where', () => {
    const [found] = ofRule(
      findingsOf(rssOf(itemOf('', '<pubDate>\n  next Tuesday</pubDate>'))),
      'date-unreadable',
    );
    expect(found?.message).toContain('The pubDate “next Tuesday” is no date that can be read.');
    expect([found?.line, found?.column]).toEqual([3, 3]);
  });

  it('has the standards of each format', () => {
    const updated = (date: string) =>
      rules(
        atomOf(
          `<entry>${entryHead.replace(/<updated>.*/, `<updated>${date}</updated>`)}<content>a</content></entry>`,
        ),
      );
    expect(updated('2026-11-17T09:30:00.123+05:30')).toEqual([]);
    expect(updated('Tue, 17 Nov 2026 09:30:00 GMT')).toEqual(['date-format']);
    expect(updated('2026-11-17')).toEqual(['date-format']);
    const core = (date: string) =>
      rules(rssOf(itemOf('', `<dc:date xmlns:dc="http://purl.org/dc/elements/1.1/">${date}</dc:date>`)));
    expect(core('2026-11')).toEqual([]);
    expect(core('2026-11-17T09:30:00')).toEqual(['date-without-zone']);
  });
});

describe('content', () => {
  const url = 'https://weir.example/feed.xml';
  const html = (body: string) => rules(rssOf(itemOf('').replace('Text', `<![CDATA[${body}]]>`)), { url });
  const escaped = (body: string) =>
    rules(rssOf(itemOf('').replace('Text', body.replaceAll('<', '&lt;'))), { url });

  it.each([
    ['<script>a()</script>', 'body-script'],
    ['<iframe src="https://ads.example/a"></iframe>', 'body-frame'],
    ['<img alt="a > b" src="http://a.example/a.png">', 'image-insecure'],
    ["<img src='/a.png'>", 'body-address-relative'],
    ['<a class=x href=a.html>b</a>', 'body-address-relative'],
    ['<p>&nbsp;</p><br>', 'body-empty'],
  ])('finds %s', (body, rule) => {
    expect(html(body)).toEqual([rule]);
    if (!body.includes('&')) expect(escaped(body)).toEqual([rule]);
  });

  it('leaves samples of code, known players and places on the page', () => {
    expect(
      html('<code>&lt;script&gt;</code> <scripting> <a href="#x">x</a> <a href="mailto:a@b.example">x</a>'),
    ).toEqual([]);
    expect(escaped('<p>&amp;lt;script&amp;gt;</p>')).toEqual([]);
    expect(html('<iframe src="https://www.youtube.com/embed/a"></iframe>')).toEqual([]);
    expect(html('<script src="https://gist.github.com/a/b.js"></script>')).toEqual([]);
    expect(rules(atomOf(`<entry>${entryHead}<content>&lt;script></content></entry>`), { url })).toEqual([]);
  });

  it('finds tags in JSON strings and in XHTML, and knows xml:base', () => {
    const json =
      '{"version":"https://jsonfeed.org/version/1.1","title":"J","items":[{"id":"1","content_html":\n"\\u003cimg src=\\"/a.png\\">"}]}';
    expect(inShort(findingsOf(json))).toEqual(['warning body-address-relative 2:2']);
    const xhtml = (base: string) =>
      rules(
        atomOf(
          `<entry>${entryHead}<content type="xhtml"${base}><div xmlns="http://www.w3.org/1999/xhtml"><img src="a.png"/></div></content></entry>`,
        ),
      );
    expect(xhtml('')).toEqual(['atom-body-address-relative']);
    expect(xhtml(' xml:base="https://a.example/"')).toEqual([]);
  });

  it('notices excerpts, very large texts and titles with markup', () => {
    const excerpt = (end: string, index: number) =>
      itemOf(`<category>${'c'.repeat(index)}</category>`).replace('Text', `How it began${end}`);
    const all = ['…', ' [&#8230;]', '... <![CDATA[<a href="https://a.example/">Read more</a>]]>']
      .map(excerpt)
      .join('');
    expect(rules(rssOf(all))).toEqual(['excerpts-only']);
    expect(rules(rssOf(['.', ' [&#8230;]', '…'].map(excerpt).join('')))).toEqual([]);
    expect(rules(rssOf(itemOf('').replace('Text', 'a'.repeat(1_000_001))))).toEqual(['body-large']);
    expect(rules(rssOf(itemOf('').replace('>T<', '>&lt;b>T&lt;/b><')))).toEqual(['title-markup']);
    expect(rules(rssOf(itemOf('').replace('>T<', '>Vec&lt;T> and the &lt;div> element<')))).toEqual([]);
  });
});

describe('the wire', () => {
  const good: [string, string][] = [
    ['ETag', '"a"'],
    ['Content-Type', 'application/rss+xml'],
    ['Cache-Control', 'max-age=600'],
  ];
  const feed = rssOf(itemOf(''));
  const wire = (headers: [string, string][], context = {}) => rules(feed, { headers, ...context });
  const without = (name: string) => good.filter(([one]) => one !== name);
  const withHeader = (name: string, value: string): [string, string][] => [...without(name), [name, value]];

  it('is silent where there was no answer, and about a good one', () => {
    expect(rules(feed)).toEqual([]);
    expect(wire(good)).toEqual([]);
  });

  it.each([
    ['validators-missing', without('ETag')],
    ['content-type', without('Content-Type')],
    ['content-type', withHeader('Content-Type', 'text/html; charset=utf-8')],
    ['content-type-other', withHeader('Content-Type', 'application/atom+xml')],
    ['freshness-missing', without('Cache-Control')],
    ['freshness-long', withHeader('Cache-Control', 'public, max-age=86401')],
  ] as [string, [string, string][]][])('%s', (rule, headers) => expect(wire(headers)).toEqual([rule]));

  it('counts what each check costs', () => {
    const large = rssOf(itemOf('').replace('Text', 'a'.repeat(48_000)));
    const found = findingsOf(large, { headers: [...without('ETag')] });
    expect(inShort(found, true)).toEqual([
      'warning validators-missing',
      'hint compression-missing',
      'hint self-missing 1:20',
    ]);
    expect(found[0]?.message).toContain('every check transfers 48 kB');
    const compressed = findingsOf(large, {
      headers: [...without('ETag'), ['content-encoding', 'br'], ['content-length', '1200']],
    });
    expect(compressed[0]?.message).toContain('every check transfers 1 kB');
  });

  it('knows where the feed went', () => {
    const askedUrl = 'http://weir.example/feed.xml';
    const url = 'https://weir.example/feed.xml';
    expect(wire(good, { askedUrl, url, movedTo: url })).toEqual(['https-exists']);
    expect(wire(good, { askedUrl: url, url: `${url}/new`, movedTo: `${url}/new` })).toEqual([
      'moved-permanently',
    ]);
    expect(wire(good, { askedUrl: url, url, movedTo: null })).toEqual([]);
  });
});
