/** What an origin's robots.txt says of fetching its pages: stored for a day, and asked for again after it. */
import { AppError } from '../../../shared/errors.ts';
import { followAcrossHosts } from '../feeds/check/ask.ts';
import { ownHeadersAt } from '../http/own-headers.ts';
import { readRobots, type StoredRobots, writeRobots } from '../library/subscriptions/robots-table.ts';
import type { RobotsResult } from './fetch-page.ts';
import { fetchRobotsJob } from './jobs.ts';
import type { AskPageContext, PageWanted, Turn } from './page-wanted.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
/** Servers that cannot say now are asked again after this; the page waits as long. */
const robotsRetryMs = 30 * minute;

export type RobotsAsker = {
  /** What the origin's robots.txt says, asked for once a day at most, by whoever needs it first. */
  robotsOf(origin: string, wanted: PageWanted, turn: Turn): Promise<StoredRobots>;
};

export function createRobotsAsker(context: AskPageContext): RobotsAsker {
  const underWay = new Map<string, Promise<StoredRobots>>();
  return {
    robotsOf(origin, wanted, turn) {
      const stored = readRobots(context.library, origin, context.now());
      if (stored !== null) return Promise.resolve(stored);
      const running = underWay.get(origin);
      if (running !== undefined) return running;
      const asked = askForRobots(context, origin, wanted, turn).finally(() => underWay.delete(origin));
      underWay.set(origin, asked);
      return asked;
    },
  };
}

async function askForRobots(
  context: AskPageContext,
  origin: string,
  wanted: PageWanted,
  { place, signal }: Turn,
): Promise<StoredRobots> {
  const { library, pool, chooseProxy, userAgent, now } = context;
  const url = `${origin}/robots.txt`;
  const { allowedPrivateHosts } = wanted;
  const result = await followAcrossHosts<RobotsResult>(
    { url, place, chooseProxy, allowedPrivateHosts, isUrgent: true, signal },
    (chain, proxy) => {
      const own = ownHeadersAt(url, wanted.own);
      return pool.run(
        fetchRobotsJob,
        { url, userAgent, now: now(), allowedPrivateHosts, own, proxy, chain },
        signal,
      );
    },
  );
  // A server that cannot be reached is not asked for the page either (§2.3.1.4); why is the page's failure.
  if (result.kind === 'failed') throw new AppError(result.error.code, result.error.details);
  const fetchedAt = now();
  const robots = verdictOf(result, fetchedAt);
  writeRobots(library, origin, robots, fetchedAt);
  return robots;
}

/** RFC 9309 §2.3.1: what is not there allows all (4xx), a server in trouble allows nothing for now (5xx). */
function verdictOf(result: Extract<RobotsResult, { kind: 'robots' }>, now: number): StoredRobots {
  const { status, body, retryAfterUntil } = result;
  if (status >= 200 && status < 300) return { verdict: 'rules', body, validUntil: now + day };
  // Asked to slow down, a server is in trouble rather than without rules.
  if (status < 500 && status !== 429) return { verdict: 'allow', body: '', validUntil: now + day };
  return { verdict: 'disallow', body: '', validUntil: Math.max(now + robotsRetryMs, retryAfterUntil ?? 0) };
}
