/**
 * Whether the tests would notice: a check, a condition, a fallback or a step is left out, and the tests that pass by it must
 * fail. Over `content`, `feeds`, `library`, `export/vault` and `http` of core, or what `--folder` names; `--sites N` of them,
 * picked by `--seed`; `--tests PATTERN`, which of the tests. Ends with 1 where less than 95 % are noticed.
 */
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { TestSpecification } from 'vitest/node';
import { root } from '../../root.ts';
import { printTable } from '../table.ts';
import { type Lane, openLane } from './lane.ts';
import { reachedFile } from './reached-file.ts';
import { type Site, withSites } from './sites.ts';

const lanes = 2;
const wanted = 0.95;
/** The tests nearest to a site: what these do not notice is taken for not noticed. */
const mostFiles = 12;
const baseLimitMs = 600_000;

type Reach = { specification: TestSpecification; reached: Uint8Array; total: number; ms: number };
type Verdict = Site & { isNoticed: boolean; tried: number };

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      folder: { type: 'string', multiple: true },
      sites: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      tests: { type: 'string', multiple: true },
      json: { type: 'boolean' },
    },
  });
  const folders = values.folder ?? ['content', 'feeds', 'library', 'export/vault', 'http'];
  const { codes, sites } = readSites(folders);
  const patterns = values.tests ?? ['test/unit/**/*.test.ts', 'test/integration/**/*.test.ts'];
  const folder = mkdtempSync(join(tmpdir(), 'offprint-mutants-'));
  const opened: Lane[] = [];
  const open = async (how: { workers: number; bail: number }): Promise<Lane> => {
    const lane = await openLane(patterns, codes, { count: sites.length, folder }, how);
    opened.push(lane);
    return lane;
  };
  try {
    const first = await open({ workers: lanes, bail: 0 });
    say(`${sites.length} sites in ${codes.size} files; ${first.specifications.length} files of tests`);
    const reaches = await reachedBy(first, folder);
    const isReached = ({ id }: Site): boolean => reaches.some(({ reached }) => reached[id] === 1);
    const { reached = [], unreached = [] } = Object.groupBy(sites, (site) =>
      isReached(site) ? 'reached' : 'unreached',
    );
    const picked = pick(reached, Number(values.sites), Number(values.seed));
    const verdicts = await judge(picked, reaches, () => open({ workers: 1, bail: 1 }));
    report(verdicts, unreached, sites.length, values.json === true);
  } finally {
    for (const lane of opened) await lane.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function readSites(folders: readonly string[]): { codes: Map<string, string>; sites: Site[] } {
  const codes = new Map<string, string>();
  const sites: Site[] = [];
  const files = folders
    .flatMap((folder) => globSync(`electron/core/${folder}/**/*.ts`, { cwd: root }))
    .sort();
  for (const file of files) {
    const path = join(root, file);
    const name = relative(root, path).replaceAll('\\', '/');
    const changed = withSites(readFileSync(path, 'utf8'), name, sites.length);
    codes.set(path, changed.code);
    sites.push(...changed.sites);
  }
  return { codes, sites };
}

/** All tests once with nothing left out. Of a file that fails as it is nothing can be learnt. */
async function reachedBy(lane: Lane, folder: string): Promise<Reach[]> {
  const { durations, failed } = await lane.run(lane.specifications, null, baseLimitMs);
  for (const file of failed) say(`${relative(root, file)} fails with nothing left out, and is not asked`);
  return lane.specifications.flatMap((specification) => {
    const { moduleId } = specification;
    const file = reachedFile(folder, moduleId);
    if (!existsSync(file) || failed.includes(moduleId)) return [];
    const reached = new Uint8Array(readFileSync(file));
    const total = reached.reduce((sum, one) => sum + one, 0);
    return [{ specification, reached, total, ms: durations.get(moduleId) ?? 0 }];
  });
}

/** The same ones for the same seed: the generator of Park and Miller. */
function pick(sites: readonly Site[], count: number, seed: number): Site[] {
  const left = [...sites];
  const picked: Site[] = [];
  let state = (seed % 2_147_483_646) + 1;
  while (picked.length < count && left.length > 0) {
    state = (state * 48_271) % 2_147_483_647;
    picked.push(...left.splice(state % left.length, 1));
  }
  return picked;
}

async function judge(
  sites: readonly Site[],
  reaches: readonly Reach[],
  open: () => Promise<Lane>,
): Promise<Verdict[]> {
  const queue = [...sites];
  const verdicts: Verdict[] = [];
  const work = async (): Promise<void> => {
    const lane = await open();
    for (let site = queue.shift(); site !== undefined; site = queue.shift()) {
      const verdict = await judgeOne(site, reaches, lane);
      verdicts.push(verdict);
      const where = `${verdict.file}:${verdict.line}`;
      say(
        `${verdicts.length}/${sites.length} ${verdict.isNoticed ? 'noticed' : 'NOT NOTICED'} ${where} ${verdict.change}`,
      );
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  return verdicts;
}

/** From the tests that reach little else, and are quick, to those that reach everything. */
async function judgeOne(site: Site, reaches: readonly Reach[], lane: Lane): Promise<Verdict> {
  const near = reaches
    .filter(({ reached }) => reached[site.id] === 1)
    .sort((a, b) => a.total * (a.ms + 500) - b.total * (b.ms + 500))
    .slice(0, mostFiles);
  let tried = 0;
  for (const { specification, ms } of near) {
    tried += 1;
    const own = lane.specifications.filter(({ moduleId }) => moduleId === specification.moduleId);
    const { isNoticed } = await lane.run(own, site.id, 20_000 + 10 * ms);
    if (isNoticed) return { ...site, isNoticed, tried };
  }
  return { ...site, isNoticed: false, tried };
}

function report(
  verdicts: readonly Verdict[],
  unreached: readonly Site[],
  all: number,
  isJson: boolean,
): void {
  const missed = verdicts.filter(({ isNoticed }) => !isNoticed);
  const share = verdicts.length === 0 ? 1 : 1 - missed.length / verdicts.length;
  if (isJson) {
    process.stdout.write(`${JSON.stringify({ sites: all, unreached, verdicts, share }, null, 2)}\n`);
  } else {
    printTable('Would the tests notice?', [
      { what: 'places', count: all },
      { what: 'reached by no test', count: unreached.length },
      { what: 'left out', count: verdicts.length },
      { what: 'noticed', count: verdicts.length - missed.length },
      { what: 'noticed, %', count: Number((share * 100).toFixed(1)) },
    ]);
    for (const { file, line, change } of missed) process.stdout.write(`${file}:${line} ${change}\n`);
  }
  if (share < wanted) process.exitCode = 1;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
