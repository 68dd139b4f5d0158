/**
 * What the system itself does, in our words: Electron would name it in English. Arranged as Electron's own menus are
 * (lib/browser/api/menu-item-roles.ts).
 */
import type { MenuItemConstructorOptions } from 'electron';
import { type AppCatalogue, appTexts } from '../../shared/texts/app-catalogue.ts';

type Role = keyof AppCatalogue['roleLabels'];
type Entry = MenuItemConstructorOptions;

const line: Entry = { type: 'separator' };
const isMac = process.platform === 'darwin';

export function roleEntry(role: Role): Entry {
  const { roleLabels, macLabels } = appTexts();
  const label = isMac && (role === 'close' || role === 'quit') ? macLabels[role] : roleLabels[role];
  return { role, label };
}

export function appMenu(): Entry {
  return {
    role: 'appMenu',
    label: 'Offprint',
    submenu: [
      roleEntry('about'),
      line,
      roleEntry('services'),
      line,
      ...(['hide', 'hideOthers', 'unhide'] as const).map(roleEntry),
      line,
      roleEntry('quit'),
    ],
  };
}

export function editMenu(): Entry {
  const { menuTitles, macLabels } = appTexts();
  const common = [
    roleEntry('undo'),
    roleEntry('redo'),
    line,
    ...(['cut', 'copy', 'paste'] as const).map(roleEntry),
  ];
  const rest = isMac
    ? [
        ...(['pasteAndMatchStyle', 'delete', 'selectAll'] as const).map(roleEntry),
        line,
        {
          label: macLabels.substitutions,
          submenu: [
            roleEntry('showSubstitutions'),
            line,
            ...(['toggleSmartQuotes', 'toggleSmartDashes', 'toggleTextReplacement'] as const).map(roleEntry),
          ],
        },
        { label: macLabels.speech, submenu: (['startSpeaking', 'stopSpeaking'] as const).map(roleEntry) },
      ]
    : [roleEntry('delete'), line, roleEntry('selectAll')];
  return { role: 'editMenu', label: menuTitles.edit, submenu: [...common, ...rest] };
}

export function windowMenu(): Entry {
  const last = isMac ? [line, roleEntry('front')] : [roleEntry('close')];
  return {
    role: 'windowMenu',
    label: appTexts().menuTitles.window,
    submenu: [roleEntry('minimize'), roleEntry('zoom'), ...last],
  };
}
