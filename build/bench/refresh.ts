/**
 * What a refresh costs, by the command line in a process of its own: first fill (200 feeds of 50), at once again, one new
 * item in 20 feeds, and 1,000 feeds of 12 with nothing new. CPU of the whole process, and of rss-parser alone on the same
 * bytes as a yardstick for the machine.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import Parser from 'rss-parser';
import { createBenchCore } from './bench-core.ts';
import { callsMeanwhile } from './calls-meanwhile.ts';
import { listOf, startFeedServer, subscribeTo } from './feed-host.ts';
import { devShapedFeed } from './sample-feeds.ts';
import { printTable, type Row, rounded } from './table.ts';

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } });
  const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
  const rows: Row[] = [];
  try {
    const big = await startFeedServer(200, 50);
    const library = join(folder, 'big');
    await offprint(folder, ['--library', library, 'import', listOf(folder, big.port, 200)]);
    rows.push(await refresh(folder, library, big.port, 'first fill: 200 feeds of 50'));
    const size = statSync(join(library, 'library.db')).size;
    rows.push(await refresh(folder, library, big.port, 'at once again'));
    await fetch(`http://127.0.0.1:${big.port}/publish?feeds=20`);
    rows.push(await refresh(folder, library, big.port, 'one new item in 20 feeds'));
    big.stop();
    const many = await startFeedServer(1000, 12);
    const second = join(folder, 'many');
    await offprint(folder, ['--library', second, 'import', listOf(folder, many.port, 1000)]);
    await refresh(folder, second, many.port, '');
    rows.push(await refresh(folder, second, many.port, '1,000 feeds of 12, nothing new'));
    const meanwhile = await callsWhileFilling(join(folder, 'meanwhile'), many.port);
    many.stop();
    const yardstick = await parserSeconds(big.bytes);
    if (values.json === true) {
      process.stdout.write(`${JSON.stringify({ rows, meanwhile, yardstick, bytes: big.bytes, size })}\n`);
      return;
    }
    printTable(
      `Refresh, ${rounded(big.bytes / 1e6)} MB of feeds, library ${rounded(size / 1e6)} MB; rss-parser alone takes ${rounded(yardstick)} CPU s here`,
      rows.map((row) => ({ ...row, 'times rss-parser': rounded(Number(row['CPU s']) / yardstick, 2) })),
    );
    printTable('Calls while 1,000 feeds of 12 are filled, ms', [meanwhile]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function callsWhileFilling(folder: string, port: number): Promise<Row> {
  const core = createBenchCore(folder);
  try {
    await subscribeTo(core.client, tmpdir(), port, 1000);
    const { jobId } = await core.client.call('feeds.refresh', { force: true });
    return await callsMeanwhile(core.client, core.client.call('jobs.wait', { jobId }));
  } finally {
    await core.stop();
  }
}

async function refresh(folder: string, library: string, port: number, name: string): Promise<Row> {
  const before = (await (await fetch(`http://127.0.0.1:${port}/counts`)).json()) as Record<string, number>;
  const startedAt = performance.now();
  const cpu = await offprint(folder, ['--library', library, 'refresh', '--force', '--quiet']);
  const seconds = (performance.now() - startedAt) / 1000;
  const after = (await (await fetch(`http://127.0.0.1:${port}/counts`)).json()) as Record<string, number>;
  return {
    workload: name,
    s: rounded(seconds),
    'CPU s': rounded(cpu, 2),
    requests: (after.requests ?? 0) - (before.requests ?? 0),
    '304s': (after.notModified ?? 0) - (before.notModified ?? 0),
  };
}

/** CPU seconds of the whole command, its threads included. */
async function offprint(folder: string, args: readonly string[]): Promise<number> {
  const usage = join(folder, 'usage.json');
  const child = spawn(
    process.execPath,
    ['--import', file('report-usage.mjs'), file('../../electron/cli/offprint.mjs'), ...args],
    { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, OFFPRINT_BENCH_USAGE: usage } },
  );
  const status = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (status !== 0) throw new Error(`offprint ${args.join(' ')} ended with ${status}`);
  return Number(readFileSync(usage, 'utf8'));
}

async function parserSeconds(bytes: number): Promise<number> {
  const text = devShapedFeed(1, 50, { paragraphs: 10, codeBlocks: 1 });
  const parser = new Parser();
  for (let round = 0; round < 3; round += 1) await parser.parseString(text);
  const startedAt = process.cpuUsage();
  const rounds = 20;
  for (let round = 0; round < rounds; round += 1) await parser.parseString(text);
  const { user, system } = process.cpuUsage(startedAt);
  return ((user + system) / 1e6) * (bytes / (Buffer.byteLength(text) * rounds));
}
