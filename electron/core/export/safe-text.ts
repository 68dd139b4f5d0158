/** Texts in which no program that reads Markdown files finds commands of its own: what an author wrote about them stays words. */
import type { Nodes, Root } from 'mdast';
import type { Dialect } from './dialect.ts';

type Reader = Dialect['safeFor'];

/** Replaces what the text says itself, not what is escaped in it already. */
function replaceBare(text: string, signs: RegExp, replacement: string): string {
  const either = new RegExp(`\\\\[\\s\\S]|${signs.source}`, 'gu');
  return text.replace(either, (found) => (found.startsWith('\\') ? found : replacement));
}

/** Signs of text, escaped already as CommonMark and GFM need it. */
const inText: Record<Reader, (text: string) => string> = {
  none: (text) => text,
  // Links, embeds, comments, highlights, formulas, tags, and the name of a block at its end (Obsidian Help, "Obsidian Flavored Markdown").
  obsidian: (text) => {
    let safe = text;
    for (const sign of ['[', '%', '=']) {
      safe = replaceBare(safe, new RegExp(`[${sign}]{2}`), `\\${sign}\\${sign}`);
    }
    safe = replaceBare(safe, /\$/, '\\$');
    safe = replaceBare(safe, /(?<![^\s(])#(?=[\p{L}\p{N}_/-]*[\p{L}_/-])/u, '\\#');
    return replaceBare(safe, /(?<=\s)\^(?=[A-Za-z0-9-]+$)/, '\\^');
  },
  hugo: (text) => replaceBare(text, /\{(?=\{[<%])/, '{\\'),
  // kramdown makes a table of any line with a bar, and attributes of `{:`.
  jekyll: (text) => replaceBare(replaceBare(text, /\|/, '\\|'), /\{(?=:)/, '\\{'),
  zola: (text) => replaceBare(text, /\{(?=[{%])/, '{\\'),
};

/** `written`: the text as it will stand in the file. */
export function safeText(written: string, reader: Reader): string {
  return inText[reader](written);
}

/** Code, HTML and addresses, which know no escapes: in place, before the tree is written. */
export function safeVerbatim(tree: Root, reader: Reader): void {
  if (reader !== 'hugo' && reader !== 'zola') return;
  const comment = reader === 'hugo' ? hugoComment : zolaComment;
  const opening = reader === 'hugo' ? /\{(?=\{[<%])/g : /\{(?=[{%])/g;
  const visit = (node: Nodes): void => {
    if (node.type === 'code' || node.type === 'inlineCode') node.value = comment(node.value);
    else if (node.type === 'html') {
      // TeX does not mind a space between its braces, and knows no character references.
      const apart = node.value.startsWith('$') ? '{ ' : '&#123;';
      node.value = node.value.replace(opening, apart);
    } else if (node.type === 'link' || node.type === 'image') {
      node.url = node.url.replace(opening, '%7B');
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
}

/** Hugo shows `{{</* x *\/>}}` as `{{< x >}}`, in code too; what is never closed would end the build. */
function hugoComment(code: string): string {
  return code
    .replace(/\{\{<([\s\S]*?)>\}\}/g, '{{</*$1*/>}}')
    .replace(/\{\{%([\s\S]*?)%\}\}/g, '{{%/*$1*/%}}')
    .replace(/\{\{(?=<(?!\/\*)|%(?!\/\*))/g, `{${WORD_JOINER}{`);
}

/** Shows nothing and keeps two signs apart. Only where nothing else would do. */
const WORD_JOINER = '\u2060';

/** Zola, "Shortcodes": only what looks like a call is one. */
function zolaComment(code: string): string {
  return code
    .replace(/\{\{(\s*[A-Za-z_]\w*\([^\n]*?\)\s*)\}\}/g, '{{/*$1*/}}')
    .replace(/\{%(\s*(?:[A-Za-z_]\w*\([^\n]*?\)|end)\s*)%\}/g, '{%/*$1*/%}');
}

/**
 * Jekyll runs Liquid over the whole file before it looks at Markdown, so the text as a whole is marked as raw; the words
 * that would end that are printed by Liquid itself.
 */
export function safeDocument(markdown: string, reader: Reader): string {
  if (reader !== 'jekyll' || !/\{[{%]/.test(markdown)) return markdown;
  const inside = markdown.replace(/\{%-?\s*endraw\s*-?%\}/g, (tag) => `{% endraw %}{{ '${tag}' }}{% raw %}`);
  return `{% raw %}\n${inside.trimEnd()}\n{% endraw %}\n`;
}
