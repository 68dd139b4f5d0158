/** One article's page: whether its site lets programs fetch it, and if so, its text. In each host's turn. */

import { createHash } from 'node:crypto';
import { AppError, toWireError } from '../../../shared/errors.ts';
import { pause } from '../base/pause.ts';
import { packMarkup, unpackMarkup } from '../content/scan/packed-markup.ts';
import { followAcrossHosts } from '../feeds/check/ask.ts';
import { createHostRests, type HostRests } from '../http/host-rests.ts';
import { isOwnMachine, slotHost } from '../http/host-slots.ts';
import { ownHeadersAt } from '../http/own-headers.ts';
import { isAllowed, type RobotsRules, readRobotsText } from '../http/robots.ts';
import { noteHostWait } from '../library/fetched/full-text-requests-table.ts';
import { createRobotsAsker, type RobotsAsker } from './ask-robots.ts';
import type { PageResult } from './fetch-page.ts';
import { fetchPageJob } from './jobs.ts';
import type { AskPageContext, PageWanted, Turn } from './page-wanted.ts';

const restMs = 2_000;
/** A longer one would keep a reader waiting for ever; it is written for crawlers of whole sites. */
const longestRestMs = 60_000;

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

/** What one page asker works with. */
type Asker = { context: AskPageContext; rests: HostRests; robots: RobotsAsker };

export function createPageAsker(context: AskPageContext): PageAsker {
  const rests = createHostRests();
  const asker: Asker = { context, rests, robots: createRobotsAsker(context) };
  return {
    isResting: rests.has,
    resting: rests.hosts,
    async ask(wanted, turn) {
      const first = await askForOne(asker, wanted.url, wanted, turn);
      return first.kind === 'text' ? await withParts(asker, first, wanted, turn) : first;
    },
  };
}

/** An article spread over several pages is one text; a part that cannot be had ends it. */
async function withParts(asker: Asker, first: PageText, wanted: PageWanted, turn: Turn): Promise<PageText> {
  const texts = [first];
  for (let next = first.nextUrl; next !== null && texts.length < mostParts; ) {
    turn.place.leave();
    while (asker.rests.has(slotHost(next))) await pause(restLookMs, turn.signal);
    const part: PageResult = await askForOne(asker, next, wanted, turn).catch((error: unknown) => {
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

function askForOne(asker: Asker, url: string, wanted: PageWanted, turn: Turn): Promise<PageResult> {
  const { library, pool, chooseProxy, userAgent, now } = asker.context;
  const { place, isUrgent, signal } = turn;
  const { allowedPrivateHosts } = wanted;
  return followAcrossHosts<PageResult>(
    { url, place, chooseProxy, allowedPrivateHosts, isUrgent, signal },
    async (chain, proxy) => {
      const rules = await rulesFor(asker, chain.url, wanted, turn);
      // robots.txt may have led to another host.
      await place.enter(chain.url, signal, true);
      rest(asker.rests, slotHost(chain.url), rules);
      const step = await pool.run(
        fetchPageJob,
        {
          url: chain.url,
          userAgent: wanted.own?.request.userAgent ?? userAgent,
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

/** Returns the site's rules, null where it has none. Throws `cancelled`, and `robots-refused` where they forbid `url`. */
async function rulesFor(
  asker: Asker,
  url: string,
  wanted: PageWanted,
  turn: Turn,
): Promise<RobotsRules | null> {
  const robots = await asker.robots.robotsOf(new URL(url).origin, wanted, turn);
  if (turn.signal.aborted) throw new AppError('cancelled');
  const rules = robots.verdict === 'rules' ? readRobotsText(robots.body) : null;
  if (robots.verdict === 'disallow') {
    throw new AppError('robots-refused', { url, isForNow: true, until: robots.validUntil });
  }
  if (rules !== null && !isAllowed(rules, url))
    throw new AppError('robots-refused', { url, isForNow: false });
  return rules;
}

function rest(rests: HostRests, host: string, rules: RobotsRules | null): void {
  if (isOwnMachine(host)) return;
  const ms = Math.min(longestRestMs, Math.max(restMs, (rules?.crawlDelay ?? 0) * 1000));
  rests.rest(host, ms);
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
