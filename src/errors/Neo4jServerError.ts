import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** Why a server cannot be used, for programs; the message is for people. */
export type Neo4jServerFault = 'unreachable' | 'refused' | 'too-old' | 'database';

/** The Neo4j at NEO4J_URI cannot be used. */
export class Neo4jServerError extends KnowledgeGraphError {
  override readonly name = 'Neo4jServerError';
  readonly code = 'NEO4J_SERVER';
  readonly fault: Neo4jServerFault;

  /** Takes the whole message, including what to do. */
  constructor(fault: Neo4jServerFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}
