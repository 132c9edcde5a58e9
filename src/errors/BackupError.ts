import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** A backup that cannot be made, or not be restored as asked. */
export class BackupError extends KnowledgeGraphError {
  override readonly name = 'BackupError';
  readonly code = 'BACKUP';
}
