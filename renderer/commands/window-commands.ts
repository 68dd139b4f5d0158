/** Commands for the window: palette, layout, theme, settings, help. */
import type { Theme } from '../../shared/model/settings.ts';
import { updateSettings } from '../state/actions.ts';
import { useLibrary } from '../state/library.ts';
import { nextMode } from '../state/list-modes.ts';
import type { Grouping } from '../state/places.ts';
import { showLog } from '../state/show-log.ts';
import { openSheet, setGrouping, useUi } from '../state/ui.ts';
import type { CommandEntry } from './command.ts';
import { askForMenu } from './context-menus.ts';
import { toggleList, toggleSidebar, toggleZen } from './moves.ts';

const always = () => true;

const themeCommand = (theme: Theme): CommandEntry => ({
  id: `theme.${theme}`,
  group: 'window',
  keys: [],
  when: () => useLibrary.getState().settings?.theme !== theme,
  run: () => void updateSettings({ theme }),
});

const groupCommand = (grouping: Grouping): CommandEntry => ({
  id: `list.group.${grouping}`,
  group: 'window',
  keys: [],
  when: () => useUi.getState().groupBy !== grouping,
  run: () => setGrouping(grouping),
});

export const windowCommands: readonly CommandEntry[] = [
  {
    id: 'palette',
    group: 'window',
    keys: ['Mod+K'],
    when: always,
    run: () => openSheet({ kind: 'palette' }),
  },
  {
    id: 'sidebar',
    group: 'window',
    keys: ['['],
    when: always,
    run: toggleSidebar,
  },
  {
    id: 'list.pane',
    group: 'window',
    keys: [']'],
    when: always,
    run: toggleList,
  },
  {
    id: 'zen',
    group: 'window',
    keys: ['z'],
    when: always,
    run: toggleZen,
  },
  {
    id: 'density',
    group: 'window',
    keys: ['d'],
    when: always,
    run: () => {
      const mode = useLibrary.getState().settings?.listDensity ?? 'comfortable';
      void updateSettings({ listDensity: nextMode(mode) });
    },
  },
  {
    id: 'menu',
    group: 'window',
    keys: ['Shift+F10', 'ContextMenu'],
    when: always,
    run: askForMenu,
  },
  groupCommand('day'),
  groupCommand('feed'),
  groupCommand('none'),
  {
    id: 'settings',
    group: 'window',
    keys: ['Mod+,'],
    when: always,
    run: () => openSheet({ kind: 'settings' }),
  },
  {
    id: 'keys',
    group: 'window',
    keys: [],
    when: always,
    run: () => openSheet({ kind: 'keys' }),
  },
  {
    id: 'help',
    group: 'window',
    keys: ['?'],
    when: always,
    run: () => openSheet({ kind: 'help' }),
  },
  {
    id: 'updates',
    group: 'window',
    keys: [],
    when: always,
    run: () => openSheet({ kind: 'updates' }),
  },
  {
    id: 'diagnostics',
    group: 'window',
    keys: [],
    when: always,
    run: () => openSheet({ kind: 'diagnostics' }),
  },
  {
    id: 'log.show',
    group: 'window',
    keys: [],
    when: always,
    run: () => void showLog(),
  },
  {
    id: 'guide',
    group: 'window',
    keys: ['F1'],
    when: always,
    run: () => openSheet({ kind: 'guide', page: 'start' }),
  },
  {
    id: 'licences',
    group: 'window',
    keys: [],
    when: always,
    run: () => openSheet({ kind: 'licences' }),
  },
  themeCommand('light'),
  themeCommand('sepia'),
  themeCommand('dark'),
  themeCommand('system'),
];
