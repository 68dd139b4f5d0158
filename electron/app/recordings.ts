/** Answers the player: a recording from the disk, as far as it asks for it. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ProtocolRequest, ProtocolResponse } from 'electron';
import { readRecordingAddress } from '../core/content/constructs/image-address.ts';
import { readByteRange } from './byte-range.ts';
import type { CoreProcess } from './core-process.ts';

/** Without a body. */
const status = (statusCode: number, headers: Record<string, string> = {}): ProtocolResponse => ({
  statusCode,
  headers,
  data: Readable.from([]),
});

function headerOf({ headers }: ProtocolRequest, name: string): string | null {
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name);
  return found?.[1] ?? null;
}

/** A stream, or the part of it that is asked for: a player seeks by range (RFC 9110 §14.2). Never rejects. */
export const serveRecording = (core: CoreProcess, request: ProtocolRequest): Promise<ProtocolResponse> =>
  openRecording(core, request).catch(() => status(500));

async function openRecording(core: CoreProcess, request: ProtocolRequest): Promise<ProtocolResponse> {
  if (request.method !== 'GET') return status(405);
  const wanted = readRecordingAddress(request.url);
  if (wanted === null) return status(400);
  const result = await core.call('recordings.locate', wanted);
  if (!result.ok) return status(404);
  const { path, mediaType } = result.value as { path: string; mediaType: string };
  const file = await stat(path).catch(() => null);
  if (file === null) return status(404);
  const { size } = file;
  const headers = {
    'accept-ranges': 'bytes',
    'cache-control': 'no-store',
    'content-type': mediaType,
    'x-content-type-options': 'nosniff',
  };
  const range = readByteRange(headerOf(request, 'range'), size);
  if (range === 'unsatisfiable') return status(416, { ...headers, 'content-range': `bytes */${size}` });
  const { start, end } = range ?? { start: 0, end: size - 1 };
  return {
    statusCode: range === null ? 200 : 206,
    headers: {
      ...headers,
      'content-length': String(end - start + 1),
      ...(range === null ? {} : { 'content-range': `bytes ${start}-${end}/${size}` }),
    },
    data: createReadStream(path, { start, end }),
  };
}
