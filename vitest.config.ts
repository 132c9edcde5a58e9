import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { ByState } from './tests/support/ByState.ts';

/** Minutes each: `npm run test:long`. */
const LONG = 'tests/long/**';

/** A test file's name says what it needs (CONTRIBUTING.md): nothing, a Neo4j, or the program running in processes of its own. */
const NEO4J = 'tests/**/*.neo4j.test.ts';
const PROCESSES = 'tests/**/*.processes.test.ts';

/**
 * Neo4j Community has one database: each of these files has a server to itself, and as many run at a time as there are
 * servers. There are more of them than a small machine has cores, since some files wait for processes to start and to
 * end.
 */
const ON_SERVERS = {
  maxWorkers: 3,
  sequence: { groupOrder: 1 },
  globalSetup: ['tests/support/neo4jServer.ts'],
};

// Every folder that the tests of a run make is in one, which is deleted with it, whether or not a test deletes its own.
const folder = mkdtempSync(join(tmpdir(), 'econews-run-'));
process.env['TMPDIR'] = folder;
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

// Each file has a process of its own: the packages that all of them import are compiled once.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('node_modules/.cache/vitest-node', import.meta.url));

export default defineConfig({
  // Node loads graphql's CommonJS build and vite its other one: two of them in one process do not recognize each
  // other's schemas.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    // It imports folders, which Node does not allow.
    server: { deps: { inline: ['@apollo/server-integration-testsuite'] } },
    sequence: { sequencer: ByState },
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        // A test that needs nothing leaves nothing behind: its files share what they import, and every core is used.
        test: {
          name: 'pure',
          include: ['tests/**/*.test.ts'],
          exclude: [NEO4J, PROCESSES, LONG],
          isolate: false,
          maxWorkers: '100%',
        },
      },
      { extends: true, test: { name: 'neo4j', include: [NEO4J], ...ON_SERVERS } },
      { extends: true, test: { name: 'processes', include: [PROCESSES], ...ON_SERVERS } },
    ],
  },
});
