/**
 * `npm run bare`: tries `npm start` and `npm test` on bare systems and prints a table. Ends with 0 when every case that could
 * be run met its expectation. Needs root on Linux; takes an hour or more, and a few gigabytes of the cache folder.
 */
import { mkdirSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { cacheFolder, root, say, stop } from '../root.ts';
import { type Case, casesOf, selectCases } from './cases.ts';
import { readAccess } from './environment.ts';
import { describeExpectation, judge, linesOf, tellingLine } from './expectations.ts';
import { requireMachine } from './machine.ts';
import { type BareOptions, parseOptions } from './options.ts';
import { openOutsideDisplay, openProxy } from './outside.ts';
import { ensurePrograms } from './programs.ts';
import { ensureRootFs } from './root-fs.ts';
import { type CaseResult, killRunningCase, runCase, type Surroundings, stateOf } from './run-case.ts';
import { read } from './shell.ts';
import { type System, systems } from './systems.ts';
import { formatTable, type Row } from './table.ts';

const head: Row = [
  'system',
  'user',
  'Node',
  'display',
  'condition',
  'command',
  'expected',
  'held',
  'status',
  'lines',
  'seconds',
  'shown',
];
const base = join(cacheFolder(), 'bare');

/** Returns the status to end with. */
export async function runBare(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options.isList) {
    for (const { name, condition, expectation } of selectCases(casesOf(systems), options.only, true)) {
      process.stdout.write(
        `${name}  ${describeExpectation(expectation)}${condition === '' ? '' : `  (${condition})`}\n`,
      );
    }
    return 0;
  }
  try {
    await requireMachine();
    return await runAll(options);
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
}

function readOptions(args: readonly string[]): BareOptions {
  try {
    return parseOptions(args);
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
}

async function runAll(options: BareOptions): Promise<number> {
  mkdirSync(base, { recursive: true });
  const out = options.out ?? join(base, 'output');
  await rm(join(base, 'states'), { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const made = await makeSystems(options);
  const cases = selectCases(casesOf([...made.folders.keys()]), options.only, options.isFull);
  const rows: Row[] = made.missing.map(({ title }) => [
    title,
    '',
    '',
    '',
    '',
    '',
    '',
    'not run',
    '',
    '',
    '',
    made.reasons.get(title) ?? '',
  ]);
  const project = join(base, 'project.tar');
  read('git', ['archive', `--output=${project}`, options.commit], root);
  const display = await openOutsideDisplay();
  const proxy = await openProxy();
  const end = (): void => {
    killRunningCase();
    display.close();
    proxy.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupt(end));
  let failures = 0;
  try {
    const programs = { 20: await ensurePrograms(20, base), 24: await ensurePrograms(24, base) };
    const layersOf = (one: Case): string[] => {
      const before = cases.find(({ name }) => name === one.after);
      if (before !== undefined) return [`${stateOf(before.name)}/upper`, ...layersOf(before)];
      return [programs[one.node], made.folders.get(one.system) ?? ''].map((folder) => relative(base, folder));
    };
    const around: Surroundings = {
      base,
      layersOf,
      isOverlay: canOverlay(),
      project,
      access: readAccess(),
      display,
      proxy,
      out,
    };
    for (const [index, one] of cases.entries()) {
      say(`${index + 1} of ${cases.length}: ${one.name} …`);
      const result = await runCase(one, around);
      const problems = result.notStarted === null ? judge(one.expectation, result) : [result.notStarted];
      if (problems.length > 0) failures += 1;
      const row = rowOf(one, result, problems);
      rows.push(row);
      say(`  ${problems.length === 0 ? 'held' : problems.join('; ')} (${Math.round(result.seconds)} s)`);
      await forgetStates(cases.slice(0, index + 1), cases.slice(index + 1));
    }
  } finally {
    end();
    await rm(join(base, 'states'), { recursive: true, force: true });
  }
  const table = formatTable(head, rows, process.stdout.columns ?? 200);
  process.stdout.write(`${table.join('\n')}\n`);
  await writeFile(join(out, 'table.txt'), `${formatTable(head, rows, 1000).join('\n')}\n`);
  say(`Whole outputs are in ${out}`);
  process.stdout.write(`${cases.length - failures} held, ${failures} did not\n`);
  return failures === 0 && cases.length > 0 ? 0 : 1;
}

async function makeSystems({ mirrors, isFresh, only }: BareOptions): Promise<{
  folders: Map<System, string>;
  missing: System[];
  reasons: Map<string, string>;
}> {
  const folders = new Map<System, string>();
  const reasons = new Map<string, string>();
  // A pattern that names a system spares the others.
  const named = systems.filter(({ suite }) => only?.source.includes(suite) === true);
  const wanted = named.length > 0 ? named : systems;
  for (const system of wanted) {
    const found = await ensureRootFs(system, { base, mirrors, isFresh });
    if ('folder' in found) folders.set(system, found.folder);
    else reasons.set(system.title, found.reason);
  }
  return { folders, reasons, missing: wanted.filter((system) => !folders.has(system)) };
}

/** Removes the systems that no later case goes on from. */
async function forgetStates(done: readonly Case[], next: readonly Case[]): Promise<void> {
  const needed = new Set<string>();
  const all = [...done, ...next];
  for (const one of next) {
    for (
      let before = one.after;
      before !== null;
      before = all.find(({ name }) => name === before)?.after ?? null
    ) {
      needed.add(before);
    }
  }
  for (const { name } of done) {
    if (!needed.has(name)) await rm(join(base, stateOf(name)), { recursive: true, force: true });
  }
}

function canOverlay(): boolean {
  const mount = 'mount -t overlay overlay -o lowerdir=lower,upperdir=upper,workdir=work root';
  const script = `rm -rf probe && mkdir -p probe/lower probe/upper probe/work probe/root && cd probe && ${mount}`;
  try {
    read('unshare', ['--mount', 'sh', '-c', script], base);
    return true;
  } catch {
    return false;
  } finally {
    read('rm', ['-rf', 'probe'], base);
  }
}

function rowOf(one: Case, result: CaseResult, problems: readonly string[]): Row {
  return [
    one.system.title,
    one.user,
    String(one.node),
    one.display,
    one.condition === '' ? (one.name.split('/')[1] ?? '') : one.condition,
    one.command.join(' '),
    describeExpectation(one.expectation),
    problems.length === 0 ? 'yes' : 'NO',
    result.isTimedOut ? 'killed' : String(result.status ?? '–'),
    String(linesOf(result.output).length),
    String(Math.round(result.seconds)),
    problems.length === 0
      ? (result.window ?? tellingLine(result.output))
      : `${problems.join('; ')} | ${tellingLine(result.output)}`,
  ];
}

function interrupt(end: () => void): void {
  say('Interrupted.');
  end();
  read('rm', ['-rf', join(base, 'states')]);
  process.exit(130);
}
