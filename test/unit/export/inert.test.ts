import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { isCodeLanguage } from '../../../electron/core/content/reading/highlight.ts';
import { renderArticleFile } from '../../../electron/core/export/article/render-article.ts';
import { exportPresets } from '../../../shared/export-presets.ts';
import { bareArticle } from '../../support/export-article.ts';
import { escapeText, said, snippets } from '../../support/hostile-snippets.ts';

const parser = unified().use(remarkParse).use(remarkGfm);

function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* nodesOf(child);
}

/** Only Templater looks at the front matter as well. */
const bodyOf = (file: string): string => file.replace(/^---\n[\s\S]*?\n---\n/, '');

/** What a program would do something with. By the profile's name; those of others have no commands of their own. */
const finders: Record<string, (file: string) => string[]> = {
  Obsidian: (file) => {
    const found: string[] = [...(file.match(/<%/g) ?? [])];
    for (const node of nodesOf(parser.parse(bodyOf(file)))) {
      if (node.type === 'code' && node.lang && node.lang !== 'text' && !isCodeLanguage(node.lang)) {
        found.push(node.lang);
      }
      if (
        node.type === 'inlineCode' &&
        /^\s*(?:\$?=|INPUT\[|VIEW\[|BUTTON\[|button-|dice:)/.test(node.value)
      ) {
        found.push(node.value);
      }
    }
    return found;
  },
  // What stands in a comment is shown as it is, whatever it is. What is around it does not come together by that.
  Hugo: (file) =>
    bodyOf(file)
      .replace(/\{\{<\/\*[\s\S]*?\*\/>\}\}|\{\{%\/\*[\s\S]*?\*\/%\}\}/g, ' ')
      .match(/\{\{[<%]/g) ?? [],
  Jekyll: (file) => {
    const outside = bodyOf(file)
      .replace(/\{% raw %\}[\s\S]*?\{% endraw %\}/g, '')
      .replace(/\{\{ '\{' \}\}/g, '');
    return outside.match(/\{[{%]/g) ?? [];
  },
  Zola: (file) =>
    bodyOf(file).match(/\{\{\s*\w+\([^\n]*?\)\s*\}\}|\{%\s*(?:\w+\([^\n]*?\)|end)\s*%\}/g) ?? [],
  VitePress: (file) => {
    const [, title = '', body = ''] = /^\n?(# .*)\n?([\s\S]*)$/.exec(bodyOf(file)) ?? [];
    const found = /^# <span v-pre>.*<\/span>$/.test(title) ? [] : [title];
    const contained = /^\n*(:{3,}) v-pre\n([\s\S]*)\n\1\n*$/.exec(body);
    const text = contained?.[2] ?? body;
    // What ends the container is as long as what began it, wherever it stands.
    const fence = contained?.[1] ?? '';
    if (contained !== null && text.includes(fence)) found.push(fence);
    for (const node of nodesOf(parser.parse(text))) {
      const source = text.slice(node.position?.start.offset, node.position?.end.offset);
      if (node.type === 'text' && /\{|^:::|(?<!\\)<<<|(?<!\\):[\w+-]+:/.test(source)) found.push(source);
      if (node.type === 'code' && node.lang?.endsWith('-vue')) found.push(node.lang);
    }
    return contained === null ? [...found, ...(text.match(/(?:\{|\\\{|&#123;){2}/g) ?? [])] : found;
  },
  // Each says in its first line that it is plain Markdown.
  Eleventy: (file) => (file.startsWith('---\ntemplateEngineOverride: md\n') ? [] : [file]),
  Docusaurus: (file) => {
    const body = bodyOf(file);
    const found = file.startsWith('---\nmdx:\n  format: md\n') ? [] : ['mdx'];
    for (const node of nodesOf(parser.parse(body))) {
      const source = body.slice(node.position?.start.offset, node.position?.end.offset);
      if (node.type === 'text' && /^:::/m.test(source)) found.push(source);
    }
    return found;
  },
};

const withoutContainer = (markdown: string): string =>
  markdown.replace(/^(:{3,}) v-pre\n([\s\S]*)\n\1\n*$/, '$2');
const plainText = (markdown: string): string =>
  textOf(parser.parse(withoutContainer(markdown)))
    .replaceAll('\u2060', '')
    .replace(/\s+/g, ' ');

describe('what an author wrote is a command to nobody', () => {
  const ofFiles = exportPresets.filter(({ layout }) => layout === 'files');
  test.each(ofFiles.map((profile) => [profile.name, profile] as const))('%s', (name, profile) => {
    fc.assert(
      fc.property(snippets, said, (html, title) => {
        const { text } = renderArticleFile({ ...bareArticle, html, title, authorMarkdown: null }, profile);
        expect(finders[name]?.(text) ?? []).toEqual([]);
      }),
      {
        numRuns: 500,
        // Around a comment of Hugo's stands what would be a command without it.
        examples: [['<p><code>{{{{% notice %}}&lt;% tp.file.title %></code></p>', 'Notices']],
      },
    );
  });
});

test('what is shown is what was said', () => {
  const bare = exportPresets.find(({ name }) => name === 'Plain');
  if (bare === undefined) throw new Error('no profile');
  const body = '{{ content }}';
  fc.assert(
    fc.property(
      said,
      fc.constantFrom(
        'obsidian' as const,
        'hugo' as const,
        'zola' as const,
        'vitepress' as const,
        'docusaurus' as const,
      ),
      (text, safeFor) => {
        const html = `<p>${escapeText(text)}</p>`;
        const [plain, safe] = (['none', safeFor] as const).map(
          (reader) =>
            renderArticleFile(
              { ...bareArticle, html, authorMarkdown: null },
              { ...bare, frontMatter: '', body, safeFor: reader },
            ).text,
        );
        expect(plainText(safe ?? '')).toBe(plainText(plain ?? ''));
      },
    ),
    { numRuns: 500 },
  );
});
