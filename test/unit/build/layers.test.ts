import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findLayerProblems } from '../../../build/check/layers.ts';

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'offprint-layers-'));
  symlinkSync(
    fileURLToPath(new URL('../../../node_modules', import.meta.url)),
    join(project, 'node_modules'),
  );
  write(bystanders);
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

function write(files: Record<string, string>): void {
  for (const [name, source] of Object.entries(files)) {
    mkdirSync(dirname(join(project, name)), { recursive: true });
    writeFileSync(join(project, name), source);
  }
}

/** What the samples import. */
const bystanders = {
  'package.json': '{ "type": "module" }',
  'shared/a.ts': 'export type A = 1;\nexport const a = 1;\n',
  'electron/app/main.ts': 'export const main = 1;\n',
  'electron/core/core.ts': 'export const core = 1;\n',
  'electron/core/base/events.ts': 'export type Events = 1;\nexport const events = 1;\n',
  'electron/core/content/scan/scan.ts': 'export type Scan = 1;\nexport const scan = 1;\n',
  'electron/core/feeds/check/poller.ts': 'export type Poller = 1;\nexport const poller = 1;\n',
  'electron/core/images/images.ts': 'export const images = 1;\n',
  'electron/core/library/connection/open.ts': 'export const db = 1;\n',
  'electron/core/workers/jobs.ts': 'export const jobs = 1;\n',
};

describe('the layer check', () => {
  it('finds nothing wrong with what the floors allow', async () => {
    write({
      'shared/model.ts': "import { z } from 'zod';\nexport const b = z;\n",
      'renderer/app.tsx':
        "import { useState } from 'react';\nimport { a } from '../shared/a.ts';\nexport const p = <p>{a + useState.length}</p>;\n",
      'electron/app/window.ts':
        "import { app } from 'electron';\nimport { core } from '../core/core.ts';\nexport const w = [app, core];\n",
      'electron/core/core.ts':
        "import { readFile } from 'node:fs/promises';\nimport { db } from './library/connection/open.ts';\nimport { jobs } from './workers/jobs.ts';\nexport const core = [readFile, db, jobs];\n",
      'electron/core/library/connection/open.ts':
        "import type D from 'better-sqlite3';\nimport type { Scan } from '../../content/scan/scan.ts';\nexport const db = 1 as unknown as [D.Database, Scan];\n",
      'electron/core/content/tree/tree.ts':
        "import type { Root } from 'hast';\nimport { hash } from 'node:crypto';\nexport const t = [hash] as unknown as Root;\n",
    });
    expect(await findLayerProblems(project)).toEqual([]);
  });

  it.each([
    ['the page reaching into core', 'renderer/app.tsx', "import { core } from '../electron/core/core.ts';"],
    ['shared code using Node', 'shared/model.ts', "import { join } from 'node:path';"],
    [
      'shared code using what is above it',
      'shared/model.ts',
      "import { core } from '../electron/core/core.ts';",
    ],
    ['core importing Electron', 'electron/core/background/a.ts', "import { app } from 'electron';"],
    ['core importing the app', 'electron/core/background/a.ts', "import { main } from '../../app/main.ts';"],
    ['a package that is not there', 'electron/core/background/a.ts', "import leftPad from 'left-pad';"],
    ['a package of another folder', 'electron/core/handlers/feeds.ts', "import D from 'better-sqlite3';"],
    [
      'an import that runs back up',
      'electron/core/feeds/read/parse.ts',
      "import { images } from '../../images/images.ts';",
    ],
    [
      'a type from above',
      'electron/core/base/jobs.ts',
      "import type { Poller } from '../feeds/check/poller.ts';",
    ],
    [
      'a type in the middle of a file',
      'electron/core/base/jobs.ts',
      "export { type Poller } from '../feeds/check/poller.ts';",
    ],
    ['a room of the same floor', 'electron/core/rules/run.ts', "import { a } from '../fetch-queue/a.ts';"],
    [
      'a floor inside a room',
      'electron/core/feeds/read/parse.ts',
      "import { poller } from '../check/poller.ts';",
    ],
    [
      'who knows the worker threads',
      'electron/cli/main.ts',
      "import { jobs } from '../core/workers/jobs.ts';",
    ],
    [
      'a pure room using the disk',
      'electron/core/content/reading/a.ts',
      "import { readFile } from 'node:fs/promises';",
    ],
    ['the page using Node', 'renderer/app.tsx', "import { readFile } from 'node:fs';"],
    [
      'an import that is made later',
      'renderer/app.tsx',
      "const core = await import('../electron/core/core.ts');",
    ],
    ['plain JavaScript', 'electron/cli/start.mjs', "import { app } from 'electron';"],
  ])('names %s', async (_what, name, source) => {
    write({ 'electron/core/fetch-queue/a.ts': 'export const a = 1;\n', [name]: `${source}\n` });
    const problems = await findLayerProblems(project);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(name);
  });

  it.each([
    'electron/stray.ts',
    'electron/core/stray.ts',
    'electron/core/stray/a.ts',
    'electron/core/feeds/stray.ts',
  ])('names a file that is on no floor (%s)', async (name) => {
    write({ [name]: 'export const a = 1;\n' });
    expect(await findLayerProblems(project)).toEqual([expect.stringContaining(`${name} is on no floor`)]);
  });

  it('names a circle, of types too', async () => {
    write({
      'shared/one.ts': "import type { Two } from './two.ts';\nexport type One = Two | 1;\n",
      'shared/two.ts': "import type { One } from './one.ts';\nexport type Two = One | 2;\n",
    });
    const problems = await findLayerProblems(project);
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) expect(problem).toContain('a circle');
  });

  it('holds for this project', async () => {
    expect(await findLayerProblems(fileURLToPath(new URL('../../../', import.meta.url)))).toEqual([]);
  });
});
