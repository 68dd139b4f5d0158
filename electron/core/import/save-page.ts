/** A page of the web as an article without a feed: fetched as politely as the page of any other, and kept as saved. */

import {
  AppError,
  type ErrorCode,
  isFetchErrorCode,
  toWireError,
  type WireError,
} from '../../../shared/errors.ts';
import type { EventBus } from '../base/events.ts';
import type { Pool } from '../base/pool/pool.ts';
import { canonicalAddress } from '../content/compare/canonical-address.ts';
import { unpackMarkup } from '../content/scan/packed-markup.ts';
import { readAddress } from '../feeds/subscribe/address.ts';
import type { PageAsker } from '../full-text/ask-page.ts';
import type { PageResult } from '../full-text/fetch-page.ts';
import type { FullTexts } from '../full-text/full-texts.ts';
import { isConnectivityError } from '../http/failures.ts';
import { typedHosts } from '../http/fetch.ts';
import type { HostSlots } from '../http/host-slots.ts';
import { createPlace } from '../http/host-slots.ts';
import { findArticleId } from '../library/articles/article-read.ts';
import { storeKept } from '../library/articles/kept-articles.ts';
import { forgetTombstone } from '../library/articles/removed-articles.ts';
import type { Library } from '../library/connection/open.ts';
import { getSettings } from '../library/connection/settings-table.ts';
import { markAsElsewhere } from '../library/marks/article-marks.ts';
import { keepAll, writeRetention } from '../library/marks/retention-table.ts';
import { addFeed, findFeedId, updateFeed } from '../library/subscriptions/feeds-table.ts';
import { articlesAt } from '../library/texts/articles-at.ts';
import { readyKeptJob } from './jobs.ts';
import { type KeptArticle, titleOfAddress, unpackKept } from './read-export.ts';
import { plainItem, type SavedItem } from './saved-item.ts';

export type SavePagePorts = {
  library: Library;
  pool: Pool;
  bus: EventBus;
  /** Asks for the page, in its host's turn. */
  pages: { asker: PageAsker; slots: HostSlots };
  fullTexts: Pick<FullTexts, 'want'>;
  now: () => number;
};

export type SavedPage = {
  articleId: number;
  title: string;
  alreadyThere: boolean;
  problem: WireError | null;
};

/** `offprint:…`: nothing is polled there. */
const shelfUrl = 'offprint:saved-pages';
const shelfTitle = 'Saved pages';

/** The address stands, though its page cannot be read: the reader's wish is kept, and what may pass is tried again. */
const keptAllTheSame: readonly ErrorCode[] = [
  'robots-refused',
  'no-article',
  'not-a-page',
  'too-large',
  'http-unauthorised',
  'http-forbidden',
  'http-rate-limited',
  'http-server-error',
  'timeout',
];
const triedAgain: readonly ErrorCode[] = ['http-rate-limited', 'http-server-error', 'timeout'];

/** Throws as `pages.save` says. */
export async function savePage(
  context: SavePagePorts,
  {
    address,
    tags,
    feedTitle = shelfTitle,
  }: { address: string; tags: readonly string[]; feedTitle?: string | undefined },
): Promise<SavedPage> {
  const { url } = readAddress(address);
  const there = keepThatThereIs(context, url, tags);
  if (there !== null) return there;
  const page = await askForPage(context, url);
  if (page.kind === 'failed') return await keepAddress(context, url, { tags, feedTitle }, page.error);
  const { about } = page;
  // Where it says it stands, if that is on the same host: that it is the copy of another site's page is not believed.
  const stated = about.canonicalUrl;
  const own = stated !== null && isSameHost(stated, page.url) ? stated : page.url;
  const elsewhere = keepThatThereIs(context, own, tags);
  if (elsewhere !== null) return elsewhere;
  const saved = {
    url: own,
    title: about.title ?? titleOfAddress(own),
    savedAt: context.now(),
    publishedAt: about.publishedAt,
    author: about.byline,
    tags: [...tags],
    note: null,
    contentHtml: unpackMarkup(page.packedHtml),
    isRead: false,
  };
  const stored = await store(context, saved, feedTitle);
  return { ...stored, alreadyThere: false, problem: null };
}

async function askForPage(context: SavePagePorts, url: string): Promise<PageResult> {
  const place = createPlace(context.pages.slots);
  try {
    return await context.pages.asker.ask(
      { url, allowedPrivateHosts: typedHosts(url), own: null, known: { title: '', text: '' } },
      { place, isUrgent: true, signal: new AbortController().signal },
    );
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { kind: 'failed', error: toWireError(error), retryAfterUntil: null };
  } finally {
    place.leave();
  }
}

/** Its text may come later, or never: then there is still the address, which the reader wanted kept. */
async function keepAddress(
  context: SavePagePorts,
  url: string,
  { tags, feedTitle }: { tags: readonly string[]; feedTitle: string },
  error: WireError,
): Promise<SavedPage> {
  if (!keptAllTheSame.includes(error.code) && !mayPass(error.code)) {
    throw new AppError(error.code, error.details);
  }
  const saved = { ...plainItem(url, titleOfAddress(url)), tags: [...tags], savedAt: context.now() };
  const stored = await store(context, saved, feedTitle);
  // Not at once: the server was asked just now.
  if (mayPass(error.code)) context.fullTexts.want([stored.articleId], false);
  return { ...stored, alreadyThere: false, problem: error };
}

function announce({ bus }: SavePagePorts, articleId: number): void {
  bus.emit('feeds.changed', { feedIds: 'any' });
  bus.emit('articles.changed', { articleIds: [articleId], feedIds: 'any' });
  bus.emit('tags.changed', {});
}

/** null: the library has no article there. */
function keepThatThereIs(context: SavePagePorts, url: string, tags: readonly string[]): SavedPage | null {
  const { library, now } = context;
  const [known] = articlesAt(library, [url]);
  if (known === undefined) return null;
  const { articleId, title } = known;
  library.db
    .transaction(() => markAsElsewhere(library, articleId, { mark: 'saved', at: now(), tags }, now()))
    .immediate();
  announce(context, articleId);
  return { articleId, title, alreadyThere: true, problem: null };
}

async function store(
  context: SavePagePorts,
  saved: SavedItem,
  feedTitle: string,
): Promise<{ articleId: number; title: string }> {
  const { library, pool, now } = context;
  const { foremHosts } = getSettings(library);
  const key = canonicalAddress(saved.url) ?? saved.url;
  const [kept] = unpackKept(await pool.run(readyKeptJob, { key, saved, foremHosts }));
  if (kept === undefined) throw new AppError('no-article', { url: saved.url });
  const stored = library.db.transaction(() => storeOnShelf(library, kept, feedTitle, now())).immediate();
  announce(context, stored.articleId);
  return stored;
}

/** A host that is not found is more likely a slip of the pen. */
const mayPass = (code: ErrorCode): boolean =>
  triedAgain.includes(code) ||
  (isFetchErrorCode(code) && code !== 'host-not-found' && isConnectivityError(code));

function isSameHost(one: string, other: string): boolean {
  return URL.canParse(one) && new URL(one).host === new URL(other).host && /^https?:/i.test(one);
}

/** One that was deleted here comes back: it was asked for. In the caller's transaction. */
function storeOnShelf(
  library: Library,
  kept: KeptArticle,
  feedTitle: string,
  now: number,
): { articleId: number; title: string } {
  const feedId = shelfFeed(library, feedTitle, now);
  forgetTombstone(library, feedId, kept.item.key);
  storeKept(library, feedId, kept, now);
  const articleId = findArticleId(library, shelfUrl, kept.item.key);
  if (articleId === null) throw new AppError('not-found', { what: 'article', name: kept.item.key });
  return { articleId, title: kept.item.displayTitle };
}

/** What is saved by hand stays, however old it is: the library's rule would take it when it is no longer saved. */
function shelfFeed(library: Library, feedTitle: string, now: number): number {
  const known = findFeedId(library, shelfUrl);
  if (known !== null) return known;
  const feedId = addFeed(library, { url: shelfUrl, isTyped: false, feedTitle, folderId: null }, now);
  writeRetention(library, { kind: 'feed', feedId }, keepAll);
  // There is no feed that would have a text of its own.
  updateFeed(library, feedId, { fullText: 'always' });
  return feedId;
}
