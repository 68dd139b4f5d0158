import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeFolder } from '../../electron/core/base/make-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-make-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('makes a folder with those above it, and leaves one that is there', () => {
  const deep = join(folder, 'a', 'b', 'c');
  makeFolder(deep);
  expect(existsSync(deep)).toBe(true);
  writeFileSync(join(deep, 'x'), 'y');
  makeFolder(deep);
  expect(existsSync(join(deep, 'x'))).toBe(true);
});

it('says what is in the way', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => makeFolder(join(folder, 'file'))).toThrow('EEXIST');
  expect(() => makeFolder(join(folder, 'file', 'below'))).toThrow(/ENOTDIR|EEXIST/);
});

it.runIf(existsSync('/proc/self'))('ends where a file system makes no folders at all', () => {
  expect(() => makeFolder('/proc/offprint/export')).toThrow('ENOENT');
});
