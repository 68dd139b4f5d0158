import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lighthouseArticles } from '../support/dev-feed.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { launchPackaged } from '../support/packaged-app.ts';
import { temporaryFolder } from '../support/test-core.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = temporaryFolder();
/** A fuse's state as the wire says it. https://www.electronjs.org/docs/latest/tutorial/fuses */
const isOn = 0x31;
let server: LoopbackServer;

beforeAll(async () => {
  execFileSync(process.execPath, [join(root, 'build', 'package', 'package.ts'), '--dir'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  server = await startLoopbackServer();
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
        window as unknown as { offprint: { call(method: string, input: object): Promise<unknown> } }
      ).offprint.call('shell.licences', {}),
    );
    const { own, packages } = (
      result as { value: { own: string; packages: { name: string; licence: string; text: string }[] } }
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

function sizeOf(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}
