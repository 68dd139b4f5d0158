/** Whatever comes: nothing is thrown, nothing takes long, every finding fits its schema. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedFindingSchema } from '../../../../shared/model/feeds.ts';
import { costOf } from '../../../support/cpu-clock.ts';
import { findingsOf } from '../../../support/examine.ts';

const folder = fileURLToPath(new URL('../../../fixtures/doctor/', import.meta.url));
const feeds = readdirSync(folder).map((name) => readFileSync(`${folder}${name}`));

const headers: [string, string][] = [['Content-Type', 'text/xml; charset=koi8-r']];

function check(bytes: Uint8Array): void {
  const findings = findingsOf(bytes, {
    headers,
    url: 'https://a.example/feed',
    contentType: headers[0]?.[1] ?? null,
  });
  for (const { message, ...finding } of findings) {
    feedFindingSchema.parse(finding);
    expect(message.length).toBeLessThan(500);
    expect(finding.excerpt?.length ?? 0).toBeLessThan(200);
  }
}

describe('the doctor', () => {
  it('survives arbitrary bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), check), { numRuns: 500 });
  });

  it('survives feeds with bytes changed, cut out and put in', () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      drop: fc.nat(40),
      put: fc.oneof(
        fc.uint8Array({ maxLength: 6 }),
        fc
          .constantFrom(
            '<',
            '>',
            '&',
            '"',
            "'",
            ']]>',
            '<![CDATA[',
            '<!--',
            '</item>',
            '<item>',
            '\\u',
            '{',
            '\0',
          )
          .map((text) => new TextEncoder().encode(text)),
      ),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...feeds),
        fc.array(change, { minLength: 1, maxLength: 8 }),
        (feed, changes) => {
          let bytes: Uint8Array = feed;
          for (const { at, drop, put } of changes) {
            const start = Math.floor(at * bytes.length);
            bytes = Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + drop)]);
          }
          check(bytes);
        },
      ),
      { numRuns: 1500 },
    );
  });

  const megabytes = 5_000_000;
  const many = (text: string): string => text.repeat(Math.floor(megabytes / text.length));
  it.each([
    ['open tags', many('<a>')],
    ['open tags with attributes', many('<a b="c">')],
    ['entries in entries', `<rss><channel>${many('<item><b>')}`],
    ['end tags', `<rss>${many('</b>')}`],
    ['crossing tags', `<rss>${many('<a><b></a></b>')}`],
    ['open comments', `<rss>${many('<!--')}`],
    ['comments', `<rss>${many('a<!---->')}`],
    ['open CDATA', `<rss>${many('<![CDATA[')}`],
    ['declarations', many('<!doctype a [')],
    ['quotation marks', `<rss>${many("<a b='")}`],
    ['attributes', `<rss ${many('a="" ')}>`],
    [
      'attributes that differ',
      `<rss ${Array.from({ length: 400_000 }, (_, index) => `a${index}=""`).join(' ')}>`,
    ],
    ['namespaces', `<rss>${many('<a xmlns:a="b">')}`],
    ['less-than signs', `<rss>${many('< ')}`],
    ['ampersands', `<rss><channel><title>${many('&')}`],
    ['line breaks', `<rss><channel>${many('\n')}<item>&`],
    ['control characters', `<rss><channel><title>${many('\u0001a')}`],
    ['images', `<rss><channel><item><description>${many('&lt;img ')}</description></item></channel></rss>`],
    ['brackets', `{"a":${many('[')}`],
    ['JSON values', `{"items":[${many('1,')}1]}`],
    ['escapes', `{"items":[{"id":"${many('\\"')}"}]}`],
    ['one guid', `<rss version="2.0"><channel>${many('<item><guid>a</guid></item>')}</channel></rss>`],
    [
      'dates',
      `<rss version="2.0"><channel>${many('<item><pubDate>1 x 1 1:1</pubDate></item>')}</channel></rss>`,
    ],
    [
      'titles',
      `<rss version="2.0"><channel>${many('<item><title>&lt;b>&lt;b>&lt;a</title></item>')}</channel></rss>`,
    ],
  ])('takes its time for no heap of %s', (_name, text) => {
    const bytes = new TextEncoder().encode(text);
    expect(costOf(() => check(bytes))).toBeLessThan(500);
  });
});
