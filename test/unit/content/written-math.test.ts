import { describe, expect, test } from 'vitest';
import { prepareForReading } from '../../../electron/core/content/reading/prepare.ts';
import { costOf } from '../../support/cpu-clock.ts';

const prepared = (html: string): string =>
  prepareForReading(html, { title: null, baseUrl: null, addresses: 'clean', imageUrl: () => null }).html;
const sources = (html: string): string[] =>
  [...prepared(html).matchAll(/class="math math-(inline|display)" data-tex="([^"]*)"/g)].map(
    ([, kind, tex]) => `${kind} ${tex}`,
  );

describe('formulas written in the text', () => {
  test.each([
    ['<p>So \\(a^2\\) it is.</p>', ['inline a^2']],
    ['<p>$$\\frac{1}{2}$$</p>', ['display \\frac{1}{2}']],
    ['<p>\\[ x = y \\]</p>', ['display x = y']],
    ['<p>$$x$$ and then $y_1$ but $5 and $6.</p>', ['display x', 'inline y_1']],
    ['<pre><code class="language-math">\\sqrt{3}</code></pre>', ['display \\sqrt{3}']],
  ])('%s', (html, expected) => {
    expect(sources(html)).toEqual(expected);
  });

  test.each([
    '<p>It costs $5, or $6 with $x_1 included.</p>',
    '<p><code>\\(a\\)</code> is how one writes it, <code>$$a$$</code> too.</p>',
    '<p>Empty: \\(\\) and $$$$.</p>',
    '<pre><code class="language-latex">\\[ a \\]</code></pre>',
  ])('leaves alone: %s', (html) => {
    expect(sources(html)).toEqual([]);
  });

  test('keeps the text for where it cannot be set', () => {
    expect(prepared('<p>\\(e^{i\\pi}\\)</p>')).toContain('>\\(e^{i\\pi}\\)</span>');
  });

  test('stays linear on a text full of dollars', () => {
    const html = `<p>$$x$$ ${'$ \\( \\[ '.repeat(20_000)}</p>`;
    expect(costOf(() => prepared(html))).toBeLessThan(400);
  });
});
