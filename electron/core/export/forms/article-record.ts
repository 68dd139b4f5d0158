/** An article as data: what programs read from JSON. Times are ISO 8601 in UTC. */

import type { ExportProfile } from '../../../../shared/export-profile.ts';
import type { AddressForm } from '../../../../shared/model/articles.ts';
import { cleanAddresses } from '../../content/sanitise/clean-addresses.ts';
import { sanitiseToTree } from '../../content/sanitise/sanitise.ts';
import { serialise } from '../../content/tree/markup.ts';
import { articleContent } from '../article/article-content.ts';
import { linkedImages } from '../article/image-links.ts';
import type { ExportArticle, Rendered } from '../facts/export-article.ts';

/** `profile`: of which the dialect of the Markdown is taken. One object as JSON, on one line. */
export function articleRecord(article: ExportArticle, profile: ExportProfile): string {
  const images = linkedImages({}, '', '', 'remote');
  const rendered = articleContent(article, profile, { images, articleLink: () => null });
  const baseUrl = article.url ?? article.siteUrl ?? article.feedUrl;
  const { facts } = rendered;
  return JSON.stringify({
    id: article.id,
    shortId: article.shortId,
    title: article.title,
    author: article.author,
    feed: { title: article.feed, url: article.feedUrl, siteUrl: article.siteUrl },
    url: article.url,
    canonical: facts.canonical ?? article.canonical,
    publishedAt: time(article.published),
    editedAt: time(article.edited),
    savedAt: time(article.saved),
    firstSeenAt: time(article.firstSeen),
    tags: article.tags,
    sourceTags: article.sourceTags,
    series: facts.series ?? article.series,
    language: article.language,
    readingMinutes: article.readingMinutes,
    words: article.words,
    discussionUrl: article.statedDiscussion?.url ?? null,
    discussionFeedUrl: article.statedDiscussion?.feedUrl ?? null,
    commentCount: article.statedDiscussion?.comments ?? null,
    cover: rendered.cover,
    excerpt: facts.excerpt ?? article.excerpt,
    source: rendered.source,
    markdown: rendered.content,
    html: cleanHtml(article.html, baseUrl, article.addresses),
    highlights: article.highlights.map(({ at, ...highlight }) => ({ ...highlight, at: time(at) })),
    notes: article.notes.map(({ at, ...note }) => ({ ...note, at: time(at) })),
    ...(article.discussion === null
      ? {}
      : { discussion: discussionRecord(article.discussion, rendered, baseUrl, article.addresses) }),
  });
}

function discussionRecord(
  { fetchedAt, comments }: NonNullable<ExportArticle['discussion']>,
  { discussion }: Rendered,
  baseUrl: string,
  addresses: AddressForm,
): object {
  return {
    fetchedAt: time(fetchedAt),
    comments: comments.map(({ author, username, at, depth, html }, index) => ({
      author,
      username,
      at: time(at),
      depth,
      markdown: discussion?.contents[index] ?? '',
      html: cleanHtml(html, baseUrl, addresses),
    })),
  };
}

function cleanHtml(html: string, baseUrl: string, addresses: AddressForm): string {
  const tree = sanitiseToTree(html, { baseUrl });
  cleanAddresses(tree, addresses);
  return serialise(tree);
}

function time(epochMs: number | null): string | null {
  if (epochMs === null) return null;
  const date = new Date(epochMs);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
