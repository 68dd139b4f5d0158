/** Starts a job of core, shows its progress on a terminal, and passes an interruption on to it. */
import type { Client } from '../../shared/client.ts';
import type { JobResult } from '../../shared/model/jobs.ts';
import type { CommandContext } from './command.ts';
import { harmlessLine } from './terminal/harmless.ts';
import { describeTerminal } from './terminal/terminal.ts';
import { fitTo } from './terminal/width.ts';

type Summaries = { [R in JobResult as R['kind']]: R['summary'] };
type SummaryOf<K extends JobResult['kind']> = Summaries[K];

export async function runJob<K extends JobResult['kind']>(
  context: CommandContext,
  client: Client,
  kind: K,
  start: () => Promise<{ jobId: string }>,
): Promise<SummaryOf<K>> {
  const isShown = context.io.stderr.isTTY === true && !context.isQuiet;
  const stopListening = client.on('job.progress', ({ done, total, label }) => {
    if (isShown) context.io.stderr.write(`\r\u001B[K${progressLine(context, done, total, label)}`);
  });
  const { jobId } = await start();
  const cancel = (): void => {
    client.call('jobs.cancel', { jobId }).catch(() => undefined);
  };
  context.interrupted.addEventListener('abort', cancel, { once: true });
  if (context.interrupted.aborted) cancel();
  try {
    const result = await client.call('jobs.wait', { jobId });
    if (result.kind !== kind) throw new Error(`job ${jobId} is a ${result.kind}, not a ${kind}`);
    return result.summary as SummaryOf<K>;
  } finally {
    context.interrupted.removeEventListener('abort', cancel);
    stopListening();
    if (isShown) context.io.stderr.write('\r\u001B[K');
  }
}

/** One line that fits: a longer one would wrap, and the next could not take its place. */
export function progressLine(
  { io, env }: Pick<CommandContext, 'io' | 'env'>,
  done: number,
  total: number,
  label: string,
): string {
  const { columns, isUnicode } = describeTerminal(io.stderr, env);
  const width = Math.min(24, Math.floor(columns / 4));
  const filled = total === 0 ? 0 : Math.round((done / total) * width);
  const [full, empty] = isUnicode ? ['█', '░'] : ['#', '.'];
  const bar = `${full.repeat(filled)}${empty.repeat(width - filled)}`;
  return fitTo(`${bar} ${done}/${total} ${harmlessLine(label)}`, columns - 1, isUnicode ? '…' : '...');
}
