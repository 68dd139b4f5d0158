/** Following whoever wrote an article, for whom it was written, or what it is about: each has a feed on Forem hosts. */

import { AppError } from '../../../shared/errors.ts';
import type { FollowKind, FollowOption } from '../../../shared/model/places.ts';
import type { SubscribePorts } from '../changes/subscribe.ts';
import { subscribeAndRemember } from '../changes/subscribe.ts';
import { foremFollowUrl, foremOwner } from '../content/forem/addresses.ts';
import type { Poller } from '../feeds/check/poller.ts';
import { feedsOfAddress } from '../feeds/sites/known-sites.ts';
import { findAuthorFeed, lookUntyped } from '../feeds/subscribe/author-feed.ts';
import { getArticle, type StoredArticle } from '../library/articles/article-read.ts';
import { getSettings } from '../library/connection/settings-table.ts';
import { findFeedId } from '../library/subscriptions/feeds-table.ts';
import type { AreaHandlers } from './handler.ts';

type Ports = SubscribePorts & { poller: Pick<Poller, 'context'> };

type Followable = { kind: FollowKind; name: string; feedUrl: string | null };

/** `feedUrl` null: only the site can tell. */
function followables(context: Ports, article: StoredArticle): Followable[] {
  const { url, author, sourceTags } = article.summary;
  if (url === null || !/^https?:/i.test(url)) return [];
  const { foremHosts } = getSettings(context.library);
  const owner = foremOwner(url, foremHosts);
  if (owner === null) {
    const [site] = feedsOfAddress(url, foremHosts);
    return author === null || author === ''
      ? []
      : [{ kind: 'author', name: author, feedUrl: site?.url ?? null }];
  }
  const at = (path: string): string => foremFollowUrl(url, path);
  const { record } = article;
  // Without a record nobody knows whether the address names a person or an organisation: its feed is the same.
  const username = record?.authorName ?? owner;
  const organisation =
    record?.organisationName == null
      ? []
      : [
          {
            kind: 'organisation' as const,
            name: record.organisation ?? record.organisationName,
            feedUrl: at(record.organisationName),
          },
        ];
  return [
    {
      kind: 'author',
      name: record?.authorName == null ? `@${owner}` : (author ?? `@${username}`),
      feedUrl: at(username),
    },
    ...organisation,
    // A tag of DEV is one word of letters and digits.
    ...sourceTags.map((tag) => ({
      kind: 'tag' as const,
      name: tag,
      feedUrl: at(`tag/${encodeURIComponent(tag.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''))}`),
    })),
  ];
}

export const followHandlers: AreaHandlers<'follow', Ports> = {
  'follow.options': (context, { articleId }) => {
    const options = followables(context, getArticle(context.library, articleId));
    return {
      options: options.map(
        ({ kind, name, feedUrl }): FollowOption => ({
          kind,
          name,
          feedId: feedUrl === null ? null : findFeedId(context.library, feedUrl),
          isCertain: feedUrl !== null,
        }),
      ),
    };
  },

  'follow.add': async (context, { articleId, kind, name }) => {
    const article = getArticle(context.library, articleId);
    const wanted = followables(context, article).find((one) => one.kind === kind && one.name === name);
    if (wanted === undefined) throw new AppError('not-found', { what: kind, name });
    const { url, author } = article.summary;
    const { foremHosts } = getSettings(context.library);
    const look = lookUntyped(context.poller.context());
    const address = wanted.feedUrl ?? (await findAuthorFeed(look, { url: url ?? '', author, foremHosts }));
    // The reader named the Forem host in the settings, not the others.
    const isTyped = foremOwner(url ?? '', foremHosts) !== null;
    return await subscribeAndRemember(context, {
      address,
      isTyped,
      place: { folderPath: [], tags: [] },
      fetchNow: true,
    });
  },
};
