/** What a Linux package lays beside the program: menu entry, icons, manual page, completions. */
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { shells } from '../../../electron/cli/commands/completion.ts';
import { allCommands } from '../../../electron/cli/commands/table.ts';
import { manualPage } from '../../../electron/cli/manual.ts';
import { root } from '../../root.ts';
import { appId, homepage, version } from '../facts.ts';
import { desktopEntry } from './desktop-entry.ts';
import { metainfo } from './metainfo.ts';

const commands = await allCommands();
const drawn = join(root, 'build', 'icons', 'drawn', 'png');
/** The icon theme of freedesktop has folders for these. */
const largestIcon = 512;

/**
 * `folder`: a `share` folder as of `/usr`. `program`: how the menu starts it. `zshFolder`: where that system's zsh looks,
 * below share.
 */
export function writeShare(
  folder: string,
  { program, zshFolder, releasedOn }: { program: string; zshFolder: string; releasedOn: string },
): void {
  const write = (path: string, content: string | Uint8Array): void => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content, { mode: 0o644 });
  };
  write(`applications/${appId}.desktop`, desktopEntry(program));
  write(`metainfo/${appId}.metainfo.xml`, metainfo(releasedOn, homepage));
  // Without the time of day in its header, so that the same source gives the same bytes.
  write('man/man1/offprint.1.gz', gzipSync(manualPage(commands, version), { level: 9 }));
  write('bash-completion/completions/offprint', shells.bash(commands));
  write(`${zshFolder}/_offprint`, shells.zsh(commands));
  write('fish/vendor_completions.d/offprint.fish', shells.fish(commands));
  for (const name of readdirSync(drawn)) {
    const size = Number.parseInt(name, 10);
    if (size > largestIcon) continue;
    const target = join(folder, 'icons', 'hicolor', `${size}x${size}`, 'apps', `${appId}.png`);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(drawn, name), target);
  }
  const scalable = join(folder, 'icons', 'hicolor', 'scalable', 'apps', `${appId}.svg`);
  mkdirSync(dirname(scalable), { recursive: true });
  cpSync(join(root, 'build', 'icons', 'offprint.svg'), scalable);
}
