import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where the classes of Neo4j's jars lie as Java has read them once: in their folder, so that both go together. */
export function classArchiveOf(jars: string): string {
  return join(jars, 'classes.jsa');
}

/**
 * Gives the argument that has Java take Neo4j's classes from their archive, some 4 s less of each start. Another Java than the
 * one that wrote it, or other jars, are found out by Java itself, which then reads the jars.
 */
export function printSharing(jars: string): ReadonlyArray<string> {
  const archive = classArchiveOf(jars);
  return existsSync(archive) ? [`-XX:SharedArchiveFile=${archive}`] : [];
}
