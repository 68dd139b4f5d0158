/** Whether a library, and what lies beside it, is as it must be after whoever worked in it was killed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Library, openLibrary } from '../../../electron/core/library/connection/open.ts';
import { inspectBackup } from '../../../electron/core/library/upkeep/backups.ts';
import { type ArticleMarks, applyChange, type Change, marksOf } from './changes.ts';
import { lastWords } from './growing-feeds.ts';
import { importedArticles, importedHost } from './workload.ts';

/** What is wrong, a sentence each. */
export function problemsOf(folder: string): string[] {
  const library = openLibrary(folder, { create: false });
  try {
    return [...fileProblems(library), ...countProblems(library)];
  } finally {
    library.close();
  }
}

function fileProblems({ db }: Library): string[] {
  const integrity = (db.pragma('integrity_check') as { integrity_check: string }[])
    .map((row) => row.integrity_check)
    .filter((message) => message !== 'ok');
  const references = db.pragma('foreign_key_check') as unknown[];
  return [
    ...integrity,
    ...(references.length === 0 ? [] : [`${references.length} rows name what is not there`]),
  ];
}

/** Each a query that finds nothing in a library that is right. */
const wrongs: Readonly<Record<string, string>> = {
  'an article without words in the index':
    'SELECT 1 FROM article_content WHERE id NOT IN (SELECT id FROM articles_fts_docsize)',
  'words in the index without an article':
    'SELECT 1 FROM articles_fts_docsize WHERE id NOT IN (SELECT id FROM article_content)',
  'an article twice':
    'SELECT 1 FROM articles JOIN article_state USING (id) GROUP BY feed_id, coalesce(guid, url, id) HAVING count(*) > 1',
  'an article without its text': 'SELECT 1 FROM articles WHERE id NOT IN (SELECT id FROM article_content)',
  'a state without its article':
    'SELECT 1 FROM article_state WHERE deleted_at IS NULL AND id NOT IN (SELECT id FROM articles)',
  'a feed counted wrongly': `SELECT 1 FROM feeds LEFT JOIN feed_counts c ON c.feed_id = feeds.id WHERE
    coalesce(c.total, 0) <> (SELECT count(*) FROM article_state s WHERE s.feed_id = feeds.id AND deleted_at IS NULL AND is_muted = 0 AND snoozed_until IS NULL)
    OR coalesce(c.unread, 0) <> (SELECT count(*) FROM article_state s WHERE s.feed_id = feeds.id AND deleted_at IS NULL AND is_muted = 0 AND snoozed_until IS NULL AND is_read = 0)
    OR coalesce(c.saved, 0) <> (SELECT count(*) FROM article_state s WHERE s.feed_id = feeds.id AND deleted_at IS NULL AND is_muted = 0 AND snoozed_until IS NULL AND is_saved = 1)`,
  'a tag counted wrongly': `SELECT 1 FROM tags LEFT JOIN tag_counts c ON c.tag_id = tags.id WHERE coalesce(c.total, 0) <>
    (SELECT count(*) FROM article_tags JOIN article_state s ON s.id = article_id
     WHERE tag_id = tags.id AND deleted_at IS NULL AND is_muted = 0 AND snoozed_until IS NULL)`,
};

function countProblems({ db }: Library): string[] {
  return Object.entries(wrongs).flatMap(([what, sql]) => (db.prepare(sql).get() === undefined ? [] : [what]));
}

/**
 * Compares the reader's marks with those that must be there. `begun`: each article of it may have it or not, for a change of
 * many is done in pieces. Answers with what is wrong; `marks` then says what is there.
 */
export function checkMarks(folder: string, marks: Map<number, ArticleMarks>, begun: Change | null): string[] {
  const after = new Map<number, ArticleMarks>();
  if (begun !== null) {
    for (const id of begun.articleIds) after.set(id, structuredClone(marksOf(marks, id)));
    applyChange(after, begun);
  }
  const library = openLibrary(folder, { create: false });
  try {
    const find = library.db.prepare<[number], MarkRow>(
      `SELECT is_saved AS saved, is_read AS read,
         (SELECT json_group_array(name) FROM article_tags JOIN tags ON tags.id = tag_id WHERE article_id = s.id) AS tags,
         (SELECT json_group_array(text) FROM annotations WHERE article_id = s.id) AS notes
       FROM article_state s WHERE s.id = ?`,
    );
    return [...marks].flatMap(([id, before]) => {
      const row = find.get(id);
      if (row === undefined) return [`article ${id} is gone`];
      const there = JSON.stringify([row.saved === 1, row.read === 1, sorted(row.tags), sorted(row.notes)]);
      if (there === inWords(before)) return [];
      const changed = after.get(id);
      if (changed === undefined || there !== inWords(changed)) {
        return [`article ${id} is ${there}, and was said to be ${inWords(before)}`];
      }
      marks.set(id, changed);
      return [];
    });
  } finally {
    library.close();
  }
}

type MarkRow = { saved: number; read: number; tags: string; notes: string };

const inWords = ({ isSaved, isRead, tags, notes }: ArticleMarks): string =>
  JSON.stringify([isSaved, isRead, [...tags].sort(), [...notes].sort()]);

const sorted = (json: string): string[] => (JSON.parse(json) as string[]).sort();

/** Lists that were said to be taken over and are not there whole, and what came in twice. */
export function importProblems(folder: string, imported: ReadonlySet<string>): string[] {
  const library = openLibrary(folder, { create: false });
  try {
    const find = library.db.prepare<[string], { articles: number; addresses: number }>(
      'SELECT count(*) AS articles, count(DISTINCT url) AS addresses FROM articles WHERE url GLOB ?',
    );
    const counts = (name: string): { articles: number; addresses: number } =>
      find.get(`${importedHost}/${name}/*`) ?? { articles: 0, addresses: 0 };
    const all = counts('*');
    const lost = [...imported].filter((name) => counts(name).articles !== importedArticles);
    return [
      ...lost.map((name) => `of the list ${name} there are ${counts(name).articles} articles`),
      ...(all.articles === all.addresses
        ? []
        : [`${all.articles - all.addresses} imported articles are twice`]),
    ];
  } finally {
    library.close();
  }
}

/** Files in the exports and backups that were cut off. A file under another name until it is whole is none of them. */
export function cutOffFiles(outside: string): string[] {
  const cut: string[] = [];
  const exported = join(outside, 'exported');
  if (existsSync(exported)) {
    for (const path of readdirSync(exported, { recursive: true, encoding: 'utf8' })) {
      if (path.endsWith('.md') && !endsWhole(readFileSync(join(exported, path), 'utf8').trimEnd()))
        cut.push(path);
    }
  }
  // Its last words stand before the page's own end.
  const page = join(outside, 'files', 'all.html');
  if (existsSync(page) && !readFileSync(page, 'utf8').trimEnd().endsWith('</html>')) cut.push(page);
  const backups = join(outside, 'backups');
  if (existsSync(backups)) {
    for (const name of readdirSync(backups).filter((one) => one.endsWith('.db'))) {
      try {
        inspectBackup(join(backups, name));
      } catch (error) {
        cut.push(`${name}: ${String(error)}`);
      }
    }
  }
  return cut;
}

/** Notes stand after the text, and end with the numbers the harness gives them. */
const endsWhole = (markdown: string): boolean =>
  markdown.endsWith(lastWords) || (markdown.includes(lastWords) && /note \d+\.\d+$/.test(markdown));
