/** Code blocks of any highlighter, read down to language and text. */
import type { Element, Nodes } from 'hast';
import { attribute, classesOf, element, isElement } from '../tree/tree.ts';
import { languageInClasses, writtenLanguage } from './languages.ts';

export type CodeBlock = {
  /** As the author wrote it (`js`, `C++`); null for plain text or none. */
  language: string | null;
  /** Verbatim, without the last line's end. */
  text: string;
};

/** A canonical code block: `<pre><code class="language-x">text</code></pre>`, no highlighting inside. */
export function renderCodeBlock(block: CodeBlock): Element {
  const properties = block.language === null ? {} : { className: [`language-${block.language}`] };
  // Reading takes one line's end off: a text that ends in an empty line keeps it.
  const text = block.text.endsWith('\n') ? `${block.text}\n` : block.text;
  return element('pre', {}, [element('code', properties, [text])]);
}

/**
 * Reads a `pre`. The language may stand on the `pre` (Rouge), its `code` (CommonMark) or a wrapper up to three levels
 * up (`div.language-js.highlighter-rouge > div.highlight`, `div.highlight-source-js`); `ancestors` outermost first.
 */
export function readCodeBlock(pre: Element, ancestors: readonly Element[] = []): CodeBlock {
  const text = codeText(pre).replace(/\r\n?/g, '\n').replace(/\n$/, '');
  return { language: writtenLanguage(pre) ?? wrapperLanguage(ancestors), text };
}

function wrapperLanguage(ancestors: readonly Element[]): string | null {
  for (const ancestor of ancestors.slice(-3).reverse()) {
    if (!isElement(ancestor, 'div', 'figure')) return null;
    const classes = classesOf(ancestor);
    const isHighlight = classes.includes('highlight') && isElement(ancestor, 'figure');
    const marked = classes.filter((name) => /^(?:language|lang|highlight-source|highlight-text)-/.test(name));
    const found = languageInClasses(isHighlight ? classes : marked) ?? attribute(ancestor, 'dataLang');
    if (found !== null) return /^(?:plaintext|text)$/i.test(found) ? null : found;
  }
  return null;
}

/** Text with the line breaks that markup implies: `br`, and one element a line as some highlighters write. */
function codeText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  let text = '';
  for (const child of node.children) {
    if (isElement(child, 'br')) text += '\n';
    else if (isElement(child, 'div', 'p', 'li', 'tr')) {
      const line = codeText(child);
      text += `${text === '' || text.endsWith('\n') ? '' : '\n'}${line}${line.endsWith('\n') ? '' : '\n'}`;
    } else text += codeText(child);
  }
  return text;
}
