/** All tests, by level. Unit and component tests share nothing; e2e and package tests own the display, one at a time. */
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { root } from '../root.ts';
import { guidePages } from './guide-pages.ts';

const serial = {
  fileParallelism: false,
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // A real window on a busy machine takes its time.
  expect: { poll: { timeout: 20_000 } },
};

export default defineConfig({
  root,
  test: {
    projects: [
      { root, test: { name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      {
        root,
        plugins: [guidePages],
        // Finding things by their role in a document without layout takes a busy machine seconds.
        test: {
          name: 'component',
          include: ['test/component/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          testTimeout: 30_000,
        },
      },
      {
        root,
        test: { name: 'integration', include: ['test/integration/**/*.test.ts'], testTimeout: 60_000 },
      },
      { root, test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], ...serial } },
      {
        root,
        test: { name: 'package', include: ['test/package/**/*.test.ts'], ...serial, hookTimeout: 600_000 },
      },
    ],
    outputFile: { json: join(root, 'test', 'results', 'report.json') },
  },
});
