import { getOperationAST, getVariableValues, OperationTypeNode, parse, validate, type GraphQLSchema } from 'graphql';
import type { Catalogue } from '../compile/catalogue.ts';
import { compileOperation } from '../compile/compileOperation.ts';
import { QuestionError } from '../errors/QuestionError.ts';
import { checkOperation } from '../graphql/limits/checkOperation.ts';
import type { Limits } from '../graphql/limits/limits.ts';
import type { RunQuery } from '../neo4j/runQuery.ts';

/** Asks the graph a query and gives its data. Throws QuestionError for a document that is not a query within the limits. */
export type AskGraph = (
  document: string,
  variables: Readonly<Record<string, unknown>>,
) => Promise<Readonly<Record<string, unknown>>>;

/** What is needed to ask questions. */
export interface QuestionSource {
  readonly schema: GraphQLSchema;
  readonly catalogue: Catalogue;
  readonly limits: Limits;
  readonly query: RunQuery;
}

/** Creates the function that asks the graph, with the limits of every query. */
export function createAsk({ schema, catalogue, limits, query }: QuestionSource): AskGraph {
  return async (text, given) => {
    const { document, operation, variables } = parseQuestionDocument(schema, limits, text, given);
    // Compiled again each time: the document is parsed for each question, so a cached plan would never be found.
    const compiled = compileOperation(schema, catalogue, document, operation, variables);
    const [columns = []] =
      compiled.cypher === undefined
        ? []
        : await query({
            name: 'saved question',
            cypher: compiled.cypher,
            params: compiled.bindParameters(variables),
            decode: (record) => [...record.values()],
          });
    const { data, errors } = compiled.decode(columns, variables);
    if (errors[0] !== undefined) throw new QuestionError(errors[0].message);
    return (data ?? {}) as Readonly<Record<string, unknown>>;
  };
}

/** Parses a document and its variables. Throws QuestionError with the first mistake in them. */
export function parseQuestionDocument(
  schema: GraphQLSchema,
  limits: Limits,
  text: string,
  given: Readonly<Record<string, unknown>>,
) {
  const document = parseDocument(text, limits.tokens);
  const [mistake] = validate(schema, document, undefined, { maxErrors: 1 });
  if (mistake !== undefined) throw new QuestionError(mistake.message);
  const operation = getOperationAST(document);
  if (operation?.operation !== OperationTypeNode.QUERY)
    throw new QuestionError(
      'A saved question is a single query. Remove mutations, subscriptions and other operations.',
    );
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  if (coerced === undefined) throw new QuestionError(errors[0]?.message ?? 'The variables do not match the query.');
  checkOperation({ schema, document, operation, variables: coerced }, limits);
  return { document, operation, variables: coerced };
}

function parseDocument(text: string, maxTokens: number) {
  try {
    return parse(text, { maxTokens });
  } catch (cause) {
    throw new QuestionError(`The query cannot be parsed: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}
