/** What an export does with files, and what it may be told to do with them. */

/**
 * kept: the reader has edited the file, so it was left alone. Of files whose article is no longer selected: left where it is,
 * marked in its front matter, moved aside, removed.
 */
export const exportActions = [
  'created',
  'updated',
  'unchanged',
  'kept',
  'left',
  'marked',
  'moved',
  'removed',
  'failed',
] as const;

/** What one looks for first comes first; what has not changed last. */
export const actionOrder: readonly (typeof exportActions)[number][] = [
  ...exportActions.filter((action) => action !== 'unchanged'),
  'unchanged',
];

/** Of a file that the reader has edited, when its article has changed too: put the new text beside it, or leave it alone. */
export const editedChoices = ['beside', 'keep'] as const;
/** Of a file whose article is no longer selected. Where the reader has edited it, it is always left. */
export const deselectedChoices = ['leave', 'mark', 'move', 'remove'] as const;
