import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** The documents that alone may run cannot be read: with none of them, nothing could be asked. */
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
