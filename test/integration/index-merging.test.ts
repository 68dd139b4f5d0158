/** The index is merged in steps between transactions: its pieces stay few, and it finds the same. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openLibrary } from '../../electron/core/library/connection/open.ts';
import { mergeAsItGrows, mergeWhenIdle } from '../../electron/core/library/connection/segment-merging.ts';
import { indexArticle } from '../../electron/core/library/texts/search-index.ts';
import { createTestCore, type TestCore } from '../support/test-core.ts';

let core: TestCore;
let ids: number[];

beforeEach(async () => {
  core = await createTestCore();
  await core.runJob(core.client.call('sample.add', {}), 'sample');
  ids = core.library.db.prepare('SELECT id FROM articles ORDER BY id').pluck().all() as number[];
});
afterEach(() => core.close());

/** FTS5's structure record (row 10): a cookie of 4 bytes, a mark of 4, then varints: levels, pieces. */
function pieceCount(): number {
  const record = core.library.db
    .prepare('SELECT block FROM articles_fts_data WHERE id = 10')
    .pluck()
    .get() as Buffer;
  expect([...record.subarray(4, 8)]).toEqual([0xff, 0, 0, 1]);
  const varint = (at: number): [number, number] => {
    let value = 0;
    for (let index = at; ; index += 1) {
      const byte = record[index] ?? 0;
      value = value * 128 + (byte & 127);
      if (byte < 128) return [value, index + 1];
    }
  };
  const [, next] = varint(8);
  return varint(next)[0];
}

function indexAgain(times: number, merge: boolean): void {
  for (let round = 0; round < times; round += 1) {
    indexArticle(core.library, ids[round % ids.length] ?? 0);
    if (merge) mergeAsItGrows(core.library);
  }
}

const isWhole = () =>
  core.library.db.exec("INSERT INTO articles_fts (articles_fts) VALUES ('integrity-check')");

it('keeps the pieces below what makes a commit merge them all, however often it is written', () => {
  let most = 0;
  for (let round = 0; round < 60; round += 1) {
    indexAgain(50, true);
    most = Math.max(most, pieceCount());
  }
  expect(most).toBeGreaterThan(40);
  expect(most).toBeLessThan(400);
  isWhole();
});

it('leaves a few pieces to an idle time', () => {
  indexAgain(40, true);
  // Each transaction left one, and none was merged.
  expect(pieceCount()).toBeGreaterThanOrEqual(40);
  while (mergeWhenIdle(core.library));
  expect(pieceCount()).toBeLessThan(32);
});

it('comes to an end when nothing is written any more', () => {
  indexAgain(120, false);
  let steps = 0;
  while (mergeWhenIdle(core.library)) {
    steps += 1;
    expect(steps).toBeLessThan(500);
  }
  expect(steps).toBeGreaterThan(0);
  expect(pieceCount()).toBeLessThan(32);
  expect(mergeWhenIdle(core.library)).toBe(false);
  isWhole();
});

it('merges what a program before left', () => {
  indexAgain(120, false);
  const later = openLibrary(core.folder);
  while (mergeWhenIdle(later));
  later.close();
  expect(pieceCount()).toBeLessThan(32);
  isWhole();
});

it('finds the same as before', async () => {
  const find = async () =>
    (await core.client.call('articles.list', { query: 'the', limit: 50 })).articles.map((one) => one.id);
  const before = await find();
  expect(before.length).toBeGreaterThan(3);
  indexAgain(100, true);
  while (mergeWhenIdle(core.library));
  expect(await find()).toEqual(before);
});
