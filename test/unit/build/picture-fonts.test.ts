/** Screenshots must not show boxes without a warning: whoever takes them is told which characters have no font. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { installPictureFonts } from '../../../build/launch/picture-fonts.ts';

let folder: string;
let messages: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-fonts-'));
  messages = [];
  // No apt-get is on this path, so nothing can be installed.
  vi.stubEnv('PATH', folder);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => messages.push(String(text)) > 0);
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

function writeFontList(script: string): void {
  const file = join(folder, 'fc-list');
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}

const isLinux = process.platform === 'linux';

it.runIf(isLinux)('names the languages that have no font', () => {
  writeFontList('case "$1" in :lang=ko) ;; *) echo "Some Font" ;; esac');
  installPictureFonts();
  expect(messages.join('')).toContain('No font for Korean was found');
});

it.runIf(isLinux)('counts every language as missing where there is no fc-list', () => {
  installPictureFonts();
  expect(messages.join('')).toContain('No font for Chinese, Japanese and Korean was found');
});

it.runIf(isLinux)('is silent where all of them have a font', () => {
  writeFontList('echo "Some Font"');
  installPictureFonts();
  expect(messages).toEqual([]);
});
