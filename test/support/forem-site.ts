/**
 * A community that runs Forem, on this machine: feeds in pages of twelve, the API for single articles, and its rate limit
 * (429 with Retry-After to whoever asks the API faster). Written from what Forem's documentation and source say of them.
 */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { devFeed, type TestArticle } from './dev-feed.ts';
import { answerConditionally } from './loopback-server.ts';

export type ForemPost = TestArticle & {
  id: number;
  user: string;
  organisation: { name: string; username: string } | null;
  markdown: string;
  canonicalUrl: string | null;
  coverUrl: string | null;
  editedAt: string | null;
  readingMinutes: number;
  reactions: number;
  comments: number;
  seriesId: number | null;
};

export type ForemSite = {
  origin: string;
  host: string;
  /** Newest first; changing one is an edit. */
  posts: ForemPost[];
  /** What was asked of the API, and what was answered. */
  apiRequests: { path: string; at: number; status: number; accept: string }[];
  /** So many API requests in a second are answered. */
  limit: number;
  /** An answer for an API path, instead of the site's own. */
  answers: Map<string, (response: ServerResponse) => void>;
  close(): Promise<void>;
};

const perPage = 12;
const retryAfterSeconds = 30;

/** A post with all that the API tells; `more` makes it another. */
export function foremPost(slug: string, more: Partial<ForemPost> = {}): ForemPost {
  return {
    id: 1_000 + [...slug].reduce((sum, letter) => sum + letter.charCodeAt(0), 0),
    user: 'ines',
    organisation: null,
    slug,
    title: `About ${slug}`,
    author: 'Ines Ferreira',
    publishedAt: '2026-05-04T08:00:00Z',
    tags: ['boats'],
    html: `<p>The text of ${slug}, as the feed has it.</p>`,
    markdown: `The text of ${slug}, as the feed has it.`,
    canonicalUrl: null,
    coverUrl: null,
    editedAt: null,
    readingMinutes: 3,
    reactions: 0,
    comments: 0,
    seriesId: null,
    ...more,
  };
}

export async function startForemSite(posts: readonly ForemPost[]): Promise<ForemSite> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', site.origin);
    if (pathname.startsWith('/api/')) {
      const recorded = { path: pathname, at: Date.now(), status: 0, accept: request.headers.accept ?? '' };
      site.apiRequests.push(recorded);
      response.on('finish', () => {
        recorded.status = response.statusCode;
      });
      answerApi(pathname, response, recorded.at);
      return;
    }
    const page = Number(searchParams.get('page') ?? 1);
    const owner = /^\/feed\/([a-z]+)$/.exec(pathname)?.[1] ?? '';
    const shown = site.posts
      .filter((post) => ownerOf(post) === owner || post.user === owner)
      .slice((page - 1) * perPage, page * perPage);
    // Past the last page there are “no posts”, which Forem says with 404.
    if (shown.length === 0) answerJson(response, 404, { error: 'not found', status: 404 });
    else {
      const articles = shown.map((post) => ({ ...post, owner: ownerOf(post) }));
      answerConditionally(request, response, devFeed(site.origin, owner, articles));
    }
  });

  function answerApi(path: string, response: ServerResponse, at: number): void {
    const inSecond = site.apiRequests.filter((one) => one.at > at - 1_000 && one.at <= at);
    if (inSecond.length > site.limit) {
      response.setHeader('retry-after', String(retryAfterSeconds));
      answerJson(response, 429, { error: `Rate limit reached, try again in ${retryAfterSeconds} seconds` });
      return;
    }
    const special = site.answers.get(path);
    if (special !== undefined) {
      special(response);
      return;
    }
    const [, owner, slug] = /^\/api\/articles\/([^/]+)(?:\/([^/]+))?$/.exec(path) ?? [];
    const post = site.posts.find((one) =>
      slug === undefined ? String(one.id) === owner : one.slug === slug && ownerOf(one) === owner,
    );
    if (post === undefined) answerJson(response, 404, { error: 'not found', status: 404 });
    else answerJson(response, 200, recordOf(site.origin, post));
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
    limit: 3,
    answers: new Map(),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return site;
}

const ownerOf = (post: ForemPost): string => post.organisation?.username ?? post.user;

function answerJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}

/** A single answer: `tags` is a list here, and `tag_list` the text. */
export function recordOf(origin: string, post: ForemPost): Record<string, unknown> {
  const path = `/${ownerOf(post)}/${post.slug}`;
  return {
    type_of: 'article',
    id: post.id,
    title: post.title,
    description: '',
    slug: post.slug,
    path,
    url: `${origin}${path}`,
    comments_count: post.comments,
    public_reactions_count: post.reactions,
    collection_id: post.seriesId,
    published_timestamp: post.publishedAt,
    language: 'en',
    positive_reactions_count: post.reactions,
    cover_image: post.coverUrl,
    social_image: `${origin}/social/${post.id}.png`,
    canonical_url: post.canonicalUrl ?? `${origin}${path}`,
    created_at: post.publishedAt,
    edited_at: post.editedAt,
    crossposted_at: null,
    published_at: post.publishedAt,
    reading_time_minutes: post.readingMinutes,
    tag_list: post.tags.join(', '),
    tags: post.tags,
    body_html: post.html,
    body_markdown: post.markdown,
    user: { name: post.author, username: post.user },
    ...(post.organisation === null
      ? {}
      : { organization: { ...post.organisation, slug: post.organisation.username } }),
  };
}
