import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../shared/query/parse.ts';
import { printQuery } from '../../../shared/query/print.ts';

const meaning = (text: string) => {
  const { root, sort } = parseQuery(text);
  return { root, sort };
};

describe('canonical text', () => {
  it.each([
    ['  two   words ', 'two words'],
    ['a OR (b c) OR d', 'a OR b c OR d'],
    ['(a OR b) c', '(a OR b) c'],
    ['-(a b)', '-(a b)'],
    ['#rust', 'tag:rust'],
    ['published:7d', 'after:7d'],
    ['saved:7d', 'saved:>7d'],
    ['on:2026-1-5', 'on:2026-01-05'],
    ['reading:10..5', 'reading:5..10'],
    ['words:=7', 'words:7'],
    ['feed:"Rust Blog"', 'feed:"Rust Blog"'],
    ['tag:"::x"', 'tag:"::x"'],
    ['sort:newest a OR b', '(a OR b) sort:newest'],
    ['x /RE/', 'x /RE/i'],
    ['effec* title:a*', 'effec* title:a*'],
    ['', ''],
  ])('%s → %s', (text, printed) => {
    expect(printQuery(parseQuery(text))).toBe(printed);
  });
});

describe('print and parse', () => {
  const same = (text: string): void => {
    const printed = printQuery(parseQuery(text));
    expect(meaning(printed)).toEqual(meaning(text));
    expect(printQuery(parseQuery(printed))).toBe(printed);
  };

  it.each([
    'tag:a"b',
    'note:a"b',
    'reactions:>50 comments:5..10',
    'series:"Boats for two" org:harbour has:series',
    'tag:":x"',
    '-(--foo)',
    '-(-)',
    '/a\nb/',
    '/a b/(c)',
    '(a OR #)b',
    '(-) b',
    'site:/',
    'site:x::',
    'title:":x"',
    'tag:" x "',
    '-"a b" -(c OR -d)',
    'foo()bar',
    'a(b)c(',
    'a**',
    '#(a)',
    '#(a)',
    'tag:"',
  ])('%j', same);

  const piece = fc.oneof(
    fc.constantFrom(
      ...['(', ')', '-', '"', '/', '#', ':', ' OR ', ' ', '\n', '()', '//', '::', '\\', '..', '<', '>', '*'],
      ...['a', 'word', 'useEffect', '日本語', 'é', '7d', '2026-01', '42', 'unread', 'code', 'newest'],
      ...['title:', 'tag:', 'is:', 'has:', 'sort:', 'site:', 'feed:', 'saved:', 'words:', 'id:', 'nope:'],
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  const queryText = fc.array(piece, { maxLength: 16 }).map((pieces) => pieces.join(''));

  it('any text is parsed without an exception, with problems inside the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(queryText, fc.string({ unit: 'binary', maxLength: 200 })),
        fc.boolean(),
        (text, isTyping) => {
          for (const { start, end } of parseQuery(text, { isTyping }).problems) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('a word that was being typed prints as one left open', () => {
    fc.assert(
      fc.property(queryText, (text) => {
        const { root, sort } = parseQuery(text, { isTyping: true });
        expect(meaning(printQuery({ root, sort }))).toEqual({ root, sort });
      }),
      { numRuns: 2000 },
    );
  });

  it('what is printed parses to the same tree', () => {
    fc.assert(fc.property(queryText, same), { numRuns: 5000 });
  });
});
