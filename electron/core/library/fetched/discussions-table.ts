/** Discussions that are kept, and the queue of those that are wanted. */
import { createHash } from 'node:crypto';
import { packMarkup, unpackMarkup } from '../../content/scan/packed-markup.ts';
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';

/** As it is kept: markup as it came, never sanitised at rest. */
export type StoredComment = {
  code: string;
  author: string | null;
  username: string | null;
  /** Epoch ms. */
  at: number | null;
  /** From 0. */
  depth: number;
  answers: string | null;
  html: string;
};

/** Times are epoch ms. */
export type StoredDiscussion = { fetchedAt: number; comments: StoredComment[] };

export type DueDiscussion = { articleId: number; feedId: number; url: string; attempts: number };

/** In place of what was kept; the request for it goes, in one transaction. false: the article has gone meanwhile. */
export function storeDiscussion(
  library: Library,
  articleId: number,
  comments: readonly StoredComment[],
  now: number,
): boolean {
  const json = JSON.stringify(comments);
  const packed = packMarkup(json);
  const hash = createHash('sha256').update(json).digest('hex').slice(0, 32);
  const { db } = library;
  return db
    .transaction(() => {
      if (prepared(db, 'SELECT 1 FROM articles WHERE id = ?').get(articleId) === undefined) return false;
      prepared(
        db,
        `INSERT OR REPLACE INTO discussions (article_id, fetched_at, comment_count, comments, hash)
         VALUES (?, ?, ?, ?, ?)`,
      ).run(articleId, now, comments.length, packed, hash);
      prepared(db, 'DELETE FROM discussion_requests WHERE article_id = ?').run(articleId);
      return true;
    })
    .immediate();
}

/** null: nothing is kept. */
export function readDiscussion(library: Library, articleId: number): StoredDiscussion | null {
  const row = prepared<{ fetchedAt: number; comments: Uint8Array }>(
    library.db,
    'SELECT fetched_at AS fetchedAt, comments FROM discussions WHERE article_id = ?',
  ).get(articleId);
  if (row === undefined) return null;
  return { fetchedAt: row.fetchedAt, comments: JSON.parse(unpackMarkup(row.comments)) as StoredComment[] };
}

/** null: nothing is kept. */
export function discussionFacts(
  library: Library,
  articleId: number,
): { fetchedAt: number; comments: number } | null {
  return (
    prepared<{ fetchedAt: number; comments: number }>(
      library.db,
      'SELECT fetched_at AS fetchedAt, comment_count AS comments FROM discussions WHERE article_id = ?',
    ).get(articleId) ?? null
  );
}

/** Of the articles those that have no discussion yet, with their addresses. */
export function articlesWithoutDiscussion(
  library: Library,
  articleIds: readonly number[],
): { id: number; url: string }[] {
  return prepared<{ id: number; url: string }>(
    library.db,
    `SELECT a.id, a.url FROM json_each(?) given JOIN articles a ON a.id = given.value
     WHERE a.url LIKE 'http%' AND NOT EXISTS (SELECT 1 FROM discussions d WHERE d.article_id = a.id)`,
  ).all(JSON.stringify(articleIds));
}

/** The one asked for last that is due. `withoutHosts`: they have their turn already, or are to be left alone. */
export function dueDiscussion(
  library: Library,
  now: number,
  withoutHosts: readonly string[],
): DueDiscussion | null {
  return (
    prepared<DueDiscussion>(
      library.db,
      `SELECT q.article_id AS articleId, s.feed_id AS feedId, a.url, q.attempts
       FROM discussion_requests q JOIN articles a ON a.id = q.article_id JOIN article_state s ON s.id = q.article_id
       WHERE s.deleted_at IS NULL AND q.next_at <= @now AND q.claimed_until < @now
         AND coalesce(host_of(a.url), '') NOT IN (SELECT value FROM json_each(@hosts))
         AND coalesce(host_of(a.url), '') NOT IN (SELECT host FROM host_waits WHERE until > @now)
       ORDER BY q.asked_at DESC, q.article_id DESC LIMIT 1`,
    ).get({ now, hosts: JSON.stringify(withoutHosts) }) ?? null
  );
}
