import type { Graph } from '../neo4j/openGraph.ts';
import { RESTORE_MARK } from '../neo4j/restoreMark.ts';
import { RESTORING } from './writeRecords.ts';

/** Forgets a restore that was cut short, once what it wrote was deleted. */
export async function dropRestoreMark({ runAlone }: Pick<Graph, 'runAlone'>): Promise<void> {
  for (const cypher of [
    `DROP CONSTRAINT ${RESTORING.toLowerCase()}_id IF EXISTS`,
    `MATCH (mark:${RESTORE_MARK}) DELETE mark`,
  ])
    await runAlone({ name: 'drop restore mark', cypher, params: {}, decode: () => undefined });
}
