import { mintClaimId, printBucket } from '../model/claim.ts';
import type { Claim } from '../model/claim.ts';
import { claimPage } from '../resolve/claimPage.ts';
import type { ClaimedPage } from '../resolve/claimPage.ts';
import type { Row } from './row.ts';
import type { StandingPage } from './queryStandingPages.ts';
import type { PlainRecord } from './loadStatement.ts';

/** Makes the claims of each page that has facts, by page id; a decision sets a name of a page apart from all other pages. */
export function claimPages(
  pages: ReadonlyMap<string, StandingPage>,
  judgements: readonly PlainRecord[],
): Map<string, ClaimedPage> {
  const standing = judgements.filter((each) => each['kind'] === 'different' && each['standing'] === true);
  const apart = new Set(standing.map(({ pageId, entityKind, name }) => JSON.stringify([pageId, entityKind, name])));
  return new Map(
    [...pages].flatMap(([id, { facts }]) =>
      facts === null
        ? []
        : [[id, claimPage(facts, (kind, name) => (apart.has(JSON.stringify([id, kind, name])) ? id : null))] as const],
    ),
  );
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

/** Lists the bodies of the lexicon that pages name: unlike its regions they come into the graph with a page. */
export function listLexiconBodies(claimed: ReadonlyMap<string, ClaimedPage>): string[] {
  const ids = [...claimed.values()].flatMap(({ claims }) =>
    claims.flatMap(({ claim }) => (claim.kind === 'organization' ? (claim.lexiconId ?? []) : [])),
  );
  return [...new Set(ids)];
}
