import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** Why the embedded Neo4j does not run, for programs; the message is for people. */
export type EmbeddedNeo4jFault = 'java' | 'jars' | 'folder' | 'held' | 'port' | 'start' | 'gone';

/** The embedded Neo4j did not start, or did not stay up. */
export class EmbeddedNeo4jError extends KnowledgeGraphError {
  override readonly name = 'EmbeddedNeo4jError';
  readonly code = 'EMBEDDED_NEO4J';
  readonly fault: EmbeddedNeo4jFault;

  /** Takes the whole message, including what to do, because only the failing code knows both. */
  constructor(fault: EmbeddedNeo4jFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}
