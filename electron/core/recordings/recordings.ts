/**
 * Podcasts and video: fetched whole before they are played. Playing asks nothing of anyone: nobody learns when, or how far, one
 * listens; seeking never waits for a server; and what was heard can be heard again without a network. It comes in pieces by
 * range, each in its host's turn, so that a download of an hour holds up no feed, and goes on where it was cut off.
 */

import { createHash } from 'node:crypto';
import { appendFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { Enclosure } from '../../../shared/model/articles.ts';
import type { DownloadSummary, Recording } from '../../../shared/model/recordings.ts';
import { type RecordingKind, recordingKind } from '../../../shared/recording-kind.ts';
import type { EventBus } from '../base/events.ts';
import type { JobContext } from '../base/jobs.ts';
import { pause } from '../base/pause.ts';
import type { Pool } from '../base/pool/pool.ts';
import { recordingAddress } from '../content/constructs/image-address.ts';
import { followAcrossHosts } from '../feeds/check/ask.ts';
import type { FeedRequests } from '../feeds/check/feed-requests.ts';
import type { ChooseProxy } from '../http/choose-proxy.ts';
import { typedHosts } from '../http/fetch.ts';
import { createHostSlots, createPlace, type Hosts } from '../http/host-slots.ts';
import { ownHeadersAt } from '../http/own-headers.ts';
import { typedFeedUrlOfArticle } from '../library/articles/article-read.ts';
import { feedToJudge } from '../library/articles/newest-entries.ts';
import type { Library } from '../library/connection/open.ts';
import { prepared } from '../library/connection/statements.ts';
import { hostWait, noteHostWait } from '../library/fetched/full-text-requests-table.ts';
import {
  enclosuresOf,
  findRecording,
  forgetRecording,
  forgetWish,
  keepPlayback,
  playbackOf,
  unusedRecordings,
  writeRecording,
} from '../library/fetched/recordings-table.ts';
import type { FailedPiece, Piece } from './fetch-piece.ts';
import { fetchPieceJob } from './jobs.ts';
import { recordingMediaType } from './media-type.ts';

export type Recordings = {
  list(articleId: number): Promise<Recording[]>;
  /** Throws `not-found`, `offline`, `not-a-recording`, `too-large`, `disk-full`, `cancelled`, and what the requests met. */
  download(articleId: number, url: string, job: JobContext): Promise<DownloadSummary>;
  remove(articleId: number, url: string): Promise<void>;
  keepPlace(articleId: number, url: string, place: { seconds: number; duration: number | null }): void;
  /** Throws `not-found` where the article has no such recording, or it is not on this disk. */
  locate(articleId: number, url: string): Promise<{ path: string; mediaType: string }>;
};

const firstPiece = 1024 * 1024;
const longestPiece = 8 * 1024 * 1024;
/** A piece that comes sooner than this is followed by one twice as long. */
const quickMs = 3_000;
/** Four hours of video in fair quality; nobody writes more for a feed. */
const mostBytes = 4 * 1024 * 1024 * 1024;
/** Between two pieces a broken connection is waited for. */
const retryMs = [1_000, 4_000, 10_000] as const;
const atOnce = 2;
/** What is so near to the end was heard to it. */
const endSeconds = 5;

export function createRecordings(ports: {
  library: Library;
  pool: Pool;
  bus: EventBus;
  hosts: Hosts;
  requests: FeedRequests;
  chooseProxy: ChooseProxy;
  userAgent: string;
  now: () => number;
  isOnline: () => boolean;
}): Recordings {
  const { library, now } = ports;
  const slots = createHostSlots({ total: atOnce, hosts: ports.hosts });
  const underWay = new Map<string, Promise<DownloadSummary>>();

  function recordingOf(articleId: number, url: string): { file: Enclosure; kind: RecordingKind } {
    const file = enclosuresOf(library, articleId).find((one) => one.url === url);
    const kind = file === undefined ? null : recordingKind(file);
    if (file === undefined || kind === null) throw new AppError('not-found', { what: 'recording', url });
    return { file, kind };
  }

  async function describe(articleId: number, file: Enclosure, kind: RecordingKind): Promise<Recording> {
    const { url, type } = file;
    const stored = findRecording(library, url);
    const isHere = stored?.mediaType != null && (await sizeOf(pathOf(library, url))) !== null;
    const played = playbackOf(library, articleId, url);
    return {
      url,
      kind,
      type,
      bytes: isHere ? stored.bytes : file.length,
      durationSeconds: played?.duration ?? file.durationSeconds,
      playUrl: isHere ? recordingAddress(articleId, url) : null,
      partBytes: isHere ? 0 : ((await sizeOf(partOf(library, url))) ?? 0),
      seconds: played?.seconds ?? 0,
    };
  }

  async function fetchAll(articleId: number, url: string, kind: RecordingKind, job: JobContext) {
    const part = partOf(library, url);
    await mkdir(dirname(part), { recursive: true });
    const progress = (done: number, total: number | null): void =>
      job.progress(Math.round(done / 1024), Math.round((total ?? 0) / 1024), titleOf(library, articleId));
    let size = (await sizeOf(part)) ?? 0;
    let etag = findRecording(library, url)?.etag ?? null;
    // Without a validator nobody knows that the rest would be of the same file.
    if (etag === null && size > 0) {
      await rm(part, { force: true });
      size = 0;
    }
    // Ended between its last piece and its name.
    if (size > 0 && findRecording(library, url)?.bytes === size) return await finish(url, kind, size);
    let at = url;
    let length = firstPiece;
    for (let failures = 0; ; ) {
      const startedAt = performance.now();
      const piece = await askFor(articleId, { url: at, from: size, length, etag }, job.signal);
      if (piece.kind === 'failed') {
        // Where it led to may be good for a while only.
        const wait = retryMs[failures];
        const isForGood =
          at === url && !['timeout', 'connection-lost', 'http-server-error'].includes(piece.error.code);
        if (isForGood || wait === undefined || piece.retryAfterUntil !== null) {
          throw new AppError(piece.error.code, piece.error.details);
        }
        failures += 1;
        at = url;
        length = firstPiece;
        await pause(wait, job.signal);
        continue;
      }
      failures = 0;
      if (piece.from !== size) {
        // Another file than before, or all of it at once.
        if (piece.from !== 0) throw new AppError('not-a-recording', { url });
        await rm(part, { force: true });
        size = 0;
      }
      if (size === 0) {
        if (recordingMediaType(piece.bytes, kind) === null) throw new AppError('not-a-recording', { url });
        etag = piece.etag;
        writeRecording(library, url, { mediaType: null, bytes: piece.total, etag }, now());
      }
      if ((piece.total ?? size) > mostBytes) throw new AppError('too-large', { url, maxBytes: mostBytes });
      await append(part, piece.bytes);
      size += piece.bytes.byteLength;
      progress(size, piece.total);
      const isWhole = piece.total === null ? piece.bytes.byteLength < length : size >= piece.total;
      if (isWhole) return await finish(url, kind, size);
      if (piece.bytes.byteLength === 0) throw new AppError('connection-lost', { url });
      at = piece.finalUrl;
      if (performance.now() - startedAt < quickMs) length = Math.min(length * 2, longestPiece);
    }
  }

  async function append(path: string, bytes: Uint8Array): Promise<void> {
    try {
      await appendFile(path, bytes);
    } catch (error) {
      const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
      throw isFull ? new AppError('disk-full', { folder: library.folder }, error) : error;
    }
  }

  async function finish(url: string, kind: RecordingKind, size: number): Promise<DownloadSummary> {
    const path = pathOf(library, url);
    await rename(partOf(library, url), path);
    const mediaType = recordingMediaType(await headOf(path), kind) ?? `${kind}/mpeg`;
    writeRecording(library, url, { mediaType, bytes: size, etag: null }, now());
    return { url, bytes: size };
  }

  async function askFor(
    articleId: number,
    wanted: { url: string; from: number; length: number; etag: string | null },
    signal: AbortSignal,
  ): Promise<Piece | FailedPiece> {
    const place = createPlace(slots);
    const allowedPrivateHosts = typedHosts(typedFeedUrlOfArticle(library, articleId));
    const own = await ownRequest(articleId);
    const { url, ...range } = wanted;
    try {
      return await followAcrossHosts<Piece | FailedPiece>(
        { url, place, chooseProxy: ports.chooseProxy, allowedPrivateHosts, isUrgent: true, signal },
        async (chain, proxy) => {
          const host = new URL(chain.url).hostname;
          const until = hostWait(library, host, now());
          if (until !== null) throw new AppError('asked-to-wait', { url: chain.url, until });
          const step = await ports.pool.run(
            fetchPieceJob,
            {
              url,
              userAgent: own?.request.userAgent ?? ports.userAgent,
              now: now(),
              allowedPrivateHosts,
              own: ownHeadersAt(chain.url, own),
              proxy,
              chain,
              ...range,
            },
            signal,
          );
          if (step.kind === 'failed' && step.retryAfterUntil !== null) {
            noteHostWait(library, host, step.retryAfterUntil, now());
          }
          return step;
        },
      );
    } finally {
      place.leave();
    }
  }

  /** A private feed's recordings are as private. */
  async function ownRequest(articleId: number): Promise<Parameters<typeof ownHeadersAt>[1]> {
    const row = prepared<{ feed_id: number }>(
      library.db,
      'SELECT feed_id FROM article_state WHERE id = ?',
    ).get(articleId);
    const feed = row === undefined ? null : feedToJudge(library, row.feed_id);
    if (row === undefined || feed === null) return null;
    const request = await ports.requests.open(row.feed_id);
    return request === null || request === 'closed' ? null : { feedUrl: feed.url, request };
  }

  return {
    async list(articleId) {
      const files = enclosuresOf(library, articleId).flatMap((file) => {
        const kind = recordingKind(file);
        return kind === null ? [] : [{ file, kind }];
      });
      return await Promise.all(files.map(({ file, kind }) => describe(articleId, file, kind)));
    },
    async download(articleId, url, job) {
      const { kind } = recordingOf(articleId, url);
      const stored = findRecording(library, url);
      if (stored?.mediaType != null && (await sizeOf(pathOf(library, url))) !== null) {
        return { url, bytes: stored.bytes ?? 0 };
      }
      const running = underWay.get(url);
      if (running !== undefined) return await running;
      if (!ports.isOnline()) throw new AppError('offline', { url });
      const ended = fetchAll(articleId, url, kind, job).finally(() => {
        underWay.delete(url);
        ports.bus.emit('recordings.changed', { url });
      });
      underWay.set(url, ended);
      return await ended;
    },
    async remove(articleId, url) {
      recordingOf(articleId, url);
      if (underWay.has(url)) throw new AppError('asked-to-wait', { url });
      await removeFiles(library, url);
      forgetWish(library, articleId);
      ports.bus.emit('recordings.changed', { url });
    },
    keepPlace(articleId, url, { seconds, duration }) {
      recordingOf(articleId, url);
      const isHeard = duration !== null && seconds >= duration - endSeconds;
      keepPlayback(library, { articleId, url }, { seconds: isHeard ? 0 : seconds, duration }, now());
    },
    async locate(articleId, url) {
      recordingOf(articleId, url);
      const stored = findRecording(library, url);
      const path = pathOf(library, url);
      if (stored?.mediaType == null || (await sizeOf(path)) === null) {
        throw new AppError('not-found', { what: 'recording', url });
      }
      return { path, mediaType: stored.mediaType };
    },
  };
}

/** Takes away what no article has any more, of what was begun before that time, in epoch ms. */
export async function removeUnusedRecordings(
  library: Library,
  before: number,
): Promise<{ removed: number; bytes: number }> {
  const urls = unusedRecordings(library, before);
  let bytes = 0;
  for (const url of urls) {
    bytes += (await sizeOf(pathOf(library, url))) ?? (await sizeOf(partOf(library, url))) ?? 0;
    await removeFiles(library, url);
  }
  return { removed: urls.length, bytes };
}

async function removeFiles(library: Library, url: string): Promise<void> {
  await rm(pathOf(library, url), { force: true });
  await rm(partOf(library, url), { force: true });
  forgetRecording(library, url);
}

/** By its address, which unlike a hash of its bytes is known before all of them are. */
function pathOf(library: Library, url: string): string {
  return join(library.folder, 'recordings', createHash('sha256').update(url).digest('hex'));
}

const partOf = (library: Library, url: string): string => `${pathOf(library, url)}.part`;

async function sizeOf(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null);
  return found?.size ?? null;
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function titleOf(library: Library, articleId: number): string {
  return (
    prepared<{ title: string }>(library.db, 'SELECT title FROM articles WHERE id = ?').get(articleId)
      ?.title ?? ''
  );
}
