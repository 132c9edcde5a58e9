import type { Run } from '../neo4j/query.ts';
import { measureLikeness } from '../resolve/compareTexts.ts';
import type { Row } from './row.ts';
import { loadStatement, writeRows } from './statement.ts';

/** Two articles that share this much of their words print one text, cut or headed differently. */
const ALIKE = 0.5;

/**
 * Joins articles to those of other pages with the same text, the later to the earlier. It follows from the two texts alone, so
 * that it does not matter which page came first. `articles` are rows just written.
 */
export async function linkReprints(run: Run, articles: readonly Row[]): Promise<void> {
  const rows = articles.filter(({ wireHash1 }) => typeof wireHash1 === 'string');
  if (rows.length === 0) return;
  const keys = rows.map(({ id, pageId, wireHash1, wireHash2, wireHash3, wireHash4 }) => ({
    id,
    pageId,
    wireHash1,
    wireHash2,
    wireHash3,
    wireHash4,
  }));
  const found = await run(loadStatement('find-reprints', { rows: keys }));
  const bodies = new Map(rows.map((row) => [row['id'], row]));
  const reprints = found.flatMap(({ id, otherId, body, date }): Row[] => {
    const article = bodies.get(id as string);
    if (article === undefined || measureLikeness(String(article['body']), String(body)) < ALIKE) return [];
    const mine = [(article['date'] as string | null) ?? UNDATED, id as string] as const;
    const others = [(date as string | null) ?? UNDATED, otherId as string] as const;
    const [earlier, later] = isBefore(mine, others) ? [mine, others] : [others, mine];
    return [{ laterId: later[1], earlierId: earlier[1] }];
  });
  await writeRows(run, 'reprints', reprints);
}

/** What has no date is taken for the later one: it cannot be the source of what has. */
const UNDATED = '9999';

function isBefore([date, id]: readonly [string, string], [otherDate, otherId]: readonly [string, string]): boolean {
  return date === otherDate ? id < otherId : date < otherDate;
}
