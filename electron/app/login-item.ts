/** Whether Offprint starts with the session. Linux has a folder for that (Desktop Application Autostart Specification); the others have a call. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { app } from 'electron';
import { appTexts } from '../../shared/texts/app-catalogue.ts';
import { hiddenSwitch } from './command-line.ts';

/** Also the name of the desktop entry that the package installs. */
export const desktopId = 'org.offprint.Offprint';

export function startsAtLogin(): boolean {
  if (process.platform !== 'linux') return app.getLoginItemSettings({ args: [hiddenSwitch] }).openAtLogin;
  try {
    return !/^Hidden=true$/m.test(readFileSync(autostartFile(process.env), 'utf8'));
  } catch {
    return false;
  }
}

/** Throws what the file system said. */
export function setStartsAtLogin(isWanted: boolean): void {
  if (process.platform !== 'linux') {
    app.setLoginItemSettings({ openAtLogin: isWanted, args: [hiddenSwitch] });
    return;
  }
  const file = autostartFile(process.env);
  if (!isWanted) {
    rmSync(file, { force: true });
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  // An AppImage runs from a folder that is another one each time.
  writeFileSync(file, autostartEntry(process.env.APPIMAGE ?? process.execPath));
}

export function autostartFile(env: Record<string, string | undefined>): string {
  const config = env.XDG_CONFIG_HOME;
  const folder = config === undefined || config === '' ? join(homedir(), '.config') : config;
  return join(folder, 'autostart', `${desktopId}.desktop`);
}

/** Quoting of the Desktop Entry Specification, “The Exec key”. */
export function autostartEntry(program: string): string {
  const quoted = program.replace(/["`$\\]/g, '\\$&').replaceAll('%', '%%');
  return `[Desktop Entry]
Type=Application
Name=Offprint
Comment=${appTexts().loginTexts.comment}
Exec="${quoted.replaceAll('\\', '\\\\')}" ${hiddenSwitch}
Icon=${desktopId}
Terminal=false
X-GNOME-Autostart-enabled=true
`;
}
