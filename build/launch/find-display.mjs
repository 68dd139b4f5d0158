/** Whether a window can be shown here. Plain JavaScript: the bootstrap asks before it installs anything. */
import { connect } from 'node:net';
import { join } from 'node:path';

/** A display on this machine answers in a millisecond, one behind SSH in the time of a local connection. */
const timeoutMs = 3_000;

/**
 * `x11`, `wayland`: such a server accepts connections. `system`: macOS and Windows always have one. `none`: no variable names a
 * display. `dead`: one does, and nothing answers there; `name` is the variable with its value.
 *
 * @typedef {{ kind: 'x11' | 'wayland' | 'system' | 'none' } | { kind: 'dead', name: string }} FoundDisplay
 */

/**
 * Looks where DISPLAY and WAYLAND_DISPLAY point to, and connects.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} [platform]
 * @returns {Promise<FoundDisplay>}
 */
export async function findDisplay(env, platform = process.platform) {
  if (platform === 'darwin' || platform === 'win32') return { kind: 'system' };
  const { DISPLAY, WAYLAND_DISPLAY } = env;
  if (DISPLAY && (await answersAny(x11Addresses(DISPLAY)))) return { kind: 'x11' };
  if (WAYLAND_DISPLAY && (await answersAny([waylandAddress(WAYLAND_DISPLAY, env)])))
    return { kind: 'wayland' };
  if (DISPLAY) return { kind: 'dead', name: `DISPLAY=${DISPLAY}` };
  if (WAYLAND_DISPLAY) return { kind: 'dead', name: `WAYLAND_DISPLAY=${WAYLAND_DISPLAY}` };
  return { kind: 'none' };
}

/**
 * Returns the addresses of an X server named as in X(7), "DISPLAY NAMES": `[host]:display[.screen]`. Display N of this machine
 * is a socket, also one without a file (Linux's abstract ones); of another host it is port 6000 + N.
 *
 * @param {string} name
 * @returns {import('node:net').NetConnectOpts[]} empty when it is no display's name
 */
export function x11Addresses(name) {
  const [, host = '', number] = /^(?:[^/]*\/)?(.*):(\d+)(?:\.\d+)?$/.exec(name) ?? [];
  if (number === undefined) return [];
  if (host === '' || host === 'unix') {
    const path = `/tmp/.X11-unix/X${number}`;
    return [{ path }, { path: `\0${path}` }];
  }
  const port = 6000 + Number(number);
  return port > 65_535 ? [] : [{ host: host.replace(/^\[|\]$/g, ''), port }];
}

/**
 * @param {string} name
 * @param {NodeJS.ProcessEnv} env
 * @returns {import('node:net').NetConnectOpts}
 */
function waylandAddress(name, env) {
  return { path: name.startsWith('/') ? name : join(env.XDG_RUNTIME_DIR ?? '/nonexistent', name) };
}

/** @param {readonly import('node:net').NetConnectOpts[]} addresses */
async function answersAny(addresses) {
  for (const address of addresses) if (await answers(address)) return true;
  return false;
}

/**
 * @param {import('node:net').NetConnectOpts} address
 * @returns {Promise<boolean>}
 */
function answers(address) {
  return new Promise((resolve) => {
    const socket = connect({ ...address, timeout: timeoutMs });
    /** @param {boolean} result */
    const end = (result) => {
      socket.destroy();
      resolve(result);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
}
