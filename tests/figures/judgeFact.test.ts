import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeFact, matchJudgements } from '../../src/figures/judgeFact.ts';
import type { FigureJudgement } from '../../src/figures/judgeFact.ts';
import type { StatisticFact } from '../../src/model/pageFacts.ts';

const fact = {
  id: 's1',
  indicator: '进出口总值',
  breakdown: null,
  value: 4385,
  unit: '亿元',
  printed: '4385亿元',
} as unknown as StatisticFact;

let next = 0;
function decide(kind: FigureJudgement['kind'], correction: FigureJudgement['correction'] = null): FigureJudgement {
  next += 1;
  const at = `2026-01-01T00:00:${String(next % 60).padStart(2, '0')}.${String(next).padStart(3, '0')}Z`;
  return { id: `jdg ${String(next).padStart(4, '0')}`, kind, statisticId: 'sta 1', place: 10, correction, at };
}

describe('decisions about a figure', () => {
  it('leave it alone if there are none', () => {
    expect(judgeFact(fact, [])).toEqual({ fact, rejected: false, confirmed: false, corrected: false, judgements: [] });
  });

  it('correct field by field, the later after the earlier, and drop words that no longer say the value', () => {
    const judged = judgeFact(fact, [
      decide('correct', { value: 43.85, unit: '万亿元' }),
      decide('correct', { value: 43.86 }),
    ]);
    expect(judged.fact).toEqual({ ...fact, value: 43.86, unit: '万亿元', printed: undefined });
    expect(judged.corrected).toBe(true);
  });

  it('confirm or reject, whichever came later', () => {
    const [reject, confirm] = [decide('reject'), decide('confirm')];
    expect(judgeFact(fact, [reject, confirm])).toMatchObject({ rejected: false, confirmed: true });
    expect(judgeFact(fact, [confirm])).toMatchObject({ rejected: false, confirmed: true });
  });

  it('have the same effect as only those still in force, in whatever order they are read', () => {
    const kinds = fc.constantFrom('confirm', 'correct', 'reject');
    const decisions = fc.array(fc.tuple(kinds, fc.integer({ min: 1, max: 9 }), fc.boolean()), { maxLength: 8 });
    fc.assert(
      fc.property(decisions, fc.integer(), (list, seed) => {
        const made = list.map(([kind, value, undone]) => ({
          undone,
          judgement: decide(kind, kind === 'correct' ? { value } : null),
        }));
        const standing = made.filter(({ undone }) => !undone).map(({ judgement }) => judgement);
        const shuffled = standing.toSorted((a, b) => ((a.at.length * seed) % 7) - ((b.at.length * seed) % 5));
        expect(judgeFact(fact, shuffled.toReversed())).toEqual(judgeFact(fact, standing));
      }),
    );
  });
});

describe('a decision', () => {
  it('finds its figure by id, or after a new reading by the position of the number', () => {
    const judgement = decide('reject');
    expect(matchJudgements([{ id: 'sta 1', place: 10 }], [judgement]).get('sta 1')).toEqual([judgement]);
    expect(matchJudgements([{ id: 'sta 2', place: 10 }], [judgement]).get('sta 2')).toEqual([judgement]);
    expect(matchJudgements([{ id: 'sta 2', place: 11 }], [judgement]).size).toBe(0);
  });
});
