import { describe, expect, it } from 'vitest';
import { nameOfText } from '../../../electron/core/feeds/read/fields/authors.ts';
import { plainTextOfHtml } from '../../../electron/core/text/plain-text.ts';

describe('plainTextOfHtml', () => {
  it.each([
    ['Plain  words\n', 'Plain words'],
    ['<b>Bold</b> &amp; <i>brave</i>', 'Bold & brave'],
    ['Understanding <Suspense> in React', 'Understanding <Suspense> in React'],
    ['The <div> element', 'The <div> element'],
    ['a < b > c', 'a < b > c'],
    ['One<br>two', 'One two'],
    ['<img src="x.png" alt="">Picture', 'Picture'],
    ['<script>alert(1)</script>After', 'After'],
    ['Generics: Map<String, List<T>>', 'Generics: Map<String, List<T>>'],
    ['<!-- note -->Shown', 'Shown'],
    ['&lt;b&gt; stays', '<b> stays'],
  ])('%s', (html, text) => {
    expect(plainTextOfHtml(html)).toBe(text);
  });
});

describe('nameOfText', () => {
  it.each([
    ['jane@example.org (Jane Doe)', 'Jane Doe'],
    ['Jane Doe <jane@example.org>', 'Jane Doe'],
    ['jane@example.org', 'jane@example.org'],
    ['@jane', '@jane'],
    ['Jane &amp; Joe', 'Jane & Joe'],
    ['  ', null],
  ])('%s', (text, name) => {
    expect(nameOfText(text)).toBe(name);
  });
});
