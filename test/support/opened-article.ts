/** An opened article with a text of the test's own. */
import type { Article, ArticleSummary } from '../../shared/model/articles.ts';
import { noFullText } from './fake-client.ts';
import { articleOutline } from './fake-data.ts';

export function openedArticle(summary: ArticleSummary | undefined, contentHtml: string): Article {
  if (summary === undefined) throw new Error('there is no such article');
  return {
    summary: { ...summary },
    contentHtml,
    outline: articleOutline,
    enclosures: [],
    images: { total: 0, stored: 0, mayLoad: true },
    offline: { state: 'ready', missing: [] },
    revisions: 0,
    fullText: noFullText,
    forem: null,
    feedUrl: 'https://example.org/feed',
    siteUrl: null,
    readingPosition: 0,
    isMuted: false,
    discussion: null,
    addresses: { tracked: 0, form: 'clean' },
    ruleTraces: [],
  };
}
