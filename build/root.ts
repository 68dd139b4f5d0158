/** Folders every build script works in. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

import { say } from './say.mjs';

export { cacheFolder } from './cache-folder.mjs';
export { say } from './say.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** The built program as Electron is given it: its own package.json, scripts, pages and node_modules. */
export const appFolder = join(root, 'dist', 'app');

/** Hash over names and bytes of all files below the given ones. */
export function hashFiles(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesBelow).sort()) {
    hash
      .update(relative(root, file).split(sep).join('/'))
      .update('\0')
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

export function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules')
    .flatMap((entry) => filesBelow(join(path, entry.name)));
}

/** Says what is wrong and what to do, and ends the script. */
export function stop(message: string): never {
  say(message);
  process.exit(1);
}
