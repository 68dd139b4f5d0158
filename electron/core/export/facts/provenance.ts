/** Where a text came from, as a line at its end. */
import type { PhrasingContent } from 'mdast';
import { wordsIn } from '../../../../shared/texts/exported-words.ts';
import type { Dialect } from '../markdown/dialect.ts';
import { writeMarkdown } from '../markdown/write-markdown.ts';
import { dayIn } from './day.ts';
import type { ExportArticle, TextSource } from './export-article.ts';

/** One paragraph of Markdown. */
export function provenanceLine(article: ExportArticle, source: TextSource, dialect: Dialect): string {
  const { author, feed, siteUrl, feedUrl, url, canonical, published, edited, saved } = article;
  const { wordsLanguage } = article;
  const { provenance: own } = wordsIn(wordsLanguage);
  const day = (epochMs: number): string => dayIn(wordsLanguage, epochMs);
  const parts: PhrasingContent[][] = [
    [words(own.from), link(feed, siteUrl ?? feedUrl), ...(author === null ? [] : [words(own.by(author))])],
    ...(url === null ? [] : [[link(own.original, url)]]),
    ...(canonical === null || canonical === url ? [] : [[link(own.firstPublished, canonical)]]),
    ...(published === null ? [] : [[words(own.published(day(published)))]]),
    ...(edited === null || edited === published ? [] : [[words(own.edited(day(edited)))]]),
    ...(saved === null ? [] : [[words(own.saved(day(saved)))]]),
    [words(own.sources[source])],
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
