/** Commands for the library as a whole. */
import { nowTitles } from '../../shared/texts/commands.ts';
import { exportOpml, refresh, updateSettings } from '../state/actions.ts';
import { useLibrary } from '../state/library.ts';
import { openSheet, useUi } from '../state/ui.ts';
import type { CommandEntry } from './command.ts';
import { feedInHand } from './in-hand.ts';

const always = () => true;

const isPaused = () => useLibrary.getState().settings?.isPollingPaused === true;

export const libraryCommands: readonly CommandEntry[] = [
  {
    id: 'library.refresh',
    group: 'library',
    keys: ['r', 'Mod+R', 'F5'],
    when: always,
    run: () => void refresh(),
  },
  {
    id: 'library.pause',
    titleNow: () => (isPaused() ? nowTitles.resumeRefreshing : nowTitles.pauseRefreshing),
    group: 'library',
    keys: [],
    when: always,
    run: () => void updateSettings({ isPollingPaused: !isPaused() }),
  },
  {
    id: 'feed.add',
    group: 'library',
    keys: ['a', 'Mod+N'],
    when: always,
    run: () => openSheet({ kind: 'add-feed' }),
  },
  {
    id: 'feed.details',
    titleNow: () => nowTitles.feedDetails,
    group: 'library',
    keys: ['i'],
    when: () => feedInHand() !== null,
    run: () => {
      const feedId = feedInHand();
      if (feedId !== null) openSheet({ kind: 'feed', feedId });
    },
  },
  {
    id: 'page.save',
    group: 'library',
    keys: [],
    when: always,
    run: () => openSheet({ kind: 'save-page' }),
  },
  {
    id: 'opml.import',
    group: 'library',
    keys: [],
    when: always,
    run: () => openSheet({ kind: 'import' }),
  },
  {
    id: 'account',
    group: 'library',
    keys: [],
    when: always,
    run: () => openSheet({ kind: 'account' }),
  },
  {
    id: 'opml.export',
    group: 'library',
    keys: [],
    when: always,
    run: () => void exportOpml(),
  },
  {
    id: 'library.export',
    group: 'library',
    keys: ['Shift+E', 'Mod+Shift+E'],
    when: always,
    run: () => openSheet({ kind: 'export', query: 'is:saved' }),
  },
  {
    id: 'export.targets',
    group: 'library',
    keys: [],
    when: always,
    run: () => openSheet({ kind: 'targets' }),
  },
  {
    id: 'library.snippets',
    group: 'library',
    keys: ['g c'],
    when: always,
    run: () => openSheet({ kind: 'snippets' }),
  },
  {
    id: 'library.statistics',
    group: 'library',
    keys: ['g y'],
    when: always,
    run: () => openSheet({ kind: 'statistics' }),
  },
  {
    id: 'welcome',
    group: 'library',
    keys: [],
    when: always,
    run: () => useUi.setState({ isWelcomeOpen: true, sheet: null }),
  },
];
