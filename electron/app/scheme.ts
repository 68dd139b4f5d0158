/** `offprint:` — `//app/…` serves the built pages, `//image/…` pictures, `//thumbnail/…` what lists show of them, and `//recording/…` recordings out of the library. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { Readable } from 'node:stream';
import { protocol, type Session } from 'electron';
import {
  readIconAddress,
  readImageAddress,
  readRecordingAddress,
  readThumbnailAddress,
} from '../core/content/image-address.ts';
import { readByteRange } from './byte-range.ts';
import type { CoreProcess } from './core-process.ts';

export const appOrigin = 'offprint://app';

/** No inline script or style, nothing remote, no frames; images only through Offprint's scheme. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' offprint://image offprint://thumbnail data:",
  'media-src offprint://recording',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // No text becomes elements or code but through the page's one purifier.
  "require-trusted-types-for 'script'",
  'trusted-types dompurify',
].join('; ');

const pictureHeaders = {
  // An SVG is a document, though cleaned when it is stored: opened as one it could do nothing.
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, max-age=86400',
};

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json',
};

/** Before the app is ready: Chromium learns which privileges the scheme has. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'offprint',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true, stream: true },
    },
  ]);
}

/**
 * Loads what answers are made of. Node does that at the first use of `Request`, which takes longer than all of the page's files
 * together; right after a window has been asked for, main waits for its process anyway.
 */
export function readyScheme(): void {
  setImmediate(() => new Response(null));
}

export function serveScheme(session: Session, pagesFolder: string, core: CoreProcess): void {
  session.protocol.handle('offprint', async (request) => {
    const url = new URL(request.url);
    if (request.method !== 'GET') return new Response(null, { status: 405 });
    if (url.host === 'app') return servePage(pagesFolder, url.pathname);
    if (url.host === 'image' || url.host === 'thumbnail') return servePicture(core, request.url);
    if (url.host === 'recording') return serveRecording(core, request);
    return new Response(null, { status: 404 });
  });
}

async function servePage(folder: string, pathname: string): Promise<Response> {
  const path = normalize(join(folder, decodeURIComponent(pathname === '/' ? '/index.html' : pathname)));
  if (!path.startsWith(folder + sep)) return new Response(null, { status: 403 });
  try {
    return new Response(await readFile(path), {
      headers: {
        'content-type': mediaTypes[extname(path)] ?? 'application/octet-stream',
        'content-security-policy': pagePolicy,
        'x-content-type-options': 'nosniff',
      },
    });
  } catch {
    return new Response(null, { status: 404 });
  }
}

function wantedPicture(address: string): { method: string; input: object } | null {
  const feedId = readIconAddress(address);
  if (feedId !== null) return { method: 'images.icon', input: { feedId } };
  const small = readThumbnailAddress(address);
  if (small !== null) return { method: 'images.thumbnail', input: small };
  const picture = readImageAddress(address);
  return picture === null ? null : { method: 'images.locate', input: picture };
}

async function servePicture(core: CoreProcess, address: string): Promise<Response> {
  const wanted = wantedPicture(address);
  if (wanted === null) return new Response(null, { status: 400 });
  const result = await core.call(wanted.method, wanted.input);
  if (!result.ok) return new Response(null, { status: 404 });
  const { path, mediaType } = result.value as { path: string; mediaType: string };
  try {
    return new Response(await readFile(path), { headers: { ...pictureHeaders, 'content-type': mediaType } });
  } catch {
    return new Response(null, { status: 404 });
  }
}

/** From the disk alone, as far as the player asks: it seeks by range (RFC 9110 §14.2). */
async function serveRecording(core: CoreProcess, request: Request): Promise<Response> {
  const wanted = readRecordingAddress(request.url);
  if (wanted === null) return new Response(null, { status: 400 });
  const result = await core.call('recordings.locate', wanted);
  if (!result.ok) return new Response(null, { status: 404 });
  const { path, mediaType } = result.value as { path: string; mediaType: string };
  const file = await stat(path).catch(() => null);
  if (file === null) return new Response(null, { status: 404 });
  const { size } = file;
  const headers = {
    'accept-ranges': 'bytes',
    'cache-control': 'no-store',
    'content-type': mediaType,
    'x-content-type-options': 'nosniff',
  };
  const range = readByteRange(request.headers.get('range'), size);
  if (range === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` } });
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  const body = Readable.toWeb(createReadStream(path, { start, end })) as unknown as ReadableStream;
  return new Response(body, {
    status: range === null ? 200 : 206,
    headers: {
      ...headers,
      'content-length': String(end - start + 1),
      ...(range === null ? {} : { 'content-range': `bytes ${start}-${end}/${size}` }),
    },
  });
}
