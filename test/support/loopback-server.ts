/**
 * A server on this machine that speaks DEV's feed shape with validators, and misbehaves on request. It records every
 * request, so that tests can check what a client really sent.
 */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { Readable } from 'node:stream';
import { createGzip, gzipSync } from 'node:zlib';
import { devFeed, devProfile, type TestArticle } from './dev-feed.ts';
import { tinyPng } from './tiny-png.ts';

export type RecordedRequest = { path: string; headers: IncomingMessage['headers']; at: number };

export type LoopbackServer = {
  /** For instance http://127.0.0.1:40123 */
  origin: string;
  host: string;
  requests: RecordedRequest[];
  /** The articles of a user, newest first; changing the list publishes. */
  articles: Map<string, TestArticle[]>;
  /** Answers for a path, instead of what the server would do by itself. */
  answers: Map<string, (request: IncomingMessage, response: ServerResponse) => void>;
  requestsTo(path: string): RecordedRequest[];
  openConnections(): number;
  close(): Promise<void>;
};

export async function startLoopbackServer(port = 0): Promise<LoopbackServer> {
  const requests: RecordedRequest[] = [];
  const articles = new Map<string, TestArticle[]>();
  const answers: LoopbackServer['answers'] = new Map();
  const sockets = new Set<Socket>();
  let origin = '';

  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    requests.push({ path, headers: request.headers, at: Date.now() });
    const special =
      answers.get(path) ?? answers.get(path.split('?')[0] ?? '') ?? misbehaviours[path.split('?')[0] ?? ''];
    if (special !== undefined) special(request, response);
    else serve(request, response, path);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });

  function serve(request: IncomingMessage, response: ServerResponse, path: string): void {
    const user = /^\/feed\/([a-z]+)$/.exec(path)?.[1];
    const profile = /^\/([a-z]+)$/.exec(path)?.[1];
    if (user !== undefined && articles.has(user)) {
      answerConditionally(request, response, devFeed(origin, user, articles.get(user) ?? []));
    } else if (profile !== undefined && articles.has(profile)) {
      answerPage(response, devProfile(profile));
    } else if (/^\/images\/.*\.png$/.test(path)) {
      response.writeHead(200, { 'content-type': 'image/png' });
      response.end(tinyPng());
    } else {
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('not found');
    }
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  origin = `http://${host}`;
  return {
    origin,
    host,
    requests,
    articles,
    answers,
    openConnections: () => sockets.size,
    requestsTo: (path) => requests.filter((request) => request.path === path),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** ETag, Last-Modified, 304 and gzip, as DEV's edge does. */
export function answerConditionally(request: IncomingMessage, response: ServerResponse, body: string): void {
  const etag = `W/"${createHash('sha1').update(body).digest('hex')}"`;
  const headers = {
    'content-type': 'application/rss+xml; charset=utf-8',
    etag,
    'last-modified': 'Sat, 14 Mar 2026 09:26:53 GMT',
    vary: 'Accept-Encoding',
  };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers);
    response.end();
    return;
  }
  if (/\bgzip\b/.test(String(request.headers['accept-encoding']))) {
    response.writeHead(200, { ...headers, 'content-encoding': 'gzip' });
    response.end(gzipSync(body));
    return;
  }
  response.writeHead(200, headers);
  response.end(body);
}

function answerPage(response: ServerResponse, html: string): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(html);
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_request, response) => {
    response.writeHead(code, { 'content-type': 'text/plain', ...headers });
    response.end(`status ${code}`);
  };

const xml =
  (body: string | Buffer, headers: Record<string, string> = {}): Answer =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml', ...headers });
    response.end(body);
  };

const megabyte = 1024 * 1024;

/** One path for each way a server can fail a client. */
const misbehaviours: Record<string, Answer> = {
  '/status/401': status(401),
  '/status/403': status(403),
  '/status/410': status(410),
  '/status/429': status(429, { 'retry-after': '7200' }),
  '/status/429-bare': status(429),
  '/status/500': status(500),
  '/status/503': status(503, { 'retry-after': '1800' }),
  '/no-feeds': (_request, response) =>
    answerPage(response, '<!doctype html><title>Plain</title><p>Nothing here.</p>'),
  '/empty': xml(''),
  '/cut': xml(
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Cut</title>
     <item><title>Whole</title><guid>whole</guid><description>still there</description></item>
     <item><title>Half</title><guid>half</guid><descr`,
  ),
  '/large': (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml' });
    const chunk = Buffer.alloc(megabyte, 'a');
    let left = 25;
    const more = (): void => {
      while (left > 0) {
        left -= 1;
        if (!response.write(chunk)) {
          response.once('drain', more);
          return;
        }
      }
      response.end();
    };
    more();
  },
  '/bomb': (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml', 'content-encoding': 'gzip' });
    // In pieces: what the server needs for it would count as memory of what is tested.
    const gzip = createGzip();
    gzip.pipe(response);
    const piece = Buffer.alloc(megabyte, 32);
    Readable.from(Array.from({ length: 300 }, () => piece)).pipe(gzip);
  },
  '/bad-gzip': xml('this is no gzip stream at all', { 'content-encoding': 'gzip' }),
  '/loop/a': status(302, { location: '/loop/b' }),
  '/loop/b': status(302, { location: '/loop/a' }),
  '/to-file': status(302, { location: 'file:///etc/passwd' }),
  '/to-private': status(302, { location: 'http://10.11.12.13/feed' }),
  '/never-ends': (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml' });
    const timer = setInterval(() => response.write(' '), 200);
    response.on('close', () => clearInterval(timer));
  },
  '/breaks-off': (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml', 'content-length': '1000' });
    response.write('<rss version="2.0">');
    setTimeout(() => response.destroy(), 50);
  },
};
for (let hop = 1; hop <= 8; hop += 1) {
  misbehaviours[`/hops/${hop}`] = status(302, { location: hop === 8 ? '/empty' : `/hops/${hop + 1}` });
}
