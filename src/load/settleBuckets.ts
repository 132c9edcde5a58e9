import { LEXICON_BUCKET, mintClaimId, printBucket, printLexiconBucket } from '../model/claim.ts';
import type { Claim, CountedClaim, Resolution } from '../model/claim.ts';
import type { RunStatement } from '../neo4j/runQuery.ts';
import { joinNames } from '../resolve/joinNames.ts';
import { findOrganizationById } from '../resolve/organizationLexicon.ts';
import { resolveBucket } from '../resolve/resolveBucket.ts';
import type { ResolvedBucket } from '../resolve/resolveBucket.ts';
import { queueClaimMoves, queueResidentMoves } from './moves/queueMoves.ts';
import type { GraphChange } from './changes/graphChange.ts';
import { recordChanges } from './changes/recordChanges.ts';
import type { ChangeCause } from './changes/recordChanges.ts';
import type { Row } from './row.ts';
import { loadStatement, writeRows } from './loadStatement.ts';
import type { PlainRecord } from './loadStatement.ts';
import { createWorld } from './world.ts';
import type { World } from './world.ts';
import { writeEntities } from './writeEntities.ts';

/** The decisions that all claims on some names lead to. */
export interface SettledBuckets {
  readonly world: World;
  /** Gives the entity that a claim means. */
  readonly resolve: (claim: Claim) => Resolution;
  /** Entities that a claim meant before and does not mean now: they may have lost their last support. */
  readonly leftIds: readonly string[];
  /** Organizations that were written, whose parent organizations must be recomputed. */
  readonly organizationIds: readonly string[];
  /** Finds the load that caused a change of an entity. */
  readonly causeOf: (entityId: string) => string | null;
}

interface SettleOptions {
  /** Entities of the lexicon that are to be there, too. */
  readonly lexiconIds?: readonly string[];
  /** Entities that pages named until now: a claim on them may be gone. */
  readonly beforeIds?: readonly string[];
  /** The buckets of claims that pages no longer make, or make again. */
  readonly beforeBuckets?: readonly string[];
  /** Claims that pages make now. */
  readonly claimIds?: ReadonlySet<string>;
  /** Writes these entities also where they have not changed: the regions above them may have. */
  readonly forceIds?: ReadonlySet<string>;
  /** Writes entities as if none of them existed: an earlier program may have written less. */
  readonly rewrite?: boolean;
  /** Finds the load that this is done for, for the log of changes: by bucket, or by the id of an entity of the lexicon. */
  readonly runOf?: (bucketOrId: string) => string | null;
}

interface StoredClaim extends CountedClaim {
  readonly id: string;
  readonly rule: string | null;
  readonly why: string | null;
}

/**
 * Decides which entities the claims of some buckets mean, from all the claims in the graph, and writes the decision:
 * claims are pointed at their entities, entities that changed are written, and former ids of an entity lead to it. The
 * pages that make a claim which moved are not touched here: a move is noted for them. Reads the buckets of regions that
 * these claims name, too.
 */
export async function settleBuckets(
  run: RunStatement,
  touched: ReadonlySet<string>,
  {
    lexiconIds = [],
    beforeIds = [],
    beforeBuckets = [],
    claimIds = new Set(),
    forceIds = new Set(),
    rewrite = false,
    runOf = () => null,
  }: SettleOptions = {},
): Promise<SettledBuckets> {
  const standing = await queryMerges(run, [
    ...touched,
    ...[...lexiconIds, ...beforeIds, ...forceIds].filter(isOfLexicon).map(printLexiconBucket),
  ]);
  // Entities that people decided to be one are settled together, under all their names.
  const linked = standing.flatMap(({ bucket, otherBucket }) => (otherBucket === null ? [] : [bucket, otherBucket]));
  const scope = new Set([...touched, ...linked.filter((bucket) => !bucket.startsWith(LEXICON_BUCKET))]);
  const counted = await queryBuckets(run, scope);
  const places = [...counted.keys()].filter((bucket) => !scope.has(bucket));
  const buckets = resolveBuckets(counted, [...standing, ...(await queryMerges(run, places))]);
  const world = createWorld(buckets);
  const decided = new Map<string, Resolution>();
  const bucketOf = new Map<string, string>();
  const causeOf = (entityId: string): string | null => runOf(bucketOf.get(entityId) ?? entityId);
  // What an entity is follows from its own claims: those that no claim joined, left or was counted for again stay as
  // they are.
  const changedIds = new Set([...lexiconIds, ...beforeIds, ...forceIds]);
  const changedBuckets = new Set<string>();
  for (const [bucket, members] of counted)
    for (const [index, { id, currentId }] of members.entries()) {
      const resolution = buckets.get(bucket)?.resolutions[index];
      if (resolution === undefined) continue;
      decided.set(id, resolution);
      bucketOf.set(resolution.entityId, bucket);
      if (currentId !== null && !bucketOf.has(currentId)) bucketOf.set(currentId, bucket);
      if (!scope.has(bucket)) continue;
      if (claimIds.has(id) || currentId !== resolution.entityId) changedIds.add(resolution.entityId);
      if (currentId !== null && currentId !== resolution.entityId) changedIds.add(currentId);
      if (currentId !== resolution.entityId && members.length > 1) changedBuckets.add(bucket);
    }
  for (const bucket of [...beforeBuckets, ...linked]) changedBuckets.add(bucket);
  const organizationIds = await writeEntities(
    run,
    [...changedIds].flatMap((id) => world.find(id) ?? []),
    world,
    { forceIds, rewrite, cause: causeOf },
  );

  const mine = [...scope].flatMap((bucket) => counted.get(bucket) ?? []);
  const left = await writeDecisions(run, mine, decided, causeOf);
  await writeFormerIds(run, [...changedBuckets], buckets);
  return {
    world,
    leftIds: left,
    organizationIds,
    causeOf,
    resolve: (claim) =>
      claim.lexiconId !== null
        ? { entityId: claim.lexiconId, rule: 'lexicon', why: `The lexicon knows ${claim.name}.` }
        : (decided.get(mintClaimId(claim)) ?? { entityId: '', rule: '', why: '' }),
  };
}

async function queryBuckets(run: RunStatement, touched: ReadonlySet<string>): Promise<Map<string, StoredClaim[]>> {
  const counted = new Map<string, StoredClaim[]>();
  for (let wanted = [...touched]; wanted.length > 0;) {
    for (const bucket of wanted) counted.set(bucket, []);
    for (const answer of await run(loadStatement('find-claims', { buckets: wanted }))) {
      const claim = toClaim(answer);
      counted.get(printBucket(claim.claim))?.push(claim);
    }
    const named = [...counted.values()].flat().flatMap(({ claim }) => findPlaceBucket(claim.saidRegion) ?? []);
    wanted = [...new Set(named)].filter((bucket) => !counted.has(bucket));
  }
  return counted;
}

/** A decision of a person that entities are one; `otherBucket` is null if they have the same name. */
interface Merge {
  readonly id: string;
  readonly bucket: string;
  readonly otherBucket: string | null;
  readonly entityIds: readonly string[];
  readonly byTime: string;
}

/**
 * Queries the decisions that entities with these names are one, and those of all names that such decisions lead to, in
 * their order.
 */
async function queryMerges(run: RunStatement, buckets: readonly string[]): Promise<readonly Merge[]> {
  const found = new Map<string, Merge>();
  const asked = new Set<string>();
  for (let wanted = [...new Set(buckets)]; wanted.length > 0;) {
    for (const bucket of wanted) asked.add(bucket);
    const answers = (await run(loadStatement('find-merges', { buckets: wanted }))) as unknown as readonly Merge[];
    for (const merge of answers) found.set(merge.id, merge);
    const linked = answers.flatMap(({ bucket, otherBucket }) => (otherBucket === null ? [] : [bucket, otherBucket]));
    wanted = [...new Set(linked)].filter((bucket) => !asked.has(bucket));
  }
  return [...found.values()].toSorted((a, b) => (a.byTime < b.byTime ? -1 : 1));
}

function resolveBuckets(
  counted: ReadonlyMap<string, readonly StoredClaim[]>,
  merges: readonly Merge[],
): ReadonlyMap<string, ResolvedBucket> {
  const ofOneName = Map.groupBy(
    merges.filter(({ otherBucket }) => otherBucket === null),
    ({ bucket }) => bucket,
  );
  const buckets = new Map(
    [...counted].map(([bucket, members]) => [
      bucket,
      resolveBucket(
        members,
        ofOneName.get(bucket)?.map(({ entityIds }) => entityIds),
      ),
    ]),
  );
  const ofTwo = merges.filter(({ otherBucket }) => otherBucket !== null);
  if (ofTwo.length === 0) return buckets;
  const joined = joinNames(
    new Map([...buckets].map(([bucket, resolved]) => [bucket, { resolved, counted: counted.get(bucket) ?? [] }])),
    ofTwo.map(({ entityIds }) => entityIds),
    isOfLexicon,
  );
  return new Map([...buckets, ...joined]);
}

function isOfLexicon(id: string): boolean {
  return findOrganizationById(id) !== undefined;
}

/** Points claims at what they mean now, and notes what follows. Gives the entities that claims have left. */
async function writeDecisions(
  run: RunStatement,
  claims: readonly StoredClaim[],
  decided: ReadonlyMap<string, Resolution>,
  cause: ChangeCause,
): Promise<string[]> {
  const rows: Row[] = [];
  const moved: StoredClaim[] = [];
  for (const stored of claims) {
    const resolution = decided.get(stored.id);
    if (resolution === undefined) continue;
    const { entityId, rule, why } = resolution;
    if (entityId !== stored.currentId || rule !== stored.rule || why !== stored.why)
      rows.push({ id: stored.id, entityId, rule, why });
    if (stored.currentId !== null && stored.currentId !== entityId) moved.push(stored);
  }
  await writeRows(run, 'claims-mean', rows);
  const left = [...new Set(moved.flatMap(({ currentId }) => currentId ?? []))];
  if (moved.length > 0) {
    await recordChanges(run, listIdentityChanges(moved, decided), cause);
    await queueClaimMoves(
      run,
      moved.map(({ id }) => id),
    );
    await run(loadStatement('retire-entities', { ids: left }));
    await queueResidentMoves(
      run,
      moved.flatMap(({ claim, currentId }) => (claim.kind === 'region' && currentId !== null ? [currentId] : [])),
    );
  }
  return left;
}

/**
 * Tells which entities became one and which fell apart: one that no claim means any more was merged into those that its
 * claims mean now; of one that keeps some, the others were split off.
 */
function listIdentityChanges(moved: readonly StoredClaim[], decided: ReadonlyMap<string, Resolution>): GraphChange[] {
  const meant = new Set([...decided.values()].map(({ entityId }) => entityId));
  const pairs = new Map(
    moved.flatMap(({ id, currentId }) => {
      const entityId = decided.get(id)?.entityId;
      return currentId === null || entityId === undefined ? [] : [[`${currentId} ${entityId}`, [currentId, entityId]]];
    }),
  );
  return [...pairs.values()].map(([from = '', to = '']): GraphChange => {
    const kind = meant.has(from) ? 'split' : 'merged';
    return { kind, nodeId: kind === 'merged' ? from : to, before: from, after: to };
  });
}

async function writeFormerIds(
  run: RunStatement,
  changed: readonly string[],
  buckets: ReadonlyMap<string, ResolvedBucket>,
): Promise<void> {
  if (changed.length === 0) return;
  const rows = changed.flatMap((bucket) =>
    [...(buckets.get(bucket)?.formerIds ?? [])].map(([id, entityId]): Row => ({ id, entityId, bucket })),
  );
  await run(loadStatement('former-ids', { buckets: changed, rows }));
}

function toClaim(answer: PlainRecord): StoredClaim {
  const { id, pages, currentId, rule, why, ...claim } = answer;
  return {
    id: id as string,
    claim: { ...claim, lexiconId: null } as unknown as Claim,
    pages: pages as number,
    currentId: currentId as string | null,
    rule: rule as string | null,
    why: why as string | null,
  };
}

/** The bucket of a region that only pages know, where a claim names one. */
function findPlaceBucket(said: string | null): string | undefined {
  if (said === null || !said.startsWith('[')) return undefined;
  return printBucket({ kind: 'region', name: (JSON.parse(said) as [string])[0] });
}
