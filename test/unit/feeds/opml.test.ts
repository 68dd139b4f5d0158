import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOpml, writeOpml } from '../../../electron/core/feeds/opml.ts';

describe('readOpml', () => {
  it('reads nested folders in document order, names in any case, bare ampersands', () => {
    const list = readOpml(`<?xml version="1.0"?>
<OPML version="1.1"><head><title>My &amp; list</title></head><body>
<outline text="A &amp; B"><outline title="Deep">
  <outline type="RSS" TEXT="One" xmlurl="https://one.example/feed?a=1&b=2" HTMLURL="https://one.example/" category="x, /y/z" />
</outline>
<outline text="Two" xmlUrl=" feed://two.example/rss "/>
</outline>
<outline text="" ><outline text="Three" xmlUrl="https://three.example"/></outline>
</body></OPML>`);
    expect(list).toEqual({
      title: 'My & list',
      rejected: [],
      feeds: [
        {
          feedUrl: 'https://one.example/feed?a=1&b=2',
          siteUrl: 'https://one.example/',
          title: 'One',
          folders: ['A & B', 'Deep'],
          categories: ['x', '/y/z'],
        },
        {
          feedUrl: 'https://two.example/rss',
          siteUrl: null,
          title: 'Two',
          folders: ['A & B'],
          categories: [],
        },
        { feedUrl: 'https://three.example', siteUrl: null, title: 'Three', folders: [], categories: [] },
      ],
    });
  });

  it('collects outlines without a usable address and passes over commented ones', () => {
    const list = readOpml(`<opml><body>
<outline type="rss" text="None" xmlUrl=""/><outline text="Bad" xmlUrl="nonsense"/><outline text="Local" xmlUrl="file:///etc/passwd"/>
<outline text="Off" isComment="true"><outline text="In" xmlUrl="https://in.example/"/></outline>
<outline text="Just words"/></body></opml>`);
    expect(list.feeds).toEqual([]);
    expect(list.rejected.map(({ title, reason }) => [title, reason])).toEqual([
      ['None', 'no-address'],
      ['Bad', 'not-a-url'],
      ['Local', 'unsupported-scheme'],
    ]);
  });

  it('says so when it is no OPML', () => {
    expect(() => readOpml('<html><body>x</body></html>')).toThrow('opml-invalid');
  });
});

describe('writeOpml', () => {
  it('writes what readOpml reads back', () => {
    const name = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .map((text) => text.replace(/[\s\u0080-\u009f]+/g, ' ').trim())
      .filter((text) => text !== '' && text === text.replace(/\p{Cc}|[\ufffe\uffff]/gu, ''));
    const feed = fc.record({
      feedUrl: fc.webUrl({ withQueryParameters: true }),
      siteUrl: fc.option(fc.webUrl()),
      title: name,
      folders: fc.array(name, { maxLength: 3 }),
      categories: fc.array(fc.constantFrom('a', 'b c', '/x/y'), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(feed), (feeds) => {
        const read = readOpml(writeOpml({ title: 'List', feeds }));
        const sorted = (list: readonly unknown[]) => list.map((entry) => JSON.stringify(entry)).sort();
        expect(sorted(read.feeds)).toEqual(sorted(feeds));
      }),
    );
  });

  it('keeps empty folders and escapes', () => {
    const text = writeOpml({ title: 'A "list" <x>', createdAt: 0, feeds: [], folders: [['Empty & all']] });
    expect(text).toContain('<outline text="Empty &amp; all" title="Empty &amp; all" />');
    expect(text).toContain('<dateCreated>Thu, 01 Jan 1970 00:00:00 GMT</dateCreated>');
    expect(readOpml(text).title).toBe('A "list" <x>');
  });
});
