import { existsSync, readFileSync, statSync } from 'node:fs';
import type { GraphQLError, DocumentNode } from 'graphql';
import { OperationTypeNode, getOperationAST, getVariableValues, parse, validate } from 'graphql';
import { compileOperation } from '../../compile/compileOperation.ts';
import { UsageError } from '../../errors/UsageError.ts';
import { checkLimit } from '../../graphql/limits/checkLimit.ts';
import { checkOperation } from '../../graphql/limits/checkOperation.ts';
import { readCatalogue, readSchema } from '../../graphql/readSchema.ts';
import type { Command } from '../command.ts';
import { FOLDERS } from '../../host/folders.ts';
import { openDatabase } from '../../host/openDatabase.ts';
import { prepareGraph } from '../../host/prepareGraph.ts';
import { parseVariablesOption } from '../parseVariablesOption.ts';

/** Asks the graph without a server in between. */
export const query: Command = {
  name: 'query',
  summary: 'Run a GraphQL query on the graph without a server. Prints JSON; exit code 1 if the answer has errors.',
  operands: '<file or text>',
  options: {
    variables: { type: 'string', short: 'v', help: 'The variables, as a JSON object.' },
    operation: { type: 'string', help: 'Name of the operation, if the document has several.' },
  },
  async run({ values, positionals, config, out, signal }) {
    const [source, ...others] = positionals;
    if (source === undefined || others.length > 0)
      throw new UsageError(
        '"econews query" needs one query. E.g. `econews query \'{ graph { revision } }\'` or `econews query examples/01-province.graphql`.',
      );
    const schema = readSchema(FOLDERS.schema);
    const { limits } = config.server;
    const document = parseDocument(source, limits.tokens);
    const mistakes = validate(schema, document, undefined, { maxErrors: 5 });
    const operation = getOperationAST(document, values['operation'] as string | undefined);
    if (operation === null || operation === undefined)
      throw new UsageError('The document has several operations or none of that name. Name one with --operation.');
    if (operation.operation !== OperationTypeNode.QUERY)
      throw new UsageError('This command runs queries only. Loads and withdrawals have their own commands.');
    const { coerced, errors = [] } = getVariableValues(
      schema,
      operation.variableDefinitions ?? [],
      parseVariablesOption(values['variables']),
    );
    if (coerced === undefined || mistakes.length > 0) return print([...mistakes, ...errors]);
    checkOperation({ schema, document, operation, variables: coerced }, limits);

    const compiled = compileOperation(schema, readCatalogue(FOLDERS.cypher), document, operation, coerced);
    const params = compiled.bindParameters(coerced);
    const database = await openDatabase(config, {
      signal,
      onTrouble: (message) => out.writeError(`${message}\n`),
      onGone: (error) => out.writeError(`${error.message}\n`),
    });
    try {
      await prepareGraph(database.graph);
      const name = operation.name?.value ?? 'econews query';
      const [columns = []] =
        compiled.cypher === undefined
          ? []
          : await database.graph.query(
              { name, cypher: compiled.cypher, params, decode: (record) => [...record.values()] },
              signal,
            );
      const answer = compiled.decode(columns, coerced);
      return print(answer.errors, answer.data);
    } finally {
      await database.close();
    }

    function print(found: readonly GraphQLError[], data?: unknown): number {
      const answer = { ...(found.length === 0 ? {} : { errors: found }), ...(data === undefined ? {} : { data }) };
      // Without the spaces: as the server counts them.
      checkLimit('answerBytes', Buffer.byteLength(JSON.stringify(answer)), limits);
      out.write(`${JSON.stringify(answer, null, 2)}\n`);
      return found.length === 0 ? 0 : 1;
    }
  },
};

function parseDocument(source: string, maxTokens: number): DocumentNode {
  const text = !source.includes('{') || existsSync(source) ? readQueryFile(source) : source;
  try {
    return parse(text, { maxTokens });
  } catch (error) {
    throw new UsageError(`The query is not understood: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

function readQueryFile(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined)
    throw new UsageError(`There is no file ${file}, and it is not a query, because a query has braces.`);
  if (!found.isFile()) throw new UsageError(`${file} is not a file. Give one of the queries in it.`);
  return readFileSync(file, 'utf8');
}
