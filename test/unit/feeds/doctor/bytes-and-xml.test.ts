/** Encodings, characters, and XML that is none. */
import { describe, expect, it } from 'vitest';
import { findingsOf, inShort, itemOf, ofRule, rssOf } from '../../../support/examine.ts';

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>`;
const accented = (prefix = '') =>
  `${prefix}${rssOf(itemOf('').replace('Text', 'caf\u00e9 \u00e9t\u00e9 p\u00e8re'))}`;

describe('bytes', () => {
  it('believes a label that is right', () => {
    expect(inShort(findingsOf(latin1(accented(declared('iso-8859-1')))))).toEqual([]);
    expect(inShort(findingsOf(accented(), { contentType: 'text/xml; charset=UTF-8' }))).toEqual([]);
    expect(inShort(findingsOf(rssOf(itemOf('')), { contentType: 'text/xml; charset=iso-8859-1' }))).toEqual(
      [],
    );
  });

  it('says which label lies', () => {
    const byServer = findingsOf(accented(), { contentType: 'text/xml; charset=iso-8859-1' });
    expect(inShort(byServer)).toEqual(['warning encoding-mislabelled']);
    expect(byServer[0]?.message).toContain('The server says the feed is iso-8859-1, but it is utf-8');
    expect(inShort(findingsOf(accented(declared('windows-1251'))))).toEqual([
      'warning encoding-mislabelled 1:21',
    ]);
    // Latin-1 that calls itself UTF-8.
    expect(inShort(findingsOf(latin1(accented(declared('utf-8')))))).toEqual([
      'warning encoding-mislabelled 1:21',
    ]);
  });

  it('asks for a label where there is none and it is no UTF-8', () => {
    expect(inShort(findingsOf(latin1(accented())))).toEqual([
      expect.stringMatching(/^error encoding-unlabelled 2:/),
    ]);
  });

  it('shows where a UTF-8 feed is broken', () => {
    const bytes = new TextEncoder().encode(accented().replace('père', 'père'.repeat(60)));
    const at = bytes.indexOf(0xc3);
    const broken = Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(at + 1)]);
    expect(inShort(findingsOf(broken))).toEqual([expect.stringMatching(/^error utf8-broken 2:/)]);
  });

  it('finds byte order marks, control characters and lost letters inside', () => {
    const text = (inner: string) => findingsOf(rssOf(itemOf('').replace('Text', inner)));
    expect(inShort(text('a\ufeffb'), true)).toContainEqual(
      expect.stringMatching(/^hint byte-order-mark-inside 2:/),
    );
    expect(inShort(text('a\u0008b'))).toEqual([expect.stringMatching(/^error control-characters 2:/)]);
    expect(inShort(text('a\u0092b'))).toEqual([
      expect.stringMatching(/^warning control-characters-latin 2:/),
    ]);
    expect(inShort(text('a\ufffdb'), true)).toContainEqual(expect.stringMatching(/^hint letters-lost 2:/));
    expect(inShort(findingsOf(`\ufeff${rssOf(itemOf(''))}`), true)).toEqual(['hint self-missing 1:20']);
  });
});

describe('XML', () => {
  const cases: readonly [string, string, string[]][] = [
    ['a bare ampersand', rssOf(itemOf('<category>R&D</category>')), ['ampersand-bare']],
    [
      'a bare ampersand in an address',
      rssOf(itemOf('<enclosure url="https://a.example/?a=1&b=2" length="1" type="a/b"/>')),
      ['ampersand-bare'],
    ],
    ['an entity of HTML', rssOf(itemOf('<category>a&nbsp;b</category>')), ['entity-undeclared']],
    ['a reference to nothing', rssOf(itemOf('<category>&#8;</category>')), ['reference-illegal']],
    ['a bare less-than', rssOf(itemOf('<category>I <3 it</category>')), ['less-than-bare']],
    ['an open tag', rssOf(itemOf('<category>a')), ['tag-unclosed']],
    ['crossing tags', rssOf(itemOf('<x><y>a</x></y>')), ['tag-crossed']],
    ['a stray end tag', rssOf(itemOf('</category>')), ['tag-stray']],
    ['an end tag in other letters', rssOf(itemOf('<category>a</Category>')), ['tag-case']],
    ['an attribute without quotes', rssOf(itemOf('<category domain=a>a</category>')), ['attribute-unquoted']],
    [
      'an attribute twice',
      rssOf(itemOf('<category domain="a" domain="b">a</category>')),
      ['attribute-twice'],
    ],
    [
      'a forgotten quotation mark',
      rssOf(itemOf('<category domain="a" "b">a</category>')),
      ['attribute-unquoted', 'tag-malformed'],
    ],
    ['an undeclared prefix', rssOf(itemOf('<dc:creator>A</dc:creator>')), ['prefix-undeclared']],
    [
      'an undeclared prefix of an attribute',
      rssOf(itemOf('<category x:y="a">A</category>')),
      ['prefix-undeclared'],
    ],
    ['a blank line in front', `\n<?xml version="1.0"?>${rssOf(itemOf(''))}`, ['declaration-late']],
    [
      'words in front',
      `Warning: line 3\n<?xml version="1.0"?>${rssOf(itemOf(''))}`,
      ['declaration-late', 'text-outside'],
    ],
    ['words behind', `${rssOf(itemOf(''))}\n<!-- 0.3 s --> done`, ['text-outside']],
    ['two documents', `${rssOf(itemOf(''))}${rssOf('')}`, ['root-twice']],
    ['dashes in a comment', rssOf(itemOf('<!-- a -- b -->')), ['comment-dashes']],
    ['the end of CDATA in text', rssOf(itemOf('<category>a ]]> b</category>')), ['cdata-end']],
    [
      'an end that never came',
      rssOf(`${itemOf('')}<item><title>Ha`).replace(/\n<\/channel>.*/, ''),
      ['cut-off'],
    ],
    [
      'an end inside a tag',
      rssOf(`${itemOf('')}<item><title a="`).replace(/\n<\/channel>.*/, ''),
      ['cut-off'],
    ],
    [
      'an end inside CDATA',
      rssOf(`${itemOf('')}<item><title><![CDATA[ab`).replace(/\n<\/channel>.*/, ''),
      ['cut-off'],
    ],
  ];
  it.each(cases)('tells of %s', (_name, feed, expected) => {
    const found = inShort(findingsOf(feed)).map((line) => line.replace(/^error (\S+) \d+:\d+$/, '$1'));
    expect(found.toSorted()).toEqual(expected);
  });

  it('leaves DOCTYPE and its entities', () => {
    const feed = `<!DOCTYPE rss [ <!ENTITY house "The > House"> ]>\n${rssOf(itemOf('<category>&house;</category>'))}`;
    expect(inShort(findingsOf(feed), true)).toEqual(['hint doctype 1:1', 'hint self-missing 2:20']);
  });

  it('makes one finding of an entry that was never closed', () => {
    const feed = rssOf(
      `${itemOf('').replace('</item>', '')}\n${itemOf('more').replace('more</item>', '</item>')}`,
    );
    expect(inShort(findingsOf(feed))).toEqual(['error tag-unclosed 2:1']);
  });

  it('names what is no feed', () => {
    const page = findingsOf('<!doctype html><html><head><title>A</title><body><p>a & b<br>');
    expect(page.map(({ message }) => message)).toEqual(['This is a web page, not a feed.']);
    expect(inShort(findingsOf(''))).toEqual(['error not-a-feed']);
    expect(inShort(findingsOf('<opml version="2.0"><body/></opml>'))).toEqual(['error not-a-feed']);
    expect(ofRule(findingsOf('hello'), 'not-a-feed')).toHaveLength(1);
  });
});
