/** `show ID --revisions` and `show ID --diff`: the texts an article had, and what changed between two. */
import type { ComparedBlock } from '../../../shared/model/revisions.ts';
import { type CommandContext, ExitStatus, UsageError, wholeNumber } from '../command.ts';
import { writeOne, writeRows } from '../output.ts';

export async function showRevisions(context: CommandContext, articleId: number): Promise<number> {
  const wanted = wholeNumber(context.values, 'revision', 1);
  const client = await context.openLibrary({ create: false });
  const { revisions } = await client.call('revisions.list', { articleId });
  if (context.values.diff !== true) {
    await writeRows(
      context,
      revisions,
      (one) =>
        `${one.id}\t${new Date(one.at).toISOString()}\t${one.reason}\t${one.wordCount} words\t${one.title}`,
    );
    return ExitStatus.done;
  }
  const revision = wanted === undefined ? revisions[0] : revisions.find((one) => one.id === wanted);
  if (revision === undefined) {
    if (wanted !== undefined) {
      throw new UsageError(`article ${articleId} has no text ${wanted}: see show ${articleId} --revisions`);
    }
    context.say('the feed has not changed this article');
    return ExitStatus.done;
  }
  // What was kept aside came after what the article shows.
  const [from, to] = revision.reason === 'shrunk' ? [null, revision.id] : [revision.id, null];
  const comparison = await client.call('revisions.compare', { articleId, from, to });
  await writeOne(context, comparison, () =>
    comparison.blocks
      .filter((block) => block.change !== 'same')
      .map(blockLine)
      .join('\n'),
  );
  context.say(`${comparison.insertedWords} words added, ${comparison.deletedWords} taken out`);
  return ExitStatus.done;
}

/** As word-diff of git writes it: [-gone-] and {+came+}. */
function blockLine(block: ComparedBlock): string {
  const sign = { same: ' ', changed: '~', inserted: '+', deleted: '-' }[block.change];
  const words = block.parts.map((part) =>
    part.kind === 'same' || block.change !== 'changed'
      ? part.text
      : part.kind === 'inserted'
        ? `{+${part.text}+}`
        : `[-${part.text}-]`,
  );
  return `${sign} ${words.join('')}`;
}
