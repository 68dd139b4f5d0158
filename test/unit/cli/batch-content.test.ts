import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { markdownRequest } from '../../../electron/cli/batch/markdown.ts';
import { sanitiseRequest } from '../../../electron/cli/batch/sanitise.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'offprint-batch-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('sanitise --batch', () => {
  test('answers inline HTML, addresses made absolute', async () => {
    expect(
      await sanitiseRequest({
        id: 1,
        html: '<a href="/x" onclick="y()">a</a>',
        url: 'https://example.org/p',
      }),
    ).toEqual({
      id: 1,
      ok: true,
      html: '<a href="https://example.org/x">a</a>',
    });
  });

  test('reads files, and says so when it cannot', async () => {
    const file = path.join(folder, 'a.html');
    writeFileSync(file, '<p>é</p>');
    expect(await sanitiseRequest({ id: 'f', file })).toEqual({ id: 'f', ok: true, html: '<p>é</p>' });
    expect(await sanitiseRequest({ id: 'g', file: `${file}.gone` })).toMatchObject({
      id: 'g',
      ok: false,
      error: { code: 'not-found' },
    });
    expect(await sanitiseRequest({ id: 'h' })).toMatchObject({
      id: 'h',
      ok: false,
      error: { code: 'invalid-input' },
    });
  });
});

describe('markdown --batch', () => {
  test('drops the title from the text', async () => {
    expect(await markdownRequest({ id: 2, html: '<h1>T</h1><p>a</p>', title: 'T' })).toEqual({
      id: 2,
      ok: true,
      markdown: 'a\n',
    });
  });

  test('ignores an address that is none', async () => {
    expect(await markdownRequest({ id: 3, html: '<a href="/x">a</a>', url: 'nonsense' })).toEqual({
      id: 3,
      ok: true,
      markdown: '[a](/x)\n',
    });
  });
});
