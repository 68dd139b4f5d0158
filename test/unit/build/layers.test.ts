import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importsOf } from '../../../build/check/imports.ts';
import { findLayerProblems } from '../../../build/check/layers.ts';

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'offprint-layers-'));
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

function write(files: Record<string, string>): void {
  for (const [name, source] of Object.entries(files)) {
    mkdirSync(dirname(join(project, name)), { recursive: true });
    writeFileSync(join(project, name), source);
  }
}

describe('the layer check', () => {
  it('finds nothing wrong with what the design allows', () => {
    write({
      'shared/model.ts': "import { z } from 'zod';\nexport const a = z;\n",
      'renderer/app.tsx': "import { useState } from 'react';\nimport { a } from '../shared/model.ts';\n",
      'electron/app/main.ts': "import { app } from 'electron';\nimport { core } from '../core/core.ts';\n",
      'electron/core/core.ts':
        "import { readFile } from 'node:fs/promises';\nimport { list } from './library/list.ts';\n",
      'electron/core/library/list.ts': "import type D from 'better-sqlite3';\n",
    });
    expect(findLayerProblems(project)).toEqual([]);
  });

  it.each([
    ['the page reaching into core', 'renderer/app.tsx', "import { core } from '../electron/core/core.ts';"],
    ['shared code using Node', 'shared/model.ts', "import { join } from 'node:path';"],
    ['core importing Electron', 'electron/core/core.ts', "import { app } from 'electron';"],
    ['core importing the app', 'electron/core/core.ts', "import { main } from '../app/main.ts';"],
    ['a package nobody owns', 'electron/core/core.ts', "import leftPad from 'left-pad';"],
    ['SQLite outside the library', 'electron/core/handlers/feeds.ts', "import D from 'better-sqlite3';"],
    [
      'a pure stage that knows the library',
      'electron/core/feeds/read/parse.ts',
      "import { db } from '../library/open.ts';",
    ],
    ['the page using Node', 'renderer/app.tsx', "import { readFile } from 'node:fs';"],
    [
      'an import that is made later',
      'renderer/app.tsx',
      "const core = await import('../electron/core/core.ts');",
    ],
    ['plain JavaScript', 'electron/cli/start.mjs', "import { app } from 'electron';"],
    ['a file in no layer', 'electron/stray.ts', 'export const a = 1;'],
  ])('names %s', (_what, name, source) => {
    write({ [name]: `${source}\n` });
    const problems = findLayerProblems(project);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(name);
  });

  it('holds for this project', () => {
    expect(findLayerProblems(fileURLToPath(new URL('../../../', import.meta.url)))).toEqual([]);
  });
});

describe('reading imports', () => {
  it('takes statements of every form, and neither comments nor texts', () => {
    const source = `
import 'a';
import b from 'b';
import {
  c,
} from 'c';
import type { D } from "d";
export { e } from 'e';
export * from 'f';
// import g from 'g';
/* import h from 'h'; */
const text = ['offprint import subscriptions.opml', "offprint export 'tag:rust' --to notes"];
const lazy = () => import('i');
`;
    expect(importsOf(source)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'i']);
  });

  it.each([
    ['behind a text that opens a comment', "const accept = '*/*, /*';\nimport { a } from 'a'; // '*/'"],
    ['behind a text of several lines', "const text = `\n/*\n`;\nimport { a } from 'a';\nconst end = `*/`;"],
    ['on a line with others', "const one = 1; import { a } from 'a';"],
    ['of a type in the middle of a type', "type Feed = import('a').Feed;"],
    ['by an address without gaps', 'const a = await import(`a`);'],
    ['asked of Node itself', "const a = createRequire(import.meta.url)('a');"],
    ['asked of a function that was made for it', "const a: Feed = require('a');"],
  ])('finds one %s', (_where, source) => {
    expect(importsOf(source)).toEqual(['a']);
  });

  it('says which file it cannot read', () => {
    expect(() => importsOf('import {', 'shared/broken.ts')).toThrow(/shared\/broken\.ts/);
  });
});
