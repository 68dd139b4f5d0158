/** From an address a person has at hand (page, feed, DEV address) to a subscription, with as few requests as can be. */
import { AppError, isFetchErrorCode } from '../../../shared/errors.ts';
import type { Feed, FeedCandidate, RefreshOutcome } from '../../../shared/model.ts';
import { foremFeedUrl } from '../forem/addresses.ts';
import { typedHosts } from '../http/fetch.ts';
import type { OwnRequest } from '../http/own-headers.ts';
import { findFeedByUrl, getFeed, insertFeed } from '../library/feeds-table.ts';
import { ensureFolderPath } from '../library/folders-table.ts';
import { listSchedule } from '../library/schedule-table.ts';
import { askForFeed } from './ask.ts';
import { createPlace } from './host-slots.ts';
import type { IngestResult } from './ingest.ts';
import { type RefreshContext, type RefreshReport, storeResult, takeForCheck } from './refresh-feed.ts';
import { isConnectivityError } from './schedule.ts';
import { readTypedAddress } from './typed-address.ts';

export type Subscription = {
  feed: Feed;
  alreadySubscribed: boolean;
  outcome: RefreshOutcome | null;
  report: RefreshReport | null;
};

/** A page may list many feeds; a server is not asked for all of them to find one that works. */
const candidatesTried = 3;

type Where = { folderPath: readonly string[]; tags: readonly string[] };
type FoundFeed = { url: string; result: Extract<IngestResult, { kind: 'feed' }> };

export type Subscriptions = {
  /** The feeds an address leads to, best first. Subscribes to nothing. Throws `no-feeds-found` or what the request met. */
  discover(address: string): Promise<FeedCandidate[]>;
  /** Subscribes to the best of them. An address already subscribed is answered as it is. */
  subscribe(address: string, place: Where, fetchNow: boolean): Promise<Subscription>;
};

/** What was looked at is remembered this long: the request that found a feed also fills it. */
const rememberedMs = 120_000;
const mostRemembered = 16;

/** What the reader typed: addresses to try in order, and the name and password that stood in it. */
type Typed = { urls: string[]; basicAuth: OwnRequest['basicAuth'] };

type Context = RefreshContext & {
  remembered: Map<string, { at: number; result: IngestResult }>;
  /** By origin: whoever looked with a password subscribes to what was found there, whose address names none. */
  credentials: Map<string, { at: number; basicAuth: OwnRequest['basicAuth'] }>;
};

export function createSubscriptions(context: () => RefreshContext): Subscriptions {
  const remembered: Context['remembered'] = new Map();
  const credentials: Context['credentials'] = new Map();
  return {
    discover: (address) => discover({ ...context(), remembered, credentials }, address),
    subscribe: (address, place, fetchNow) =>
      subscribe({ ...context(), remembered, credentials }, address, place, fetchNow),
  };
}

async function discover(context: Context, address: string): Promise<FeedCandidate[]> {
  const typed = readTyped(context, address);
  const { url, result } = await inspectFirst(context, typed);
  remember(context, url, typed, result);
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
  place: Where,
  fetchNow: boolean,
): Promise<Subscription> {
  const typed = readTyped(context, address);
  const known = firstKnown(context, typed.urls);
  if (known !== null) return existing(context, known, typed);
  const [first] = typed.urls;
  if (!fetchNow && first !== undefined) {
    const feed = await insert(context, first, place, typed);
    return { feed, alreadySubscribed: false, outcome: null, report: null };
  }
  const found = await findFeed(context, typed);
  if ('known' in found) return existing(context, found.known, typed);
  const twin = firstKnown(context, [found.url, ...redirectedUrls(found.result)]);
  if (twin !== null) return existing(context, twin, typed);
  const feed = await insert(context, found.url, place, typed);
  const [scheduled] = listSchedule(context.library, [feed.id]);
  if (scheduled === undefined) throw new AppError('not-found', { what: 'feed', id: feed.id });
  // Due at once, and about to be filled: nobody else shall ask meanwhile.
  takeForCheck(context, scheduled);
  const report = await storeResult(context, scheduled, found.result);
  return {
    feed: getFeed(context.library, feed.id),
    alreadySubscribed: false,
    outcome: report.outcome,
    report,
  };
}

/** A password typed for a feed that is there already is kept with it; nothing else about it changes. */
async function existing(context: Context, feed: Feed, typed: Typed): Promise<Subscription> {
  const basicAuth = credentialsFor(feed.url, typed);
  if (basicAuth !== null) {
    const write = await context.requests.prepare(feed.id, { basicAuth });
    context.library.db.transaction(() => write(feed.id, context.now())).immediate();
  }
  return { feed: getFeed(context.library, feed.id), alreadySubscribed: true, outcome: null, report: null };
}

/** Addresses to try in order: DEV pages become their feeds without asking, `feed:` has http as its second try. */
function readTyped(context: Context, address: string): Typed {
  const { url, alternatives, basicAuth } = readTypedAddress(address);
  const urls = [url, ...alternatives].map((one) => foremFeedUrl(one, context.foremHosts) ?? one);
  const { origin } = new URL(url);
  const now = context.now();
  if (basicAuth !== null) context.credentials.set(origin, { at: now, basicAuth });
  const given = context.credentials.get(origin);
  const isRecent = given !== undefined && now - given.at < rememberedMs;
  if (!isRecent) context.credentials.delete(origin);
  return { urls, basicAuth: isRecent ? given.basicAuth : null };
}

/** Credentials are for the origin they were typed for, wherever a page or a redirect leads. */
function credentialsFor(url: string, typed: Typed): OwnRequest['basicAuth'] {
  const { origin } = new URL(url);
  return typed.urls.some((one) => new URL(one).origin === origin) ? typed.basicAuth : null;
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

async function insert(context: Context, url: string, place: Where, typed: Typed): Promise<Feed> {
  const { library, requests } = context;
  const basicAuth = credentialsFor(url, typed);
  const write = basicAuth === null ? null : await requests.prepare(null, { basicAuth });
  return library.db
    .transaction(() => {
      const folderId = ensureFolderPath(library, place.folderPath);
      const feed = insertFeed(library, { url, folderId, autoTags: place.tags }, context.now());
      write?.(feed.id, context.now());
      return feed;
    })
    .immediate();
}

async function findFeed(context: Context, typed: Typed): Promise<FoundFeed | { known: Feed }> {
  const { url, result } = await inspectFirst(context, typed);
  if (result.kind === 'feed') return { url: result.answer.movedTo ?? url, result };
  let failure: AppError | null = null;
  for (const candidate of result.candidates.slice(0, candidatesTried)) {
    const known = findFeedByUrl(context.library, candidate.url);
    if (known !== null) return { known };
    const second = await inspect(context, candidate.url, typedHosts(url), typed);
    if (second.kind === 'feed') {
      return { url: second.answer.movedTo ?? candidate.url, result: second };
    }
    if (second.kind === 'failed') failure ??= new AppError(second.error.code, second.error.details);
  }
  throw failure ?? new AppError('no-feeds-found', { url });
}

type Inspected = Extract<IngestResult, { kind: 'feed' | 'page' }>;

async function inspectFirst(context: Context, typed: Typed): Promise<{ url: string; result: Inspected }> {
  let failure: AppError | null = null;
  for (const url of typed.urls) {
    const result = await inspect(context, url, typedHosts(url), typed);
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
  typed: Typed,
): Promise<IngestResult> {
  const { remembered, now } = context;
  const key = keyOf(url, typed);
  const known = remembered.get(key);
  remembered.delete(key);
  if (known !== undefined && now() - known.at < rememberedMs) return known.result;
  const basicAuth = credentialsFor(url, typed);
  const place = createPlace(context.slots);
  return askForFeed(
    context,
    {
      url,
      allowedPrivateHosts,
      isTyped: typed.urls.includes(url),
      own: basicAuth === null ? null : { userAgent: null, headers: [], basicAuth },
    },
    { place, isUrgent: true },
  ).finally(place.leave);
}

/** Called by discovery alone: what is subscribed to is in the library already. */
function remember(context: Context, url: string, typed: Typed, result: IngestResult): void {
  const { remembered, now } = context;
  remembered.set(keyOf(url, typed), { at: now(), result });
  const [oldest] = remembered.keys();
  if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest);
}

/** What one reader may see is not what another may. */
const keyOf = (url: string, typed: Typed): string => JSON.stringify([url, credentialsFor(url, typed)]);
