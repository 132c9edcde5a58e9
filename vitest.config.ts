import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Node takes graphql's CommonJS build and vite its other one: two of them in one process do not know each other's schemas.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['tests/**/*.test.ts'],
    // One Neo4j serves the whole run (tests/support/neo4jServer.ts); files that write to it take a database folder of their own.
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
