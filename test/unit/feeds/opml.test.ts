import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OpmlFeed, readOpml } from '../../../electron/core/feeds/opml/opml.ts';
import { writeOpml } from '../../../electron/core/feeds/opml/opml-write.ts';
import { fullTextModes } from '../../../shared/model/feeds.ts';

const plain = {
  siteUrl: null,
  folders: [],
  categories: [],
  isCommented: false,
  intervalMinutes: null,
  fullText: 'auto',
  tags: [],
  attributes: {},
};

describe('readOpml', () => {
  it('reads nested folders in document order, names in any case, bare ampersands', () => {
    const list = readOpml(`<?xml version="1.0"?>
<OPML version="1.1"><head><title>My &amp; list</title></head><body>
<outline text="A &amp; B"><outline title="Deep">
  <outline type="RSS" TEXT="One" xmlurl="https://one.example/feed?a=1&b=2" HTMLURL="https://one.example/" category="x, /y/z" />
</outline>
<outline text="Two" title="The second" xmlUrl=" feed://two.example/rss "/>
</outline>
<outline text="" ><outline text="Three" xmlUrl="https://three.example"/></outline>
</body></OPML>`);
    expect(list).toEqual({
      title: 'My & list',
      isOwn: false,
      folders: [],
      rejected: [],
      feeds: [
        {
          ...plain,
          feedUrl: 'https://one.example/feed?a=1&b=2',
          siteUrl: 'https://one.example/',
          title: 'One',
          feedTitle: 'One',
          folders: ['A & B', 'Deep'],
          categories: ['x', '/y/z'],
          line: 4,
        },
        {
          ...plain,
          feedUrl: 'https://two.example/rss',
          title: 'Two',
          feedTitle: 'The second',
          folders: ['A & B'],
          line: 6,
        },
        { ...plain, feedUrl: 'https://three.example', title: 'Three', feedTitle: 'Three', line: 8 },
      ],
    });
  });

  it('collects outlines without a usable address, each with its line', () => {
    const list = readOpml(`<opml><body>
<outline type="rss" text="None" xmlUrl=""/><outline text="Bad" xmlUrl="nonsense"/>
<outline text="Local"
  xmlUrl="file:///etc/passwd"/>
<outline text="Just words"/></body></opml>`);
    expect(list.feeds).toEqual([]);
    expect(list.rejected.map(({ title, reason, line }) => [title, reason, line])).toEqual([
      ['None', 'no-address', 2],
      ['Bad', 'not-a-url', 2],
      ['Local', 'unsupported-scheme', 4],
    ]);
  });

  it('reads an outline of type rss with outlines inside and no address as a folder', () => {
    const list = readOpml(`<opml><body><outline type="rss" title="comics">
  <outline type="rss" text="A" xmlUrl="https://a.example/"/>
  <outline type="rss" text="None"/>
  <outline type="rss" text="Daily" xmlUrl=""><outline type="rss" text="B" xmlUrl="https://b.example/"/></outline>
</outline>
<outline type="rss" text="Empty"></outline>
<outline type="rss" text="C" xmlUrl="https://c.example/"/></body></opml>`);
    expect(list.feeds.map(({ title, folders }) => [title, folders])).toEqual([
      ['A', ['comics']],
      ['B', ['comics', 'Daily']],
      ['C', []],
    ]);
    expect(list.rejected.map(({ title, reason, line }) => [title, reason, line])).toEqual([
      ['None', 'no-address', 3],
      ['Empty', 'no-address', 6],
    ]);
  });

  it('reads commented outlines in their place, and all they hold', () => {
    const list = readOpml(`<opml><body><outline text="A" xmlUrl="https://a.example/"/>
<outline text="Off" isComment="TRUE"><outline text="Deeper"><outline text="B" xmlUrl="https://b.example/"/></outline></outline>
<outline text="C" xmlUrl="https://c.example/" isComment="false"/><outline text="D" xmlUrl="https://d.example/" iscomment="true"/></body></opml>`);
    expect(list.feeds.map(({ title, folders, isCommented }) => [title, folders, isCommented])).toEqual([
      ['A', [], false],
      ['B', ['Off', 'Deeper'], true],
      ['C', [], false],
      ['D', [], true],
    ]);
  });

  it('keeps what it has no field for, with the case and the namespaces of the list', () => {
    const list = readOpml(`<opml xmlns:other="https://other.example/ns"><body>
<outline text="Folder" isOpen="yes"><outline text="A" description="two
 lines" other:fetchDepth="3" archiveMode='keep' type="rss" xmlUrl="https://a.example/?maxAge=1"/></outline></body></opml>`);
    expect(list.feeds[0]?.attributes).toEqual({
      description: 'two\n lines',
      'other:fetchDepth': '3',
      'xmlns:other': 'https://other.example/ns',
      archiveMode: 'keep',
    });
    expect(list.folders).toEqual([{ path: ['Folder'], attributes: { isOpen: 'yes' } }]);
  });

  it('does not take the rubble of unescaped quotation marks for attributes', () => {
    const list = readOpml(
      '<opml><body><outline text="A" description="he said "go now" and left" xmlUrl="https://a.example/"/></body></opml>',
    );
    expect(list.feeds[0]).toMatchObject({
      feedUrl: 'https://a.example/',
      attributes: { description: 'he said ' },
    });
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
      feedTitle: name,
      folders: fc.array(name, { maxLength: 3 }),
      categories: fc.array(fc.constantFrom('a', 'b c', '/x/y'), { maxLength: 2 }),
      isCommented: fc.boolean(),
      intervalMinutes: fc.option(fc.integer({ min: 10, max: 43_200 })),
      fullText: fc.constantFrom(...fullTextModes),
      tags: fc.array(fc.constantFrom('rust', 'work/reading'), { maxLength: 2 }),
      attributes: fc.dictionary(
        fc.constantFrom('keepFor', 'maxItems', 'language'),
        fc.oneof(name, fc.constant('a\nb')),
      ),
    });
    fc.assert(
      fc.property(fc.array(feed), (feeds) => {
        const read = readOpml(writeOpml({ title: 'List', feeds }));
        const sorted = (list: readonly Omit<OpmlFeed, 'line'>[]) =>
          list
            .map(({ attributes, ...rest }) => JSON.stringify([rest, Object.entries(attributes).sort()]))
            .sort();
        expect(read.isOwn).toBe(true);
        expect(sorted(read.feeds.map(({ line: _line, ...rest }) => rest))).toEqual(sorted(feeds));
      }),
    );
  });

  it('keeps folders, their attributes and namespaces, and escapes', () => {
    const text = writeOpml({
      title: 'A "list" <x>',
      createdAt: 0,
      feeds: [],
      folders: [
        { path: ['Empty & all'], attributes: {} },
        { path: ['Shut'], attributes: { isOpen: 'no', 'a:b': 'c', 'xmlns:a': 'https://a.example/' } },
        { path: ['Odd'], attributes: { 'who:knows': '1' } },
      ],
    });
    expect(text).toContain('<outline text="Empty &amp; all" title="Empty &amp; all" />');
    expect(text).toContain('<dateCreated>Thu, 01 Jan 1970 00:00:00 GMT</dateCreated>');
    const read = readOpml(text);
    expect(read.title).toBe('A "list" <x>');
    expect(read.folders).toEqual([
      { path: ['Shut'], attributes: { isOpen: 'no', 'a:b': 'c', 'xmlns:a': 'https://a.example/' } },
      { path: ['Odd'], attributes: { 'who:knows': '1' } },
    ]);
  });
});
