/**
 * An article is three rows. Where one or two of them were lost, the others are worth keeping: the reader's marks, or the
 * text. What is missing is filled in from what is there, and the feed's next answer fills in the rest.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../../../shared/errors.ts';
import { packMarkup, unpackMarkup } from '../../content/scan/packed-markup.ts';
import { scanContent } from '../../content/scan/scan.ts';
import { damageIn } from '../connection/damage-mark.ts';
import type { Database } from '../connection/driver.ts';
import type { Library } from '../connection/open.ts';
import { measureAnew } from '../texts/article-measures.ts';
import { hasTable } from './table-shapes.ts';

const chunk = 200;
const longestTitle = 120;

/** How many articles stand without their text, and how many with a title that is not theirs. */
export type Completed = { withoutText: number; withoutFacts: number };

/** `source`: the damaged database, for what its indexes know that its tables do not. Throws `cancelled`. */
export async function completeArticles(
  library: Library,
  source: Database,
  { signal }: { signal: AbortSignal },
): Promise<Completed> {
  const { db } = library;
  const run = async (ids: readonly number[], work: (id: number) => void): Promise<void> => {
    const some = db.transaction((part: readonly number[]) => {
      for (const id of part) work(id);
    });
    for (let at = 0; at < ids.length; at += chunk) {
      if (signal.aborted) throw new AppError('cancelled');
      some(ids.slice(at, at + chunk));
      await nextTurn();
    }
  };
  const idsOf = (sql: string): number[] => db.prepare<[], number>(sql).pluck().all() as number[];

  restoreStates(db, source);
  const unreadable = unreadableTexts(db, idsOf('SELECT id FROM article_content'));
  await run(unreadable, (id) => {
    db.prepare('DELETE FROM article_content WHERE id = ?').run(id);
  });
  const withoutFacts = idsOf(
    'SELECT id FROM article_state WHERE deleted_at IS NULL AND id NOT IN (SELECT id FROM articles)',
  );
  await run(withoutFacts, (id) => restoreFacts(db, id));
  const empty = packMarkup('');
  const withoutText = idsOf('SELECT id FROM articles WHERE id NOT IN (SELECT id FROM article_content)');
  await run(withoutText, (id) => {
    db.prepare('INSERT INTO article_content (id, html) VALUES (?, ?)').run(id, empty);
    // Whatever the feed sends next is news to it.
    db.prepare("UPDATE articles SET content_hash = '', feed_hash = NULL WHERE id = ?").run(id);
  });
  await run(idsOf("SELECT id FROM articles WHERE content_hash = ''"), (id) => measureAnew(library, id, []));
  return { withoutText: withoutText.length, withoutFacts: withoutFacts.length };
}

/** The index that keeps a feed's keys apart knows which article is whose. */
function restoreStates(db: Database, source: Database): void {
  if (!hasTable(source, 'article_state')) return;
  const put = db.prepare(
    `INSERT OR IGNORE INTO article_state (id, feed_id, key, first_seen_at, sort_at)
     SELECT id, @feedId, @key, stored_at, coalesce(published_at, stored_at) FROM articles WHERE id = @id`,
  );
  const isThere = db.prepare('SELECT 1 FROM article_state WHERE id = ?');
  const tagsOf = db.prepare<[number], { tagId: number; addedAt: number }>(
    'SELECT tag_id AS tagId, added_at AS addedAt FROM article_tags WHERE article_id = ?',
  );
  const untag = db.prepare('DELETE FROM article_tags WHERE article_id = ?');
  const tag = db.prepare('INSERT INTO article_tags (article_id, tag_id, added_at) VALUES (?, ?, ?)');
  try {
    const known = source.prepare<[], { id: number; feedId: number; key: string }>(
      'SELECT id, feed_id AS feedId, key FROM article_state ORDER BY feed_id, key',
    );
    db.transaction(() => {
      for (const row of known.iterate()) {
        if (isThere.get(row.id) !== undefined) continue;
        // A tag is counted when it is put on an article that is there.
        const tags = tagsOf.all(row.id);
        untag.run(row.id);
        put.run(row);
        for (const { tagId, addedAt } of tags) tag.run(row.id, tagId, addedAt);
      }
    })();
  } catch (error) {
    if (damageIn(error) === null) throw error;
  }
}

/** Compressed texts that do not come out whole. */
function unreadableTexts(db: Database, ids: readonly number[]): number[] {
  const html = db.prepare<[number], { html: Uint8Array }>('SELECT html FROM article_content WHERE id = ?');
  return ids.filter((id) => {
    try {
      unpackMarkup(html.get(id)?.html ?? new Uint8Array());
      return false;
    } catch {
      return true;
    }
  });
}

/** The row of an article of which only the state is left, and perhaps the text: its first words are its title. */
function restoreFacts(db: Database, id: number): void {
  const state = db
    .prepare<[number], { key: string; first_seen_at: number; sort_at: number }>(
      'SELECT key, first_seen_at, sort_at FROM article_state WHERE id = ?',
    )
    .get(id);
  if (state === undefined) return;
  const packed = db
    .prepare<[number], Uint8Array>('SELECT html FROM article_content WHERE id = ?')
    .pluck()
    .get(id) as Uint8Array | undefined;
  const { text } = scanContent(packed === undefined ? '' : unpackMarkup(packed));
  const words = text.trim().split(/\s+/).join(' ').slice(0, longestTitle);
  db.prepare(
    `INSERT INTO articles (id, guid, url, title, published_at, stored_at, snippet, word_count, reading_minutes, flags, content_hash)
     VALUES (@id, @key, @url, @title, @published, @stored, '', 0, 0, 0, '')`,
  ).run({
    id,
    key: state.key,
    url: /^https?:\/\//.test(state.key) ? state.key : null,
    title: words === '' ? state.key : words,
    published: state.sort_at,
    stored: state.first_seen_at,
  });
}
