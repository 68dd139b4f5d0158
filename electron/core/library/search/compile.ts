/**
 * Compiles a query tree to SQL over the library's tables, with bound parameters only. The statement around it names
 * `article_state s` and `articles a`. This sub-room searches, ranks, completes and corrects queries. Called by `lists/` and by
 * the rest of this sub-room.
 */
import { narrows } from '../../../../shared/query/parse.ts';
import { readRegex } from '../../../../shared/query/regex.ts';
import type { FeatureName, QueryNode, StateName } from '../../../../shared/query/tree.ts';
import { canonicalLanguage } from '../../content/constructs/languages.ts';
import { ArticleFlag } from '../../entries/article-flags.ts';
import { fold } from '../../text/fold.ts';
import { toMatchString } from '../../text/index-text.ts';
import { isReady } from './offline-conditions.ts';
import { dateCondition, numberCondition, type SqlValue } from './range-conditions.ts';

export type { SqlValue } from './range-conditions.ts';

export type CompiledQuery = {
  /** FTS5 expression that must match, driving the statement; null when no word narrows the whole query. */
  match: string | null;
  /** FTS5 strings of the words and phrases of `match` that may stand in any field. */
  words: string[];
  /** Conditions joined by AND; `1` when there are none. On `s` (article_state) and `a` (articles). */
  where: string;
  parameters: SqlValue[];
  /** Regular expressions the rows must pass after SQL: SQLite has none built in. */
  regexes: RegExp[];
};

/** What the library knows of how often a term stands there. Names as they are stored: folded, canonical. */
export type Frequencies = {
  /** So many articles have it that the newest of them are found sooner by looking at article after article. */
  isTagCommon(folded: string): boolean;
  isLanguageCommon(language: string): boolean;
  isAuthorCommon(name: string): boolean;
};

const unknownFrequencies: Frequencies = {
  isTagCommon: () => false,
  isLanguageCommon: () => false,
  isAuthorCommon: () => false,
};

/** `isDriven`: the articles come from the full-text index one by one, and conditions only test them. */
type Context = { parameters: SqlValue[]; now: number; isDriven: boolean; frequencies: Frequencies };

/** `now` in epoch ms: ages such as `7d` are counted from it. */
export function compileQuery(
  root: QueryNode | null,
  now: number,
  frequencies: Frequencies = unknownFrequencies,
): CompiledQuery {
  const conjuncts = root === null ? [] : root.type === 'and' ? root.children : [root];
  const isDriven = conjuncts.some((node) => matchOf(node) !== null);
  const context: Context = { parameters: [], now, isDriven, frequencies };
  const matches: string[] = [];
  const conditions: (string | null)[] = [];
  const regexes: string[] = [];
  for (const node of conjuncts) {
    const match = matchOf(node);
    if (match !== null) matches.push(match);
    else if (node.type === 'regex') regexes.push(node.pattern);
    else conditions.push(condition(node, context));
  }
  const where = conditions.filter((one) => one !== null).join(' AND ') || '1';
  return {
    match: matches.length === 0 ? null : matches.map((match) => `(${match})`).join(' AND '),
    words: conjuncts.filter((node) => matchOf(node) !== null).flatMap(anywhereWords),
    where,
    parameters: context.parameters,
    // Alone it would have to read every article there is; the parser has said so.
    regexes: root !== null && narrows(root) ? regexes.map(readRegex).filter((regex) => regex !== null) : [],
  };
}

function anywhereWords(node: QueryNode): string[] {
  if (node.type === 'and' || node.type === 'or') return node.children.flatMap(anywhereWords);
  const match = node.type === 'text' && node.field === null ? toMatchString(node.text, node.isPrefix) : null;
  return match === null ? [] : [match];
}

/** The FTS5 expression of a node made of words alone; null when it holds anything else. */
function matchOf(node: QueryNode): string | null {
  if (node.type === 'text') {
    const match = toMatchString(node.text, node.isPrefix);
    return match === null ? null : node.field === null ? match : `{${node.field}} : ${match}`;
  }
  if (node.type !== 'and' && node.type !== 'or') return null;
  const parts: string[] = [];
  for (const child of node.children) {
    const part = matchOf(child);
    if (part === null) return null;
    parts.push(`(${part})`);
  }
  return parts.join(node.type === 'and' ? ' AND ' : ' OR ');
}

/** null: nothing in the node can be searched; what is around it is searched without it. */
function condition(node: QueryNode, context: Context): string | null {
  const { parameters } = context;
  const match = matchOf(node);
  if (match !== null) {
    parameters.push(match);
    return 's.id IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?)';
  }
  switch (node.type) {
    case 'and':
    case 'or': {
      const parts = node.children.map((child) => condition(child, context)).filter((part) => part !== null);
      return parts.length === 0 ? null : `(${parts.join(node.type === 'and' ? ' AND ' : ' OR ')})`;
    }
    case 'not': {
      const part = condition(node.child, context);
      // Not NOT: what is unknown (never saved, without an address) is not excluded.
      return part === null ? null : `(${part}) IS NOT TRUE`;
    }
    // No letter or digit to search for, or an expression that is not beside other terms: the parser has said so.
    case 'text':
    case 'regex':
      return null;
    case 'language':
      return languageCondition(node.name, context);
    case 'tag':
      return tagCondition(node.name, node.kind, context);
    case 'feed':
      return feedCondition(node.name, parameters);
    case 'folder':
      return folderCondition(node.name, parameters);
    case 'site':
      parameters.push(node.host, `%.${likeEscape(node.host)}`);
      return `(host_of(a.url) = ? OR host_of(a.url) LIKE ? ESCAPE '\\')`;
    case 'state':
      return stateCondition(node.name);
    case 'feature':
      return featureCondition(node.name);
    case 'date':
      return dateCondition(node, context.now, parameters);
    case 'number':
      return node.field === 'reading' || node.field === 'words'
        ? numberCondition(articleNumbers[node.field], node.comparison, parameters)
        : amongRecords(numberCondition(node.field, node.comparison, parameters), context);
    case 'series':
      return seriesCondition(node.name, context);
    case 'organisation':
      return namedRecords('organisation', node.name, context);
    case 'writer':
      return writerCondition(node.name, context);
    case 'address':
      parameters.push(`%${likeEscape(node.part)}%`);
      return `a.url LIKE ? ESCAPE '\\'`;
    case 'annotation':
      parameters.push(containsPattern(node.part));
      return `s.id IN (SELECT n.article_id FROM annotations n
        WHERE fold(n.text || ' ' || coalesce(n.quote, '')) LIKE ? ESCAPE '\\')`;
    case 'id':
      parameters.push(node.id);
      return 's.id = ?';
    case 'similar':
      parameters.push(node.id, node.id, node.id);
      return `(s.id <> ? AND s.id IN (
        SELECT id FROM article_state WHERE group_id = (SELECT group_id FROM article_state WHERE id = ?)
        UNION ${nearText}))`;
  }
}

function languageCondition(name: string, { parameters, isDriven, frequencies }: Context): string {
  const language = canonicalLanguage(name) ?? name;
  parameters.push(language);
  return amongArticles(
    isDriven || frequencies.isLanguageCommon(language),
    'code_languages WHERE language = ?',
  );
}

function feedCondition(name: string, parameters: SqlValue[]): string {
  parameters.push(containsPattern(name), containsPattern(name));
  return `s.feed_id IN (SELECT id FROM feeds WHERE fold(coalesce(custom_title, feed_title, url)) LIKE ? ESCAPE '\\' OR url LIKE ? ESCAPE '\\')`;
}

/** The feeds of a folder and of the folders in it. */
function folderCondition(name: string, parameters: SqlValue[]): string {
  parameters.push(fold(name));
  return `s.feed_id IN (WITH RECURSIVE inside(id) AS (
        SELECT id FROM folders WHERE fold(name) = ?
        UNION SELECT folders.id FROM folders JOIN inside ON folders.parent_id = inside.id)
        SELECT feeds.id FROM feeds JOIN inside ON feeds.folder_id = inside.id)`;
}

function seriesCondition(name: string, context: Context): string {
  // As `host/number`: that series alone, named or not.
  const ref = /^([^/\s]+)\/(\d{1,15})$/.exec(name);
  if (ref?.[1] === undefined || ref[2] === undefined) return namedRecords('series', name, context);
  const [host, id] = [ref[1].toLowerCase(), Number(ref[2])];
  context.parameters.push(host, id, host, id);
  // Also what its host lists, where there is no record of it yet.
  return `(${amongRecords('host = ? AND series_id = ?', context)} OR s.id IN (SELECT id FROM articles
        WHERE url IN (SELECT url FROM forem_series_parts WHERE host = ? AND series_id = ?)))`;
}

function writerCondition(name: string, { parameters, isDriven, frequencies }: Context): string {
  parameters.push(name, name, name);
  const is = `author COLLATE NOCASE IN (${authorsNamed})`;
  return isDriven || frequencies.isAuthorCommon(name)
    ? `a.${is}`
    : `s.id IN (SELECT id FROM articles WHERE ${is})`;
}

const articleNumbers = { reading: 'a.reading_minutes', words: 'a.word_count' } as const;

/** Articles whose text is nearly that of another: a quarter of the SimHash the same, few bits apart in all. */
const nearText = `SELECT near.id FROM articles one JOIN articles near ON near.simhash IS NOT NULL AND (
    near.simhash & 65535 = one.simhash & 65535
    OR (near.simhash >> 16) & 65535 = (one.simhash >> 16) & 65535
    OR (near.simhash >> 32) & 65535 = (one.simhash >> 32) & 65535
    OR (near.simhash >> 48) & 65535 = (one.simhash >> 48) & 65535)
  WHERE one.id = ? AND bits_apart(near.simhash, one.simhash) <= 10`;

/** `rows`: a table with `article_id`, and which of its rows. All gathered first, or each article tested alone. */
function amongArticles(isTested: boolean, rows: string): string {
  return isTested
    ? `EXISTS (SELECT 1 FROM ${rows} AND article_id = s.id)`
    : `s.id IN (SELECT article_id FROM ${rows})`;
}

/** What a Forem host's API said: few articles have a record, so they are gathered from its own indexes. */
const amongRecords = (rows: string, { isDriven }: Context): string =>
  amongArticles(isDriven, `forem_records WHERE ${rows}`);

function namedRecords(column: 'series' | 'organisation', name: string, context: Context): string {
  context.parameters.push(containsPattern(name));
  // The first condition is that of the index, which a pattern alone does not imply.
  return amongRecords(`${column}_folded IS NOT NULL AND ${column}_folded LIKE ? ESCAPE '\\'`, context);
}

/** No name of the language holds a quotation mark: where nobody is called exactly so, those are looked for who do hold one. */
const authorsNamed = `SELECT name FROM authors WHERE name = ? UNION ALL SELECT name FROM authors
  WHERE NOT EXISTS (SELECT 1 FROM authors WHERE name = ?) AND replace(name, '"', '') = ? COLLATE NOCASE`;

/** A tag by any of its names; the source's own word for it by any of them, too. */
function tagCondition(
  name: string,
  kind: 'any' | 'mine' | 'source',
  { parameters, isDriven, frequencies }: Context,
): string {
  const folded = fold(name);
  // `work/*` is everything below `work`, and `work` itself.
  const isTree = folded.endsWith('/*');
  const root = isTree ? folded.slice(0, -2) : folded;
  const isTested = isDriven || (!isTree && frequencies.isTagCommon(root));
  const mine = (): string => {
    parameters.push(root);
    const own = '(SELECT tag_id FROM tag_names WHERE folded = ?)';
    if (!isTree) return amongArticles(isTested, `article_tags WHERE tag_id IN ${own}`);
    parameters.push(root);
    const below = `SELECT tag_id FROM tag_paths WHERE path = ? OR path IN (SELECT folded FROM tags WHERE id IN ${own})`;
    return amongArticles(isTested, `article_tags WHERE tag_id IN (${below})`);
  };
  const source = (): string => {
    parameters.push(root, root);
    const names = `folded IN (SELECT ? UNION SELECT other.folded FROM tag_names n JOIN tag_names other
      ON other.tag_id = n.tag_id WHERE n.folded = ?)`;
    if (!isTree) return amongArticles(isTested, `source_tags WHERE ${names}`);
    parameters.push(`${likeEscape(root)}/%`);
    return amongArticles(isTested, `source_tags WHERE (${names} OR folded LIKE ? ESCAPE '\\')`);
  };
  if (kind === 'mine') return mine();
  if (kind === 'source') return source();
  return `(${mine()} OR ${source()})`;
}

/** From the index of edited articles alone, which is small. */
const isEdited = 's.id IN (SELECT id FROM articles WHERE changed_at IS NOT NULL)';

function stateCondition(name: StateName): string {
  switch (name) {
    case 'unread':
      return 's.is_read = 0';
    case 'read':
      return 's.is_read = 1';
    case 'saved':
      return 's.is_saved = 1';
    case 'later':
      return 's.is_later = 1';
    case 'edited':
      return isEdited;
    case 'changed':
      return `(s.is_read = 1 AND a.changed_at > s.read_at AND ${isEdited})`;
    case 'stale':
      return `(a.changed_at > s.exported_at AND ${isEdited})`;
    case 'muted':
      return 's.is_muted = 1';
    case 'snoozed':
      return 's.snoozed_until IS NOT NULL';
    case 'offline':
      return `(${isReady})`;
    case 'duplicate':
      return 's.is_follower = 1';
  }
}

function featureCondition(name: FeatureName): string {
  const flag = (bit: number): string => `(a.flags & ${bit}) <> 0`;
  switch (name) {
    case 'code':
      return flag(ArticleFlag.code);
    case 'image':
      return flag(ArticleFlag.image);
    case 'audio':
      return flag(ArticleFlag.audio);
    case 'video':
      return flag(ArticleFlag.video);
    case 'table':
      return flag(ArticleFlag.table);
    case 'math':
      return flag(ArticleFlag.math);
    case 'export':
      return 's.exported_at IS NOT NULL';
    case 'series':
      return 's.id IN (SELECT article_id FROM forem_records WHERE series_id IS NOT NULL)';
    case 'note':
      return "EXISTS (SELECT 1 FROM annotations n WHERE n.article_id = s.id AND n.text <> '')";
    case 'highlight':
      return "EXISTS (SELECT 1 FROM annotations n WHERE n.article_id = s.id AND n.kind = 'highlight')";
  }
}

const likeEscape = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
const containsPattern = (text: string): string => `%${likeEscape(fold(text))}%`;
