/** snippets. */
import type { Client } from '../../../shared/client.ts';
import type { Snippet } from '../../../shared/model/snippets.ts';
import { type Command, type CommandContext, ExitStatus, text, wholeNumber } from '../command.ts';
import { write, writeRows } from '../output.ts';
import { lenientOption, lenientText, refuseProblems } from '../selection.ts';

const pageSize = 100;
const mostAsMarkdown = 2_000;

export const snippets: Command = {
  name: 'snippets',
  usage: '[QUERY] [--language L] [--limit N]',
  summary: 'Print blocks of code from all articles, each with where it is from.',
  options: { language: { type: 'string' }, limit: { type: 'string' }, ...lenientOption },
  optionTexts: {
    language: 'only code written in it, e.g. rust or ts',
    limit: 'how many at most (default 50)',
    ...lenientText,
  },
  takesSigns: true,
  examples: [
    'offprint snippets --language rust > rust.md',
    "offprint snippets 'useEffect tag:react' --limit 5",
    'offprint snippets --language sql --ndjson',
  ],
  async run(context) {
    const limit = wholeNumber(context.values, 'limit', 1) ?? 50;
    const wanted = {
      search: context.positionals.join(' '),
      language: text(context.values, 'language') ?? null,
    };
    const client = await context.openLibrary({ create: false });
    const isEmpty =
      context.format === 'text'
        ? await writeMarkdown(context, client, { ...wanted, limit: Math.min(limit, mostAsMarkdown) })
        : await writeAll(context, client, wanted, limit);
    if (isEmpty && wanted.language !== null) await sayLanguages(context, client, wanted.language);
    return ExitStatus.done;
  },
};

type Wanted = { search: string; language: string | null };

async function writeMarkdown(
  context: CommandContext,
  client: Client,
  wanted: Wanted & { limit: number },
): Promise<boolean> {
  // Said once, by the first page of what the text is made of.
  const { problems } = await client.call('snippets.list', { ...pick(wanted), isTyping: false, limit: 1 });
  refuseProblems(context, problems);
  const { markdown, count } = await client.call('snippets.markdown', wanted);
  if (markdown !== '') await write(context, markdown);
  return count === 0;
}

async function writeAll(
  context: CommandContext,
  client: Client,
  wanted: Wanted,
  limit: number,
): Promise<boolean> {
  const rows: Snippet[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.call('snippets.list', {
      ...wanted,
      isTyping: false,
      limit: Math.min(pageSize, limit - rows.length),
      ...(cursor === undefined ? {} : { cursor }),
    });
    if (cursor === undefined) refuseProblems(context, page.problems);
    rows.push(...page.snippets.slice(0, limit - rows.length));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined && rows.length < limit);
  // Colours are for the page.
  const data = rows.map(({ codeHtml: _codeHtml, ...row }) => row);
  await writeRows(context, data, ({ code }) => code);
  return rows.length === 0;
}

const pick = ({ search, language }: Wanted): Wanted => ({ search, language });

async function sayLanguages(context: CommandContext, client: Client, language: string): Promise<void> {
  const { languages } = await client.call('snippets.languages', {});
  if (languages.some(({ name }) => name === language)) return;
  const there = languages.map(({ name }) => name).join(', ');
  context.complain(`No article has code in “${language}”.${there === '' ? '' : ` There is ${there}.`}`);
}
