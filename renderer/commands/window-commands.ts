/** Commands for the window: palette, layout, theme, settings, help. */
import type { Theme } from '../../shared/model/settings.ts';
import { nextMode } from '../../shared/texts/list-modes.ts';
import { updateTexts } from '../../shared/texts/updates.ts';
import { updateSettings } from '../state/actions.ts';
import { useLibrary } from '../state/library.ts';
import type { Grouping } from '../state/places.ts';
import { showLog } from '../state/show-log.ts';
import { openSheet, setGrouping, useUi } from '../state/ui.ts';
import type { Command } from './command.ts';
import { askForMenu } from './context-menus.ts';
import { toggleList, toggleSidebar, toggleZen } from './moves.ts';

const always = () => true;

const themeCommand = (theme: Theme, title: string): Command => ({
  id: `theme.${theme}`,
  title,
  group: 'Window',
  keys: [],
  when: () => useLibrary.getState().settings?.theme !== theme,
  run: () => void updateSettings({ theme }),
});

const groupCommand = (grouping: Grouping, title: string): Command => ({
  id: `list.group.${grouping}`,
  title,
  group: 'Window',
  keys: [],
  when: () => useUi.getState().groupBy !== grouping,
  run: () => setGrouping(grouping),
});

export const windowCommands: readonly Command[] = [
  {
    id: 'palette',
    title: 'Find a command',
    group: 'Window',
    keys: ['Mod+K'],
    when: always,
    run: () => openSheet({ kind: 'palette' }),
  },
  {
    id: 'sidebar',
    title: 'Show or hide the sidebar',
    group: 'Window',
    keys: ['['],
    when: always,
    run: toggleSidebar,
  },
  {
    id: 'list.pane',
    title: 'Show or hide the list',
    group: 'Window',
    keys: [']'],
    when: always,
    run: toggleList,
  },
  {
    id: 'zen',
    title: 'Only the article, or all panes again',
    group: 'Window',
    keys: ['z'],
    when: always,
    run: toggleZen,
  },
  {
    id: 'density',
    title: 'List as compact rows, comfortable rows or cards',
    group: 'Window',
    keys: ['d'],
    when: always,
    run: () => {
      const mode = useLibrary.getState().settings?.listDensity ?? 'comfortable';
      void updateSettings({ listDensity: nextMode(mode) });
    },
  },
  {
    id: 'menu',
    title: 'Menu of what has the focus',
    group: 'Window',
    keys: ['Shift+F10', 'ContextMenu'],
    when: always,
    run: askForMenu,
  },
  groupCommand('day', 'Group the list by day'),
  groupCommand('feed', 'Group the list by feed'),
  groupCommand('none', 'List without groups'),
  {
    id: 'settings',
    title: 'Settings…',
    group: 'Window',
    keys: ['Mod+,'],
    when: always,
    run: () => openSheet({ kind: 'settings' }),
  },
  {
    id: 'keys',
    title: 'Change keys…',
    group: 'Window',
    keys: [],
    when: always,
    run: () => openSheet({ kind: 'keys' }),
  },
  {
    id: 'help',
    title: 'Keys and query words',
    group: 'Window',
    keys: ['?'],
    when: always,
    run: () => openSheet({ kind: 'help' }),
  },
  {
    id: 'updates',
    title: updateTexts.command,
    group: 'Window',
    keys: [],
    when: always,
    run: () => openSheet({ kind: 'updates' }),
  },
  {
    id: 'diagnostics',
    title: 'Copy diagnostics',
    group: 'Window',
    keys: [],
    when: always,
    run: () => openSheet({ kind: 'diagnostics' }),
  },
  {
    id: 'log.show',
    title: 'Show the log',
    group: 'Window',
    keys: [],
    when: always,
    run: () => void showLog(),
  },
  {
    id: 'licences',
    title: 'Licences',
    group: 'Window',
    keys: [],
    when: always,
    run: () => openSheet({ kind: 'licences' }),
  },
  themeCommand('light', 'Light theme'),
  themeCommand('sepia', 'Sepia theme'),
  themeCommand('dark', 'Dark theme'),
  themeCommand('system', 'Theme of the system'),
];
