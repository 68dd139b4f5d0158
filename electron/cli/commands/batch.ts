/** parse, opml, discover, sanitise, markdown, extract: work on files, touch no library, and run the app's own code. */
import { type BatchHandler, runBatch } from '../batch/run-batch.ts';
import { type Command, UsageError } from '../command.ts';

/** `load`: what answers is loaded for its own command alone. */
function batchCommand(
  name: string,
  summary: string,
  request: string,
  load: () => Promise<BatchHandler>,
): Command {
  return {
    name,
    usage: '--batch | FILE | -',
    summary,
    options: { batch: { type: 'boolean' } },
    optionTexts: { batch: `read one request a line (${request}) from standard input, answer one a line` },
    examples: [`offprint ${name} FILE`, `offprint ${name} --batch < requests.ndjson`],
    async run(context) {
      const [file, ...more] = context.positionals;
      const isBatch = context.values.batch === true;
      if (isBatch === (file !== undefined) || more.length > 0) {
        throw new UsageError(`${name} takes either --batch or one file (- is standard input)`);
      }
      return await runBatch(await load(), { file: file ?? null }, context.io);
    },
  };
}

export const parse = batchCommand(
  'parse',
  'Read a feed file as the app would.',
  '{id, file, url?, contentType?}',
  async () => (await import('../batch/parse.ts')).answerParse,
);

export const discover = batchCommand(
  'discover',
  'Find the feeds a page names.',
  '{id, file, url}',
  async () => (await import('../batch/discover.ts')).answerDiscover,
);

export const opml = batchCommand(
  'opml',
  'Read an OPML list.',
  '{id, file}',
  async () => (await import('../batch/opml.ts')).answerOpml,
);

export const sanitise = batchCommand(
  'sanitise',
  'Make HTML safe, as the reading pane gets it.',
  '{id, html | file, url?}',
  async () => (await import('../batch/sanitise.ts')).sanitiseRequest,
);

export const markdown = batchCommand(
  'markdown',
  'Turn HTML into Markdown.',
  '{id, html | file, url?, title?}',
  async () => (await import('../batch/markdown.ts')).markdownRequest,
);

export const extract = batchCommand(
  'extract',
  'Find the article of a web page.',
  '{id, file, url}',
  async () => (await import('../batch/extract.ts')).answerExtract,
);
