import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGround, type Ground } from '../../faults/ground/createGround.ts';
import { SCENARIOS } from '../../faults/scenarios.ts';

/**
 * The faults of `npm run faults` in their small size, one after the other on one running program: docs/faults.md says
 * what all of them showed. What depends on the speed of a machine is measured there and not asserted here.
 */
describe('real processes under faults', { timeout: 400_000 }, () => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await createGround();
  });
  afterAll(() => ground.end(), 120_000);

  it.each(SCENARIOS.filter(({ sizes }) => sizes.includes('short')))('$fault', async ({ run }) => {
    const findings = await run(ground, 'short');
    expect(findings.filter(({ isMet, isTimed }) => !isMet && isTimed !== true)).toEqual([]);
  });
});
