/**
 * A server of made feeds for the refresh bench, run as a process of its own: ETag and 304, gzip, and a way to publish.
 * Arguments: feeds, items, paragraphs. Prints its port, then serves `/feed/N`; `/publish?feeds=N` adds an item to the first N.
 */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { devShapedFeed } from './sample-feeds.ts';

const [feedCount = 0, itemCount = 0, paragraphs = 10] = process.argv.slice(2).map(Number);

type Served = { etag: string; packed: Buffer; size: number };
const served = new Map<number, Served>();
const extraItems = new Map<number, number>();

function feed(index: number): Served {
  const known = served.get(index);
  if (known !== undefined) return known;
  const items = itemCount + (extraItems.get(index) ?? 0);
  const body = devShapedFeed(index + 1, items, { paragraphs, codeBlocks: 1 });
  const made = {
    etag: `"${createHash('sha1').update(body).digest('hex')}"`,
    packed: gzipSync(body, { level: 1 }),
    size: Buffer.byteLength(body),
  };
  served.set(index, made);
  return made;
}

let requests = 0;
let notModified = 0;
const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname === '/publish') {
    for (let index = 0; index < Number(url.searchParams.get('feeds')); index += 1) {
      extraItems.set(index, (extraItems.get(index) ?? 0) + 1);
      served.delete(index);
      feed(index);
    }
    response.end();
    return;
  }
  if (url.pathname === '/counts') {
    response.end(JSON.stringify({ requests, notModified }));
    return;
  }
  const { etag, packed } = feed(Number(url.pathname.replace('/feed/', '')));
  requests += 1;
  const headers = { etag, 'content-type': 'application/rss+xml; charset=utf-8' };
  if (request.headers['if-none-match'] === etag) {
    notModified += 1;
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, 'content-encoding': 'gzip' }).end(packed);
});
// Made before anybody measures.
let bytes = 0;
for (let index = 0; index < feedCount; index += 1) bytes += feed(index).size;
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  process.stdout.write(`${JSON.stringify({ port, bytes })}\n`);
});
