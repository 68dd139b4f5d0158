/**
 * A community that runs Forem, on this machine: feeds in pages of twelve, the API for single articles, and its rate limit
 * (429 with Retry-After to whoever asks the API faster). Written from what Forem's documentation and source say of them.
 */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { devFeed } from './dev-feed.ts';
import { answerForemApi } from './forem-api-answers.ts';
import { type ForemComment, type ForemPost, foremPost, ownerOf, recordOf } from './forem-post.ts';
import { answerConditionally } from './loopback-server.ts';

export { type ForemComment, type ForemPost, foremPost, recordOf };

export type ForemSite = {
  origin: string;
  host: string;
  /** Newest first; changing one is an edit. */
  posts: ForemPost[];
  /** What was asked of the API, and what was answered. */
  apiRequests: {
    path: string;
    query: string;
    at: number;
    status: number;
    accept: string;
    apiKey: string | null;
  }[];
  /** What was asked of the feeds, in order. */
  feedRequests: { path: string; at: number; status: number }[];
  /** So many API requests in a second are answered. */
  limit: number;
  /** So many requests for feeds in a second are answered. */
  feedLimit: number;
  /** What whoever asks faster is told to wait. */
  retryAfterSeconds: number;
  /** By number of the article. */
  comments: Map<number, ForemComment[]>;
  /** Keys that open a reader's own lists. */
  accounts: Map<string, { username: string; readingList: number[]; tags: string[] }>;
  /** An answer for a path of the API, or of a feed with its query, instead of the site's own. */
  answers: Map<string, (response: ServerResponse) => void>;
  close(): Promise<void>;
};

const perPage = 12;

export async function startForemSite(posts: readonly ForemPost[]): Promise<ForemSite> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', site.origin);
    if (pathname.startsWith('/api/')) {
      const apiKey = request.headers['api-key'];
      const recorded = {
        path: pathname,
        query: searchParams.toString(),
        at: Date.now(),
        status: 0,
        accept: request.headers.accept ?? '',
        apiKey: typeof apiKey === 'string' ? apiKey : null,
      };
      site.apiRequests.push(recorded);
      response.on('finish', () => {
        recorded.status = response.statusCode;
      });
      answerApi(pathname, searchParams, recorded.apiKey, response, recorded.at);
      return;
    }
    const asked = { path: request.url ?? '/', at: Date.now(), status: 0 };
    site.feedRequests.push(asked);
    response.on('finish', () => {
      asked.status = response.statusCode;
    });
    if (isTooFast(site.feedRequests, asked.at, site.feedLimit)) {
      refuse(response);
      return;
    }
    const special = site.answers.get(asked.path);
    if (special !== undefined) {
      special(response);
      return;
    }
    const page = Number(searchParams.get('page') ?? 1);
    const tag = /^\/feed\/tag\/([a-z]+)$/.exec(pathname)?.[1];
    const owner = /^\/feed\/([a-z]+)$/.exec(pathname)?.[1] ?? tag ?? '';
    const isShown = (post: ForemPost): boolean =>
      tag === undefined ? ownerOf(post) === owner || post.user === owner : post.tags.includes(tag);
    const shown = site.posts.filter(isShown).slice((page - 1) * perPage, page * perPage);
    // Past the last page there are “no posts”, which Forem says with 404.
    if (shown.length === 0) answerJson(response, 404, { error: 'not found', status: 404 });
    else {
      const articles = shown.map((post) => ({ ...post, owner: ownerOf(post) }));
      answerConditionally(request, response, devFeed(site.origin, owner, articles));
    }
  });

  function refuse(response: ServerResponse): void {
    const seconds = site.retryAfterSeconds;
    response.setHeader('retry-after', String(seconds));
    answerJson(response, 429, { error: `Rate limit reached, try again in ${seconds} seconds` });
  }

  function answerApi(
    path: string,
    query: URLSearchParams,
    apiKey: string | null,
    response: ServerResponse,
    at: number,
  ): void {
    if (isTooFast(site.apiRequests, at, site.limit)) {
      refuse(response);
      return;
    }
    const special = site.answers.get(path);
    if (special !== undefined) {
      special(response);
      return;
    }
    const { status, value } = answerForemApi(site, path, query, apiKey);
    answerJson(response, status, value);
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const site: ForemSite = {
    origin: `http://${host}`,
    host,
    posts: [...posts],
    apiRequests: [],
    feedRequests: [],
    limit: 3,
    feedLimit: Number.POSITIVE_INFINITY,
    retryAfterSeconds: 30,
    comments: new Map(),
    accounts: new Map(),
    answers: new Map(),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return site;
}

function isTooFast(requests: readonly { at: number }[], at: number, limit: number): boolean {
  return requests.filter((one) => one.at > at - 1_000 && one.at <= at).length > limit;
}

function answerJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}
