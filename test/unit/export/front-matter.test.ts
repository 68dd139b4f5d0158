import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { frontMatter } from '../../../electron/core/export/front-matter.ts';

function read(text: string, version: '1.1' | '1.2' = '1.2'): Record<string, unknown> {
  const match = /^---\n([\s\S]*)---\n$/.exec(text);
  return parse(match?.[1] ?? '', { version });
}

describe('frontMatter', () => {
  test('writes fields in a fixed order, times in UTC, and leaves absent ones out', () => {
    expect(
      frontMatter({
        title: 'Feeds: "a" guide',
        language: 'en',
        author: null,
        tags: ['work/incident'],
        sourceTags: ['rust'],
        published: Date.UTC(2026, 0, 31, 9),
        readingMinutes: 4,
        url: 'https://dev.to/a/b',
      }),
    ).toBe(
      '---\ntitle: \'Feeds: "a" guide\'\nurl: https://dev.to/a/b\npublished: "2026-01-31T09:00:00.000Z"\ntags:\n  - work/incident\nsource_tags:\n  - rust\nreading_minutes: 4\nlanguage: en\n---\n',
    );
  });

  test.each([
    'no',
    '1e3',
    '~',
    '---',
    '# x',
    "it's: \\n",
    '@a',
    '🎉',
    '2026-01-31',
    '%d',
    '- a',
    '{a}',
    '0o7',
    '1:20',
  ])('title %s is a string to every parser', (title) => {
    for (const version of ['1.1', '1.2'] as const) {
      expect(read(frontMatter({ title, tags: [title] }), version)).toEqual({ title, tags: [title] });
    }
  });

  test('any title reads back, on one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (title) => {
        const expected = title
          .toWellFormed()
          .replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
          .trim();
        expect(read(frontMatter({ title, readingMinutes: 1 }))).toEqual(
          expected === '' ? { reading_minutes: 1 } : { title: expected, reading_minutes: 1 },
        );
      }),
    );
  });
});
