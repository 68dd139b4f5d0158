/** The same piece in two frames is known again; two pieces in one frame never are. */
import { describe, expect, it } from 'vitest';
import { canonicalAddress } from '../../../electron/core/content/compare/canonical-address.ts';
import { isSamePiece, type Piece } from '../../../electron/core/content/compare/same-piece.ts';
import { bitsApart, simhashOf, titleKey } from '../../../electron/core/content/compare/simhash.ts';
import { statedOriginal } from '../../../electron/core/content/compare/stated-original.ts';
import { scanContent } from '../../../electron/core/content/scan/scan.ts';
import { crossPosts, nearMisses } from '../../support/copies.ts';
import { costOf } from '../../support/cpu-clock.ts';

const piece = ({ title, html }: { title: string; html: string }): Piece => {
  const { text, linkUrls } = scanContent(html);
  return { title, text, links: linkUrls };
};
const bits = (one: Piece, other: Piece): number | null => {
  const [first, second] = [simhashOf(one.text), simhashOf(other.text)];
  return first === null || second === null ? null : bitsApart(first, second);
};

describe('the same piece', () => {
  it.each(crossPosts)('$name is known again', ({ one, other }) => {
    expect(isSamePiece(piece(one), piece(other), false)).toBe(true);
    expect(isSamePiece(piece(other), piece(one), false)).toBe(true);
    expect(bits(piece(one), piece(other))).toBeLessThanOrEqual(10);
  });

  it('is known by its address where one feed has only an excerpt, or a link', () => {
    const [{ one } = { one: { title: '', html: '' } }] = crossPosts;
    const words = scanContent(one.html).text.split(' ');
    const excerpt = { title: one.title, html: `<p>${words.slice(0, 55).join(' ')}…</p>` };
    const link = { title: one.title, html: '<a href="https://news.example/item?id=1">Comments</a>' };
    for (const short of [excerpt, link]) {
      expect(isSamePiece(piece(one), piece(short), true)).toBe(true);
      expect(isSamePiece(piece(one), piece(short), false)).toBe(false);
    }
  });
});

describe('titleKey', () => {
  it('takes no notice of case, in any script', () => {
    const otherwise: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const title = `One two ${String.fromCodePoint(code)}`;
      const lower = title.toLowerCase();
      if (lower.length === title.length && lower.slice(8) === title.slice(8)) continue;
      if (titleKey(title) !== titleKey(lower)) otherwise.push(code.toString(16));
    }
    expect(otherwise).toEqual([]);
  });
});

describe('another piece', () => {
  it.each(nearMisses)('$name never counts as the same', ({ one, other }) => {
    for (const isAddressShared of [true, false]) {
      expect(isSamePiece(piece(one), piece(other), isAddressShared)).toBe(false);
      expect(isSamePiece(piece(other), piece(one), isAddressShared)).toBe(false);
    }
  });
});

describe('canonicalAddress', () => {
  it.each([
    'http://www.example.com/post/?utm_source=rss&utm_medium=feed',
    'https://example.com/post',
    'HTTPS://Example.COM:443/post/#comments',
    'https://m.example.com/post/index.html?ref=hn&fbclid=1',
  ])('%s is one with the plain one', (url) => {
    expect(canonicalAddress(url)).toBe('https://example.com/post');
  });

  it.each([
    'https://example.com',
    'http://www.example.com/?utm_source=x',
    'mailto:a@b.example',
    'nonsense',
    '',
  ])('%s names no article', (url) => expect(canonicalAddress(url)).toBeNull());

  it('keeps what tells two pages apart', () => {
    expect(canonicalAddress('https://e.example/?p=2&a=1')).toBe('https://e.example?a=1&p=2');
    expect(canonicalAddress('https://e.example/A')).not.toBe(canonicalAddress('https://e.example/a'));
  });
});

describe('statedOriginal', () => {
  const original = 'https://blog.example/post';
  it.each([
    `<p><em>Originally published at <a href="${original}">blog.example</a>.</em></p><p>text</p>`,
    `<p>text</p><p>This article was first published on <strong>my blog</strong>: <a class="x" href='${original}'>here</a></p>`,
    `<p>Cross-posted from <a href=${original}>my blog</a></p>`,
    `<p>text</p><a rel="canonical" href="${original}">x</a>`,
    `<link rel='canonical' href='${original}'><p>text</p>`,
  ])('reads %s', (html) => expect(statedOriginal(html)).toBe(original));

  it.each([
    '<p>See <a href="https://blog.example/post">this</a></p>',
    '<p><a href="https://medium.com/pub/x-1">Title</a> was originally published in <a href="https://medium.com/pub">Pub</a> on Medium.</p>',
    '<p>Originally published at length, years ago.</p><p>And <a href="https://blog.example/post">this</a></p>',
    '<p>Originally published at <a href="/post">here</a></p>',
  ])('finds nothing in %s', (html) => expect(statedOriginal(html)).toBeNull());

  it('takes no longer for markup made to be slow', () => {
    const hostile = `${'originally published '.repeat(20_000)}${'<a rel='.repeat(50_000)}`;
    const cost = costOf(() => expect(statedOriginal(hostile)).toBeNull());
    expect(cost).toBeLessThan(300);
  });
});
