/** Articles as a terminal shows them, against golden files: in colour and plain. */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderArticle } from '../../../electron/cli/terminal/render-article.ts';
import { styleFor } from '../../../electron/cli/terminal/style.ts';
import { widthOf } from '../../../electron/cli/terminal/width.ts';

const plain = (html: string, width = 40): string[] =>
  renderArticle(html, { width, style: styleFor(false), hasColour: false, isUnicode: false });

const sample = `<h2 id="x">A <em>small</em> proof</h2>
<p>Every queue makes a <strong>promise</strong>, and <a href="https://example.org/a">most</a> of us read it <em>once</em>;
see <a href="https://example.org/a">again</a>, <a href="#x">above</a> and <a href="mailto:a@example.org">write</a>.</p>
<figure class="code"><figcaption><span>go</span></figcaption><pre><code><span class="k">func</span> main() {
\tprintln("a line that is much longer than the forty columns there are")
}</code></pre></figure>
<ol start="9"><li>nine</li><li><p>ten, which goes on for longer than a line</p><ul><li>inside</li></ul></li></ol>
<blockquote><p>Quoted words that go on for longer than a line has room.</p></blockquote>
<p>Press <kbd>Ctrl</kbd>+<code>C</code>.<br>Then <img src="x.png" alt="a lighthouse"> it ends.</p>
<table><tr><th>Delivery</th><th>Twice</th></tr><tr><td>at most once</td><td>never</td></tr></table>
<hr><dl><dt>Term</dt><dd>What it means</dd></dl><details><summary>More</summary><p>Hidden words</p></details>
<iframe src="https://video.example/1" title="A talk"></iframe>`;

describe('golden files', () => {
  it.each([
    ['plain', false],
    ['colour', true],
  ] as const)('%s', (name, isRich) => {
    const file = new URL(`golden/article-${name}.txt`, import.meta.url);
    const lines = renderArticle(sample, {
      width: 40,
      style: styleFor(isRich),
      hasColour: isRich,
      isUnicode: isRich,
    });
    const text = `${lines.join('\n')}\n`.replaceAll('\u001b', '<ESC>');
    if (process.env.OFFPRINT_WRITE_GOLDEN === '1') writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });
});

it('keeps code as its author wrote it, however long its lines are', () => {
  const lines = plain(`<pre><code>if (a &lt; b) {\n\n  ${'x'.repeat(60)}\n}</code></pre>`);
  expect(lines).toEqual(['    if (a < b) {', '', `      ${'x'.repeat(60)}`, '    }']);
});

it('makes escape sequences and directions harmless, in text, code, addresses and names of pictures', () => {
  const bad = '\u001b]52;c;AAAA\u0007\u009b2J\u202e';
  const lines = plain(
    `<h2>${bad}a</h2><p>${bad}b <a href="https://example.org/${bad}">c</a> <img alt="${bad}d"></p><pre>${bad}e</pre><iframe title="${bad}" src="https://example.org/"></iframe>`,
  );
  const text = lines.join('\n');
  expect(text).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
  expect(text).toMatch(/a[\s\S]*b[\s\S]*c[\s\S]*d[\s\S]*e/);
});

it('shows no script, no style, and nothing for an empty article', () => {
  expect(plain('<script>alert(1)</script><style>p{}</style><p> </p>')).toEqual([]);
});

it('wraps what is not code to the width, inside lists and quotations as well', () => {
  const long = 'word '.repeat(60);
  const nested = `<ul><li>${long}<ol><li>${long}</li></ol></li></ul><blockquote>${long}<blockquote>${long}</blockquote></blockquote>`;
  for (const line of plain(nested, 24)) expect(widthOf(line)).toBeLessThanOrEqual(24);
});
