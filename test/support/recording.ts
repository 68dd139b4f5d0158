/** Recordings made up for the tests: sound that really plays, and a server that hands it out by range. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** A tone as WAV (8 kHz, 8 bit, mono): a second is 8,000 bytes. */
export function tone(seconds: number): Buffer {
  const samples = Math.round(seconds * 8_000);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8_000, 24);
  head.writeUInt32LE(8_000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples, 40);
  const body = Buffer.alloc(samples);
  for (let index = 0; index < samples; index += 1) {
    body[index] = 128 + Math.round(20 * Math.sin((index * 2 * Math.PI * 220) / 8_000));
  }
  return Buffer.concat([head, body]);
}

/** As a file server does: ranges, If-Range, a strong ETag. */
export function answerByRange(
  request: IncomingMessage,
  response: ServerResponse,
  file: Buffer,
  etag: string,
): void {
  const match = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
  const condition = request.headers['if-range'];
  const headers = { 'content-type': 'audio/wav', etag, 'accept-ranges': 'bytes' };
  if (match === null || (condition !== undefined && condition !== etag)) {
    response.writeHead(200, headers);
    response.end(file);
    return;
  }
  const start = Number(match[1]);
  if (start >= file.length) {
    response.writeHead(416, { ...headers, 'content-range': `bytes */${file.length}` });
    response.end();
    return;
  }
  const end = Math.min(Number(match[2]), file.length - 1);
  response.writeHead(206, { ...headers, 'content-range': `bytes ${start}-${end}/${file.length}` });
  response.end(file.subarray(start, end + 1));
}

/** A podcast with one episode. */
export function podcast(enclosureUrl: string, length: number): string {
  return `<?xml version="1.0"?><rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
    <title>Harbour talk</title>
    <item><title>Of ropes and knots</title><guid isPermaLink="false">urn:talk:1</guid><pubDate>Mon, 04 May 2026 08:00:00 GMT</pubDate>
      <description>Ines asks an old hand how to tie a boat so that it is there in the morning.</description>
      <itunes:duration>1:02:03</itunes:duration>
      <enclosure url="${enclosureUrl}" type="audio/wav" length="${length}"/></item>
  </channel></rss>`;
}
