import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { emitDocuments } from './emitDocuments.ts';

// For every build, tests included: React's own checks are a third of the script, and meant for developers.
process.env['NODE_ENV'] = 'production';

export default defineConfig({
  base: '/explorer/',
  plugins: [react(), emitDocuments()],
  build: {
    outDir: '../dist/explorer',
    emptyOutDir: true,
    target: 'es2022',
    // Read by the size test.
    manifest: 'manifest.json',
    rolldownOptions: {
      onwarn: (warning, warn) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : warn(warning)),
    },
    // A file inlined as data: would need the page's policy to allow it.
    assetsInlineLimit: 0,
  },
});
