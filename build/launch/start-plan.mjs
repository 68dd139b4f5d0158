/**
 * What `npm start` does on this machine: open the window, or the same in the terminal. Decided from what is there before
 * anything is installed, by the bootstrap and again by what it starts.
 */
import { canInstall, isOnPath } from '../runtime/apt.mjs';
import { lineToPaste, missingFromCache, named } from '../runtime/window-libraries.mjs';
import { findDisplay } from './find-display.mjs';

/**
 * `why`: lines for the person at the terminal, who might have expected the other.
 * `isAsked`: by an option; then nothing else is done in its place.
 *
 * @typedef {{ kind: 'window', isAsked: boolean, needsVirtualDisplay: boolean, isWayland: boolean, missing: string[] }} WindowPlan
 * @typedef {{ kind: 'terminal', why: string[] }} TerminalPlan
 * @typedef {{ args: string[], plan: WindowPlan | TerminalPlan }} StartPlan  `args`: what is left for the program
 */

/** How a window can be had where there is no display. */
export const waysToAWindow =
  'For a window: use a desktop session or “ssh -X”; “npm start -- --window” opens one on a virtual display.';

/**
 * @param {readonly string[]} given  the arguments of `npm start`
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<StartPlan>}
 */
export async function planStart(given, env) {
  const args = given.filter((word) => word !== '--window' && word !== '--terminal');
  if (given.includes('--terminal')) return { args, plan: { kind: 'terminal', why: [] } };
  const isAsked = given.includes('--window');
  const display = await findDisplay(env);
  const hasDisplay = display.kind !== 'none' && display.kind !== 'dead';
  if (!hasDisplay && !isAsked)
    return { args, plan: { kind: 'terminal', why: [whyNoDisplay(display), waysToAWindow] } };
  const missing = missingFromCache();
  if (!hasDisplay && !isOnPath('Xvfb')) missing.push('Xvfb');
  if (missing.length > 0 && !canInstall() && !isAsked) {
    return { args, plan: { kind: 'terminal', why: whyNoLibraries(missing, !hasDisplay) } };
  }
  return {
    args,
    plan: {
      kind: 'window',
      isAsked,
      needsVirtualDisplay: !hasDisplay,
      isWayland: display.kind === 'wayland',
      missing,
    },
  };
}

/**
 * Returns the lines that say what a window lacks and how to install it.
 *
 * @param {readonly string[]} missing  sonames, or names of programs
 * @param {boolean} withDisplay
 * @returns {string[]}
 */
export function whyNoLibraries(missing, withDisplay) {
  const line = lineToPaste({ withDisplay });
  const what = `A window needs ${named(missing)}, which this system lacks.`;
  if (line === null) return [`${what} Install them with its package manager to get a window.`];
  return [`${what} To install them:`, `  ${line}`];
}

/** @param {import('./find-display.mjs').FoundDisplay} display */
function whyNoDisplay(display) {
  return display.kind === 'dead'
    ? `No display answers at ${display.name}, so Offprint runs in this terminal.`
    : 'There is no display here, so Offprint runs in this terminal.';
}
