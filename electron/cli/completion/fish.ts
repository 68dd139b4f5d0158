/** Completion for fish, from the command table. */
import type { Command } from '../command.ts';
import { globalOptions } from '../global-options.ts';
import { usageWords } from '../usage-words.ts';

export function fishCompletion(commands: readonly Command[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  const lines = [
    '# fish completion of offprint: offprint completion fish > ~/.config/fish/completions/offprint.fish',
    'complete -c offprint -f',
    ...globalOptions.map(
      ({ name, value, text }) =>
        `complete -c offprint -l ${name} -d ${quoted(text)}${value === undefined ? '' : " -x -a '(__fish_complete_directories)'"}`,
    ),
    ...commands.map(
      ({ name, summary }) =>
        `complete -c offprint -n 'not __fish_seen_subcommand_from ${names}' -a ${name} -d ${quoted(summary)}`,
    ),
    ...commands.flatMap(linesOf),
  ];
  return `${lines.join('\n')}\n`;
}

function linesOf(command: Command): string[] {
  const { words, choices, takesFile, folderOptions } = usageWords(command);
  const start = `complete -c offprint -n '__fish_seen_subcommand_from ${command.name}'`;
  const options = Object.entries(command.optionTexts).map(([name, text]) => {
    const few = choices[name];
    const values = folderOptions.includes(name)
      ? " -x -a '(__fish_complete_directories)'"
      : few !== undefined
        ? ` -x -a ${quoted(few.join(' '))}`
        : command.options[name]?.type === 'string'
          ? ' -x'
          : '';
    return `${start} -l ${name} -d ${quoted(text)}${values}`;
  });
  return [
    ...options,
    ...(words.length === 0 ? [] : [`${start} -a ${quoted(words.join(' '))}`]),
    ...(takesFile ? [`${start} -F`] : []),
  ];
}

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
