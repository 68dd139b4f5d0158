/** Finds processes by their parents. */
import { readdirSync, readFileSync } from 'node:fs';

/** Returns the processes that `parent` started and that still run, also those of other namespaces. */
export function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((id) => parentOf(id) === parent);
}

function parentOf(id: number): number | null {
  try {
    // The name, in brackets, may hold anything; after it come the state and the parent: proc_pid_stat(5).
    const [, parent = ''] = /^.*\) \S (\d+)/s.exec(readFileSync(`/proc/${id}/stat`, 'utf8')) ?? [];
    return Number(parent);
  } catch {
    return null;
  }
}
