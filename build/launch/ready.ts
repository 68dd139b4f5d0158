/** What every way of showing a window needs first: an Electron, its libraries, the built program. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildStamp, isBuilt } from '../app/build-stamp.ts';
import { root, say, stop } from '../root.ts';
import { canInstall, isOnPath } from '../runtime/apt.mjs';
import { type ElectronRuntime, ensureElectron } from '../runtime/electron-runtime.ts';
import { installLibraries, lineToPaste, missingFrom, named } from '../runtime/window-libraries.mjs';

/** As `prepareElectron`; ends the process with what its Error says. */
export async function makeReady(wanted: { xvfb: boolean }): Promise<ElectronRuntime> {
  try {
    return await prepareElectron(wanted);
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
}

/** Rejects with an Error that says what is missing and what to do. `xvfb`: a virtual display is needed as well. */
export async function prepareElectron(wanted: { xvfb: boolean }): Promise<ElectronRuntime> {
  const runtime = await ensureElectron();
  ensureLibraries(runtime.executable, wanted.xvfb);
  build(runtime.sqliteFolder);
  return runtime;
}

/** In a process of its own: what building takes in memory is given back before the window opens. */
function build(sqliteFolder: string | null): void {
  if (isBuilt(buildStamp(sqliteFolder))) return;
  const script = join(root, 'build', 'app', 'build.ts');
  const { status, signal } = spawnSync(
    process.execPath,
    [script, ...(sqliteFolder === null ? [] : [sqliteFolder])],
    {
      stdio: 'inherit',
    },
  );
  if (status !== 0) throw new Error(`The build ended with ${signal ?? status}.`);
}

function ensureLibraries(executable: string, withDisplay: boolean): void {
  const missing = (): string[] => [
    ...missingFrom(executable),
    ...(withDisplay && process.platform === 'linux' && !isOnPath('Xvfb') ? ['Xvfb'] : []),
  ];
  const before = missing();
  if (before.length === 0) return;
  if (canInstall()) {
    say(`Installing system libraries (${named(before)}) …`);
    const problem = installLibraries({ withDisplay });
    if (problem !== null) throw new Error(`apt-get could not install ${named(before)}: ${problem}`);
    const left = missing();
    if (left.length > 0)
      throw new Error(`Electron still needs ${left.join(', ')}, which no package that was installed has.`);
    return;
  }
  const line = lineToPaste({ withDisplay });
  throw new Error(
    line === null
      ? `Electron needs ${named(before)}. Install them with this system's package manager, then run the same command again.`
      : `Electron needs ${named(before)}. Run this line, then the same command again:\n  ${line}`,
  );
}
