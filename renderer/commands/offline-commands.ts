/** Commands that make articles whole for reading without a network. */
import { completeList, completeOffline, completePicked } from '../state/offline.ts';
import type { CommandEntry } from './command.ts';
import { hasAny, onAny } from './in-hand.ts';

export const offlineCommands: readonly CommandEntry[] = [
  {
    id: 'article.offline',
    group: 'marking',
    keys: ['Shift+W'],
    when: hasAny,
    run: onAny(completePicked, (id) => void completeOffline({ ids: [id] })),
  },
  {
    id: 'list.offline',
    group: 'marking',
    keys: [],
    when: () => true,
    run: completeList,
  },
];
