import { listSayings } from '../../src/figures/listSayings.ts';
import type { Figure } from '../../src/figures/listSayings.ts';
import type { Saying } from '../../src/figures/saying.ts';
import { describeFigure } from '../../src/load/rows/figureOf.ts';
import type { StatisticFact } from '../../src/model/pageFacts.ts';

/** A figure of a made-up page, with everything that a test does not say taken for granted. */
export interface Planted extends Partial<StatisticFact> {
  readonly on?: string | null;
  readonly page?: string;
  readonly in?: string;
  readonly wire?: string;
  readonly place?: string;
  readonly fine?: boolean;
  readonly text?: string;
}

let next = 0;

/** Gives what a planted figure says: of its value first, then of its change. */
export function plant({
  on = '2025-01-15',
  page,
  in: article,
  wire,
  place = '浙江省',
  fine = false,
  text,
  ...fact
}: Planted): Saying[] {
  next += 1;
  const pageId = page ?? (article === undefined ? `page ${next}` : `page of ${article}`);
  const articleId = article ?? `article ${next}`;
  const full: StatisticFact = {
    id: `s${next}`,
    article: 'a1',
    subject: { type: 'region', name: place },
    indicator: '进出口总值',
    breakdown: null,
    value: null,
    unit: null,
    qualifier: null,
    status: 'actual',
    period: '2024',
    change: null,
    attributedTo: [],
    quote: '',
    ...fact,
  };
  const printed = text ?? (full.value === null ? null : `${full.value}${full.unit ?? ''}`);
  const { figure } = describeFigure(full, {
    id: `figure ${String(next).padStart(3, '0')}`,
    articleId,
    pageId,
    printedOn: on,
    subjectId: place,
    hasFineRates: fine,
    printedValue: printed,
  });
  const told: Figure = wire === undefined ? figure : { ...figure, witness: wire };
  return listSayings(told);
}

/** Gives the first thing that a planted figure says. */
export function plantOne(planted: Planted): Saying {
  const [saying] = plant(planted);
  if (saying === undefined) throw new Error('The planted figure says nothing.');
  return saying;
}

export const up = (value: number, basis: string | null = '同比', unit = '%'): Pick<StatisticFact, 'change'> => ({
  change: { value, unit, direction: 'up', basis },
});
export const down = (value: number, basis: string | null = '同比', unit = '%'): Pick<StatisticFact, 'change'> => ({
  change: { value, unit, direction: 'down', basis },
});
