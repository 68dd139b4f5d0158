/** Completion for zsh, from the command table: a function file `_offprint` for its `fpath`. */
import type { Command } from '../command.ts';
import { globalOptions } from '../global-options.ts';
import { usageWords } from '../usage-words.ts';

export function zshCompletion(commands: readonly Command[]): string {
  const global = globalOptions.map(({ name, value, text }) =>
    optionOf(name, text, value === undefined ? null : '_files -/', false),
  );
  return `#compdef offprint
# zsh completion of offprint: offprint completion zsh > a folder of $fpath, as _offprint
_offprint() {
  local -a commands global
  local context state state_descr line
  typeset -A opt_args
  commands=(
${commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary.replaceAll(':', '\\:')}`)}`).join('\n')}
  )
  global=(
${global.map((one) => `    ${one}`).join('\n')}
  )
  _arguments -C $global '1:command:->command' '*::argument:->argument'
  case $state in
    command) _describe -t commands 'offprint command' commands ;;
    argument)
      case $words[1] in
${commands.map(caseOf).join('\n')}
      esac
      ;;
  esac
}
if [[ $funcstack[1] == _offprint ]]; then
  _offprint "$@"
else
  compdef _offprint offprint
fi
`;
}

function caseOf(command: Command): string {
  const { words, choices, takesFile, folderOptions } = usageWords(command);
  const options = Object.entries(command.optionTexts).map(([name, text]) => {
    const option = command.options[name];
    const few = choices[name];
    const values =
      option?.type !== 'string'
        ? null
        : few !== undefined
          ? `(${few.join(' ')})`
          : folderOptions.includes(name)
            ? '_files -/'
            : ' ';
    return optionOf(name, text, values, option?.multiple === true);
  });
  const rest = takesFile
    ? ["'*:file:_files'"]
    : words.length > 0
      ? [quoted(`*:argument:(${words.join(' ')})`)]
      : ["'*:argument: '"];
  return `        ${command.name}) _arguments $global ${[...options, ...rest].join(' ')} ;;`;
}

/** `values`: how its value is completed; null: it takes none. */
function optionOf(name: string, text: string, values: string | null, isRepeated: boolean): string {
  const said = text.replace(/[[\]:]/g, '\\$&');
  return quoted(`${isRepeated ? '*' : ''}--${name}[${said}]${values === null ? '' : `:value:${values}`}`);
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
