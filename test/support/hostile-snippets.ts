/** HTML in whose text stands what programs that read Markdown files take for their own commands, whole and in halves. */
import fc from 'fast-check';

const commands = [
  '<% tp.file.title %>',
  '{{< figure src="x" >}}',
  '{{% notice %}}',
  '{{<',
  '{{%',
  '{{',
  '{',
  '<',
  '%',
  '{{ site.title }}',
  '{{ 1 | plus: 41 }}',
  '{% raw %}',
  '{% endraw %}',
  '{% include x.html %}',
  '{:.red}',
  '{#id}',
  '::: tip',
  '| a | b |',
  'words',
  '\\',
  '`',
];

const said = fc
  .tuple(fc.array(fc.constantFrom(...commands), { minLength: 1, maxLength: 4 }), fc.constantFrom(' ', ''))
  .map(([all, between]) => all.join(between));
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const inAttribute = (text: string): string => escaped(text).replaceAll('"', '&quot;');

const places: readonly ((text: string) => string)[] = [
  (text) => `<p>${escaped(text)}</p>`,
  (text) => `<p>before ${escaped(text)} <b>${escaped(text)}</b></p>`,
  (text) => `<p><code>${escaped(text)}</code></p>`,
  (text) => `<pre><code class="language-liquid">${escaped(text)}\n</code></pre>`,
  (text) => `<h2>${escaped(text)}</h2>`,
  (text) => `<p><a href="https://example.org/?q=${encodeURIComponent(text)}">${escaped(text)}</a></p>`,
  (text) => `<p><a href="https://example.org/" title="${inAttribute(text)}">x</a></p>`,
  (text) => `<table><tr><th>A</th></tr><tr><td>${escaped(text)}</td></tr></table>`,
  (text) => `<details><summary>${escaped(text)}</summary><p>${escaped(text)}</p></details>`,
];

/** `count` articles, the same ones each time: their text as HTML, and their title. */
export function hostileArticles(count: number): { html: string; title: string }[] {
  const parts = fc.array(fc.tuple(fc.constantFrom(...places), said), { minLength: 1, maxLength: 3 });
  const html = parts.map((all) => all.map(([place, text]) => place(text)).join(''));
  return fc.sample(fc.record({ html, title: said }), { numRuns: count, seed: 7 });
}
