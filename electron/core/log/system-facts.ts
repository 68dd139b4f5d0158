/** What the program runs on, as far as it may be the cause of something. */
import { arch, availableParallelism, freemem, release, type as systemName, totalmem } from 'node:os';
import type { Facts } from './diagnostics.ts';

const megabytes = (bytes: number): number => Math.round(bytes / 1_048_576);

export function systemFacts(): Facts {
  return {
    system: `${systemName()} ${release()}`,
    architecture: arch(),
    cores: availableParallelism(),
    memoryMb: megabytes(totalmem()),
    freeMemoryMb: megabytes(freemem()),
    usedMemoryMb: megabytes(process.memoryUsage.rss()),
    upSeconds: Math.round(process.uptime()),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
  };
}
