import { defineConfig } from 'vitest/config';

/** Tests that take minutes, to run before a release; their results are in docs/deployment.md and docs/backup.md. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['tests/long/**/*.test.ts'],
    fileParallelism: false,
    globalSetup: ['tests/support/neo4jServer.ts'],
    hookTimeout: 120_000,
  },
});
