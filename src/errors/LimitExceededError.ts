import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** A request larger than this server answers. It never reaches the database. */
export class LimitExceededError extends KnowledgeGraphError {
  override readonly name = 'LimitExceededError';
  readonly code = 'LIMIT_EXCEEDED';
  readonly limit: string;
  readonly maximum: number;
  readonly met: number;

  /** Names the limit by its setting, so that whoever runs the server finds it too. */
  constructor(limit: string, maximum: number, met: number, message: string) {
    super(message);
    this.limit = limit;
    this.maximum = maximum;
    this.met = met;
  }
}
