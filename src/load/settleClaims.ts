import { printBucket } from '../model/claim.ts';
import type { Claim, CountedClaim, Resolution } from '../model/claim.ts';
import type { Run } from '../neo4j/query.ts';
import type { PageClaim } from '../resolve/pageClaim.ts';
import { resolveBucket } from '../resolve/resolveBucket.ts';
import type { ResolvedBucket } from '../resolve/resolveBucket.ts';
import { loadStatement } from './statement.ts';
import type { Answer } from './statement.ts';

/** What all claims together decide: this load's own, and those that other pages hold in the graph. */
export interface SettledClaims {
  /** Every bucket that was looked at, resolved; keyed as `printBucket` prints. */
  readonly buckets: ReadonlyMap<string, ResolvedBucket>;
  /** The buckets that this load adds to or takes from: only in these can another page's claim mean somebody else now. */
  readonly touched: ReadonlySet<string>;
  /** Gives whom one of this load's claims means. */
  readonly resolve: (claim: Claim) => Resolution;
  /** Claims of other pages that mean another entity than the graph has: their pages must be made anew. */
  readonly moved: readonly { readonly bucket: string; readonly entityId: string }[];
}

/**
 * Settles whom the claims of some pages mean, given by page id: all that each makes now, in place of those the graph has. Reads every bucket they touched before or touch now, and the buckets of the regions these name.
 */
export async function settleClaims(
  run: Run,
  claimsOf: ReadonlyMap<string, readonly PageClaim[]>,
): Promise<SettledClaims> {
  const pageIds = [...claimsOf.keys()];
  const own = Map.groupBy(countOwn(claimsOf), ({ claim }) => printBucket(claim));
  const before = await run(loadStatement('read-page-buckets', { pageIds }));
  const touched = new Set([...own.keys(), ...before.map(({ bucket }) => bucket as string)]);
  const counted = new Map<string, CountedClaim[]>();
  for (let wanted = [...touched]; wanted.length > 0;) {
    for (const bucket of wanted) counted.set(bucket, [...(own.get(bucket) ?? [])]);
    for (const answer of await run(loadStatement('read-claims', { buckets: wanted, pageIds }))) {
      const read = readClaim(answer);
      counted.get(printBucket(read.claim))?.push(read);
    }
    const named = [...counted.values()].flat().flatMap(({ claim }) => findPlaceBucket(claim.saidRegion) ?? []);
    wanted = [...new Set(named)].filter((bucket) => !counted.has(bucket));
  }
  const buckets = new Map([...counted].map(([bucket, members]) => [bucket, resolveBucket(members)]));
  const moved = [...touched].flatMap((bucket) =>
    (counted.get(bucket) ?? []).flatMap(({ currentId }, index) =>
      currentId !== null && buckets.get(bucket)?.resolutions[index]?.entityId !== currentId
        ? [{ bucket, entityId: currentId }]
        : [],
    ),
  );
  const decided = new Map(
    [...counted].flatMap(([bucket, members]) =>
      members.map(({ claim }, index) => [printClaim(claim), buckets.get(bucket)?.resolutions[index]] as const),
    ),
  );
  return {
    buckets,
    touched,
    moved,
    resolve: (claim) =>
      claim.lexiconId !== null
        ? { entityId: claim.lexiconId, rule: 'lexicon', why: `The lexicon knows ${claim.name}.` }
        : (decided.get(printClaim(claim)) ??
          resolveBucket([{ claim, pages: 1, currentId: null }]).resolutions[0] ?? { entityId: '', rule: '', why: '' }),
  };
}

/** A page that makes the same claim in two records still counts once. */
function countOwn(claimsOf: ReadonlyMap<string, readonly PageClaim[]>): CountedClaim[] {
  const counts = new Map<string, CountedClaim>();
  for (const claims of claimsOf.values()) {
    const once = new Map(claims.map(({ claim }) => [printClaim(claim), claim]));
    for (const [key, claim] of once)
      if (claim.lexiconId === null)
        counts.set(key, { claim, pages: (counts.get(key)?.pages ?? 0) + 1, currentId: null });
  }
  return [...counts.values()];
}

function printClaim(claim: Claim): string {
  const { kind, name, scope, affiliations, reporter, apart, saidKind, saidRegion, saidOfficial } = claim;
  return JSON.stringify([kind, name, scope, affiliations, reporter, apart, saidKind, saidRegion, saidOfficial]);
}

function readClaim(answer: Answer): CountedClaim {
  const { pages, currentId, ...claim } = answer;
  return {
    claim: { ...claim, lexiconId: null } as unknown as Claim,
    pages: pages as number,
    currentId: currentId as string | null,
  };
}

/** The bucket of a region that only pages know, where a claim names one. */
function findPlaceBucket(said: string | null): string | undefined {
  if (said === null || !said.startsWith('[')) return undefined;
  return printBucket({ kind: 'region', name: (JSON.parse(said) as [string])[0] });
}
