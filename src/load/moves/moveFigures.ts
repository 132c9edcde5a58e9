import { UNKNOWN_DATE } from '../../model/keys.ts';
import type { RunStatement } from '../../neo4j/runQuery.ts';
import { makeRegionKeys } from '../rows/makeRegionKeys.ts';
import { loadStatement, queueWrites } from '../loadStatement.ts';
import { queryEntities } from '../writeEntities.ts';

/** Figures of one transaction. */
const BATCH = 500;

/**
 * Updates which regions and bodies the figures about an entity belong to, one batch in the order of their keys. Gives
 * the key to continue from; undefined after the last.
 */
export async function moveFigures(run: RunStatement, entityId: string, after: string): Promise<string | undefined> {
  const figures = await run(
    loadStatement('list-figures', { entityId, after: after === '' ? `${entityId}|` : after, limit: BigInt(BATCH) }),
  );
  const subject = (await queryEntities(run, [entityId])).get(entityId);
  if (subject === undefined) return undefined;
  const regionIds = subject.label === 'Region' ? [entityId, ...subject.above] : subject.above;
  const queue = queueWrites(run);
  queue.send(loadStatement('clear-derived', { ids: figures.map(({ id }) => id) }));
  queue.add(
    'statistics-in-region',
    figures.flatMap(({ id, indicatorId, period, valueKey, changeKey }) =>
      makeRegionKeys(regionIds, {
        id: id as string,
        indicatorId: indicatorId as string,
        period: (period ?? UNKNOWN_DATE) as string,
        valueKey: valueKey as string,
        changeKey: changeKey as string,
      }),
    ),
  );
  if (subject.label !== 'Region')
    queue.add(
      'below',
      figures.map(({ id }) => ({ id: id as string })),
    );
  await queue.settle();
  return figures.length < BATCH ? undefined : (figures.at(-1)?.['key'] as string);
}
