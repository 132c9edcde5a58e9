import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** A backup that cannot be made or restored as requested. */
export class BackupError extends KnowledgeGraphError {
  override readonly name = 'BackupError';
  readonly code = 'BACKUP';
}
