/** Makes the root file systems of bare systems, and keeps them in the cache folder. */
import { existsSync } from 'node:fs';
import { appendFile, cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { say } from '../root.ts';
import {
  type AptSource,
  formatAptSources,
  parseAptSources,
  settingsOfAccess,
  sourcesFor,
} from './apt-sources.ts';
import { isCommand, read, run } from './shell.ts';
import type { System } from './systems.ts';

/** The ordinary user of every system. */
export const reader = { name: 'reader', id: 1000, home: '/home/reader' };
/** Raised when what is made changes, so that an older one is not used. */
const layout = 1;

export type RootFs = { folder: string } | { reason: string };

/** Returns the folder of the system's root, or why there is none. */
export async function ensureRootFs(
  system: System,
  where: { base: string; mirrors: readonly string[]; isFresh: boolean },
): Promise<RootFs> {
  const folder = join(where.base, `root-${system.suite}-${layout}`);
  if (where.isFresh) await rm(folder, { recursive: true, force: true });
  if (existsSync(folder)) return { folder };
  const { own, ownSuite } = await readOwnSources();
  const archive = await findArchive(system, where.mirrors, own, ownSuite);
  if (archive === null) return { reason: 'no archive that apt or --mirror names has this suite' };
  say(`Making the root file system of ${system.title} …`);
  const work = `${folder}.new`;
  await rm(work, { recursive: true, force: true });
  try {
    await bootstrap(system, archive, work);
    await equip(work, archive);
    await rename(work, folder);
    return { folder };
  } catch (error) {
    await rm(work, { recursive: true, force: true });
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

async function readOwnSources(): Promise<{ own: AptSource[]; ownSuite: string }> {
  const lists = '/etc/apt/sources.list.d';
  const names = existsSync(lists) ? (await readdir(lists)).map((name) => join(lists, name)) : [];
  const files = ['/etc/apt/sources.list', ...names].filter(
    (file) => existsSync(file) && /\.(?:list|sources)$/.test(file),
  );
  const own: AptSource[] = [];
  for (const file of files) own.push(...parseAptSources(file, await readFile(file, 'utf8')));
  const release = existsSync('/etc/os-release') ? await readFile('/etc/os-release', 'utf8') : '';
  return { own, ownSuite: /^VERSION_CODENAME=(.*)$/m.exec(release)?.[1] ?? '' };
}

/** Returns the sources of a system, the one to begin with first; null: nobody has it. */
async function findArchive(
  system: System,
  mirrors: readonly string[],
  own: readonly AptSource[],
  ownSuite: string,
): Promise<AptSource[] | null> {
  const components = system.components.split(' ');
  const given: AptSource[] = mirrors.map((uri) => ({
    uri,
    suites: [system.suite],
    components,
    signedBy: null,
  }));
  const configured = sourcesFor(system, own, ownSuite);
  for (const source of [...given, ...configured]) {
    if (!source.suites.includes(system.suite) || !(await hasSuite(source.uri, system.suite))) continue;
    const beside: AptSource[] = [];
    for (const other of configured) {
      if (other !== source && source.signedBy !== null) beside.push(...(await present(other)));
    }
    const keyring = source.signedBy ?? findKeyring(system);
    if (keyring !== null) return [{ ...source, signedBy: keyring }, ...beside];
  }
  return null;
}

/** Returns `source` with those of its suites that the archive has. */
async function present(source: AptSource): Promise<AptSource[]> {
  const suites: string[] = [];
  for (const suite of source.suites) if (await hasSuite(source.uri, suite)) suites.push(suite);
  return suites.length === 0 ? [] : [{ ...source, suites }];
}

/** By apt's own means, so that its proxies and certificates count. */
async function hasSuite(uri: string, suite: string): Promise<boolean> {
  const file = join(tmpdir(), `offprint-release-${process.pid}`);
  try {
    await run('/usr/lib/apt/apt-helper', ['download-file', `${uri}/dists/${suite}/Release`, file]);
    return new RegExp(`^(?:Suite|Codename): ${suite}$`, 'm').test(await readFile(file, 'utf8'));
  } catch {
    return false;
  } finally {
    await rm(file, { force: true });
  }
}

function findKeyring({ distribution }: System): string | null {
  const folder = '/usr/share/keyrings';
  const names = ['gpg', 'pgp'].map((ending) => join(folder, `${distribution}-archive-keyring.${ending}`));
  return names.find((file) => existsSync(file)) ?? null;
}

async function bootstrap(system: System, [archive]: readonly AptSource[], folder: string): Promise<void> {
  if (archive === undefined) return;
  const keyring = archive.signedBy ?? '';
  const components = archive.components.join(',');
  const common = [
    '--variant=minbase',
    '--include=ca-certificates',
    `--components=${components}`,
    `--keyring=${keyring}`,
  ];
  const command = isCommand('debootstrap') ? 'debootstrap' : 'mmdebstrap';
  // In namespaces of its own, so that what it mounts and starts is gone when it is interrupted.
  const alone = [
    '--pdeathsig',
    'SIGKILL',
    'unshare',
    '--mount',
    '--pid',
    '--fork',
    '--mount-proc',
    '--kill-child=SIGKILL',
  ];
  await run('setpriv', [...alone, command, ...common, system.suite, folder, archive.uri]);
}

/** Gives the system its sources, as this machine reaches them, and its user. */
async function equip(folder: string, archive: readonly AptSource[]): Promise<void> {
  await rm(join(folder, 'etc/apt/sources.list'), { force: true });
  await writeFile(join(folder, 'etc/apt/sources.list.d/bare.sources'), formatAptSources(archive));
  for (const { signedBy } of archive) {
    if (signedBy === null || existsSync(join(folder, signedBy))) continue;
    await mkdir(join(folder, dirname(signedBy)), { recursive: true });
    await cp(signedBy, join(folder, dirname(signedBy), basename(signedBy)), { dereference: true });
  }
  await writeFile(
    join(folder, 'etc/apt/apt.conf.d/99access'),
    settingsOfAccess(read('apt-config', ['dump'])),
  );
  const { name, id, home } = reader;
  await appendFile(join(folder, 'etc/passwd'), `${name}:x:${id}:${id}::${home}:/bin/sh\n`);
  await appendFile(join(folder, 'etc/group'), `${name}:x:${id}:\n`);
  await mkdir(join(folder, home), { recursive: true });
  read('chown', [`${id}:${id}`, join(folder, home)]);
  // Downloaded packages: a bare system has none.
  for (const name of await readdir(join(folder, 'var/cache/apt/archives'))) {
    if (name.endsWith('.deb')) await rm(join(folder, 'var/cache/apt/archives', name));
  }
  await rm(join(folder, 'var/lib/apt/lists'), { recursive: true, force: true });
  await mkdir(join(folder, 'var/lib/apt/lists/partial'), { recursive: true });
}
