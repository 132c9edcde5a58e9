import { BackupError } from '../errors/BackupError.ts';
import type { BackupNode, BackupProperties, BackupRelationship } from './format.ts';
import type { Neo4jRecord } from '../neo4j/runQuery.ts';
import { printValue } from '../neo4j/propertyValue.ts';

/**
 * Prints a record of `labels, properties` as a line of a backup. Throws BackupError for anything that a backup cannot
 * contain.
 */
export function printNode(record: Neo4jRecord): BackupNode {
  const labels: readonly string[] = record.get('labels');
  return { kind: 'node', labels: labels.toSorted(), properties: printProperties(labels.join(':'), record) };
}

/**
 * Prints a record of `type, from, to, properties`, the ends by their ids. Throws BackupError for anything that a backup
 * cannot contain.
 */
export function printRelationship(record: Neo4jRecord): BackupRelationship {
  const { type, from, to } = record.toObject();
  if (typeof from !== 'string' || typeof to !== 'string') {
    throw new BackupError(
      `A ${type} relationship leads from or to a node without an id, which econews-graph never writes. Find such nodes with \`econews check\`.`,
    );
  }
  return { kind: 'relationship', type, from, to, properties: printProperties(type, record) };
}

function printProperties(owner: string, record: Neo4jRecord): BackupProperties {
  const properties: Readonly<Record<string, unknown>> = record.get('properties');
  const printed = Object.entries(properties)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => {
      const kept = printValue(value);
      if (kept !== undefined) return [name, kept] as const;
      throw new BackupError(
        `${owner} has a property ${name} of a type that a backup cannot hold. Update this program.`,
      );
    });
  return Object.fromEntries(printed);
}
