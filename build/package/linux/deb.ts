/** A package for Debian, Ubuntu and their kind, by dpkg-deb alone. https://www.debian.org/doc/debian-policy/ch-controlfields.html */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { description, homepage, maintainer, summary, version } from '../facts.ts';
import { layTree, sizeOfTree } from './tree.ts';

/** What Electron links to or asks for; the second names are those before Debian's 64-bit time. */
const depends = [
  'libasound2t64 | libasound2',
  'libatk-bridge2.0-0t64 | libatk-bridge2.0-0',
  'libatspi2.0-0t64 | libatspi2.0-0',
  'libcups2t64 | libcups2',
  'libdrm2',
  'libgbm1',
  'libgtk-3-0t64 | libgtk-3-0',
  'libnotify4',
  'libnss3',
  'libsecret-1-0',
  'libxss1',
  'libxtst6',
  'xdg-utils',
];

const architectures: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' };

export function makeDeb(unpacked: string, output: string, releasedOn: string): string {
  const architecture = architectures[process.arch] ?? process.arch;
  const tree = join(output, 'deb-tree');
  layTree(unpacked, tree, { zshFolder: 'zsh/vendor-completions', releasedOn });
  const installedKib = Math.ceil(sizeOfTree(tree) / 1024);
  mkdirSync(join(tree, 'DEBIAN'));
  writeFileSync(
    join(tree, 'DEBIAN', 'control'),
    `${[
      'Package: offprint',
      `Version: ${version}`,
      `Architecture: ${architecture}`,
      `Maintainer: ${maintainer}`,
      `Installed-Size: ${installedKib}`,
      `Depends: ${depends.join(', ')}`,
      'Recommends: libayatana-appindicator3-1, speech-dispatcher',
      ...(homepage === null ? [] : [`Homepage: ${homepage}`]),
      'Section: net',
      'Priority: optional',
      `Description: ${summary}`,
      ` ${description}`,
    ].join('\n')}\n`,
  );
  const file = join(output, `offprint_${version}_${architecture}.deb`);
  // Files belong to root whoever packs them. xz, since older dpkg knows no zstd; its lowest step takes a sixth of the time.
  execFileSync('dpkg-deb', ['--root-owner-group', '-Zxz', '-z1', '--build', tree, file], { stdio: 'pipe' });
  rmSync(tree, { recursive: true });
  return file;
}
