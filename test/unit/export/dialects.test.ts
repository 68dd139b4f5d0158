import { describe, expect, test } from 'vitest';
import { type Dialect, plainDialect } from '../../../electron/core/export/markdown/dialect.ts';
import { htmlToMarkdown } from '../../../electron/core/export/markdown/to-markdown.ts';

const convert = (html: string, dialect: Partial<Dialect> = {}, more = {}): string =>
  htmlToMarkdown(html, { url: null, title: null, dialect: { ...plainDialect, ...dialect }, ...more });

describe('hard breaks', () => {
  test('are a backslash or two spaces', () => {
    expect(convert('<p>a<br>b</p>')).toBe('a\\\nb\n');
    expect(convert('<p>a<br>b</p>', { hardBreaks: 'spaces' })).toBe('a  \nb\n');
  });

  test('two and more begin a paragraph, a heading has none', () => {
    expect(convert('<p>a<br><br>b<br> <br><br>c<br></p>')).toBe('a\n\nb\n\nc\n');
    expect(convert('<h2>a<br>b <em>c<br></em></h2>')).toBe('## a b *c*\n');
    expect(convert('<p><em>a<br><br>b</em></p>')).toBe('*a\\\nb*\n');
  });
});

describe('wrapped lines', () => {
  const wrap = (html: string): string => convert(html, { wrapAt: 40 });

  test('end between words, indented as their list or quotation asks', () => {
    const words = 'one two three four five six seven eight nine ten';
    expect(wrap(`<p>${words}</p>`)).toBe('one two three four five six seven eight\nnine ten\n');
    expect(wrap(`<ol><li>${words}</li></ol>`)).toBe(
      '1. one two three four five six seven\n   eight nine ten\n',
    );
    expect(wrap(`<blockquote><p>${words}</p></blockquote>`)).toBe(
      '> one two three four five six seven\n> eight nine ten\n',
    );
  });

  test('never begin with what would be a sign there', () => {
    const start = 'one two three four five six seven eight';
    for (const sign of ['- x', '1. x', '# x', '+ x', '=== x', '> x', '| a']) {
      expect(wrap(`<p>${start} ${sign.replace('>', '&gt;')} nine</p>`)).not.toMatch(/\n(?:[-+#=>|]|1\.)/);
    }
  });

  test('leave headings, tables, code and addresses alone', () => {
    const long = 'a very long line that is much longer than forty characters';
    expect(wrap(`<h2>${long}</h2>`)).toBe(`## ${long}\n`);
    expect(wrap(`<pre><code>${long}</code></pre>`)).toContain(long);
    expect(wrap(`<table><tr><th>A</th></tr><tr><td>${long}</td></tr></table>`)).toContain(`| ${long} |`);
    expect(wrap(`<p>one <code>${long}</code> two</p>`)).toContain(`\`${long}\``);
  });
});

describe('what an author wrote about other programs stays words', () => {
  test('in Obsidian', () => {
    const html =
      '<p>[[note]] ![[x]] ==hi== %%no%% $a$ costs $5 #tag C# a ^block</p><p><code>[[x]] #y</code></p>';
    expect(convert(html, { safeFor: 'obsidian' })).toBe(
      '\\[[note]] !\\[\\[x]] \\=\\=hi\\=\\= \\%\\%no\\%\\% \\$a\\$ costs \\$5 \\#tag C# a \\^block\n\n`[[x]] #y`\n',
    );
  });

  test('to plug-ins of Obsidian', () => {
    const blocks =
      '<pre><code class="language-dataviewjs">app</code></pre><pre><code class="language-rust">fn</code></pre>';
    expect(convert(blocks, { safeFor: 'obsidian' })).toBe('```text\napp\n```\n\n```rust\nfn\n```\n');
    const line =
      '<p>&lt;% a %> <code>&lt;% a %></code> <code>= this.x</code> <code>$= y</code> <code>a = b</code></p>';
    expect(convert(line, { safeFor: 'obsidian' })).toBe(
      '<\\% a %> `<\u2060% a %>` `\u2060= this.x` `\u2060$= y` `a = b`\n',
    );
    const described = '<p><img src="/a" alt="&lt;% a %>" title="&lt;% b %>"></p>';
    expect(convert(described, { safeFor: 'obsidian' })).toBe('![<\\% a %>](/a "<\\% b %>")\n');
  });

  test('in Hugo', () => {
    const html =
      '<p>Write {{&lt; figure &gt;}} or <code>{{% x %}}</code> or {{ .Title }}.</p><pre><code>{{&lt; a &gt;}}\n{{&lt; never closed\n</code></pre>';
    expect(convert(html, { safeFor: 'hugo' })).toBe(
      'Write {\\{< figure >}} or `{{%/* x */%}}` or {{ .Title }}.\n\n```\n{{</* a */>}}\n{\u2060{< never closed\n```\n',
    );
  });

  test('in Zola', () => {
    const html = '<p>{{ x }} {% y() %}</p><pre><code>{{ youtube(id="a") }} {{ x }}\n{% end %}</code></pre>';
    expect(convert(html, { safeFor: 'zola' })).toBe(
      '{\\{ x }} {\\% y() %}\n\n```\n{{/* youtube(id="a") */}} {{ x }}\n{%/* end */%}\n```\n',
    );
  });

  test('in formulas, where a reference would be none', () => {
    const html =
      '<p><math><semantics><mi>f</mi><annotation encoding="application/x-tex">\\hat{{f(x)}}</annotation></semantics></math></p>';
    expect(convert(html, { safeFor: 'zola' })).toBe('$\\hat{ {f(x)}}$\n');
    expect(convert(html, { safeFor: 'hugo' })).toBe('$\\hat{{f(x)}}$\n');
  });

  test('in addresses and HTML', () => {
    const html = '<p><a href="/a{{&lt;b">x</a></p><details><summary>{{% y %}}</summary><p>z</p></details>';
    const markdown = convert(html, { safeFor: 'hugo' });
    expect(markdown).not.toMatch(/\{\{[<%]/);
    expect(markdown).toContain('&#123;{');
  });

  test('in VitePress, where Vue runs behind Markdown', () => {
    expect(convert('<p>{{ x }}</p>', { safeFor: 'vitepress' })).toBe(
      '::: v-pre\n\n&#123;&#123; x }}\n\n:::\n',
    );
    expect(convert('<p><b>b</b>{onclick="x"} :tada: &lt;&lt;&lt; @/a</p>', { safeFor: 'vitepress' })).toBe(
      '**b**&#123;onclick="x"} \\:tada: \\<<< @/a\n',
    );
    const block = '<pre><code class="language-js-vue">{{ x }}\n::::: v-pre\n</code></pre>';
    expect(convert(block, { safeFor: 'vitepress' })).toBe(
      ':::::: v-pre\n\n```text\n{{ x }}\n::::: v-pre\n```\n\n::::::\n',
    );
  });

  test('in Docusaurus', () => {
    expect(convert('<p>::: tip</p>', { safeFor: 'docusaurus' })).toBe('\\::: tip\n');
  });

  test('in sections that open, which kramdown leaves as they are', () => {
    const html = '<details open><summary>s</summary><p><b>z</b></p></details>';
    expect(convert(html, { safeFor: 'jekyll' })).toContain('<details markdown="1" open>');
  });

  test('in Jekyll, where Liquid runs before Markdown', () => {
    expect(convert('<p>no | signs</p>', { safeFor: 'jekyll' })).toBe('no \\| signs\n');
    expect(convert('<pre><code>{{ x }} {% endraw %}</code></pre>', { safeFor: 'jekyll' })).toBe(
      "{% raw %}\n```\n{{ x }} {% endraw %}{{ '{' }}{% raw %}% endraw %}\n```\n{% endraw %}\n",
    );
  });
});

test('a chapter has its headings lower and its footnotes apart', () => {
  const html =
    '<h2>A</h2><h6>B</h6><p>x<sup id="fnref1"><a href="#fn1">1</a></sup></p><div class="footnotes"><ol><li id="fn1"><p>y</p></li></ol></div>';
  expect(convert(html, {}, { chapter: { level: 2, notePrefix: 'c2-' } })).toBe(
    '### A\n\n###### B\n\nx[^c2-1]\n\n[^c2-1]: y\n',
  );
});

describe('signs that would pair with each other', () => {
  test.each([
    ['<p><code>a</code><code>b`c</code></p>', '``ab`c``\n'],
    ['<p><del><del>a</del> b</del></p>', '~~a b~~\n'],
    ['<p><em>a<em>b</em></em></p>', '*a<em>b</em>*\n'],
    ['<p><em>a </em><em>b</em></p>', '*a* *b*\n'],
    ['<p><img src="/a" alt="[x](y)"></p>', '![\\[x\\]\\(y)](/a)\n'],
    ['<pre><code>a\n\n\n</code></pre>', '```\na\n\n\n```\n'],
    ['<ul><li><p>a</p></li><li>b<ul><li>c</li></ul></li></ul>', '- a\n\n- b\n\n  - c\n'],
    ['<ul><li>a<hr>b</li></ul>', '- a\n\n  ---\n\n  b\n'],
  ])('%s', (html, expected) => {
    expect(convert(html)).toBe(expected);
  });
});
