import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** From the first to the last: a file is put with the first of these whose words it contains. */
const ORDER = [
  // Minutes each, on servers of their own: the others run beside them.
  /createGround/,
  // Everything goes, so that whatever comes next must be loaded.
  /resetDatabase/,
  // Another graph than the seeds.
  /openLoadGraph|cleanGraph|loadPage/,
  // The graph of the seeds, which a run begins with.
  /openSeedGraph|startApi/,
] as const;

/** Where each of them comes. */
const RANKS = [0, 4, 3, 1] as const;
const OTHERS = 2;

/** Orders test files by the graph they need, so that it is loaded as seldom as possible. */
export class ByState extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const ranks = new Map(files.map((file) => [file, rank(readFileSync(file.moduleId, 'utf8'))]));
    return (await super.sort(files)).toSorted((a, b) => (ranks.get(a) ?? OTHERS) - (ranks.get(b) ?? OTHERS));
  }
}

function rank(text: string): number {
  return RANKS[ORDER.findIndex((words) => words.test(text))] ?? OTHERS;
}
