import { fileURLToPath } from 'node:url';

/** Where scripts/prepare.mjs leaves Neo4j's jars. */
export const JARS = fileURLToPath(new URL('../../.econews/jars', import.meta.url));

/** A Neo4j that holds little and lives for minutes: compiling its code well would cost more than it gains. */
export const SMALL = {
  heap: '512m',
  pageCache: '64m',
  javaOptions: ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'],
} as const;
