import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** What the disk was asked for, in order. Files by what they are called at the time. */
const steps = vi.hoisted(() => [] as string[]);

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const names = new Map<number, string>();
  return {
    ...fs,
    openSync: (...given: Parameters<typeof fs.openSync>) => {
      const opened = fs.openSync(...given);
      names.set(opened, fs.statSync(given[0]).isDirectory() ? 'folder' : 'part');
      return opened;
    },
    fsyncSync: (opened: number) => {
      steps.push(`sync ${names.get(opened)}`);
      fs.fsyncSync(opened);
    },
    renameSync: (from: string, to: string) => {
      steps.push('rename');
      fs.renameSync(from, to);
    },
  };
});

vi.mock('node:fs/promises', async (original) => {
  const fs = await original<typeof import('node:fs/promises')>();
  return {
    ...fs,
    open: async (...given: Parameters<typeof fs.open>) => {
      const file = await fs.open(...given);
      const sync = file.sync.bind(file);
      file.sync = () => {
        steps.push('sync part');
        return sync();
      };
      return file;
    },
    rename: (from: string, to: string) => {
      steps.push('rename');
      return fs.rename(from, to);
    },
  };
});

const { writeFileWhole, writeFileWholeSync } = await import(
  '../../../electron/core/export/files/write-file.ts'
);
const { makeFiles } = await import('../../../electron/core/export/vault/make-files.ts');
const { compileProfile } = await import('../../../electron/core/export/article/render-article.ts');
const { findProfile } = await import('../../../shared/export-presets.ts');
const { bareArticle } = await import('../../support/export-article.ts');
const { packMarkup } = await import('../../../electron/core/content/scan/packed-markup.ts');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-durable-'));
  steps.length = 0;
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a file is on the disk before it has its name, and the name before anybody is told', async () => {
  await writeFileWhole(join(folder, 'a.md'), 'text');
  expect(steps).toEqual(['sync part', 'rename', 'sync folder']);
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('text');
});

test('so is each that is written at once; its folder is another step', () => {
  writeFileWholeSync(join(folder, 'a.md'), 'text');
  expect(steps).toEqual(['sync part', 'rename']);
  expect(readdirSync(folder)).toEqual(['a.md']);
});

test('of many files each folder is waited for once', async () => {
  const profile = findProfile('Plain', []);
  if (profile === null) throw new Error('There is no such profile.');
  const file = (name: string) => ({
    packed: { article: bareArticle, html: packMarkup(`<p>${name}</p>`) },
    identity: name,
    path: `${name}.md`,
    from: null,
    last: null,
    noted: { queries: [], stamp: '' },
    pictures: new Map(),
  });
  const request = { folder, profile, isDryRun: false, now: 0, isAgain: false, files: ['a', 'b'].map(file) };
  const made = await makeFiles(request, compileProfile(profile), new AbortController().signal);
  expect(made.map(({ kind }) => kind)).toEqual(['made', 'made']);
  expect(steps.slice(-5)).toEqual(['sync part', 'rename', 'sync part', 'rename', 'sync folder']);
});
