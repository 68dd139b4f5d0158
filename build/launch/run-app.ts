/** Starts Electron with the built program and ends with it. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { appFolder, say, stop } from '../root.ts';
import type { ElectronRuntime } from '../runtime/electron-runtime.ts';

/** Ends the process with a sentence when no window can be opened here. */
export function requireDisplay(command: string): void {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return;
  stop(
    'There is no display here (DISPLAY and WAYLAND_DISPLAY are not set), so no window can open.\n' +
      '  Without a window:   npm run -s offprint -- --help\n' +
      `  On a virtual one:   xvfb-run -a ${command}`,
  );
}

/** `args` go to the app. The process ends when the app does, with its status. */
export function runApp(runtime: ElectronRuntime, args: readonly string[]): void {
  say(`Offprint runs on Electron ${runtime.version}: ${runtime.why}.`);
  const child = spawn(runtime.executable, [appFolder, ...sandboxArguments(runtime), ...args], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.once('error', (error) => stop(`Electron could not be started: ${error.message}`));
  child.once('exit', (code, signal) => process.exit(signal === null ? (code ?? 0) : 1));
}

/** Chromium refuses its sandbox to root, and cannot have it where the system forbids unprivileged namespaces. */
export function sandboxArguments({ folder }: ElectronRuntime): string[] {
  if (process.platform !== 'linux') return [];
  if (process.getuid?.() === 0) return ['--no-sandbox'];
  const helper = join(folder, 'chrome-sandbox');
  const isHelperUsable =
    existsSync(helper) && statSync(helper).uid === 0 && (statSync(helper).mode & 0o4000) !== 0;
  if (isHelperUsable || !namespacesAreForbidden()) return [];
  say(
    'This system forbids unprivileged user namespaces, so Chromium runs without its sandbox. To have it:\n' +
      `  sudo chown root "${helper}" && sudo chmod 4755 "${helper}"`,
  );
  return ['--no-sandbox'];
}

function namespacesAreForbidden(): boolean {
  const read = (file: string): string => {
    try {
      return readFileSync(file, 'utf8').trim();
    } catch {
      return '';
    }
  };
  return (
    read('/proc/sys/kernel/unprivileged_userns_clone') === '0' ||
    read('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1'
  );
}
