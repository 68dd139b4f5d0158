/** undo: takes back the last change of the library, whichever program made it. */
import { undoneWords, undoWords } from '../../../shared/texts/en/undo.ts';
import { type Command, ExitStatus } from '../command.ts';
import { writeOne, writeRows } from '../output.ts';
import { stampText } from '../texts/times.ts';

export const undo: Command = {
  name: 'undo',
  usage: '[--list]',
  most: 0,
  summary: 'Take back the last change of articles or tags, whichever program made it within the last hour.',
  options: { list: { type: 'boolean' } },
  optionTexts: { list: 'list the changes, the last one first, and take back nothing' },
  examples: ['offprint undo', 'offprint undo --list', 'offprint undo --json'],
  async run(context) {
    const client = await context.openLibrary({ create: false });
    const { entries } = await client.call('undo.log', {});
    if (context.values.list === true) {
      await writeRows(context, entries, (entry) =>
        [stampText(entry.at), undoWords(entry), ...(entry.canUndo ? [] : ['cannot be undone'])].join('\t'),
      );
      return ExitStatus.done;
    }
    const [last] = entries;
    if (last === undefined) {
      context.complain('offprint: There is nothing to take back.');
      return ExitStatus.nothingDone;
    }
    if (!last.canUndo) {
      context.complain(
        `offprint: The last change cannot be taken back here: ${undoWords(last)}. Where the app made it and is still open, undo it there.`,
      );
      return ExitStatus.nothingDone;
    }
    const { entry } = await client.call('undo.runLogged', { undoId: last.undoId });
    await writeOne(context, entry, () => undoneWords(entry));
    return ExitStatus.done;
  },
};
