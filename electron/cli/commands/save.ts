/** save: any page of the web as an article. */
import { AppError } from '../../../shared/errors.ts';
import { type Command, ExitStatus, list, UsageError } from '../command.ts';
import { writeRows } from '../output.ts';
import { errorText, exitStatusOf } from '../texts/errors.ts';

export const save: Command = {
  name: 'save',
  usage: 'URL… [--tag T]…',
  summary: 'Keep web pages as articles: their text without what is around it, saved, and readable offline.',
  options: { tag: { type: 'string', multiple: true } },
  optionTexts: { tag: 'tag these articles get; may be repeated' },
  examples: [
    'offprint save https://blog.example/on-queues',
    'offprint save https://blog.example/a --tag work/rust',
  ],
  async run(context) {
    if (context.positionals.length === 0) throw new UsageError('save needs at least one address');
    const client = await context.openLibrary();
    const saved: { articleId: number; title: string; alreadyThere: boolean; hasText: boolean }[] = [];
    let failed = 0;
    let worst: number = ExitStatus.nothingDone;
    for (const address of context.positionals) {
      if (context.interrupted.aborted) return ExitStatus.interrupted;
      try {
        const { problem, ...page } = await client.call('pages.save', {
          address,
          tags: list(context.values, 'tag'),
        });
        saved.push({ ...page, hasText: problem === null });
        if (page.alreadyThere) context.say(`There already, now saved: ${page.title}`);
        else if (problem === null) context.say(`Saved: ${page.title}`);
        else {
          failed += 1;
          context.complain(`${address}: only its address is kept. ${errorText(problem)}`);
        }
      } catch (error) {
        if (!(error instanceof AppError) || exitStatusOf(error.code) === ExitStatus.noLibrary) throw error;
        failed += 1;
        context.complain(`${address}: ${errorText(error)}`);
        if (['not-a-url', 'unsupported-scheme'].includes(error.code)) worst = ExitStatus.wrongUse;
      }
    }
    await writeRows(context, saved, ({ articleId, title }) => `${articleId}\t${title}`);
    if (failed === 0) return ExitStatus.done;
    return saved.length > 0 ? ExitStatus.partly : worst;
  },
};
