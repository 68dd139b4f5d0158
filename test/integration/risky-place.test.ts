/** A library on a network folder or in a synced one: recognised, and told once for each place. */
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Machine,
  riskOfPlace,
  thisMachine,
} from '../../electron/core/library/connection/risky-place.ts';
import { offprint } from '../support/command-line.ts';
import { createTestCore, temporaryFolder } from '../support/test-core.ts';

let top: string;
beforeEach(() => {
  top = temporaryFolder();
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

const machine = (facts: Partial<Machine>): Machine => ({
  platform: 'linux',
  env: {},
  home: '/home/mira',
  fileSystemType: () => 0xef53,
  mounts: () => '',
  realPath: (folder) => folder,
  ...facts,
});

function make(...files: string[]): string {
  for (const file of files) {
    const path = join(top, file);
    mkdirSync(file.endsWith('/') ? path : dirname(path), { recursive: true });
    if (!file.endsWith('/')) writeFileSync(path, '');
  }
  const library = join(top, 'a', 'library');
  mkdirSync(library, { recursive: true });
  return library;
}

describe('a synced folder', () => {
  it.each([
    ['.dropbox', 'Dropbox'],
    ['.dropbox.cache/', 'Dropbox'],
    ['.stfolder/', 'Syncthing'],
    ['a/.stfolder', 'Syncthing'],
    ['.nextcloudsync.log', 'Nextcloud'],
    ['._sync_0f3a9c81b2.db', 'Nextcloud'],
    ['.sync_0f3a9c81b2.db', 'Nextcloud'],
    ['.owncloudsync.log', 'ownCloud'],
    ['.tmp.drivedownload/', 'Google Drive'],
    ['.seafile-data/', 'Seafile'],
    ['.sync/ID', 'Resilio Sync'],
  ])('is known by %s', (file, by) => {
    expect(riskOfPlace(make(file), machine({}))).toEqual({ kind: 'synced', by });
  });

  it('is known through a link', () => {
    const library = make('.stfolder/');
    const elsewhere = temporaryFolder();
    symlinkSync(library, join(elsewhere, 'link'));
    expect(riskOfPlace(join(elsewhere, 'link'))).toEqual({ kind: 'synced', by: 'Syncthing' });
    rmSync(elsewhere, { recursive: true });
  });

  it('is not every folder with a service’s own settings, nor one beside it', () => {
    expect(
      riskOfPlace(make('.dropbox/info.json', 'beside/.stfolder/', '.sync/other'), machine({})),
    ).toBeNull();
  });

  it.each<[string, Partial<Machine>, string]>([
    [
      'C:\\Users\\Mira\\OneDrive\\Offprint',
      { platform: 'win32', env: { OneDrive: 'C:\\Users\\Mira\\OneDrive' } },
      'OneDrive',
    ],
    ['C:\\Users\\Mira\\iCloudDrive\\x', { platform: 'win32', home: 'C:\\Users\\Mira' }, 'iCloud Drive'],
    [
      '/Users/mira/Library/Mobile Documents/com~apple~CloudDocs/x',
      { platform: 'darwin', home: '/Users/mira' },
      'iCloud Drive',
    ],
    [
      '/Users/mira/Library/CloudStorage/GoogleDrive-mira@example.org/x',
      { platform: 'darwin', home: '/Users/mira' },
      'Google Drive',
    ],
    [
      '/Users/mira/Library/CloudStorage/Whatever/x',
      { platform: 'darwin', home: '/Users/mira' },
      // One without a name of its own: what is said of it is the interface's.
      '',
    ],
  ])('is known by its place: %s', (folder, facts, by) => {
    expect(riskOfPlace(folder, machine(facts))).toEqual({ kind: 'synced', by });
  });
});

describe('a network folder', () => {
  const mounts = [
    'sysfs /sys sysfs rw 0 0',
    '/dev/sda1 / ext4 rw 0 0',
    'mira@host:/srv /mnt/far\\040away fuse.sshfs rw 0 0',
    '/dev/sdb1 /mnt/disk fuseblk rw 0 0',
    'encfs /mnt/far\\040away/secret fuse.encfs rw 0 0',
  ].join('\n');
  const fuse = { fileSystemType: () => 0x65735546, mounts: () => mounts };

  it.each<[string, Partial<Machine>, string | null]>([
    ['/srv/x', { fileSystemType: () => 0x6969 }, 'NFS'],
    ['/srv/x', { fileSystemType: () => 0xff534d42 }, 'SMB'],
    ['/srv/x', { fileSystemType: () => 0xff534d42 | 0 }, 'SMB'],
    ['/mnt/c/x', { fileSystemType: () => 0x01021997 }, '9P'],
    ['/srv/x', { fileSystemType: () => 0xef53 }, null],
    ['/srv/x', { fileSystemType: () => null }, null],
    ['/mnt/far away/x', fuse, 'sshfs'],
    ['/mnt/far away/secret/x', fuse, null],
    ['/mnt/far away then/x', fuse, null],
    ['/mnt/disk/x', fuse, null],
    ['\\\\server\\share\\x', { platform: 'win32' }, 'SMB'],
    ['\\\\?\\UNC\\server\\share\\x', { platform: 'win32' }, 'SMB'],
    ['\\\\?\\C:\\x', { platform: 'win32' }, null],
    ['C:\\x', { platform: 'win32' }, null],
  ])('%s', (folder, facts, by) => {
    expect(riskOfPlace(folder, machine(facts))).toEqual(by === null ? null : { kind: 'network', by });
  });

  it('is not where these tests are run', () => {
    expect(riskOfPlace(top, thisMachine)).toBeNull();
  });
});

it('is told once for each place, in the window and in the terminal', async () => {
  const library = make('.stfolder/');
  const risk = { kind: 'synced', by: 'Syncthing' };
  const open = await createTestCore({ folder: library });
  expect(await open.client.call('library.place', { by: 'window' })).toEqual({ risk });
  await open.client.call('library.placeTold', { by: 'window' });
  expect(await open.client.call('library.place', { by: 'window' })).toEqual({ risk: null });
  expect(await open.client.call('library.place', { by: 'terminal' })).toEqual({ risk });
  await open.close();

  const said = async (folder: string, ...words: string[]) =>
    (await offprint(['feeds', ...words], { library: folder })).stderr.includes('Syncthing');
  expect(await said(library, '--quiet')).toBe(false);
  expect(await said(library)).toBe(true);
  expect(await said(library)).toBe(false);

  const moved = join(top, 'b', 'library');
  cpSync(library, moved, { recursive: true });
  const again = await createTestCore({ folder: moved });
  expect(await again.client.call('library.place', { by: 'window' })).toEqual({ risk });
  await again.close();
});
