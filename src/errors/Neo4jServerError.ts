import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** Why a server cannot be used, for programs: the words for people stand in the message. */
export type Neo4jServerFault = 'unreachable' | 'refused' | 'too-old' | 'database';

/** The Neo4j that NEO4J_URI names cannot be used as it is. */
export class Neo4jServerError extends KnowledgeGraphError {
  override readonly name = 'Neo4jServerError';
  readonly code = 'NEO4J_SERVER';
  readonly fault: Neo4jServerFault;

  /** Takes the whole sentence, what to do included. */
  constructor(fault: Neo4jServerFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}
