/** One vitest of its own, which runs files of tests with one site left out. */
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { createVitest, type TestSpecification } from 'vitest/node';
import { root } from '../../root.ts';

export type Outcome = {
  isNoticed: boolean;
  /** ms from its start to its end, by file. */
  durations: Map<string, number>;
  /** Files in which a test failed. */
  failed: string[];
};

export type Lane = {
  specifications: readonly TestSpecification[];
  run(files: readonly TestSpecification[], leftOut: number | null, limitMs: number): Promise<Outcome>;
  close(): Promise<void>;
};

/** `patterns`: which files of tests there are; `codes`: what source files become, by their paths. */
export async function openLane(
  patterns: readonly string[],
  codes: ReadonlyMap<string, string>,
  sites: { count: number; folder: string },
  { workers, bail }: { workers: number; bail: number },
): Promise<Lane> {
  const plugin: Plugin = {
    name: 'offprint-mutants',
    enforce: 'pre',
    transform(_source, id) {
      const code = codes.get(id.replace(/\?.*$/, ''));
      return code === undefined ? null : { code, map: null };
    },
  };
  const silent = { onTestRunEnd: () => undefined };
  const vitest = await createVitest(
    {
      root,
      config: false,
      watch: false,
      // What is kept on the disk has the numbers of another run.
      fsModuleCache: false,
      pool: 'forks',
      maxWorkers: workers,
      include: [...patterns],
      setupFiles: [join(import.meta.dirname, 'in-test.ts')],
      testTimeout: 600_000,
      hookTimeout: 600_000,
      expect: { poll: { timeout: 30_000, interval: 20 } },
      reporters: [silent],
      bail,
      dangerouslyIgnoreUnhandledErrors: true,
    },
    { plugins: [plugin] },
  );
  const specifications = await vitest.globTestSpecifications();
  return {
    specifications,
    run: async (files, leftOut, limitMs) => {
      vitest.provide('mutation', { leftOut, limitMs, ...sites });
      const result = await vitest.runTestSpecifications([...files]);
      // Those of earlier runs are told along.
      const asked = new Set(files.map(({ moduleId }) => moduleId));
      const modules = result.testModules.filter(({ moduleId }) => asked.has(moduleId));
      const durations = new Map(modules.map((module) => [module.moduleId, module.diagnostic().duration]));
      const failed = modules.filter((module) => !module.ok()).map(({ moduleId }) => moduleId);
      return { isNoticed: failed.length > 0 || result.unhandledErrors.length > 0, durations, failed };
    },
    close: () => vitest.close(),
  };
}
