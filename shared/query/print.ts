/** Tree → canonical text. Parsing what is printed gives the same tree. */
import type { DateRelation, Query, QueryNode } from './tree.ts';
import { printComparison, printDateValue } from './values.ts';

export function printQuery(query: Pick<Query, 'root' | 'sort'>): string {
  const parts = query.root === null ? [] : [printNode(query.root, false)];
  if (query.sort !== null) parts.push(`sort:${query.sort}`);
  // `a OR b sort:newest` would bind the order to the last branch only in looks; brackets keep it readable.
  if (parts.length === 2 && query.root?.type === 'or') parts[0] = `(${parts[0]})`;
  return parts.join(' ');
}

function printNode(node: QueryNode, isInner: boolean): string {
  switch (node.type) {
    case 'and': {
      const text = node.children.map((child) => printNode(child, true)).join(' ');
      return isInner ? `(${text})` : text;
    }
    case 'or': {
      const text = node.children
        .map((child) => (child.type === 'and' ? printNode(child, false) : printNode(child, true)))
        .join(' OR ');
      return isInner ? `(${text})` : text;
    }
    case 'not':
      return `-${printNode(node.child, true)}`;
    case 'text': {
      const value = node.isPhrase ? `"${node.text}"` : `${node.text}${node.isPrefix ? '*' : ''}`;
      return node.field === null ? value : `${node.field}:${value}`;
    }
    case 'regex':
      return `/${node.pattern}/i`;
    case 'language':
      return `lang:${quoted(node.name)}`;
    case 'tag':
      return `${{ any: 'tag', mine: 'mytag', source: 'sourcetag' }[node.kind]}:${quoted(node.name)}`;
    case 'feed':
    case 'folder':
      return `${node.type}:${quoted(node.name)}`;
    case 'site':
      return `site:${quoted(node.host)}`;
    case 'state':
      return `is:${node.name}`;
    case 'feature':
      return `has:${node.name}`;
    case 'date': {
      const value = printDateValue(node.value);
      const { relation } = node;
      if (node.field === 'published' && relation !== 'from' && relation !== 'to')
        return `${relation}:${value}`;
      return `${node.field}:${dateSigns[relation]}${value}`;
    }
    case 'number':
      return `${node.field}:${printComparison(node.comparison)}`;
    case 'address':
      return `inurl:${quoted(node.part)}`;
    case 'series':
      return `series:${quoted(node.name)}`;
    case 'writer':
      return `by:${quoted(node.name)}`;
    case 'organisation':
      return `org:${quoted(node.name)}`;
    case 'annotation':
      return `note:${quoted(node.part)}`;
    case 'id':
    case 'similar':
      return `${node.type}:${node.id}`;
  }
}

const dateSigns: Readonly<Record<DateRelation, string>> = {
  before: '<',
  to: '<=',
  after: '>',
  from: '>=',
  on: '',
};

/** A name as the value of a field. No name of the language holds a quotation mark. */
export const quotedValue = (value: string): string => quoted(value.replaceAll('"', ''));

/** A value the tokeniser would end early, or (after `::` and `//`) not take for a value at all. */
const quoted = (value: string): string => (/[\s()]|^[:/]/u.test(value) ? `"${value}"` : value);
