/** What the shells and man are given is exercised by the shells and by man's own checker, where they are installed. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOnPath } from '../../../build/runtime/apt.mjs';
import { allCommands } from '../../../electron/cli/commands/table.ts';
import { bashCompletion } from '../../../electron/cli/completion/bash.ts';
import { fishCompletion } from '../../../electron/cli/completion/fish.ts';
import { zshCompletion } from '../../../electron/cli/completion/zsh.ts';
import { manualPage } from '../../../electron/cli/manual.ts';
import { usageWords } from '../../../electron/cli/usage-words.ts';
import { offprint } from '../../support/command-line.ts';

const commands = await allCommands();
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-completion-'));
  writeFileSync(join(folder, 'offprint.bash'), bashCompletion(commands));
  writeFileSync(join(folder, 'offprint.fish'), fishCompletion(commands));
  writeFileSync(join(folder, '_offprint'), zshCompletion(commands));
  writeFileSync(join(folder, 'offprint.1'), manualPage(commands, '1.2.3'));
  mkdirSync(join(folder, 'notes'));
  writeFileSync(join(folder, 'my feeds.opml'), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (program: string, ...args: string[]): string[] =>
  execFileSync(program, args, { cwd: folder, encoding: 'utf8' })
    .split('\n')
    .filter((line) => line !== '');

/** The last word is the one that is being typed. */
function inBash(...words: string[]): string[] {
  const list = words.map((word) => `'${word}'`).join(' ');
  return run(
    'bash',
    '--norc',
    '-c',
    `source ./offprint.bash; COMP_WORDS=(offprint ${list}); COMP_CWORD=${words.length}; _offprint; printf '%s\\n' "\${COMPREPLY[@]}"`,
  );
}

describe.skipIf(!isOnPath('bash'))('in bash (needs bash)', () => {
  it('commands are completed', () => {
    expect(inBash('exp')).toEqual(['export-opml', 'export']);
    expect(inBash('')).toHaveLength(commands.length);
    expect(inBash('--library', '/tmp', 're')).toEqual(expect.arrayContaining(['refresh', 'remove']));
  });

  it('options, their values, words, files and folders are completed', () => {
    expect(inBash('export', '--dr')).toEqual(['--dry-run']);
    expect(inBash('export', '--li')).toEqual(['--library']);
    expect(inBash('show', '--format', 'm')).toEqual(['markdown']);
    expect(inBash('smart', 'a')).toEqual(['add']);
    expect(inBash('import', 'my')).toEqual(['my feeds.opml']);
    expect(inBash('export', '--to', 'n')).toEqual(['notes']);
    // What only the reader can know is left alone.
    expect(inBash('add', '--folder', 'n')).toEqual([]);
  });
});

describe.skipIf(!isOnPath('fish'))('in fish (needs fish)', () => {
  const inFish = (line: string): string[] =>
    run('fish', '--no-config', '-c', `source ./offprint.fish; complete -C ${JSON.stringify(line)}`).map(
      (one) => one.split('\t')[0] ?? '',
    );
  it('commands, options, values and files are completed', () => {
    expect(inFish('offprint exp')).toEqual(['export', 'export-opml']);
    expect(inFish('offprint export --dr')).toEqual(['--dry-run']);
    expect(inFish('offprint show --format m')).toEqual(['markdown']);
    expect(inFish('offprint smart a')).toEqual(['add']);
    expect(inFish('offprint import my')).toEqual(['my feeds.opml']);
  });
});

describe.skipIf(!isOnPath('zsh'))('in zsh (needs zsh)', () => {
  it('the function is sound, and is what its fpath loads', () => {
    expect(run('zsh', '-f', '-n', './_offprint')).toEqual([]);
    const shown = run(
      'zsh',
      '-f',
      '-c',
      `fpath=(. $fpath); autoload -Uz compinit; compinit -u -D; source ./_offprint; print -r -- \${_comps[offprint]}`,
    );
    expect(shown).toEqual(['_offprint']);
  });
});

describe('the manual page', () => {
  it('has every command and option', () => {
    const page = manualPage(commands, '1.2.3');
    for (const { name, optionTexts } of commands) {
      expect(page).toContain(`.SS "offprint ${name}`);
      for (const option of Object.keys(optionTexts)) {
        expect(page).toContain(`\\-\\-${option.replaceAll('-', '\\-')}`);
      }
    }
  });

  it.skipIf(!isOnPath('mandoc'))('has nothing man would stumble over (needs mandoc)', () => {
    let found = '';
    try {
      execFileSync('mandoc', ['-Tlint', '-Wwarning', join(folder, 'offprint.1')], { encoding: 'utf8' });
    } catch (error) {
      found = (error as { stdout: string }).stdout;
    }
    // It bears the version; a date would be another one at each build.
    expect(found.split('\n').filter((line) => line !== '' && !/missing date/.test(line))).toEqual([]);
  });
});

it('usage tells words from values', () => {
  const words = (usage: string, options: Record<string, { type: 'string' | 'boolean' }> = {}) =>
    usageWords({ usage, options } as Parameters<typeof usageWords>[0]);
  expect(words('[add NAME QUERY | remove NAME]').words).toEqual(['add', 'remove']);
  expect(words('ID --now|--snooze WHEN|--unsnooze', { snooze: { type: 'string' } })).toMatchObject({
    words: [],
    choices: {},
  });
  expect(words('[FILE] --to DIR', { to: { type: 'string' } })).toMatchObject({
    takesFile: true,
    folderOptions: ['to'],
  });
});

it('completion prints what it is asked for, and says what it can', async () => {
  expect(await offprint(['completion', 'bash'])).toMatchObject({
    status: 0,
    stdout: bashCompletion(commands),
    stderr: '',
  });
  const wrong = await offprint(['completion', 'tcsh']);
  expect(wrong.status).toBe(2);
  expect(wrong.stderr).toContain('completion takes bash, zsh, fish, not “tcsh”');
});
