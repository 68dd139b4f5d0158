/** Builds the demo page into a folder given by OFFPRINT_DEMO_OUT. Not part of the product. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const { OFFPRINT_DEMO_OUT } = process.env;

// biome-ignore lint/style/noDefaultExport: the tool reads a default export.
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [react()],
  build: {
    outDir: OFFPRINT_DEMO_OUT ?? fileURLToPath(new URL('../../../dist/demo', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
