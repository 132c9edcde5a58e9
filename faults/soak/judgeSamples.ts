import { quantile } from '../ground/printTime.ts';
import type { Finding } from '../scenario.ts';
import type { Sample } from './takeSample.ts';

/** The part of a run in which caches fill and code is compiled; growth there does not count. */
const WARM_UP = 0.25;
/** The floor of a heap that is collected now and then varies by this much. */
const GROWTH = 1.15;
/** Answers to GETs are kept (src/graphql/cacheAnswers.ts), and each load makes new ones: MiB until that is full. */
const KEPT_ANSWERS = 12;

/**
 * Compares the end of a long run with its beginning, once warm: what grows would grow without end. A short run cannot
 * tell.
 */
export function judgeSamples(samples: ReadonlyArray<Sample>): ReadonlyArray<Finding> {
  const warm = samples.slice(Math.floor(samples.length * WARM_UP));
  const third = Math.ceil(warm.length / 3);
  const [first, last] = [warm.slice(0, third), warm.slice(-third)];
  const compare = (
    what: string,
    unit: string,
    pick: (sample: Sample) => number,
    share: number,
    slack: number,
  ): Finding => {
    const [before, after] = [first, last].map((part) => quantile(part.map(pick), share));
    return {
      must: `${what} does not grow`,
      seen: `${round(before)} → ${round(after)}${unit}, from the first to the last third once warm`,
      isMet: (after ?? Infinity) <= (before ?? 0) * GROWTH + slack,
      isTimed: true,
    };
  };
  const oldest = Math.max(...samples.map(({ oldTransactions }) => oldTransactions));
  return [
    compare('memory of the program', ' MiB', ({ memory }) => memory, 0.5, 0),
    compare('its heap after collection', ' MiB', ({ heap }) => heap, 0, KEPT_ANSWERS),
    compare('the number of its open files and sockets', '', ({ files }) => files, 0.5, 3),
    compare('the number of its handles', '', ({ handles }) => handles, 0.5, 3),
    compare('the number of connections to Neo4j', '', ({ connections }) => connections, 0.5, 3),
    compare('memory of Neo4j', ' MiB', ({ neo4jMemory }) => neo4jMemory, 0.5, 0),
    compare('the number of its open files', '', ({ neo4jFiles }) => neo4jFiles, 0.5, 5),
    {
      must: 'no transaction remains open',
      seen: `${oldest} older than 5 s in any of ${samples.length} samples`,
      isMet: oldest === 0,
    },
  ];
}

function round(value: number | undefined): string {
  return value === undefined ? '?' : value.toFixed(value < 10 ? 1 : 0);
}
