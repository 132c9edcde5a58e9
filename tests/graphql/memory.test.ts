import { parse, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { createCompiler } from '../../src/compile/createCompiler.ts';
import { createDocumentStore } from '../../src/graphql/createDocumentStore.ts';
import { createCheck } from '../../src/graphql/limits/createCheck.ts';
import { DEFAULT_LIMITS } from '../../src/graphql/limits/limits.ts';
import { readCatalogue, readSchema } from '../../src/graphql/readSchema.ts';
import { createMemoryBudget } from '../../src/util/createMemoryBudget.ts';

const BUDGET = 8_000_000;
const FLAGS = Array.from({ length: 12 }, (_, index) => `$f${index}: Boolean!`).join(' ');
const FIELDS = FLAGS.match(/\$f\d+/g)
  ?.map(
    (flag, index) =>
      `s${index}: statistics(first: 2) @include(if: ${flag}) { nodes { id period { text start } subject { id name
      ... on Region { level statistics(first: 2) { totalCount nodes { id indicator { name } } } } ... on Organization { kind } } } }`,
  )
  .join(' ');

function measureHeap(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

it('long documents and their shapes, all different, take no more memory than their budget', async () => {
  const schema = readSchema('schema');
  const budget = createMemoryBudget(BUDGET);
  const store = createDocumentStore(budget);
  const compile = createCompiler(schema, readCatalogue('cypher'), budget);
  const check = createCheck(schema, DEFAULT_LIMITS, budget);
  const ask = async (number: number): Promise<void> => {
    const text = `# ${Math.floor(number / 4)}\nquery Flood(${FLAGS}) { ${FIELDS} }`;
    const document = ((await store.get(text)) as DocumentNode | undefined) ?? parse(text);
    await store.set(text, document);
    const operation = document.definitions[0] as OperationDefinitionNode;
    const variables = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`f${index}`, index !== number % 12 && index !== number % 7]),
    );
    check(document, operation, variables);
    compile(document, operation, variables);
  };
  for (let number = 0; number < 20; number += 1) await ask(number);
  const before = measureHeap();
  // Without a budget: about 200 kB a shape and 400 kB a document.
  for (let number = 20; number < 260; number += 1) await ask(number);
  expect(budget.measure()).toBeLessThanOrEqual(BUDGET);
  expect(measureHeap() - before).toBeLessThan(1.5 * BUDGET);
}, 120_000);
