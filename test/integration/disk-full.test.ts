/** A disk without room: every change is there or it is not, and said so; with room again all goes on. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type GrowingFeeds, startGrowingFeeds } from '../../build/bench/kills/growing-feeds.ts';
import { problemsOf } from '../../build/bench/kills/inspect.ts';
import { fillDisk } from '../support/full-disk.ts';
import { codeOf, createTestCore, type TestCore, temporaryFolder } from '../support/test-core.ts';

let folder: string;
let server: GrowingFeeds;
let core: TestCore;

beforeEach(async () => {
  folder = temporaryFolder();
  server = await startGrowingFeeds();
  core = await createTestCore({ folder });
});
afterEach(async () => {
  await core.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Pages the library may still grow by; null: as many as it likes. https://sqlite.org/pragma.html#pragma_max_page_count */
function leaveRoom(pages: number | null): void {
  const { db } = core.library;
  const used = Number(db.pragma('page_count', { simple: true }));
  db.pragma(`max_page_count = ${pages === null ? 1_000_000 : used + pages}`);
}

const refresh = () => core.runJob(core.client.call('feeds.refresh', { force: true }), 'refresh');
const count = async (query: string): Promise<number> =>
  (await core.client.call('articles.list', { query, withTotal: true })).total ?? 0;

describe('the library’s disk', () => {
  it.each([0, 1, 2, 4, 8])(
    'is full after %i pages in a first refresh: the next one skips no feed',
    async (pages) => {
      const names = ['alder', 'birch', 'cedar'];
      for (const name of names) {
        await core.client.call('feeds.add', { address: `${server.origin}/${name}`, fetchNow: false });
      }
      leaveRoom(pages);
      expect(await codeOf(refresh())).toBe('disk-full');
      leaveRoom(null);
      expect(await refresh()).toMatchObject({ skipped: 0, failed: 0 });
      const { feeds } = await core.client.call('feeds.list', {});
      expect(feeds.every(({ articleCount }) => articleCount >= 3)).toBe(true);
    },
  );

  it.each([0, 1, 2, 4, 8, 16])(
    'is full after %i pages: a refresh says so, stores whole articles only, and goes on later',
    async (pages) => {
      for (const name of ['alder', 'birch', 'cedar']) {
        await core.client.call('feeds.add', { address: `${server.origin}/${name}` });
      }
      const before = await count('');
      leaveRoom(pages);
      const result = await refresh().then(
        (summary) => ({ summary, code: null }),
        (error: { code: string }) => ({ summary: null, code: error.code }),
      );
      const stored = (await count('')) - before;
      // An answer may be stored in several parts, each with its articles whole.
      expect(problemsOf(folder)).toEqual([]);
      if (stored < 9) {
        const codes = result.summary?.failures.map(({ code }) => code) ?? [result.code];
        expect(new Set(codes)).toEqual(new Set(['disk-full']));
      }
      leaveRoom(null);
      await refresh();
      // An answer that found no room is asked for once more.
      expect(await count('')).toBeGreaterThanOrEqual(before + 9);
      expect(problemsOf(folder)).toEqual([]);
    },
  );

  it('is full: what the reader does is refused with a reason, or done whole', async () => {
    await core.client.call('feeds.add', { address: `${server.origin}/alder` });
    for (let times = 0; times < 8; times += 1) await refresh();
    const ids = (await core.client.call('articles.list', {})).articles.map(({ id }) => id);
    leaveRoom(0);
    let refused = 0;
    for (let number = 0; refused === 0 && number < 200; number += 1) {
      const [articleId = 0] = ids.slice(number % ids.length);
      const text = `${number} ${'a long note '.repeat(100)}`;
      const code = await codeOrDone(core.client.call('annotations.add', { articleId, selector: null, text }));
      const { annotations } = await core.client.call('annotations.of', { articleId });
      expect(annotations.some((one) => one.text === text)).toBe(code === null);
      if (code === null) continue;
      expect(code).toBe('disk-full');
      refused += 1;
    }
    expect(refused).toBe(1);
    // Reading goes on.
    expect(await count('')).toBeGreaterThan(0);
    leaveRoom(null);
    expect(await codeOrDone(core.client.call('articles.tag', { target: { ids }, add: ['room'] }))).toBe(null);
    expect(problemsOf(folder)).toEqual([]);
  });
});

async function codeOrDone(call: Promise<unknown>): Promise<string | null> {
  return call.then(
    () => null,
    () => codeOf(call),
  );
}

describe('the disk an export goes to', () => {
  it('is full at any write: nothing there is half written, and the next run finishes', async () => {
    await core.client.call('feeds.add', { address: `${server.origin}/alder` });
    await core.client.call('feeds.add', { address: `${server.origin}/birch` });
    const exportTo = (vault: string) =>
      core.runJob(core.client.call('export.run', { query: '', folder: vault, profile: 'Plain' }), 'export');
    const reference = join(folder, 'reference');
    const counting = fillDisk(reference, Number.POSITIVE_INFINITY);
    await exportTo(reference);
    counting.restore();
    const expected = textsIn(reference);
    expect(Object.keys(expected)).toHaveLength(6);
    expect(counting.writes()).toBeGreaterThan(6);
    for (let room = 0; room < counting.writes(); room += 1) {
      const vault = join(folder, `vault-${room}`);
      const disk = fillDisk(vault, room);
      const code = await codeOrDone(exportTo(vault));
      disk.restore();
      expect(['folder-full', 'disk-full'], `with room for ${room}`).toContain(code);
      const there = textsIn(vault);
      for (const [path, text] of Object.entries(there)) expect(text).toBe(expected[path]);
      await exportTo(vault);
      expect(textsIn(vault)).toEqual(expected);
      expect(
        readdirSync(vault).filter((name) => name.endsWith('.part') || name.endsWith('.journal')),
      ).toEqual([]);
    }
  });
});

/** Markdown files by path, without the moment they were exported at. */
function textsIn(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.md'),
  );
  return Object.fromEntries(
    paths.map((path) => [path, readFileSync(join(folder, path), 'utf8').replace(/^exported: .*$/m, '')]),
  );
}
