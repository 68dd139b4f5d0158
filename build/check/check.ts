/** `npm run check [types|lint|layers]`: all three, or one. Any warning is a failure. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root, say } from '../root.ts';
import { findLayerProblems } from './layers.ts';

const require = createRequire(import.meta.url);
const typeProjects = [
  'shared',
  'electron/core',
  'electron/app',
  'electron/cli',
  'electron',
  'renderer',
  'build',
  'test',
];

const steps: Record<string, () => boolean | Promise<boolean>> = {
  types: () =>
    typeProjects.map((project) => run('typescript', 'bin/tsc', ['-p', join(root, project)])).every(Boolean),
  lint: () => run('@biomejs/biome', 'bin/biome', ['check', '--error-on-warnings', '.']),
  layers: async () => {
    const problems = await findLayerProblems(root);
    for (const problem of problems) say(problem);
    return problems.length === 0;
  },
};

const wanted = process.argv[2];
const results: boolean[] = [];
for (const [name, step] of Object.entries(steps)) {
  if (wanted !== undefined && wanted !== name) continue;
  const isClean = await step();
  say(`${isClean ? 'clean' : 'FAILED'}: ${name}`);
  results.push(isClean);
}
process.exitCode = results.length > 0 && results.every(Boolean) ? 0 : 1;

function run(packageName: string, file: string, args: readonly string[]): boolean {
  const script = join(dirname(require.resolve(`${packageName}/package.json`)), file);
  return spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' }).status === 0;
}
