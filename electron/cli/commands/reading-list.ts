/** reading-list: what an account on DEV or another Forem site has, and taking it over. The key comes from the environment alone. */
import type { Client } from '../../../shared/client.ts';
import { type ListedArticle, listMarks } from '../../../shared/model/accounts.ts';
import { type Command, type CommandContext, ExitStatus, list, oneOf, UsageError } from '../command.ts';
import { writeOne, writeRows } from '../output.ts';
import { runJob } from '../run-job.ts';
import { errorText } from '../texts/errors.ts';

/** What is given as an argument can be seen by others on the machine. */
const keyVariable = 'OFFPRINT_FOREM_KEY';

export const readingList: Command = {
  name: 'reading-list',
  usage: '[HOST] [--import] [--as saved|later|none] [--tag T]… [--follow-tags]',
  summary: `Show or take over the reading list of your account on DEV; its API key is read from ${keyVariable}.`,
  options: {
    import: { type: 'boolean' },
    as: { type: 'string' },
    tag: { type: 'string', multiple: true },
    'follow-tags': { type: 'boolean' },
  },
  optionTexts: {
    import: 'store its articles, one a second, and mark them',
    as: `with --import: what they become: ${listMarks.join(', ')} (default saved)`,
    tag: 'with --import: put this tag on each',
    'follow-tags': 'with --import: subscribe to the tags you follow there',
  },
  examples: [
    'offprint reading-list',
    `${keyVariable}=… offprint reading-list dev.to --import --as later --tag from/dev`,
  ],
  async run(context) {
    const [host = 'dev.to', ...more] = context.positionals;
    if (more.length > 0) throw new UsageError('reading-list takes one site');
    const { values } = context;
    const mark = oneOf(values, 'as', listMarks);
    const isImport = values.import === true;
    const only = ['as', 'tag', 'follow-tags'].find((option) => option in values);
    if (!isImport && only !== undefined) throw new UsageError(`--${only} goes with --import`);
    const client = await context.openLibrary({ create: isImport });
    await openAccount(context, client, host);
    if (!isImport) {
      const preview = await client.call('accounts.look', { host });
      if (context.format === 'json') await writeOne(context, preview, () => '');
      else await writeRows(context, preview.articles, line);
      context.say(
        `${preview.username} follows ${preview.tags.map(({ name }) => name).join(', ') || 'no tags'}`,
      );
      return ExitStatus.done;
    }
    return await takeOver(context, client, { host, mark });
  },
};

async function openAccount(context: CommandContext, client: Client, host: string): Promise<void> {
  const apiKey = context.env[keyVariable] ?? '';
  if (apiKey !== '') {
    await client.call('accounts.connect', { host, apiKey, isRemembered: false });
    return;
  }
  const { accounts } = await client.call('accounts.list', {});
  if (accounts.some((account) => account.host === host.toLowerCase())) return;
  throw new UsageError(
    `Put your API key for ${host} into ${keyVariable}; you make one in your settings there`,
  );
}

async function takeOver(
  context: CommandContext,
  client: Client,
  { host, mark }: { host: string; mark: ListedMark | undefined },
): Promise<number> {
  const { values } = context;
  const followTags =
    values['follow-tags'] === true
      ? (await client.call('accounts.look', { host })).tags.map(({ name }) => name)
      : [];
  const summary = await runJob(context, client, 'import-account', () =>
    client.call('accounts.import', {
      host,
      tags: list(values, 'tag'),
      followTags,
      ...(mark === undefined ? {} : { mark }),
    }),
  );
  for (const { title, error } of summary.failures) context.complain(`${title}: ${errorText(error)}`);
  const { fetched, alreadyThere, feedsAdded, failures } = summary;
  await writeOne(
    context,
    summary,
    () =>
      `${fetched} fetched, ${alreadyThere} marked where they are, ${feedsAdded} feeds added, ${failures.length} failed`,
  );
  if (failures.length === 0) return ExitStatus.done;
  return fetched + alreadyThere + feedsAdded > 0 ? ExitStatus.partly : ExitStatus.nothingDone;
}

type ListedMark = (typeof listMarks)[number];

const line = ({ foremId, savedAt, title, articleId, isSaved }: ListedArticle): string =>
  [
    foremId,
    savedAt === null ? '          ' : new Date(savedAt).toISOString().slice(0, 10),
    isSaved ? 'saved' : articleId === null ? 'missing' : 'here',
    title,
  ].join('\t');
