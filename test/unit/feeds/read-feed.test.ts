import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanItems } from '../../../electron/core/feeds/read-answer.ts';
import { readFeed } from '../../../electron/core/feeds/read-feed.ts';
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
