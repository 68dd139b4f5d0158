/**
 * How long content stays: rules of the library, of folders and of feeds, and the articles they concern. What the reader
 * kept in any way (saved, later, tagged, annotated, exported, with its discussion) is never among them, nor is a copy of it. The row of its
 * state stays as a tombstone, so that what is still in the feed does not come back as new.
 */
import { AppError } from '../../../../shared/errors.ts';
import { type Retention, type RetentionPlace, retentionSchema } from '../../../../shared/model/retention.ts';
import type { Library } from '../connection/open.ts';
import { storedValue, storeValue } from '../connection/settings-table.ts';
import { prepared } from '../connection/statements.ts';
import { idOfTime, idSlack } from '../texts/article-ids.ts';
import { unindexArticle } from '../texts/search-index.ts';
import { leaveGroup } from './article-groups.ts';

export const keepAll: Retention = { keep: 'all' };
const settingName = 'retention';
const dayMs = 86_400_000;

export type RetentionRules = {
  library: Retention;
  folders: { folderId: number; retention: Retention }[];
  feeds: { feedId: number; retention: Retention }[];
};

/** A rule that cannot be read keeps everything. */
function readRule(text: string | null | undefined): Retention | null {
  if (text == null) return null;
  try {
    const read = retentionSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : keepAll;
  } catch {
    return keepAll;
  }
}

export function readRetention(library: Library): RetentionRules {
  const { db } = library;
  const own = (table: 'folders' | 'feeds') =>
    prepared<{ id: number; retention: string }>(
      db,
      `SELECT id, retention FROM ${table} WHERE retention IS NOT NULL ORDER BY id`,
    ).all();
  return {
    library: readRule(storedValue(library, settingName)) ?? keepAll,
    folders: own('folders').map((one) => ({
      folderId: one.id,
      retention: readRule(one.retention) ?? keepAll,
    })),
    feeds: own('feeds').map((one) => ({ feedId: one.id, retention: readRule(one.retention) ?? keepAll })),
  };
}

/** null: as what is around it says. Throws `not-found`. */
export function writeRetention(library: Library, place: RetentionPlace, retention: Retention | null): void {
  const { db } = library;
  const text = retention === null ? null : JSON.stringify(retention);
  if (place.kind === 'library') {
    storeValue(library, settingName, text ?? JSON.stringify(keepAll));
    return;
  }
  const [table, id] = place.kind === 'feed' ? ['feeds', place.feedId] : ['folders', place.folderId];
  const { changes } = db.prepare(`UPDATE ${table} SET retention = ? WHERE id = ?`).run(text, id);
  if (changes === 0) throw new AppError('not-found', { what: place.kind, id });
}

export type FeedRule = { feedId: number; title: string; retention: Retention };

/** The rule each feed is under: its own, else the nearest folder's, else the library's. `instead`: as if it were set. */
export function rulesOfFeeds(
  library: Library,
  instead: { place: RetentionPlace; retention: Retention | null } | null = null,
): FeedRule[] {
  const rules = readRetention(library);
  const ofFolder = new Map(rules.folders.map((one) => [one.folderId, one.retention]));
  const ofFeed = new Map(rules.feeds.map((one) => [one.feedId, one.retention]));
  let ofLibrary = rules.library;
  if (instead !== null) {
    const { place, retention } = instead;
    if (place.kind === 'library') ofLibrary = retention ?? keepAll;
    else if (place.kind === 'folder') setOrDelete(ofFolder, place.folderId, retention);
    else setOrDelete(ofFeed, place.feedId, retention);
  }
  const parents = new Map(
    prepared<{ id: number; parent_id: number | null }>(library.db, 'SELECT id, parent_id FROM folders')
      .all()
      .map((folder) => [folder.id, folder.parent_id]),
  );
  const inherited = (folderId: number | null): Retention => {
    const seen = new Set<number>();
    for (let at = folderId; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
      const rule = ofFolder.get(at);
      if (rule !== undefined) return rule;
      seen.add(at);
    }
    return ofLibrary;
  };
  return prepared<{ id: number; title: string; folder_id: number | null }>(
    library.db,
    'SELECT id, coalesce(custom_title, feed_title, url) AS title, folder_id FROM feeds WHERE removed_at IS NULL',
  )
    .all()
    .map((feed) => ({
      feedId: feed.id,
      title: feed.title,
      retention: ofFeed.get(feed.id) ?? inherited(feed.folder_id),
    }));
}

function setOrDelete(rules: Map<number, Retention>, id: number, retention: Retention | null): void {
  if (retention === null) rules.delete(id);
  else rules.set(id, retention);
}

/** Whether the reader keeps that article, as SQL: `s` names its row of `article_state`. */
export const isKept = (
  s: string,
): string => `(${s}.is_saved = 1 OR ${s}.is_later = 1 OR ${s}.snoozed_until IS NOT NULL OR ${s}.exported_at IS NOT NULL
  OR EXISTS (SELECT 1 FROM article_tags t WHERE t.article_id = ${s}.id)
  OR EXISTS (SELECT 1 FROM annotations n WHERE n.article_id = ${s}.id)
  OR EXISTS (SELECT 1 FROM discussions d WHERE d.article_id = ${s}.id))`;
const isUnkept = `NOT ${isKept('s')} AND (s.group_id IS NULL OR NOT EXISTS (
  SELECT 1 FROM article_state o WHERE o.group_id = s.group_id AND o.id <> s.id AND o.deleted_at IS NULL AND ${isKept('o')}))`;

/** The part of the feed the rule is about, newest id first; null: nothing. */
function beyond(
  library: Library,
  { feedId, retention }: Pick<FeedRule, 'feedId' | 'retention'>,
  now: number,
): { sql: string; parameters: number[] } | null {
  if (retention.keep === 'all') return null;
  if (retention.keep === 'days') {
    const before = now - retention.days * dayMs;
    return {
      sql: 's.feed_id = ? AND s.deleted_at IS NULL AND s.id < ? AND s.sort_at < ? AND s.first_seen_at < ?',
      // One that was first seen lately is read now, however old it is.
      parameters: [
        feedId,
        idOfTime(before) + idSlack,
        before,
        now - Math.min(retention.days, newcomerDays) * dayMs,
      ],
    };
  }
  const last = prepared<{ id: number }>(
    library.db,
    'SELECT id FROM article_state WHERE feed_id = ? AND deleted_at IS NULL ORDER BY id DESC LIMIT 1 OFFSET ?',
  ).get(feedId, retention.count - 1);
  if (last === undefined) return null;
  return { sql: 's.feed_id = ? AND s.deleted_at IS NULL AND s.id < ?', parameters: [feedId, last.id] };
}

/** A feed just subscribed to shows what it has for so long, even where all of it is older than the rule. */
const newcomerDays = 7;

/** What the rule would take from that feed now, and what it leaves because the reader kept it. */
export function countPrunable(
  library: Library,
  rule: FeedRule,
  now: number,
): { articles: number; bytes: number; kept: number } {
  const part = beyond(library, rule, now);
  if (part === null) return { articles: 0, bytes: 0, kept: 0 };
  const row = library.db
    .prepare<number[], { total: number; articles: number; bytes: number | null }>(
      `SELECT count(*) AS total, coalesce(sum(${isUnkept}), 0) AS articles,
         sum(iif(${isUnkept}, length(c.html) + coalesce((SELECT length(t.html) FROM full_texts t WHERE t.article_id = s.id), 0) + coalesce((SELECT sum(length(r.html)) FROM revisions r WHERE r.article_id = s.id), 0), 0)) AS bytes
       FROM article_state s JOIN article_content c ON c.id = s.id WHERE ${part.sql}`,
    )
    .get(...part.parameters);
  const articles = row?.articles ?? 0;
  return { articles, bytes: row?.bytes ?? 0, kept: (row?.total ?? 0) - articles };
}

/** Ids of what the rule takes, at most `limit`. */
export function prunableIds(library: Library, rule: FeedRule, now: number, limit: number): number[] {
  const part = beyond(library, rule, now);
  if (part === null) return [];
  return library.db
    .prepare<number[], { id: number }>(
      `SELECT s.id FROM article_state s JOIN articles a ON a.id = s.id WHERE ${part.sql} AND ${isUnkept} LIMIT ?`,
    )
    .all(...part.parameters, limit)
    .map((row) => row.id);
}

/** Takes an article's content, in the caller's transaction. Its state stays. */
export function pruneArticle(library: Library, id: number, now: number): void {
  const { db } = library;
  leaveGroup(library, id);
  unindexArticle(library, id);
  prepared(db, 'DELETE FROM articles WHERE id = ?').run(id);
  prepared(db, 'UPDATE article_state SET deleted_at = ?, pruned_at = ? WHERE id = ?').run(now, now, id);
}
