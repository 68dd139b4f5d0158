import { describe, expect, it } from 'vitest';
import { withoutTracking } from '../../../electron/core/content/sanitise/tracking.ts';

describe('an address without what only tracks', () => {
  it.each([
    ['https://e.org/a?utm_source=rss&utm_medium=feed&utm_campaign=x', 'https://e.org/a'],
    ['https://e.org/a?id=7&utm_source=rss', 'https://e.org/a?id=7'],
    ['https://e.org/a?utm_source=rss&id=7#part', 'https://e.org/a?id=7#part'],
    ['https://e.org/a?UTM_Source=RSS', 'https://e.org/a'],
    ['https://e.org/a?utm%5Fsource=rss', 'https://e.org/a'],
    ['https://e.org/a?amp;utm_medium=rss&p=1', 'https://e.org/a?p=1'],
    ['https://e.org/a?fbclid=IwAR0', 'https://e.org/a'],
    ['https://e.org/a?gclid=1&msclkid=2&mc_cid=3&mc_eid=4&_hsenc=5&mkt_tok=6&igshid=7', 'https://e.org/a'],
    ['https://e.org/a?mtm_campaign=x&pk_campaign=y&matomo_kwd=z', 'https://e.org/a'],
    ['//e.org/a?utm_source=rss', '//e.org/a'],
    ['/a?utm_source=rss&b=1', '/a?b=1'],
    ['?utm_source=rss', ''],
    ['https://e.org/a#xtor=RSS-1', 'https://e.org/a'],
    ['https://e.org/a#utm_source=rss&utm_medium=x', 'https://e.org/a'],
    ['https://e.org/a?ref_src=twsrc%5Etfw', 'https://e.org/a'],
    ['https://medium.com/p/1?source=rss-3a4b------2', 'https://medium.com/p/1'],
    ['https://youtu.be/abc?si=x1&t=42', 'https://youtu.be/abc?t=42'],
    ['https://www.youtube.com/watch?v=abc&feature=shared', 'https://www.youtube.com/watch?v=abc'],
    ['https://x.com/someone/status/1?s=20&t=abc', 'https://x.com/someone/status/1'],
    ['https://www.linkedin.com/in/someone?trk=public', 'https://www.linkedin.com/in/someone'],
  ])('%s', (url, expected) => {
    expect(withoutTracking(url)).toBe(expected);
  });

  it.each([
    'https://e.org/a',
    'https://e.org/a?id=7&page=2#part',
    'https://e.org/a?source=github&ref=main&via=mail',
    'https://e.org/search?s=tracking&t=all&si=1&feature=x',
    'https://medium.com/p/1?sk=0123456789abcdef',
    'https://e.org/book?tag=someone-21',
    'https://e.org/a?q=utm_source',
    'https://e.org/docs#utm_source',
    'https://e.org/?p=100%&x=ü&y=a+b',
    'https://e.org/a?',
    'https://e.org/a?&&b=1&',
    'mailto:someone@e.org?utm_source=x',
    'data:text/plain,?utm_source=x',
    '#part',
    '',
  ])('%s stays', (url) => {
    expect(withoutTracking(url)).toBe(url);
  });

  it('leaves what remains spelt as it was', () => {
    expect(withoutTracking('HTTPS://E.org:443/%7Ea/?B=%c3%9c&utm_id=1&&c=a+b')).toBe(
      'HTTPS://E.org:443/%7Ea/?B=%c3%9c&&c=a+b',
    );
  });

  it('has no time but that of the length', () => {
    const long = `https://e.org/?${'utm_source=x&'.repeat(200_000)}a=1`;
    expect(withoutTracking(long)).toBe('https://e.org/?a=1');
  });

  it('is done with one pass', () => {
    const once = withoutTracking('https://e.org/?utm_utm_source=a&utm_source=b&amp;amp;utm_source=c');
    expect(withoutTracking(once)).toBe(once);
  });
});
