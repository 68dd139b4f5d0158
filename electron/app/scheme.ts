/**
 * `offprint:` — `//app/…` serves the built pages, `//image/…` pictures and `//thumbnail/…` what lists show of them;
 * `offprint-recording:` — recordings out of the library, in parts.
 */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { type ProtocolRequest, type ProtocolResponse, protocol, type Session } from 'electron';
import {
  ownScheme,
  readIconAddress,
  readImageAddress,
  readThumbnailAddress,
  recordingScheme,
} from '../core/content/constructs/image-address.ts';
import type { CoreProcess } from './core-process.ts';
import { serveRecording } from './recordings.ts';

export const appOrigin = 'offprint://app';

/** No inline script or style, nothing remote, no frames; images only through Offprint's scheme. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' offprint://image offprint://thumbnail data:",
  'media-src offprint-recording:',
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

/** Before the app is ready: Chromium learns which privileges the schemes have. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: ownScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
    { scheme: recordingScheme, privileges: { standard: true, secure: true, stream: true } },
  ]);
}

/**
 * By `registerBufferProtocol` and `registerStreamProtocol`, though Electron calls them deprecated: `protocol.handle` hands over a
 * `Request`, and Node loads all of its fetch (HTTP/2, TLS and WebSocket with it) to make the first one. That took 70 to 120 ms
 * between a start and the first line of the page, on the thread that had to answer for it; nothing here needs any of it. What fits
 * into memory is handed over at once: as a stream each file of the page went through a dozen turns of that thread.
 */
export function serveSchemes(session: Session, pagesFolder: string, core: CoreProcess): void {
  session.protocol.registerBufferProtocol(ownScheme, (request, respond) => {
    answer(request, pagesFolder, core).then(respond, () => respond(status(500)));
  });
  session.protocol.registerStreamProtocol(recordingScheme, (request, respond) => {
    void serveRecording(core, request).then(respond);
  });
}

async function answer(
  request: ProtocolRequest,
  pagesFolder: string,
  core: CoreProcess,
): Promise<ProtocolResponse> {
  const url = new URL(request.url);
  if (request.method !== 'GET') return status(405);
  if (url.host === 'app') return servePage(pagesFolder, url.pathname);
  if (url.host === 'image' || url.host === 'thumbnail') return servePicture(core, request.url);
  return status(404);
}

/** Without a body. */
const status = (statusCode: number): ProtocolResponse => ({ statusCode, data: Buffer.alloc(0) });

/** Read at once: the program's own files are small, and by `readFile` a start would wait four turns of main for each. */
function servePage(folder: string, pathname: string): ProtocolResponse {
  const path = normalize(join(folder, decodeURIComponent(pathname === '/' ? '/index.html' : pathname)));
  if (!path.startsWith(folder + sep)) return status(403);
  const headers = {
    'content-type': mediaTypes[extname(path)] ?? 'application/octet-stream',
    'content-security-policy': pagePolicy,
    'x-content-type-options': 'nosniff',
  };
  try {
    return { statusCode: 200, headers, data: readFileSync(path) };
  } catch {
    return status(404);
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

async function servePicture(core: CoreProcess, address: string): Promise<ProtocolResponse> {
  const wanted = wantedPicture(address);
  if (wanted === null) return status(400);
  const result = await core.call(wanted.method, wanted.input);
  if (!result.ok) return status(404);
  const { path, mediaType } = result.value as { path: string; mediaType: string };
  const data = await readFile(path).catch(() => null);
  if (data === null) return status(404);
  return { statusCode: 200, headers: { ...pictureHeaders, 'content-type': mediaType }, data };
}
