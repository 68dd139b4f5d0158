/** Commands that make articles whole for reading without a network. */
import { completeList, completeOffline, completePicked } from '../state/offline.ts';
import type { Command } from './command.ts';
import { hasAny, onAny } from './in-hand.ts';

export const offlineCommands: readonly Command[] = [
  {
    id: 'article.offline',
    title: 'Make complete offline',
    group: 'Marking',
    keys: ['Shift+W'],
    when: hasAny,
    run: onAny(completePicked, (id) => void completeOffline({ ids: [id] })),
  },
  {
    id: 'list.offline',
    title: 'Make all in the list complete offline',
    group: 'Marking',
    keys: [],
    when: () => true,
    run: completeList,
  },
];
