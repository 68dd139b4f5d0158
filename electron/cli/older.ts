/** Older pages of feeds, fetched as a part of other commands: each feed whose pages cannot be had is named. */
import type { Client } from '../../shared/client.ts';
import type { Feed } from '../../shared/model/feeds.ts';
import type { OlderSummary } from '../../shared/model/older.ts';
import type { CommandContext } from './command.ts';
import { runJob } from './run-job.ts';
import { errorText } from './texts/errors.ts';

/** Waits for what a subscription has begun. false: not all of it came. */
export async function finishOlder(context: CommandContext, client: Client, jobId: string): Promise<boolean> {
  const summary = await runJob(context, client, 'fetch-older', () => Promise.resolve({ jobId }));
  if (summary.newArticles > 0) context.say(`${summary.newArticles} older entries`);
  return complainOf(context, summary);
}

/** Fetches what feeds have jumped over since they were asked last. `named` empty: of all. */
export async function fetchMissing(
  context: CommandContext,
  client: Client,
  named: readonly Feed[],
): Promise<{ newArticles: number; isWhole: boolean }> {
  const summary = await runJob(context, client, 'fetch-older', () =>
    client.call('older.closeGaps', named.length === 0 ? {} : { feedIds: named.map(({ id }) => id) }),
  );
  return { newArticles: summary.newArticles, isWhole: complainOf(context, summary) };
}

function complainOf(context: CommandContext, { feeds }: OlderSummary): boolean {
  for (const { title, error } of feeds) {
    if (error !== null) context.complain(`${title}: its older pages could not be had: ${errorText(error)}`);
  }
  return feeds.every(({ error }) => error === null);
}
