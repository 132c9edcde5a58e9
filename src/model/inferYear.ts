import type { YearMention } from './listYears.ts';

/** Less than a year named once in passing says nothing: the page's year stays unknown. */
const LEAST = 0.9;

/**
 * Infers the year of a page from the years that it names, and from the month of its dateline if it prints one. A page
 * knows what is over (2022年末, 2024年1—11月), looks forward from its own year (预计2027年投产), and in its first months sums up
 * the year before. Null if the page says nothing of the kind: a wrong year would put every relative time of the page
 * wrong.
 */
export function inferYear(mentions: readonly YearMention[], month: number | null): number | null {
  const years = new Set(mentions.flatMap(({ year }) => [year, year + 1, year - 1]));
  let [best, most]: [number | null, number] = [null, 0];
  for (const year of [...years].toSorted((a, b) => b - a)) {
    const score = mentions.reduce((sum, mention) => sum + weigh(mention, year, month), 0);
    if (score > most) [best, most] = [year, score];
  }
  return most >= LEAST ? best : null;
}

const FORECAST_MONTHS = 8;

/** How much a mention speaks for a year of the page. */
function weigh(mention: YearMention, year: number, month: number | null): number {
  const ago = year - mention.year;
  const isEarly = month !== null && month <= 2;
  // What is over by the page's day, in months after the mention's end.
  const isOver = ago > 0 || (ago === 0 && (month === null || mention.month <= month));
  switch (mention.kind) {
    case 'ahead':
      return ago === -1 ? 0.5 : ago === 0 ? 0.3 : 0;
    // A forecast of a quarter looks a few months forward from the page's day.
    case 'aheadPart': {
      const months = month === null ? null : mention.month - month - 12 * ago;
      return months === null ? (ago === 0 ? 0.3 : 0) : months >= 0 && months <= FORECAST_MONTHS ? 0.9 : 0;
    }
    case 'contrast':
      return ago === 1 ? 0.9 : ago === 0 ? -1 : 0.05;
    case 'said':
      return ago === 0 ? 2 : -1;
    case 'back':
      return ago < 0 ? -1 : ago === 0 ? -0.3 : 0.05;
    case 'backPart':
      return !isOver ? -2 : ago === 0 ? 0.3 : 0.05;
    case 'date':
      return ago === 0 ? 2 : ago < 0 ? -2 : ago === 1 ? 0.3 : 0;
    case 'part':
      return !isOver
        ? -2
        : ago === 0 || (ago === 1 && month !== null && mention.month > month)
          ? 1.5
          : ago === 1
            ? 0.5
            : 0;
    case 'end':
      return ago < 0 ? -2 : ago === 0 ? (month === 12 ? 0.5 : -0.5) : ago === 1 ? 1.2 : 0.1;
    case 'year':
      if (ago < 0) return -1.5;
      if (ago === 0) return isEarly ? 0.3 : 1;
      return ago === 1 ? (isEarly ? 1.5 : 0.6) : 0;
  }
}
