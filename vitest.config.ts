import { defineConfig } from 'vitest/config';

/** Minutes each: `npm run test:long`. */
const LONG = 'tests/long/**';

/** A test file's name says what it needs (CONTRIBUTING.md): nothing, a Neo4j, or the program running in processes of its own. */
const NEO4J = 'tests/**/*.neo4j.test.ts';
const PROCESSES = 'tests/**/*.processes.test.ts';

export default defineConfig({
  // Node takes graphql's CommonJS build and vite its other one: two of them in one process do not know each other's schemas.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    // It imports folders, which Node does not allow.
    server: { deps: { inline: ['@apollo/server-integration-testsuite'] } },
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: { name: 'pure', include: ['tests/**/*.test.ts'], exclude: [NEO4J, PROCESSES, LONG] },
      },
      {
        extends: true,
        // Neo4j Community has one database, so these files take turns.
        test: {
          name: 'neo4j',
          include: [NEO4J],
          fileParallelism: false,
          globalSetup: ['tests/support/neo4jServer.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'processes',
          include: [PROCESSES],
          fileParallelism: false,
          globalSetup: ['tests/support/neo4jServer.ts'],
        },
      },
    ],
  },
});
