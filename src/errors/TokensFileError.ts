import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** The file of token hashes cannot be used. Serving without it would lock everyone out or, worse, let someone in. */
export class TokensFileError extends KnowledgeGraphError {
  override readonly name = 'TokensFileError';
  readonly code = 'TOKENS_FILE';

  constructor(file: string, why: string, options?: ErrorOptions) {
    const form = '[{ "name": "…", "role": "reader" or "editor", "sha256": "64 hexadecimal digits" }]';
    super(`Tokens file ${file} ${why}. It must hold ${form}, one entry per token.`, options);
  }
}
