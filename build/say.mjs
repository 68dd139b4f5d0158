/** Lines for the person at the terminal; standard output belongs to the program that is started. */

/** Signs of typography, and what stands for them where they cannot be shown. */
const plain = /** @type {const} */ ([
  [/[“”]/g, '"'],
  [/[‘’]/g, "'"],
  [/\s?…/g, '...'],
  [/–/g, '-'],
]);

/**
 * @param {string} message
 * @returns {void}
 */
export function say(message) {
  process.stderr.write(`${forLocale(message, process.env)}\n`);
}

/**
 * Returns the text as a terminal of this locale can show it: in ASCII where that isn't UTF-8 (POSIX: LC_ALL before LC_CTYPE
 * before LANG).
 *
 * @param {string} text
 * @param {NodeJS.ProcessEnv} env
 * @returns {string}
 */
export function forLocale(text, env) {
  if (process.platform === 'win32' || process.platform === 'darwin') return text;
  if (/utf-?8/i.test(env.LC_ALL || env.LC_CTYPE || env.LANG || '')) return text;
  return plain.reduce((result, [pattern, ascii]) => result.replace(pattern, ascii), text);
}
