import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { htmlToMarkdown } from '../../../electron/core/export/markdown/to-markdown.ts';
import { readFixtures } from '../../support/fixtures.ts';

const options = { url: 'https://dev.to/someone/a-post-1a2b', title: 'Fixture title' };
const processor = unified().use(remarkParse).use(remarkGfm).use(remarkRehype, { allowDangerousHtml: true });

function render(markdown: string): string {
  return toHtml(processor.runSync(processor.parse(markdown)), { allowDangerousHtml: true });
}

describe('htmlToMarkdown', () => {
  test.each(readFixtures('markdown', 'input.html', 'expected.md'))('$name', ({ input, expected }) => {
    expect(htmlToMarkdown(input, options)).toBe(expected);
  });

  test('writes the path of a stored image, asked for by its original address', () => {
    const asked: string[] = [];
    const markdown = htmlToMarkdown(
      '<img alt="A" src="https://media2.dev.to/dynamic/image/width=800/https%3A%2F%2Fexample.org%2Fa%20b.png">',
      {
        ...options,
        imagePath: (url) => {
          asked.push(url);
          return 'images/a b.png';
        },
      },
    );
    expect(asked).toEqual(['https://example.org/a%20b.png']);
    expect(markdown).toBe('![A](<images/a b.png>)\n');
  });

  test('leaves pictures and the links around them as the page has them when asked to', () => {
    const proxied = 'https://media2.dev.to/dynamic/image/width=800/https%3A%2F%2Fexample.org%2Fa.png';
    const html = `<a class="article-body-image-wrapper" href="${proxied}"><img alt="A" src="${proxied}"></a>`;
    expect(htmlToMarkdown(html, { ...options, pictures: 'as-given' })).toBe(
      `[![A](${proxied})](${proxied})\n`,
    );
    expect(htmlToMarkdown(html, options)).toBe('![A](https://example.org/a.png)\n');
  });

  test('leaves no script, event or harmful link behind', () => {
    const markdown = htmlToMarkdown(
      '<p onclick="x()">a<script>alert(1)</script> <a href="javascript:alert(1)">b</a></p><details><summary onclick="x()">s</summary><img src=x onerror=alert(1)></details>',
      options,
    );
    expect(markdown).not.toMatch(/script|onclick|onerror|alert/);
  });

  test('a formula cannot become an HTML tag', () => {
    const math =
      '<math><semantics><mi>a</mi><annotation encoding="application/x-tex">a&lt;img src=x onerror=y&gt;</annotation></semantics></math>';
    expect(htmlToMarkdown(`<p>${math}</p>`, options)).toBe('$a< img src=x onerror=y>$\n');
  });

  test('keeps links of unknown schemes, which nothing opens by itself', () => {
    expect(htmlToMarkdown('<a href="obsidian://open?vault=x">v</a>', options)).toBe(
      '[v](obsidian://open?vault=x)\n',
    );
  });

  test('is empty for nothing', () => {
    expect(htmlToMarkdown('', options)).toBe('');
    expect(htmlToMarkdown('<p> </p><script>x</script>', options)).toBe('');
  });

  // A hundred and fifty documents: a busy machine takes its time for them.
  test('Markdown, rendered and converted again, is the same Markdown', () => {
    const word = fc.constantFrom(
      'alpha',
      'snake_case',
      '2 * 3',
      'AT&T',
      '[1]',
      'a<b',
      '日本語',
      '~160',
      '#tag',
      '1.',
      '-',
    );
    const inline = fc.oneof(
      word.map(escaped),
      word.map((text) => `<em>${escaped(text)}</em>`),
      word.map((text) => `<strong>${escaped(text)}</strong>`),
      word.map((text) => `<code>${escaped(text)}</code>`),
      word.map((text) => `<a href="https://example.org/">${escaped(text)}</a>`),
    );
    const paragraph = fc
      .array(inline, { minLength: 1, maxLength: 5 })
      .map((parts) => `<p>${parts.join(' ')}</p>`);
    const block = fc.oneof(
      paragraph,
      word.map((text) => `<h2>${escaped(text)}</h2>`),
      paragraph.map((text) => `<ul><li>${text}</li><li>${text}</li></ul>`),
      paragraph.map((text) => `<blockquote>${text}</blockquote>`),
      word.map((text) => `<pre><code class="language-sql">${escaped(text)}\n</code></pre>`),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
        const once = htmlToMarkdown(blocks.join('\n'), { url: null, title: null });
        expect(htmlToMarkdown(render(once), { url: null, title: null })).toBe(once);
      }),
      { numRuns: 150 },
    );
  });
});

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
