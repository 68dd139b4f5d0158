/** Feeds no person writes: what is read of them stays within measure, and whole feeds stay whole. */
import { expect, it } from 'vitest';
import { packMarkup, unpackMarkup } from '../../../electron/core/content/scan/packed-markup.ts';
import { readyToStore, scanItems } from '../../../electron/core/entries/ready-to-store.ts';
import { discoverFeeds } from '../../../electron/core/feeds/discover/discover.ts';
import { readOpml } from '../../../electron/core/feeds/opml/opml.ts';
import { readFeed } from '../../../electron/core/feeds/read/read-feed.ts';
import { escapeStrayLessThan } from '../../../electron/core/feeds/read/xml/xml-tokens.ts';

const read = (items: string) =>
  readFeed(new TextEncoder().encode(`<rss version="2.0"><channel><title>F</title>${items}</channel></rss>`), {
    url: 'https://feeds.example/',
    contentType: null,
    foremHosts: [],
  });

it('passes over elements that are too deep, and finds the entry behind them', async () => {
  const deep = '<a>'.repeat(5_000);
  const feed = await read(
    `<item><guid>1</guid><description>one ${deep}inside</description></item><item><guid>2</guid><title>two</title></item>`,
  );
  expect(feed.items.map(({ key }) => key)).toEqual(['1', '2']);
  expect(feed.items[0]?.contentHtml).toContain('inside');
  const closed = await read(
    `<item><guid>1</guid><description>${deep}x${'</a>'.repeat(5_000)} after</description><title>one</title></item>`,
  );
  expect(closed.items[0]).toMatchObject({ key: '1', title: 'one' });
  expect(closed.items[0]?.contentHtml).toMatch(/ after$/);
});

it('keeps lines short enough for lists, and still tells entries apart', async () => {
  const long = 'g'.repeat(100_000);
  const feed = await read(
    ['1', '2']
      .map(
        (end) => `<item><guid>${long}${end}</guid><title>${long}</title><category>${long}</category></item>`,
      )
      .join(''),
  );
  const items = scanItems(feed, []).map(readyToStore);
  expect(new Set(items.map(({ key }) => key)).size).toBe(2);
  for (const item of items) {
    expect(item.key.length).toBeLessThan(100);
    expect(item).toMatchObject({ guid: null, categories: [] });
    expect(item.title).toMatch(/^g{2000}…$/);
  }
});

it('keeps the lines of a feed itself as short, whatever its format', async () => {
  const long = 'g'.repeat(2_000_000);
  const url = 'https://feeds.example/';
  const feeds = [
    `<rss version="2.0"><channel><title>${long}</title><language>${long}</language></channel></rss>`,
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>${long}</title></feed>`,
    JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: long, language: long, items: [] }),
  ];
  for (const text of feeds) {
    const context = { url, contentType: null, foremHosts: [] };
    const { title, language } = await readFeed(new TextEncoder().encode(text), context);
    expect(title).toMatch(/^g{2000}…$/);
    expect(language).toBeNull();
  }
});

it('keeps titles that pages and lists give to feeds as short', () => {
  const long = 'g'.repeat(100_000);
  const link = `<link rel="alternate" type="application/rss+xml" title="${long}" href="/feed">`;
  expect(discoverFeeds(link, 'https://pages.example/')[0]?.title).toMatch(/^g{2000}…$/);
  const opml = `<opml version="2.0"><body><outline type="rss" text="${long}" xmlUrl="https://pages.example/feed"/></body></opml>`;
  expect(readOpml(opml).feeds[0]?.title).toMatch(/^g{2000}…$/);
});

it('escapes signs the same, whatever they are cut into', () => {
  const text = `${'<'.repeat(99_999)}<a>${'x'.repeat(50_000)}< 1<b>${'<'.repeat(49_990)}<`;
  const expected = text.replace(/<(?![A-Za-z])/g, '&lt;');
  expect(escapeStrayLessThan(text)).toBe(expected);
  expect(escapeStrayLessThan(expected)).toBe(expected);
});

it('keeps packed markup in no more memory than it has', () => {
  const packed = packMarkup('<p>Short.</p>');
  expect(packed.buffer.byteLength).toBe(packed.byteLength);
  expect(unpackMarkup(packed)).toBe('<p>Short.</p>');
});
