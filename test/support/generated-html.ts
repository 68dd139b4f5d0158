/** Documents nobody wrote: every construct of an article, filled with words that look like signs. */
import fc from 'fast-check';

const words = [
  'alpha',
  'Beta,',
  'snake_case',
  '2 * 3',
  'AT&T',
  '&amp;',
  '[1]',
  '[x]',
  'a<b',
  '日本語',
  '「強調」',
  '~160',
  '~~',
  '#tag',
  '# x',
  '1.',
  '2)',
  '-',
  '+',
  '>',
  '=',
  '---',
  '***',
  '`tick`',
  'a``b',
  '\\',
  'C:\\dir',
  '|',
  'a|b',
  '$5',
  '$x$',
  '!',
  '![',
  '](',
  '[[note]]',
  '==hi==',
  '%%',
  '{{ x }}',
  '{% y %}',
  '<div>',
  '&lt;',
  '*',
  '_',
  '__init__',
  ':-',
  '[^1]',
  '^',
  '🎉',
  'end.',
];

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const word = fc.constantFrom(...words);
const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => escapeHtml(list.join(' ')));
const plainWord = fc.constantFrom('alpha', 'beta', 'gamma');
const address = fc.constantFrom(
  'https://example.org/',
  'https://example.org/a_(b)_c?x=1&y=2',
  'https://example.org/a%20b*c',
  '/relative',
  '#part',
);
const code = fc.constantFrom('x', 'a`b', '``', 'a  b', 'x|y', '\\', '**', '<a>', '$x$').map(escapeHtml);

const inline = fc.letrec<{ node: string; line: string }>((tie) => ({
  line: fc
    .array(tie('node'), { minLength: 1, maxLength: 4 })
    .chain((parts) => fc.constantFrom(' ', '', ' ').map((joint) => parts.join(joint))),
  node: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'inline' },
    text,
    code.map((value) => `<code>${value}</code>`),
    fc.constantFrom('<br>', '<kbd>Ctrl</kbd>', 'H<sub>2</sub>O', '<mark>m</mark>'),
    fc.tuple(text, address).map(([alt, src]) => `<img alt="${alt}" src="${src}">`),
    fc
      .tuple(fc.constantFrom('em', 'strong', 'del'), tie('line'))
      .map(([tag, inner]) => `<${tag}>${inner}</${tag}>`),
    fc
      .tuple(address, text, fc.boolean())
      .map(
        ([href, inner, hasTitle]) =>
          `<a href="${href}"${hasTitle ? ' title="a &quot;t&quot;"' : ''}>${inner}</a>`,
      ),
  ),
})).line;

/** An item without words is a puzzle to parsers of Markdown, each of which has its own answer. */
const saysSomething = (html: string): boolean =>
  html.replace(/<(?:br|em|strong|del)>|<\/\w+>|\s/g, '') !== '';

const codeBlock = fc
  .tuple(
    fc.constantFrom('', ' class="language-js"', ' class="language-c++"'),
    fc.array(
      fc.constantFrom('', 'x = 1', '\ttab', '```', '````js', '~~~', '    four', '{{ x }}', '|', '> q'),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([language, lines]) => `<pre><code${language}>${escapeHtml(lines.join('\n'))}\n</code></pre>`);

const table = fc
  .array(
    fc.array(
      inline.filter((cell) => !cell.includes('<br>')),
      { minLength: 2, maxLength: 2 },
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map(
    (rows) =>
      `<table><thead><tr><th>A</th><th align="right">B</th></tr></thead><tbody>${rows
        .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
        .join('')}</tbody></table>`,
  );

/** What a quotation may hold: parsers differ in what they make of quotations and lists within each other. */
const leaf = fc.oneof(
  inline.map((line) => `<p>${line}</p>`),
  codeBlock,
  table,
);

const block = fc.letrec<{ block: string; flow: string }>((tie) => ({
  flow: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((blocks) => blocks.join('\n')),
  block: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'block' },
    inline.map((line) => `<p>${line}</p>`),
    codeBlock,
    table,
    fc.constant('<hr>'),
    fc.tuple(fc.integer({ min: 1, max: 6 }), inline).map(([level, line]) => `<h${level}>${line}</h${level}>`),
    fc
      .tuple(
        fc.constantFrom('ul', 'ol', 'ol start="7"'),
        fc.array(fc.oneof(inline.filter(saysSomething), tie('flow')), { minLength: 1, maxLength: 3 }),
      )
      .map(
        ([tag, items]) => `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag.slice(0, 2)}>`,
      ),
    fc
      .array(leaf, { minLength: 1, maxLength: 3 })
      .map((inner) => `<blockquote>${inner.join('')}</blockquote>`),
    fc
      .tuple(plainWord, tie('flow'))
      .map(([name, inner]) => `<details><summary>${name}</summary>${inner}</details>`),
  ),
}));

const footnoted = block.flow.map(
  (html) =>
    `${html}<p>Said<sup id="fnref1"><a href="#fn1">1</a></sup>.</p><div class="footnotes"><ol><li id="fn1"><p>Source. <a href="#fnref1">↩</a></p></li></ol></div>`,
);

/** HTML of an article's body, as its author's tools write it. */
export const generatedHtml = fc.oneof(
  { weight: 4, arbitrary: block.flow },
  { weight: 1, arbitrary: footnoted },
);
