import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types of the explorer's operations, and the manifest by which the server knows them. */
const config: CodegenConfig = {
  schema: 'schema/*.graphql',
  documents: 'explorer/documents/*.graphql',
  emitLegacyCommonJSImports: false,
  importExtension: '.ts',
  generates: {
    'explorer/generated/': {
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        // The page carries hashes alone: the documents stay with the server, which refuses none of them.
        persistedDocuments: {
          mode: 'replaceDocumentWithHash',
          hashAlgorithm: 'sha256',
          hashPropertyName: 'documentId',
        },
      },
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        immutableTypes: true,
        // Every scalar of the schema is text.
        scalars: { ID: 'string' },
        defaultScalarType: 'string',
      },
    },
  },
};

export default config;
