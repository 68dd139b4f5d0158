/** What the stand-in's API answers: articles one by one and in lists, comments, and what a key opens. */
import { type ForemComment, type ForemPost, ownerOf, recordOf } from './forem-post.ts';

type ForemSite = {
  origin: string;
  posts: readonly ForemPost[];
  comments: ReadonlyMap<number, ForemComment[]>;
  accounts: ReadonlyMap<string, { username: string; readingList: number[]; tags: string[] }>;
};

export type ApiAnswer = { status: number; value: unknown };

const notFound: ApiAnswer = { status: 404, value: { error: 'not found', status: 404 } };
const unauthorised: ApiAnswer = { status: 401, value: { error: 'unauthorized', status: 401 } };

export function answerForemApi(
  site: ForemSite,
  path: string,
  query: URLSearchParams,
  apiKey: string | null,
): ApiAnswer {
  if (path === '/api/articles')
    return found(pageOf(listed(site, query), query).map((post) => inList(site, post)));
  if (path === '/api/comments') {
    const post = site.posts.find(({ id }) => String(id) === query.get('a_id'));
    return post === undefined ? notFound : found(pageOf(site.comments.get(post.id) ?? [], query, 50));
  }
  const own = ['/api/readinglist', '/api/follows/tags', '/api/users/me'].includes(path);
  const account = apiKey === null ? undefined : site.accounts.get(apiKey);
  if (own && account === undefined) return unauthorised;
  if (path === '/api/users/me') return found({ type_of: 'user', id: 1, username: account?.username });
  if (path === '/api/follows/tags') {
    return found((account?.tags ?? []).map((name, index) => ({ id: index + 1, name, points: 1 })));
  }
  if (path === '/api/readinglist') {
    const saved = (account?.readingList ?? []).flatMap(
      (number) => site.posts.find(({ id }) => id === number) ?? [],
    );
    return found(
      pageOf(saved, query, 30, 100).map((post) => ({
        type_of: 'readinglist',
        id: post.id + 500_000,
        status: 'valid',
        created_at: '2026-06-01T10:00:00Z',
        article: inList(site, post),
      })),
    );
  }
  const [, owner, slug] = /^\/api\/articles\/([^/]+)(?:\/([^/]+))?$/.exec(path) ?? [];
  const post = site.posts.find((one) =>
    slug === undefined ? String(one.id) === owner : one.slug === slug && ownerOf(one) === owner,
  );
  return post === undefined ? notFound : found(recordOf(site.origin, post));
}

const found = (value: unknown): ApiAnswer => ({ status: 200, value });

/** A series in the order it came out; everything else newest first, as the posts stand. */
function listed(site: ForemSite, query: URLSearchParams): readonly ForemPost[] {
  const series = query.get('collection_id');
  if (series === null) return site.posts;
  return site.posts
    .filter(({ seriesId }) => String(seriesId) === series)
    .toSorted((one, other) => one.publishedAt.localeCompare(other.publishedAt));
}

function pageOf<T>(all: readonly T[], query: URLSearchParams, usual = 30, most = 1_000): T[] {
  const size = Math.min(most, Number(query.get('per_page') ?? usual));
  const page = Number(query.get('page') ?? 1);
  return all.slice((page - 1) * size, page * size);
}

/** In a list `tag_list` is the list and `tags` the text, and there are no bodies. */
function inList(site: ForemSite, post: ForemPost): Record<string, unknown> {
  const { body_html: _html, body_markdown: _markdown, ...record } = recordOf(site.origin, post);
  return { ...record, tag_list: post.tags, tags: post.tags.join(', ') };
}
