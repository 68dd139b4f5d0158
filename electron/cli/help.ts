/** Help texts, made from the command table alone. */
import type { Command } from './command.ts';
import { globalOptions } from './global-options.ts';

const globalHelp = `Options of every command:
${globalOptions
  .map(({ name, value, text }) => `  --${name}${value === undefined ? '' : ` ${value}`}`.padEnd(19) + text)
  .join('\n')}`;

export function overallHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length)) + 2;
  return `Offprint: a reader for DEV and other developers' feeds, without a window.

Usage: offprint COMMAND [ARGUMENTS]

Without a command it refreshes what is due and shows the newest articles.

${commands.map((command) => `  ${command.name.padEnd(width)}${command.summary}`).join('\n')}

${globalHelp}

“offprint COMMAND --help” has each command's options and examples.`;
}

export function commandHelp(command: Command): string {
  const options = Object.entries(command.optionTexts).map(
    ([name, text]) =>
      `  --${name}${command.options[name]?.type === 'string' ? ' VALUE' : ''}`.padEnd(24) + text,
  );
  return `Usage: offprint ${command.name} ${command.usage}

${command.summary}
${options.length === 0 ? '' : `\n${options.join('\n')}\n`}
Examples:
${command.examples.map((example) => `  ${example}`).join('\n')}

${globalHelp}`;
}
