/** Commands for the library as a whole. */

import { pageTexts } from '../../shared/texts/pages.ts';
import { systemTexts } from '../../shared/texts/system.ts';
import { exportOpml, refresh, updateSettings } from '../state/actions.ts';
import { useLibrary } from '../state/library.ts';
import { openSheet, useUi } from '../state/ui.ts';
import type { Command } from './command.ts';
import { feedInHand } from './in-hand.ts';

const always = () => true;

const isPaused = () => useLibrary.getState().settings?.isPollingPaused === true;

export const libraryCommands: readonly Command[] = [
  {
    id: 'library.refresh',
    title: 'Refresh all feeds',
    group: 'Library',
    keys: ['r', 'Mod+R', 'F5'],
    when: always,
    run: () => void refresh(),
  },
  {
    id: 'library.pause',
    title: systemTexts.pauseCommand,
    titleNow: () => (isPaused() ? systemTexts.resumeNow : systemTexts.pauseNow),
    group: 'Library',
    keys: [],
    when: always,
    run: () => void updateSettings({ isPollingPaused: !isPaused() }),
  },
  {
    id: 'feed.add',
    title: 'Add feed…',
    group: 'Library',
    keys: ['a', 'Mod+N'],
    when: always,
    run: () => openSheet({ kind: 'add-feed' }),
  },
  {
    id: 'feed.details',
    title: 'Feed details: state, log, doctor, settings…',
    titleNow: () => 'Feed details…',
    group: 'Library',
    keys: ['i'],
    when: () => feedInHand() !== null,
    run: () => {
      const feedId = feedInHand();
      if (feedId !== null) openSheet({ kind: 'feed', feedId });
    },
  },
  {
    id: 'page.save',
    title: pageTexts.command,
    group: 'Library',
    keys: [],
    when: always,
    run: () => openSheet({ kind: 'save-page' }),
  },
  {
    id: 'opml.import',
    title: 'Import OPML or saved articles…',
    group: 'Library',
    keys: [],
    when: always,
    run: () => openSheet({ kind: 'import' }),
  },
  {
    id: 'account',
    title: 'Reading list and tags of your DEV account…',
    group: 'Library',
    keys: [],
    when: always,
    run: () => openSheet({ kind: 'account' }),
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
    keys: ['Shift+E', 'Mod+Shift+E'],
    when: always,
    run: () => openSheet({ kind: 'export', query: 'is:saved' }),
  },
  {
    id: 'export.targets',
    title: 'Export by itself: folders and times…',
    group: 'Library',
    keys: [],
    when: always,
    run: () => openSheet({ kind: 'targets' }),
  },
  {
    id: 'library.snippets',
    title: 'Code of all articles…',
    group: 'Library',
    keys: ['g c'],
    when: always,
    run: () => openSheet({ kind: 'snippets' }),
  },
  {
    id: 'library.statistics',
    title: 'Your reading in figures…',
    group: 'Library',
    keys: ['g y'],
    when: always,
    run: () => openSheet({ kind: 'statistics' }),
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
