/** What every command takes, for the parser, the help texts, the manual page and the shells. */
import type { ParseArgsConfig } from 'node:util';

type GlobalOption = { name: string; type: 'string' | 'boolean'; value?: string; text: string };

export const globalOptions: readonly GlobalOption[] = [
  {
    name: 'library',
    type: 'string',
    value: 'DIR',
    text: 'the folder that holds everything (or OFFPRINT_LIBRARY)',
  },
  { name: 'json', type: 'boolean', text: 'answer as JSON' },
  { name: 'ndjson', type: 'boolean', text: 'answer as one JSON object a line' },
  { name: 'quiet', type: 'boolean', text: 'no progress, no messages but errors' },
  { name: 'verbose', type: 'boolean', text: 'say more about what goes wrong' },
  { name: 'version', type: 'boolean', text: 'print the version' },
  { name: 'help', type: 'boolean', text: 'this text, or that of a command' },
];

/** As `parseArgs` wants them. */
export const globalParseOptions: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
  globalOptions.map(({ name, type }) => [name, { type }]),
);
