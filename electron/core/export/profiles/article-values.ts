/** What templates know of an article. Each name is described in renderer/guide/pages/en/templates.md. */

import { wordsIn } from '../../../../shared/texts/exported-words.ts';
import { domainOf } from '../../content/tree/addresses.ts';
import { annotationValues } from '../facts/annotations.ts';
import { backlinkValues } from '../facts/backlinks.ts';
import { dayIn } from '../facts/day.ts';
import { discussionValues } from '../facts/discussion.ts';
import type { ExportArticle, Rendered } from '../facts/export-article.ts';
import { isMoment, moment, type RecordValue } from '../facts/values.ts';
import { slugOf } from './file-name.ts';

/** Names of the values in paths, where the text is not known yet. */
export const pathNames = [
  'title',
  'slug',
  'author',
  'feed',
  'feed_url',
  'site_url',
  'url',
  'domain',
  'canonical',
  'published',
  'edited',
  'saved',
  'first_seen',
  'tags',
  'source_tags',
  'all_tags',
  'series',
  'reading_minutes',
  'words',
  'language',
  'id',
  'short_id',
] as const;
/** The folder the file is in; only for where pictures go. */
export const assetNames = [...pathNames, 'folder'] as const;
export const fileNames = [
  ...pathNames,
  'cover',
  'excerpt',
  'day',
  'exported',
  'source',
  'content',
  'highlights',
  'notes',
  'annotations_heading',
  'discussion',
  'comments',
  'discussion_url',
  'comment_count',
  'discussion_at',
  'backlinks',
  'provenance',
  'path',
] as const;
export const bookPathNames = ['title', 'count', 'exported'] as const;
export const bookNames = [...bookPathNames, 'feeds', 'newest', 'oldest', 'articles'] as const;

export function pathValues(article: ExportArticle): RecordValue {
  return {
    title: article.title.replace(/\s+/gu, ' ').trim(),
    slug: slugOf(article.title),
    author: article.author,
    feed: article.feed,
    feed_url: article.feedUrl,
    site_url: article.siteUrl,
    url: article.url,
    domain: article.url === null ? null : domainOf(article.url),
    canonical: article.canonical,
    published: moment(article.published),
    edited: moment(article.edited),
    saved: moment(article.saved),
    first_seen: moment(article.firstSeen),
    tags: [...article.tags],
    source_tags: [...article.sourceTags],
    all_tags: uniqueTags([...article.tags, ...article.sourceTags]),
    series: article.series,
    reading_minutes: article.readingMinutes,
    words: article.words,
    language: article.language,
    id: article.id,
    short_id: article.shortId,
  };
}

/** `backlinks`: Markdown of each. */
export function fileValues(
  article: ExportArticle,
  rendered: Rendered,
  backlinks: readonly string[],
  path: string,
): RecordValue {
  return {
    ...pathValues(article),
    cover: rendered.cover,
    excerpt: article.excerpt,
    day: article.published === null ? null : dayIn(article.wordsLanguage, article.published),
    exported: moment(article.exported),
    source: rendered.source,
    content: rendered.content.trim(),
    ...annotationValues(article, rendered.quotes),
    annotations_heading: wordsIn(article.wordsLanguage).highlightsAndNotes,
    ...discussionValues(article.discussion, rendered.discussion),
    discussion_url: article.statedDiscussion?.url ?? null,
    comment_count: article.statedDiscussion?.comments ?? null,
    ...backlinkValues(article.backlinks, backlinks),
    get provenance() {
      return rendered.provenance;
    },
    path,
  };
}

/** A selection of articles as one book. Times are epoch milliseconds. */
export type Book = {
  title: string;
  count: number;
  exported: number | null;
};

/** Id of a chapter, which counts from 1. */
export function chapterAnchor(number: number): string {
  return `article-${number}`;
}

/** One article in a book: its values, and where contents lead to. `number`: from 1. `path`: of the book. */
export function chapterValues(
  article: ExportArticle,
  rendered: Rendered,
  { backlinks, path, number }: { backlinks: readonly string[]; path: string; number: number },
): RecordValue {
  return { ...fileValues(article, rendered, backlinks, path), number, anchor: chapterAnchor(number) };
}

/** Those of its chapters are read again: feeds in the order of their first chapter, and the times between which they came out. */
export function bookValues(book: Book, chapters: readonly RecordValue[]): RecordValue {
  const times = chapters.flatMap(({ published }) =>
    published != null && isMoment(published) ? [published.moment.epochMs] : [],
  );
  return {
    title: book.title,
    count: book.count,
    exported: moment(book.exported),
    feeds: uniqueTags(chapters.flatMap(({ feed }) => (typeof feed === 'string' ? [feed] : []))),
    newest: times.length === 0 ? null : moment(times.reduce((a, b) => Math.max(a, b))),
    oldest: times.length === 0 ? null : moment(times.reduce((a, b) => Math.min(a, b))),
    articles: chapters.map((fields) => ({ fields })),
  };
}

/** The same word in another case is the same tag. */
function uniqueTags(tags: readonly string[]): string[] {
  const byFolded = new Map<string, string>();
  for (const tag of tags) if (!byFolded.has(tag.toLowerCase())) byFolded.set(tag.toLowerCase(), tag);
  return [...byFolded.values()];
}
