import { z } from 'zod';
import type { BackupValue } from '../neo4j/propertyValue.ts';

/** Increased when the current program can no longer read an older format. */
export const FORMAT = { format: 'econews-backup', version: 1 } as const;

const COUNT = z.int().min(0);
const HASH = z.string().regex(/^[0-9a-f]{64}$/);

/** The migrations of the graph that was backed up, i.e. its schema version. */
export const SCHEMA_VERSION = z.array(
  z.object({ number: z.int().min(1), name: z.string().regex(/^[\w-]+$/), checksum: HASH }),
);

/** The first line of a backup. */
export const HEADER = z.object({
  kind: z.literal('header'),
  format: z.literal(FORMAT.format),
  version: z.int().min(1),
  program: z.string(),
  neo4j: z.string(),
  at: z.string(),
  schema: SCHEMA_VERSION,
  nodes: COUNT,
  relationships: COUNT,
});
export type BackupHeader = Readonly<z.infer<typeof HEADER>>;

/** The last line: how many records came before it, and the SHA-256 of every byte before it, line ends included. */
export const TRAILER = z.strictObject({ kind: z.literal('trailer'), nodes: COUNT, relationships: COUNT, sha256: HASH });
export type BackupTrailer = Readonly<z.infer<typeof TRAILER>>;

/** Properties by name, each as `printValue` prints it. */
export type BackupProperties = Readonly<Record<string, BackupValue>>;

/** A node, its labels in text order. */
export interface BackupNode {
  readonly kind: 'node';
  readonly labels: readonly string[];
  readonly properties: BackupProperties;
}

/**
 * A relationship, its ends by their `id`: the graph's own, so that a backup contains nothing of the server that it came
 * from.
 */
export interface BackupRelationship {
  readonly kind: 'relationship';
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: BackupProperties;
}

/** The progress of a backup or restore. */
export interface Progress {
  readonly step: 'check' | 'nodes' | 'relationships' | 'finish';
  readonly done: number;
  readonly total: number;
}

/** A line between the header and the trailer. */
export type NodeOrLink = (BackupNode | BackupRelationship) & { readonly line: number };
