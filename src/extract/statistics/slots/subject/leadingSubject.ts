import type { SubjectFact } from '../../../../model/pageFacts.ts';
import type { Referent } from '../../annotate/referent.ts';
import { isBody } from './isBody.ts';

/** The first name that begins the clause; of a chain (石首市天鹅洲故道) the last. */
export function leadingSubject(near: readonly Referent[]): SubjectFact | undefined {
  const first = near.findIndex((referent) => referent.use === 'subject' && isBody(referent));
  if (first < 0) return undefined;
  let at = first;
  for (
    let next = near[at + 1];
    (next?.use === 'subject' || (next?.use === 'owner' && next.entity === 'region')) &&
    isBody(next) &&
    next.span[0] === near[at]?.span[1];
    next = near[++at + 1]
  );
  // 在山东潍坊，某某公司的车间里，: the place only says where the firm is that follows right after it.
  const [place, firm] = [near[at], near[at + 1]];
  const isPlace =
    place?.entity === 'region' &&
    firm?.entity === 'organization' &&
    (firm.use === 'subject' || firm.use === 'owner') &&
    firm.span[0] === place.span[1] + 1;
  return isPlace ? firm.subject : place?.subject;
}
