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
  },
  server: { proxy: { '/api': proxied, '/embed': proxied } },
});
