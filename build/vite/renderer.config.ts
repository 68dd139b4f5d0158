/** Builds the page: renderer/ to dist/app/renderer, with relative addresses so that it loads from the app's own scheme. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const project = fileURLToPath(new URL('../../', import.meta.url));

export default defineConfig({
  root: `${project}renderer`,
  base: './',
  plugins: [react()],
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
