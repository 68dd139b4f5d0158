// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { articleDocument, textDirection } from '../../renderer/views/reading/article-document.ts';

describe('articleDocument', () => {
  it('says of every box whether it is ticked', () => {
    const text = articleDocument(
      '<ul><li><input type="checkbox" checked> a</li><li><input type="checkbox"> b</li></ul>',
    );
    expect([...text.querySelectorAll('input')].map((box) => box.getAttribute('aria-label'))).toEqual([
      'Done',
      'Not done',
    ]);
  });
});

describe('textDirection', () => {
  it.each([
    ['ltr', '<p>Plain words, then العربية.</p>'],
    ['rtl', '<p>مكتبة صغيرة with Latin words</p>'],
    ['rtl', '<h2>12. שלום</h2>'],
    ['rtl', '<pre><code class="language-go">package main</code></pre><p>مكتبة</p>'],
    ['rtl', '<p><code>dir</code> هو الاتجاه</p>'],
    ['ltr', '<p>書斎と図書館</p>'],
    ['ltr', ''],
  ])('%s: %s', (direction, html) => {
    expect(textDirection(articleDocument(html))).toBe(direction);
  });

  it('does not turn code round', () => {
    const text = articleDocument('<p>مكتبة</p><pre><code class="language-go">a := 1</code></pre>');
    expect(text.querySelector('figure')?.dir).toBe('ltr');
  });
});
