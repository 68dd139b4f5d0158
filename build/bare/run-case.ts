/** Runs one case in its own throw-away system. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Case } from './cases.ts';
import { type Access, environmentOf } from './environment.ts';
import { type Outcome, runsLine } from './expectations.ts';
import { findWindow, type OutsideDisplay, type OutsideProxy } from './outside.ts';
import { childrenOf } from './processes.ts';
import { projectInside, type Sandbox, sandboxScript } from './sandbox.ts';
import { read } from './shell.ts';

export type Surroundings = {
  base: string;
  /** Folders of the system and of its programs, relative to `base`, from the top one down. */
  layersOf: (one: Case) => readonly string[];
  /** Whether file systems can be laid over one another here; else they are copied. */
  isOverlay: boolean;
  project: string;
  access: Access;
  display: OutsideDisplay;
  proxy: OutsideProxy;
  /** Where outputs are kept. */
  out: string;
};

export type CaseResult = Outcome & {
  seconds: number /** Why the command never started. */;
  notStarted: string | null;
};

/** The name of a case as a folder's. */
export function folderOf(name: string): string {
  return name.replace('/', '-');
}

export function stateOf(name: string): string {
  return `states/${folderOf(name)}`;
}

const pollMs = 250;
let running: ChildProcess | null = null;

/** Ends the case that is running, with all its processes and mounts. */
export function killRunningCase(): void {
  running?.kill('SIGKILL');
}

export async function runCase(one: Case, around: Surroundings): Promise<CaseResult> {
  const files = {
    output: join(around.out, `${folderOf(one.name)}.txt`),
    report: join(around.out, `${folderOf(one.name)}.report`),
    log: join(around.out, `${folderOf(one.name)}.setup.txt`),
  };
  const layers = await makeState(one, around);
  const environment = environmentOf(one, around.access, {
    display: `:${around.display.number}`,
    proxy: around.proxy.address,
  });
  const sandbox: Sandbox = {
    one,
    base: around.base,
    layers,
    state: stateOf(one.name),
    project: around.project,
    report: files.report,
    log: files.log,
    certificates: around.access.certificates,
    displayNumber: around.display.number,
    environment,
  };
  const before = Date.now();
  const proxied = around.proxy.count();
  const { isTimedOut, window } = await start(one, sandboxScript(sandbox), files.output, around);
  const report = existsSync(files.report) ? readFileSync(files.report, 'utf8').split('\n') : [];
  const status = report.find((line) => line.startsWith('status '))?.slice('status '.length);
  const isUnproxied = one.isProxied && around.proxy.count() === proxied;
  const notStarted = isUnproxied ? 'nothing went over the proxy' : lastLine(files.log);
  return {
    status: status === undefined ? null : Number(status),
    output: readFileSync(files.output, 'utf8'),
    isTimedOut,
    window,
    leftOver: report.filter((line) => line.startsWith('left ')).map((line) => line.slice('left '.length)),
    seconds: (Date.now() - before) / 1000,
    notStarted: report.includes('ready') && !isUnproxied ? null : notStarted,
  };
}

/** Returns the layers of the case's system; null where it was copied. */
async function makeState(one: Case, around: Surroundings): Promise<string[] | null> {
  const state = join(around.base, stateOf(one.name));
  await rm(state, { recursive: true, force: true });
  for (const name of ['root', 'upper', 'work']) await mkdir(join(state, name), { recursive: true });
  const layers = around.layersOf(one);
  if (around.isOverlay) return [...layers];
  const whole = one.after === null ? [...layers].reverse() : [`${stateOf(one.after)}/root`];
  for (const layer of whole) {
    read('cp', ['-a', '--reflink=auto', `${join(around.base, layer)}/.`, join(state, 'root')]);
  }
  return null;
}

type Course = { isTimedOut: boolean; isInterrupted: boolean; window: string | null };

async function start(one: Case, script: string, output: string, around: Surroundings): Promise<Course> {
  const file = openSync(output, 'w');
  const unshare = [
    'unshare',
    '--mount',
    '--pid',
    '--fork',
    '--kill-child=SIGKILL',
    ...(one.isOffline ? ['--net'] : []),
  ];
  // It also ends when this script is killed. Detached: Ctrl+C is for the script, which then ends it.
  const child = spawn('setpriv', ['--pdeathsig', 'SIGKILL', ...unshare, 'sh', '-c', script], {
    stdio: ['ignore', file, file],
    detached: true,
  });
  running = child;
  closeSync(file);
  const course: Course = { isTimedOut: false, isInterrupted: false, window: null };
  const watchdog = setTimeout(() => {
    course.isTimedOut = true;
    child.kill('SIGKILL');
  }, one.minutes * 60_000);
  const watch = setInterval(() => watchCommand(one, child, output, course, around), pollMs);
  try {
    await new Promise<void>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', () => resolve());
    });
  } finally {
    clearTimeout(watchdog);
    clearInterval(watch);
    running = null;
  }
  return course;
}

/** Does what a person does in the middle of it: closes Offprint when the window is there, or presses Ctrl+C. */
function watchCommand(
  one: Case,
  { pid }: ChildProcess,
  output: string,
  course: Course,
  around: Surroundings,
): void {
  const [first] = pid === undefined ? [] : childrenOf(pid);
  const [command] = first === undefined ? [] : childrenOf(first);
  if (command === undefined) return;
  const { interruptAtPackages } = one;
  if (interruptAtPackages !== null && !course.isInterrupted) {
    course.isInterrupted = countPackages(one, around) >= interruptAtPackages;
    if (course.isInterrupted) signal(-command, 'SIGINT');
  }
  if (one.expectation.kind === 'window' && course.window === null) {
    const window = findWindow(`:${around.display.number}`);
    if (window === null || !runsLine.test(readFileSync(output, 'utf8'))) return;
    course.window = window;
    signal(command, 'SIGTERM');
  }
}

function countPackages(one: Case, around: Surroundings): number {
  const root = join(around.base, stateOf(one.name), around.isOverlay ? 'upper' : 'root');
  const folder = join(root, projectInside, 'node_modules');
  return existsSync(folder) ? readdirSync(folder).length : 0;
}

function signal(target: number, name: NodeJS.Signals): void {
  try {
    process.kill(target, name);
  } catch {
    // It has just ended by itself.
  }
}

function lastLine(file: string): string {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  return lines.at(-1) ?? 'the system could not be made';
}
