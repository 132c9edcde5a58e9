import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // One Neo4j serves the whole run (tests/support/neo4jServer.ts); files that write to it take a database folder of their own.
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
