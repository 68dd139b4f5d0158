/** Where Node keeps what it made of the modules: reading a hundred and fifty of them takes longer than most commands. */
import module from 'node:module';
import { homedir, userInfo } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * For this process and its threads; a folder that cannot be used is passed over in silence (Node's own rule).
 *
 * @param {NodeJS.ProcessEnv} env
 */
export function keepCompiledCode(env) {
  if (env.NODE_COMPILE_CACHE !== undefined || env.NODE_DISABLE_COMPILE_CACHE !== undefined) return;
  const folder = join(env.OFFPRINT_CACHE ?? defaultCache(env), 'code');
  // From Node 22.1 on.
  module.enableCompileCache?.(folder);
  env.NODE_COMPILE_CACHE = folder;
}

/** @param {NodeJS.ProcessEnv} env */
function defaultCache(env) {
  if (process.platform === 'win32')
    return join(env.LOCALAPPDATA ?? join(homeFolder(), 'AppData', 'Local'), 'offprint');
  if (process.platform === 'darwin') return join(homeFolder(), 'Library', 'Caches', 'offprint');
  const cache = env.XDG_CACHE_HOME ?? '';
  return join(isAbsolute(cache) ? cache : join(homeFolder(), '.cache'), 'offprint');
}

/** As in core/library/connection/default-folder.ts, which cannot be read before the cache is on. */
function homeFolder() {
  const home = homedir();
  return isAbsolute(home) ? home : userInfo().homedir;
}
