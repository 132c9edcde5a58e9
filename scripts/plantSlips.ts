import { checkSlots } from '../src/figures/checkSlots.ts';
import { settleSlots } from '../src/figures/settleSlots.ts';
import { describeFigures } from '../src/load/describeFigures.ts';
import { findDoubts } from '../src/load/findDoubts.ts';
import type { PageFacts, StatisticFact } from '../src/model/pageFacts.ts';

/** How many planted slips the equations found, of how many. */
export interface SlipCount {
  readonly found: number;
  readonly planted: number;
}

/** The figures of a page that are in an equation of it. */
export function listTested(facts: PageFacts): readonly StatisticFact[] {
  const { sayings, identities } = describeFigures([facts]);
  const preferred = settleSlots(sayings).flatMap((slot) => [slot.preferred, ...slot.aims]);
  const { checks } = checkSlots(preferred, identities);
  const ids = new Set(checks.flatMap(({ tested, inputs }) => [tested, ...inputs].map(({ saying }) => saying.figureId)));
  return facts.statistics.filter(({ id, value }) => value !== null && ids.has(`${facts.page} ${id}`));
}

type Slip = (fact: StatisticFact) => Partial<StatisticFact> | null;

/** Mistakes that readers make; each is null if it changes nothing. */
const SLIPS: Readonly<Record<string, Slip>> = {
  'a unit slip': ({ unit }) => {
    if (unit === null || !/[万亿]/u.test(unit)) return null;
    return { unit: unit.includes('亿') ? unit.replace('亿', '') || '个' : unit.replace('万', '亿') };
  },
  'swapped digits': ({ value }) => {
    const digits = String(value);
    const swapped = digits.replace(/(\d)(\.?)(\d)/u, '$3$2$1');
    return swapped === digits || Number(swapped) === value ? null : { value: Number(swapped) };
  },
  '8 % off': ({ value }) => {
    const decimals = String(value).split('.')[1]?.length ?? 0;
    const off = Number(((value ?? 0) * 1.08).toFixed(decimals));
    return off === value ? null : { value: off };
  },
};

/** Plants each kind of slip in each figure that an equation of its page uses, one at a time, and counts those found. */
export function plantSlips(pages: readonly PageFacts[]): ReadonlyMap<string, SlipCount> {
  return new Map(Object.entries(SLIPS).map(([kind, slip]) => [kind, plantAll(pages, slip)]));
}

function plantAll(pages: readonly PageFacts[], slip: Slip): SlipCount {
  let [found, planted] = [0, 0];
  for (const facts of pages)
    for (const fact of listTested(facts)) {
      const slipped = slip(fact);
      if (slipped === null) continue;
      planted += 1;
      // What the page prints is what the reader read: a slip is in both.
      const rest: StatisticFact = { ...fact, ...slipped };
      delete (rest as { printed?: string }).printed;
      const statistics = facts.statistics.map((each) => (each.id === fact.id ? rest : each));
      if (findDoubts({ ...facts, statistics }).length > 0) found += 1;
    }
  return { found, planted };
}
