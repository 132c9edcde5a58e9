import { printKey, UNKNOWN_DATE } from '../model/keys.ts';
import type { Run } from '../neo4j/query.ts';
import { electValue } from '../resolve/electValue.ts';
import type { SharedIds } from './pruneShared.ts';
import { loadStatement, writeRows } from './statement.ts';
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
  await run(loadStatement('part-of', { ids: [...new Set([...organizationIds, ...before.entityIds])] }));
  const postIds = new Set([...before.postIds, ...written.flatMap((page) => page.postIds)]);
  const posts = await run(loadStatement('read-posts', { ids: [...postIds], organizationIds }));
  await writeRows(run, 'refresh-posts', posts.map(makePostRow));
  const indicatorIds = new Set([...before.indicatorIds, ...written.flatMap((page) => page.indicatorIds)]);
  const answers = await run(loadStatement('read-indicators', { ids: [...indicatorIds] }));
  const votes = Map.groupBy(answers, ({ id }) => id as string);
  await writeRows(
    run,
    'refresh-indicators',
    [...votes].map(([id, units]) => ({ id, ...electUnit(units) })),
  );
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
