import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeDeb } from '../../build/package/linux/deb.ts';
import { isOnPath } from '../../build/runtime/apt.mjs';
import { sandboxArguments } from '../../build/runtime/chromium-sandbox.ts';
import { lighthouseArticles } from '../support/dev-feed.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { launchPackaged } from '../support/packaged-app.ts';
import { runCommand } from '../support/run-command.ts';
import { temporaryFolder } from '../support/test-core.ts';
import { waitLimitMs } from '../support/wait.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = temporaryFolder();
/** A fuse's state as the wire says it. https://www.electronjs.org/docs/latest/tutorial/fuses */
const isOn = 0x31;
let server: LoopbackServer;

beforeAll(async () => {
  server = await startLoopbackServer();
  execFileSync(process.execPath, [join(root, 'build', 'package', 'package.ts'), '--dir'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, OFFPRINT_UPDATE_URL: `${server.origin}/updates` },
  });
  server.articles.set('mira', lighthouseArticles(server.origin));
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Where electron-builder puts the unpacked program, by system. */
function packagedExecutable(): string {
  const release = join(root, 'release');
  const [unpacked] = readdirSync(release).filter((name) => /unpacked$|^mac/.test(name));
  if (unpacked === undefined) throw new Error('there is no unpacked program in release/');
  if (process.platform === 'darwin') return join(release, unpacked, 'Offprint.app/Contents/MacOS/Offprint');
  return join(release, unpacked, process.platform === 'win32' ? 'Offprint.exe' : 'offprint');
}

it('starts to its first window, and does its work from inside the package', async () => {
  const app = await launchPackaged(packagedExecutable(), join(folder, 'library'));
  try {
    await app.page.getByRole('heading', { name: 'Welcome to Offprint' }).waitFor();
    await app.page.getByRole('textbox', { name: 'Address of a site or feed' }).fill(`${server.origin}/mira`);
    await app.page.keyboard.press('Enter');
    await app.page.getByRole('option', { name: /Keeping a queue honest/ }).click();
    await app.page.getByRole('heading', { name: 'A small proof' }).waitFor();
    expect(app.complaints).toEqual([]);
  } finally {
    await app.close();
  }
});

it('has every fuse decided', async () => {
  const wire = await getCurrentFuseWire(packagedExecutable());
  const stateOf = (fuse: FuseV1Options): boolean => Number(wire[fuse]) === isOn;
  expect({
    runAsNode: stateOf(FuseV1Options.RunAsNode),
    nodeOptions: stateOf(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: stateOf(FuseV1Options.EnableNodeCliInspectArguments),
    asarIntegrity: stateOf(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyAsar: stateOf(FuseV1Options.OnlyLoadAppFromAsar),
    fileProtocol: stateOf(FuseV1Options.GrantFileProtocolExtraPrivileges),
    cookies: stateOf(FuseV1Options.EnableCookieEncryption),
    snapshot: stateOf(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
  }).toEqual({
    runAsNode: false,
    nodeOptions: false,
    inspect: false,
    asarIntegrity: true,
    onlyAsar: true,
    fileProtocol: false,
    cookies: false,
    snapshot: false,
  });
});

it('is no Node, whatever its environment says', async () => {
  const env = { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--require=/nowhere.js' };
  // A Node would end at once: there is no such module.
  const app = await launchPackaged(packagedExecutable(), join(folder, 'library'), env);
  await app.close();
});

it('tells under which licences everything in it is given', async () => {
  const app = await launchPackaged(packagedExecutable(), join(folder, 'library'));
  try {
    const result = await app.page.evaluate(() =>
      (
        window as unknown as { offprint: { call(method: string, input: object): Promise<string> } }
      ).offprint.call('shell.licences', {}),
    );
    const { own, packages } = (
      JSON.parse(result) as {
        value: { own: string; packages: { name: string; licence: string; text: string }[] };
      }
    ).value;
    expect(own).toContain('MIT');
    const names = packages.map(({ name }) => name);
    // Of core, of the page, of what is not bundled, and of the fonts.
    expect(names).toEqual(
      expect.arrayContaining(['better-sqlite3', 'piscina', 'react', 'defuddle', 'katex', 'rss-parser']),
    );
    expect(names).toEqual(expect.arrayContaining(['@fontsource-variable/inter']));
    for (const { name, text } of packages) expect(text.length, name).toBeGreaterThan(10);
  } finally {
    await app.close();
  }
});

it('holds what is needed and no more', () => {
  const executable = packagedExecutable();
  const resources =
    process.platform === 'darwin'
      ? join(executable, '..', '..', 'Resources')
      : join(executable, '..', 'resources');
  expect(readdirSync(join(resources, 'node_modules')).sort()).toEqual(
    expect.arrayContaining(['better-sqlite3', 'piscina']),
  );
  expect(existsSync(join(resources, 'app.asar'))).toBe(true);
  expect(existsSync(join(resources, 'app'))).toBe(false);
  // Electron itself set aside, a reader of feeds fits into this.
  expect(sizeOf(resources)).toBeLessThan(15 * 1024 * 1024);
});

type CommandResult = { status: number | null; stdout: string; stderr: string };

/** As from a shell without a display, by the command the package installs. The server of this test answers meanwhile. */
async function command(file: string, args: string[], input = ''): Promise<CommandResult> {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  const child = spawn(file, args, {
    env: { ...env, OFFPRINT_LIBRARY: join(folder, 'command-library') },
    shell: process.platform === 'win32',
    timeout: waitLimitMs,
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.end(input);
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, stdout, stderr };
}

const commandFile = (executable: string): string =>
  process.platform === 'darwin'
    ? join(executable, '..', '..', 'Resources', 'bin', 'offprint')
    : join(executable, '..', 'resources', 'bin', process.platform === 'win32' ? 'offprint.cmd' : 'offprint');

it('is the command line as well, without a display', async () => {
  const offprint = (...args: string[]) => command(commandFile(packagedExecutable()), args);
  expect(await offprint('--version')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
  });
  expect(await offprint('list')).toMatchObject({ status: 3, stdout: '' });
  expect(await offprint('nonsense')).toMatchObject({ status: 2, stdout: '' });
  const added = await offprint('add', `${server.origin}/mira`, '--json');
  expect(added).toMatchObject({ status: 0 });
  expect(JSON.parse(added.stdout)).toHaveLength(1);
  // In threads of its own.
  expect(await offprint('refresh', '--force')).toMatchObject({ status: 0 });
  const found = await offprint('search', 'queue', '--json');
  expect(JSON.parse(found.stdout)).toMatchObject([
    { title: expect.stringContaining('Keeping a queue honest') },
  ]);
  expect(found.stderr).toBe('');
  expect(await offprint()).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('Keeping a queue honest'),
  });
  const piped = await command(
    commandFile(packagedExecutable()),
    ['sanitise', '--batch'],
    `${JSON.stringify({ id: '1', html: '<p onclick="x">kept</p>' })}\n`,
  );
  expect(JSON.parse(piped.stdout)).toEqual({ id: '1', ok: true, html: '<p>kept</p>' });
});

it.skipIf(process.platform === 'win32')('finds its program from wherever a link to it stands', async () => {
  const link = join(folder, 'bin', 'offprint');
  mkdirSync(join(folder, 'bin'));
  symlinkSync(commandFile(packagedExecutable()), link);
  expect(await command(link, ['completion', 'bash'])).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('complete -o filenames -F _offprint offprint'),
  });
});

it.skipIf(process.platform === 'win32')(
  'takes commands without its switch where it is started itself',
  async () => {
    const direct = (...args: string[]) =>
      command(packagedExecutable(), [...sandboxArguments(packagedExecutable()), ...args]);
    expect(await direct('sample')).toMatchObject({ status: 0 });
    expect(await direct('list')).toMatchObject({ status: 0, stdout: expect.stringContaining('Welcome') });
    expect((await direct('--help')).stdout).toContain('Usage: offprint COMMAND');
  },
);

describe.skipIf(process.platform !== 'linux')('as an AppImage, which may renew itself', () => {
  const image = join(folder, 'Offprint.AppImage');
  const newImage = Buffer.from('#!/bin/sh\nexit 0\n');
  const asked = () =>
    server.requests.filter(({ path }) => path.startsWith('/updates/')).map(({ path }) => path);

  beforeEach(() => {
    writeFileSync(image, 'the old one', { mode: 0o755 });
    server.requests.length = 0;
  });

  function publish(hash: string): void {
    server.answers.set('/updates/new.AppImage', (_request, response) => response.end(newImage));
    // electron-updater asks with a parameter that keeps caches out of it.
    const metadata = `version: 99.0.0
files:
  - url: new.AppImage
    sha512: ${hash}
    size: ${newImage.length}
path: new.AppImage
sha512: ${hash}
releaseNotes: Quicker <b>than</b> ever
releaseDate: '2026-03-04T00:00:00.000Z'
`;
    server.answers.set('/updates/latest-linux.yml', (_request, response) => response.end(metadata));
  }

  const launch = (library: string) =>
    launchPackaged(packagedExecutable(), join(folder, library), {
      APPIMAGE: image,
      XDG_CACHE_HOME: join(folder, 'cache'),
    });
  const openUpdates = async (page: Page) => {
    await runCommand(page, 'check for updates');
    const sheet = page.getByRole('dialog', { name: 'Updates' });
    await sheet.waitFor();
    return sheet;
  };

  it('asks nobody by itself; checks, tells, fetches and installs when the reader says so', async () => {
    publish(createHash('sha512').update(newImage).digest('base64'));
    const app = await launch('updates-library');
    const sheet = await openUpdates(app.page);
    await sheet.getByText(new RegExp(`asks ${server.host}`)).waitFor();
    expect(asked()).toEqual([]);
    await sheet.getByRole('button', { name: 'Check now' }).click();
    await sheet.getByText('Offprint 99.0.0 is there').waitFor();
    await sheet.getByText('Quicker than ever').waitFor();
    expect(asked().some((path) => path.includes('new.AppImage'))).toBe(false);
    await sheet.getByRole('button', { name: 'Download' }).click();
    await sheet.getByText('has been checked against its checksum').waitFor();
    await sheet.getByRole('button', { name: 'Install when I quit' }).click();
    await sheet.getByText('put in place when you quit').waitFor();
    expect(readFileSync(image, 'utf8')).toBe('the old one');
    expect(app.complaints).toEqual([]);
    await app.close();
    const files = readdirSync(folder).filter((name) => name.endsWith('.AppImage'));
    expect(files.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual([newImage.toString()]);
  });

  it('takes nothing that is not what was announced', async () => {
    publish(createHash('sha512').update('another').digest('base64'));
    const app = await launch('updates-library-2');
    const sheet = await openUpdates(app.page);
    await sheet.getByRole('button', { name: 'Check now' }).click();
    await sheet.getByRole('button', { name: 'Download' }).click();
    await sheet.getByText('could not be fetched').waitFor();
    await app.close();
    expect(readFileSync(image, 'utf8')).toBe('the old one');
  });

  it('goes on as it is where nobody answers', async () => {
    server.answers.set('/updates/latest-linux.yml', (_request, response) => {
      response.statusCode = 503;
      response.end();
    });
    const app = await launch('updates-library-3');
    const sheet = await openUpdates(app.page);
    await sheet.getByRole('button', { name: 'Check now' }).click();
    await sheet.getByText('Nobody could say which version is the newest.').waitFor();
    await sheet.getByRole('button', { name: 'Try again' }).waitFor();
    await app.close();
  });
});

describe.skipIf(process.platform !== 'linux' || !isOnPath('dpkg-deb'))(
  'as a Debian package (needs dpkg-deb)',
  () => {
    const installed = join(folder, 'root');

    beforeAll(() => {
      const deb = makeDeb(join(packagedExecutable(), '..'), join(root, 'release'), '2026-03-04');
      for (const part of ['updates', 'info']) {
        mkdirSync(join(installed, 'var', 'lib', 'dpkg', part), { recursive: true });
      }
      writeFileSync(join(installed, 'var', 'lib', 'dpkg', 'status'), '');
      // Into a folder of its own: whether this machine has what the package depends on is another matter.
      execFileSync('dpkg', [`--root=${installed}`, '--force-depends', '--force-not-root', '-i', deb], {
        stdio: 'pipe',
        env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` },
      });
    });

    it('is installed, starts, and takes commands', async () => {
      const program = join(installed, 'opt', 'Offprint', 'offprint');
      expect(lstatSync(join(installed, 'opt', 'Offprint', 'chrome-sandbox')).mode & 0o7777).toBe(0o4755);
      expect(readlinkSync(join(installed, 'usr', 'bin', 'offprint'))).toBe(
        '/opt/Offprint/resources/bin/offprint',
      );
      expect(await command(commandFile(program), ['--version'])).toMatchObject({ status: 0 });
      const app = await launchPackaged(program, join(folder, 'deb-library'));
      await app.page.getByRole('heading', { name: 'Welcome to Offprint' }).waitFor();
      expect(app.complaints).toEqual([]);
      await app.close();
    });

    it('leaves nothing when it is removed', () => {
      execFileSync('dpkg', [`--root=${installed}`, '--force-not-root', '-r', 'offprint'], {
        stdio: 'pipe',
        env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` },
      });
      expect(existsSync(join(installed, 'opt', 'Offprint'))).toBe(false);
      expect(existsSync(join(installed, 'usr', 'bin', 'offprint'))).toBe(false);
    });
  },
);

function sizeOf(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}
