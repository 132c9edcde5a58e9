/**
 * A GraphQL document with the types of its answer and of its variables. GraphQL Code Generator writes such documents
 * with `documentMode: 'string'`; a plain string will do, and its answer is `unknown`.
 */
export interface TypedDocument<Data, Variables> {
  toString(): string;
  /** Never called: it only has the types. */
  __apiType?: (variables: Variables) => Data;
}

/** The answer to a document, e.g. `AnswerOf<typeof RegionFigures>`. */
export type AnswerOf<Document> = Document extends { __apiType?: (variables: never) => infer Data } ? Data : never;
