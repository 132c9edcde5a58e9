import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** Why the embedded Neo4j does not run, for programs: the words for people stand in the message. */
export type EmbeddedNeo4jFault = 'java' | 'jars' | 'folder' | 'held' | 'port' | 'start' | 'gone';

/** The embedded Neo4j did not start, or did not stay up. */
export class EmbeddedNeo4jError extends KnowledgeGraphError {
  override readonly name = 'EmbeddedNeo4jError';
  readonly code = 'EMBEDDED_NEO4J';
  readonly fault: EmbeddedNeo4jFault;

  /** Takes the whole sentence, what to do included: only the place that failed knows both. */
  constructor(fault: EmbeddedNeo4jFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}
