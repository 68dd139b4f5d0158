/** Commands for the window: palette, layout, theme, settings, help. */
import type { Theme } from '../../shared/model.ts';
import { updateSettings } from '../state/actions.ts';
import { useLibrary } from '../state/library.ts';
import { openSheet } from '../state/ui.ts';
import type { Command } from './command.ts';
import { toggleSidebar } from './moves.ts';

const always = () => true;

const themeCommand = (theme: Theme, title: string): Command => ({
  id: `theme.${theme}`,
  title,
  group: 'Window',
  keys: [],
  when: () => useLibrary.getState().settings?.theme !== theme,
  run: () => void updateSettings({ theme }),
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
    id: 'density',
    title: 'Compact or comfortable rows',
    group: 'Window',
    keys: ['d'],
    when: always,
    run: () => {
      const isCompact = useLibrary.getState().settings?.listDensity === 'compact';
      void updateSettings({ listDensity: isCompact ? 'comfortable' : 'compact' });
    },
  },
  {
    id: 'settings',
    title: 'Settings…',
    group: 'Window',
    keys: ['Mod+,'],
    when: always,
    run: () => openSheet({ kind: 'settings' }),
  },
  {
    id: 'help',
    title: 'Keys and query words',
    group: 'Window',
    keys: ['?'],
    when: always,
    run: () => openSheet({ kind: 'help' }),
  },
  themeCommand('light', 'Light theme'),
  themeCommand('sepia', 'Sepia theme'),
  themeCommand('dark', 'Dark theme'),
  themeCommand('system', 'Theme of the system'),
];
