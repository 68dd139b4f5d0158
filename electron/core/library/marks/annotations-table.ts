/** What the reader marked in articles and wrote beside them. */
import type { QuoteSelector } from '../../../../shared/annotations/anchor.ts';
import type { Annotation, AnnotationColour, ListedAnnotation } from '../../../../shared/model/annotations.ts';
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';
import { shownAddress } from './original-addresses-table.ts';

type Row = {
  id: number;
  article_id: number;
  kind: 'note' | 'highlight';
  colour: AnnotationColour;
  quote: string | null;
  prefix: string;
  suffix: string;
  start: number | null;
  text: string;
  created_at: number;
  changed_at: number | null;
};
type ListedRow = Row & { title: string; feed_title: string; url: string | null };

const columns =
  'n.id, n.article_id, n.kind, n.colour, n.quote, n.prefix, n.suffix, n.start, n.text, n.created_at, n.changed_at';

const toAnnotation = (row: Row): Annotation => ({
  id: row.id,
  articleId: row.article_id,
  kind: row.kind,
  colour: row.colour,
  selector:
    row.quote === null
      ? null
      : { exact: row.quote, prefix: row.prefix, suffix: row.suffix, start: row.start ?? 0 },
  text: row.text,
  createdAt: row.created_at,
  changedAt: row.changed_at ?? row.created_at,
});

/** Those of one article in the order of its text, notes on the whole first. For the pane, and for what exports articles. */
export function annotationsOf(library: Library, articleId: number): Annotation[] {
  return prepared<Row>(
    library.db,
    `SELECT ${columns} FROM annotations n WHERE n.article_id = ? ORDER BY n.quote IS NOT NULL, n.start, n.id`,
  )
    .all(articleId)
    .map(toAnnotation);
}

/** Newest first, with the articles they are in. `search`: words that quotation, note or title must hold, each of them. */
export function listAnnotations(
  library: Library,
  search: string,
  { limit, offset }: { limit: number; offset: number },
): { annotations: ListedAnnotation[]; total: number } {
  const words = search.split(/\s+/).filter((word) => word !== '');
  const pattern = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;
  // Not kept among the connection's statements: its text depends on how many words there are.
  const from = `FROM annotations n JOIN article_state s ON s.id = n.article_id AND s.deleted_at IS NULL
    JOIN articles a ON a.id = n.article_id JOIN feeds f ON f.id = s.feed_id
    WHERE ${['1', ...words.map(() => "fold(coalesce(n.quote, '') || ' ' || n.text || ' ' || a.title) LIKE fold(?) ESCAPE '\\'")].join(' AND ')}`;
  const parameters = words.map(pattern);
  const rows = library.db
    .prepare<unknown[], ListedRow>(
      `SELECT ${columns}, a.title, ${shownAddress} AS url, coalesce(f.custom_title, f.feed_title, f.url) AS feed_title ${from}
       ORDER BY n.created_at DESC, n.id DESC LIMIT ? OFFSET ?`,
    )
    .all(...parameters, limit, offset);
  const total = library.db
    .prepare<unknown[], number>(`SELECT count(*) ${from}`)
    .pluck()
    .get(...parameters);
  return {
    annotations: rows.map((row) => ({
      ...toAnnotation(row),
      title: row.title,
      feedTitle: row.feed_title,
      url: row.url,
    })),
    total: Number(total),
  };
}

export function findAnnotation(library: Library, id: number): Annotation | null {
  const row = prepared<Row>(library.db, `SELECT ${columns} FROM annotations n WHERE n.id = ?`).get(id);
  return row === undefined ? null : toAnnotation(row);
}

export type NewAnnotation = {
  articleId: number;
  colour: AnnotationColour;
  /** null: a note on the whole article. */
  selector: QuoteSelector | null;
  text: string;
};

/** Answers with its id. */
export function insertAnnotation(library: Library, annotation: NewAnnotation, now: number): number {
  const { articleId, colour, selector, text } = annotation;
  const { lastInsertRowid } = prepared(
    library.db,
    `INSERT INTO annotations (article_id, kind, colour, quote, prefix, suffix, start, text, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    articleId,
    selector === null ? 'note' : 'highlight',
    colour,
    selector?.exact ?? null,
    selector?.prefix ?? '',
    selector?.suffix ?? '',
    selector?.start ?? null,
    text,
    now,
  );
  return Number(lastInsertRowid);
}

export function changeAnnotation(
  library: Library,
  id: number,
  change: { colour?: AnnotationColour | undefined; text?: string | undefined },
  now: number,
): void {
  prepared(
    library.db,
    'UPDATE annotations SET colour = coalesce(?, colour), text = coalesce(?, text), changed_at = ? WHERE id = ?',
  ).run(change.colour ?? null, change.text ?? null, now, id);
}

export function deleteAnnotation(library: Library, id: number): void {
  prepared(library.db, 'DELETE FROM annotations WHERE id = ?').run(id);
}

/** As it was, under its old id. */
export function restoreAnnotation(library: Library, annotation: Annotation): void {
  const { id, articleId, kind, colour, selector, text, createdAt, changedAt } = annotation;
  prepared(
    library.db,
    `INSERT OR REPLACE INTO annotations (id, article_id, kind, colour, quote, prefix, suffix, start, text, created_at, changed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    articleId,
    kind,
    colour,
    selector?.exact ?? null,
    selector?.prefix ?? '',
    selector?.suffix ?? '',
    selector?.start ?? null,
    text,
    createdAt,
    changedAt,
  );
}
