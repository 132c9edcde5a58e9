import { fileURLToPath } from 'node:url';

/** Where scripts/prepare.mjs leaves Neo4j's jars. */
export const JARS = fileURLToPath(new URL('../../.econews/jars', import.meta.url));

/** Bounds for a Neo4j that holds little and lives for minutes. */
export const SMALL = { heap: '512m', pageCache: '64m' } as const;
