import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** A setting that is missing or cannot be understood. The value is not printed: it may be a secret. */
export class ConfigError extends KnowledgeGraphError {
  override readonly name = 'ConfigError';
  readonly code = 'CONFIG';
  readonly setting: string;

  constructor(setting: string, problem: string) {
    super(`${setting} ${problem}`);
    this.setting = setting;
  }
}
