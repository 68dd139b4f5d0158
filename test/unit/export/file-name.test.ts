import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  comparable,
  fileNameWords,
  freePath,
  safeFolder,
  safePath,
  slugOf,
} from '../../../electron/core/export/profiles/file-name.ts';

describe('safePath', () => {
  test.each([
    ['2026-01-31-why-not', '2026-01-31-why-not.md'],
    ['notes/Why: a “lifetime”?', 'notes/Why a “lifetime”.md'],
    ['already.MD', 'already.md'],
    ['/etc/passwd', 'etc/passwd.md'],
    ['../../x', 'x.md'],
    ['a/../../b/./c', 'a/b/c.md'],
    ['..', 'untitled.md'],
    ['', 'untitled.md'],
    ['folder/', 'folder/untitled.md'],
    ['.obsidian/x', 'obsidian/x.md'],
    ['C:\\Windows\\x', 'C Windows x.md'],
    ['CON', 'CON-.md'],
    ['con.txt', 'con-.txt.md'],
    ['a/NUL/b', 'a/NUL-/b.md'],
    ['2026-01-31-', '2026-01-31.md'],
    ['🎉 Café 日本語', '🎉 Café 日本語.md'],
  ])('%s', (path, expected) => {
    expect(safePath(path)).toBe(expected);
  });

  test('every path stays inside, and is valid on every system', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom('..', '.', 'aux', '~'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        const path = safePath(parts.join('/'));
        expect(path).toMatch(/\.md$/);
        expect(path.isWellFormed()).toBe(true);
        expect(path).toBe(path.normalize('NFC'));
        for (const name of path.split('/')) {
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
          expect(name).toMatch(/^[^\p{Cc}<>:"\\|?*]+$/u);
          expect(name).not.toMatch(/^[. ]|[. ]$|[. ]\.md$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
        }
      }),
    );
  });
});

describe('safeFolder', () => {
  test.each([
    ['', ''],
    ['../..', ''],
    ['/assets//x/', 'assets/x'],
    ['a/./..', 'a'],
  ])('%s', (path, expected) => {
    expect(safeFolder(path)).toBe(expected);
  });
});

describe('freePath', () => {
  const free = (path: string, ...taken: string[]): string =>
    freePath(path, '3kd9fmabcdef', (candidate) => taken.map(comparable).includes(candidate));

  test('tells clashing names apart, whatever the case or composition', () => {
    expect(free('a/über.md')).toBe('a/über.md');
    expect(free('a/über.md', 'a/U\u0308BER.md')).toBe('a/über-3kd9fm.md');
    expect(free('a/über.md', 'a/über.md', 'A/Über-3kd9fm.md')).toBe('a/über-3kd9fmabcdef.md');
    expect(free('b/über.md', 'a/über.md')).toBe('b/über.md');
  });

  test('tells apart the folder of a page that is called index', () => {
    expect(free('posts/x/index.md', 'posts/x/index.md')).toBe('posts/x-3kd9fm/index.md');
  });

  test('leaves room for the id', () => {
    const long = `${'x'.repeat(116)}.md`;
    const path = free(long, long);
    expect(path).toMatch(/x-3kd9fm\.md$/);
    expect(Buffer.byteLength(path)).toBeLessThanOrEqual(120);
  });
});

test.each([
  ["It's C# / F#: what?", 'its-c-f-what'],
  ['../../etc/passwd', 'etc-passwd'],
  ['🎉 Café 日本語', '🎉-café-日本語'],
  ['...', ''],
])('slugOf %s', (title, expected) => {
  expect(slugOf(title)).toBe(expected);
});

test('a slug is short enough for the name of a file, and ends with a word', () => {
  const slug = slugOf(`${'What a very long title says '.repeat(20)}😀`);
  expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(120);
  expect(slug).toMatch(/^what-a-very-long-title-says-what.*[a-z]$/);
  expect(Buffer.byteLength(slugOf('語'.repeat(300)))).toBeLessThanOrEqual(120);
});

test.each([
  ['What is [[this]] | that?', 'What is this that'],
  ['...and then', 'and then'],
])('fileNameWords %s', (title, expected) => {
  expect(fileNameWords(title)).toBe(expected);
});
