/** Saved where the reader says: whole or not at all. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeChosenFile } from '../../../electron/app/chosen-file.ts';
import { codeOf } from '../../support/test-core.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('takes the place of the file that was there, and leaves nothing beside it', async () => {
  const file = join(folder, 'feeds.opml');
  writeFileSync(file, 'before');
  await writeChosenFile(file, 'after');
  expect(readFileSync(file, 'utf8')).toBe('after');
  expect(readdirSync(folder)).toEqual(['feeds.opml']);
});

it.skipIf(process.platform === 'win32')('is written where a link leads to', async () => {
  writeFileSync(join(folder, 'real.pdf'), '');
  symlinkSync('real.pdf', join(folder, 'page.pdf'));
  await writeChosenFile(join(folder, 'page.pdf'), new Uint8Array([1, 2, 3]));
  expect(readlinkSync(join(folder, 'page.pdf'))).toBe('real.pdf');
  expect([...readFileSync(join(folder, 'real.pdf'))]).toEqual([1, 2, 3]);
});

it('is refused in words where it cannot be', async () => {
  mkdirSync(join(folder, 'folder'));
  writeFileSync(join(folder, 'file'), '');
  expect(await codeOf(writeChosenFile(join(folder, 'folder'), ''))).toBe('path-not-a-file');
  expect(await codeOf(writeChosenFile(join(folder, 'file', 'feeds.opml'), ''))).toBe('folder-not-writable');
});
