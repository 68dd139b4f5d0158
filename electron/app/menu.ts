/** The native menu. Its entries run the page's own commands, so that menu, palette and keys do the same. */
import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { appTexts } from '../../shared/texts/app-catalogue.ts';
import { type MenuSection, menuSections } from './menu-commands.ts';
import { appMenu, editMenu, roleEntry, windowMenu } from './menu-roles.ts';
import { sendToPages } from './pages.ts';

const line: MenuItemConstructorOptions = { type: 'separator' };

/** What the system itself does, behind our own entries of a section. */
function ownRoles(title: MenuSection['title']): MenuItemConstructorOptions[] {
  switch (title) {
    case 'file':
      return [roleEntry(process.platform === 'darwin' ? 'close' : 'quit')];
    case 'view':
      return (['resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen'] as const).map(roleEntry);
    case 'help':
      return [];
  }
}

/** Keys of the page's commands, as the page has them just now, by command id. */
let keys: Readonly<Record<string, string>> = {};

/**
 * The page hears its keys itself, so the menu only shows them. Only macOS has no way to show a key without taking it: there
 * single letters are left out, or they could not be typed into a field.
 */
function shownKey(accelerator: string | undefined): MenuItemConstructorOptions {
  if (accelerator === undefined) return {};
  if (process.platform === 'darwin') return accelerator.startsWith('CmdOrCtrl+') ? { accelerator } : {};
  return { accelerator, registerAccelerator: false };
}

export function showKeys(accelerators: Readonly<Record<string, string>>): void {
  keys = accelerators;
  installMenuSoon();
}

/** Nobody opens a menu before the window has something in it, and making one holds main up for as long as a page takes. */
const soonMs = 300;
let planned: NodeJS.Timeout | null = null;

/** Waits until the page has said its keys, too. */
export function installMenuSoon(): void {
  if (planned !== null) clearTimeout(planned);
  planned = setTimeout(installMenu, soonMs);
}

/** Before the app is ready: Electron would make a menu of its own to be thrown away. */
export function haveNoMenuYet(): void {
  Menu.setApplicationMenu(null);
}

/** In the language of now: once the app is ready, and whenever the language is another one. */
export function installMenu(): void {
  if (planned !== null) clearTimeout(planned);
  planned = null;
  const { menuTitles, menuLabels } = appTexts();
  const [file, view, help] = menuSections.map(({ title, groups }): MenuItemConstructorOptions => {
    const entries = groups.flatMap((group) => [
      ...group.map((commandId) => ({
        id: commandId,
        label: menuLabels[commandId],
        click: () => sendToPages({ name: 'command.run', payload: { commandId } }),
        ...shownKey(keys[commandId]),
      })),
      line,
    ]);
    return { id: title, label: menuTitles[title], submenu: [...entries, ...ownRoles(title)] };
  });
  const template: (MenuItemConstructorOptions | undefined)[] = [
    process.platform === 'darwin' ? appMenu() : undefined,
    file,
    editMenu(),
    view,
    app.isPackaged
      ? undefined
      : { label: menuTitles.develop, submenu: [roleEntry('reload'), roleEntry('toggleDevTools')] },
    windowMenu(),
    help,
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template.filter((section) => section !== undefined)));
}
