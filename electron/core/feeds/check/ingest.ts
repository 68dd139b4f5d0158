/** A feed's address → entries ready to store, or what its server said instead: fetch → hash → read-answer.ts. Runs in the pool. */

import { AppError, toWireError } from '../../../../shared/errors.ts';
import { freshnessMs } from '../../http/caching.ts';
import { feedAccept, fetchWithinOrigin, startChain } from '../../http/fetch.ts';
import { type AnswerHead, feedLimits } from '../../http/request.ts';
import type { AnswerFacts, IngestRequest, IngestResult, IngestStep } from '../read/ingest-result.ts';
import { readFeedFile } from './feed-file.ts';

/** Never throws but for cancellation: failures come back as data, since they are stored with the feed. */
export async function ingest(
  wanted: IngestRequest,
  signal?: AbortSignal,
  onStage?: (stage: 'waiting' | 'working') => void,
): Promise<IngestStep> {
  const startedAt = performance.now();
  const chain = wanted.chain ?? startChain(wanted.url);
  const took = (): number => Math.round(performance.now() - startedAt) + chain.spentMs;
  let head: AnswerHead | null = null;
  try {
    if (/^file:/i.test(wanted.url)) return await ingestFile(wanted, took);
    onStage?.('waiting');
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
    const { readAnswer } = await import('./read-answer.ts');
    onStage?.('working');
    return await readAnswer(fetched.body, fetched.headers['content-type'] ?? null, answer, wanted);
  } catch (error) {
    if (error instanceof AppError && error.code === 'cancelled') throw error;
    return { kind: 'failed', error: toWireError(error), durationMs: took(), answer: head };
  }
}

/** A file's time and size stand where a server's validators would: only what has changed is read. */
async function ingestFile(wanted: IngestRequest, took: () => number): Promise<IngestResult> {
  const { validators, knownBodyHash, url } = wanted;
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
  const { readAnswer } = await import('./read-answer.ts');
  const read = await readAnswer(file.body, null, answer, wanted);
  // What a page on the disk names is not what the reader typed.
  return read.kind === 'page' ? { ...read, candidates: [], guesses: [] } : read;
}
