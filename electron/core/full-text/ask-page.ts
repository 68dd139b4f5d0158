/** One article's page: whether its site lets programs fetch it, and if so, its text. In each host's turn. */

import { createHash } from 'node:crypto';
import { AppError, toWireError } from '../../../shared/errors.ts';
import { pause } from '../base/pause.ts';
import type { Pool } from '../base/pool/pool.ts';
import { packMarkup, unpackMarkup } from '../content/scan/packed-markup.ts';
import { type ChooseProxy, followAcrossHosts } from '../feeds/check/ask.ts';
import { createHostRests } from '../http/host-rests.ts';
import { isOwnMachine, type Place, slotHost } from '../http/host-slots.ts';
import { type OwnRequest, ownHeadersAt } from '../http/own-headers.ts';
import { isAllowed, type RobotsRules, readRobotsText } from '../http/robots.ts';
import type { Library } from '../library/connection/open.ts';
import { noteHostWait } from '../library/fetched/full-text-requests-table.ts';
import { readRobots, type StoredRobots, writeRobots } from '../library/subscriptions/robots-table.ts';
import type { PageResult, RobotsResult } from './fetch-page.ts';
import { fetchPageJob, fetchRobotsJob } from './jobs.ts';

export type AskPageContext = {
  library: Library;
  pool: Pool;
  chooseProxy: ChooseProxy;
  userAgent: string;
  now: () => number;
};

export type PageWanted = {
  url: string;
  allowedPrivateHosts: readonly string[];
  /** How the reader has the feed asked; sent to the feed's own origin only. */
  own: { feedUrl: string; request: OwnRequest } | null;
  known: { title: string; text: string };
};

const minute = 60_000;
const day = 24 * 60 * minute;
/** Servers that cannot say now are asked again after this; the page waits as long. */
const robotsRetryMs = 30 * minute;
const restMs = 2_000;
/** A longer one would keep a reader waiting for ever; it is written for crawlers of whole sites. */
const longestRestMs = 60_000;

export type Turn = { place: Place; isUrgent: boolean; signal: AbortSignal };
type PageText = Extract<PageResult, { kind: 'text' }>;

/** More parts than any article has. */
const mostParts = 6;
const restLookMs = 200;

export type PageAsker = {
  /** Throws `cancelled`, `robots-refused` {url, isForNow}, and what broke on this side. The place is left by the caller. */
  ask(wanted: PageWanted, turn: Turn): Promise<PageResult>;
  /** Whether the host was asked just now, so that it is another's turn. */
  isResting(host: string): boolean;
  /** Hosts that rest now. */
  resting(): string[];
};

export function createPageAsker(context: AskPageContext): PageAsker {
  const { library, pool, now } = context;
  const rests = createHostRests();
  const underWay = new Map<string, Promise<StoredRobots>>();

  function rest(host: string, rules: RobotsRules | null): void {
    if (isOwnMachine(host)) return;
    const ms = Math.min(longestRestMs, Math.max(restMs, (rules?.crawlDelay ?? 0) * 1000));
    rests.rest(host, ms);
  }

  /** What the origin's robots.txt says, asked for once a day at most, by whoever needs it first. */
  function robotsOf(
    origin: string,
    wanted: PageWanted,
    place: Place,
    signal: AbortSignal,
  ): Promise<StoredRobots> {
    const stored = readRobots(library, origin, now());
    if (stored !== null) return Promise.resolve(stored);
    const running = underWay.get(origin);
    if (running !== undefined) return running;
    const asked = askForRobots(origin, wanted, place, signal).finally(() => underWay.delete(origin));
    underWay.set(origin, asked);
    return asked;
  }

  async function askForRobots(
    origin: string,
    wanted: PageWanted,
    place: Place,
    signal: AbortSignal,
  ): Promise<StoredRobots> {
    const url = `${origin}/robots.txt`;
    const { allowedPrivateHosts } = wanted;
    const { chooseProxy } = context;
    const result = await followAcrossHosts<RobotsResult>(
      { url, place, chooseProxy, allowedPrivateHosts, isUrgent: true, signal },
      (chain, proxy) =>
        pool.run(
          fetchRobotsJob,
          {
            url,
            userAgent: context.userAgent,
            now: now(),
            allowedPrivateHosts,
            own: ownHeadersAt(url, wanted.own),
            proxy,
            chain,
          },
          signal,
        ),
    );
    // A server that cannot be reached is not asked for the page either (§2.3.1.4); why is the page's failure.
    if (result.kind === 'failed') throw new AppError(result.error.code, result.error.details);
    const fetchedAt = now();
    const robots = verdictOf(result, fetchedAt);
    writeRobots(library, origin, robots, fetchedAt);
    return robots;
  }

  return {
    isResting: rests.has,
    resting: rests.hosts,
    async ask(wanted, turn) {
      const first = await askForOne(wanted.url, wanted, turn);
      return first.kind === 'text' ? await withParts(first, wanted, turn) : first;
    },
  };

  /** An article spread over several pages is one text; a part that cannot be had ends it. */
  async function withParts(first: PageText, wanted: PageWanted, turn: Turn): Promise<PageText> {
    const texts = [first];
    for (let next = first.nextUrl; next !== null && texts.length < mostParts; ) {
      turn.place.leave();
      while (rests.has(slotHost(next))) await pause(restLookMs, turn.signal);
      const part: PageResult = await askForOne(next, wanted, turn).catch((error: unknown) => {
        if (turn.signal.aborted || !(error instanceof AppError)) throw error;
        return { kind: 'failed', error: toWireError(error), retryAfterUntil: null };
      });
      // Some servers answer with the same page whatever part is asked for.
      if (part.kind === 'failed' || texts.some(({ textHash }) => textHash === part.textHash)) break;
      texts.push(part);
      next = part.nextUrl;
    }
    return texts.length === 1 ? first : joined(texts, first);
  }

  function askForOne(
    url: string,
    wanted: PageWanted,
    { place, isUrgent, signal }: Turn,
  ): Promise<PageResult> {
    const { allowedPrivateHosts } = wanted;
    return followAcrossHosts<PageResult>(
      { url, place, chooseProxy: context.chooseProxy, allowedPrivateHosts, isUrgent, signal },
      async (chain, proxy) => {
        const { origin } = new URL(chain.url);
        const robots = await robotsOf(origin, wanted, place, signal);
        if (signal.aborted) throw new AppError('cancelled');
        const rules = robots.verdict === 'rules' ? readRobotsText(robots.body) : null;
        if (robots.verdict === 'disallow' || (rules !== null && !isAllowed(rules, chain.url))) {
          const isForNow = robots.verdict === 'disallow';
          throw new AppError('robots-refused', {
            url: chain.url,
            isForNow,
            ...(isForNow ? { until: robots.validUntil } : {}),
          });
        }
        // robots.txt may have led to another host.
        await place.enter(chain.url, signal, true);
        rest(slotHost(chain.url), rules);
        const step = await pool.run(
          fetchPageJob,
          {
            url: chain.url,
            userAgent: wanted.own?.request.userAgent ?? context.userAgent,
            now: now(),
            allowedPrivateHosts,
            own: ownHeadersAt(chain.url, wanted.own),
            proxy,
            chain,
            known: wanted.known,
          },
          signal,
        );
        if (step.kind === 'failed' && step.retryAfterUntil !== null) {
          noteHostWait(library, new URL(chain.url).hostname, step.retryAfterUntil, now());
        }
        return step;
      },
    );
  }
}

function joined(texts: readonly PageText[], first: PageText): PageText {
  const html = texts.map(({ packedHtml }) => unpackMarkup(packedHtml)).join('\n');
  return {
    ...first,
    packedHtml: packMarkup(html),
    textHash: createHash('sha256').update(html).digest('hex'),
    textLength: texts.reduce((sum, { textLength }) => sum + textLength, 0),
    nextUrl: null,
  };
}

/** RFC 9309 §2.3.1: what is not there allows all (4xx), a server in trouble allows nothing for now (5xx). */
function verdictOf(result: Extract<RobotsResult, { kind: 'robots' }>, now: number): StoredRobots {
  const { status, body, retryAfterUntil } = result;
  if (status >= 200 && status < 300) return { verdict: 'rules', body, validUntil: now + day };
  // Asked to slow down, a server is in trouble rather than without rules.
  if (status < 500 && status !== 429) return { verdict: 'allow', body: '', validUntil: now + day };
  return { verdict: 'disallow', body: '', validUntil: Math.max(now + robotsRetryMs, retryAfterUntil ?? 0) };
}
