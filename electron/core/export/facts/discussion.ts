/** What readers wrote below an article, on its way out. */
import type { PhrasingContent } from 'mdast';
import type { AddressForm } from '../../../../shared/model/articles.ts';
import { wordsIn } from '../../../../shared/texts/exported-words.ts';
import type { Language } from '../../../../shared/texts/language.ts';
import type { StoredDiscussion } from '../../library/fetched/discussions-table.ts';
import type { Dialect } from '../markdown/dialect.ts';
import { htmlToMarkdown } from '../markdown/to-markdown.ts';
import { writeMarkdown } from '../markdown/write-markdown.ts';
import { dayIn } from './day.ts';
import { moment, type RecordValue } from './values.ts';

/** Markup as it came. Times are epoch ms. */
export type ExportDiscussion = StoredDiscussion;

export type RenderedDiscussion = {
  /** Markdown of each comment. */
  contents: readonly string[];
  /** All of it as Markdown, without a heading; answers are quotes in what they answer. */
  text: string;
};

/** Readers of Markdown go no deeper without losing the thread. */
const deepest = 6;

/** `url`: of the article. `level`: of the heading it stands below. `language`: of the words around what they wrote. */
export function renderDiscussion(
  { comments }: ExportDiscussion,
  {
    url,
    addresses,
    level,
    dialect,
    language,
  }: { url: string | null; addresses: AddressForm; level: number; dialect: Dialect; language: Language },
): RenderedDiscussion {
  const contents = comments.map(({ html, code }) => {
    const chapter = { level, notePrefix: `${code}-` };
    return htmlToMarkdown(html, { url, title: null, addresses, dialect, chapter, language }).trim();
  });
  const parts = comments.map((comment, index) =>
    quoted(
      [headLine(comment, dialect, language), contents[index]].join('\n\n').trim(),
      Math.min(comment.depth, deepest),
    ),
  );
  return { contents, text: parts.join('\n\n') };
}

type Comment = ExportDiscussion['comments'][number];

/** Of whoever wrote it, as far as it is known. */
export function commenterOf({ author, username }: Comment, language: Language): string {
  return author ?? (username === null ? wordsIn(language).deleted : `@${username}`);
}

function headLine(comment: Comment, dialect: Dialect, language: Language): string {
  const { at } = comment;
  const name = commenterOf(comment, language);
  const words = (value: string): PhrasingContent => ({ type: 'text', value });
  const children: PhrasingContent[] = [
    { type: 'strong', children: [words(name.replace(/\s+/gu, ' '))] },
    ...(at === null ? [] : [words(` · ${dayIn(language, at)}`)]),
  ];
  return writeMarkdown({ type: 'root', children: [{ type: 'paragraph', children }] }, dialect).trim();
}

function quoted(text: string, depth: number): string {
  if (depth === 0) return text;
  const sign = '> '.repeat(depth).trimEnd();
  return text
    .split('\n')
    .map((line) => (line === '' ? sign : `${sign} ${line}`))
    .join('\n');
}

/** "12 comments, as of 3 May 2026" */
export function discussionFacts({ comments, fetchedAt }: ExportDiscussion, language: Language): string {
  return wordsIn(language).comments(comments.length, dayIn(language, fetchedAt));
}

/** The text with the discussion at its end, where a profile wants it and there is one. */
export function withDiscussion(
  text: string,
  discussion: ExportDiscussion | null,
  rendered: RenderedDiscussion | null,
  { isWanted, level, language }: { isWanted: boolean; level: number; language: Language },
): string {
  if (!isWanted || discussion === null || rendered === null || discussion.comments.length === 0) return text;
  const heading = `${'#'.repeat(level)} ${wordsIn(language).discussion}`;
  return `${text.trimEnd()}\n\n${heading}\n\n*${discussionFacts(discussion, language)}*\n\n${rendered.text}\n`;
}

/** `discussion`, `comments` and `discussion_at` of templates. */
export function discussionValues(
  discussion: ExportDiscussion | null,
  rendered: RenderedDiscussion | null,
): RecordValue {
  return {
    discussion: rendered === null || rendered.text === '' ? null : rendered.text,
    comments: (discussion?.comments ?? []).map(({ author, username, at, depth }, index) => ({
      fields: { author, username, at: moment(at), depth, content: rendered?.contents[index] ?? '' },
    })),
    discussion_at: moment(discussion?.fetchedAt ?? null),
  };
}
