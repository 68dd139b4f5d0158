/** The command line as a function: arguments and streams in, exit status out. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Client } from '../../shared/client.ts';
import { AppError, toWireError, type WireError } from '../../shared/errors.ts';
import { defaultLibraryFolder } from '../core/library/connection/default-folder.ts';
import { errorFacts, noLog } from '../core/log/log.ts';
import {
  type Command,
  type CommandContext,
  ExitStatus,
  type Io,
  type OptionValues,
  UsageError,
} from './command.ts';
import { allCommands, findCommand } from './commands/table.ts';
import { globalParseOptions } from './global-options.ts';
import { commandHelp, overallHelp } from './help.ts';
import type { OpenClient } from './open-client.ts';
import { openLog } from './open-log.ts';
import { createCommandLines } from './program-name.ts';
import { isClosedPipe, OutputError, send } from './standard-output.ts';
import { toAscii } from './terminal/harmless.ts';
import { localeOf } from './terminal/terminal.ts';
import { errorText, exitStatusOf } from './texts/errors.ts';
import { migratingText } from './texts/migrating.ts';
import { outputFailureText } from './texts/system-reasons.ts';
import { warnOfPlace } from './warn-of-place.ts';

export type RunOptions = {
  io: Io;
  env: Record<string, string | undefined>;
  version: string;
  interrupted: AbortSignal;
};

/** Never rejects: errors are written to stderr and become the exit status. */
export async function run(argv: readonly string[], options: RunOptions): Promise<number> {
  const { io, version } = options;
  const isAscii = localeOf(options.env) === 'other';
  const complain = (message: string): void => {
    io.stderr.write(`${isAscii ? toAscii(message) : message}\n`);
  };
  const at = argv.findIndex((word, index) => !word.startsWith('-') && argv[index - 1] !== '--library');
  const name = argv[at];
  let command: Command | null = null;
  let isVerbose = argv.includes('--verbose');
  let log = noLog;
  const opened: OpenClient[] = [];
  const close = async (): Promise<void> => {
    for (const one of opened.splice(0)) await one.close();
  };
  try {
    const found = name === undefined ? await homeCommand(argv) : await findCommand(name);
    if (found === null) return await withoutCommand(argv, name, io, version, complain);
    command = found;
    const rest = name === undefined ? argv : argv.toSpliced(at, 1);
    const { positionals, values } = readArguments(command, rest);
    isVerbose = values.verbose === true;
    if (values.help === true) {
      await send(io.stdout, `${commandHelp(command)}\n`);
      return ExitStatus.done;
    }
    if (values.version === true) {
      await send(io.stdout, `${version}\n`);
      return ExitStatus.done;
    }
    if (positionals.length > (command.most ?? positionals.length)) {
      throw new UsageError(`${command.name} takes no more than ${command.most} arguments`);
    }
    const named = typeof values.library === 'string' ? values.library : options.env.OFFPRINT_LIBRARY;
    if (typeof values.library === 'string' && named?.trim() === '')
      throw new UsageError('--library needs a folder');
    refuseBlank(command, positionals, values);
    const folder = resolve(named === undefined || named === '' ? defaultLibraryFolder() : named);
    const context: CommandContext = {
      io,
      positionals,
      values,
      format: values.ndjson === true ? 'ndjson' : values.json === true ? 'json' : 'text',
      isQuiet: values.quiet === true,
      version,
      interrupted: options.interrupted,
      env: options.env,
      libraryFolder: folder,
      complain,
      say: (message) => {
        if (values.quiet !== true) complain(message);
      },
      async openLibrary(wanted = {}): Promise<Client> {
        const { openClient } = await import('./open-client.ts');
        const one = openClient({
          folder,
          version,
          env: options.env,
          ...wanted,
          log: (...event) => log(...event),
          onMigrating: (step) => {
            const words = migratingText(step);
            if (words !== null) context.say(words);
          },
          onBackgroundError: (error) => {
            log('error', 'app', 'Something in the background failed.', errorFacts(error));
            complain(String(error));
          },
        });
        opened.push(one);
        log = openLog(folder).log;
        log('info', 'app', 'start', { command: found.name, version });
        await warnOfPlace(one.client, context);
        return one.client;
      },
      closeLibrary: close,
      log: (...event) => log(...event),
    };
    return await command.run(context);
  } catch (error) {
    if (!(error instanceof UsageError)) log('error', 'app', 'The command failed.', errorFacts(error));
    return explain(error, command, isVerbose, options.env, complain);
  } finally {
    await close();
  }
}

/** null: it is the program that is asked about. */
async function homeCommand(argv: readonly string[]): Promise<Command | null> {
  if (argv.includes('--help') || argv.includes('--version')) return null;
  return (await import('./home/home.ts')).home;
}

async function withoutCommand(
  argv: readonly string[],
  name: string | undefined,
  io: Io,
  version: string,
  complain: (message: string) => void,
): Promise<number> {
  if (argv.includes('--version')) {
    await send(io.stdout, `${version}\n`);
    return ExitStatus.done;
  }
  if (name !== undefined && name !== 'help') {
    complain(`This version of Offprint has no command “${name}”. “offprint --help” lists those it has.`);
    return ExitStatus.wrongUse;
  }
  await send(io.stdout, `${overallHelp(await allCommands())}\n`);
  return ExitStatus.done;
}

function readArguments(
  command: Command,
  args: readonly string[],
): { positionals: string[]; values: OptionValues } {
  // `-name` is a tag to remove or a word to leave out, not a group of short options: it is disguised from the parser.
  const options: Command['options'] = { ...globalParseOptions, ...command.options };
  const isSigned = (word: string, before: string | undefined): boolean =>
    command.takesSigns === true && /^-[^-]/u.test(word) && options[before?.slice(2) ?? '']?.type !== 'string';
  try {
    const { positionals, values } = parseArgs({
      args: args.map((word, index) => (isSigned(word, args[index - 1]) ? `\u0000${word}` : word)),
      options,
      allowPositionals: true,
      strict: true,
    });
    return { positionals: positionals.map((word) => word.replace('\u0000', '')), values };
  } catch (error) {
    throw new UsageError(
      error instanceof Error ? error.message.replace(/\. To specify.*$/s, '') : String(error),
    );
  }
}

/** A variable that is not set, say: taken as nothing it would make most commands work on more than was meant. */
function refuseBlank(command: Command, positionals: readonly string[], values: OptionValues): void {
  const isBlank = (value: unknown): boolean =>
    Array.isArray(value) ? value.some(isBlank) : typeof value === 'string' && value.trim() === '';
  if (positionals.some(isBlank)) {
    const all = command.options.all === undefined ? '' : ' To work on every article, say --all.';
    throw new UsageError(`${command.name} was given an empty or blank argument.${all}`);
  }
  const option = Object.keys(values).find(
    (name) => isBlank(values[name]) && command.mayBeBlank?.includes(name) !== true,
  );
  if (option !== undefined) throw new UsageError(`--${option} was given an empty or blank value`);
}

/** What makes a library there, as it has to be typed here. */
function withCommands({ code, details }: WireError, env: RunOptions['env']): WireError {
  const line = createCommandLines(env, String(details.folder));
  return { code, details: { ...details, add: line('add', 'URL'), sample: line('sample') } };
}

function explain(
  error: unknown,
  command: Command | null,
  isVerbose: boolean,
  env: RunOptions['env'],
  complain: (message: string) => void,
): number {
  if (error instanceof UsageError) {
    complain(`offprint: ${error.message}`);
    if (command !== null)
      complain(`Usage: ${['offprint', command.name, command.usage].filter((word) => word !== '').join(' ')}`);
    return ExitStatus.wrongUse;
  }
  if (isClosedPipe(error)) return ExitStatus.done;
  if (error instanceof OutputError) {
    complain(outputFailureText(error.cause));
    return ExitStatus.nothingDone;
  }
  const wire = toWireError(error);
  complain(`offprint: ${errorText(wire.code === 'library-missing' ? withCommands(wire, env) : wire)}`);
  if (isVerbose && error instanceof Error) {
    complain(error.stack ?? error.message);
    if (error instanceof AppError && error.cause instanceof Error) complain(error.cause.stack ?? '');
  }
  return exitStatusOf(wire.code);
}
