import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanItems } from '../../../electron/core/entries/ready-to-store.ts';
import { readFeed } from '../../../electron/core/feeds/read/read-feed.ts';
import { AppError } from '../../../shared/errors.ts';
import { costOfAsync } from '../../support/cpu-clock.ts';

const context = { url: 'https://feeds.example/feed.xml', contentType: null, foremHosts: ['dev.to'] };
const encoder = new TextEncoder();

function read(text: string) {
  return readFeed(encoder.encode(text), context);
}

function rss(items: string): string {
  return `<rss version="2.0"><channel><title>T</title>${items}</channel></rss>`;
}

async function codeOf(text: string): Promise<unknown> {
  try {
    await read(text);
  } catch (error) {
    return error instanceof AppError ? { code: error.code, ...error.details } : error;
  }
  return null;
}

describe('readFeed', () => {
  it('tells what is no feed', async () => {
    expect(await codeOf('')).toEqual({ code: 'empty-body' });
    expect(await codeOf('\ufeff \n')).toEqual({ code: 'empty-body' });
    expect(await codeOf('just words')).toEqual({ code: 'not-a-feed', isHtml: false });
    expect(await codeOf('{"items": 3}')).toEqual({ code: 'not-a-feed', isHtml: false });
    expect(await codeOf('<!doctype html><html><body><rss></rss></body></html>')).toEqual({
      code: 'not-a-feed',
      isHtml: true,
    });
  });

  it.each([
    ['Atom', '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><title>A</title></entry></feed>'],
    ['RSS', '<rss version="2.0"><channel><item><guid>1</guid><title>A</title></item></channel></rss>'],
  ])('reads %s that a server has wrapped in a page', async (_name, feed) => {
    const wrapped = `<html><head><title>x</title></head><body>${feed}</body></html>`;
    expect((await read(wrapped)).items).toMatchObject([{ guid: '1', title: 'A' }]);
    const page = `<!doctype html><html><body><p>Like this:</p>${feed}</body></html>`;
    expect(await codeOf(page)).toEqual({ code: 'not-a-feed', isHtml: true });
    expect(await codeOf(`<html><head><script>x = '${feed}'</script></head><body></body></html>`)).toEqual({
      code: 'not-a-feed',
      isHtml: true,
    });
  });

  it.each([
    ['<author>jane@x.example</author><itunes:author>Jane Doe</itunes:author>', 'Jane Doe'],
    ['<dc:creator>jane@x.example</dc:creator><author>jane@x.example (Jane Doe)</author>', 'Jane Doe'],
    ['<author>jane@x.example</author>', 'jane@x.example'],
    ['<dc:creator>Bo</dc:creator><itunes:author>Jane Doe</itunes:author>', 'Bo'],
  ])('does not let a bare e-mail beat a name: %s', async (fields, author) => {
    const feed = await read(rss(`<item><guid>1</guid>${fields}</item>`));
    expect(feed.items[0]?.author).toBe(author);
    const ofFeed = await read(rss(`${fields}<item><guid>1</guid></item>`));
    expect(ofFeed.items[0]?.author).toBe(author);
  });

  it('names the owner of a feed rather than the address of its editor', async () => {
    const feed = await read(
      rss(
        '<itunes:author>x@x.example</itunes:author><itunes:owner><itunes:name>Jane Doe</itunes:name></itunes:owner><item><guid>1</guid></item>',
      ),
    );
    expect(feed.items[0]?.author).toBe('Jane Doe');
  });

  it.each([
    [
      'RSS, with the modules slash and wfw',
      `<rss version="2.0" xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:wfw="http://wellformedweb.org/CommentAPI/"><channel><link>https://blog.example/</link>
        <item><guid>1</guid><comments>/post#respond</comments><wfw:commentRss>https://blog.example/post/feed/</wfw:commentRss><slash:comments>12</slash:comments></item></channel></rss>`,
      { url: 'https://blog.example/post#respond', feedUrl: 'https://blog.example/post/feed/', comments: 12 },
    ],
    [
      'RSS whose prefixes nobody has declared',
      rss(
        '<item><guid>1</guid><wfw:commentRSS>https://e.org/c.xml</wfw:commentRSS><slash:comments>0</slash:comments></item>',
      ),
      { url: null, feedUrl: 'https://e.org/c.xml', comments: 0 },
    ],
    [
      'RSS with an address alone',
      rss('<item><guid>1</guid><comments>https://news.example/item?id=1</comments></item>'),
      { url: 'https://news.example/item?id=1', feedUrl: null, comments: null },
    ],
    [
      'Atom with threads',
      `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"><entry><id>1</id>
        <link rel="replies" type="application/atom+xml" href="https://e.org/1/comments.xml"/>
        <link rel="replies" type="text/html" href="https://e.org/1#comments"/><thr:total>3</thr:total></entry></feed>`,
      { url: 'https://e.org/1#comments', feedUrl: 'https://e.org/1/comments.xml', comments: 3 },
    ],
    [
      'Atom that counts at the link',
      `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"><entry><id>1</id>
        <link rel="replies" href="https://e.org/1/comments.xml" thr:count="7"/></entry></feed>`,
      { url: null, feedUrl: 'https://e.org/1/comments.xml', comments: 7 },
    ],
    ['a number alone', rss('<item><guid>1</guid><slash:comments>4</slash:comments></item>'), null],
    [
      'no address',
      rss('<item><guid>1</guid><comments>12 of them</comments><slash:comments>many</slash:comments></item>'),
      null,
    ],
  ])('says where an entry is talked about: %s', async (_name, text, expected) => {
    expect((await read(text)).items[0]?.discussion).toEqual(expected);
  });

  it('takes the address of a recording that FeedBurner has replaced', async () => {
    const feed = await read(
      rss(`<item><guid>1</guid>
        <enclosure url="https://feeds.example/~5/1.mp3" type="audio/mpeg" length="7"/>
        <media:content url="https://feeds.example/~5/1.mp3" type="audio/mpeg"/>
        <feedburner:origEnclosureLink>https://show.example/1.mp3</feedburner:origEnclosureLink></item>
        <item><guid>2</guid><feedburner:origEnclosureLink>https://show.example/2.mp3</feedburner:origEnclosureLink></item>`),
    );
    expect(feed.items[0]?.enclosures).toMatchObject([
      { url: 'https://show.example/1.mp3', type: 'audio/mpeg', length: 7 },
    ]);
    expect(feed.items[1]?.enclosures).toEqual([]);
  });

  it('reads one author, tag or attachment of JSON Feed that is not in a list', async () => {
    const feed = await read(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        authors: { name: 'The editors' },
        items: [
          {
            id: '1',
            authors: { name: 'Ada' },
            tags: 'tides',
            attachments: { url: 'https://x.example/1.mp3', mime_type: 'audio/mpeg' },
          },
          { id: '2', authors: 7, tags: { a: 1 }, attachments: null },
        ],
      }),
    );
    expect(feed.items[0]).toMatchObject({ author: 'Ada', categories: ['tides'] });
    expect(feed.items[0]?.enclosures).toMatchObject([{ url: 'https://x.example/1.mp3' }]);
    expect(feed.items[1]).toMatchObject({ author: 'The editors', categories: [], enclosures: [] });
  });

  it('reads the language an entry names, which need not be the feed’s', async () => {
    const feed = await read(
      rss(
        `<language>en</language>
        <item xmlns:dc="http://purl.org/dc/elements/1.1/"><guid>1</guid><dc:language>ja</dc:language></item>
        <item><guid>2</guid></item>`,
      ),
    );
    expect(feed.items.map((item) => item.language)).toEqual(['ja', null]);
    expect(scanItems(feed, []).map((item) => item.language)).toEqual(['ja', 'en']);
    const json = await read(
      '{"version": "https://jsonfeed.org/version/1.1", "language": "en", "items": [{"id": "1", "language": "ar"}]}',
    );
    expect(json.items[0]?.language).toBe('ar');
  });

  it('does not let a bad date take the feed with it', async () => {
    const feed = await read(
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><published>soon</published></entry></feed>',
    );
    expect(feed.items[0]).toMatchObject({ guid: '1', publishedAt: null });
  });

  it('keeps entries that stand outside the channel or lack their end tags', async () => {
    const feed = await read(
      '<rss><channel><title>T</title></channel><item><guid>1</guid><item><guid>2</guid></rss>',
    );
    expect(feed.items.map((item) => item.guid)).toEqual(['1', '2']);
  });

  it('ends lines that were never closed where the next field starts', async () => {
    const feed = await read(
      '<rss><channel><title>T<link>https://x.example<item><title>A<link>https://x.example/1<description>words<pubDate>2026-01-01<item><title>B</title></channel></rss>',
    );
    expect(feed).toMatchObject({ title: 'T', siteUrl: 'https://x.example/' });
    expect(feed.items[0]).toMatchObject({ title: 'A', url: 'https://x.example/1', contentHtml: 'words' });
    expect(feed.items[1]).toMatchObject({ title: 'B' });
  });

  it('does not take the title of a source for its own', async () => {
    const feed = await read(
      rss('<item><source url="https://s.example/"><title>no</title></source><title>yes</title></item>'),
    );
    expect(feed.items[0]?.title).toBe('yes');
  });

  it('decodes what stands in structured elements, and survives half an end tag', async () => {
    const feed = await read(
      rss('<item><guid>1</guid><author>Jo &amp; An</author><category>c</&#150;</category></item>'),
    );
    expect(feed.items[0]).toMatchObject({ guid: '1', author: 'Jo & An' });
  });

  it('reads names in any case', async () => {
    const feed = await read(
      '<RSS version="2.0"><Channel><Title>T</Title><Item><GUID>1</GUID><PubDate>2026-01-01</PubDate></Item></Channel></RSS>',
    );
    expect(feed.items[0]).toMatchObject({ guid: '1', publishedAt: Date.UTC(2026, 0, 1) });
  });

  it('keeps keys apart within one feed whatever the guids', async () => {
    const item = fc.record({
      guid: fc.constantFrom('', 'a', 'a #2', 'b'),
      link: fc.constantFrom('', 'https://x.example/1', 'https://x.example/2'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(item), async (items) => {
        const feed = await read(
          rss(
            items
              .map(
                ({ guid, link }) =>
                  `<item><guid isPermaLink="false">${guid}</guid><link>${link}</link></item>`,
              )
              .join(''),
          ),
        );
        const keys = feed.items.map((entry) => entry.key);
        expect(new Set(keys).size).toBe(items.length);
        expect(keys.every((key) => key !== '')).toBe(true);
      }),
    );
  });

  it('throws nothing but AppError for any document', async () => {
    const piece = fc.constantFrom(
      '<rss>',
      '<channel>',
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      '<description type="xhtml">',
      '</description>',
      '<feed xmlns="http://www.w3.org/2005/Atom">',
      '<entry>',
      '</entry>',
      '<content type="xhtml">',
      '<link/>',
      '<link href="x"/>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '&',
      '&lt;',
      '&#xFFFFFF;',
      '&nbsp;',
      '<',
      '>',
      '"',
      "'",
      'xml:base="a/"',
      '\u0000',
      '\ud800',
      'words',
      '<a b=c d>',
      '<published>',
      '<author>',
      '<name>',
      '<media:group>',
      '<?xml version="1.0"?>',
      '<!DOCTYPE x [',
      '<!ENTITY a "b">',
      '<__proto__>',
      '<guid>',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const outcome = await read(`<rss><channel>${pieces.join('')}`).catch((error: unknown) => error);
        // Nothing repaired may be refused by the strict reader behind it.
        expect(outcome instanceof Error ? outcome : null).toBeNull();
      }),
      { numRuns: 500 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const outcome = await readFeed(bytes, context).catch((error: unknown) => error);
        expect(outcome instanceof Error ? outcome instanceof AppError : true).toBe(true);
      }),
    );
  });

  it.each([
    ['nesting', '<x>'.repeat(200_000)],
    ['markup', `<description>${'<b>'.repeat(200_000)}</description>`],
    ['attributes', `<link ${'a="1" '.repeat(100_000)}/>`],
    ['bases', `<description>${'<b xml:base="b/">'.repeat(20_000)}</description>`],
    [
      'namespaces',
      `<description>${Array.from({ length: 20_000 }, (_, n) => `<b xmlns:n${n}="u">`).join('')}</description>`,
    ],
    ['signs', `<description>${'&lt;'.repeat(300_000)}</description>`],
    ['comments', `<category>${'&lt;!--'.repeat(100_000)}</category>`],
  ])('is done in time with a flood of %s', async (_name, flood) => {
    const text = rss(`<item><guid>1</guid>${flood}</item><item><guid>2</guid></item>`);
    const cost = await costOfAsync(async () => expect((await read(text)).items[0]?.guid).toBe('1'));
    expect(cost).toBeLessThan(500);
  });
});
