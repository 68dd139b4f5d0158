/** The query language as a typed tree. `parse.ts` makes it, `print.ts` writes it back, `electron/core/search` compiles it. */
import type { QueryProblem } from '../model/search.ts';

export const textFields = ['title', 'author', 'body', 'code'] as const;
export type TextField = (typeof textFields)[number];

export const states = [
  'unread',
  'read',
  'saved',
  'later',
  'offline',
  'edited',
  /** Edited since it was read. */
  'changed',
  /** Edited since it was exported. */
  'stale',
  'duplicate',
  'muted',
  /** Put off until a time that has not come. */
  'snoozed',
] as const;
export type StateName = (typeof states)[number];

export const features = [
  'code',
  'image',
  'audio',
  'video',
  'table',
  'math',
  'note',
  'highlight',
  'export',
  /** It is a part of a series. */
  'series',
] as const;
export type FeatureName = (typeof features)[number];

export const sortOrders = ['relevance', 'newest', 'oldest', 'reading', 'read', 'title', 'feed'] as const;
export type SortOrder = (typeof sortOrders)[number];

export const dateFields = ['published', 'saved', 'seen'] as const;
export type DateField = (typeof dateFields)[number];

/** How a time stands to a date as written: `from` and `to` hold the whole of it too. An age is a moment, and needs neither. */
export type DateRelation = 'before' | 'after' | 'on' | 'from' | 'to';

export const numberFields = ['reading', 'words', 'reactions', 'comments'] as const;
export type NumberField = (typeof numberFields)[number];

/** A point or span of calendar time as written (`2026`, `2026-01`, `2026-01-31`), or an age (`7d`). */
export type DateValue =
  | { kind: 'calendar'; year: number; month: number | null; day: number | null }
  | { kind: 'age'; amount: number; unit: AgeUnit };
export const ageUnits = ['h', 'd', 'w', 'm', 'y'] as const;
export type AgeUnit = (typeof ageUnits)[number];

export type Comparison =
  | { operator: '<' | '<=' | '>' | '>=' | '='; value: number }
  | { operator: '..'; from: number; to: number };

export type QueryNode =
  | { type: 'and'; children: QueryNode[] }
  | { type: 'or'; children: QueryNode[] }
  | { type: 'not'; child: QueryNode }
  /** `isPrefix`: the word being typed, still open at its end. Never set on phrases. */
  | { type: 'text'; field: TextField | null; text: string; isPhrase: boolean; isPrefix: boolean }
  | { type: 'regex'; pattern: string }
  | { type: 'language'; name: string }
  | { type: 'tag'; name: string; kind: 'any' | 'mine' | 'source' }
  | { type: 'feed'; name: string }
  | { type: 'folder'; name: string }
  | { type: 'site'; host: string }
  | { type: 'state'; name: StateName }
  | { type: 'feature'; name: FeatureName }
  | { type: 'date'; field: DateField; relation: DateRelation; value: DateValue }
  | { type: 'number'; field: NumberField; comparison: Comparison }
  /** A series, or an organisation on a Forem host, by a part of its name. */
  | { type: 'series' | 'organisation'; name: string }
  /** Exactly that author, by the whole name. */
  | { type: 'writer'; name: string }
  | { type: 'address'; part: string }
  /** In the reader's own highlights and notes. */
  | { type: 'annotation'; part: string }
  | { type: 'id'; id: number }
  | { type: 'similar'; id: number };

export type Query = {
  /** null: no condition, everything matches. */
  root: QueryNode | null;
  sort: SortOrder | null;
  problems: QueryProblem[];
};

/** Whether a term of that kind stands anywhere in the query. */
export function holds(root: QueryNode | null, isSought: (node: QueryNode) => boolean): boolean {
  if (root === null) return false;
  if (root.type === 'and' || root.type === 'or') return root.children.some((child) => holds(child, isSought));
  return root.type === 'not' ? holds(root.child, isSought) : isSought(root);
}

/** Whether results can be ranked: some words must match. Then relevance is the default order. */
export function isRanked(root: QueryNode | null): boolean {
  if (root === null) return false;
  return (root.type === 'and' ? root.children : [root]).some(isTextOnly);
}

function isTextOnly(node: QueryNode): boolean {
  if (node.type === 'and' || node.type === 'or') return node.children.every(isTextOnly);
  return node.type === 'text';
}
