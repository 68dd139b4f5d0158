/** Builds the page: renderer/ to dist/app/renderer, with relative addresses so that it loads from the app's own scheme. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { guidePages } from './guide-pages.ts';

/**
 * One file with all it needs. In it stands besides what several files need of the bundler itself: each would be one more to ask for.
 */
const early = {
  name: 'early',
  test: /\/renderer\/(?:early|early-questions|asked-language|kept-code|patience)\.ts$|\/shared\/texts\/(?:language|catalogue|load-catalogue)\.ts$|vite\/preload-helper|rolldown\/runtime/,
};

/**
 * The page's entry is small: it waits for its language, then imports the rest. That is named in the page's head, so that it comes
 * while the entry is still being read, and before it what is to run first.
 */
const preloadPage: Plugin = {
  name: 'offprint-preload-page',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle }) {
      const chunks = Object.values(bundle ?? {}).filter((one) => one.type === 'chunk');
      const page = chunks.find((one) => one.facadeModuleId?.endsWith('/renderer/page.tsx'));
      const first = chunks.find((one) => one.name === early.name);
      if (page === undefined || first === undefined) return [];
      const files = [page.fileName, ...page.imports].filter((file) => !html.includes(file));
      const modules = files.map((file) => ({ rel: 'modulepreload', crossorigin: true, href: `./${file}` }));
      // What the window's own words are set in: found by the style alone, it would come after the first layout and cause another.
      const fonts = Object.keys(bundle ?? {})
        .filter((file) => /\/inter-latin-opsz-normal-[^/]*\.woff2$/.test(file))
        .map((file) => ({
          rel: 'preload',
          as: 'font',
          type: 'font/woff2',
          crossorigin: true,
          href: `./${file}`,
        }));
      const run = { type: 'module', async: true, crossorigin: true, src: `./${first.fileName}` };
      return [
        { tag: 'script', attrs: run, injectTo: 'head-prepend' },
        ...[...modules, ...fonts].map((attrs) => ({ tag: 'link', attrs, injectTo: 'head' as const })),
      ];
    },
  },
};

const project = fileURLToPath(new URL('../../', import.meta.url));

export default defineConfig({
  root: `${project}renderer`,
  base: './',
  plugins: [react(), preloadPage, guidePages],
  build: {
    outDir: `${project}dist/app/renderer`,
    emptyOutDir: true,
    target: 'chrome130',
    // Everything is on the disk beside it: fonts and images stay files, so that the page's policy can name its sources.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: { groups: [early] } } },
    // Read from the disk, not over a network: one file loads faster than many.
    chunkSizeWarningLimit: 2000,
  },
});
