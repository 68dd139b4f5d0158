/** sample: the articles that come with Offprint. */
import { type Command, ExitStatus } from '../command.ts';
import { writeOne } from '../output.ts';
import { runJob } from '../run-job.ts';
import { counted } from '../texts/times.ts';

export const sample: Command = {
  name: 'sample',
  usage: '',
  most: 0,
  summary: 'Add the sample library: articles that come with Offprint and need no network.',
  options: {},
  optionTexts: {},
  examples: ['offprint sample', 'offprint sample --library ~/try-offprint'],
  async run(context) {
    const client = await context.openLibrary();
    const summary = await runJob(context, client, 'sample', () => client.call('sample.add', {}));
    await writeOne(context, summary, () =>
      context.isQuiet
        ? ''
        : summary.articles === 0
          ? 'The sample library is there already.'
          : `${counted(summary.articles, 'sample article')} in ${counted(summary.feeds, 'feed')} added`,
    );
    return ExitStatus.done;
  },
};
