import { describe, expect, it } from 'vitest';
import { hitPhrases } from '../../../electron/core/library/search/hits.ts';
import { makeSnippet, markHits } from '../../../electron/core/library/search/snippet.ts';
import { HIT_END, HIT_START } from '../../../shared/model/search.ts';
import { parseQuery } from '../../../shared/query/parse.ts';

const words = (query: string, isTyping = false) => hitPhrases(parseQuery(query, { isTyping }).root);
const shown = (marked: string): string => marked.replaceAll(HIT_START, '[').replaceAll(HIT_END, ']');
const marked = (text: string, query: string, isTyping = false): string =>
  shown(markHits(text, words(query, isTyping)));

describe('marking hits', () => {
  it('sets case and accents aside', () => {
    expect(marked('Größe und GRÖSSE', 'größe')).toBe('[Größe] und [GRÖSSE]');
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

  it('marks a phrase as a whole, not each of its words astray', () => {
    expect(marked('the event loop; an event, a loop', '"event loop"')).toBe(
      'the [event loop]; an event, a loop',
    );
    expect(marked('std::vector, std::map', 'std::vector')).toBe('[std::vector], std::map');
    expect(marked('use the HTTP/2 server, HTTP 2', 'HTTP/2')).toBe('use the [HTTP/2] server, [HTTP 2]');
    expect(marked('an XMLHttpRequest', '"http request"')).toBe('an XML[HttpRequest]');
  });

  it('marks words inside text without spaces', () => {
    expect(marked('昨日東京に行った', '東京')).toBe('昨日[東京]に行った');
    expect(marked('大学で学ぶ', '学')).toBe('大[学]で[学]ぶ');
    expect(marked('개발자는', '개발')).toBe('[개발]자는');
    expect(marked('ปีและปู', 'ปี')).toBe('[ปี]และปู');
    expect(marked('Reactの状態管理', '状態')).toBe('Reactの[状態]管理');
  });

  it('marks neither what is excluded nor what is not text', () => {
    expect(marked('rust and go', 'rust -go tag:and')).toBe('[rust] and go');
  });

  it('marks names made of signs', () => {
    expect(marked('C++ or C#', 'c++')).toBe('[C++] or C#');
    expect(marked('cpp, C, C++20 and ABC++', 'c++')).toBe('cpp, C, [C++]20 and ABC++');
    expect(marked('on .NET, not example.net', '.net')).toBe('on [.NET], not example.net');
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

  it('keeps the hit in text without spaces', () => {
    const text = `序 ${'私'.repeat(300)}針${'私'.repeat(300)}`;
    expect(shown(makeSnippet(text, words('針')))).toMatch(/私\[針\]私{100}/u);
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
