/** Lists, one article, and what the reader does with them. */

import type { ArticleTarget, MethodOutput } from '../../../shared/contract.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Article, StatedDiscussion } from '../../../shared/model/articles.ts';
import { parseQuery } from '../../../shared/query/parse.ts';
import type { Snoozes } from '../background/snoozes.ts';
import { announceArticles } from '../base/announce.ts';
import type { CoreEventSink } from '../base/core-events.ts';
import type { Pool } from '../base/pool/pool.ts';
import { markAndRemember } from '../changes/mark.ts';
import { removeAndRemember } from '../changes/remove.ts';
import type { ChangePorts } from '../changes/run-change.ts';
import { tagAndRemember } from '../changes/tag.ts';
import { linkContextsJob } from '../content/compare/jobs.ts';
import { imageAddress } from '../content/constructs/image-address.ts';
import { addressIn } from '../content/sanitise/clean-addresses.ts';
import { articleHtmlJob, markdownJob } from '../export/article/jobs.ts';
import { exportLanguage } from '../export/article/language.ts';
import type { FullTexts } from '../full-text/full-texts.ts';
import { isOwnNetwork } from '../http/private-addresses.ts';
import type { FeedIcons } from '../images/feed-icons.ts';
import type { Images } from '../images/images.ts';
import type { Thumbnails } from '../images/thumbnails.ts';
import { linksOf } from '../library/articles/article-links.ts';
import { getArticle } from '../library/articles/article-read.ts';
import { summaries } from '../library/articles/article-summaries.ts';
import { keysOf, mentioning } from '../library/articles/mentions.ts';
import type { Library } from '../library/connection/open.ts';
import { getSettings } from '../library/connection/settings-table.ts';
import { foremFacts } from '../library/fetched/forem-records-table.ts';
import { imagesOfArticle } from '../library/fetched/images-table.ts';
import { missingParts } from '../library/fetched/offline-state.ts';
import { countMatches, listIds, type MatchCount, selectAllIds } from '../library/lists/article-list.ts';
import { queueCandidates } from '../library/lists/queue-candidates.ts';
import { pickForTime } from '../library/lists/reading-queue.ts';
import { tracesOf } from '../library/lists/rules-table.ts';
import { setReadingPosition } from '../library/marks/article-state-table.ts';
import { setOriginalAddresses } from '../library/marks/original-addresses-table.ts';
import { hitPhrases } from '../library/search/hits.ts';
import { countFeedsOf } from '../library/subscriptions/last-look.ts';
import { readText } from '../library/texts/article-text.ts';
import { articlesAt } from '../library/texts/articles-at.ts';
import type { AreaHandlers } from './handler.ts';
import type { Prepare } from './prepare-cache.ts';

type Ports = ChangePorts & {
  events: CoreEventSink;
  fullTexts: Pick<FullTexts, 'stateOf'>;
  pool: Pool;
  snoozes: Pick<Snoozes, 'wake'>;
  images: Pick<Images, 'allow' | 'locate' | 'mayFetch'>;
  thumbnails: Thumbnails;
  feedIcons: Pick<FeedIcons, 'locate'>;
  prepare: Prepare;
  systemLanguages: readonly string[] | null;
};

/** A clipboard holds more, nobody reads it. */
const mostLinks = 10_000;
/** More than that nobody looks through. */
const mostMentions = 50;

const counted = (count: MatchCount | null): MethodOutput<'articles.count'> => ({
  total: count?.total ?? null,
  isTotalCapped: count?.isCapped ?? false,
});

function withNetwork(stated: StatedDiscussion | null): Article['discussion'] {
  if (stated === null) return null;
  return { ...stated, isPrivate: stated.feedUrl !== null && isOwnNetwork(new URL(stated.feedUrl)) };
}

export const articleHandlers: AreaHandlers<'articles', Ports> & AreaHandlers<'images', Ports> = {
  'articles.list': ({ library, now, snoozes }, { query: text, isTyping, feedId, folderId, ...page }) => {
    snoozes.wake();
    const query = parseQuery(text, { isTyping });
    const scope = { feedId, folderId };
    const { ids, nextCursor, problems } = listIds(library, query, scope, { ...page, now: now() });
    return {
      articles: summaries(library, ids, hitPhrases(query.root)),
      nextCursor,
      ...counted(page.withTotal ? countMatches(library, query, scope, now()) : null),
      problems: [...query.problems, ...problems],
    };
  },

  'articles.count': ({ library, now }, { query: text, isTyping, feedId, folderId }) => {
    return counted(countMatches(library, parseQuery(text, { isTyping }), { feedId, folderId }, now()));
  },

  'articles.arrivedBetween': async ({ library, now, snoozes }, { after, before, limit }) => {
    snoozes.wake();
    const ids = await selectAllIds(
      library,
      parseQuery('', { isTyping: false }),
      {},
      { now: now(), after, before },
    );
    return {
      articles: summaries(library, ids.slice(0, limit), []),
      total: ids.length,
      feeds: countFeedsOf(library, ids),
    };
  },

  'articles.rows': ({ library }, { articleIds, query }) => ({
    articles: summaries(library, articleIds, hitPhrases(parseQuery(query, { isTyping: true }).root)),
  }),

  'articles.get': async (context, { articleId, isAhead }) => {
    const { library, prepare, fullTexts, images: pictures } = context;
    const article = getArticle(library, articleId);
    if (!isAhead) context.events.emit('articles.opened', { articleId });
    const { foremHosts } = getSettings(library);
    const images = imagesOfArticle(library, articleId);
    const mayLoad = pictures.mayFetch(articleId);
    const shown = images.filter((image) => image.isStored || mayLoad);
    const prepared = await prepare({
      html: article.html,
      title: article.summary.title,
      baseUrl: article.summary.url ?? article.siteUrl ?? article.feedUrl,
      foremHosts,
      addresses: article.addresses,
      images: Object.fromEntries(shown.map((image) => [image.url, imageAddress(articleId, image.url)])),
    });
    return {
      summary: article.summary,
      contentHtml: prepared.html,
      outline: prepared.outline,
      enclosures: article.enclosures,
      images: { total: images.length, stored: images.filter((image) => image.isStored).length, mayLoad },
      offline: {
        state: article.summary.offline,
        missing: missingParts(library, articleId)?.parts ?? [],
      },
      revisions: article.revisions,
      fullText: fullTexts.stateOf(articleId),
      forem: article.record === null ? null : foremFacts(library, articleId, article.record),
      discussion: withNetwork(article.statedDiscussion),
      feedUrl: article.feedUrl,
      siteUrl: article.siteUrl,
      readingPosition: article.readingPosition,
      isMuted: article.isMuted,
      addresses: {
        tracked:
          prepared.trackedLinks + (addressIn('clean', article.originalUrl) !== article.originalUrl ? 1 : 0),
        form: article.addresses,
      },
      ruleTraces: tracesOf(library, articleId),
    };
  },

  'articles.opened': (context, { articleId }) => {
    context.events.emit('articles.opened', { articleId });
    return { fullText: context.fullTexts.stateOf(articleId) };
  },

  'articles.markdown': async (context, { articleId }) => {
    const { articleToExport } = await import('../export/article/article-to-export.ts');
    const article = articleToExport(context, articleId, {
      withDiscussion: false,
      language: exportLanguage(context),
    });
    return { markdown: await context.pool.run(markdownJob, article) };
  },

  'articles.html': async ({ library, pool }, { articleId }) => {
    const { html, summary, siteUrl, feedUrl, addresses } = getArticle(library, articleId);
    const baseUrl = summary.url ?? siteUrl ?? feedUrl;
    return {
      html: await pool.run(articleHtmlJob, {
        html,
        title: summary.title,
        url: summary.url,
        baseUrl,
        addresses,
      }),
    };
  },

  'articles.text': ({ library }, { articleId }) => {
    const content = readText(library, articleId);
    if (content === null) throw new AppError('not-found', { what: 'article', id: articleId });
    return { text: content.code === '' ? content.text : `${content.text}\n\n${content.code}` };
  },

  'articles.queue': ({ library }, { minutes }) => pickForTime(queueCandidates(library), minutes),

  'articles.mark': async (context, { target, isUndoable, ...change }) => {
    if (change.snoozedUntil != null && change.snoozedUntil <= context.now()) {
      throw new AppError('invalid-input', { field: 'snoozedUntil', reason: 'time-passed' });
    }
    const { ids, ...summary } = await markAndRemember(
      context,
      await targetIds(context, target),
      change,
      isUndoable,
    );
    const { events } = context;
    if (change.snoozedUntil != null) events.emit('articles.snoozed', {});
    if (change.isSaved === true) events.emit('articles.saved', { articleIds: ids, needsText: true });
    else if (change.isSaved !== undefined || change.isLater !== undefined) events.emit('articles.marked', {});
    return summary;
  },

  'articles.tag': async (context, { target, add, remove }) =>
    tagAndRemember(context, await targetIds(context, target), { add, remove }),

  'articles.showAddresses': async (context, { target, form }) => {
    const ids = await targetIds(context, target);
    const changed = setOriginalAddresses(context.library, ids, form === 'original');
    announceArticles(context, changed);
    return { changed: changed.length };
  },

  'articles.links': async (context, { target }) => {
    const ids = await targetIds(context, target);
    if (ids.length > mostLinks) {
      throw new AppError('invalid-input', {
        field: 'target',
        reason: 'too-many-links',
        count: ids.length,
        most: mostLinks,
      });
    }
    return { urls: linksOf(context.library, ids) };
  },

  'articles.at': ({ library }, { urls }) => ({ found: articlesAt(library, urls) }),

  'articles.mentions': async ({ library, pool }, { articleId }) => {
    const rows = mentioning(library, articleId, mostMentions);
    if (rows.length === 0) return { mentions: [] };
    const contexts = await pool.run(linkContextsJob, {
      pages: rows.map(({ articleId: id, html }) => ({ articleId: id, html })),
      keys: keysOf(library, articleId),
    });
    const contextOf = new Map(contexts.map(({ articleId: id, context }) => [id, context]));
    return {
      mentions: rows.flatMap(({ html: _html, ...row }) => {
        const context = contextOf.get(row.articleId);
        return context === undefined ? [] : [{ ...row, context }];
      }),
    };
  },

  'articles.remove': async (context, { target }) =>
    removeAndRemember(context, await targetIds(context, target)),

  'articles.setPosition': ({ library }, { articleId, position }) => {
    setReadingPosition(library, articleId, position);
    return {};
  },

  'images.locate': async ({ images }, { articleId, url }) => {
    const { path, mediaType } = await images.locate(articleId, url);
    return { path, mediaType };
  },

  'images.thumbnail': ({ thumbnails }, { articleId, url }) => thumbnails.locate(articleId, url),

  'images.icon': ({ feedIcons }, { feedId }) => feedIcons.locate(feedId),

  'images.allow': ({ images }, { articleId }) => {
    images.allow(articleId);
    return {};
  },
};

export async function targetIds(
  { library, now }: { library: Library; now: () => number },
  target: ArticleTarget,
): Promise<number[]> {
  if ('ids' in target) return target.ids;
  const { feedId, folderId, before, isTyping } = target;
  const ids = await selectAllIds(
    library,
    parseQuery(target.query, { isTyping }),
    { feedId, folderId },
    { now: now(), before },
  );
  if (target.except === undefined) return ids;
  const left = new Set(target.except);
  return ids.filter((id) => !left.has(id));
}
