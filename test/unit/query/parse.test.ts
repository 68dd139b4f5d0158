import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../shared/query/parse.ts';
import { isRanked, type QueryNode } from '../../../shared/query/tree.ts';
import { queryTexts } from '../../../shared/texts/en/query.ts';

const word = (text: string, change: Partial<Extract<QueryNode, { type: 'text' }>> = {}): QueryNode => ({
  type: 'text',
  field: null,
  text,
  isPhrase: false,
  isPrefix: false,
  ...change,
});
const phrase = (text: string): QueryNode => word(text, { isPhrase: true });
const and = (...children: QueryNode[]): QueryNode => ({ type: 'and', children });
const or = (...children: QueryNode[]): QueryNode => ({ type: 'or', children });
const not = (child: QueryNode): QueryNode => ({ type: 'not', child });
const unread: QueryNode = { type: 'state', name: 'unread' };
const calendar = (year: number, month: number | null, day: number | null) =>
  ({ kind: 'calendar', year, month, day }) as const;
const age = (amount: number, unit: 'h' | 'd' | 'w' | 'm' | 'y') => ({ kind: 'age', amount, unit }) as const;

describe('what every form means', () => {
  it.each<[string, QueryNode | null]>([
    ['', null],
    ['  \n ', null],
    ['word', word('word')],
    ['two words', and(word('two'), word('words'))],
    ['"exact phrase"', phrase('exact phrase')],
    ['-word', not(word('word'))],
    ['a OR b', or(word('a'), word('b'))],
    ['a b OR c', or(and(word('a'), word('b')), word('c'))],
    ['a (b OR c)', and(word('a'), or(word('b'), word('c')))],
    ['-(a b)', not(and(word('a'), word('b')))],
    ['-(-a)', word('a')],
    ['((a))', word('a')],
    ['a or b', and(word('a'), word('or'), word('b'))],
    ['ORdinary', word('ORdinary')],
    ['effec*', word('effec', { isPrefix: true })],
    ['title:eff*', word('eff', { field: 'title', isPrefix: true })],
    ['"eff*"', phrase('eff*')],
    ['a (b)', and(word('a'), word('b'))],
    ['title:O(n) x', and(word('O(n)', { field: 'title' }), word('x'))],
    ['O(n log n)', and(word('O'), word('n'), word('log'), word('n'))],
    ['title:Rust', word('Rust', { field: 'title' })],
    ['TITLE:"two words"', word('two words', { field: 'title', isPhrase: true })],
    ['author:mira', word('mira', { field: 'author' })],
    ['body:x', word('x', { field: 'body' })],
    ['code:useEffect', word('useEffect', { field: 'code' })],
    ['lang:Go', { type: 'language', name: 'go' }],
    ['tag:rust', { type: 'tag', name: 'rust', kind: 'any' }],
    ['tag:work/*', { type: 'tag', name: 'work/*', kind: 'any' }],
    ['#rust', { type: 'tag', name: 'rust', kind: 'any' }],
    ['mytag:a', { type: 'tag', name: 'a', kind: 'mine' }],
    ['sourcetag:a', { type: 'tag', name: 'a', kind: 'source' }],
    ['feed:"Rust Blog"', { type: 'feed', name: 'Rust Blog' }],
    ['folder:Blogs', { type: 'folder', name: 'Blogs' }],
    ['site:dev.to', { type: 'site', host: 'dev.to' }],
    ['site:https://Dev.to/t/rust', { type: 'site', host: 'dev.to' }],
    ['site:localhost:3000', { type: 'site', host: 'localhost' }],
    ['is:unread', unread],
    ['is:UNREAD', unread],
    ['is:"unread "', unread],
    ['has:code', { type: 'feature', name: 'code' }],
    [
      'before:2026-01-31',
      { type: 'date', field: 'published', relation: 'before', value: calendar(2026, 1, 31) },
    ],
    ['after:7d', { type: 'date', field: 'published', relation: 'after', value: age(7, 'd') }],
    ['on:2026-01', { type: 'date', field: 'published', relation: 'on', value: calendar(2026, 1, null) }],
    [
      'published:2026',
      { type: 'date', field: 'published', relation: 'on', value: calendar(2026, null, null) },
    ],
    ['saved:3w', { type: 'date', field: 'saved', relation: 'after', value: age(3, 'w') }],
    ['saved:<2m', { type: 'date', field: 'saved', relation: 'before', value: age(2, 'm') }],
    ['seen:>2026-02-28', { type: 'date', field: 'seen', relation: 'after', value: calendar(2026, 2, 28) }],
    ['seen:<=2026', { type: 'date', field: 'seen', relation: 'to', value: calendar(2026, null, null) }],
    [
      'published:>=2026-02',
      { type: 'date', field: 'published', relation: 'from', value: calendar(2026, 2, null) },
    ],
    ['saved:>=7d', { type: 'date', field: 'saved', relation: 'after', value: age(7, 'd') }],
    ['saved:<=7d', { type: 'date', field: 'saved', relation: 'before', value: age(7, 'd') }],
    ['seen:12h', { type: 'date', field: 'seen', relation: 'after', value: age(12, 'h') }],
    ['reading:<5', { type: 'number', field: 'reading', comparison: { operator: '<', value: 5 } }],
    ['words:>=800', { type: 'number', field: 'words', comparison: { operator: '>=', value: 800 } }],
    ['reading:10..5', { type: 'number', field: 'reading', comparison: { operator: '..', from: 5, to: 10 } }],
    ['words:7', { type: 'number', field: 'words', comparison: { operator: '=', value: 7 } }],
    ['note:"ask Ada"', { type: 'annotation', part: 'ask Ada' }],
    ['reactions:>50', { type: 'number', field: 'reactions', comparison: { operator: '>', value: 50 } }],
    ['series:"Boats for two"', { type: 'series', name: 'Boats for two' }],
    ['org:harbour', { type: 'organisation', name: 'harbour' }],
    ['inurl:/t/rust', { type: 'address', part: '/t/rust' }],
    ['id:42', { type: 'id', id: 42 }],
    ['similar:42', { type: 'similar', id: 42 }],
    ['rust /re.+x/i', and(word('rust'), { type: 'regex', pattern: 're.+x' })],
    ['rust /a\\/b/', and(word('rust'), { type: 'regex', pattern: 'a\\/b' })],
  ])('%s', (text, root) => {
    expect(parseQuery(text)).toEqual({ root, sort: null, problems: [] });
  });

  it.each([
    'std::vector',
    'C++',
    'C#',
    '.NET',
    'node.js',
    '@types/node',
    'https://dev.to/x',
    'foo()',
    'O(n)',
    'f(g(x))[0]',
    'HTTP/2',
    'O(n^2)',
    'a-b',
    '12:30',
  ])('%s is one word', (text) => {
    expect(parseQuery(text)).toEqual({ root: word(text), sort: null, problems: [] });
  });

  it.each(['relevance', 'newest', 'oldest', 'reading'] as const)('sort:%s', (sort) => {
    expect(parseQuery(`a sort:${sort}`)).toEqual({ root: word('a'), sort, problems: [] });
  });

  it('what begins with a sign of the language is a phrase, so that it stays what it is', () => {
    expect(parseQuery('/usr/bin').root).toEqual(phrase('/usr/bin'));
    expect(parseQuery('--force').root).toEqual(phrase('--force'));
    expect(parseQuery('-(--force)').root).toEqual(not(phrase('--force')));
  });

  it('the word still being typed matches as a prefix, and only that one', () => {
    expect(parseQuery('two wor', { isTyping: true }).root).toEqual(
      and(word('two'), word('wor', { isPrefix: true })),
    );
    expect(parseQuery('wor ', { isTyping: true }).root).toEqual(word('wor'));
    expect(parseQuery('"wor"', { isTyping: true }).root).toEqual(phrase('wor'));
    // Brackets set around what is typed do not end it.
    expect(parseQuery('is:unread (a OR wor)', { isTyping: true }).root).toEqual(
      and(unread, or(word('a'), word('wor', { isPrefix: true }))),
    );
    expect(parseQuery('(wor) a', { isTyping: true }).root).toEqual(
      and(word('wor'), word('a', { isPrefix: true })),
    );
    expect(parseQuery('wor').root).toEqual(word('wor'));
    expect(parseQuery('"wor', { isTyping: true }).problems).toEqual([]);
  });

  it('knows whether results can be ranked: some words must match', () => {
    const ranked = (text: string): boolean => isRanked(parseQuery(text).root);
    expect(ranked('rust is:read')).toBe(true);
    expect(ranked('(rust OR "c++") tag:a')).toBe(true);
    expect(ranked('is:read (tag:a OR rust)')).toBe(false);
    expect(ranked('is:read -rust')).toBe(false);
    expect(isRanked(null)).toBe(false);
  });
});

describe('broken syntax leaves a problem and searches the rest', () => {
  it.each<[string, QueryNode | null, number, number, RegExp, string | null]>([
    ['rust (a', and(word('rust'), word('a')), 5, 6, /never closed/, ')'],
    ['rust )', word('rust'), 5, 6, /no opening bracket/, null],
    ['rust OR', word('rust'), 5, 7, /both sides/, null],
    ['a OR is:b', word('a'), 5, 9, /takes unread/, null],
    ['OR rust', word('rust'), 0, 2, /both sides/, null],
    ['rust "open', and(word('rust'), phrase('open')), 5, 10, /never closed/, '"'],
    ['is:unraed rust', word('rust'), 0, 9, /takes unread/, 'is:unread'],
    ['has:pictures', null, 0, 12, /takes code/, null],
    ['tags:rust', phrase('tags rust'), 0, 9, /no field “tags:”/, 'tag:rust'],
    ['memo:a"b', phrase('memo a b'), 0, 8, /no field “memo:”/, null],
    ['before:soon', null, 0, 11, /day, month or year/, 'before:7d'],
    ['before:2026-02-30', null, 0, 17, /day, month or year/, 'before:7d'],
    ['reading:fast', null, 0, 12, /takes a number/, 'reading:<5'],
    ['id:abc', null, 0, 6, /number of an article/, null],
    ['tag: rust', word('rust'), 0, 4, /needs a value/, null],
    ['site:https://', null, 0, 13, /takes a host/, null],
    ['sort:size a', word('a'), 0, 9, /takes relevance/, null],
    ['(a -) b', and(word('a'), word('b')), 3, 4, /nothing/i, null],
    ['a -OR b', or(word('a'), word('b')), 2, 3, /nothing/i, null],
    ['rust /(/', and(word('rust'), { type: 'regex', pattern: '(' }), 5, 8, /not a regular expression/, null],
    ['a (b OR /x/)', and(word('a'), or(word('b'), { type: 'regex', pattern: 'x' })), 8, 11, /beside/, null],
    ['rust ==', and(word('rust'), word('==')), 5, 7, /no letter or digit/, null],
    ['tags:"a b"', phrase('tags a b'), 0, 10, /no field/, 'tag:"a b"'],
    ['/only/', { type: 'regex', pattern: 'only' }, 0, 6, /another term/, null],
  ])('%s', (text, root, start, end, message, suggestion) => {
    const query = parseQuery(text);
    expect(query.root).toEqual(root);
    const said = query.problems.map(({ start, end, suggestion, ...problem }) => ({
      start,
      end,
      suggestion,
      message: queryTexts.mistake(problem),
    }));
    expect(said).toEqual([{ start, end, message: expect.stringMatching(message), suggestion }]);
  });

  it('brackets past any sense cost neither the stack nor the words', () => {
    const { root, problems } = parseQuery(`${'('.repeat(5000)}deep${')'.repeat(5000)}`);
    expect(root).toEqual(word('deep'));
    expect(problems.length).toBeGreaterThan(0);
  });
});
