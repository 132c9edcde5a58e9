import { type GraphQLSchema, type OperationDefinitionNode, parse } from 'graphql';
import type { Catalogue } from '../compile/catalogue.ts';
import { type Answer, type CompiledOperation, compileOperation } from '../compile/compileOperation.ts';
import type { RunQuery } from '../neo4j/runQuery.ts';

/** What exports read from. */
export interface ExportSource {
  readonly schema: GraphQLSchema;
  readonly catalogue: Catalogue;
  readonly query: RunQuery;
}

/** Runs a query on the graph once. Throws the first error of the answer. */
export async function askGraph(
  source: ExportSource,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  signal: AbortSignal | undefined,
): Promise<Answer['data']> {
  const document = parse(query, { noLocation: true });
  const operation = document.definitions[0] as OperationDefinitionNode;
  const compiled = compileOperation(source.schema, source.catalogue, document, operation, variables);
  return (await answerCompiled(source, compiled, variables, signal)).data;
}

/** Answers a compiled operation. Throws the first error of the answer. */
async function answerCompiled(
  { query }: ExportSource,
  compiled: CompiledOperation,
  variables: Readonly<Record<string, unknown>>,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const params = compiled.bindParameters(variables);
  const [columns = []] =
    compiled.cypher === undefined
      ? []
      : await query(
          { name: 'export', cypher: compiled.cypher, params, decode: (record) => [...record.values()] },
          signal,
        );
  const answered = compiled.decode(columns, variables);
  const [failure] = answered.errors;
  if (failure !== undefined) throw failure;
  return answered;
}
