/** The native menu. Its entries run the page's own commands, so that menu, palette and keys do the same. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import { menuSections } from './menu-commands.ts';
import { sendToPages } from './pages.ts';

const line: MenuItemConstructorOptions = { type: 'separator' };

/** What the system itself does, behind our own entries of a section. */
const roles: Record<string, MenuItemConstructorOptions[]> = {
  '&File': [{ role: process.platform === 'darwin' ? 'close' : 'quit' }],
  '&View': [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'togglefullscreen' }],
};

type MenuOptions = {
  isDevelopment: boolean;
  /** Keys of the page's commands, as the page has them just now, by command id. */
  accelerators: Readonly<Record<string, string>>;
};

/**
 * The page hears its keys itself, so the menu only shows them. Only macOS has no way to show a key without taking it: there
 * single letters are left out, or they could not be typed into a field.
 */
function shownKey(accelerator: string | undefined): MenuItemConstructorOptions {
  if (accelerator === undefined) return {};
  if (process.platform === 'darwin') return accelerator.startsWith('CmdOrCtrl+') ? { accelerator } : {};
  return { accelerator, registerAccelerator: false };
}

export function installMenu({ isDevelopment, accelerators }: MenuOptions): void {
  const [file, view, help] = menuSections.map(({ label, groups }): MenuItemConstructorOptions => {
    const entries = groups.flatMap((group) => [
      ...group.map(({ label: text, commandId }) => ({
        label: text,
        click: () => sendToPages({ name: 'command.run', payload: { commandId } }),
        ...shownKey(accelerators[commandId]),
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
    isDevelopment
      ? { label: '&Develop', submenu: [{ role: 'reload' }, { role: 'toggleDevTools' }] }
      : undefined,
    { role: 'windowMenu' },
    help,
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template.filter((section) => section !== undefined)));
}
