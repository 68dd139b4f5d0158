/**
 * Who holds a claim or a lease: a process by its machine, number and start, so that another can tell whether it is still there.
 * A number alone is given to other processes later.
 */
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { isRunning } from '../../base/process-running.ts';

/** `machine:pid:start:uuid`; start is empty where the system does not tell it. */
export const newOwner = (): string =>
  [machine(), process.pid, startOf(process.pid) ?? '', randomUUID()].join(':');

/** false as well where it cannot be known: of another machine, or written by an earlier version. */
export function isOwnerGone(owner: string): boolean {
  const [machineOfOwner, pidText = '', start = ''] = owner.split(':');
  const pid = Number(pidText);
  if (machineOfOwner !== machine() || !Number.isSafeInteger(pid) || pid <= 0) return false;
  if (!isRunning(pid)) return true;
  const startNow = startOf(pid);
  return start !== '' && startNow !== null && startNow !== start;
}

let known: string | null = null;

/** One boot of one machine, and the space its process numbers are counted in, which a container has of its own. Hashed. */
function machine(): string {
  known ??= createHash('sha256')
    .update(
      [
        hostname(),
        textOf(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
        textOf(() => readlinkSync('/proc/self/ns/pid')),
      ].join('\n'),
    )
    .digest('hex')
    .slice(0, 16);
  return known;
}

/** Clock ticks from the boot to its start: field 22 of proc_pid_stat(5), counted behind its name, which may hold spaces. */
function startOf(pid: number): string | null {
  const stat = textOf(() => readFileSync(`/proc/${pid}/stat`, 'latin1'));
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

/** '' where the system has no such file. */
function textOf(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
