/**
 * Subscribes to the feed behind an address that the user has at hand (page, feed, DEV address), with as few requests as
 * possible. Called by `changes/subscribe.ts` and the handlers of `feeds.*`.
 */
import { AppError, isFetchErrorCode } from '../../../../shared/errors.ts';
import type { Feed, FeedCandidate, RefreshOutcome } from '../../../../shared/model/feeds.ts';
import { foremFeedUrl } from '../../content/forem/addresses.ts';
import { isConnectivityError } from '../../http/failures.ts';
import { typedHosts } from '../../http/fetch.ts';
import { createPlace } from '../../http/host-slots.ts';
import type { OwnRequest } from '../../http/own-headers.ts';
import { isNearby } from '../../http/proxy.ts';
import {
  findFeedByUrl,
  findFeedId,
  getFeed,
  insertFeed,
  markTyped,
  updateFeed,
} from '../../library/subscriptions/feeds-table.ts';
import { ensureFolderPath } from '../../library/subscriptions/folders-table.ts';
import { listSchedule, setNextCheck } from '../../library/subscriptions/schedule-table.ts';
import { addressTwins } from '../../library/texts/address-twins.ts';
import { askForFeed } from '../check/ask.ts';
import { giveUpClaim, takeForCheck } from '../check/feed-claim.ts';
import { type RefreshContext, type RefreshReport, storeResult } from '../check/refresh-feed.ts';
import {
  errorOf,
  type FoundFeed,
  feedOfPage,
  firstFeed,
  type Look,
  type PageAnswer,
} from '../discover/choose-feed.ts';
import type { IngestResult } from '../read/ingest-result.ts';
import { feedsOfAddress } from '../sites/known-sites.ts';
import type { SiteFeed } from '../sites/site.ts';
import { readTypedAddress } from './typed-address.ts';

export type Subscription = {
  feed: Feed;
  alreadySubscribed: boolean;
  outcome: RefreshOutcome | null;
  report: RefreshReport | null;
};

type Where = { folderPath: readonly string[]; tags: readonly string[] };

export type Subscriptions = {
  /** The feeds an address leads to, best first. Subscribes to nothing. Throws `no-feeds-found` or what the request met. */
  discover(address: string): Promise<FeedCandidate[]>;
  /**
   * Subscribes to the best of them. An address already subscribed is answered as it is. Throws `no-own-feed` {url, feeds} for
   * what has no feed, where the site has others.
   * @param wanted.foundOn the address the reader typed, where `address` is what was found behind it
   */
  subscribe(wanted: {
    address: string;
    foundOn?: string | undefined;
    /** false: nobody typed it. A page named it, and it leads into no private network. */
    isTyped?: boolean;
    place: Where;
    fetchNow: boolean;
  }): Promise<Subscription>;
};

/** What was looked at is remembered this long: the request that found a feed also fills it. */
const rememberedMs = 120_000;
const mostRemembered = 16;

type Context = RefreshContext & {
  elapsed: () => number;
  /** `at`: by `elapsed`. */
  remembered: Map<string, { at: number; result: IngestResult }>;
  /** By origin: whoever looked with a password subscribes to what was found there, whose address names none. */
  credentials: Map<string, { at: number; basicAuth: OwnRequest['basicAuth'] }>;
};

/** An address and what is known of it before anything is asked. */
type Wanted = {
  /** The address, then what to try when its scheme was a guess. */
  addresses: readonly string[];
  /** What a site's rule makes of it; empty for all other sites. */
  siteFeeds: readonly SiteFeed[];
  /** The rule is the site's whole truth: there is no page to ask where it fails. */
  isCertain: boolean;
  /** Hosts the reader typed: private addresses are allowed there and nowhere else. */
  typed: readonly string[];
  /** What the reader typed: this very address, or the page behind which it was found. */
  typedUrls: readonly string[];
  isTypedItself: boolean;
  /** The name and password that stood in what was typed. */
  basicAuth: OwnRequest['basicAuth'];
};

export function createSubscriptions(context: () => RefreshContext, elapsed: () => number): Subscriptions {
  const remembered: Context['remembered'] = new Map();
  const credentials: Context['credentials'] = new Map();
  return {
    discover: (address) => discover({ ...context(), elapsed, remembered, credentials }, address),
    subscribe: (wanted) => subscribe({ ...context(), elapsed, remembered, credentials }, wanted),
  };
}

function readWanted(context: Context, address: string, foundOn: string | undefined, isTyped = true): Wanted {
  const read = readTypedAddress(address);
  const { url } = read;
  const addresses = [url, ...read.alternatives];
  const page = foundOn === undefined ? null : readTypedAddress(foundOn);
  const typedUrls = !isTyped ? [] : page === null ? addresses : [page.url, ...page.alternatives];
  return {
    addresses,
    siteFeeds: feedsOfAddress(url, context.foremHosts),
    isCertain: foremFeedUrl(url, context.foremHosts) !== null,
    typed: typedHosts(...typedUrls),
    typedUrls,
    isTypedItself: typedUrls.some((typed) => addressTwins(typed).includes(url)),
    basicAuth: recentCredentials(context, page ?? read),
  };
}

/** Those in the address, else those with which the same origin was looked at a moment ago. */
function recentCredentials(
  { credentials, elapsed }: Context,
  typed: { url: string; basicAuth: OwnRequest['basicAuth'] },
): OwnRequest['basicAuth'] {
  const { origin } = new URL(typed.url);
  if (typed.basicAuth !== null) credentials.set(origin, { at: elapsed(), basicAuth: typed.basicAuth });
  const given = credentials.get(origin);
  if (given !== undefined && elapsed() - given.at < rememberedMs) return given.basicAuth;
  credentials.delete(origin);
  return null;
}

const isInstead = (feeds: readonly SiteFeed[]): boolean => feeds[0]?.isInstead === true;

async function discover(context: Context, address: string): Promise<FeedCandidate[]> {
  const wanted = readWanted(context, address, undefined);
  const { siteFeeds, addresses } = wanted;
  const withFeed = (one: Omit<FeedCandidate, 'subscribedAs'>): FeedCandidate => ({
    ...one,
    subscribedAs: findFeedId(context.library, one.url),
  });
  const inOrder = (feeds: readonly Omit<FeedCandidate, 'subscribedAs' | 'score'>[]): FeedCandidate[] =>
    feeds.map((one, place) => withFeed({ ...one, score: feeds.length - place }));
  if (isInstead(siteFeeds)) return inOrder(siteFeeds);
  // Where a site has several feeds, one that is known says nothing of the others.
  const certain = siteFeeds.length === 1 ? siteFeeds.map(({ url }) => url) : [];
  const known = firstKnown(context, [...addresses, ...certain]);
  if (known !== null) {
    takeAsTyped(context, known, wanted);
    return [{ url: known.url, title: known.title, type: 'unknown', score: 1, subscribedAs: known.id }];
  }
  const look = looker(context, wanted);
  const opened = await open(wanted, look);
  if (opened.kind === 'page') {
    const { result, url } = opened;
    if (result.candidates.length > 0) {
      remember(context, url, wanted, result);
      return result.candidates.map(withFeed);
    }
  }
  const found = opened.kind === 'feed' ? opened : await ofPage(opened, look);
  remember(context, found.asked, wanted, found.result);
  const { title, format } = found.result.feed;
  const asked = { url: found.asked, title, type: format };
  // Of a site's other feeds nothing is known yet but that there are such.
  const index = siteFeeds.findIndex(({ url }) => url === found.asked);
  const others = index === -1 ? [] : siteFeeds.slice(index + 1);
  return inOrder([asked, ...others]);
}

async function subscribe(
  context: Context,
  { address, foundOn, isTyped, place, fetchNow }: Parameters<Subscriptions['subscribe']>[0],
): Promise<Subscription> {
  const { library } = context;
  const wanted = readWanted(context, address, foundOn, isTyped);
  // Nobody gets another feed than was asked for without a word.
  if (isInstead(wanted.siteFeeds)) {
    const feeds = wanted.siteFeeds.map(({ url, title }) => `${title} (${url})`).join(', ');
    throw new AppError('no-own-feed', { url: wanted.addresses[0] ?? address, feeds });
  }
  const [best] = wanted.siteFeeds;
  const named = best === undefined ? wanted.addresses : [best.url, ...wanted.addresses];
  const known = firstKnown(context, named);
  if (known !== null) {
    takeAsTyped(context, known, wanted);
    return existing(context, known, wanted);
  }
  const [first] = named;
  if (!fetchNow && first !== undefined) {
    const feed = await insert(context, first, place, wanted);
    return { feed, alreadySubscribed: false, outcome: null, report: null };
  }
  const found = await find(context, wanted);
  if ('known' in found) return existing(context, found.known, wanted);
  const twin = firstKnown(context, [found.url, found.asked]);
  if (twin !== null) return existing(context, twin, wanted);
  const feed = await insert(context, found.url, place, wanted);
  const [scheduled] = listSchedule(library, [feed.id]);
  if (scheduled === undefined) throw new AppError('not-found', { what: 'feed', id: feed.id });
  // Due at once, and about to be filled: nobody else shall ask meanwhile.
  takeForCheck(context, scheduled);
  const report = await storeResult(context, scheduled, found.result).catch((error: unknown) => {
    giveUpClaim(context, scheduled, scheduled.nextCheckAt);
    throw error;
  });
  return { feed: getFeed(library, feed.id), alreadySubscribed: false, outcome: report.outcome, report };
}

async function find(context: Context, wanted: Wanted): Promise<FoundFeed | { known: Feed }> {
  const look = looker(context, wanted);
  const opened = await open(wanted, look);
  if (opened.kind === 'feed') return opened;
  const [best] = opened.result.candidates;
  const known = best === undefined ? null : findFeedByUrl(context.library, best.url);
  return known === null ? await ofPage(opened, look) : { known };
}

type OpenedPage = { kind: 'page'; url: string; result: PageAnswer; tried: ReadonlySet<string> };
type Opened = ({ kind: 'feed' } & FoundFeed) | OpenedPage;

const ofPage = (page: OpenedPage, look: Look): Promise<FoundFeed> =>
  feedOfPage(page.result, look, { mayGuess: true, tried: page.tried });

/** Asks the feed a site's rule names, without its page; then the address itself. Throws what the requests met. */
async function open(wanted: Wanted, look: Look): Promise<Opened> {
  const urls = wanted.siteFeeds.map(({ url }) => url);
  const site = await firstFeed(urls, look);
  if (site.found !== null) return { kind: 'feed', ...site.found };
  if (urls.length > 0 && (wanted.isCertain || site.hasRefused)) {
    throw site.failure ?? new AppError('no-feeds-found', { url: wanted.addresses[0] ?? '' });
  }
  const tried = new Set(urls);
  let failure = site.failure;
  for (const url of wanted.addresses) {
    const result = await look(url);
    if (result.kind === 'feed')
      return { kind: 'feed', url: result.answer.movedTo ?? url, asked: url, result };
    if (result.kind === 'page') return { kind: 'page', url, result, tried };
    const error = errorOf(result);
    failure ??= error;
    // Only a server that did not answer may do so under the other scheme.
    const { code } = error;
    if (!isFetchErrorCode(code) || !(code === 'tls' || isConnectivityError(code))) break;
  }
  throw failure ?? new AppError('not-a-feed');
}

/**
 * A feed that a list had named is typed now, and so may lie in the reader's own network: what was refused until then, or put
 * aside for that, is asked at once.
 */
function takeAsTyped({ library, now }: Context, known: Feed, wanted: Wanted): void {
  if (!wanted.isTypedItself) return;
  const wasTyped = markTyped(library, known.id);
  if (wasTyped) return;
  const outcome = known.lastOutcome;
  const wasRefused = outcome?.status === 'failed' && outcome.code === 'private-address';
  const waitsForWord = known.isPaused && isNearby(new URL(known.url));
  if (waitsForWord) updateFeed(library, known.id, { isPaused: false });
  if (wasRefused || waitsForWord) setNextCheck(library, known.id, now());
}

/** A password typed for a feed that is there already is kept with it; nothing else about it changes. */
async function existing(context: Context, feed: Feed, wanted: Wanted): Promise<Subscription> {
  const { library, requests, now } = context;
  const basicAuth = credentialsFor(feed.url, wanted);
  if (basicAuth !== null) {
    const write = await requests.prepare(feed.id, { basicAuth });
    library.db.transaction(() => write(feed.id, now())).immediate();
  }
  return { feed: getFeed(library, feed.id), alreadySubscribed: true, outcome: null, report: null };
}

/** Credentials are for the origin they were typed for, wherever a page or a redirect leads. */
function credentialsFor(url: string, { typedUrls, basicAuth }: Wanted): OwnRequest['basicAuth'] {
  const { origin } = new URL(url);
  return typedUrls.some((one) => new URL(one).origin === origin) ? basicAuth : null;
}

function firstKnown(context: Context, urls: readonly string[]): Feed | null {
  for (const url of urls) {
    const feed = findFeedByUrl(context.library, url);
    if (feed !== null) return feed;
  }
  return null;
}

async function insert(context: Context, url: string, place: Where, wanted: Wanted): Promise<Feed> {
  const { library, requests } = context;
  const { typed, siteFeeds } = wanted;
  const basicAuth = credentialsFor(url, wanted);
  const write = basicAuth === null ? null : await requests.prepare(null, { basicAuth });
  // A page may name a feed anywhere; what the reader typed stands for its own host alone.
  const isTyped =
    typedHosts(url).every((host) => typed.includes(host)) || siteFeeds.some((one) => one.url === url);
  return library.db
    .transaction(() => {
      const folderId = ensureFolderPath(library, place.folderPath);
      const feed = insertFeed(library, { url, isTyped, folderId, autoTags: place.tags }, context.now());
      write?.(feed.id, context.now());
      return feed;
    })
    .immediate();
}

/** Asks in its host's turn, before the feeds that wait there: a person is waiting. */
function looker(context: Context, wanted: Wanted): Look {
  const { remembered, elapsed } = context;
  return async (url) => {
    const key = keyOf(url, wanted);
    const known = remembered.get(key);
    remembered.delete(key);
    if (known !== undefined && elapsed() - known.at < rememberedMs) return known.result;
    const basicAuth = credentialsFor(url, wanted);
    const place = createPlace(context.slots);
    return await askForFeed(
      context,
      {
        url,
        allowedPrivateHosts: wanted.typed,
        isTyped: wanted.typedUrls.includes(url),
        own: basicAuth === null ? null : { userAgent: null, headers: [], basicAuth },
      },
      { place, isUrgent: true },
    ).finally(place.leave);
  };
}

/** Called by discovery alone: what is subscribed to is in the library already. */
function remember(context: Context, url: string, wanted: Wanted, result: IngestResult): void {
  const { remembered, elapsed } = context;
  remembered.set(keyOf(url, wanted), { at: elapsed(), result });
  const [oldest] = remembered.keys();
  if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest);
}

/** What one reader may see is not what another may. */
const keyOf = (url: string, wanted: Wanted): string => JSON.stringify([url, credentialsFor(url, wanted)]);
