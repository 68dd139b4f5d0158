/**
 * Finds a feed that answers, starting from a page that was fetched, with as few requests as possible. The caller passes the
 * function that sends a request. `discover.ts` finds feed addresses in the page's HTML. Called by `subscribe/` and by checks of
 * subscriptions whose address is a page.
 */
import { AppError, type ErrorCode } from '../../../../shared/errors.ts';
import type { IngestResult } from '../read/ingest-result.ts';

/** Asks for one address. Called one after another, never twice at once. */
export type Look = (url: string) => Promise<IngestResult>;

export type FeedAnswer = Extract<IngestResult, { kind: 'feed' }>;
export type PageAnswer = Extract<IngestResult, { kind: 'page' }>;
/** `url`: the address to keep, which a permanent redirect at first contact names. `asked`: the one that was asked. */
export type FoundFeed = { url: string; asked: string; result: FeedAnswer };

/** A page may list many feeds; a server is not asked for all of them to find one that works. */
const mostTried = 3;

/** After these the same server is not asked again: it has said so, or it cannot be reached. */
const refusals: ReadonlySet<ErrorCode> = new Set([
  'http-rate-limited',
  'http-forbidden',
  'http-unauthorised',
  'http-server-error',
  'asked-to-wait',
  'private-address',
  'offline',
  'host-not-found',
  'connection-refused',
  'connection-lost',
  'timeout',
  'tls',
]);

/** Whether the answer is a reason to leave that server alone. */
export function isRefusal(result: IngestResult): boolean {
  return result.kind === 'failed' && refusals.has(result.error.code);
}

export function errorOf(result: IngestResult): AppError {
  if (result.kind === 'failed') return new AppError(result.error.code, result.error.details);
  return new AppError('not-a-feed');
}

/**
 * The first of `urls`, at most three, that is a feed. What says it is a feed and is none is passed over; a server that
 * refuses is not asked again. Else the first failure, null when there was none.
 */
export async function firstFeed(
  urls: readonly string[],
  look: Look,
): Promise<{ found: FoundFeed } | { found: null; failure: AppError | null; hasRefused: boolean }> {
  return await tryInTurn(urls.slice(0, mostTried), look);
}

async function tryInTurn(
  urls: readonly string[],
  look: Look,
): Promise<{ found: FoundFeed } | { found: null; failure: AppError | null; hasRefused: boolean }> {
  const refusing = new Set<string>();
  let failure: AppError | null = null;
  for (const url of urls) {
    const { host } = new URL(url);
    if (refusing.has(host)) continue;
    const result = await look(url);
    if (result.kind === 'feed') return { found: { url: result.answer.movedTo ?? url, asked: url, result } };
    if (result.kind === 'failed') failure ??= errorOf(result);
    if (isRefusal(result)) refusing.add(host);
  }
  return { found: null, failure, hasRefused: refusing.size > 0 };
}

/**
 * The best feed of a page: what it names, and only where it names none what its software usually has.
 * @throws AppError `no-feeds-found`, or why the feeds it names could not be read
 */
export async function feedOfPage(
  page: PageAnswer,
  look: Look,
  how: { mayGuess: boolean; tried: ReadonlySet<string> },
): Promise<FoundFeed> {
  const named = page.candidates.map(({ url }) => url);
  const untried = named.filter((url) => !how.tried.has(url));
  const first = await firstFeed(untried, look);
  if (first.found !== null) return first.found;
  if (named.length === 0 && how.mayGuess) {
    const guesses = page.guesses.filter((url) => !how.tried.has(url));
    const guessed = await tryInTurn(guesses, look);
    if (guessed.found !== null) return guessed.found;
  }
  throw first.failure ?? new AppError('no-feeds-found', { url: page.answer.url });
}
