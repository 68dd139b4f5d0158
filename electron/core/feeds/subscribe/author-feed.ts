/** The feed of whoever wrote an article, on sites that are not known by rule: what the article's page says of its author. */
import { AppError } from '../../../../shared/errors.ts';
import { createPlace } from '../../http/host-slots.ts';
import { foldSpace } from '../../text/plain-text.ts';
import { askForFeed } from '../check/ask.ts';
import type { RefreshContext } from '../check/refresh-feed.ts';
import { errorOf, type Look, type PageAnswer } from '../discover/choose-feed.ts';
import type { DiscoveredFeed, IngestResult } from '../read/ingest-result.ts';
import { feedsOfAddress } from '../sites/known-sites.ts';

/**
 * Two requests at most: for the article's page and for the author's. Neither address was typed by the reader, so none leads
 * into a private network. Throws `no-feeds-found` {url, author} where there is none of the author's own, or what was met.
 */
export async function findAuthorFeed(
  look: Look,
  { url, author, foremHosts }: { url: string; author: string | null; foremHosts: readonly string[] },
): Promise<string> {
  const [byRule] = feedsOfAddress(url, foremHosts);
  if (byRule !== undefined) return byRule.url;
  const none = new AppError('no-feeds-found', { url, author: author ?? '' });
  const [authorPage] = pageIn(await look(url))?.authorPages ?? [];
  if (authorPage === undefined) throw none;
  const [ofPage] = feedsOfAddress(authorPage, foremHosts);
  if (ofPage !== undefined) return ofPage.url;
  const candidates = pageIn(await look(authorPage))?.candidates ?? [];
  const own = candidates.find((candidate) => isOf(candidate, authorPage, author));
  if (own === undefined) throw none;
  return own.url;
}

/** The page of an author names the feed of the whole site as well. */
function isOf({ url, title }: DiscoveredFeed, authorPage: string, author: string | null): boolean {
  const folder = new URL(authorPage).pathname.replace(/\/+$/, '');
  const { pathname, search } = new URL(url);
  if (
    folder !== '' &&
    (pathname === folder || pathname.startsWith(`${folder}/`) || pathname.startsWith(`${folder}.`))
  ) {
    return true;
  }
  const name = foldSpace(author ?? '').toLowerCase();
  const slug = folder.split('/').at(-1)?.toLowerCase() ?? '';
  return (
    (name !== '' && (title ?? '').toLowerCase().includes(name)) ||
    (slug.length > 2 && `${pathname}${search}`.toLowerCase().includes(slug))
  );
}

function pageIn(result: IngestResult): PageAnswer | null {
  if (result.kind === 'failed') throw errorOf(result);
  return result.kind === 'page' ? result : null;
}

/** Asks for what nobody typed: it leads into no private network. */
export function lookUntyped(context: RefreshContext): Look {
  return async (url) => {
    const place = createPlace(context.slots);
    return await askForFeed(
      context,
      { url, allowedPrivateHosts: [], isTyped: false, own: null },
      { place, isUrgent: true },
    ).finally(place.leave);
  };
}
