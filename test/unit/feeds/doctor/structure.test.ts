/** RSS, RDF, Atom and JSON Feed by their specifications. */
import { describe, expect, it } from 'vitest';
import {
  atomOf,
  channelHead,
  entryHead,
  findingsOf,
  inShort,
  itemOf,
  ofRule,
  rssOf,
} from '../../../support/examine.ts';

const url = 'https://weir.example/feed.xml';
const inOneLine = (findings: string[]): string[] =>
  findings.map((line) => line.replace(/ (\d+):\d+$/, ' $1'));
const short = (feed: string, withHints = false): string[] =>
  inOneLine(inShort(findingsOf(feed, { url }), withHints));

describe('RSS', () => {
  it('needs a version, a channel, and what a channel needs', () => {
    expect(short(rssOf(itemOf(''), channelHead, ''))).toEqual(['warning rss-version-missing 1']);
    expect(
      short('<rss version="2.0"><item><title>a</title><guid>https://a.example/</guid></item></rss>'),
    ).toEqual(['error channel-missing 1']);
    expect(short(rssOf(itemOf(''), '<title> </title>'))).toEqual([
      'warning channel-title-missing 1',
      'warning channel-link-missing 1',
      'warning channel-description-missing 1',
    ]);
    expect(short(rssOf(itemOf(''), channelHead, 'version="2.0" xmlns="default"'), true)).toContain(
      'hint rss-namespace 1',
    );
  });

  it('needs something to read in each entry', () => {
    expect(short(rssOf('<item><guid>https://a.example/</guid></item>'))).toEqual(['warning item-empty 2']);
    expect(
      short(rssOf('<item><guid>https://a.example/</guid><title/><description><p>a</p></description></item>')),
    ).toEqual([]);
  });

  it('needs guids that stay, differ, and are what they say', () => {
    const guid = (inner: string) => `<item><title>a</title>${inner}</item>\n`;
    expect(short(rssOf(guid('') + guid('<guid> </guid>')))).toEqual([
      'warning guid-missing 2',
      'warning guid-missing 3',
    ]);
    expect(short(rssOf(guid('<guid>a-1</guid>') + guid('<guid isPermaLink="false">a-2</guid>')))).toEqual([
      'warning guid-no-address 2',
    ]);
    expect(
      short(
        rssOf(guid('<guid>https://a.example/</guid>') + guid('<guid><![CDATA[https://a.example/]]></guid>')),
      ),
    ).toEqual(['error guid-repeated 3']);
  });

  it('wants whole addresses, files in full, and nothing twice', () => {
    expect(short(rssOf(itemOf('<link>/a</link>')))).toEqual(['warning address-relative 2']);
    expect(short(rssOf(itemOf('<link xml:base="https://a.example/">/a</link>')))).toEqual([]);
    const enclosure = ofRule(
      findingsOf(rssOf(itemOf('<enclosure url="https://a.example/a.mp3"/>'))),
      'enclosure-incomplete',
    );
    expect(enclosure[0]?.message).toBe(
      'The enclosure has no length and no type: readers cannot tell whether they can use the file.',
    );
    expect(
      short(rssOf(itemOf('<enclosure url="https://a.example/a.mp3" length="ten" type="audio/mpeg"/>'))),
    ).toEqual(['warning enclosure-incomplete 2']);
    expect(short(rssOf(itemOf('<description>more</description>')))).toEqual(['warning element-twice 2']);
  });

  it('does not guess at what is missing where tags do not match', () => {
    expect(short(rssOf('<item><title>a<guid>https://a.example/</guid></item>'))).toEqual([
      'error tag-unclosed 2',
    ]);
  });

  it('hints at the feed’s own address', () => {
    const self = (href: string) =>
      rssOf(
        itemOf(''),
        `${channelHead}<a:link xmlns:a="http://www.w3.org/2005/Atom" rel="self" href="${href}"/>`,
      );
    expect(short(self(url), true)).toEqual([]);
    expect(short(self('https://WEIR.example/feed.xml/#top'), true)).toEqual([]);
    expect(short(self('https://old.example/feed.xml'), true)).toEqual(['hint self-differs 1']);
    expect(short(rssOf(itemOf('')), true)).toEqual(['hint self-missing 1']);
  });
});

describe('RDF', () => {
  it('names its items by rdf:about', () => {
    const rdf = (item: string) =>
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel>${channelHead}</channel>\n${item}</rdf:RDF>`;
    expect(short(rdf('<item><title>a</title></item>'))).toEqual(['warning about-missing 2']);
    const about = '<item rdf:about="https://a.example/"><title>a</title></item>\n';
    expect(short(rdf(about))).toEqual([]);
    expect(short(rdf(about + about))).toEqual(['error guid-repeated 3']);
  });
});

describe('Atom', () => {
  const content = '<content>Text</content>';
  it('needs what RFC 4287 requires of a feed', () => {
    expect(short(atomOf('', ''))).toEqual([
      'warning atom-feed-title-missing 1',
      'warning atom-feed-id-missing 1',
      'warning atom-feed-updated-missing 1',
    ]);
    expect(short(atomOf('').replace(' xmlns="http://www.w3.org/2005/Atom"', ''))).toEqual([
      'warning atom-namespace 1',
    ]);
  });

  it('needs what it requires of an entry', () => {
    expect(short(atomOf('<entry/>'))).toEqual([
      'warning atom-entry-title-missing 2',
      'warning atom-entry-id-missing 2',
      'warning atom-entry-updated-missing 2',
      'warning atom-alternate-missing 2',
      'warning entry-empty 2',
    ]);
    const head = '<title>A</title><id>tag:a.example,2026:f</id><updated>2026-11-17T06:00:00Z</updated>';
    expect(short(atomOf(`<entry>${entryHead}${content}</entry>`, head))).toEqual([
      'warning atom-author-missing 2',
    ]);
    const source = '<source><author><name>B</name></author></source>';
    expect(short(atomOf(`<entry>${entryHead}${content}${source}</entry>`, head))).toEqual([]);
  });

  it('wants ids that are whole and differ', () => {
    const entry = (id: string, updated: string) =>
      `<entry><title>E</title><id>${id}</id><updated>2026-11-${updated}T06:00:00Z</updated>${content}</entry>\n`;
    expect(short(atomOf(entry('42', '16')))).toEqual(['warning atom-id-relative 2']);
    expect(short(atomOf(entry('tag:a', '16') + entry('tag:a', '17')))).toEqual([]);
    expect(short(atomOf(entry('tag:a', '16') + entry('tag:a', '16')))).toEqual([
      'warning atom-id-repeated 3',
    ]);
  });

  it('looks at links, text types, XHTML and what stands twice', () => {
    expect(short(atomOf(`<entry>${entryHead}${content}<link>https://a.example</link></entry>`))).toEqual([
      'warning atom-link-without-address 2',
    ]);
    expect(
      short(atomOf(`<entry>${entryHead.replace('<title>', '<title type="text/html">')}${content}</entry>`)),
    ).toEqual(['warning atom-text-type 2']);
    expect(short(atomOf(`<entry>${entryHead}<content type="xhtml"><p>a</p></content></entry>`))).toEqual([
      'warning atom-xhtml-div 2',
    ]);
    expect(short(atomOf(`<entry>${entryHead}${content}${content}</entry>`))).toEqual([
      'warning element-twice 2',
    ]);
  });
});

describe('JSON Feed', () => {
  const json = (item: object | null, more: object = {}) =>
    JSON.stringify(
      {
        version: 'https://jsonfeed.org/version/1.1',
        title: 'J',
        ...(item === null ? {} : { items: [item] }),
        ...more,
      },
      null,
      1,
    );
  const sound = { id: '1', content_text: 'a' };

  it('needs version, title, items, ids and content', () => {
    expect(short(json(sound))).toEqual([]);
    expect(short(json(sound, { version: undefined }))).toEqual(['warning json-version 1']);
    expect(short(json(sound, { version: 'https://example.org/2' }))).toEqual(['warning json-version 2']);
    expect(short(json(sound, { title: undefined }))).toEqual(['warning json-title-missing 1']);
    expect(short(json(null))).toEqual(['error json-items-missing 1']);
    expect(short(json({ title: 'a' }))).toEqual([
      'warning json-id-missing 5',
      'warning json-content-missing 5',
    ]);
    expect(short(json({ ...sound, id: 1 }), true)).toContain('hint json-id-number 6');
  });

  it('tells of members of the wrong kind, unusable attachments, names and ids twice', () => {
    expect(short(json({ ...sound, tags: 'a' }))).toEqual(['warning json-wrong-kind 8']);
    expect(short(json({ ...sound, attachments: [{ url: 'https://a.example/' }] }))).toEqual([
      'warning json-attachment-incomplete 9',
    ]);
    expect(short(json(sound).replace('"title": "J"', '"title": "J", "title": "K"'))).toEqual([
      'warning json-name-twice 3',
    ]);
    expect(short(json(sound, { items: [sound, sound] }))).toEqual(['error guid-repeated 10']);
  });

  it.each([
    ['{"version": "https://jsonfeed.org/version/1",\n "items": [1 2]}', 'a comma or ]', 2],
    ['{"version": 1,\n}', 'a name in quotes', 2],
    ['{"a":\n "b\n"}', 'no line break or control character inside quotes', 2],
    ['{"a":\n "b', 'a closing quotation mark', 2],
    ['{"a":\n "\\x"}', 'an escape that JSON knows', 2],
    ["{\n'a': 1}", 'a name in quotes or }', 2],
    ['{"a": 1}\n{', 'nothing more', 2],
  ])('shows where JSON breaks: %j', (feed, expected, line) => {
    const [found] = ofRule(findingsOf(feed), 'json-broken');
    expect(found?.message).toContain(`: ${expected} was expected`);
    expect(found?.line).toBe(line);
  });
});
