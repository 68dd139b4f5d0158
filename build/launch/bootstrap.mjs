/**
 * First step of `npm start`, `npm test` and `npm run dev`: plain JavaScript without dependencies, because it runs on the
 * machine's own Node (20 or newer) before anything is installed. It installs what the lock file names if that is not
 * there yet, then hands over to the TypeScript of this folder on the Node that came with it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const [mode, ...rest] = process.argv.slice(2);

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  stop(`Offprint needs Node 20.19 or newer to start; this is Node ${process.versions.node}.`);
}
if (!isInstalled()) install();
const run = spawnSync(bundledNode(), [join(root, 'build', 'launch', `${mode}.ts`), ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: `${join(root, 'node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`,
  },
});
if (run.error) stop(`The next step could not be started: ${run.error.message}`);
process.exit(run.status ?? 1);

/** Every package of the lock file is there in its version; optional ones are for other systems and may be missing. */
function isInstalled() {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(lock.packages).every(([path, entry]) => {
    if (path === '' || entry.optional === true || entry.devOptional === true) return true;
    try {
      return JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')).version === entry.version;
    } catch {
      return false;
    }
  });
}

function install() {
  process.stderr.write('Installing what package-lock.json names …\n');
  // The npm that runs this script, so that no shell and no PATH is involved.
  const npm = process.env.npm_execpath;
  const result =
    npm !== undefined && existsSync(npm)
      ? spawnSync(process.execPath, [npm, 'ci', '--no-audit', '--no-fund'], { cwd: root, stdio: 'inherit' })
      : spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: 'inherit', shell: true });
  if (result.status !== 0)
    stop('npm ci failed: see above. Check the network, then run the same command again.');
}

/** Node 24 from the lock file; the machine's own where none is published for it and it can run TypeScript. */
function bundledNode() {
  const require = createRequire(join(root, 'package.json'));
  const names = [
    `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
    `node-bin-${process.platform}-${process.arch}`,
  ];
  for (const name of names) {
    try {
      const folder = dirname(require.resolve(`${name}/package.json`));
      const file = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
      if (existsSync(file)) return file;
    } catch {
      // Not for this system.
    }
  }
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  return stop(
    `There is no Node 24 package for ${process.platform}-${process.arch}: install Node 22.18 or newer and run this again.`,
  );
}

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
