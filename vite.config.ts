/**
 * How the pages are built: into `dist/web`, with hashed names and no script or style inside the
 * HTML, so that a strict Content-Security-Policy holds.
 */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `npm run dev:web` finds the server. */
const server = process.env['NEMCON_SERVER'] ?? 'http://127.0.0.1:7777';

/** The server answers only to its own name, so that is what it is asked by. */
const proxied = { target: server, changeOrigin: true, headers: { origin: server } };

export default defineConfig({
  root: 'src/web',
  base: '/',
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    target: 'es2022',
    manifest: true,
    rolldownOptions: {
      input: { index: 'src/web/index.html', sw: 'src/web/offline/worker.ts' },
      output: {
        // Its address is how a browser knows the worker again.
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  server: { proxy: { '/api': proxied, '/embed': proxied } },
});
