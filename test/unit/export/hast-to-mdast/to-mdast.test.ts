import { describe, expect, test } from 'vitest';
import { parseFragment } from '../../../../electron/core/content/tree/markup.ts';
import { toMdast } from '../../../../electron/core/export/markdown/hast-to-mdast/to-mdast.ts';
import { htmlToMarkdown } from '../../../../electron/core/export/markdown/to-markdown.ts';
import { wordsIn } from '../../../../shared/texts/exported-words.ts';

const context = { imageAddress: (url: string) => url, articleLink: () => null, words: wordsIn('en') };
const nodes = (html: string) => toMdast(parseFragment(html), context).children;
const markdown = (html: string): string => htmlToMarkdown(html, { url: null, title: null });
const text = (value: string) => ({ type: 'text', value });

describe('toMdast', () => {
  test('puts paragraphs around what stands in lines, and none around white space', () => {
    expect(nodes('a <b>b</b>\n<hr> \n<p>c</p>')).toEqual([
      { type: 'paragraph', children: [text('a '), { type: 'strong', children: [text('b')] }] },
      { type: 'thematicBreak' },
      { type: 'paragraph', children: [text('c')] },
    ]);
  });

  test('joins texts of elements that are nothing in Markdown', () => {
    expect(nodes('<p>a <font>b <small>c</small></font>d</p>')).toEqual([
      { type: 'paragraph', children: [text('a b cd')] },
    ]);
  });

  test('leaves out line breaks and spaces at the edges of a paragraph', () => {
    expect(nodes('<p><br> <br>a<br></p>')).toEqual([{ type: 'paragraph', children: [text('a')] }]);
    expect(nodes('<p><br></p>')).toEqual([]);
  });

  test('keeps words apart that a block of nothing stands between', () => {
    expect(markdown('one <div></div> two')).toBe('one\n\ntwo\n');
    expect(markdown('<h2>one <p></p> two</h2>')).toBe('## one two\n');
    expect(markdown('<b>one<div> </div>two</b>')).toBe('**one**\n\n**two**\n');
  });

  test('goes through a hundred thousand of one kind', () => {
    expect(nodes(`<p>${'<b>x</b>'.repeat(100_000)}</p>`)[0]).toHaveProperty('children.length', 100_000);
    expect(nodes('<p>x</p>'.repeat(100_000))).toHaveLength(100_000);
  });
});

describe('addresses with backslashes, which renderers of Markdown turn into another address', () => {
  test.each([
    [
      'a slash to browsers',
      '<a href="https://a.example\\b\\c?d=\\e">x</a>',
      '[x](https://a.example/b/c?d=\\e)\n',
    ],
    [
      'of no known scheme',
      '<a href="b\\c" title="t">x <b>y</b></a>',
      '<a href="b\\c" title="t">x **y**</a>\n',
    ],
    ['in the query only', '<a href="b?c\\d">x</a>', '[x](b?c\\d)\n'],
    ['of an image', '<img src="https://a.example\\b.png" alt="x">', '![x](https://a.example/b.png)\n'],
    ['of an image beside', '<img src="a\\b.png" alt="x">', '<img src="a\\b.png" alt="x">\n'],
    ['around a block', '<a href="b\\c"><p>x</p></a>', '[x](b\\c)\n'],
  ])('%s', (_name, html, expected) => {
    expect(markdown(html)).toBe(expected);
  });
});

describe('blocks within phrasing', () => {
  test.each([
    ['a link around blocks', '<a href="/x"><h2>A</h2><p>B</p></a>', '## [A](/x)\n\n[B](/x)\n'],
    ['a link around a list', '<a href="/x"><ul><li>A</li></ul></a>', '- [A](/x)\n'],
    [
      'a link around words and a quotation',
      '<a href="/x">A<blockquote>B</blockquote></a>',
      '[A](/x)\n\n> [B](/x)\n',
    ],
    ['a strong list', '<b><ul><li>A</li><li>B</li></ul></b>', '- **A**\n- **B**\n'],
    ['a rule in a marked run', '<u>A<hr>B</u>', '*A*\n\n---\n\n*B*\n'],
    ['a link that nobody closed', '<p><a href="/x">A</p>\n<p>B</p>\n', '[A](/x)\n\n[B](/x)\n'],
    ['struck paragraphs', '<del><p>A</p><p>B</p></del>', '~~A~~\n\n~~B~~\n'],
    [
      'a link around a table',
      '<a href="/x"><table><tr><th>A</th></tr><tr><td>B</td></tr></table></a>',
      '| [A](/x) |\n| - |\n| [B](/x) |\n',
    ],
  ])('%s', (_name, html, expected) => {
    expect(markdown(html)).toBe(expected);
  });
});

describe('lists', () => {
  test.each([
    ['numbers from where they begin', '<ol start="3"><li>A<li>B</ol>', '3. A\n4. B\n'],
    ['a start that is no number', '<ol start="x"><li>A</ol>', '1. A\n'],
    ['what stands between items', '<ul><li>A</li>*b*<li>C</li>d</ul>', '- A\n\n- \\*b\\*\n\n  C\n\n  d\n'],
    ['a list without items', '<ul>A <b>b</b></ul>', '- A **b**\n'],
    ['an empty list', 'A<ul></ul>B', 'A\n\nB\n'],
    [
      'check boxes',
      '<ul><li><input type=checkbox> A<li><input type=checkbox checked> B</ul>',
      '- [ ] A\n- [x] B\n',
    ],
    ['terms', '<dl><dt>A<dd>a<dt>B<dt>C<dd>b<dd>c</dl>', '- A\n\n  a\n\n- - B\n  - C\n\n  * b\n  * c\n'],
    ['terms in groups', '<dl><div><dt>A<dd>a</div></dl>', '- A\n\n  a\n'],
  ])('%s', (_name, html, expected) => {
    expect(markdown(html)).toBe(expected);
  });
});

describe('phrasing', () => {
  test.each([
    ['quoted words', 'He said <q>no <b>way</b></q>.', 'He said "no **way**".\n'],
    ['samples as the page shows them', '<samp>a  b<code>c</code></samp> <var></var>', '`a bc`\n'],
    ['code with its spaces, but its line ends', '<code>a  b\n   c</code>', '`a  b c`\n'],
    [
      'code in a list of terms within a table',
      '<table><tr><th>A<tr><td><dl><dt><code>a  b</code></dl></table>',
      '<table>\n<tbody>\n<tr><th>A</th></tr>\n<tr><td><dl><dt><code>a  b</code></dt></dl></td></tr>\n</tbody>\n</table>\n',
    ],
    ['a picture without an address', '<img src="" alt="A\n b">', '![A b]()\n'],
    ['a break within a heading', '<h2><em>a *<br><mark>b</mark></em></h2>', '## *a * <mark>b</mark>*\n'],
    ['a type with a dot that nobody escaped', '<p>A Map<List.Item> is one</p>', 'A Map<list.item> is one\n'],
    [
      'an address of mail that nobody escaped',
      '<div>By Ada <ada@example.org> in May</div>',
      'By Ada <ada@example.org> in May\n',
    ],
    [
      'a picture and its copy for pages without scripts',
      '<p><img alt="A" src="/a.png"> <img src="/a.png"></p>',
      '![A](/a.png)\n',
    ],
    [
      'one picture that is told of in two ways',
      '<p><img alt="A" src="/a.png"> <img alt="B" src="/a.png"></p>',
      '![A](/a.png) ![B](/a.png)\n',
    ],
    ['where a long word may break', 'super<wbr>long', 'super\u200Blong\n'],
    [
      'a summary with code',
      '<details><summary><code>a  b</code></summary>x</details>',
      '<details>\n<summary><code>a b</code></summary>\n\nx\n\n</details>\n',
    ],
  ])('%s', (_name, html, expected) => {
    expect(markdown(html)).toBe(expected);
  });
});
