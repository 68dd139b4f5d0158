import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { manifestName, readManifest } from '../../../electron/core/export/files/manifest.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-manifest-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const entry = { path: 'a.md', sha256: 'x', queries: [''] };

async function read(one: object): Promise<string[]> {
  writeFileSync(join(folder, manifestName), JSON.stringify({ version: 1, files: { 'feed key': one } }));
  return Object.keys((await readManifest(folder)).files);
}

test.each(['a.md', 'Articles/a.md', 'a..b.md', 'x/../a.md'])('%s is a file of the folder', async (path) => {
  expect(await read({ ...entry, path })).toEqual(['feed key']);
  expect(await read({ ...entry, aside: path, images: [path] })).toEqual(['feed key']);
});

test.each([
  '',
  '..',
  '../a.md',
  'x/../../a.md',
  '..\\a.md',
  '/etc/a.md',
  'C:\\a.md',
  'c:a.md',
  '\\\\host\\share\\a.md',
])('%j is none', async (path) => {
  expect(await read({ ...entry, path })).toEqual([]);
  expect(await read({ ...entry, aside: path })).toEqual([]);
  expect(await read({ ...entry, images: ['a.png', path] })).toEqual([]);
});
