/** The download of one recording, piece after piece. What was cut off goes on where it ended. */

import { appendFile, mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { DownloadSummary } from '../../../shared/model/recordings.ts';
import type { RecordingKind } from '../../../shared/recording-kind.ts';
import type { JobContext } from '../base/jobs.ts';
import { pause } from '../base/pause.ts';
import type { Library } from '../library/connection/open.ts';
import { prepared } from '../library/connection/statements.ts';
import { findRecording, writeRecording } from '../library/fetched/recordings-table.ts';
import { type AskPiecePorts, askForPiece } from './ask-piece.ts';
import type { FailedPiece, Piece } from './fetch-piece.ts';
import { recordingMediaType } from './media-type.ts';
import { fileSize, partPath, readHead, recordingPath } from './recording-files.ts';

const firstPiece = 1024 * 1024;
const longestPiece = 8 * 1024 * 1024;
/** A piece that comes sooner than this is followed by one twice as long. */
const quickMs = 3_000;
/** Four hours of video in fair quality; nobody writes more for a feed. */
const mostBytes = 4 * 1024 * 1024 * 1024;
/** Waits before a piece that failed is asked for again. */
const retryMs = [1_000, 4_000, 10_000] as const;

type Wanted = { articleId: number; url: string; kind: RecordingKind };

/** How far the part on the disk has come. `etag`: validator of the file it is of. */
type Part = { path: string; sizeBytes: number; etag: string | null };

/** Throws `not-a-recording`, `too-large`, `disk-full`, `cancelled`, and what the requests met. */
export async function downloadRecording(
  ports: AskPiecePorts,
  wanted: Wanted,
  job: JobContext,
): Promise<DownloadSummary> {
  const { library } = ports;
  const { articleId, url } = wanted;
  const part = await openPart(library, url);
  // Ended between its last piece and its name.
  if (part.sizeBytes > 0 && findRecording(library, url)?.bytes === part.sizeBytes)
    return await finish(ports, wanted, part);
  let at = url;
  let length = firstPiece;
  for (let failures = 0; ; ) {
    const startedAt = performance.now();
    const range = { url: at, from: part.sizeBytes, length, etag: part.etag };
    const piece = await askForPiece(ports, articleId, range, job.signal);
    if (piece.kind === 'failed') {
      // Where it led to may be good for a while only.
      await waitToRetry(piece, { failures, isElsewhere: at !== url }, job.signal);
      failures += 1;
      at = url;
      length = firstPiece;
      continue;
    }
    failures = 0;
    await addPiece(ports, wanted, part, piece);
    const { total } = piece;
    const title = titleOf(library, articleId);
    job.progress(Math.round(part.sizeBytes / 1024), Math.round((total ?? 0) / 1024), title);
    const isWhole = total === null ? piece.bytes.byteLength < length : part.sizeBytes >= total;
    if (isWhole) return await finish(ports, wanted, part);
    if (piece.bytes.byteLength === 0) throw new AppError('connection-lost', { url });
    at = piece.finalUrl;
    if (performance.now() - startedAt < quickMs) length = Math.min(length * 2, longestPiece);
  }
}

async function openPart(library: Library, url: string): Promise<Part> {
  const path = partPath(library, url);
  await mkdir(dirname(path), { recursive: true });
  const sizeBytes = (await fileSize(path)) ?? 0;
  const etag = findRecording(library, url)?.etag ?? null;
  if (etag !== null || sizeBytes === 0) return { path, sizeBytes, etag };
  // Without a validator nobody knows that the rest would be of the same file.
  await rm(path, { force: true });
  return { path, sizeBytes: 0, etag };
}

/** Throws the failure where another attempt would not help, and `cancelled`. */
async function waitToRetry(
  { error, retryAfterUntil }: FailedPiece,
  { failures, isElsewhere }: { failures: number; isElsewhere: boolean },
  signal: AbortSignal,
): Promise<void> {
  const waitMs = retryMs[failures];
  const isForGood = !isElsewhere && !['timeout', 'connection-lost', 'http-server-error'].includes(error.code);
  if (isForGood || waitMs === undefined || retryAfterUntil !== null) {
    throw new AppError(error.code, error.details);
  }
  await pause(waitMs, signal);
}

/** Appends the piece to the part, which begins anew where the piece is of another file. */
async function addPiece(
  { library, now }: AskPiecePorts,
  { url, kind }: Wanted,
  part: Part,
  piece: Piece,
): Promise<void> {
  if (piece.from !== part.sizeBytes) {
    // Another file than before, or all of it at once.
    if (piece.from !== 0) throw new AppError('not-a-recording', { url });
    await rm(part.path, { force: true });
    part.sizeBytes = 0;
  }
  if (part.sizeBytes === 0) {
    if (recordingMediaType(piece.bytes, kind) === null) throw new AppError('not-a-recording', { url });
    part.etag = piece.etag;
    writeRecording(library, url, { mediaType: null, bytes: piece.total, etag: part.etag }, now());
  }
  if ((piece.total ?? part.sizeBytes) > mostBytes)
    throw new AppError('too-large', { url, maxBytes: mostBytes });
  await append(library, part.path, piece.bytes);
  part.sizeBytes += piece.bytes.byteLength;
}

async function append(library: Library, path: string, bytes: Uint8Array): Promise<void> {
  try {
    await appendFile(path, bytes);
  } catch (error) {
    const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
    throw isFull ? new AppError('disk-full', { folder: library.folder }, error) : error;
  }
}

/** Gives the whole file its name. */
async function finish(
  { library, now }: AskPiecePorts,
  { url, kind }: Wanted,
  { sizeBytes }: Part,
): Promise<DownloadSummary> {
  const path = recordingPath(library, url);
  await rename(partPath(library, url), path);
  const mediaType = recordingMediaType(await readHead(path), kind) ?? `${kind}/mpeg`;
  writeRecording(library, url, { mediaType, bytes: sizeBytes, etag: null }, now());
  return { url, bytes: sizeBytes };
}

function titleOf(library: Library, articleId: number): string {
  return (
    prepared<{ title: string }>(library.db, 'SELECT title FROM articles WHERE id = ?').get(articleId)
      ?.title ?? ''
  );
}
