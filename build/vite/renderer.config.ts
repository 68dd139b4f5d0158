/** Builds the page: renderer/ to dist/app/renderer, with relative addresses so that it loads from the app's own scheme. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { guidePages } from './guide-pages.ts';

/**
 * The page's entry is small: it waits for its language, then imports the rest. That is named in the page's head, so that it comes
 * while the entry is still being read.
 */
const preloadPage: Plugin = {
  name: 'offprint-preload-page',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle }) {
      const page = Object.values(bundle ?? {}).find(
        (one) => one.type === 'chunk' && one.facadeModuleId?.endsWith('/renderer/page.tsx'),
      );
      if (page?.type !== 'chunk') return [];
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
      return [...modules, ...fonts].map((attrs) => ({ tag: 'link', attrs, injectTo: 'head' }));
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
    // Read from the disk, not over a network: one file loads faster than many.
    chunkSizeWarningLimit: 2000,
  },
});
