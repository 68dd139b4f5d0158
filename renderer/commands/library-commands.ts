/** Commands for the library as a whole. */
import { exportOpml, refresh } from '../state/actions.ts';
import { openSheet, useUi } from '../state/ui.ts';
import type { Command } from './command.ts';

const always = () => true;

export const libraryCommands: readonly Command[] = [
  {
    id: 'library.refresh',
    title: 'Refresh all feeds',
    group: 'Library',
    keys: ['r'],
    when: always,
    run: () => void refresh(),
  },
  {
    id: 'feed.add',
    title: 'Add feed…',
    group: 'Library',
    keys: ['a'],
    when: always,
    run: () => openSheet({ kind: 'add-feed' }),
  },
  {
    id: 'opml.import',
    title: 'Import OPML…',
    group: 'Library',
    keys: [],
    when: always,
    run: () => openSheet({ kind: 'import' }),
  },
  {
    id: 'opml.export',
    title: 'Export OPML…',
    group: 'Library',
    keys: [],
    when: always,
    run: () => void exportOpml(),
  },
  {
    id: 'library.export',
    title: 'Export articles…',
    group: 'Library',
    keys: ['Shift+E'],
    when: always,
    run: () => openSheet({ kind: 'export', query: 'is:saved' }),
  },
  {
    id: 'welcome',
    title: 'Show the welcome page',
    group: 'Library',
    keys: [],
    when: always,
    run: () => useUi.setState({ isWelcomeOpen: true, sheet: null }),
  },
];
