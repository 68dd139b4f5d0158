import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { moment, type RecordValue } from '../../../electron/core/export/facts/values.ts';
import { parseFrontMatter, writeFrontMatter } from '../../../electron/core/export/profiles/front-matter.ts';
import { mistakeOf } from '../../support/template-mistake.ts';

function write(source: string, values: RecordValue): string {
  return writeFrontMatter(parseFrontMatter(source, Object.keys(values)), values);
}

function read(text: string, version: '1.1' | '1.2' = '1.2'): Record<string, unknown> {
  const match = /^---\n([\s\S]*)---\n$/.exec(text);
  return parse(match?.[1] ?? '', { version });
}

describe('front matter', () => {
  test('keeps the order and kind of values, writes times in UTC, and leaves absent ones out', () => {
    const source = [
      'title: {{ title }}',
      '# a comment',
      'author: {{ author }}',
      'date: {{ published }}',
      'day: {{ published | date: "YYYY-MM-DD" }}',
      'words: {{ published | date: "D MMMM" }}',
      'tags: {{ tags }}',
      'extra.minutes: {{ minutes }}',
      'extra.note: from {{ title }}',
      'draft: false',
      'layout: post',
      'empty: {% if author %}x{% endif %}',
    ].join('\n');
    const values = {
      title: 'Feeds: "a" guide',
      author: null,
      published: moment(Date.UTC(2026, 0, 31, 9)),
      tags: ['work/incident', ''],
      minutes: 4,
    };
    expect(write(source, values)).toBe(
      [
        '---',
        'title: \'Feeds: "a" guide\'',
        'date: 2026-01-31T09:00:00Z',
        'day: 2026-01-31',
        'words: "31 January"',
        'tags:',
        '  - work/incident',
        'extra:',
        '  minutes: 4',
        '  note: \'from Feeds: "a" guide\'',
        'draft: false',
        'layout: post',
        '---',
        '',
      ].join('\n'),
    );
  });

  test('a field called time is a field like any other', () => {
    expect(write('time: {{ title }}', { title: 'Noon' })).toBe('---\ntime: Noon\n---\n');
    expect(write('a.time: {{ title }}', { title: 'Noon' })).toBe('---\na:\n  time: Noon\n---\n');
  });

  test.each(['no', 'Yes', 'ON', 'null', 'e5', 'true', 'no way', 'y'])(
    'the word %s stays a text, in a list too',
    (word) => {
      for (const version of ['1.1', '1.2'] as const) {
        const text = write('title: {{ title }}\ntags: {{ tags }}', { title: word, tags: [word, 'other'] });
        expect(read(text, version)).toEqual({ title: word, tags: [word, 'other'] });
      }
    },
  );

  test('is nothing where no field has a value', () => {
    expect(write('a: {{ a }}\n', { a: null })).toBe('');
    expect(write('', {})).toBe('');
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
    '{{ title }}',
    '...',
    'a: b # c',
    '"quoted"',
    'null',
    '<<',
    '\u0007bell',
  ])('title %s is a text to every parser', (title) => {
    for (const version of ['1.1', '1.2'] as const) {
      const text = write('title: {{ title }}\ntags: {{ tags }}\nwhole: a {{ title }}', {
        title,
        tags: [title],
      });
      expect(read(text, version)).toEqual({ title, tags: [title], whole: `a ${title}` });
    }
  });

  test('any title reads back, on one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (title) => {
        const expected = title
          .toWellFormed()
          .replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
          .trim();
        expect(read(write('title: {{ title }}\none: {{ one }}', { title, one: 1 }))).toEqual(
          expected === '' ? { one: 1 } : { title: expected, one: 1 },
        );
      }),
    );
  });

  test.each([
    ['title: {{ titel }}', 1, 11, 'There is no value “titel”. Did you mean “title”?'],
    [
      'a: 1\n\n  b: 2',
      3,
      1,
      'A line of front matter is written name: {{ value }}, with a space after the colon.',
    ],
    ['a: 1\nnames: [x', 2, 10, 'This is no YAML value. Put words with special signs in quotation marks.'],
    ['a: {% if title %}x', 1, 7, '“if” is never closed. Write {% endif %} where it ends.'],
    ['a: 1\na.b: 2', 2, 1, '“a.b” stands here twice. Take one of them away.'],
  ])('%j is wrong in line %i, column %i', (source, line, column, sentence) => {
    expect(mistakeOf(() => parseFrontMatter(source, ['title']))).toEqual({ line, column, sentence });
  });
});
