/** Markup of any feed → XHTML that keeps the content models, with every word it had. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chapterMarkup } from '../../../electron/core/export/xhtml/chapter-markup.ts';
import { markupProblems } from '../../support/check-epub.ts';
import { bareArticle, wholeArticle } from '../../support/export-article.ts';
import { generatedHtml } from '../../support/generated-html.ts';

const chapter = (html: string) =>
  chapterMarkup(
    { ...bareArticle, html, images: { 'https://example.org/lamp.png': 'aaaa.png' } },
    { pictureAddress: (name) => `images/${name}`, idPrefix: 's' },
  );
const body = (html: string): string => chapter(html).markup.replace(/^<h1>.*?<\/p>/s, '');

describe('a chapter', () => {
  test.each([
    ['a bold paragraph', '<b><p>One</p><p>Two</p></b>', '<p>One</p><p>Two</p>'],
    ['a heading with blocks', '<h2><div>One</div><p>Two</p></h2>', '<h2 id="s1"> One  Two </h2>'],
    [
      'things between items',
      '<ul>Zero<li>One</li><p>Two</p></ul>',
      '<ul><li>Zero</li><li>One</li><li><p>Two</p></li></ul>',
    ],
    ['an item without a list', '<div><li>One</li></div>', '<div><div>One</div></div>'],
    [
      'descriptions out of order',
      '<dl><dd>One</dd><dt>Two</dt></dl>',
      '<div><div>One</div><div>Two</div></div>',
    ],
    ['descriptions', '<dl><dt>One</dt><dd>Two</dd></dl>', '<dl><dt>One</dt><dd>Two</dd></dl>'],
    [
      'details without a summary',
      '<details>One</details>',
      '<details><summary>Details</summary>One</details>',
    ],
    [
      'obsolete elements',
      '<center><font color="red">One</font> <tt>Two</tt></center>',
      '<div><span>One</span> <code>Two</code></div>',
    ],
    [
      'a stored picture',
      '<p><img src="https://example.org/lamp.png" alt="A &quot;lamp&quot;" width="100%" height="20"></p>',
      '<p><img height="20" src="images/aaaa.png" alt="A &quot;lamp&quot;"/></p>',
    ],
    [
      'a picture that is elsewhere',
      '<p><img src="https://example.org/b.png" alt="B"></p>',
      '<p><a class="picture" href="https://example.org/b.png">B</a></p>',
    ],
    [
      'a link to a place',
      '<p><a href="#there">Go</a></p><h2 id="there">There</h2>',
      '<p><a href="#s1">Go</a></p><h2 id="s1">There</h2>',
    ],
    ['a link to nowhere', '<p><a href="#none">Go</a></p>', '<p><a>Go</a></p>'],
    ['an id twice', '<p id="a">One</p><p id="a">Two</p>', '<p id="s1">One</p><p>Two</p>'],
    ['a language that is none', '<p lang="no such">One</p>', '<p>One</p>'],
    [
      'a task',
      '<ul><li><input type="checkbox" checked> One</li></ul>',
      '<ul><li><input checked="checked" type="checkbox" disabled="disabled"/> One</li></ul>',
    ],
    ['a reading', '<p><ruby>漢<rt>kan</rt></ruby></p>', '<p><ruby>漢<rt>kan</rt></ruby></p>'],
    [
      'details in a link',
      '<a><details><figcaption>One</figcaption></details></a>',
      '<a><div><div>One</div></div></a>',
    ],
    ['a script', '<p onclick="x()">One<script>alert(1)</script></p>', '<p>One</p>'],
  ])('%s', (_name, html, expected) => {
    expect(body(html)).toBe(expected);
    expect(markupProblems(chapter(html).markup)).toEqual([]);
  });

  test('of any document conforms', () => {
    fc.assert(
      fc.property(generatedHtml, (html) => {
        expect(markupProblems(chapter(html).markup)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('of elements anywhere conforms, and keeps the words', () => {
    const names =
      'a abbr b blockquote caption center code dd details dfn div dl dt em figcaption figure font h1 h3 hr i img input li main nav ol p pre q rp rt ruby section span strong summary table tbody td tfoot th thead tr ul'.split(
        ' ',
      );
    const tree = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 6, depthSize: 'medium' },
        fc.constantFrom('word ', 'ende ', ' '),
        fc
          .tuple(fc.constantFrom(...names), fc.array(tie('node'), { maxLength: 4 }))
          .map(([name, children]) => `<${name}>${children.join('')}</${name}>`),
      ),
    })).node;
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 4 }), (parts) => {
        const html = parts.join('');
        const { markup } = chapter(html);
        expect(markupProblems(markup)).toEqual([]);
        const count = (text: string): number => text.match(/word/g)?.length ?? 0;
        // What parsers move out of tables is theirs; brackets around readings are made anew.
        if (!/<(?:table|caption|rp|t\w+)>/.test(html)) expect(count(markup)).toBe(count(html));
      }),
      { numRuns: 200 },
    );
  });

  test('has headings for contents, of the highest rank there is', () => {
    const html = '<h2>One</h2><h3>Below</h3><h2>Two</h2>';
    expect(chapter(html).headings).toEqual([
      { text: 'One', id: 's1' },
      { text: 'Two', id: 's3' },
    ]);
  });

  test('shows formulas as MathML with their source, and says where it is from', () => {
    const { markup, language, hasFormulas } = chapterMarkup(
      { ...wholeArticle, html: '<p>So \\(a^2 &lt; b\\) holds.</p>' },
      { pictureAddress: () => null, idPrefix: 's' },
    );
    expect(markup).toContain(
      '<math xmlns="http://www.w3.org/1998/Math/MathML" class="math" alttext="a^2 &lt; b"><semantics><mrow><msup><mi>a</mi><mn>2</mn></msup><mo>&lt;</mo><mi>b</mi></mrow><annotation encoding="application/x-tex">a^2 &lt; b</annotation></semantics></math>',
    );
    expect(hasFormulas).toBe(true);
    expect(markupProblems(markup)).toEqual([]);
    expect(markup).toContain('Mira Lindqvist · DEV Community: mira · 14 March 2026');
    expect(language).toBe('no');
  });

  test.each([
    ['\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}', '<mtable'],
    ['\\sum_{i=0}^n \\text{if } x \\color{red}{y} \\sqrt[3]{x}', '<mroot>'],
    ['\\begin{align}a&=b\\tag{1}\\\\c&=d\\end{align}', '<mtable'],
    ['\\href{javascript:alert(1)}{z} \\htmlClass{x}{y}', '<math'],
  ])('sets %s', (tex, expected) => {
    const html = `<div class="katex-element"><math display="block"><semantics><mi>x</mi><annotation encoding="application/x-tex">${tex.replaceAll('&', '&amp;')}</annotation></semantics></math></div>`;
    const { markup } = chapter(html);
    expect(markup).toContain(expected);
    expect(markup).not.toMatch(/href="javascript|class="x"/);
    expect(markupProblems(markup)).toEqual([]);
  });

  test('keeps the feed’s own MathML where KaTeX does not know a command, and the source where there is none', () => {
    const sent = (inner: string): string =>
      `<p><math><semantics>${inner}<annotation encoding="application/x-tex">\\nosuch{f}</annotation></semantics></math></p>`;
    expect(body(sent('<mrow onclick="x()"><mi mathvariant="bold" style="color:red">f</mi></mrow>'))).toBe(
      '<p><math xmlns="http://www.w3.org/1998/Math/MathML" class="math" alttext="\\nosuch{f}"><semantics><mrow><mi mathvariant="bold">f</mi></mrow><annotation encoding="application/x-tex">\\nosuch{f}</annotation></semantics></math></p>',
    );
    expect(body(sent(''))).toBe('<p><code class="math">\\nosuch{f}</code></p>');
  });
});
