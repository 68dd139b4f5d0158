/** What a Linux package tells its system, looked at by the desktop's own checkers where they are installed. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { desktopEntry } from '../../../build/package/linux/desktop-entry.ts';
import { metainfo } from '../../../build/package/linux/metainfo.ts';
import { writeShare } from '../../../build/package/linux/share.ts';
import { isOnPath } from '../../../build/runtime/apt.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-linux-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function checked(program: string, ...args: string[]): string {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${program} found: ${stdout}${stderr}`);
  }
}

it('the menu entry opens links and lists of feeds, and has its actions', () => {
  const entry = desktopEntry('/opt/Offprint/offprint');
  expect(entry).toContain('Exec=/opt/Offprint/offprint %U\n');
  expect(entry).toMatch(/MimeType=text\/x-opml\+xml;.*application\/rss\+xml;.*x-scheme-handler\/feed;/);
  expect(entry).toContain('Actions=refresh;add-feed;\n');
  expect(entry).toContain(
    '[Desktop Action add-feed]\nName=Add Feed\nExec=/opt/Offprint/offprint --add-feed\n',
  );
});

it.skipIf(!isOnPath('desktop-file-validate'))(
  'the menu entry is as the specification has it (needs desktop-file-validate)',
  () => {
    const file = join(folder, 'org.offprint.Offprint.desktop');
    writeFileSync(file, desktopEntry('/opt/Offprint/offprint'));
    expect(checked('desktop-file-validate', '--no-hints', file)).toBe('');
  },
);

it.skipIf(!isOnPath('appstreamcli'))('software centres take what they are told (needs appstreamcli)', () => {
  const file = join(folder, 'org.offprint.Offprint.metainfo.xml');
  writeFileSync(file, metainfo('2026-03-04', 'https://offprint.example/'));
  expect(checked('appstreamcli', 'validate', '--no-net', file)).toContain('successful');
});

it('everything lies where the system looks for it', () => {
  const share = join(folder, 'share');
  writeShare(share, { program: 'offprint', zshFolder: 'zsh/site-functions', releasedOn: '2026-03-04' });
  const files = readdirSync(share, { recursive: true }).map(String);
  for (const path of [
    'applications/org.offprint.Offprint.desktop',
    'metainfo/org.offprint.Offprint.metainfo.xml',
    'icons/hicolor/16x16/apps/org.offprint.Offprint.png',
    'icons/hicolor/512x512/apps/org.offprint.Offprint.png',
    'icons/hicolor/scalable/apps/org.offprint.Offprint.svg',
    'man/man1/offprint.1.gz',
    'bash-completion/completions/offprint',
    'zsh/site-functions/_offprint',
    'fish/vendor_completions.d/offprint.fish',
  ]) {
    expect(files).toContain(path);
  }
  expect(gunzipSync(readFileSync(join(share, 'man/man1/offprint.1.gz'))).toString()).toMatch(
    /^\.TH OFFPRINT 1/,
  );
});
