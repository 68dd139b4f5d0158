/** Where a text came from, as a line at its end. */
import type { PhrasingContent } from 'mdast';
import type { ExportArticle, TextSource } from './article-values.ts';
import type { Dialect } from './dialect.ts';
import { formatTime } from './templates/format-time.ts';
import { writeMarkdown } from './write-markdown.ts';

const sourceWords: Record<TextSource, string> = {
  author: 'text as its author wrote it',
  feed: 'text from the feed',
  page: 'text from its page',
};

/** One paragraph of Markdown. */
export function provenanceLine(article: ExportArticle, source: TextSource, dialect: Dialect): string {
  const { author, feed, siteUrl, feedUrl, url, canonical, published, edited, saved } = article;
  const day = (epochMs: number): string => formatTime({ epochMs, format: 'D MMMM YYYY', zone: 'UTC' });
  const parts: PhrasingContent[][] = [
    [words('From '), link(feed, siteUrl ?? feedUrl), ...(author === null ? [] : [words(`, by ${author}`)])],
    ...(url === null ? [] : [[link('original', url)]]),
    ...(canonical === null || canonical === url ? [] : [[link('first published here', canonical)]]),
    ...(published === null ? [] : [[words(`published ${day(published)}`)]]),
    ...(edited === null || edited === published ? [] : [[words(`edited ${day(edited)}`)]]),
    ...(saved === null ? [] : [[words(`saved ${day(saved)}`)]]),
    [words(sourceWords[source])],
  ];
  const children = parts.flatMap((part, index) => (index === 0 ? part : [words(' · '), ...part]));
  return writeMarkdown({ type: 'root', children: [{ type: 'paragraph', children }] }, dialect).trim();
}

const words = (value: string): PhrasingContent => ({ type: 'text', value: value.replace(/\s+/gu, ' ') });

const link = (value: string, url: string): PhrasingContent => ({
  type: 'link',
  url,
  children: [words(value)],
});

/** The text with that line below a rule, where a profile wants it. */
export function withProvenance(text: string, content: { provenance: string }, isWanted: boolean): string {
  return isWanted ? `${text.trimEnd()}\n\n---\n\n${content.provenance}\n` : text;
}
