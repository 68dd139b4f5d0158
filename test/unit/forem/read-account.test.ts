import { expect, it } from 'vitest';
import { readFollowedTags, readMe, readReadingList } from '../../../electron/core/forem/api/read-account.ts';

const foremHosts = ['dev.to'];
const entry = (id: number, more: object = {}) => ({
  type_of: 'readinglist',
  id: id + 500,
  status: 'valid',
  created_at: '2026-06-01T10:00:00Z',
  article: {
    id,
    title: ` About\n${id} `,
    url: `https://dev.to/ines/about-${id}`,
    user: { name: 'Ines' },
    ...more,
  },
});

it('reads whose a key is', () => {
  expect(readMe('{"type_of":"user","username":" ines "}')).toBe('ines');
  for (const json of ['{}', '[]', 'null', '<html>', '{"username":""}']) expect(readMe(json)).toBeNull();
});

it('reads a page of a reading list, without what has gone or is of elsewhere', () => {
  const page = [
    entry(1),
    { ...entry(2), article: null },
    entry(3, { url: 'https://evil.example/a/b' }),
    { ...entry(4), created_at: 'soon' },
    entry(5, { user: null }),
  ];
  expect(readReadingList(JSON.stringify(page), { foremHosts })).toEqual({
    count: 5,
    entries: [
      {
        foremId: 1,
        title: 'About 1',
        url: 'https://dev.to/ines/about-1',
        author: 'Ines',
        savedAt: Date.parse('2026-06-01T10:00:00Z'),
      },
      expect.objectContaining({ foremId: 4, savedAt: null }),
      expect.objectContaining({ foremId: 5, author: null }),
    ],
  });
  expect(readReadingList('{"error":"unauthorized"}', { foremHosts })).toBeNull();
});

it('reads followed tags, each once, and only what a tag can be', () => {
  const tags = [
    { id: 1, name: 'rust', points: 3 },
    { name: 'go/../admin' },
    { name: 'rust' },
    { name: 'c' },
    'x',
  ];
  expect(readFollowedTags(JSON.stringify(tags))).toEqual(['rust', 'c']);
  expect(readFollowedTags('{}')).toBeNull();
});
