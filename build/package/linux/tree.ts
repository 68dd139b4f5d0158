/** The files of an installed program as deb and rpm lay them: the program in /opt, the rest in /usr. */
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { root } from '../../root.ts';
import { writeShare } from './share.ts';

/** In bytes; a link counts as itself, as it leads out of the tree. */
export function sizeOfTree(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).reduce(
    (sum, entry) => sum + lstatSync(join(entry.parentPath, entry.name)).size,
    0,
  );
}

export const programFolder = '/opt/Offprint';

/** `unpacked`: what electron-builder made. Ends with `target` holding the tree and nothing else. */
export function layTree(
  unpacked: string,
  target: string,
  { zshFolder, releasedOn }: { zshFolder: string; releasedOn: string },
): void {
  rmSync(target, { recursive: true, force: true });
  const program = join(target, programFolder);
  mkdirSync(join(target, 'opt'), { recursive: true });
  cpSync(unpacked, program, { recursive: true, verbatimSymlinks: true });
  // Chromium's sandbox where the system forbids it to ordinary programs: it becomes root to build it, and nothing else.
  chmodSync(join(program, 'chrome-sandbox'), 0o4755);
  mkdirSync(join(target, 'usr', 'bin'), { recursive: true });
  symlinkSync(`${programFolder}/resources/bin/offprint`, join(target, 'usr', 'bin', 'offprint'));
  writeShare(join(target, 'usr', 'share'), { program: `${programFolder}/offprint`, zshFolder, releasedOn });
  const documents = join(target, 'usr', 'share', 'doc', 'offprint');
  mkdirSync(documents, { recursive: true });
  cpSync(join(root, 'LICENSE'), join(documents, 'copyright'));
  writeFileSync(
    join(documents, 'README'),
    `The licences of everything Offprint is made of: in the app, “Licences”, and in\n${programFolder}/LICENSES.chromium.html.\n`,
  );
}
