import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lighthouseArticles } from '../support/dev-feed.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { launchOffprint, type OffprintApp } from '../support/offprint-app.ts';
import { temporaryFolder } from '../support/test-core.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = temporaryFolder();
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

const launch = (): Promise<OffprintApp> =>
  launchOffprint({ executable: packagedExecutable(), args: [], library: join(folder, 'library') });

it('starts to its first window, and does its work from inside the package', async () => {
  const app = await launch();
  try {
    await app.page.getByRole('heading', { name: 'Welcome to Offprint' }).waitFor();
    expect(await app.electron.evaluate(({ app: electron }) => electron.isPackaged)).toBe(true);
    await app.page.getByRole('textbox', { name: 'Address of a site or feed' }).fill(`${server.origin}/mira`);
    await app.page.keyboard.press('Enter');
    await app.page.getByRole('option', { name: /Keeping a queue honest/ }).click();
    await app.page.getByRole('heading', { name: 'A small proof' }).waitFor();
    expect(app.complaints).toEqual([]);
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
