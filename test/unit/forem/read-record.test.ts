/** Records of Forem's API: strict in whose they are, tolerant in all else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foremRecordUrl } from '../../../electron/core/content/forem/addresses.ts';
import { readForemRecord } from '../../../electron/core/forem/api/read-record.ts';
import { foremPost, recordOf } from '../../support/forem-site.ts';

const origin = 'https://forem.example';
const wanted = { slug: 'knots-3f1a', foremId: null };
const read = (value: unknown, of = wanted as { slug: string; foremId: number | null }) =>
  readForemRecord(JSON.stringify(value), of);

describe('a record', () => {
  it('tells what the feed does not', () => {
    const post = foremPost('knots-3f1a', {
      id: 77,
      markdown: '---\ntitle: Knots\nseries: Boats for two\n---\n\nA **bowline**.',
      canonicalUrl: 'https://ines.example/knots',
      coverUrl: 'https://media.example/knots.png',
      editedAt: '2026-05-06T10:11:12Z',
      readingMinutes: 4,
      reactions: 61,
      comments: 5,
      seriesId: 9,
      organisation: { name: 'Harbour Club', username: 'harbour' },
    });
    expect(read(recordOf(origin, post))).toEqual({
      foremId: 77,
      markdown: post.markdown,
      canonicalUrl: 'https://ines.example/knots',
      coverUrl: 'https://media.example/knots.png',
      editedAt: Date.parse('2026-05-06T10:11:12Z'),
      readingMinutes: 4,
      reactions: 61,
      comments: 5,
      seriesId: 9,
      series: 'Boats for two',
      organisation: 'Harbour Club',
      authorName: 'ines',
      organisationName: 'harbour',
    });
  });

  it('is unknown in what is missing or of another kind', () => {
    const odd = {
      id: 5,
      slug: 'knots-3f1a',
      body_markdown: ['no'],
      canonical_url: 'javascript:alert(1)',
      cover_image: 7,
      edited_at: 'yesterday',
      public_reactions_count: '12',
      comments_count: -1,
      collection_id: {},
      organization: 'Harbour Club',
    };
    expect(read(odd)).toEqual({
      foremId: 5,
      markdown: null,
      canonicalUrl: null,
      coverUrl: null,
      editedAt: null,
      readingMinutes: null,
      reactions: null,
      comments: null,
      seriesId: null,
      series: null,
      organisation: null,
      authorName: null,
      organisationName: null,
    });
    expect(read({ id: 5, slug: 'knots-3f1a', positive_reactions_count: 12 })?.reactions).toBe(12);
  });

  it('is refused when it is another article’s, unless its number is known', () => {
    const renamed = recordOf(origin, foremPost('knots-and-bends-3f1a', { id: 77 }));
    expect(read(renamed)).toBeNull();
    expect(read(renamed, { slug: 'knots-3f1a', foremId: 77 })?.foremId).toBe(77);
  });

  it('is never anything but a record or nothing, whatever is sent', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readForemRecord(text, wanted)).toBeNull();
      }),
    );
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(recordOf(origin, foremPost('x')))), fc.jsonValue()),
        (fields) => {
          const record = read({ ...fields, id: 3, slug: 'knots-3f1a' });
          expect(record?.foremId).toBe(3);
          expect(record?.reactions ?? 0).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

describe('the address of a record', () => {
  it.each([
    ['https://dev.to/ines/knots-3f1a', null, 'https://dev.to/api/articles/ines/knots-3f1a'],
    ['https://dev.to/ines/knots-3f1a/', null, 'https://dev.to/api/articles/ines/knots-3f1a'],
    ['https://dev.to/ines/knots-3f1a?utm_source=x#top', null, 'https://dev.to/api/articles/ines/knots-3f1a'],
    ['https://www.dev.to/ines/knots-3f1a', 77, 'https://www.dev.to/api/articles/77'],
    ['http://127.0.0.1:8123/ines/knots-3f1a', null, 'http://127.0.0.1:8123/api/articles/ines/knots-3f1a'],
    ['https://dev.to/t/boats', null, null],
    ['https://dev.to/ines', null, null],
    ['https://other.example/ines/knots-3f1a', null, null],
    ['no address', 77, null],
  ])('%s, number %s: %s', (url, foremId, expected) => {
    expect(foremRecordUrl(url, ['dev.to', '127.0.0.1:8123'], foremId)).toBe(expected);
  });
});
