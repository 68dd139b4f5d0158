/** Articles of Forem's API, alone and in lists: strict in whose they are, tolerant in all else. */
import { describe, expect, it } from 'vitest';
import { unpackMarkup } from '../../../electron/core/content/scan/packed-markup.ts';
import { unpackItems } from '../../../electron/core/entries/item-batches.ts';
import { readApiArticle } from '../../../electron/core/forem/api/read-article.ts';
import { readSeriesParts } from '../../../electron/core/forem/api/read-listing.ts';
import { foremPost, recordOf } from '../../support/forem-site.ts';

const origin = 'https://forem.example';
const foremHosts = ['forem.example'];
const post = foremPost('knots-3f1a', { id: 77, seriesId: 9, tags: ['boats', 'wood'] });

describe('a single answer', () => {
  const read = (value: unknown, foremId = 77) =>
    readApiArticle(JSON.stringify(value), { foremId, foremHosts });

  it('is an entry as its feed would have it, with its record', () => {
    const article = read(recordOf(origin, post));
    const [item, ...more] = unpackItems(article?.packet ?? new Uint8Array());
    expect(more).toEqual([]);
    expect(item).toMatchObject({
      key: 'forem:knots-3f1a',
      url: `${origin}/ines/knots-3f1a`,
      displayTitle: 'About knots-3f1a',
      author: 'Ines Ferreira',
      publishedAt: Date.parse('2026-05-04T08:00:00Z'),
      categories: ['boats', 'wood'],
    });
    expect(unpackMarkup(item?.packedHtml ?? new Uint8Array())).toBe(post.html);
    expect(article?.record).toMatchObject({ foremId: 77, seriesId: 9, authorName: 'ines' });
  });

  it('has its tags as a list or as text', () => {
    const [item] = unpackItems(
      read({ ...recordOf(origin, post), tags: 'boats, wood' })?.packet ?? new Uint8Array(),
    );
    expect(item?.categories).toEqual(['boats', 'wood']);
  });

  it.each([
    ['of another number', { ...recordOf(origin, post), id: 78 }],
    ['without a text', { ...recordOf(origin, post), body_html: null }],
    ['of another host', { ...recordOf(origin, post), url: 'https://elsewhere.example/ines/knots-3f1a' }],
    ['with an address that is none', { ...recordOf(origin, post), url: 'javascript:alert(1)' }],
    ['that is a list', [recordOf(origin, post)]],
    ['that is nothing', null],
  ])('%s is none', (_name, value) => {
    expect(read(value)).toBeNull();
  });
});

describe('a page of a series', () => {
  const read = (value: unknown) => readSeriesParts(JSON.stringify(value), { seriesId: 9, foremHosts });

  it('has those parts that say they are of it, in the order they come', () => {
    const other = { ...recordOf(origin, post), id: 78, collection_id: 10 };
    const foreign = { ...recordOf(origin, post), id: 79, url: 'https://elsewhere.example/ines/knots-3f1a' };
    const odd = { id: 'x', title: 3 };
    expect(read([recordOf(origin, post), other, foreign, odd])).toEqual({
      count: 4,
      parts: [
        {
          foremId: 77,
          title: 'About knots-3f1a',
          url: `${origin}/ines/knots-3f1a`,
          publishedAt: Date.parse('2026-05-04T08:00:00Z'),
          readingMinutes: 3,
        },
      ],
    });
  });

  it('is none where it is no list', () => {
    expect(read({ error: 'not found' })).toBeNull();
    expect(readSeriesParts('<p>Sign in</p>', { seriesId: 9, foremHosts })).toBeNull();
  });
});
