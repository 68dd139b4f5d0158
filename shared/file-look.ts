/** What a file that nobody knows looks like, so that whoever chose it can see what it is. */
import { csvColumns } from './csv-columns.ts';
import { jsonPaths } from './json-paths.ts';
import { headOf } from './recognise-export.ts';

export type FileLook =
  | { kind: 'empty' | 'database' | 'pdf' | 'binary' | 'feed' | 'page' | 'xml' | 'text' }
  /** Names of the fields of one entry, or of the columns; the first few, at least one of a table. */
  | { kind: 'json' | 'table'; names: string[] };

const mostNames = 6;
const longestName = 40;

/** `text`: of the whole file, decoded as UTF-8 whatever it is. */
export function fileLook(text: string): FileLook {
  if (text.startsWith('SQLite format 3\u0000')) return { kind: 'database' };
  if (text.startsWith('%PDF-')) return { kind: 'pdf' };
  const head = headOf(text);
  if (head === '') return { kind: 'empty' };
  // No text has these: NUL, or bytes that are no UTF-8 at its very beginning.
  if (head.slice(0, 1000).includes('\u0000') || /^.{0,3}\uFFFD/s.test(head)) return { kind: 'binary' };
  if (head.startsWith('<')) return { kind: markupKind(head) };
  if (head.startsWith('{') || head.startsWith('[')) return jsonLook(head);
  const columns = csvColumns(head);
  return columns.length > 1 && head.includes('\n')
    ? { kind: 'table', names: shown(columns) }
    : { kind: 'text' };
}

function markupKind(head: string): 'feed' | 'page' | 'xml' {
  if (/<(?:rss|feed|rdf:RDF)[\s/>]/i.test(head.slice(0, 5000))) return 'feed';
  return /<!DOCTYPE\s+html|<html[\s>]|<body[\s>]/i.test(head) ? 'page' : 'xml';
}

function jsonLook(head: string): FileLook {
  const paths = [...jsonPaths(head)];
  if (
    /^https:\/\/jsonfeed\.org\/version\//.test(
      /"version"\s*:\s*"([^"]*)"/.exec(head)?.[1]?.replaceAll('\\/', '/') ?? '',
    )
  ) {
    return { kind: 'feed' };
  }
  // Of an entry where there is a list of them, else of the whole.
  const entry = paths.find((path) => /^(?:[^.[\]]+)?\[\]\.[^.[\]]+$/.test(path));
  const place = entry?.slice(0, entry.indexOf('].') + 2) ?? '';
  const names = paths
    .filter((path) => path.startsWith(place))
    .map((path) => path.slice(place.length))
    .filter((name) => /^[^.[\]]+$/.test(name));
  return { kind: 'json', names: shown(names) };
}

const shown = (names: readonly string[]): string[] =>
  names
    .filter((name) => name !== '')
    .slice(0, mostNames)
    .map((name) => (name.length > longestName ? `${name.slice(0, longestName)}…` : name));
