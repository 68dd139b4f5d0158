/** One start tag, read strictly and forgiven everything: name, attributes with their places, where it ends. */
import { decodeEntities } from '../../read/xml/xml-tokens.ts';
import type { ProblemList } from './problem-list.ts';
import { checkReferences } from './references.ts';
import type { XmlAttribute } from './xml-document.ts';

export type StartTag = {
  name: string;
  attributes: XmlAttribute[];
  isSelfClosing: boolean;
  /** Offset behind its `>`; the text's length where it is cut off. */
  end: number;
};

/** Hostile files have 100,000 on one element. */
const mostAttributes = 1000;

const NAME = /[^\s/>=<"']+/y;
const SPACE = /\s*/y;
const UNQUOTED = /[^\s>]+/y;
/** So much of an unquoted value is looked at; what is longer is markup gone wrong. */
const longestValue = 1_000_000;

/** @param at offset of the tag's `<`, which a name follows */
export function readStartTag(
  text: string,
  at: number,
  declared: ReadonlySet<string>,
  problems: ProblemList,
): StartTag {
  const attributes: XmlAttribute[] = [];
  const names = new Set<string>();
  const name = matchAt(NAME, text, at + 1) ?? '';
  let position = at + 1 + name.length;
  let isMalformed = false;
  const malformed = (where: number): void => {
    if (!isMalformed) problems.add('tag-malformed', where, text.slice(at, at + 60));
    isMalformed = true;
  };

  for (;;) {
    position += (matchAt(SPACE, text, position) ?? '').length;
    const sign = text[position];
    if (sign === undefined) {
      problems.add('cut-off', at, `<${name}`);
      return { name, attributes, isSelfClosing: false, end: text.length };
    }
    if (sign === '>') return { name, attributes, isSelfClosing: false, end: position + 1 };
    if (sign === '/' && text[position + 1] === '>') {
      return { name, attributes, isSelfClosing: true, end: position + 2 };
    }
    if (sign === '<') {
      // The tag was never finished; what follows is another.
      malformed(at);
      return { name, attributes, isSelfClosing: false, end: position };
    }
    const attributeName = matchAt(NAME, text, position);
    if (attributeName === null) {
      malformed(position);
      position += 1;
      continue;
    }
    const attributeAt = position;
    position += attributeName.length;
    position += (matchAt(SPACE, text, position) ?? '').length;
    let value = '';
    if (text[position] === '=') {
      position += 1;
      position += (matchAt(SPACE, text, position) ?? '').length;
      const quote = text[position];
      if (quote === '"' || quote === "'") {
        const end = text.indexOf(quote, position + 1);
        if (end === -1) {
          problems.add('cut-off', attributeAt, attributeName);
          return { name, attributes, isSelfClosing: false, end: text.length };
        }
        const raw = text.slice(position + 1, end);
        const bare = raw.indexOf('<');
        if (bare !== -1) problems.add('less-than-bare', position + 1 + bare, raw.slice(bare, bare + 24));
        if (raw.includes('&')) checkReferences(raw, position + 1, declared, problems);
        value = decodeEntities(raw);
        position = end + 1;
        if (/[^\s/>?]/.test(text[position] ?? ' ')) malformed(position);
      } else {
        problems.add('attribute-unquoted', attributeAt, attributeName);
        value = matchAt(UNQUOTED, text.slice(position, position + longestValue), 0) ?? '';
        // `<br clear=all/>`: the stroke ends the tag.
        if (value.endsWith('/') && text[position + value.length] === '>') value = value.slice(0, -1);
        position += value.length;
      }
    } else {
      problems.add('attribute-unquoted', attributeAt, attributeName);
    }
    if (names.has(attributeName)) problems.add('attribute-twice', attributeAt, attributeName);
    else if (attributes.length < mostAttributes) {
      names.add(attributeName);
      attributes.push({ name: attributeName, value, at: attributeAt });
    }
  }
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
