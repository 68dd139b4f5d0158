/** parse, opml, discover, sanitise, markdown: work on files, touch no library, and run the app's own code. */
import { answerDiscover } from '../batch/discover.ts';
import { markdownRequest } from '../batch/markdown.ts';
import { answerOpml } from '../batch/opml.ts';
import { answerParse } from '../batch/parse.ts';
import { type BatchHandler, runBatch } from '../batch/run-batch.ts';
import { sanitiseRequest } from '../batch/sanitise.ts';
import { type Command, UsageError } from '../command.ts';

function batchCommand(name: string, summary: string, request: string, handler: BatchHandler): Command {
  return {
    name,
    usage: '--batch | FILE | -',
    summary,
    options: { batch: { type: 'boolean' } },
    optionTexts: { batch: `read one request a line (${request}) from standard input, answer one a line` },
    examples: [`offprint ${name} FILE`, `offprint ${name} --batch < requests.ndjson`],
    run(context) {
      const [file, ...more] = context.positionals;
      const isBatch = context.values.batch === true;
      if (isBatch === (file !== undefined) || more.length > 0) {
        throw new UsageError(`${name} takes either --batch or one file (- is standard input)`);
      }
      return runBatch(handler, { file: file ?? null }, context.io);
    },
  };
}

export const batchCommands: readonly Command[] = [
  batchCommand('parse', 'Read a feed file as the app would.', '{id, file, url?, contentType?}', answerParse),
  batchCommand('discover', 'Find the feeds a page names.', '{id, file, url}', answerDiscover),
  batchCommand('opml', 'Read an OPML list.', '{id, file}', answerOpml),
  batchCommand(
    'sanitise',
    'Make HTML safe, as the reading pane gets it.',
    '{id, html | file, url?}',
    sanitiseRequest,
  ),
  batchCommand('markdown', 'Turn HTML into Markdown.', '{id, html | file, url?, title?}', markdownRequest),
];
