/** A feed's XML as it was written: a tree in which everything knows its place, and what a strict parser would refuse. */

export type XmlAttribute = {
  /** As written. */
  name: string;
  /** Entities decoded. */
  value: string;
  /** Offset of the name in the text. */
  at: number;
};

/** A stretch of character data; offsets into the text. */
export type XmlRun = { start: number; end: number; isCdata: boolean };

export type XmlElement = {
  /** As written, with its prefix. */
  name: string;
  /** Canonical prefix (namespaces.ts) and local name, both in lower case. */
  prefix: string;
  local: string;
  /** Offset of its `<`. */
  at: number;
  /** What stands between its tags. */
  start: number;
  end: number;
  attributes: readonly XmlAttribute[];
  children: XmlElement[];
  /** Its own character data, without that of its children. */
  runs: XmlRun[];
  /** An xml:base is in force here. */
  hasBase: boolean;
  /** Tags inside do not match: what seems to be missing may stand elsewhere. */
  isDamaged: boolean;
};

export const xmlProblemKinds = [
  'ampersand-bare',
  'entity-undeclared',
  'reference-illegal',
  'less-than-bare',
  'tag-unclosed',
  'tag-crossed',
  'tag-stray',
  'tag-case',
  'tag-malformed',
  'attribute-unquoted',
  'attribute-twice',
  'prefix-undeclared',
  'declaration-late',
  'text-outside',
  'root-twice',
  'doctype',
  'comment-dashes',
  'cdata-end',
  'cut-off',
  'too-many-elements',
] as const;

export type XmlProblemKind = (typeof xmlProblemKinds)[number];

export type XmlProblem = {
  kind: XmlProblemKind;
  at: number;
  /** The name or sign it is about, as written; cut to a readable length. */
  about: string;
};

export type XmlDocument = {
  root: XmlElement | null;
  problems: XmlProblem[];
  elementCount: number;
};

/** Names and signs are shown in messages: a hostile one fills no page. */
export function shown(text: string, length = 60): string {
  const line = text
    .slice(0, length * 4)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= length ? line : `${line.slice(0, length - 1).toWellFormed()}…`;
}
