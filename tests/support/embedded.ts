import { fileURLToPath } from 'node:url';

/** Where scripts/prepare.mjs leaves Neo4j's jars. */
export const JARS = fileURLToPath(new URL('../../.econews/jars', import.meta.url));

/**
 * A small Neo4j that lives for minutes: optimizing its code would cost more than it gains. Compiled without
 * optimization, its code would not fit into Java's default of 48 MB, and would be discarded and compiled again.
 */
export const SMALL = {
  heap: '512m',
  pageCache: '64m',
  javaOptions: ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-XX:ReservedCodeCacheSize=160m'],
} as const;
