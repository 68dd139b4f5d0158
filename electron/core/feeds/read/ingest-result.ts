/** What a check of a feed is given and returns. It crosses from a worker thread, so it is plain data. */
import type { WireError } from '../../../../shared/errors.ts';
import type { ItemProblem } from '../../../../shared/model/feeds.ts';
import type { ItemBatches } from '../../entries/item-batches.ts';
import type { FeedPage, ParsedFeed } from '../../entries/parsed-feed.ts';
import type { OwnHeaders, RedirectChain, Validators } from '../../http/fetch.ts';
import type { AnswerHead } from '../../http/request.ts';

export type IngestRequest = {
  /** http(s), or the file: address of a feed the reader keeps on this machine. */
  url: string;
  userAgent: string;
  /** Epoch ms. */
  now: number;
  validators: Validators;
  /** Hash of the body stored last; an equal one ends the work before parsing. */
  knownBodyHash: string | null;
  /** What it held when it was read last (known-entries.ts): of those, only what tells them apart comes back. */
  knownEntries: Uint8Array | null;
  foremHosts: readonly string[];
  /** Hosts the reader typed: their private addresses are allowed, all others are refused. */
  allowedPrivateHosts: readonly string[];
  /** Whether the reader typed the address: only then may it be a file. */
  isTyped?: boolean | undefined;
  own?: OwnHeaders | null | undefined;
  proxy?: string | null | undefined;
  /** Where an earlier step has left off. */
  chain?: RedirectChain | undefined;
};

/** What the feed says of itself. */
export type FeedFacts = Omit<ParsedFeed, 'items' | 'problems' | 'older'>;

export type AnswerFacts = {
  status: number;
  url: string;
  validators: Validators;
  bodyHash: string;
  freshnessMs: number;
  headers: [string, string][];
  movedTo: string | null;
  bytes: number;
  durationMs: number;
};

export type IngestResult =
  | { kind: 'not-modified'; answer: AnswerFacts }
  | { kind: 'unchanged'; answer: AnswerFacts }
  | {
      kind: 'feed';
      answer: AnswerFacts;
      feed: FeedFacts;
      page: FeedPage;
      items: ItemBatches;
      /** All it holds, for the next time. */
      entries: Uint8Array;
      problems: ItemProblem[];
    }
  | ({ kind: 'page'; answer: AnswerFacts } & PageFeeds)
  /** `answer`: what the server said, if it said anything. */
  | { kind: 'failed'; error: WireError; durationMs: number; answer?: AnswerHead | null };

/** `elsewhere`: a redirect leads to another origin, which has its own place in the queue and its own proxy. */
export type IngestStep = IngestResult | { kind: 'elsewhere'; chain: RedirectChain };

export type DiscoveredFeed = {
  /** Absolute http(s) address. */
  url: string;
  type: 'rss' | 'atom' | 'json' | 'unknown';
  title: string | null;
  /** Higher is the likelier main feed; comparable within one page only. */
  score: number;
};

export type PageFeeds = {
  /** What the page names, best first, each address once. */
  candidates: DiscoveredFeed[];
  /** Where its software usually has a feed; empty as soon as there is a candidate. */
  guesses: string[];
  /** Pages of whoever wrote what stands there (`rel=author`), absolute, each once. */
  authorPages: string[];
};
