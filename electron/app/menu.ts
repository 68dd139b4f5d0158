/** The native menu. Its entries run the page's own commands, so that menu, palette and keys do the same. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import { sendToPages } from './ipc.ts';

const command = (label: string, commandId: string, accelerator?: string): MenuItemConstructorOptions => ({
  label,
  click: () => sendToPages({ name: 'command.run', payload: { commandId } }),
  ...(accelerator === undefined ? {} : { accelerator }),
});

const line: MenuItemConstructorOptions = { type: 'separator' };

export function installMenu(options: { isDevelopment: boolean }): void {
  const isMac = process.platform === 'darwin';
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    {
      label: '&File',
      submenu: [
        command('&Add Feed…', 'feed.add', 'CmdOrCtrl+N'),
        command('&Import OPML…', 'opml.import'),
        command('Export &OPML…', 'opml.export'),
        line,
        command('&Export Articles…', 'export.open', 'CmdOrCtrl+E'),
        line,
        command('&Settings…', 'settings.open', 'CmdOrCtrl+,'),
        line,
        { role: isMac ? 'close' : 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: '&View',
      submenu: [
        command('&Refresh All', 'feeds.refresh', 'CmdOrCtrl+R'),
        command('&Search', 'search.focus', 'CmdOrCtrl+F'),
        command('Command &Palette…', 'palette.open', 'CmdOrCtrl+K'),
        line,
        command('Toggle Side&bar', 'sidebar.toggle'),
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
        ...(options.isDevelopment ? [line, { role: 'toggleDevTools' as const }] : []),
      ],
    },
    { role: 'windowMenu' },
    { label: '&Help', role: 'help', submenu: [command('&Keyboard Shortcuts', 'help.open')] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
