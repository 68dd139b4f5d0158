/** diagnostics: what to send with a report. */
import { toWireError } from '../../../shared/errors.ts';
import { homeFolder } from '../../core/library/connection/default-folder.ts';
import { type Diagnosed, diagnosticsText, tailBytes } from '../../core/log/diagnostics.ts';
import { createRedact } from '../../core/log/redact.ts';
import { systemFacts } from '../../core/log/system-facts.ts';
import { type Command, type CommandContext, ExitStatus } from '../command.ts';
import { openLog } from '../open-log.ts';
import { write } from '../output.ts';

export const diagnostics: Command = {
  name: 'diagnostics',
  usage: '',
  most: 0,
  summary: 'Print what to send with a report: versions, counts, what was set, and the end of the log.',
  options: {},
  optionTexts: {},
  examples: ['offprint diagnostics', 'offprint diagnostics > diagnostics.txt'],
  async run(context) {
    // Before this very command is in it.
    const log = openLog(context.libraryFolder).tail(tailBytes);
    const text = diagnosticsText(
      {
        program: { version: context.version, node: process.versions.node },
        system: systemFacts(),
        ...(await ofLibrary(context)),
        log,
      },
      createRedact(homeFolder()),
    );
    await write(context, `${text}\n`);
    return ExitStatus.done;
  },
};

/** Where it cannot be opened, that is the finding. */
async function ofLibrary(context: CommandContext): Promise<Pick<Diagnosed, 'library' | 'settings'>> {
  try {
    const client = await context.openLibrary({ create: false });
    return await client.call('library.diagnostics', {});
  } catch (error) {
    return { library: { state: `not open: ${toWireError(error).code}` }, settings: {} };
  }
}
