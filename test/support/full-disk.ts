/** A disk that has no room from the nth thing that is written to a folder on: `node:fs` and `node:fs/promises` say so. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const asyncNames = ['writeFile', 'copyFile', 'appendFile', 'mkdir', 'rename'] as const;
const syncNames = ['writeFileSync', 'copyFileSync', 'appendFileSync', 'mkdirSync', 'renameSync'] as const;

export type FullDisk = {
  /** Things that were written, or would have been. */
  writes(): number;
  /** There is room again. */
  restore(): void;
};

/** `from`: how many writes still succeed; Infinity counts only. A folder, or the name of a file, needs room as well. */
export function fillDisk(folder: string, from: number): FullDisk {
  let count = 0;
  const isFull = (path: unknown): boolean => {
    if (typeof path !== 'string' || !path.startsWith(folder)) return false;
    count += 1;
    return count > from;
  };
  const full = (path: unknown): Error =>
    Object.assign(new Error(`ENOSPC: no space left on device, '${String(path)}'`), { code: 'ENOSPC' });
  /** A rename and a copy write at their second path. */
  const target = (name: string, args: readonly unknown[]): unknown =>
    name.startsWith('rename') || name.startsWith('copy') ? args[1] : args[0];
  const restores: (() => void)[] = [];
  const replace = (holder: Record<string, unknown>, name: string, isAsync: boolean): void => {
    const original = holder[name] as (...args: unknown[]) => unknown;
    restores.push(() => {
      holder[name] = original;
    });
    holder[name] = (...args: unknown[]) => {
      const path = target(name, args);
      if (!isFull(path)) return original.apply(holder, args);
      if (isAsync) return Promise.reject(full(path));
      throw full(path);
    };
  };
  for (const name of asyncNames) replace(fs.promises as unknown as Record<string, unknown>, name, true);
  for (const name of syncNames) replace(fs as unknown as Record<string, unknown>, name, false);
  syncBuiltinESMExports();
  return {
    writes: () => count,
    restore() {
      for (const restore of restores) restore();
      syncBuiltinESMExports();
    },
  };
}
