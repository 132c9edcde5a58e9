import type { GraphQLSchema } from 'graphql';
import type { Catalogue } from '../compile/catalogue.ts';
import { QueryError } from '../errors/QueryError.ts';
import type { Breaker } from '../graphql/createBreaker.ts';
import { answerOperations, type QueryRecord } from '../graphql/plugins/answerOperations.ts';
import { cacheAnswers, type QueryVersion } from '../graphql/plugins/cacheAnswers.ts';
import {
  createPlanner,
  type PlannedStatement,
  type Planner,
  type PlanStatement,
} from '../graphql/plugins/createPlanner.ts';
import { createTurns } from '../graphql/plugins/createTurns.ts';
import type { ServerSettings } from '../graphql/serverSettings.ts';
import type { ServerOptions } from '../graphql/startServer.ts';
import { loadStatement } from '../load/loadStatement.ts';
import type { Graph } from '../neo4j/openGraph.ts';
import type { MemoryBudget } from '../util/createMemoryBudget.ts';

/** What answers queries from a graph. */
export interface QueryPlugins {
  readonly plugins: ReturnType<ServerOptions['createPlugins']>;
  readonly query: QueryRecord;
  readonly planner: Planner;
}

/** Creates the plugins that answer queries from a graph; everything they ask of it goes through the circuit breaker. */
export function createQueryPlugins(
  graph: Graph,
  parts: { readonly schema: GraphQLSchema; readonly catalogue: Catalogue; readonly settings: ServerSettings },
  attempt: Breaker,
  budget: MemoryBudget,
): QueryPlugins {
  const { schema, catalogue, settings } = parts;
  const queryRecord = createRecordQuery(graph);
  const query: QueryRecord = (statement) => attempt(() => queryRecord(statement));
  const queryVersion: QueryVersion = (signal) => attempt(() => queryGraphVersion(graph, signal));
  const planStatement: PlanStatement = (statement) => attempt(() => planOnce(graph, statement));
  const planner = createPlanner(
    planStatement,
    createTurns({ places: settings.plansAtOnce }),
    // A client is told to come back before its deadline is over.
    Math.max(1_000, settings.queryDeadline - 2_000),
  );
  const turns = createTurns({
    places: settings.queriesAtOnce,
    mostOfClient: settings.operationsAtOnce,
    most: settings.operationsAtOnce,
    refusal: 'Too many operations are waiting for the graph. Send it again in a few seconds.',
  });
  const plugins = [
    cacheAnswers(queryVersion, budget),
    answerOperations(schema, catalogue, { query, planner, turns, budget }),
  ];
  return { plugins, query, planner };
}

/** Reads the one record that a compiled operation answers with, as its columns. */
function createRecordQuery({ query }: Graph): QueryRecord {
  return async ({ signal, ...statement }) => {
    const [columns = []] = await query({ ...statement, decode: (record) => [...record.values()] }, signal);
    return columns;
  };
}

/** Has Neo4j plan a statement. Errors about values do not matter, because the values are made up. */
async function planOnce(
  { queryToPlan, planAfterWrite }: Graph,
  { afterWrite = false, ...statement }: PlannedStatement,
): Promise<void> {
  const query = { ...statement, name: 'plan', decode: () => undefined };
  try {
    await (afterWrite ? planAfterWrite(query) : queryToPlan(query));
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
  }
}

/** Reads the version of the graph's contents. */
async function queryGraphVersion({ query }: Graph, signal: AbortSignal): Promise<string> {
  const [state] = await query(loadStatement('find-version'), signal);
  return String(state?.['version']);
}
