/** completion: what a shell needs to know to complete offprint's words. */
import { type Command, ExitStatus, UsageError } from '../command.ts';
import { bashCompletion } from '../completion/bash.ts';
import { fishCompletion } from '../completion/fish.ts';
import { zshCompletion } from '../completion/zsh.ts';
import { write } from '../output.ts';

export const shells = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const;

/** `commands`: of the table, which this command is part of itself. */
export const completion = (commands: () => Promise<readonly Command[]>): Command => ({
  name: 'completion',
  usage: 'bash|zsh|fish',
  most: 1,
  summary: 'Print what a shell needs to complete these commands and their options.',
  options: {},
  optionTexts: {},
  examples: [
    'offprint completion bash > ~/.local/share/bash-completion/completions/offprint',
    'offprint completion zsh > ~/.zfunc/_offprint',
    'offprint completion fish > ~/.config/fish/completions/offprint.fish',
  ],
  async run(context) {
    const [name = ''] = context.positionals;
    if (!Object.hasOwn(shells, name)) {
      throw new UsageError(`completion takes ${Object.keys(shells).join(', ')}, not “${name}”`);
    }
    await write(context, shells[name as keyof typeof shells](await commands()));
    return ExitStatus.done;
  },
});
