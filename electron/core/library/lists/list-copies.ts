/** Which of a piece's copies a list shows: one, unless the list is about the place it stands in. */
import type { QueryNode } from '../../../../shared/query/tree.ts';

/**
 * `each`: all that match. `leaders`: the one that leads. `best`: the one that leads, or another where that one does not match:
 * what is found is not hidden by what is not.
 */
export type CopiesShown = 'each' | 'leaders' | 'best';

export function copiesShown(
  root: QueryNode | null,
  scope: { feedId?: number | undefined; folderId?: number | undefined },
): CopiesShown {
  if (scope.feedId !== undefined || (root !== null && holds(root, isAboutPlace))) return 'each';
  if (scope.folderId !== undefined) return 'best';
  return root === null || !holds(root, isOfOneCopy) ? 'leaders' : 'best';
}

function holds(node: QueryNode, test: (leaf: QueryNode) => boolean): boolean {
  if (node.type === 'and' || node.type === 'or') return node.children.some((child) => holds(child, test));
  return node.type === 'not' ? holds(node.child, test) : test(node);
}

const isAboutPlace = (node: QueryNode): boolean =>
  ['feed', 'site', 'id', 'similar', 'address'].includes(node.type) ||
  (node.type === 'state' && node.name === 'duplicate');

/** All but the marks that copies share. */
const isOfOneCopy = (node: QueryNode): boolean =>
  !(node.type === 'state' && ['unread', 'read', 'saved', 'later', 'snoozed'].includes(node.name));
