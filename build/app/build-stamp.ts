/** Whether dist/app is the program of today's sources. Apart from what builds it, which takes long to load and much memory. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashFiles, root } from '../root.ts';

const stampFile = join(root, 'dist', 'built-from.txt');
const sources = [
  'shared',
  'electron',
  'renderer',
  'build/vite',
  'build/app',
  'build/icons/drawn',
  'package.json',
  'package-lock.json',
];

/** `sqliteFolder`: a node_modules folder with another better-sqlite3; null: the project's own. */
export function buildStamp(sqliteFolder: string | null): string {
  return `${hashFiles(sources.map((path) => join(root, path)))} ${sqliteFolder ?? 'node_modules'}`;
}

export function isBuilt(stamp: string): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
}

/** Comes last: a build that was ended on the way has none. */
export function markBuilt(stamp: string): void {
  writeFileSync(stampFile, stamp);
}
