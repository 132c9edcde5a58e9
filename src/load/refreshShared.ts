import { printKey, UNKNOWN_DATE } from '../model/keys.ts';
import type { Run } from '../neo4j/query.ts';
import { electValue } from '../resolve/electValue.ts';
import type { SharedIds } from './pruneShared.ts';
import { loadStatement, queueWrites } from './statement.ts';
import type { Answer } from './statement.ts';
import type { EntityView } from './world.ts';
import type { WrittenPage } from './writePage.ts';

interface Changed {
  readonly before: SharedIds;
  readonly written: readonly WrittenPage[];
  readonly entities: readonly EntityView[];
}

/** Works out again what all pages together say of posts, of bodies that are part of others, and of indicators without a lexicon. */
export async function refreshShared(run: Run, { before, written, entities }: Changed): Promise<void> {
  const organizationIds = entities.filter(({ label }) => label === 'Organization').map(({ id }) => id);
  const postIds = new Set([...before.postIds, ...written.flatMap((page) => page.postIds)]);
  const indicatorIds = new Set([...before.indicatorIds, ...written.flatMap((page) => page.indicatorIds)]);
  const [posts, units] = await Promise.all([
    run(loadStatement('read-posts', { ids: [...postIds], organizationIds })),
    run(loadStatement('read-indicators', { ids: [...indicatorIds] })),
    run(loadStatement('part-of', { ids: [...new Set([...organizationIds, ...before.entityIds])] })),
  ]);
  const queue = queueWrites(run);
  queue.add('refresh-posts', posts.map(makePostRow));
  const votes = Map.groupBy(units, ({ id }) => id as string);
  queue.add(
    'refresh-indicators',
    [...votes].map(([id, answers]) => ({ id, ...electUnit(answers) })),
  );
  await queue.settle();
}

/** Bodies whose posts are public offices, where the page calls the holder an official. */
const PRIVATE_KINDS = new Set(['enterprise', 'media']);

function makePostRow(answer: Answer): { readonly id: string } & Record<string, string | boolean | null> {
  const { id, title, personId, organizationId, organizationKind, seenFrom, seenTo, official } = answer as Record<
    string,
    string | null
  > & { readonly official: boolean };
  const key = seenTo ?? UNKNOWN_DATE;
  return {
    id: id ?? '',
    title: title ?? '',
    personId: personId ?? '',
    organizationId: organizationId ?? null,
    seenFrom: seenFrom ?? null,
    seenTo: seenTo ?? null,
    public: official && !PRIVATE_KINDS.has(organizationKind ?? ''),
    byPerson: printKey(personId ?? '', key, id ?? ''),
    byOrganization: organizationId == null ? null : printKey(organizationId, title ?? '', id ?? ''),
  };
}

/** Dimension and unit are elected as one: money in the unit of a count would be neither. */
function electUnit(answers: readonly Answer[]): { dimension: string | null; baseUnit: string | null } {
  const elected = electValue(
    answers.map(
      ({ dimension, unit, figures }) =>
        [dimension === null ? null : JSON.stringify([dimension, unit]), figures as number] as const,
    ),
  );
  const [dimension, baseUnit] = elected === null ? [null, null] : (JSON.parse(elected) as [string, string]);
  return { dimension, baseUnit };
}
