import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** The trusted documents cannot be read. Without them no operation could run. */
export class TrustedDocumentsError extends KnowledgeGraphError {
  override readonly name = 'TrustedDocumentsError';
  readonly code = 'TRUSTED_DOCUMENTS';

  constructor(place: string, why: string, options?: ErrorOptions) {
    super(
      `Trusted documents ${place}: ${why}. Give a folder of .graphql files, or a JSON file { "sha256 of a document": "document" }.`,
      options,
    );
  }
}
