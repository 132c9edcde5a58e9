import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** The database's schema is not one that this program may work on. */
export class MigrationError extends KnowledgeGraphError {
  override readonly name = 'MigrationError';
  readonly code = 'MIGRATION';
}
