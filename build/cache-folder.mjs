/** Where downloads and logs of set-up are kept: for the bootstrap, which runs before TypeScript can, and for `root.ts`. */
import { homedir, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/**
 * Returns the folder kept between runs and clones; never inside the repository. `OFFPRINT_CACHE` names another.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string}
 */
export function cacheFolder(env = process.env) {
  const own = env.OFFPRINT_CACHE;
  if (own !== undefined && own !== '') return own;
  if (process.platform === 'win32') {
    return join(env.LOCALAPPDATA || join(homedir(), 'AppData', 'Local'), 'offprint', 'cache');
  }
  if (process.platform === 'darwin') return join(homeFolder(), 'Library', 'Caches', 'offprint');
  return join(env.XDG_CACHE_HOME || join(homeFolder(), '.cache'), 'offprint');
}

/** An empty HOME would put the cache into the current folder. */
function homeFolder() {
  try {
    return homedir() || userInfo().homedir;
  } catch {
    // An account without an entry in passwd, as containers run under.
    return tmpdir();
  }
}
