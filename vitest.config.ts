import { defineConfig } from 'vitest/config';

/** Rooms whose tests talk to the run's one Neo4j. Community has one database, so their files take turns. */
const ON_NEO4J = ['neo4j', 'load', 'backup', 'graphql', 'export', 'host', 'cli', 'flow'].map(
  (room) => `tests/${room}/**/*.test.ts`,
);
/** Minutes each: `npx vitest run --config tests/long/vitest.config.ts`. */
const LONG = 'tests/long/**';

export default defineConfig({
  // Node takes graphql's CommonJS build and vite its other one: two of them in one process do not know each other's schemas.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    // Its imports of folders are none that Node takes.
    server: { deps: { inline: ['@apollo/server-integration-testsuite'] } },
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'pure', include: ['tests/**/*.test.ts'], exclude: [...ON_NEO4J, LONG] } },
      {
        extends: true,
        test: {
          name: 'neo4j',
          include: ON_NEO4J,
          fileParallelism: false,
          globalSetup: ['tests/support/neo4jServer.ts'],
        },
      },
    ],
  },
});
