import type { Claim, Resolution } from '../model/claim.ts';
import { printKey } from '../model/keys.ts';
import type { ClaimedPage } from '../resolve/claimPage.ts';
import { listClaims } from './claimPages.ts';
import type { Row } from './row.ts';

/** Lists for which entity each claim of a page was written: rows of apply-claims. */
export function listAppliedRows(
  pageId: string,
  { claims }: ClaimedPage,
  resolve: (claim: Claim) => Pick<Resolution, 'entityId'>,
): Row[] {
  return [...listClaims(claims.map(({ claim }) => claim))].map(([claimId, claim]) => {
    const { entityId } = resolve(claim);
    return { pageId, claimId, entityId, key: printKey(claimId, entityId, pageId) };
  });
}
