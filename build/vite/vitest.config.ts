/**
 * All tests, by level, in several workers. Each worker has a display of its own; where there is only that of the person who
 * sits there, e2e and package tests run one at a time.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { root } from '../root.ts';
import { guidePages } from './guide-pages.ts';

const workers = Number(process.env.OFFPRINT_TEST_WORKERS ?? 2);
const hasDisplays = (process.env.OFFPRINT_TEST_DISPLAYS ?? '') !== '';

/**
 * A limit ends a test that hangs, and is never what a test is about: a machine that is ten times slower, or busy with
 * something else, stays far below.
 */
const limits = {
  testTimeout: 600_000,
  hookTimeout: 600_000,
  teardownTimeout: 120_000,
  expect: { poll: { timeout: 120_000, interval: 20 } },
};
const common = { ...limits, maxWorkers: workers };
const withWindow = {
  ...common,
  fileParallelism: hasDisplays,
  setupFiles: [join(root, 'test', 'support', 'own-display.ts')],
};

const unitTests = ['test/unit/**/*.test.ts'];
/** Those that call vi.mock. */
const withMocks = unitTests
  .flatMap((pattern) => globSync(pattern, { cwd: root }))
  .filter((file) => /\bvi\.(?:mock|doMock|hoisted)\(/.test(readFileSync(join(root, file), 'utf8')));

/** The longest first, so that at the end no worker waits long for another. */
const levels = ['package', 'e2e', 'integration', 'component', 'unit-mocks', 'unit'];
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = (file: TestSpecification): number => levels.indexOf(file.project.name);
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  root,
  test: {
    maxWorkers: workers,
    sequence: { sequencer: LongestFirst },
    projects: [
      // Pure functions share a worker, and what it has loaded, from file to file; those that replace modules have one each.
      {
        root,
        test: { name: 'unit', include: unitTests, exclude: withMocks, isolate: false, ...common },
      },
      { root, test: { name: 'unit-mocks', include: withMocks, ...common } },
      {
        root,
        plugins: [guidePages],
        test: {
          name: 'component',
          include: ['test/component/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          ...common,
        },
      },
      { root, test: { name: 'integration', include: ['test/integration/**/*.test.ts'], ...common } },
      { root, test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], ...withWindow } },
      { root, test: { name: 'package', include: ['test/package/**/*.test.ts'], ...withWindow } },
    ],
    outputFile: { json: join(root, 'test', 'results', 'report.json') },
  },
});
