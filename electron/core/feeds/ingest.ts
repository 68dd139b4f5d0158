/**
 * A feed's address → entries ready to store: fetch → hash → decode → repair → parse → normalise → scan → words for the
 * index. Runs in the pool.
 */
import { createHash } from 'node:crypto';
import type { ErrorDetails, WireError } from '../../../shared/errors.ts';
import { AppError, toWireError } from '../../../shared/errors.ts';
import { canonicalAddress } from '../content/canonical-address.ts';
import { packMarkup } from '../content/packed-markup.ts';
import { scanContent } from '../content/scan.ts';
import { simhashOf } from '../content/simhash.ts';
import { statedOriginal } from '../content/stated-original.ts';
import { freshnessMs } from '../http/caching.ts';
import {
  feedAccept,
  fetchWithinOrigin,
  type OwnHeaders,
  type RedirectChain,
  startChain,
  type Validators,
} from '../http/fetch.ts';
import { type AnswerHead, feedLimits } from '../http/request.ts';
import { mostIndexed, toIndexText } from '../search/index-text.ts';
import { decodeBytes } from './decode.ts';
import { type PageFeeds, readPage } from './discover.ts';
import { readFeedFile } from './feed-file.ts';
import { type ItemBatches, packItems } from './item-batches.ts';
import { displayTitle } from './item-title.ts';
import type { IngestItem, ParsedFeed, ParsedItem, ScannedItem } from './parsed-feed.ts';
import { readFeed } from './read-feed.ts';

export type IngestRequest = {
  /** http(s), or the file: address of a feed the reader keeps on this machine. */
  url: string;
  userAgent: string;
  /** Epoch ms. */
  now: number;
  validators: Validators;
  /** Hash of the body stored last; an equal one ends the work before parsing. */
  knownBodyHash: string | null;
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
export type FeedFacts = Omit<ParsedFeed, 'items' | 'problems'>;

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
  | { kind: 'feed'; answer: AnswerFacts; feed: FeedFacts; items: ItemBatches; problems: string[] }
  | ({ kind: 'page'; answer: AnswerFacts } & PageFeeds)
  /** `answer`: what the server said, if it said anything. */
  | { kind: 'failed'; error: WireError; durationMs: number; answer?: AnswerHead | null };

/** `elsewhere`: a redirect leads to another origin, which has its own place in the queue and its own proxy. */
export type IngestStep = IngestResult | { kind: 'elsewhere'; chain: RedirectChain };

/** Never throws but for cancellation: failures come back as data, since they are stored with the feed. */
export async function ingest(wanted: IngestRequest, signal?: AbortSignal): Promise<IngestStep> {
  const startedAt = performance.now();
  const chain = wanted.chain ?? startChain(wanted.url);
  const took = (): number => Math.round(performance.now() - startedAt) + chain.spentMs;
  let head: AnswerHead | null = null;
  try {
    if (/^file:/i.test(wanted.url)) return await ingestFile(wanted, took);
    const step = await fetchWithinOrigin(
      {
        url: wanted.url,
        userAgent: wanted.userAgent,
        accept: feedAccept,
        now: wanted.now,
        validators: wanted.validators,
        own: wanted.own,
        limits: feedLimits,
        allowedPrivateHosts: wanted.allowedPrivateHosts,
        proxy: wanted.proxy,
        signal,
        onHead: (one) => {
          head = one;
        },
      },
      chain,
    );
    if ('elsewhere' in step) return { kind: 'elsewhere', chain: step.elsewhere };
    const fetched = step.answer;
    const answer: AnswerFacts = {
      status: fetched.status,
      url: fetched.url,
      validators: fetched.validators,
      bodyHash: fetched.bodyHash,
      freshnessMs: freshnessMs(fetched.headers, wanted.now),
      headers: fetched.rawHeaders,
      movedTo: fetched.movedTo,
      bytes: fetched.body.byteLength,
      durationMs: took(),
    };
    if (fetched.status === 304) return { kind: 'not-modified', answer };
    if (wanted.knownBodyHash === fetched.bodyHash) return { kind: 'unchanged', answer };
    return await readAnswer(fetched.body, fetched.headers['content-type'] ?? null, answer, wanted.foremHosts);
  } catch (error) {
    if (error instanceof AppError && error.code === 'cancelled') throw error;
    return { kind: 'failed', error: toWireError(error), durationMs: took(), answer: head };
  }
}

/** A file's time and size stand where a server's validators would: only what has changed is read. */
async function ingestFile(wanted: IngestRequest, took: () => number): Promise<IngestResult> {
  const { validators, knownBodyHash, foremHosts, url } = wanted;
  const file = await readFeedFile(url, {
    isTyped: wanted.isTyped === true,
    knownVersion: validators.etag,
    maxBytes: feedLimits.maxBytes,
  });
  const answer: AnswerFacts = {
    status: file.body === null ? 304 : 200,
    url,
    validators: { etag: file.version, lastModified: null },
    bodyHash: file.bodyHash,
    freshnessMs: 0,
    headers: [],
    movedTo: null,
    bytes: file.body?.byteLength ?? 0,
    durationMs: took(),
  };
  if (file.body === null) return { kind: 'not-modified', answer };
  if (knownBodyHash === file.bodyHash) return { kind: 'unchanged', answer };
  const read = await readAnswer(file.body, null, answer, foremHosts);
  // What a page on the disk names is not what the reader typed.
  return read.kind === 'page' ? { ...read, candidates: [], guesses: [] } : read;
}

async function readAnswer(
  body: Uint8Array,
  contentType: string | null,
  answer: AnswerFacts,
  foremHosts: readonly string[],
): Promise<IngestResult> {
  try {
    const parsed = await readFeed(body, { url: answer.url, contentType, foremHosts });
    const items = packItems(scanItems(parsed, foremHosts).map(readyToStore));
    const { items: _items, problems, ...feed } = parsed;
    return { kind: 'feed', answer, feed, items, problems };
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-a-feed' && isPage(error.details)) {
      const { text } = decodeBytes(body, contentType);
      return { kind: 'page', answer, ...readPage(text, answer.url) };
    }
    throw error;
  }
}

const isPage = (details: ErrorDetails): boolean => details.isHtml === true;

/**
 * More than any text a person wrote for a feed, and room for the pictures some writers put inside it. What is stored
 * holds core up as long as it takes to write: the largest answer taken as one entry would be felt.
 */
const mostMarkup = 8_000_000;
/** Measures each entry; one that cannot be measured costs only itself. */
export function scanItems(feed: ParsedFeed, foremHosts: readonly string[]): ScannedItem[] {
  const scanned: ScannedItem[] = [];
  for (const whole of feed.items) {
    const item = withoutExcess(whole, feed.problems);
    try {
      const html = item.contentHtml ?? item.summary ?? '';
      const scan = scanContent(html, { foremHosts });
      scanned.push({
        ...item,
        scan,
        contentHash: hashContent(item),
        language: item.language ?? feed.language,
      });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      feed.problems.push(`“${item.title ?? item.key}” could not be read: ${reason}`);
    }
  }
  return scanned;
}

function canonicalUrlOf(html: string, url: string | null): string | null {
  const original = statedOriginal(html);
  const stated = original === null ? null : canonicalAddress(original);
  return stated ?? (url === null ? null : canonicalAddress(url));
}

function withoutExcess(item: ParsedItem, problems: string[]): ParsedItem {
  const length = Math.max(item.contentHtml?.length ?? 0, item.summary?.length ?? 0);
  if (length <= mostMarkup) return item;
  const megabytes = (length / 1e6).toFixed(1);
  problems.push(
    `“${item.title ?? item.key}” holds ${megabytes} MB of text: all after the first 8 MB was left out.`,
  );
  return { ...item, contentHtml: cutMarkup(item.contentHtml), summary: cutMarkup(item.summary) };
}

/** Not in the middle of a tag, if there are any. */
function cutMarkup(html: string | null): string | null {
  if (html === null || html.length <= mostMarkup) return html;
  const head = html.slice(0, mostMarkup);
  const lastTag = head.lastIndexOf('<');
  return lastTag > head.lastIndexOf('>') && lastTag > mostMarkup / 2 ? head.slice(0, lastTag) : head;
}

/** Does here what the core thread would have to do otherwise: it only has to store. */
export function readyToStore({ contentHtml, summary, scan, ...item }: ScannedItem): IngestItem {
  const { text, code, ...facts } = scan;
  const html = contentHtml ?? summary ?? '';
  const title = displayTitle({ ...item, scan });
  return {
    ...item,
    canonicalUrl: canonicalUrlOf(html, item.url),
    simhash: simhashOf(text),
    packedHtml: packMarkup(html),
    summary: contentHtml === null ? null : summary,
    displayTitle: title,
    scan: { ...facts, hasCode: code !== '' },
    textLength: text.length + code.length,
    indexText: {
      title: toIndexText(title),
      author: toIndexText(item.author ?? ''),
      body: toIndexText(text.slice(0, mostIndexed)),
      code: toIndexText(code.slice(0, mostIndexed)),
    },
  };
}

/** What counts as the article's content: an edit of any of it is a new revision. */
function hashContent(item: ParsedItem): string {
  return createHash('sha256')
    .update(JSON.stringify([item.title, item.url, item.author, item.contentHtml ?? item.summary]))
    .digest('hex');
}
