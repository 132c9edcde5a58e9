import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { runCommand } from '../support/commandLine.ts';

// Nothing listens there: whatever is refused is refused before the graph is contacted.
const NOWHERE = { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'none', ECONEWS_HOME: tmpdir() };
const nest = (levels: number): string => (levels === 0 ? 'name' : `parent { ${nest(levels - 1)} }`);

it.each([
  ['deep', `{ region(name: "a") { ${nest(20)} } }`, 'Depth'],
  ['wide', '{ regions(first: 100) { nodes { statistics(first: 100) { nodes { series { id } } } } } }', 'Nodes'],
  ['long a page', '{ regions(first: 101) { nodes { id } } }', 'first'],
  ['long', `{ ${'__typename '.repeat(2_001)} }`, 'Tokens|tokens'],
  ['full of aliases', `{ ${Array.from({ length: 31 }, (_, at) => `a${at}: __typename`).join(' ')} }`, 'Aliases'],
  [
    'curious',
    `{ ${Array.from({ length: 20 }, (_, at) => `s${at}: __schema { types { fields { args { name } } } }`).join(' ')} }`,
    'Nodes',
  ],
])('"econews query" has the limits of the server: an operation too %s is refused', async (_what, query, told) => {
  const { code, written, said } = await runCommand(NOWHERE, ['query', query]);
  expect(written).toBe('');
  expect(said).toMatch(new RegExp(told));
  expect(code).not.toBe(0);
});
