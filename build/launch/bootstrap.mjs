/**
 * First step of every `npm run` of this project: plain JavaScript without dependencies, because it runs on the machine's own
 * Node (20.19 or newer) before anything is installed. It installs what the lock file names if that is not there yet, then hands
 * over to TypeScript, on the Node that came with the packages.
 */
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { say } from '../say.mjs';

/**
 * Where a mode begins, if not in a file of its name in this folder.
 *
 * @type {Record<string, string>}
 */
const beginnings = {
  check: 'build/check/check.ts',
  audit: 'build/check/audit.ts',
  build: 'build/app/build.ts',
  package: 'build/package/package.ts',
  offprint: 'electron/cli/offprint.mjs',
};

const lookForNpmEveryMs = 1_000;

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const [mode = '', ...given] = process.argv.slice(2);
let args = given;
let file = join(root, beginnings[mode] ?? `build/launch/${mode}.ts`);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  stop(
    `Offprint needs Node 20.19 or newer; this is Node ${process.versions.node}. Install a newer Node, then run this again.`,
  );
}
if (!existsSync(file)) stop(`There is no “${mode}” to run. “npm run” lists what there is.`);
// The command line runs where it was called; everything else works on the project.
if (mode !== 'offprint') process.chdir(root);
if (mode !== 'start') await ensureInstalled(mode === 'offprint' ? 'runtime' : 'all');
else if (await canOpenWindow()) await ensureInstalled('all');
else {
  // The command line without a command does the same in the terminal, with a fifth of the packages.
  file = join(root, beginnings.offprint ?? '');
  await ensureInstalled('runtime');
}
await handOver();

/** Looks at the display and its libraries, installs those where it may, and says what to expect before anything long begins. */
async function canOpenWindow() {
  const { planStart } = await import('./start-plan.mjs');
  const { plan, args: left } = await planStart(given, process.env);
  if (plan.kind === 'window' && plan.missing.length === 0) return true;
  if (plan.kind === 'window') {
    const { canInstall } = await import('../runtime/apt.mjs');
    const { installLibraries, named } = await import('../runtime/window-libraries.mjs');
    const { whyNoLibraries } = await import('./start-plan.mjs');
    const wanted = { withDisplay: plan.needsVirtualDisplay };
    if (canInstall()) {
      say(`Installing system libraries (${named(plan.missing)}) …`);
      const problem = installLibraries(wanted);
      if (problem === null) return true;
      say(`apt-get could not install them: ${problem}`);
    }
    const why = whyNoLibraries(plan.missing, plan.needsVirtualDisplay);
    if (plan.isAsked) stop(why.join('\n'));
    for (const line of why) say(line);
  } else for (const line of plan.why) say(line);
  args = left;
  return false;
}

/** @param {import('./installation.mjs').Extent} extent */
async function ensureInstalled(extent) {
  // Commands are called often: one look at two files tells whether anything has changed since the last look at all packages.
  const stamp = join(root, 'node_modules', '.offprint-installed');
  const mark = `${extent} ${lockMark()}`;
  if (mode === 'offprint' && readText(stamp) === mark) return;
  const { install, isInstalled } = await import('./installation.mjs');
  if (!isInstalled(root, extent)) {
    try {
      await install(root, extent);
    } catch (error) {
      stop(error instanceof Error ? error.message : String(error), isInterrupted(error) ? 130 : 1);
    }
    await dropUnusableNode();
  }
  try {
    if (mode === 'offprint') writeFileSync(stamp, mark);
  } catch {
    // A folder that is read only: then all packages are looked at each time.
  }
}

function lockMark() {
  const { size, mtimeMs } = statSync(join(root, 'package-lock.json'));
  return `${size} ${mtimeMs}`;
}

/** @param {string} path */
function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** Runs the mode's file, in this process where it is the Node of the lock file already. */
async function handOver() {
  const bin = join(root, 'node_modules', '.bin');
  process.env.PATH = `${bin}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`;
  const node = (await bundledNode()) ?? process.execPath;
  if (node === process.execPath) {
    process.argv = [process.execPath, file, ...args];
    endWithNpm(() => process.kill(process.pid, 'SIGTERM'));
    await import(pathToFileURL(file).href);
    return;
  }
  const { spawn } = await import('node:child_process');
  const child = spawn(node, [file, ...args], { stdio: 'inherit' });
  // A terminal sends Ctrl+C to both: the child ends as it should, and this with it.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  endWithNpm(() => child.kill('SIGTERM'));
  child.once('error', (error) => stop(`Node could not be started: ${error.message}`));
  child.once('exit', (code, signal) => process.exit(signal === 'SIGINT' ? 130 : (code ?? 1)));
}

/**
 * Calls `end` once npm has gone. A SIGTERM to npm ends npm and the shell between, and reaches nobody else: a window or a refresh
 * would go on unseen.
 *
 * @param {() => void} end
 */
function endWithNpm(end) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    end();
  }, lookForNpmEveryMs);
  timer.unref();
}

/** Node 24 from the lock file; null: this process's own does as well. */
async function bundledNode() {
  const packaged = packagedNode();
  if (packaged !== null && (packaged === process.execPath || (await runs(packaged)))) return packaged;
  if (major > 22 || (major === 22 && minor >= 18)) return null;
  return stop(
    `There is no Node 24 package that runs on ${process.platform}-${process.arch}: install Node 22.18 or newer, then run this again.`,
  );
}

function packagedNode() {
  const require = createRequire(join(root, 'package.json'));
  const names = [
    `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
    `node-bin-${process.platform}-${process.arch}`,
  ];
  for (const name of names) {
    try {
      const folder = dirname(require.resolve(`${name}/package.json`));
      const node = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
      if (existsSync(node)) return node;
    } catch {
      // Not for this system.
    }
  }
  return null;
}

/** @param {string} node */
async function runs(node) {
  const { spawnSync } = await import('node:child_process');
  return spawnSync(node, ['--version']).status === 0;
}

/** Where the packaged Node cannot run (a system with musl), npm would find it before the machine's own at the next `npm run`. */
async function dropUnusableNode() {
  const packaged = packagedNode();
  if (packaged !== null && !(await runs(packaged)))
    rmSync(join(root, 'node_modules', '.bin', 'node'), { force: true });
}

/** @param {unknown} error */
function isInterrupted(error) {
  return error instanceof Error && error.name === 'AbortError';
}

/**
 * @param {string} message
 * @param {number} [status]
 * @returns {never}
 */
function stop(message, status = 1) {
  say(message);
  process.exit(status);
}
