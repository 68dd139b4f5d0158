/** HTML in whose text stands what programs that read Markdown files take for their own commands. */
import fc from 'fast-check';

/** What programs that read Markdown files take for their own, whole and in halves. */
const commands = [
  '<% tp.file.title %>',
  '<%* alert(1) %>',
  '<%',
  '%>',
  '= this.file.name',
  '$= dv.pages().length',
  'INPUT[toggle:x]',
  'VIEW[{a}][math]',
  'BUTTON[go]',
  'button-go',
  'dice: 1d6',
  '{{< figure src="x" >}}',
  '{{% notice %}}',
  '{{<',
  '{{%',
  '{{',
  '{',
  '<',
  '%',
  '{{ youtube(id="x") }}',
  '{% raw %}',
  '{% endraw %}',
  '{% include x.html %}',
  '{% end %}',
  '{{ site.title }}',
  '{:.red}',
  '[[note]]',
  '![[note]]',
  '%%hidden%%',
  '==marked==',
  '{onclick="alert(1)"}',
  '{.red}',
  '::: tip',
  ':::::::: v-pre',
  '<<< @/package.json',
  ':tada:',
  'import x from "y"',
  '{{ 1 | plus: 41 }}',
  '{#id}',
  '| a | b |',
  'words',
  '\\',
  '`',
];
const names = [
  'dataviewjs',
  'dataview',
  'js-engine',
  'run-python',
  'query',
  'tasks',
  'js',
  'liquid',
  'js-vue',
  'c++',
  '{{<',
];

const words = fc
  .array(fc.constantFrom(...commands), { minLength: 1, maxLength: 4 })
  .map((all) => all.join(' '));
const glued = fc
  .array(fc.constantFrom(...commands), { minLength: 1, maxLength: 4 })
  .map((all) => all.join(''));
export const said = fc.oneof(words, glued);
export const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const inAttribute = (text: string): string => escapeText(text).replaceAll('"', '&quot;');

const places: readonly ((text: string, name: string) => string)[] = [
  (text) => `<p>${escapeText(text)}</p>`,
  (text) => `<p>before ${escapeText(text)}<kbd>x</kbd> <b>${escapeText(text)}</b></p>`,
  (text) => `<p><code>${escapeText(text)}</code></p>`,
  (text, name) => `<pre><code class="language-${inAttribute(name)}">${escapeText(text)}\n</code></pre>`,
  (text, name) => `<div class="highlight ${inAttribute(name)}"><pre>${escapeText(text)}</pre></div>`,
  (text) => `<h2>${escapeText(text)}</h2>`,
  (text) =>
    `<p><a href="/x?q=${encodeURIComponent(text)}" title="${inAttribute(text)}">${escapeText(text)}</a></p>`,
  (text) => `<p><a href="/x?q=${inAttribute(text)}">x</a></p>`,
  (text) => `<p><img src="/a.png" alt="${inAttribute(text)}" title="${inAttribute(text)}"></p>`,
  (text) => `<table><tr><th>A</th></tr><tr><td>${escapeText(text)}</td></tr></table>`,
  (text) => `<details><summary>${escapeText(text)}</summary><p>${escapeText(text)}</p></details>`,
  (text) => `<p><abbr title="${inAttribute(text)}">${escapeText(text)}</abbr></p>`,
];

export const snippets = fc
  .array(fc.tuple(fc.constantFrom(...places), said, fc.constantFrom(...names)), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.map(([place, text, name]) => place(text, name)).join(''));

/** `count` articles, the same ones each time: their text as HTML, and their title. */
export function hostileArticles(count: number): { html: string; title: string }[] {
  return fc.sample(fc.record({ html: snippets, title: said }), { numRuns: count, seed: 7 });
}
