/**
 * Writes the rows of the word index and the link index, one of each for an article (`text/index-text.ts`,
 * `content/compare/link-keys.ts`). This sub-room reads stored texts and keeps what is derived from them. Called wherever a text
 * or a tag changes.
 */
import { linkKeys } from '../../content/compare/link-keys.ts';
import type { IngestItem } from '../../entries/parsed-feed.ts';
import { mostIndexed, toIndexText } from '../../text/index-text.ts';
import type { Library } from '../connection/open.ts';
import { noteIndexWrite } from '../connection/segment-merging.ts';
import { prepared } from '../connection/statements.ts';
import { readText } from './article-text.ts';

type IndexedRow = {
  title: string;
  author: string | null;
  source_tags: string | null;
  own_tags: string | null;
};

const insertRow =
  'INSERT INTO articles_fts (rowid, title, author, body, code, tags) VALUES (?, ?, ?, ?, ?, ?)';

/** Writes the index row of a new article, whose words a pool thread has shaped already. */
export function indexEntry(
  library: Library,
  articleId: number,
  entry: Pick<IngestItem, 'indexText' | 'categories' | 'linkKeys'>,
  ownTags: readonly string[],
): void {
  const { title, author, body, code } = entry.indexText;
  const tags = toIndexText([...new Set([...entry.categories, ...ownTags])].join(' '));
  noteIndexWrite(library, body.length + code.length);
  prepared(library.db, insertRow).run(articleId, title, author, body, code, tags);
  indexLinks(library, articleId, entry.linkKeys);
}

/** Writes the index row of an article anew from what is stored: after its content or its tags changed. */
export function indexArticle(library: Library, articleId: number): void {
  const row = prepared<IndexedRow>(
    library.db,
    `SELECT a.title, a.author,
       (SELECT group_concat(name, ' ') FROM source_tags WHERE article_id = ?) AS source_tags,
       (SELECT group_concat(tags.name, ' ') FROM article_tags JOIN tags ON tags.id = tag_id WHERE article_id = ?) AS own_tags
     FROM articles a WHERE a.id = ?`,
  ).get(articleId, articleId, articleId);
  unindexArticle(library, articleId);
  const content = readText(library, articleId);
  if (row === undefined || content === null) return;
  noteIndexWrite(library, content.text.length + content.code.length);
  prepared(library.db, insertRow).run(
    articleId,
    toIndexText(row.title),
    toIndexText(row.author ?? ''),
    toIndexText(content.text.slice(0, mostIndexed)),
    toIndexText(content.code.slice(0, mostIndexed)),
    toIndexText([row.source_tags, row.own_tags].filter((names) => names !== null).join(' ')),
  );
  indexLinks(library, articleId, linkKeys(content.linkUrls));
}

export function unindexArticle(library: Library, articleId: number): void {
  noteIndexWrite(library);
  prepared(library.db, 'DELETE FROM articles_fts WHERE rowid = ?').run(articleId);
  prepared(library.db, 'DELETE FROM article_links WHERE rowid = ?').run(articleId);
}

/** Of one that is not in the index of links. What links to nothing has no row there. */
function indexLinks(library: Library, articleId: number, keys: string): void {
  if (keys === '') return;
  prepared(library.db, 'INSERT INTO article_links (rowid, keys) VALUES (?, ?)').run(articleId, keys);
}

/** For one that was stored before there was an index of links. */
export function indexLinksAnew(library: Library, articleId: number): void {
  prepared(library.db, 'DELETE FROM article_links WHERE rowid = ?').run(articleId);
  const content = readText(library, articleId);
  if (content !== null) indexLinks(library, articleId, linkKeys(content.linkUrls));
}
