/** Runs the built program in an Electron until it ends. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { appFolder, say } from '../root.ts';
import { sandboxState } from '../runtime/chromium-sandbox.ts';
import type { ElectronRuntime } from '../runtime/electron-runtime.ts';
import { keepWindowLog } from './window-log.ts';

export type WindowEnd = {
  /** Whether it came to a window, its own or that of an Offprint which runs already. */
  wasShown: boolean;
  /** For the process that waits for it. */
  status: number;
  /** Why no window was shown, in one sentence; null when one was. */
  problem: string | null;
};

/** Of Chromium's last lines, those that say why it ended. */
const causes: readonly (readonly [RegExp, string])[] = [
  [/Missing X server|cannot open display|Unable to open X display/i, 'the display refuses the connection'],
  [/error while loading shared libraries: ([^\s:]+)/, 'the library $1 is missing'],
  [
    /No usable sandbox|Failed to move to new namespace|SUID sandbox/i,
    'Chromium cannot have its sandbox here',
  ],
];

/** `args` go to the program. Signals of this process end the window. */
export function runWindow(
  runtime: ElectronRuntime,
  args: readonly string[],
  wanted: { env: NodeJS.ProcessEnv; isWayland: boolean },
): Promise<WindowEnd> {
  const sandbox = sandboxState(runtime.folder);
  if (sandbox.why !== null) say(sandbox.why);
  const platform = wanted.isWayland ? ['--ozone-platform=wayland'] : [];
  const child = spawn(runtime.executable, [appFolder, ...sandbox.args, ...platform, ...args], {
    env: wanted.env,
    stdio: ['inherit', 'inherit', 'pipe', 'ipc'],
  });
  const log = keepWindowLog(child.stderr as NonNullable<typeof child.stderr>, say);
  let wasShown = false;
  // The program says so itself: see electron/app/tell-launcher.ts.
  child.once('message', () => {
    wasShown = true;
  });
  const forward = (signal: NodeJS.Signals): void => {
    child.kill(signal);
  };
  process.on('SIGINT', forward);
  process.on('SIGTERM', forward);
  return new Promise((resolve) => {
    const end = (status: number, problem: string | null): void => {
      process.off('SIGINT', forward);
      process.off('SIGTERM', forward);
      if (status !== 0 && log.file !== null) say(`What Electron printed: ${log.file}`);
      const end = { wasShown, status, problem: wasShown ? null : problem };
      void log.close().then(() => resolve(end));
    };
    child.once('error', (error) => end(1, `Electron could not be started (${error.message})`));
    child.once('close', (code, signal) => {
      const status = signal === null ? (code ?? 0) : 128 + (constants.signals[signal] ?? 0);
      if (wasShown || status === 0 || signal === 'SIGINT' || signal === 'SIGTERM') {
        wasShown = true;
        end(status, null);
      } else
        end(
          status,
          `Electron ended with ${signal ?? code} before it showed a window${causeOf(log.lastLines())}`,
        );
    });
  });
}

function causeOf(lines: readonly string[]): string {
  const text = lines.join('\n');
  for (const [pattern, cause] of causes) {
    const found = pattern.exec(text);
    if (found !== null) return `: ${cause.replace('$1', found[1] ?? '')}`;
  }
  return '';
}
