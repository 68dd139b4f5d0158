/** Posts of a Forem community and their comments, and how its API tells of one. */
import type { TestArticle } from './dev-feed.ts';

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

/** As `/api/comments` has them: `user` is empty where the comment was deleted or hidden. */
export type ForemComment = {
  id_code: string;
  created_at: string;
  body_html: string;
  user: { name?: string | null; username?: string | null };
  children: ForemComment[];
};

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

export const ownerOf = (post: ForemPost): string => post.organisation?.username ?? post.user;

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
