import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkSlots } from '../../src/figures/checkSlots.ts';
import { printSlot, settleSlots } from '../../src/figures/settleSlots.ts';
import type { PageFacts } from '../../src/model/pageFacts.ts';
import { describeFigures } from '../../src/load/describeFigures.ts';
import { readFactsFolder } from './readFactsFolder.ts';

const PAGES = readFactsFolder(new URL('../../seeds/facts/', import.meta.url));

function check(pages: readonly PageFacts[]) {
  const { sayings, identities } = describeFigures(pages);
  const slots = settleSlots(sayings);
  return {
    slots,
    ...checkSlots(
      slots.flatMap(({ preferred, aims }) => [preferred, ...aims]),
      identities,
    ),
  };
}

describe('the equations over the five pages', () => {
  const { slots, checks, boundsTried, boundsFailed } = check(PAGES);

  it('are eleven equalities and three brackets, and 29 bounds of which none fails', () => {
    expect(Object.entries(Object.groupBy(checks, ({ form }) => form)).map(([form, all]) => [form, all.length])).toEqual(
      [
        ['equality', 11],
        ['bracket', 3],
      ],
    );
    expect([boundsTried, boundsFailed]).toEqual([29, 0]);
  });

  it('hold, except for one possible revision', () => {
    const apart = checks.filter(({ verdict }) => verdict !== 'CONSISTENT');
    expect(apart.map(({ verdict }) => verdict)).toEqual(['POSSIBLE_REVISION']);
    expect(apart[0]?.arithmetic).toContain('(45.47万亿元 ÷ 43.85万亿元 − 1) × 100 = (3.67119, 3.71764)');
    expect(apart[0]?.why).toContain('0.031 % off 43.85万亿元');
  });

  it('take the corners of what two numbers allow together', () => {
    const weighted = checks.find(({ rule }) => rule === 'weighted-growth');
    expect(weighted?.arithmetic).toContain('= (14.9677, 15.0742), printed 15%');
  });

  it('join figures of different pages', () => {
    const pagesOf = checks.map(
      ({ tested, inputs }) => new Set([tested, ...inputs].map(({ saying }) => saying.pageId)).size,
    );
    expect(pagesOf.filter((count) => count > 1)).toHaveLength(4);
  });

  it('leave one restatement, 1.2 to 1.3 %, and no conflict among figures that say the same', () => {
    const verdicts = slots.flatMap(({ others }) => others.map(({ agreement }) => agreement));
    expect(verdicts.filter(({ verdict }) => verdict === 'CONFLICT')).toEqual([]);
    expect(verdicts.filter(({ verdict }) => verdict === 'RESTATED').map(({ why }) => why)).toEqual([
      '1.2% of 2023-12-07 was restated as 1.3% on 2024-01-13.',
    ]);
  });

  it('give the same checks for the slots that a page touches, whichever page comes last', () => {
    for (const page of PAGES) {
      const { sayings, identities } = describeFigures(PAGES);
      const preferred = settleSlots(sayings).flatMap((slot) => [slot.preferred, ...slot.aims]);
      const own = new Set(sayings.filter(({ pageId }) => pageId === page.page).map(({ slot }) => printSlot(slot)));
      const narrowed = checkSlots(preferred, identities, (slot) => own.has(printSlot(slot)));
      const expected = checks.filter(({ tested, inputs }) =>
        [tested, ...inputs].some(({ saying }) => own.has(printSlot(saying.slot))),
      );
      expect(narrowed.checks.map(({ arithmetic }) => arithmetic)).toEqual(expected.map(({ arithmetic }) => arithmetic));
    }
  });
});

const PRACTICE = new URL('../practice/', import.meta.url);

describe('the equations over the practice texts, each on its own', () => {
  const folders = readdirSync(PRACTICE, { withFileTypes: true }).filter((each) => each.isDirectory());
  const pages = folders.flatMap(({ name }) => readFactsFolder(new URL(`${name}/`, PRACTICE)));
  it('find no conflict, neither between figures nor in arithmetic', () => {
    expect(pages.length).toBeGreaterThan(40);
    for (const page of pages) {
      const { slots, checks, boundsFailed } = check([page]);
      expect([
        page.page,
        checks.filter(({ verdict }) => verdict === 'CONFLICT').map(({ arithmetic }) => arithmetic),
        boundsFailed,
      ]).toEqual([page.page, [], 0]);
      expect(
        slots.flatMap(({ others }) =>
          others.filter(({ agreement }) => agreement.verdict === 'CONFLICT').map(({ agreement }) => agreement.why),
        ),
      ).toEqual([]);
    }
  });
});
