/** Discussions below articles: whether there can be one, what is kept, and asking for it. */

import { AppError } from '../../../shared/errors.ts';
import type { DiscussionFacts } from '../../../shared/model/discussions.ts';
import type { Pool } from '../base/pool/pool.ts';
import { prepareCommentsJob } from '../content/reading/jobs.ts';
import { exportLanguage } from '../export/article/language.ts';
import { discussionMarkdownJob } from '../export/facts/jobs.ts';
import type { Discussions } from '../forem/discussions/discussions.ts';
import { getArticle } from '../library/articles/article-read.ts';
import type { Library } from '../library/connection/open.ts';
import { getSettings } from '../library/connection/settings-table.ts';
import {
  discussionFacts,
  readDiscussion,
  type StoredDiscussion,
} from '../library/fetched/discussions-table.ts';
import type { AreaHandlers } from './handler.ts';

type Ports = {
  discussions: Pick<Discussions, 'fetch' | 'isPossible'>;
  library: Library;
  pool: Pool;
  systemLanguages: readonly string[] | null;
};

function factsOf({ library, discussions }: Ports, articleId: number): DiscussionFacts {
  const isPossible = discussions.isPossible(getArticle(library, articleId).summary.url);
  const kept = discussionFacts(library, articleId);
  return { isPossible, fetchedAt: kept?.fetchedAt ?? null, comments: kept?.comments ?? 0 };
}

function keptDiscussion(library: Library, articleId: number): StoredDiscussion {
  const kept = readDiscussion(library, articleId);
  if (kept === null) throw new AppError('not-found', { what: 'discussion', id: articleId });
  return kept;
}

export const discussionHandlers: AreaHandlers<'discussions', Ports> = {
  'discussions.facts': (context, { articleId }) => factsOf(context, articleId),

  'discussions.get': async ({ library, pool }, { articleId }) => {
    const kept = keptDiscussion(library, articleId);
    const { summary, addresses } = getArticle(library, articleId);
    const contents = await pool.run(prepareCommentsJob, {
      htmls: kept.comments.map(({ html }) => html),
      baseUrl: summary.url,
      foremHosts: getSettings(library).foremHosts,
      addresses,
    });
    return {
      articleId,
      fetchedAt: kept.fetchedAt,
      comments: kept.comments.map(({ html: _html, ...comment }, index) => ({
        ...comment,
        contentHtml: contents[index] ?? '',
      })),
    };
  },

  'discussions.markdown': async (context, { articleId }) => {
    const { library, pool } = context;
    const discussion = keptDiscussion(library, articleId);
    const { summary, addresses } = getArticle(library, articleId);
    const markdown = await pool.run(discussionMarkdownJob, {
      discussion,
      url: summary.url,
      addresses,
      language: exportLanguage(context),
    });
    return { markdown };
  },

  'discussions.fetch': async (context, { articleId }) => {
    await context.discussions.fetch(articleId);
    return factsOf(context, articleId);
  },
};
