/** The manual page offprint(1), from the command table: man(7) macros, which every system's man knows. */
import type { Command } from './command.ts';
import { globalOptions } from './global-options.ts';

export function manualPage(commands: readonly Command[], version: string): string {
  return `${[
    `.TH OFFPRINT 1 "" "Offprint ${version}" "User Commands"`,
    '.SH NAME',
    `offprint ${dash} read DEV and other developers' feeds, from the command line`,
    '.SH SYNOPSIS',
    '.B offprint',
    '[\\fICOMMAND\\fR [\\fIARGUMENTS\\fR]]',
    '.SH DESCRIPTION',
    escaped(
      'Works on the same library as the app, without a window or a display; both may be open at once. What a command finds goes to standard output, messages and progress to standard error.',
    ),
    '.PP',
    escaped(
      'Without a command it refreshes what is due, lists what came since it was last looked at and the newest articles, and names commands to go on with. Where nothing is subscribed, it subscribes to DEV; where no server answers, it adds a sample. On a terminal it then offers to open, search, save and export articles.',
    ),
    '.SH OPTIONS OF EVERY COMMAND',
    ...globalOptions.flatMap(({ name, value, text }) => option(name, value ?? null, text)),
    '.SH COMMANDS',
    ...commands.flatMap(section),
    '.SH EXIT STATUS',
    ...exitStatuses.flatMap(([status, text]) => ['.TP', `.B ${status}`, escaped(text)]),
    '.SH ENVIRONMENT',
    '.TP',
    '.B OFFPRINT_LIBRARY',
    escaped('The folder that holds everything, where --library does not name one.'),
    '.TP',
    '.B HTTPS_PROXY, HTTP_PROXY, ALL_PROXY, NO_PROXY',
    'The proxy requests go through, unless the settings name one.',
  ].join('\n')}\n`;
}

const dash = '\\-';

const exitStatuses = [
  ['0', 'All was done.'],
  ['1', 'It was done in part: what failed is named on standard error.'],
  ['2', 'Wrong use.'],
  ['3', 'The library cannot be opened.'],
  ['4', 'Nothing could be done.'],
  ['130', 'Interrupted; the library is consistent.'],
] as const;

function section(command: Command): string[] {
  return [
    `.SS "offprint ${command.name}${command.usage === '' ? '' : ` ${quotable(command.usage)}`}"`,
    escaped(command.summary),
    ...Object.entries(command.optionTexts).flatMap(([name, text]) =>
      option(name, command.options[name]?.type === 'string' ? 'VALUE' : null, text),
    ),
    '.PP',
    '.nf',
    '.RS',
    ...command.examples.map(escaped),
    '.RE',
    '.fi',
  ];
}

const option = (name: string, value: string | null, text: string): string[] => [
  '.TP',
  `.BR ${escaped(`--${name}`)}${value === null ? '' : ` " \\fI${value}\\fR"`}`,
  escaped(text),
];

/** In quotes of a macro. */
const quotable = (text: string): string => escaped(text).replaceAll('"', '\\(dq');

/** A line that begins with a dot or an apostrophe would be a request; a bare hyphen may become a typographic one. */
function escaped(text: string): string {
  const line = text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replace(/\n/g, ' ');
  return /^[.']/.test(line) ? `\\&${line}` : line;
}
