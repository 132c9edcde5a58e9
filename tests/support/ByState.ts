import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The longest first: none of them is left to run alone at the end. */
const LONGEST = [
  'flow/faults',
  'explorer/explorer',
  'backup/backup',
  'cli/start',
  'neo4j/embedded',
  'load/kill',
  'flow/soak',
  'explorer/nameDecisions',
  'export/export',
  'cli/commands',
];

/** Of those that need the same graph, these take longest and come first. */
const LONG = [
  ...['flow/explain', 'graphql/questions', 'flow/answers', 'graphql/examples'],
  ...['flow/mutations', 'flow/routing', 'graphql/injection'],
  ...['load/runs', 'load/order', 'load/moves'],
];

/** The graphs that files need: a file needs the first of these whose words it contains. */
const NEEDS = [
  // Everything is deleted, perhaps with its schema, so whatever comes next must be written again.
  { words: /resetDatabase|cleanGraph|'reset'/, place: 4 },
  // The graph of the seeds without its pages.
  { words: /openLoadGraph|loadPage/, place: 3 },
  // The graph of the seeds, which a run begins with; what a file changes in it is undone for the next one.
  { words: /openSeedGraph|startApi/, place: 1 },
] as const;
const ANY = 2;

/**
 * Orders test files by how long they take and by the graph that they need, so that it is restored as seldom as
 * possible.
 */
export class ByState extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const places = new Map(files.map((file) => [file, findPlace(file.moduleId)]));
    return (await super.sort(files)).toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  }
}

function findPlace(path: string): number {
  const longest = LONGEST.findIndex((name) => path.includes(`tests/${name}.`));
  if (longest >= 0) return longest - LONGEST.length;
  const text = readFileSync(path, 'utf8');
  const need = NEEDS.find(({ words }) => words.test(text))?.place ?? ANY;
  const long = LONG.findIndex((name) => path.includes(`tests/${name}.`));
  return need + (long < 0 ? 0.9 : long / 100);
}
