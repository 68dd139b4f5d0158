/** Lays the modules that are not bundled beside the built program: only the files they need to run. */
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { appFolder, root } from '../root.ts';
import { unbundledModules } from '../vite/node.config.ts';

/** `sqliteFolder`: a node_modules folder with another better-sqlite3; null: the project's own. */
export function stageModules(sqliteFolder: string | null): void {
  const target = join(appFolder, 'node_modules');
  mkdirSync(target, { recursive: true });
  for (const name of unbundledModules) {
    if (name === 'better-sqlite3' && sqliteFolder !== null) {
      for (const module of readdirSync(sqliteFolder)) stage(join(sqliteFolder, module), join(target, module));
    } else {
      stage(join(root, 'node_modules', name), join(target, name));
    }
  }
}

/** Sources, tests, type declarations and maps stay behind; of prebuilt addons only this system's is taken. */
function stage(from: string, to: string): void {
  const isNeeded = (path: string): boolean => {
    const inside = path.slice(from.length).replaceAll('\\', '/');
    if (/^\/(deps|src|test|tests|docs|benchmark|node_modules)(\/|$)/.test(inside)) return false;
    if (/\.(d\.ts|d\.mts|map|md|gyp|c|cpp|h)$/i.test(inside) && !/licen[cs]e/i.test(inside)) return false;
    if (inside.startsWith('/prebuilds/')) return isThisSystem(inside);
    return true;
  };
  if (!existsSync(from)) throw new Error(`${from} is missing: run npm ci`);
  cpSync(from, to, { recursive: true, dereference: true, filter: isNeeded });
}

function isThisSystem(path: string): boolean {
  // One program for both of Apple's processors has both addons.
  if (process.platform === 'darwin') return path.includes('/darwin-');
  const name = `${process.platform}-${process.arch}`;
  return (
    path.includes(`/${name}`) || (process.platform === 'linux' && path.includes(`/linuxmusl-${process.arch}`))
  );
}
