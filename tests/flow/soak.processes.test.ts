import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGround, type Ground } from '../../faults/ground/createGround.ts';
import { EXAMPLES } from '../../faults/soak/mixLoad.ts';
import { runSoak } from '../../faults/soak/runSoak.ts';
import type { Sample } from '../../faults/soak/takeSample.ts';

/** What one client of each kind may hold at a moment, by far; a leak of each request would be more than a hundred in ten seconds. */
const AT_ONCE = 30;
/** Each takes Neo4j a second to plan; tests/graphql/examples.neo4j.test.ts asks all of them. */
const ASKED = EXAMPLES.slice(0, 8);
const AWAITED = ['read OK', 'repeated GET OK', 'ingest and withdrawal OK', 'reader that leaves left'];

/**
 * Ten seconds of `npm run soak`; docs/soak.md describes a whole hour. It takes an hour to see whether memory grows,
 * but not to see what requests leave behind (handles, files, connections, transactions).
 */
describe('a server under mixed load', { timeout: 300_000 }, () => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await createGround();
  });
  afterAll(() => ground.end(), 120_000);

  it('answers as expected, keeps nothing for clients that are gone, and answers all earlier requests before it stops', async () => {
    const errors: string[] = [];
    const soak = await runSoak(ground, {
      ...{ seconds: 10, sampleEvery: 1, examples: ASKED, awaited: AWAITED },
      onError: (line) => errors.push(line),
    });
    expect(errors).toEqual([]);
    expect(soak.findings.filter(({ isMet, isTimed }) => !isMet && isTimed !== true)).toEqual([]);
    expect([...soak.counts.keys()]).toEqual(expect.arrayContaining(AWAITED));
    const rise = (pick: (sample: Sample) => number): number => {
      const seen = soak.samples.map(pick);
      return (seen.at(-1) ?? Infinity) - Math.min(...seen);
    };
    for (const pick of [
      ({ handles }: Sample) => handles,
      ({ files }: Sample) => files,
      ({ connections }: Sample) => connections,
    ])
      expect(rise(pick)).toBeLessThan(AT_ONCE);
  });
});
