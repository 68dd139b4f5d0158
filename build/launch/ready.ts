/** What every way of starting the app needs first: an Electron, its libraries, the built program. */
import { ensureBuilt } from '../app/build-app.ts';
import { stop } from '../root.ts';
import { type ElectronRuntime, ensureElectron } from '../runtime/electron-runtime.ts';
import { ensureSystemLibraries } from '../runtime/system-libraries.ts';

/** Ends the process with a sentence that says what to do when something cannot be had. */
export async function makeReady(wanted: { xvfb: boolean }): Promise<ElectronRuntime> {
  try {
    const runtime = await ensureElectron();
    ensureSystemLibraries(runtime.executable, wanted);
    await ensureBuilt(runtime);
    return runtime;
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
}
