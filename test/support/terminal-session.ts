/** A program in a terminal of tmux, used as a person uses it: keys in, and what stands on the screen out. */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

export type TerminalSession = {
  /** Names of keys as tmux has them: Enter, Down, Escape, C-c. */
  press(...keys: string[]): void;
  type(text: string): void;
  /** What is on the screen, once `pattern` is in it. Rejects with the screen when the session's patience ends. */
  waitFor(pattern: RegExp): Promise<string>;
  screen(): string;
  close(): void;
};

/** Looks, not seconds: each takes as long as the machine takes for a process. */
const mostLooks = 600;
const betweenLooksMs = 50;

export function openTerminal(
  command: string,
  { columns, rows, env }: { columns: number; rows: number; env: Record<string, string> },
): TerminalSession {
  // A server of its own: neither the settings nor the sessions of whoever runs the tests.
  const socket = `offprint-test-${randomUUID()}`;
  const tmux = (...args: string[]): string =>
    execFileSync('tmux', ['-L', socket, '-f', '/dev/null', '-u', ...args], { encoding: 'utf8', env });
  const size = ['-x', String(columns), '-y', String(rows)];
  tmux('new-session', '-d', ...size, `${command}; echo "ended with $?"; exec cat`);
  const screen = (): string => tmux('capture-pane', '-p');
  return {
    press: (...keys) => {
      tmux('send-keys', ...keys);
    },
    type: (text) => {
      tmux('send-keys', '-l', text);
    },
    screen,
    async waitFor(pattern) {
      let seen = '';
      for (let look = 0; look < mostLooks; look += 1) {
        seen = screen();
        if (pattern.test(seen)) return seen;
        await wait(betweenLooksMs);
      }
      throw new Error(`${pattern} did not come up on the screen:\n${seen}`);
    },
    close: () => {
      tmux('kill-server');
    },
  };
}
