/** Completion for bash 3.2 and newer, from the command table. */
import type { Command } from '../command.ts';
import { globalOptions } from '../global-options.ts';
import { usageWords } from '../usage-words.ts';

export function bashCompletion(commands: readonly Command[]): string {
  const global = globalOptions.map(({ name }) => `--${name}`).join(' ');
  return `# bash completion of offprint: source <(offprint completion bash)
# Names with spaces are one answer each.
_offprint_paths() {
  local IFS=$'\\n'
  COMPREPLY+=($(compgen "$1" -- "$2"))
}
_offprint() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]}
  local command='' options='' words='' takes_file='' index
  COMPREPLY=()
  for ((index = 1; index < COMP_CWORD; index++)); do
    case \${COMP_WORDS[index]} in
      --library) ((index++)) ;;
      -*) ;;
      *) command=\${COMP_WORDS[index]}; break ;;
    esac
  done
  if [[ $previous == --library ]]; then
    _offprint_paths -d "$current"
    return
  fi
  case $command in
    '') words='${commands.map(({ name }) => name).join(' ')}' ;;
${commands.map(caseOf).join('\n')}
  esac
  if [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W "$options ${global}" -- "$current"))
    return
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  if [[ -n $takes_file ]]; then
    _offprint_paths -f "$current"
  fi
}
complete -o filenames -F _offprint offprint
`;
}

function caseOf(command: Command): string {
  const { words, choices, takesFile, folderOptions } = usageWords(command);
  const options = Object.keys(command.options).map((name) => `--${name}`);
  const values = [
    ...Object.entries(choices).map(([name, few]) => reply(name, `-W '${few.join(' ')}'`)),
    ...folderOptions.map((name) => reply(name, '-d')),
  ];
  const others = Object.entries(command.options)
    .filter(
      ([name, { type }]) => type === 'string' && choices[name] === undefined && !folderOptions.includes(name),
    )
    .map(([name]) => `--${name}`);
  return [
    `    ${command.name})`,
    ...(options.length === 0 ? [] : [`      options='${options.join(' ')}'`]),
    ...(words.length === 0 ? [] : [`      words='${words.join(' ')}'`]),
    ...(takesFile ? ['      takes_file=yes'] : []),
    ...(values.length + others.length === 0
      ? []
      : [
          '      case $previous in',
          ...values,
          // Nobody but the reader knows what to write there.
          ...(others.length === 0 ? [] : [`        ${others.join('|')}) return ;;`]),
          '      esac',
        ]),
    '      ;;',
  ].join('\n');
}

const reply = (option: string, choice: string): string =>
  choice === '-d'
    ? `        --${option}) _offprint_paths -d "$current"; return ;;`
    : `        --${option}) COMPREPLY=($(compgen ${choice} -- "$current")); return ;;`;
