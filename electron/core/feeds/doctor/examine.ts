/**
 * The feed doctor: fetches a feed afresh, without validators, and reports what is wrong with it (`examine-feed.ts`, `rules.ts`).
 * Runs in the pool. Called by the handler of `feeds.examine`.
 */
import { readFile } from 'node:fs/promises';
import { AppError, toWireError, type WireError } from '../../../../shared/errors.ts';
import type { FeedFinding } from '../../../../shared/model/feeds.ts';
import { feedAccept, fetchWithinOrigin, type OwnHeaders, type RedirectChain } from '../../http/fetch.ts';
import { feedLimits } from '../../http/request.ts';
import { readFeedFile } from '../check/feed-file.ts';
import { examineFeed } from './examine-feed.ts';

export type ExamineRequest = {
  /** http(s), or the file: address of a feed the reader keeps on this machine. */
  url: string;
  userAgent: string;
  /** Epoch ms. */
  now: number;
  foremHosts: readonly string[];
  /** Hosts the reader typed: their private addresses are allowed, all others are refused. */
  allowedPrivateHosts: readonly string[];
  /** Whether the reader typed the address: only then may it be a file. */
  isTyped: boolean;
  own: OwnHeaders | null;
  proxy: string | null;
  chain: RedirectChain;
};

export type ExamineResult =
  | { kind: 'examined'; findings: FeedFinding[] }
  | { kind: 'failed'; error: WireError };

/** `elsewhere`: a redirect leads to another origin, which has its own place in the queue and its own proxy. */
export type ExamineStep = ExamineResult | { kind: 'elsewhere'; chain: RedirectChain };

/** Never throws but for cancellation: an error of ours would lose its code on the way out of a thread. */
export async function examine(wanted: ExamineRequest, signal?: AbortSignal): Promise<ExamineStep> {
  try {
    return /^file:/i.test(wanted.url) ? await examineOwnFile(wanted) : await askAndExamine(wanted, signal);
  } catch (error) {
    if (error instanceof AppError && error.code === 'cancelled') throw error;
    return { kind: 'failed', error: toWireError(error) };
  }
}

async function askAndExamine(wanted: ExamineRequest, signal?: AbortSignal): Promise<ExamineStep> {
  const { url, now, foremHosts, chain, ...request } = wanted;
  const step = await fetchWithinOrigin(
    { ...request, url, now, accept: feedAccept, limits: feedLimits, signal },
    chain,
  );
  if ('elsewhere' in step) return { kind: 'elsewhere', chain: step.elsewhere };
  const { answer } = step;
  const findings = examineFeed(answer.body, {
    url: answer.url,
    contentType: answer.headers['content-type'] ?? null,
    headers: answer.rawHeaders,
    foremHosts,
    askedUrl: url,
    movedTo: answer.movedTo,
    now,
  });
  return { kind: 'examined', findings };
}

async function examineOwnFile({ url, isTyped, foremHosts, now }: ExamineRequest): Promise<ExamineResult> {
  const file = await readFeedFile(url, { isTyped, knownVersion: null, maxBytes: feedLimits.maxBytes });
  const context = { url, contentType: null, headers: null, foremHosts, now };
  return { kind: 'examined', findings: examineFeed(file.body ?? new Uint8Array(), context) };
}

/** A feed that came with Offprint: there is no answer to say anything about. */
export async function examineFile(wanted: {
  path: string;
  url: string;
  now: number;
  foremHosts: readonly string[];
}): Promise<FeedFinding[]> {
  const { path, url, now, foremHosts } = wanted;
  return examineFeed(await readFile(path), { url, contentType: null, headers: null, foremHosts, now });
}
