/** The sign among those of the system: what it shows is in tray-menu.ts. */
import { Menu, nativeImage, Tray } from 'electron';
import { iconFile, menuBarIconFile } from './icon.ts';
import { type TrayAction, type TrayState, trayEntries, trayTip } from './tray-menu.ts';

export type SystemTray = { show(state: TrayState): void; remove(): void };

export function createTray(run: (action: TrayAction) => void): SystemTray {
  const tray = new Tray(
    nativeImage.createFromPath(
      process.platform === 'darwin' ? menuBarIconFile() : iconFile(process.platform === 'win32' ? 16 : 24),
    ),
  );
  // On Linux and macOS a click opens the menu; on Windows people expect the window.
  if (process.platform === 'win32') tray.on('click', () => run('open'));
  let shown = '';
  return {
    show(state) {
      const entries = trayEntries(state);
      const text = JSON.stringify([trayTip(state), entries]);
      // Building a menu anew closes the one that is open.
      if (text === shown) return;
      shown = text;
      tray.setToolTip(trayTip(state));
      if (process.platform === 'darwin') tray.setTitle(state.unread ? String(state.unread) : '');
      tray.setContextMenu(
        Menu.buildFromTemplate(
          entries.map((entry) => {
            if (entry === null) return { type: 'separator' };
            const { label, action } = entry;
            return action === null ? { label, enabled: false } : { label, click: () => run(action) };
          }),
        ),
      );
    },
    remove: () => tray.destroy(),
  };
}
