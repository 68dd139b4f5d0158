/**
 * Questions on a terminal, in a look of our own that keeps to its width and to its characters. The library behind them is read
 * only when the first question is asked. `null`: the reader wants to leave (Escape, Ctrl+C, Ctrl+D, or the terminal is gone).
 */
import type { Readable, Writable } from 'node:stream';
import { harmlessLine } from '../../terminal/harmless.ts';
import { type Style, styleFor } from '../../terminal/style.ts';
import { describeTerminal, type Terminal } from '../../terminal/terminal.ts';
import { fitTo } from '../../terminal/width.ts';
import { pageMessages } from '../../texts/home-pages.ts';

export type Option<T> = { value: T; label: string };

export type Prompts = {
  choose<T>(message: string, options: readonly Option<T>[], initial?: T): Promise<T | null>;
  /** What was typed, without white space around it; may be empty. */
  ask(message: string, initial?: string): Promise<string | null>;
  /** Between two pages of a text. */
  pause(percent: number): Promise<'more' | 'stop' | null>;
};

/** Lines around the options: the question, the keys, and one that stays free. */
const linesAround = 3;
const upAndClear = '\u001B[1A\r\u001B[K';

export async function createPrompts(
  io: { stdin: Readable; stdout: Writable },
  env: Record<string, string | undefined>,
  interrupted: AbortSignal,
): Promise<Prompts> {
  const { isCancel, Prompt, SelectPrompt, TextPrompt, updateSettings } = await import('@clack/core');
  // The end of input, as any program of the terminal takes it.
  updateSettings({ aliases: { '\u0004': 'cancel' } });
  const gone = new AbortController();
  io.stdin.once('end', () => gone.abort());
  io.stdin.once('close', () => gone.abort());
  const common = () => ({
    input: io.stdin,
    output: io.stdout,
    accessible: false,
    signal: AbortSignal.any([interrupted, gone.signal]),
  });
  // Asked anew for each frame: the window may have another size.
  const look = (): { terminal: Terminal; style: Style } => {
    const terminal = describeTerminal(io.stdout, env);
    return { terminal, style: styleFor(terminal.hasColour) };
  };
  const line = (text: string, { columns, isUnicode }: Terminal): string =>
    fitTo(text, columns - 1, isUnicode ? '…' : '...');

  return {
    async choose<T>(message: string, options: readonly Option<T>[], initial?: T): Promise<T | null> {
      const answer = await new SelectPrompt<Option<T>>({
        ...common(),
        options: [...options],
        ...(initial === undefined ? {} : { initialValue: initial }),
        render() {
          const { terminal, style } = look();
          const chosen = this.options[this.cursor]?.label ?? '';
          if (this.state === 'submit')
            return `${style.bold(message)} ${line(chosen, narrower(terminal, message))}`;
          if (this.state === 'cancel') return style.bold(message);
          const { from, to } = windowOf(this.cursor, this.options.length, terminal.rows - linesAround);
          const pointer = terminal.isUnicode ? '❯' : '>';
          return [
            style.bold(line(message, terminal)),
            ...this.options
              .slice(from, to)
              .map(({ label }, index) =>
                from + index === this.cursor
                  ? style.accent(line(`${pointer} ${label}`, terminal))
                  : line(`  ${label}`, terminal),
              ),
            style.dim(line(pageMessages.chooseKeys(terminal.isUnicode), terminal)),
          ].join('\n');
        },
      }).prompt();
      return isCancel(answer) || answer === undefined ? null : (answer as T);
    },

    async ask(message, initial) {
      const answer = await new TextPrompt({
        ...common(),
        ...(initial === undefined ? {} : { initialValue: initial }),
        render() {
          const { terminal, style } = look();
          const typed = this.userInput;
          const isOpen = this.state !== 'submit' && this.state !== 'cancel';
          const [before, after] = [typed.slice(0, this.cursor), typed.slice(this.cursor)];
          const caret = isOpen ? (terminal.isUnicode ? '▏' : '_') : '';
          const question = `${style.bold(message)} ${before}${caret}${after}`;
          return isOpen ? `${question}\n${style.dim(line(pageMessages.askKeys, terminal))}` : question;
        },
      }).prompt();
      return isCancel(answer) || answer === undefined ? null : harmlessLine(answer);
    },

    async pause(percent) {
      let isStopped = false;
      const prompt = new Prompt<boolean>(
        {
          ...common(),
          render() {
            const { terminal, style } = look();
            const isOpen = this.state === 'initial' || this.state === 'active';
            return isOpen ? style.dim(line(pageMessages.pageKeys(percent), terminal)) : '';
          },
        },
        false,
      );
      prompt.on('key', (character, key) => {
        isStopped = character === 'q';
        if (isStopped || character === ' ' || key.name === 'pagedown' || key.name === 'down') {
          prompt.state = 'submit';
        }
      });
      const answer = await prompt.prompt();
      // The library leaves an empty line where the question was.
      io.stdout.write(upAndClear);
      if (isCancel(answer)) return null;
      return isStopped ? 'stop' : 'more';
    },
  };
}

const narrower = (terminal: Terminal, message: string): Terminal => ({
  ...terminal,
  columns: Math.max(terminal.columns - message.length - 1, 4),
});

/** The part of a long list around the cursor that fits. */
export function windowOf(cursor: number, length: number, room: number): { from: number; to: number } {
  const size = Math.max(1, Math.min(length, room));
  const from = Math.min(Math.max(0, cursor - Math.floor(size / 2)), length - size);
  return { from, to: from + size };
}
