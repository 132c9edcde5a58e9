import { HeaderMap, type ApolloServerPlugin, type GraphQLResponse } from '@apollo/server';
import { OperationTypeNode, type GraphQLError, type GraphQLSchema } from 'graphql';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from '../../compile/compileOperation.ts';
import { createCompiler } from '../../compile/createCompiler.ts';
import { QueryError } from '../../errors/QueryError.ts';
import { TimeoutError } from '../../errors/TimeoutError.ts';
import type { Catalogue } from '../../compile/catalogue.ts';
import type { MemoryBudget } from '../../util/createMemoryBudget.ts';
import type { Context } from '../context.ts';
import type { OperationCost } from '../limits/priceOperation.ts';
import type { Planner } from './createPlanner.ts';
import type { Turns } from './createTurns.ts';
import { runInTurn } from './runInTurn.ts';
import { createTimeoutMemory } from './createTimeoutMemory.ts';

/** Runs one read-only statement and gives the columns of its one record. */
export type QueryRecord = (statement: {
  /** The operation's name, for the server's own list of running statements. */
  readonly name: string;
  readonly cypher: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly signal: AbortSignal;
}) => Promise<readonly unknown[]>;

/** What answering needs besides the schema. */
export interface AnswerParts {
  readonly query: QueryRecord;
  readonly planner: Planner;
  /** Whose query runs next, if more come than may run at once. */
  readonly turns: Turns;
  readonly budget: MemoryBudget;
}

/**
 * Neo4j shows a statement what others store while it runs: a node that a load removes at that moment has only nulls left.
 * The operation is then read again; a lasting fault will still be there. Storing all nodes of a page takes a moment, so
 * the second retry waits longer, in milliseconds.
 */
const READ_AGAIN_AFTER = [20, 300] as const;

/**
 * Answers each query operation as a whole, instead of resolver by resolver: the whole selection set is compiled into one
 * statement, which is read once and decoded. Mutations and subscriptions go the usual way.
 */
export function answerOperations(
  schema: GraphQLSchema,
  catalogue: Catalogue,
  { query, planner, turns, budget }: AnswerParts,
): ApolloServerPlugin<Context> {
  const compile = createCompiler(schema, catalogue, budget);
  const timeouts = createTimeoutMemory(() => performance.now());
  return {
    async requestDidStart() {
      let planning = 0;
      return {
        async willSendResponse({ response }) {
          if (planning > 0) chargePlanning(response, planning);
        },
        async responseForOperation({ document, operation, operationName, contextValue }) {
          if (operation.operation !== OperationTypeNode.QUERY) return null;
          const { variables, signal, client, measure } = contextValue;
          signal.throwIfAborted();
          const compiled = compile(document, operation, variables);
          const params = compiled.bindParameters(variables);
          const timed = { cypher: compiled.cypher, params, nodes: measure?.nodes ?? 0 };
          timeouts.refuse(timed);
          planning = planner.price(compiled);
          if (planning > 0) await planner.plan(compiled, variables, { client, signal });
          signal.throwIfAborted();
          const turn = { client, size: Math.max(1, timed.nodes), signal };
          const queryOnce = async (): Promise<readonly unknown[]> => {
            const { cypher } = compiled;
            if (cypher === undefined) return [];
            return runInTurn(turns, turn, () => query({ name: operationName ?? 'anonymous', cypher, params, signal }));
          };
          try {
            const answer = await queryWhole(async () => compiled.decode(await queryOnce(), variables));
            return printResponse(answer.data, answer.errors);
          } catch (error) {
            if (signal.reason instanceof TimeoutError) timeouts.note(timed);
            throw error;
          }
        },
      };
    },
  };
}

/** Adds the price of planning to the cost that the gate has put into the answer. */
function chargePlanning(response: GraphQLResponse, planning: number): void {
  if (response.body.kind !== 'single') return;
  const { singleResult } = response.body;
  const cost = singleResult.extensions?.['cost'] as OperationCost | undefined;
  if (cost === undefined) return;
  const charged: OperationCost = { ...cost, planning, points: cost.points + planning };
  response.body = {
    kind: 'single',
    singleResult: { ...singleResult, extensions: { ...singleResult.extensions, cost: charged } },
  };
}

/** Reads an operation, and again if a load removed what it was reading. */
async function queryWhole(read: () => Promise<Answer>): Promise<Answer> {
  for (let again = 0; ; again += 1) {
    const pause = READ_AGAIN_AFTER[again];
    try {
      const answer = await read();
      if (pause === undefined || !answer.errors.some(isTorn)) return answer;
    } catch (cause) {
      // A Cypher function that receives such a null aborts the statement.
      if (pause === undefined || !(cause instanceof QueryError)) throw cause;
    }
    await sleep(pause);
  }
}

/** Tells whether a field was null that the graph never leaves empty. */
function isTorn({ extensions }: GraphQLError): boolean {
  return extensions['code'] === 'INTERNAL_SERVER_ERROR';
}

function printResponse(
  data: Record<string, unknown> | null | undefined,
  errors: readonly GraphQLError[],
): GraphQLResponse {
  const singleResult = { ...(errors.length === 0 ? {} : { errors }), ...(data === undefined ? {} : { data }) };
  return { http: { status: undefined, headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
}
