/** The program in one folder, for any Linux: unpack it and start `offprint` in it. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../facts.ts';
import { writeShare } from './share.ts';

export function makeTar(unpacked: string, output: string, releasedOn: string): string {
  const name = `offprint-${version}-linux-${process.arch}`;
  const folder = join(output, 'tar-tree');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(unpacked, join(folder, name), { recursive: true, verbatimSymlinks: true });
  // For whoever puts it into a menu: the entry then finds the program by its name.
  writeShare(join(folder, name, 'share'), {
    program: 'offprint',
    zshFolder: 'zsh/site-functions',
    releasedOn,
  });
  const file = join(output, `${name}.tar.gz`);
  execFileSync('tar', ['--owner=0', '--group=0', '--numeric-owner', '-C', folder, '-czf', file, name], {
    stdio: 'pipe',
  });
  rmSync(folder, { recursive: true });
  return file;
}
