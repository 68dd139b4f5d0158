/** What the system knows of Offprint by its package: links it opens, and actions offered without its window. Pure. */

import type { AppCatalogue } from '../../shared/texts/app-catalogue.ts';

/** Without the colon, as systems name them. */
export const linkSchemes = ['feed', 'feeds', 'offprint'] as const;

export type SystemAction = {
  /** The argument a start carries; the desktop entry names its action by it, without the dashes. */
  word: string;
  commandId: keyof AppCatalogue['actionLabels'];
};

export const systemActions: readonly SystemAction[] = [
  { word: '--refresh', commandId: 'library.refresh' },
  { word: '--add-feed', commandId: 'feed.add' },
];
