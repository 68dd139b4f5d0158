/** The native menu. Its entries run the page's own commands, so that menu, palette and keys do the same. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import { sendToPages } from './ipc.ts';
import { menuSections } from './menu-commands.ts';

const line: MenuItemConstructorOptions = { type: 'separator' };

/** What the system itself does, behind our own entries of a section. */
const roles: Record<string, MenuItemConstructorOptions[]> = {
  '&File': [{ role: process.platform === 'darwin' ? 'close' : 'quit' }],
  '&View': [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'togglefullscreen' }],
};

export function installMenu(options: { isDevelopment: boolean }): void {
  const [file, view, help] = menuSections.map(({ label, groups }): MenuItemConstructorOptions => {
    const entries = groups.flatMap((group) => [
      ...group.map(({ label: text, commandId, accelerator }) => ({
        label: text,
        click: () => sendToPages({ name: 'command.run', payload: { commandId } }),
        ...(accelerator === undefined ? {} : { accelerator }),
      })),
      line,
    ]);
    return { label, submenu: [...entries, ...(roles[label] ?? [])] };
  });
  const template: (MenuItemConstructorOptions | undefined)[] = [
    process.platform === 'darwin' ? { role: 'appMenu' } : undefined,
    file,
    { role: 'editMenu' },
    view,
    options.isDevelopment
      ? { label: '&Develop', submenu: [{ role: 'reload' }, { role: 'toggleDevTools' }] }
      : undefined,
    { role: 'windowMenu' },
    help,
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template.filter((section) => section !== undefined)));
}
