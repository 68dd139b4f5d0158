import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctQuery, type Vocabulary } from '../../../electron/core/library/search/correct.ts';
import { byLikelihood, mayBeMeant, variantsAt } from '../../../electron/core/library/search/spelling.ts';
import { slips } from '../../../shared/query/slips.ts';

describe('slips', () => {
  it.each<[string, string, number]>([
    ['', '', 0],
    ['rust', 'rust', 0],
    ['rsut', 'rust', 1],
    ['ruts', 'rust', 1],
    ['lifetme', 'lifetime', 1],
    ['kubernets', 'kubernetes', 1],
    ['javscritp', 'javascript', 2],
    ['abc', 'xyz', 3],
    ['short', 'muchlonger', 3],
  ])('%s, %s: %i', (a, b, distance) => {
    expect(slips(a, b, 2)).toBe(distance);
    expect(slips(b, a, 2)).toBe(distance);
  });

  it('may have been meant: the first letter is right or exchanged, and there are not too many', () => {
    expect(mayBeMeant('useefect', 'useeffect')).toBe(true);
    expect(mayBeMeant('urxteffect', 'useeffect')).toBe(false);
    expect(mayBeMeant('urst', 'rust')).toBe(true);
    expect(mayBeMeant('dust', 'rust')).toBe(false);
    expect(mayBeMeant('rust', 'rust')).toBe(false);
    expect(mayBeMeant('go', 'og')).toBe(false);
    expect(mayBeMeant('goa', 'gob')).toBe(true);
    expect(mayBeMeant('rust', 'rest5')).toBe(false);
  });

  it('every word one slip away is among the variants of some place', () => {
    const word = fc.stringMatching(/^[a-d]{3,6}$/);
    fc.assert(
      fc.property(word, word, (typed, meant) => {
        if (slips(typed, meant, 1) !== 1) return;
        const all = Array.from({ length: typed.length + 1 }, (_, place) => variantsAt(typed, place)).flat();
        expect(all).toContain(meant);
      }),
      { numRuns: 3000 },
    );
  });

  it('fewer slips come first, unless another word is far more frequent', () => {
    const order = byLikelihood('raect', [
      { word: 'reacts', total: 3 },
      { word: 'rect', total: 2 },
      { word: 'react', total: 900 },
    ]);
    expect(order).toEqual(['react', 'rect', 'reacts']);
  });
});

describe('correcting a query', () => {
  const words = new Map([
    ['react', 900],
    ['rect', 2],
    ['useeffect', 40],
    ['lifetime', 12],
    ['vector', 7],
    ['std', 9],
    ['ben', 3],
  ]);
  const names = {
    tag: ['rust', 'web dev', 'work/db'],
    mytag: ['work/db'],
    sourcetag: ['rust', 'web dev'],
    feed: ['Rust Blog', 'Größe & more'],
    folder: ['Blogs'],
    author: ['Ben Halpern', 'Zoé Lefèvre'],
    lang: ['go', 'python'],
  };
  const vocabulary: Vocabulary = {
    holds: (word, field, isPrefix) =>
      (field === 'author' ? ['ben', 'halpern', 'zoe', 'lefevre'] : [...words.keys()]).some((known) =>
        isPrefix ? known.startsWith(word) : known === word,
      ),
    near: (word) =>
      Array.from(words, ([known, total]) => ({ word: known, total })).filter((one) =>
        mayBeMeant(word, one.word),
      ),
    names: (field) => names[field].map((word) => ({ word, total: 1 })),
  };
  it.each<[string, string[]]>([
    ['raect', ['react', 'rect']],
    ['useEfect is:unread', ['useeffect is:unread']],
    ['is:unread lifetme -raect', ['is:unread lifetime -raect']],
    ['"lifetme react"', ['"lifetime react"']],
    ['std::vectr', ['std::vector']],
    ['(title:lifetme OR tag:rsut)', ['(title:lifetime OR tag:rust)']],
    ['#rsut', ['#rust']],
    ['#"web dve"', ['#"web dev"']],
    ['tag:work/bd', ['tag:work/db']],
    ['mytag:rsut', []],
    ['feed:rsut', ['feed:Rust']],
    ['feed:"Rust Bolg"', ['feed:"Rust Blog"']],
    ['folder:Blgos', ['folder:Blogs']],
    ['author:haplern', ['author:halpern']],
    ['author:"Zoe Lefevre"', []],
    ['lang:pyhton', ['lang:python']],
    ['lang:golang', []],
    ['react lifetime', []],
    ['/raect/ react', []],
    ['xyzzy', []],
    ['状態', []],
    ['qqqq wwww eeee rrrr tttt', []],
    ['', []],
  ])('%s', (query, expected) => {
    expect(correctQuery(query, vocabulary, false)).toEqual(expected);
  });

  it('takes the word being typed for the beginning it is', () => {
    expect(correctQuery('lifet', vocabulary, true)).toEqual([]);
    expect(correctQuery('lifet', vocabulary, false)).toEqual([]);
    expect(correctQuery('lifte', vocabulary, true)).toEqual([]);
    expect(correctQuery('raect lifet', vocabulary, true)).toEqual(['react lifet', 'rect lifet']);
  });
});
