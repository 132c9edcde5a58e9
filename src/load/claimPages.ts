import { mintClaimId, printBucket } from '../model/claim.ts';
import type { Claim } from '../model/claim.ts';
import type { EntityKind } from '../model/reading.ts';
import { claimPage } from '../resolve/claimPage.ts';
import type { ClaimedPage } from '../resolve/claimPage.ts';
import type { NameSplit } from '../resolve/separateNames.ts';
import type { Row } from './row.ts';
import type { StandingPage } from './queryStandingPages.ts';
import type { PlainRecord } from './loadStatement.ts';

/** Makes the claims of each page that has facts, by page id; decisions set names of a page apart from all others. */
export function claimPages(
  pages: ReadonlyMap<string, StandingPage>,
  judgements: readonly PlainRecord[],
): Map<string, ClaimedPage> {
  const standing = judgements.filter((each) => each['kind'] === 'different' && each['standing'] === true);
  const splits = Map.groupBy(standing, ({ pageId }) => String(pageId));
  return new Map(
    [...pages].flatMap(([id, { facts }]) =>
      facts === null ? [] : [[id, claimPage(facts, (splits.get(id) ?? []).map(toNameSplit))] as const],
    ),
  );
}

/** Takes a decision about a name from the graph. Those of earlier programs have no surface: they are about the whole page. */
export function toNameSplit({ pageId, entityKind, name, surface, place }: PlainRecord): NameSplit {
  const isOfPage = typeof surface !== 'string';
  return {
    kind: entityKind as EntityKind,
    name: String(name),
    at: isOfPage ? null : { surface, place: Number(place) },
    apart: isOfPage ? String(pageId) : `${String(pageId)}@${String(place)}`,
  };
}

/** Makes the rows of what pages claim, each claim of a page once. What the lexicon knows needs no claim: no page decides it. */
export function listClaimRows(claimed: ReadonlyMap<string, ClaimedPage>): Row[] {
  return [...claimed].flatMap(([pageId, { claims }]) =>
    [...listClaims(claims.map(({ claim }) => claim))].map(([id, claim]): Row => {
      const { kind, name, scope, affiliations, reporter, apart, saidKind, saidRegion, saidOfficial } = claim;
      const said = { kind, name, scope, affiliations, reporter, apart, saidKind, saidRegion, saidOfficial };
      return { pageId, id, bucket: printBucket(claim), ...said };
    }),
  );
}

/** Gives the different claims that pages decide about, by id. */
export function listClaims(claims: readonly Claim[]): ReadonlyMap<string, Claim> {
  return new Map(claims.filter(({ lexiconId }) => lexiconId === null).map((claim) => [mintClaimId(claim), claim]));
}

/** Lists the bodies of the lexicon that pages name: unlike its regions, they come into the graph with a page. */
export function listLexiconBodies(claimed: ReadonlyMap<string, ClaimedPage>): string[] {
  const ids = [...claimed.values()].flatMap(({ claims }) =>
    claims.flatMap(({ claim }) => (claim.kind === 'organization' ? (claim.lexiconId ?? []) : [])),
  );
  return [...new Set(ids)];
}
