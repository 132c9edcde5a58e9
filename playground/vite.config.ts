import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: '/playground/',
  plugins: [react()],
  build: {
    outDir: '../dist/playground',
    emptyOutDir: true,
    target: 'es2022',
    // Monaco alone exceeds vite's size warning; it comes from this machine.
    chunkSizeWarningLimit: 5_000,
    rolldownOptions: {
      // Notes to a compiler that already ran ("use no memo"): a page of warnings at each build that nobody can act on.
      onwarn: (warning, warn) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : warn(warning)),
    },
    // A file inlined as data: would need the page's policy to allow it.
    assetsInlineLimit: 0,
  },
});
