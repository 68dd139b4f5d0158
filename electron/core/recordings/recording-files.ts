/** The files of recordings in the library's folder: a whole one, and the part of one that was cut off. */

import { createHash } from 'node:crypto';
import { open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Library } from '../library/connection/open.ts';
import { findRecording, forgetRecording, unusedRecordings } from '../library/fetched/recordings-table.ts';

/** By its address, which unlike a hash of its bytes is known before all of them are. */
export function recordingPath(library: Library, url: string): string {
  return join(library.folder, 'recordings', createHash('sha256').update(url).digest('hex'));
}

export const partPath = (library: Library, url: string): string => `${recordingPath(library, url)}.part`;

/** Returns a recording that is here as a whole, else null. */
export async function findStoredRecording(
  library: Library,
  url: string,
): Promise<{ path: string; mediaType: string; bytes: number | null } | null> {
  const stored = findRecording(library, url);
  const path = recordingPath(library, url);
  if (stored?.mediaType == null || (await fileSize(path)) === null) return null;
  return { path, mediaType: stored.mediaType, bytes: stored.bytes };
}

/** null: there is no such file. */
export async function fileSize(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null);
  return found?.size ?? null;
}

/** Returns as many of the first bytes as tell a media type. */
export async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

export async function removeRecordingFiles(library: Library, url: string): Promise<void> {
  await rm(recordingPath(library, url), { force: true });
  await rm(partPath(library, url), { force: true });
  forgetRecording(library, url);
}

/** Removes what no article names any more and was begun before `before`, in epoch ms. */
export async function removeUnusedRecordings(
  library: Library,
  before: number,
): Promise<{ removed: number; bytes: number }> {
  const urls = unusedRecordings(library, before);
  let bytes = 0;
  for (const url of urls) {
    bytes += (await fileSize(recordingPath(library, url))) ?? (await fileSize(partPath(library, url))) ?? 0;
    await removeRecordingFiles(library, url);
  }
  return { removed: urls.length, bytes };
}
