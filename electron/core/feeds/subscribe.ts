/** From an address a person has at hand (page, feed, DEV address) to a subscription, with as few requests as can be. */
import { AppError, isFetchErrorCode } from '../../../shared/errors.ts';
import type { Feed, FeedCandidate, RefreshOutcome } from '../../../shared/model.ts';
import { foremFeedUrl } from '../forem/addresses.ts';
import { typedHosts } from '../http/fetch.ts';
import { findFeedByUrl, getFeed, insertFeed, markTyped } from '../library/feeds-table.ts';
import { ensureFolderPath } from '../library/folders-table.ts';
import { listSchedule } from '../library/schedule-table.ts';
import { readAddress } from './address.ts';
import type { IngestResult } from './ingest.ts';
import { type RefreshContext, type RefreshReport, storeResult } from './refresh-feed.ts';
import { isConnectivityError } from './schedule.ts';

export type Subscription = {
  feed: Feed;
  alreadySubscribed: boolean;
  outcome: RefreshOutcome | null;
  report: RefreshReport | null;
};

/** A page may list many feeds; a server is not asked for all of them to find one that works. */
const candidatesTried = 3;

type Place = { folderPath: readonly string[]; tags: readonly string[] };
type FoundFeed = { url: string; result: Extract<IngestResult, { kind: 'feed' }> };

export type Subscriptions = {
  /** The feeds an address leads to, best first. Subscribes to nothing. Throws `no-feeds-found` or what the request met. */
  discover(address: string): Promise<FeedCandidate[]>;
  /** Subscribes to the best of them. An address already subscribed is answered as it is. */
  subscribe(address: string, place: Place, fetchNow: boolean): Promise<Subscription>;
};

/** What was looked at is remembered this long: the request that found a feed also fills it. */
const rememberedMs = 120_000;
const mostRemembered = 16;

type Context = RefreshContext & { remembered: Map<string, { at: number; result: IngestResult }> };

export function createSubscriptions(context: () => RefreshContext): Subscriptions {
  const remembered: Context['remembered'] = new Map();
  return {
    discover: (address) => discover({ ...context(), remembered }, address),
    subscribe: (address, place, fetchNow) =>
      subscribe({ ...context(), remembered }, address, place, fetchNow),
  };
}

async function discover(context: Context, address: string): Promise<FeedCandidate[]> {
  const wanted = feedAddresses(context, address);
  const { url, result } = await inspectFirst(context, wanted);
  remember(context, url, result);
  if (result.kind === 'page') {
    if (result.candidates.length === 0) throw new AppError('no-feeds-found', { url });
    return result.candidates.map((one) => ({ ...one, subscribedAs: idOf(context, one.url) }));
  }
  return [
    {
      url,
      title: result.feed.title,
      type: result.feed.format,
      score: 1,
      subscribedAs: idOf(context, url),
    },
  ];
}

async function subscribe(
  context: Context,
  address: string,
  place: Place,
  fetchNow: boolean,
): Promise<Subscription> {
  const wanted = feedAddresses(context, address);
  const known = firstKnown(context, wanted);
  if (known !== null) {
    markTyped(context.library, known.id);
    return existing(known);
  }
  const [first] = wanted;
  if (!fetchNow && first !== undefined) {
    return { feed: insert(context, first, place), alreadySubscribed: false, outcome: null, report: null };
  }
  const found = await findFeed(context, wanted);
  if ('known' in found) return existing(found.known);
  const twin = firstKnown(context, [found.url, ...redirectedUrls(found.result)]);
  if (twin !== null) return existing(twin);
  const feed = insert(context, found.url, place);
  const [scheduled] = listSchedule(context.library, [feed.id]);
  if (scheduled === undefined) throw new AppError('not-found', { what: 'feed', id: feed.id });
  const report = storeResult(context, scheduled, found.result);
  return {
    feed: getFeed(context.library, feed.id),
    alreadySubscribed: false,
    outcome: report.outcome,
    report,
  };
}

function existing(feed: Feed): Subscription {
  return { feed, alreadySubscribed: true, outcome: null, report: null };
}

/** Addresses to try in order: DEV pages become their feeds without asking, `feed:` has http as its second try. */
function feedAddresses(context: Context, address: string): string[] {
  const { url, alternatives } = readAddress(address);
  return [url, ...alternatives].map((one) => foremFeedUrl(one, context.foremHosts) ?? one);
}

function firstKnown(context: Context, urls: readonly string[]): Feed | null {
  for (const url of urls) {
    const feed = findFeedByUrl(context.library, url);
    if (feed !== null) return feed;
  }
  return null;
}

const idOf = (context: Context, url: string): number | null =>
  findFeedByUrl(context.library, url)?.id ?? null;

/** A permanent redirect at first contact names the address to keep. */
function redirectedUrls(result: FoundFeed['result']): string[] {
  return result.answer.movedTo === null ? [] : [result.answer.movedTo];
}

function insert(context: Context, url: string, place: Place): Feed {
  const { library } = context;
  return library.db
    .transaction(() =>
      insertFeed(
        library,
        { url, isTyped: true, folderId: ensureFolderPath(library, place.folderPath), autoTags: place.tags },
        context.now(),
      ),
    )
    .immediate();
}

async function findFeed(context: Context, wanted: readonly string[]): Promise<FoundFeed | { known: Feed }> {
  const { url, result } = await inspectFirst(context, wanted);
  if (result.kind === 'feed') return { url: result.answer.movedTo ?? url, result };
  let failure: AppError | null = null;
  for (const candidate of result.candidates.slice(0, candidatesTried)) {
    const known = findFeedByUrl(context.library, candidate.url);
    if (known !== null) return { known };
    const second = await inspect(context, candidate.url, typedHosts(url));
    if (second.kind === 'feed') {
      return { url: second.answer.movedTo ?? candidate.url, result: second };
    }
    if (second.kind === 'failed') failure ??= new AppError(second.error.code, second.error.details);
  }
  throw failure ?? new AppError('no-feeds-found', { url });
}

type Inspected = Extract<IngestResult, { kind: 'feed' | 'page' }>;

async function inspectFirst(
  context: Context,
  urls: readonly string[],
): Promise<{ url: string; result: Inspected }> {
  let failure: AppError | null = null;
  for (const url of urls) {
    const result = await inspect(context, url, typedHosts(url));
    if (result.kind === 'feed' || result.kind === 'page') return { url, result };
    if (result.kind === 'failed') {
      failure ??= new AppError(result.error.code, result.error.details);
      const mayTryNext =
        result.error.code === 'tls' || (isFetchErrorCode(failure.code) && isConnectivityError(failure.code));
      if (!mayTryNext) break;
    }
  }
  throw failure ?? new AppError('not-a-feed');
}

async function inspect(
  context: Context,
  url: string,
  allowedPrivateHosts: readonly string[],
): Promise<IngestResult> {
  const { remembered, now } = context;
  const known = remembered.get(url);
  remembered.delete(url);
  if (known !== undefined && now() - known.at < rememberedMs) return known.result;
  const result = await context.pool.run('ingest', {
    url,
    userAgent: context.userAgent,
    validators: { etag: null, lastModified: null },
    knownBodyHash: null,
    foremHosts: context.foremHosts,
    allowedPrivateHosts,
  });
  return result;
}

/** Called by discovery alone: what is subscribed to is in the library already. */
function remember(context: Context, url: string, result: IngestResult): void {
  const { remembered, now } = context;
  remembered.set(url, { at: now(), result });
  const [oldest] = remembered.keys();
  if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest);
}
