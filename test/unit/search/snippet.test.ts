import { describe, expect, it } from 'vitest';
import { hitWords, makeSnippet, markHits } from '../../../electron/core/search/snippet.ts';
import { HIT_END, HIT_START } from '../../../shared/model.ts';
import { parseQuery } from '../../../shared/query/parse.ts';

const words = (query: string, isTyping = false) => hitWords(parseQuery(query, { isTyping }).root);
const shown = (marked: string): string => marked.replaceAll(HIT_START, '[').replaceAll(HIT_END, ']');
const marked = (text: string, query: string, isTyping = false): string =>
  shown(markHits(text, words(query, isTyping)));

describe('marking hits', () => {
  it('sets case and accents aside', () => {
    expect(marked('Größe und GRÖSSE', 'größe')).toBe('[Größe] und GRÖSSE');
    expect(marked('Café, cafe', 'CAFE')).toBe('[Café], [cafe]');
  });

  it('marks whole words, and beginnings only of the word being typed', () => {
    expect(marked('life lifetime', 'life')).toBe('[life] lifetime');
    expect(marked('life lifetime', 'life', true)).toBe('[life] [lifetime]');
  });

  it('marks the part of an identifier that was searched for', () => {
    expect(marked('call useEffect()', 'effect')).toBe('call use[Effect]()');
    expect(marked('use_effect', 'effect')).toBe('use_[effect]');
  });

  it('marks words inside text without spaces', () => {
    expect(marked('昨日東京に行った', '東京')).toBe('昨日[東京]に行った');
  });

  it('marks neither what is excluded nor what is not text', () => {
    expect(marked('rust and go', 'rust -go tag:and')).toBe('[rust] and go');
  });

  it('marks names made of signs', () => {
    expect(marked('C++ or C#', 'c++')).toBe('[C++] or C#');
  });
});

describe('cutting a snippet', () => {
  const long = `${'beginning '.repeat(40)}lighthouse ${'end '.repeat(100)}`;

  it('shows the first hit within the first words of a row', () => {
    const snippet = shown(makeSnippet(long, words('lighthouse')));
    expect(snippet.indexOf('[lighthouse]')).toBeGreaterThan(0);
    expect(snippet.indexOf('[lighthouse]')).toBeLessThan(45);
    expect(snippet).toMatch(/^… .* …$/s);
  });

  it('is the beginning when nothing is hit, cut at a word', () => {
    expect(makeSnippet(long, words('absent'))).toMatch(/^beginning .*beginning …$/s);
    expect(makeSnippet('short text', words('absent'))).toBe('short text');
  });

  it('never begins or ends in half a character', () => {
    for (let shift = 0; shift < 4; shift += 1) {
      const text = `${'x'.repeat(shift)}${'😀'.repeat(150)}針${'😀'.repeat(150)}`;
      for (const query of ['absent', '針']) {
        expect(makeSnippet(text, words(query)).isWellFormed()).toBe(true);
      }
    }
  });
});
