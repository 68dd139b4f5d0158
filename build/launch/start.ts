/**
 * `npm start` where the bootstrap found that a window can be shown. What comes to light only now (no Electron to be had, a display
 * that refuses) leads to the terminal, unless `--window` asked for the window and nothing else.
 */
import { say } from '../root.ts';
import { openDisplay } from './display.ts';
import { prepareElectron } from './ready.ts';
import { runTerminal } from './run-terminal.ts';
import { runWindow } from './run-window.ts';
import { planStart, type WindowPlan } from './start-plan.mjs';

const { args, plan } = await planStart(process.argv.slice(2), process.env);
process.exitCode = plan.kind === 'window' ? await inWindow(plan) : await inTerminal();

async function inWindow({ isAsked, needsVirtualDisplay, isWayland }: WindowPlan): Promise<number> {
  try {
    const runtime = await prepareElectron({ xvfb: needsVirtualDisplay });
    say(`Offprint runs on Electron ${runtime.version}: ${runtime.why}.`);
    const display = needsVirtualDisplay ? await openDisplay() : null;
    if (display !== null)
      say(`Its window is on the virtual display ${display.name}: look at it with a VNC server.`);
    const env = display?.name == null ? process.env : { ...process.env, DISPLAY: display.name };
    const { status, problem } = await runWindow(runtime, args, { env, isWayland });
    display?.close();
    if (problem === null) return status;
    say(`${problem}.`);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
  return isAsked ? 1 : await inTerminal();
}

async function inTerminal(): Promise<number> {
  say('Offprint runs in this terminal instead.');
  return await runTerminal(args);
}
