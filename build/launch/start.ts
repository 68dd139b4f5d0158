/**
 * `npm start`: the window where one can be shown, else the same in the terminal. `--window` and `--terminal` choose; other
 * arguments go to the program.
 */
import { say, stop } from '../root.ts';
import { openDisplay } from './display.ts';
import { runTerminal } from './run-terminal.ts';
import { planStart, type WindowPlan, whyNoLibraries } from './start-plan.mjs';

const { args, plan } = await planStart(process.argv.slice(2), process.env);
process.exitCode = plan.kind === 'terminal' ? await inTerminal(plan.why) : await inWindow(plan);

async function inTerminal(why: readonly string[]): Promise<number> {
  for (const line of why) say(line);
  return await runTerminal(args);
}

async function inWindow(wanted: WindowPlan): Promise<number> {
  const { missing, isAsked, needsVirtualDisplay } = wanted;
  if (missing.length > 0) {
    const why = whyNoLibraries(missing, needsVirtualDisplay);
    return isAsked ? stop(why.join('\n')) : await inTerminal(why);
  }
  try {
    // Loaded here: in the terminal, what builds and runs a window need not be installed.
    const { prepareElectron } = await import('./ready.ts');
    const { runWindow } = await import('./run-window.ts');
    const runtime = await prepareElectron({ xvfb: needsVirtualDisplay });
    say(`Offprint runs on Electron ${runtime.version}: ${runtime.why}.`);
    const display = needsVirtualDisplay ? await openDisplay() : null;
    if (display !== null)
      say(`Its window is on the virtual display ${display.name}: look at it with a VNC server.`);
    const env = display?.name == null ? process.env : { ...process.env, DISPLAY: display.name };
    const { status, problem } = await runWindow(runtime, args, { env, isWayland: wanted.isWayland });
    display?.close();
    if (problem === null) return status;
    say(`${problem}.`);
    if (isAsked) return 1;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    if (isAsked) return 1;
  }
  return await inTerminal(['So Offprint runs in this terminal.']);
}
