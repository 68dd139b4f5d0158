/** Commits what an export wrote, and nothing else, where its folder lies in a git repository. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import type { ExportedFile, ExportSummary } from '../../shared/model/exports.ts';
import { exportedPaths } from '../core/export/files/exported-paths.ts';
import type { CommandContext } from './command.ts';

const mostTitles = 20;

/** false: it could not be committed; why was said on standard error. */
export async function commitExport(
  context: CommandContext,
  folder: string,
  summary: ExportSummary,
): Promise<boolean> {
  try {
    await git(folder, ['rev-parse', '--is-inside-work-tree']);
  } catch (error) {
    context.complain(
      `--git: ${folder} is in no git repository (${reasonOf(error)}). Make one with “git init”.`,
    );
    return false;
  }
  try {
    const tracked = new Set((await git(folder, ['ls-files', '-z'])).split('\0'));
    // A path that is not there and that git has never seen would be an error to it.
    const known = (path: string): boolean => tracked.has(path) || existsSync(join(folder, path));
    const paths = (await exportedPaths(folder, summary)).filter(known).join('\0');
    const pathspec = ['--pathspec-from-file=-', '--pathspec-file-nul'];
    await git(folder, ['add', '--all', '--ignore-errors', ...pathspec], paths);
    const staged = await git(folder, ['diff', '--cached', '--name-only', '-z', '--relative']);
    const own = new Set(paths.split('\0'));
    const changed = staged.split('\0').filter((path) => own.has(path));
    if (changed.length === 0) {
      context.say('Nothing to commit.');
      return true;
    }
    await git(folder, ['commit', '--quiet', '-m', message(summary), ...pathspec], changed.join('\0'));
    context.say(`Committed ${changed.length} ${changed.length === 1 ? 'file' : 'files'}.`);
    return true;
  } catch (error) {
    context.complain(`The export is written, but git would not commit it: ${reasonOf(error)}`);
    return false;
  }
}

/** `Offprint: 3 new, 1 updated`, then their titles. */
export function message(summary: ExportSummary): string {
  const counted: readonly (readonly [number, string])[] = [
    [summary.created, 'new'],
    [summary.updated, 'updated'],
    [summary.kept, 'kept as edited'],
    [summary.marked, 'marked'],
    [summary.moved, 'moved aside'],
    [summary.removed, 'removed'],
  ];
  const parts = counted.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  const sign: Partial<Record<ExportedFile['action'], string>> = { created: '+', updated: '*', removed: '-' };
  const lines = summary.files.flatMap(({ action, title }) =>
    sign[action] === undefined ? [] : [`${sign[action]} ${title.replace(/\s+/gu, ' ')}`],
  );
  const more = lines.length > mostTitles ? [`and ${lines.length - mostTitles} more`] : [];
  return [`Offprint: ${parts.join(', ') || 'no change'}`, '', ...lines.slice(0, mostTitles), ...more]
    .join('\n')
    .trim();
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message.trim() : String(error));

/**
 * A repository can name programs that git starts. A folder of articles may have come from anywhere, so those that are not needed for
 * a commit are off: hooks (githooks(5)) and the file watcher (git-config(1), core.fsmonitor).
 */
const runNothing = ['-c', `core.hooksPath=${devNull}`, '-c', 'core.fsmonitor=false'];

function git(folder: string, args: readonly string[], stdin = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['-C', folder, ...runNothing, ...args], { stdio: 'pipe' });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += String(chunk);
    });
    child.stderr.on('data', (chunk) => {
      err += String(chunk);
    });
    child.once('error', reject);
    child.once('close', (status) => {
      if (status === 0) resolve(out);
      else reject(new Error(err.trim() || `git ended with ${status}`));
    });
    // git may end before it has read all of it; what it says then is the reason.
    child.stdin.on('error', () => undefined);
    child.stdin.end(stdin);
  });
}
