import type { RoleFact } from '../../model/pageFacts.ts';
import type { OrgMention, ParsedRole } from './mentions.ts';
import { standsAlone } from './standsAlone.ts';

/** A post with the kind of the body that it is at. */
export interface SettledRole extends RoleFact {
  readonly kind: OrgMention['kind'] | null;
}

// A part of a ministry that has no name of its own: 统计分析司.
const DEPARTMENT = /^[^省市县区州]{2,8}(?:司|处|科)$/u;

// Posts at a part of a party committee: 政法委书记, 组织部部长.
const PART_POST = /^(政法委|组织部|宣传部|统战部|纪委)((?:副)?(?:书记|部长|主任))$/u;

/** 大坪村党支部书记、村委会主任: the second post is at the committee of the same village. */
const COMMITTEE_POST = /^(村委会|村民委员会|居委会|社区居委会)(副?主任)$/u;

const BRANCH = /党(?:支部|总支|委)$/u;

/**
 * Joins the posts of one person: of two the later one is at the body of the first (院长、首席科学家), or in a part of it
 * (海关总署新闻发言人、统计分析司司长; 市委副书记、政法委书记).
 */
export function joinBodies(
  printed: readonly ParsedRole[],
  roles: readonly SettledRole[],
  addPart: (part: string, whole: SettledRole) => string,
): SettledRole[] {
  const joined: SettledRole[] = [];
  for (const [i, role] of roles.entries()) {
    const before = joined.at(-1);
    const [, part, post] = PART_POST.exec(role.title) ?? [];
    const isOpen = role.organization === null || role.organization === before?.organization;
    const body = printed[i]?.organization ?? null;
    const isNew = body !== null && !('kind' in body);
    const [, committee, chair] = COMMITTEE_POST.exec(role.title) ?? [];
    if (before?.organization == null) joined.push(role);
    else if (committee !== undefined && chair !== undefined && isOpen && BRANCH.test(before.organization))
      joined.push({ title: chair, organization: addPart(committee, { ...before, kind: 'other' }), kind: 'other' });
    else if (part !== undefined && post !== undefined && isOpen && before.kind === 'party')
      joined.push({ title: post, organization: addPart(part, before), kind: 'party' });
    else if (role.organization === null && !standsAlone(role.title))
      joined.push({ ...role, organization: before.organization, kind: before.kind });
    else if (isNew && before.kind === 'government' && DEPARTMENT.test(role.organization ?? ''))
      joined.push({ ...role, organization: addPart(role.organization ?? '', before) });
    else joined.push(role);
  }
  return joined;
}

/** Makes the body that is a part of another: 纪委 of 市委 is 市纪委, the village committee of a branch is that of its village. */
export function makePart(
  part: string,
  { organization, kind }: SettledRole,
  start: number,
  region: string | null,
): OrgMention {
  const house = kind === 'other' ? (organization ?? '').replace(BRANCH, '') : (organization ?? '');
  const name = house.replace(/委$/u, part === '纪委' ? '' : '委') + part;
  return { start, end: start + part.length, name, kind: kind ?? 'other', region, confidence: 0.6 };
}
