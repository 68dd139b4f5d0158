/** What the system knows of Offprint by its package: links it opens, and actions offered without its window. Pure. */

/** Without the colon, as systems name them. */
export const linkSchemes = ['feed', 'feeds', 'offprint'] as const;

export type SystemAction = {
  /** The argument a start carries; the desktop entry names its action by it, without the dashes. */
  word: string;
  label: string;
  commandId: string;
};

export const systemActions: readonly SystemAction[] = [
  { word: '--refresh', label: 'Refresh All Feeds', commandId: 'library.refresh' },
  { word: '--add-feed', label: 'Add Feed', commandId: 'feed.add' },
];
