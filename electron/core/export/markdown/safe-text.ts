/**
 * Texts in which no program that reads Markdown files finds commands of its own: what an author wrote about them stays words.
 * One row of the table a command: which program, what it looks for, and what is written instead.
 */
import type { Nodes, Root } from 'mdast';
import { isCodeLanguage } from '../../content/reading/highlight.ts';
import type { Dialect } from './dialect.ts';

type Reader = Dialect['safeFor'];

/** Shows nothing and keeps two signs apart. Only where nothing else would do. */
const WORD_JOINER = '\u2060';

/** A sign and what takes its place. */
type Rule = { sign: RegExp; instead: string };

type Rules = {
  /** In text, escaped already as CommonMark and GFM need it: what is behind a backslash is no sign any more. */
  text?: readonly Rule[];
  /** In code, in the line and in blocks, which knows no escapes. */
  code?: (code: string) => string;
  /** In code in the line alone. */
  inlineCode?: readonly Rule[];
  /** The language of a block, which some programs take for the name of what is to be done with it. null: none. */
  language?: (name: string) => string | null;
  /** Within tags, where a character reference is the sign itself. */
  html?: readonly Rule[];
  /** In TeX, which knows no character references. */
  formula?: readonly Rule[];
  /** In addresses, percent-encoded. */
  address?: readonly Rule[];
};

/** Containers begin a line, whatever stands in them (markdown-it-container, remark-directive). */
const container: Rule = { sign: /(?<=^|\n) {0,3}(?=:::)/, instead: '\\' };

const readers: Record<Reader, Rules> = {
  none: {},
  obsidian: {
    text: [
      // Links, embeds, comments and highlights (Obsidian Help, "Obsidian Flavored Markdown").
      { sign: /\[\[/, instead: '\\[\\[' },
      { sign: /%%/, instead: '\\%\\%' },
      { sign: /==/, instead: '\\=\\=' },
      // Formulas and tags.
      { sign: /\$/, instead: '\\$' },
      { sign: /(?<![^\s(])#(?=[\p{L}\p{N}_/-]*[\p{L}_/-])/u, instead: '\\#' },
      // The name of a block at its end.
      { sign: /(?<=\s)\^(?=[A-Za-z0-9-]+$)/, instead: '\\^' },
      // Templater runs what stands between `<%` and `%>`, wherever that is in a file.
      { sign: /<(?=%)/, instead: '<\\' },
    ],
    code: (code) => replaced(code, [{ sign: /<(?=%)/, instead: `<${WORD_JOINER}` }]),
    inlineCode: [
      // Dataview and Datacore: `= query`, `$= script`. Meta Bind, Buttons and Dice Roller: fields by their first word.
      {
        sign: /^(?=\s*(?:\$?=|(?:INPUT|VIEW|BUTTON|EMBED)\[|button-|(?:dice|dv|expr)[\w-]*:))/,
        instead: WORD_JOINER,
      },
    ],
    // Any plug-in may ask for blocks of any name: only those of languages keep theirs.
    language: (name) => (isCodeLanguage(name) ? name : 'text'),
    html: [{ sign: /<(?=%)/, instead: '&lt;' }],
    formula: [{ sign: /<(?=%)/, instead: '< ' }],
  },
  // Shortcodes (Hugo, "Shortcodes"): before Markdown is read, also in code.
  hugo: {
    // What comes behind the text may begin with the rest.
    text: [{ sign: /\{(?=\{(?:[<%]|$))/, instead: '{\\' }],
    code: hugoComment,
    html: [{ sign: /\{(?=\{[<%])/, instead: '&#123;' }],
    // TeX does not mind a space between its braces.
    formula: [{ sign: /\{(?=\{[<%])/, instead: '{ ' }],
    address: [{ sign: /\{(?=\{)/, instead: '%7B' }],
  },
  jekyll: {
    text: [
      // kramdown makes a table of any line with a bar, and attributes of `{:`. Liquid: see `safeDocument`.
      { sign: /\|/, instead: '\\|' },
      { sign: /\{(?=:)/, instead: '\\{' },
    ],
    // Else kramdown shows what is in it as it is written (kramdown, "HTML Blocks").
    html: [{ sign: /^<details(?=[ >])/, instead: '<details markdown="1"' }],
  },
  zola: {
    text: [{ sign: /\{(?=[{%])/, instead: '{\\' }],
    code: zolaComment,
    html: [{ sign: /\{(?=[{%])/, instead: '&#123;' }],
    formula: [{ sign: /\{(?=[{%])/, instead: '{ ' }],
    address: [{ sign: /\{(?=[{%])/, instead: '%7B' }],
  },
  // VitePress, "Markdown Extensions". What Vue would run: see `safeDocument`.
  vitepress: {
    text: [
      container,
      // Attributes of what is before them: `{onclick=…}` (markdown-it-attrs), which reads descriptions with their escapes.
      { sign: /\{/, instead: '&#123;' },
      // Pieces of other files, and names of emoji.
      { sign: /<(?=<<)/, instead: '\\<' },
      { sign: /:(?=[\w+-]+:)/, instead: '\\:' },
    ],
    // `js-vue` would be run; what the highlighter does not know it warns of.
    language: (name) => (isCodeLanguage(name) ? name : 'text'),
  },
  // Docusaurus, "Admonitions". The file says that it is no MDX.
  docusaurus: { text: [container] },
};

/** Only what the text says itself: a backslash takes the sign behind it out. */
function replaceBare(text: string, { sign, instead }: Rule): string {
  const either = new RegExp(`\\\\[\\s\\S]|${sign.source}`, 'gu');
  return text.replace(either, (found) => (found.startsWith('\\') ? found : instead));
}

function replaced(text: string, rules: readonly Rule[] = []): string {
  return rules.reduce(
    (safe, { sign, instead }) => safe.replace(new RegExp(sign.source, 'gu'), () => instead),
    text,
  );
}

/** `written`: text, a description or a title as it will stand in the file. What is safe already stays as it is. */
export function safeText(written: string, reader: Reader): string {
  return (readers[reader].text ?? []).reduce(replaceBare, written);
}

/** Code, HTML and addresses, which know no escapes: in place, before the tree is written. */
export function safeVerbatim(tree: Root, reader: Reader): void {
  if (reader === 'none') return;
  const rules = readers[reader];
  const visit = (node: Nodes): void => {
    makeSafe(node, rules);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
}

function makeSafe(node: Nodes, { code = (text) => text, language, ...rules }: Rules): void {
  if (node.type === 'code') {
    node.value = code(node.value);
    // What is no name has no place on a fence, which knows no escapes either.
    if (node.lang && !/^[\w+#.-]+$/.test(node.lang)) node.lang = null;
    else if (node.lang && language !== undefined) node.lang = language(node.lang);
  } else if (node.type === 'inlineCode') {
    node.value = replaced(code(node.value), rules.inlineCode);
  } else if (node.type === 'html') {
    if (node.value.startsWith('<')) node.value = replaced(node.value, rules.html);
    // Links by name are no HTML, and know no escapes.
    else node.value = node.value.startsWith('$') ? replaced(node.value, rules.formula) : code(node.value);
  } else if (node.type === 'link' || node.type === 'image') {
    node.url = replaced(node.url, rules.address);
  }
}

/** Hugo shows `{{</* x *\/>}}` as `{{< x >}}`, in code too; what is never closed would end the build. */
function hugoComment(code: string): string {
  return code
    .replace(/\{\{<([\s\S]*?)>\}\}/g, '{{</*$1*/>}}')
    .replace(/\{\{%([\s\S]*?)%\}\}/g, '{{%/*$1*/%}}')
    .replace(/\{\{(?=<(?!\/\*)|%(?!\/\*))/g, `{${WORD_JOINER}{`);
}

/** Zola, "Shortcodes": only what looks like a call is one. */
function zolaComment(code: string): string {
  return code
    .replace(/\{\{(\s*[A-Za-z_]\w*\([^\n]*?\)\s*)\}\}/g, '{{/*$1*/}}')
    .replace(/\{%(\s*(?:[A-Za-z_]\w*\([^\n]*?\)|end)\s*)%\}/g, '{%/*$1*/%}');
}

/** The text as a whole: for programs that look at it before they look at Markdown, or after. */
export function safeDocument(markdown: string, reader: Reader): string {
  if (reader === 'jekyll') return withoutLiquid(markdown);
  return reader === 'vitepress' ? withoutVue(markdown) : markdown;
}

/**
 * Jekyll runs Liquid before it looks at Markdown: the text is marked as raw. Of the words that would end that Liquid itself prints
 * the first sign; it would take more of them for an end of its own, even between quotation marks.
 */
function withoutLiquid(markdown: string): string {
  if (!/\{[{%]/.test(markdown)) return markdown;
  const inside = markdown.replace(/\{(?=%-?\s*endraw\s*-?%\})/g, "{% endraw %}{{ '{' }}{% raw %}");
  return `{% raw %}\n${inside.trimEnd()}\n{% endraw %}\n`;
}

/**
 * VitePress hands the page to Vue, whose own signs are left alone in a container of that name (VitePress, "Using Vue in Markdown").
 * Only as many colons as it began with end it, also in code.
 */
function withoutVue(markdown: string): string {
  if (!/(?:\{|\\\{|&#123;){2}/.test(markdown)) return markdown;
  const longest = Math.max(2, ...[...markdown.matchAll(/:{3,}/g)].map(([run]) => run.length));
  const fence = ':'.repeat(longest + 1);
  return `${fence} v-pre\n\n${markdown.trimEnd()}\n\n${fence}\n`;
}
