import { describe, expect, test } from 'vitest';
import { nextAttempt, waitsMs } from '../../../electron/core/fetch-queue/next-attempt.ts';
import { type EntrySigns, judgeFeed, signsOf } from '../../../electron/core/full-text/sends-excerpts.ts';

const url = 'https://blog.example/2021/a-post';
const sentence = 'The lamp has not needed a keeper since 1987, but she likes to see it come on. ';
const signs = (html: string, more: { url?: string | null; pageLength?: number } = {}): EntrySigns =>
  signsOf({
    url: more.url === undefined ? url : more.url,
    textLength: html.length,
    html,
    pageLength: more.pageLength ?? null,
  });
const hosts = ['blog.example'];
const many = (html: string, count = 8): EntrySigns[] => Array.from({ length: count }, () => signs(html));

describe('an entry that is cut', () => {
  test.each([
    ['dots', `<p>${sentence}And then it …</p>`, true],
    ['three dots in brackets', `<p>${sentence}And then [...]</p>`, true],
    [
      'WordPress',
      `<p>${sentence}And then [&hellip;]</p>\n<p>The post <a href="${url}">A post</a> appeared first on <a href="https://blog.example">A blog</a>.</p>`,
      true,
    ],
    ['read more', `<p>${sentence}</p><p><a href="${url}">Read more</a></p>`, true],
    ['continue reading, with an arrow', `<p>${sentence} <a href="${url}">Continue reading →</a></p>`, true],
    ['in German', `<p>${sentence} <a href="/x">Weiterlesen</a></p>`, true],
    ['in Japanese', '<p>駅前の細い路地に、小さな時計店がある。続きを読む</p>', true],
    [
      'its last words link to itself',
      `<p>${sentence}</p><p><a href="${url}?utm_source=rss">A keeper and her forms</a></p>`,
      true,
    ],
    ['a whole post', `<p>${sentence.repeat(3)}</p>`, false],
    [
      'a whole post of WordPress',
      `<p>${sentence}</p><p>The post <a href="${url}">A post</a> appeared first on <a href="https://blog.example">A blog</a>.</p>`,
      false,
    ],
    ['dots in the middle', `<p>Well … ${sentence}</p>`, false],
    [
      'a link elsewhere at the end',
      `<p>${sentence}<a href="https://elsewhere.example/x">A paper on lamps</a></p>`,
      false,
    ],
    ['nothing', '', false],
  ])('%s', (_name, html, isCut) => {
    expect(signs(html).isCut).toBe(isCut);
  });
});

describe('a feed', () => {
  test('of cut entries sends excerpts', () => {
    expect(judgeFeed(many(`<p>${sentence}…</p>`), hosts)).toEqual({ found: 'excerpts', probes: [] });
  });

  test('of long entries sends whole texts', () => {
    expect(judgeFeed(many(`<p>${sentence.repeat(30)}</p>`), hosts).found).toBe('whole');
  });

  test('of long entries that end with dots sends whole texts', () => {
    expect(judgeFeed(many(`<p>${sentence.repeat(60)}…</p>`), hosts).found).toBe('whole');
  });

  test('of short entries is looked into: two pages are asked for', () => {
    expect(judgeFeed(many(`<p>${sentence}</p>`), hosts)).toEqual({ found: 'unsure', probes: [0, 1] });
  });

  test('of short posts whose pages have no more is left alone', () => {
    const entries = many(`<p>${sentence}</p>`);
    entries[0] = signs(`<p>${sentence}</p>`, { pageLength: sentence.length });
    entries[1] = signs(`<p>${sentence}</p>`, { pageLength: sentence.length + 20 });
    expect(judgeFeed(entries, hosts)).toEqual({ found: 'whole', probes: [] });
  });

  test('of summaries whose pages have the text sends excerpts', () => {
    const entries = many(`<p>${sentence}</p>`);
    entries[0] = signs(`<p>${sentence}</p>`, { pageLength: 4000 });
    entries[1] = signs(`<p>${sentence}</p>`, { pageLength: 6000 });
    expect(judgeFeed(entries, hosts).found).toBe('excerpts');
  });

  test('of which one page has more and one has not: a third decides', () => {
    const entries = many(`<p>${sentence}</p>`);
    entries[0] = signs(`<p>${sentence}</p>`, { pageLength: 4000 });
    entries[1] = signs(`<p>${sentence}</p>`, { pageLength: sentence.length });
    expect(judgeFeed(entries, hosts)).toEqual({ found: 'unsure', probes: [2] });
    entries[2] = signs(`<p>${sentence}</p>`, { pageLength: sentence.length });
    expect(judgeFeed(entries, hosts).found).toBe('whole');
  });

  test('of links to other people’s pages is never fetched by itself', () => {
    const entries = Array.from({ length: 8 }, (_, index) =>
      signs(`<p>${sentence}…</p>`, { url: `https://site${index}.example/x` }),
    );
    expect(judgeFeed(entries, hosts)).toEqual({ found: 'whole', probes: [] });
  });

  test('on another name of the same site is its own', () => {
    const entries = many(`<p>${sentence}…</p>`).map((entry) => ({
      ...entry,
      url: 'https://www.example.co.uk/a',
    }));
    expect(judgeFeed(entries, ['feeds.example.co.uk']).found).toBe('excerpts');
    // Two sites at once are not the feed's own: only what leads there all the time is.
    const mixed = entries.map((entry, index) =>
      index % 2 === 0 ? entry : { ...entry, url: 'https://www.third.co.uk/a' },
    );
    expect(judgeFeed(mixed, ['feeds.other.co.uk']).found).toBe('whole');
  });

  test('kept by a service is known by where its entries lead', () => {
    expect(judgeFeed(many(`<p>${sentence}…</p>`), ['feeds.service.example']).found).toBe('excerpts');
  });

  test('with one short post says nothing yet', () => {
    expect(judgeFeed(many(`<p>${sentence}</p>`, 1), hosts)).toEqual({ found: null, probes: [] });
    expect(judgeFeed([], hosts).found).toBeNull();
  });

  test('with some cut entries among long ones sends whole texts', () => {
    const entries = [...many(`<p>${sentence.repeat(30)}</p>`, 6), ...many(`<p>${sentence}…</p>`, 2)];
    expect(judgeFeed(entries, hosts).found).toBe('whole');
  });

  test('that looks cut, but whose pages never had more, is left alone', () => {
    const entries = many(`<p>${sentence}…</p>`).map((entry, index) =>
      index < 3 ? { ...entry, gain: 1 } : entry,
    );
    expect(judgeFeed(entries, hosts).found).toBe('whole');
  });
});

describe('the next attempt', () => {
  const facts = { attempts: 0, now: 1_000_000, isOnline: true, retryAfterUntil: null };
  const failed = (code: Parameters<typeof nextAttempt>[0]['code'], details = {}) => ({ code, details });

  test('waits longer each time, and ends', () => {
    const waits = [0, 1, 2, 3, 4].map(
      (attempts) => nextAttempt(failed('timeout'), { ...facts, attempts }).nextAt,
    );
    expect(waits).toEqual([...waitsMs.map((ms) => facts.now + ms), null]);
  });

  test.each(['http-gone', 'not-a-page', 'nothing-more', 'private-address'] as const)(
    'is none after %s',
    (code) => {
      expect(nextAttempt(failed(code), facts).nextAt).toBeNull();
    },
  );

  test('is not before what the server asked for', () => {
    const until = facts.now + 7_200_000;
    expect(nextAttempt(failed('http-rate-limited'), { ...facts, retryAfterUntil: until }).nextAt).toBe(until);
    expect(nextAttempt(failed('http-rate-limited'), facts).nextAt).toBe(facts.now + 3_600_000);
  });

  test('does not count while there is no network', () => {
    expect(nextAttempt(failed('offline'), facts).isCounted).toBe(false);
    expect(nextAttempt(failed('host-not-found'), { ...facts, isOnline: false }).isCounted).toBe(false);
    expect(nextAttempt(failed('host-not-found'), facts).isCounted).toBe(true);
  });

  test('follows a server that could not say, and none that said no', () => {
    expect(nextAttempt(failed('robots-refused', { isForNow: true }), facts).nextAt).not.toBeNull();
    expect(nextAttempt(failed('robots-refused', { isForNow: false }), facts).nextAt).toBeNull();
  });
});
