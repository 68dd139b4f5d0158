import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CompletionNames, completeQuery } from '../../../electron/core/library/search/complete.ts';
import { fieldNames } from '../../../shared/query/fields.ts';
import { parseQuery } from '../../../shared/query/parse.ts';
import { features, sortOrders, states } from '../../../shared/query/tree.ts';
import { completionWords, fieldHints, wordHints } from '../../../shared/texts/en/completion.ts';

const now = new Date(2026, 10, 24, 12).getTime();
const from =
  (...all: { name: string; total: number; isOwn?: boolean }[]) =>
  (typed: string) =>
    all.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase()));
const names: CompletionNames = {
  tags: from(
    { name: 'work/db', total: 3, isOwn: true },
    { name: 'to read', total: 1 },
    { name: 'rust', total: 1200 },
  ),
  feeds: from({ name: 'Rust Blog', total: 40 }, { name: 'DEV', total: 9 }),
  folders: from({ name: 'Blogs', total: 49 }),
  sites: from({ name: 'dev.to', total: 9 }),
  authors: from({ name: 'Ben Halpern', total: 7 }),
  languages: from({ name: 'go', total: 5 }, { name: 'groovy', total: 1 }),
  series: from({ name: 'Boats for two', total: 4 }),
  organisations: from({ name: 'Harbour Club', total: 2 }),
};

/** `|` is the caret. */
const at = (marked: string) => {
  const caret = marked.indexOf('|');
  return completeQuery(marked.replace('|', ''), caret, names, { now });
};
const texts = (marked: string): string[] => at(marked).options.map(({ text }) => text);
const said = (marked: string): string[] =>
  at(marked)
    .options.slice(0, 1)
    .map(({ detail }) => completionWords(detail));
const accepted = (marked: string, index = 0): string => {
  const { start, end, options } = at(marked);
  const query = marked.replace('|', '');
  return `${query.slice(0, start)}${options[index]?.text}${query.slice(end)}`;
};

describe('completion at the caret', () => {
  it('takes spans of time in the language of the interface as well as in English', () => {
    const spanNames = { today: 'heute', yesterday: '昨天', 'this-month': 'Diesen Monat' };
    const typed = (query: string) =>
      completeQuery(query, query.length, names, { now, spanNames }).options.map(({ text }) => text);
    expect(typed('on:heu')).toEqual(['on:2026-11-24']);
    expect(typed('after:昨')).toEqual(['after:2026-11-23']);
    expect(typed('on:diesen')).toEqual(['on:2026-11']);
    expect(typed('on:tod')).toEqual(['on:2026-11-24']);
  });

  it.each<[string, string[]]>([
    ['ti|', ['title:']],
    ['rust re|', ['reading:', 'reactions:']],
    ['series:bo|', ['series:"Boats for two"']],
    ['comments:>|', ['comments:>20']],
    ['unre|', ['is:unread']],
    ['code|', ['code:', 'has:code']],
    ['is:|', states.map((name) => `is:${name}`)],
    ['is:un|', ['is:unread']],
    ['IS:un|', ['IS:unread']],
    ['-is:r|', ['is:read']],
    ['(has:hi|)', ['has:highlight']],
    ['sort:n|', ['sort:newest']],
    ['tag:ru|', ['tag:rust']],
    ['#ru|', ['#rust']],
    ['tag:work|', ['tag:work/db', 'tag:work/*']],
    ['tag:to|', ['tag:"to read"']],
    ['#"to r|', ['#"to read"']],
    ['feed:"rust b|"', ['feed:"Rust Blog"']],
    ['feed:|', ['feed:"Rust Blog"', 'feed:DEV']],
    ['folder:b|', ['folder:Blogs']],
    ['site:d|', ['site:dev.to']],
    ['author:ben|', ['author:"Ben Halpern"']],
    ['lang:g|', ['lang:go', 'lang:groovy']],
    ['on:t|', ['on:2026-11-24', 'on:2026-11', 'on:2026']],
    ['after:7|', ['after:7d']],
    ['saved:<1|', ['saved:<1m', 'saved:<1y']],
    ['after:yes|', ['after:2026-11-23']],
    ['seen:>2026|', ['seen:>2026-11-23']],
    ['before:yes|', ['before:2026-11-23']],
    ['reading:|', ['reading:<5', 'reading:5..10', 'reading:>10']],
    ['words:>|', ['words:>2000']],
    ['is:unread|', []],
    ['nothing|', []],
    ['"ti|', []],
    ['rust /ti|/', []],
    ['nofield:x|', []],
    ['title:a|', []],
    ['https://ti|', []],
  ])('%s', (marked, expected) => {
    expect(texts(marked)).toEqual(expected);
  });

  it('replaces the term, from its beginning to its end', () => {
    expect(accepted('rust ta|g go')).toBe('rust tag: go');
    expect(accepted('rust tag:ru|xyz go')).toBe('rust tag:rust go');
    expect(accepted('-tag:to|')).toBe('-tag:"to read"');
  });

  it('says how many articles a name has, and what a word means', () => {
    expect(at('tag:|').options.map(({ detail }) => completionWords(detail))).toEqual([
      'yours, 3 articles',
      '1 article',
      '1,200 articles',
      'work and all below it',
    ]);
    expect(said('is:la|')).toEqual(['on Later']);
    expect(said('before:7|')).toEqual(['more than 7 days ago']);
    expect(said('before:tod|')).toEqual(['before today']);
    expect(said('on:tod|')).toEqual(['today']);
    expect(at('after:1m|').options).toEqual([]);
  });

  it('offers all fields where a new term begins', () => {
    expect(texts('|')).toEqual(fieldNames.map((name) => `${name}:`));
    expect(texts('rust |')).toHaveLength(fieldNames.length);
    expect(texts('ru|st')).toEqual([]);
  });

  it('has a hint for every field and word of the language', () => {
    expect(Object.keys(fieldHints).toSorted()).toEqual([...fieldNames].toSorted());
    const words = [
      ...states.map((name) => `is:${name}`),
      ...features.map((name) => `has:${name}`),
      ...sortOrders.map((name) => `sort:${name}`),
    ];
    expect(Object.keys(wordHints)).toEqual(words);
  });

  it('whatever is offered is understood', () => {
    const piece = fc.constantFrom(
      ...[
        'is:',
        'has:',
        'tag:',
        '#',
        'feed:',
        'on:',
        'saved:<',
        'reading:',
        'sort:',
        'lang:',
        'author:',
        '-',
        '(',
        '"',
      ],
      ...['r', 'un', '7', 't', ' ', ' OR ', 'work/', ')'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), fc.nat(40), (pieces, place) => {
        const query = pieces.join('');
        const { start, end, options } = completeQuery(query, Math.min(place, query.length), names, { now });
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(query.length);
        for (const { text } of options.filter((option) => !option.text.endsWith(':'))) {
          expect(parseQuery(text).problems, text).toEqual([]);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
