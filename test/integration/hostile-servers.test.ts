/** Servers that mean harm: each is given up in bounded time and memory and for a reason, and keeps no other feed waiting. */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HostileServer, startHostileServer } from '../support/hostile-server.ts';
import type { AloneResult } from '../support/refresh-alone.ts';
import { temporaryFolder } from '../support/test-core.ts';

let server: HostileServer;
let folder: string;
beforeEach(async () => {
  server = await startHostileServer();
  folder = temporaryFolder();
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function refresh(ways: readonly string[]): Promise<AloneResult> {
  const script = fileURLToPath(new URL('../support/refresh-alone.ts', import.meta.url));
  const addresses = ways.map((way) => server.address(way));
  const child = spawn(process.execPath, [script, folder, server.address('honest'), ...addresses], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(await text(child.stdout)) as AloneResult;
}

/** The status, or the code of the failure. */
const endOf = (result: AloneResult, way: string): string | undefined => {
  const outcome = result.outcomes[server.address(way)]?.outcome;
  return outcome?.status === 'failed' ? outcome.code : outcome?.status;
};

const ends: Record<string, string> = {
  'brotli-bomb': 'too-large',
  'deflate-bomb': 'too-large',
  'gzip-in-gzip': 'too-large',
  'entities-nested': 'updated',
  'entities-outside': 'updated',
  'many-attributes': 'updated',
  'many-namespaces': 'updated',
  'one-comment': 'not-a-feed',
  'drip-head': 'timeout',
  'drip-body': 'timeout',
  'early-hints': 'timeout',
  silent: 'timeout',
  'length-short': 'updated',
  'length-long': 'connection-lost',
  'length-twice': 'connection-lost',
  'length-no-number': 'connection-lost',
  'chunk-lie': 'connection-lost',
  'chunk-extensions': 'connection-lost',
  'head-flood': 'connection-lost',
  'head-long': 'connection-lost',
  redirects: 'too-many-redirects',
  'redirect-file': 'redirect-refused',
  'redirect-data': 'redirect-refused',
  'redirect-script': 'redirect-refused',
  'redirect-inside': 'private-address',
  'redirect-localhost': 'private-address',
  'redirect-metadata': 'private-address',
  'not-modified': 'unasked-not-modified',
  'no-http': 'connection-lost',
  'charset-wrong': 'updated',
  'charset-none': 'updated',
};

it('end for a reason and in time, and the honest feed among them is not kept waiting', async () => {
  const result = await refresh(Object.keys(ends));
  expect(Object.fromEntries(Object.keys(ends).map((way) => [way, endOf(result, way)]))).toEqual(ends);
  const honest = result.outcomes[server.address('honest')];
  expect(honest?.outcome).toEqual({ status: 'unchanged' });
  // The silent ones wait out their 30 s side by side, and nobody waits for them.
  const silent = result.outcomes[server.address('silent')]?.seconds ?? 0;
  expect(silent).toBeGreaterThanOrEqual(30);
  expect(honest?.seconds).toBeLessThan(silent / 2);
  expect(result.seconds).toBeLessThan(2.5 * silent);
  // Five redirects are followed, and no sixth.
  expect(server.asked.filter((path) => path === 'redirects?6')).toEqual([]);
});

describe('take no more memory than 300 MB', () => {
  it.each<[way: string, end: string, mostMb?: number]>([
    ['gzip-bomb', 'too-large'],
    ['one-line', 'too-large'],
    ['deep-beyond-size', 'too-large'],
    ['deep-elements', 'updated'],
    ['deep-content', 'updated'],
    ['long-lines', 'updated'],
    ['entities-long', 'updated'],
    ['brackets', 'updated'],
    // Twenty thousand empty entries leave that much garbage on a fast machine, where the collector comes later.
    ['many-items', 'updated', 400],
  ])('%s', async (way, end, mostMb = 300) => {
    const result = await refresh([way]);
    expect(endOf(result, way)).toBe(end);
    expect(result.mostMb - result.idleMb).toBeLessThan(mostMb);
  });
});
