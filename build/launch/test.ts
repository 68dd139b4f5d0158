/**
 * `npm test`: every test, and as the last line their true counts. `--check` adds types, lint and layers, `--package` the
 * packaged program; each counts as one. Other arguments go to vitest (a file name narrows the run).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root, say } from '../root.ts';
import { sandboxState } from '../runtime/chromium-sandbox.ts';
import { openDisplays } from './display.ts';
import { makeReady } from './ready.ts';
import { installTestTools, missingToolOf } from './test-tools.ts';

type Counts = { passed: number; failed: number };
const total: Counts = { passed: 0, failed: 0 };
const mostWorkers = 8;
const args = process.argv.slice(2);
const wantsCheck = args.includes('--check');
const wantsPackage = args.includes('--package');
const vitestArgs = args.filter((argument) => argument !== '--check' && argument !== '--package');

// A whole run; one that is narrowed to a part does without.
if (wantsCheck || vitestArgs.length === 0) installTestTools();
if (wantsCheck) {
  for (const step of ['types', 'lint', 'layers']) add(runCheck('check.ts', step));
}
const runtime = await makeReady({ xvfb: true });
say(`Tests run on Electron ${runtime.version}: ${runtime.why}.`);
const sandbox = sandboxState(runtime.folder);
if (sandbox.why !== null) say(sandbox.why);
// Two more than can work at a time: tests often wait, for a server, a window, a limit of time. Each window takes memory.
const workers = Math.min(availableParallelism() + 2, mostWorkers);
const displays = await openDisplays(workers);
const environment = {
  ...process.env,
  NODE_ENV: 'test',
  OFFPRINT_TEST_WORKERS: String(workers),
  OFFPRINT_TEST_DISPLAYS: displays.names.join(' '),
  OFFPRINT_TEST_ELECTRON: runtime.executable,
  OFFPRINT_TEST_ELECTRON_VERSION: runtime.version,
};
try {
  const projects = [
    'unit',
    'unit-mocks',
    'component',
    'integration',
    'e2e',
    ...(wantsPackage ? ['package'] : []),
  ];
  add(runVitest(projects));
} finally {
  displays.close();
}
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

function add(counts: Counts): void {
  total.passed += counts.passed;
  total.failed += counts.failed;
}

function runCheck(file: string, ...args: string[]): Counts {
  const { status } = spawnSync(process.execPath, [join(root, 'build', 'check', file), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { assertionResults: { fullName: string; status: string }[] }[];
};

/** Counts come from vitest's own report. A run that ends badly without a failed test (a crash) counts as a failure. */
function runVitest(projects: readonly string[]): Counts {
  const results = join(root, 'test', 'results');
  const report = join(results, 'report.json');
  mkdirSync(results, { recursive: true });
  rmSync(report, { force: true });
  const vitest = join(createRequire(import.meta.url).resolve('vitest/package.json'), '..', 'vitest.mjs');
  const { status } = spawnSync(
    process.execPath,
    [
      vitest,
      'run',
      '--config',
      join(root, 'build', 'vite', 'vitest.config.ts'),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...projects.map((project) => `--project=${project}`),
      ...vitestArgs,
    ],
    { cwd: root, stdio: 'inherit', env: environment },
  );
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  // Nothing is skipped silently: a skipped test is one that did not pass, unless this machine lacks what it names.
  const narrowed = vitestArgs.length > 0;
  const skipped = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status: end }) => end !== 'passed' && end !== 'failed')
    .map(({ fullName }) => ({ fullName, tool: missingToolOf(fullName) }));
  for (const { fullName, tool } of skipped)
    if (tool !== null) say(`Not run, there is no ${tool} here: ${fullName}`);
  const failed = numFailedTests + (narrowed ? 0 : skipped.filter(({ tool }) => tool === null).length);
  return { passed: numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed };
}
