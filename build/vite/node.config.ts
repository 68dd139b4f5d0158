/** The Node side: main, preloads, core thread, pool worker and command line, each one file with all but the addons inside. */
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { appFolder, root } from '../root.ts';

/** What stays a module of its own in the app's node_modules: a native addon, and a library that starts its own worker file. */
export const unbundledModules = ['better-sqlite3', 'piscina'] as const;

const external = ['electron', ...unbundledModules, ...builtinModules, /^node:/];

/** `together`: these modules and what they need are one file, also those that are loaded later. */
function nodeBuild(
  entries: Record<string, string>,
  format: 'es' | 'cjs',
  together: RegExp | null = null,
): InlineConfig {
  return {
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: appFolder,
      emptyOutDir: false,
      // Electron 33, the oldest runtime the tests run in, is on Node 20.18.
      target: 'node20',
      sourcemap: false,
      rolldownOptions: {
        input: entries,
        external,
        output: {
          format,
          entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          ...(together === null ? {} : { codeSplitting: { groups: [{ name: 'together', test: together }] } }),
          // What is left out does not have to be read at every start. The names of functions stay, for whoever reads a stack.
          minify: { compress: true, mangle: { keepNames: true }, codegen: { removeWhitespace: true } },
        },
      },
    },
    ssr: { noExternal: true, external: ['electron', ...unbundledModules] },
  };
}

/**
 * Built one after the other into dist/app. What the window waits for, main and core, are builds of their own: what they need at
 * their start is then a file or two, where together they would share seventy small ones, and finding those takes longer than
 * running them. That counts for core's methods too, most areas of which are called at the start. The others share what is large.
 * The preload of a sandboxed page must be CommonJS in one file.
 */
export function nodeBuilds(): InlineConfig[] {
  const source = (path: string): string => join(root, 'electron', path);
  return [
    nodeBuild({ main: source('app/main.ts') }, 'es'),
    nodeBuild(
      { 'core-thread': source('app/core-thread.ts') },
      'es',
      /electron.core.handlers|shared.contract/,
    ),
    nodeBuild(
      { 'pool-worker': source('core/workers/pool-worker.ts'), cli: source('cli/offprint.mjs') },
      'es',
    ),
    nodeBuild({ preload: source('preload.ts') }, 'cjs'),
    nodeBuild({ 'thumbnail-preload': source('thumbnail-preload.ts') }, 'cjs'),
  ];
}
