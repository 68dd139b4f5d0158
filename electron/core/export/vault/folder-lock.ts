/** One export at a time in one folder, whichever program and library it comes from. */

import { randomUUID } from 'node:crypto';
import { open, readFile, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../../../shared/errors.ts';
import { isRunning } from '../../base/process-running.ts';
import { repeat } from '../../base/repeat.ts';

const lockName = '.offprint-export.lock';
/** The holder says it is alive so often; one that has been still for longer has died. */
const beatMs = 5_000;
const deadAfterMs = 30_000;

/** Runs `work` alone in the folder. Throws `folder-busy` where another export is at work there. */
export async function withFolderLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const path = join(folder, lockName);
  const owner = JSON.stringify({ pid: process.pid, host: hostname(), id: randomUUID() });
  if (!(await take(path, owner))) {
    if (!(await isAbandoned(path))) throw new AppError('folder-busy', { folder });
    await rm(path, { force: true });
    if (!(await take(path, owner))) throw new AppError('folder-busy', { folder });
  }
  const beat = repeat({
    async work() {
      const now = new Date();
      await utimes(path, now, now);
    },
    everyMs: beatMs,
    keepsAlive: true,
    // A folder that has gone is told by the write that fails.
    onError: () => undefined,
  });
  beat.start();
  try {
    return await work();
  } finally {
    await beat.stop();
    const present = await readFile(path, 'utf8').catch(() => '');
    if (present === owner) await rm(path, { force: true });
  }
}

async function take(path: string, owner: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    await file.writeFile(owner);
    await file.close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function isAbandoned(path: string): Promise<boolean> {
  try {
    const { mtimeMs } = await stat(path);
    // Far ahead, too: then the clock was set back, and whoever lives beats by the new time.
    if (Math.abs(Date.now() - mtimeMs) > deadAfterMs) return true;
    const { pid, host } = JSON.parse(await readFile(path, 'utf8')) as { pid: number; host: string };
    return host === hostname() && pid !== process.pid && !isRunning(pid);
  } catch {
    // Gone meanwhile, or half written by a program that is only now taking it.
    return false;
  }
}
