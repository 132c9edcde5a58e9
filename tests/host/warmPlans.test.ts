import { expect, test } from 'vitest';
import { createPlanner, type PlannedStatement } from '../../src/graphql/plugins/createPlanner.ts';
import { createTurns } from '../../src/graphql/plugins/createTurns.ts';
import { readCatalogue, readSchema } from '../../src/graphql/readSchema.ts';
import { warmPlans, type WarmingParts } from '../../src/host/warmPlans.ts';

const schema = readSchema('schema');
const catalogue = readCatalogue('cypher');

/** Warms with a graph that only notes what it is asked to plan. */
function openWarming(checkGraph: () => Promise<void> = async () => undefined): {
  readonly planned: PlannedStatement[];
  readonly parts: WarmingParts;
  readonly stop: () => void;
} {
  const planned: PlannedStatement[] = [];
  const planner = createPlanner(async (statement) => void planned.push(statement), createTurns({ places: 1 }));
  const stopping = new AbortController();
  return {
    planned,
    parts: { schema, catalogue, planner, checkGraph, signal: stopping.signal },
    stop: () => stopping.abort(),
  };
}

const STATEMENT = { cypher: 'MATCH (page:Page {id: $id}) RETURN page', params: { id: 'q' } };

test('plans documents in their order, with made-up values for what they need, and then statements', async () => {
  const { planned, parts } = openWarming();

  await warmPlans(
    ['query ($id: ID!) { region(id: $id) { name } }', '{ graph { revision } }'],
    [STATEMENT, { ...STATEMENT, afterWrite: true }],
    parts,
  );

  expect(planned.map(({ cypher, afterWrite = false }) => [/:(\w+)/u.exec(cypher)?.[1], afterWrite])).toEqual([
    ['FormerId', false],
    ['Graph', false],
    ['Page', false],
    ['Page', true],
  ]);
});

test('a document that does not fit the schema is skipped', async () => {
  const { planned, parts } = openWarming();

  await warmPlans(['{ nothing }', 'not GraphQL', '{ graph { revision } }'], [], parts);

  expect(planned).toHaveLength(1);
});

test('waits for the graph, and stops with the server', async () => {
  const { planned, parts, stop } = openWarming(async () => {
    stop();
    throw new Error('The graph does not answer.');
  });

  await warmPlans(['{ graph { revision } }'], [STATEMENT], parts);

  expect(planned).toEqual([]);
});
