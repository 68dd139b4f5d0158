/** Blocks of code as Markdown, each with where it is from. */

import type { Root } from 'mdast';
import type { Snippet } from '../../../../shared/model/snippets.ts';
import { type ExportedWords, wordsIn } from '../../../../shared/texts/exported-words.ts';
import type { Language } from '../../../../shared/texts/language.ts';
import { writeMarkdown } from '../markdown/write-markdown.ts';

/** Articles in order, one heading each; a block keeps its language, and the heading it stood under. */
export function snippetsMarkdown({
  snippets,
  language,
}: {
  snippets: readonly Snippet[];
  /** Of the words around them. */
  language: Language;
}): string {
  const tree: Root = { type: 'root', children: [] };
  let articleId: number | null = null;
  let heading: string | null = null;
  for (const snippet of snippets) {
    if (snippet.articleId !== articleId) {
      ({ articleId } = snippet);
      heading = null;
      tree.children.push(
        { type: 'heading', depth: 2, children: [{ type: 'text', value: snippet.title }] },
        { type: 'paragraph', children: sourceLine(snippet, wordsIn(language)) },
      );
    }
    if (snippet.heading !== null && snippet.heading !== heading) {
      ({ heading } = snippet);
      tree.children.push({ type: 'heading', depth: 3, children: [{ type: 'text', value: snippet.heading }] });
    }
    tree.children.push({ type: 'code', lang: snippet.language, value: snippet.code.replace(/\n$/, '') });
  }
  return writeMarkdown(tree);
}

function sourceLine(
  { author, feedTitle, publishedAt, url }: Snippet,
  own: ExportedWords,
): Extract<Root['children'][number], { type: 'paragraph' }>['children'] {
  const day = publishedAt === null ? null : new Date(publishedAt).toISOString().slice(0, 10);
  const words = [author, feedTitle, day].filter((part) => part !== null && part !== '').join(', ');
  if (url === null) return [{ type: 'text', value: own.codeFrom(words) }];
  return [
    { type: 'text', value: `${own.codeFrom(words)}: ` },
    { type: 'link', url, children: [{ type: 'text', value: url }] },
  ];
}
