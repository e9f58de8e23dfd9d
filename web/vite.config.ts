import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The viewer: everything it needs lies in `dist/web`, under relative addresses. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
  },
});
