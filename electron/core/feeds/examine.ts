/** A feed's address → what the doctor says about it. Asks for it afresh, without validators. Runs in the pool. */
import { readFile } from 'node:fs/promises';
import { AppError, toWireError, type WireError } from '../../../shared/errors.ts';
import type { FeedFinding } from '../../../shared/model.ts';
import { feedAccept, fetchUrl } from '../http/fetch.ts';
import { feedLimits } from '../http/request.ts';
import { examineFeed } from './doctor/examine-feed.ts';

export type ExamineRequest = {
  url: string;
  userAgent: string;
  /** Epoch ms. */
  now: number;
  foremHosts: readonly string[];
  /** Hosts the reader typed: their private addresses are allowed, all others are refused. */
  allowedPrivateHosts: readonly string[];
};

export type ExamineResult =
  | { kind: 'examined'; findings: FeedFinding[] }
  | { kind: 'failed'; error: WireError };

/** Never throws but for cancellation: an error of ours would lose its code on the way out of a thread. */
export async function examine(wanted: ExamineRequest, signal?: AbortSignal): Promise<ExamineResult> {
  try {
    return { kind: 'examined', findings: await askAndExamine(wanted, signal) };
  } catch (error) {
    if (error instanceof AppError && error.code === 'cancelled') throw error;
    return { kind: 'failed', error: toWireError(error) };
  }
}

async function askAndExamine(wanted: ExamineRequest, signal?: AbortSignal): Promise<FeedFinding[]> {
  const { url, now, foremHosts } = wanted;
  const answer = await fetchUrl({
    url,
    userAgent: wanted.userAgent,
    accept: feedAccept,
    limits: feedLimits,
    allowedPrivateHosts: wanted.allowedPrivateHosts,
    signal,
  });
  return examineFeed(answer.body, {
    url: answer.url,
    contentType: answer.headers['content-type'] ?? null,
    headers: answer.rawHeaders,
    foremHosts,
    askedUrl: url,
    movedTo: answer.movedTo,
    now,
  });
}

/** A feed that lies in a file: there is no answer to say anything about. */
export async function examineFile(wanted: {
  path: string;
  url: string;
  now: number;
  foremHosts: readonly string[];
}): Promise<FeedFinding[]> {
  const { path, url, now, foremHosts } = wanted;
  return examineFeed(await readFile(path), { url, contentType: null, headers: null, foremHosts, now });
}
