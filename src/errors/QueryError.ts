import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** Neo4j refused a statement. That is the fault of this program or of the database, never of the caller. */
export class QueryError extends KnowledgeGraphError {
  override readonly name = 'QueryError';
  readonly code = 'QUERY';
  readonly query: string;
  /** Neo4j's own code: Neo.ClientError.Statement.SyntaxError … */
  readonly neo4jCode: string;

  constructor(query: string, neo4jCode: string, message: string, options?: ErrorOptions) {
    super(`Neo4j refused the statement "${query}" (${neo4jCode}): ${message}`, options);
    this.query = query;
    this.neo4jCode = neo4jCode;
  }
}
