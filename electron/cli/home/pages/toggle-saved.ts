/** Saves an article, or takes that back. */
import type { Client } from '../../../../shared/client.ts';
import type { ArticleSummary } from '../../../../shared/model/articles.ts';
import type { CommandContext } from '../../command.ts';
import { harmlessLine } from '../../terminal/harmless.ts';
import { pageMessages } from '../../texts/home-pages.ts';

export async function toggleSaved(
  context: CommandContext,
  client: Client,
  { id, title, isSaved }: Pick<ArticleSummary, 'id' | 'title' | 'isSaved'>,
): Promise<void> {
  await client.call('articles.mark', { target: { ids: [id] }, isSaved: !isSaved });
  context.say((isSaved ? pageMessages.unsaved : pageMessages.saved)(harmlessLine(title)));
}
