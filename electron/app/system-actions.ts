/** What the desktop offers without opening the window first: desktop entry, dock menu, jump list. Pure. */

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
