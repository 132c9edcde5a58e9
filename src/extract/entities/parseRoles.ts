import { growLeft } from './growName.ts';
import { PAST_WORDS, TITLE_PREFIXES, TITLES_BY_END } from './personLexicon.ts';
import type { TaggedWords } from './tagWords.ts';
import type { OrgMention, NewBody, ParsedRole } from './mentions.ts';

/** The posts before a name, and where they begin. */
export interface ParsedRoles {
  readonly start: number;
  readonly roles: readonly ParsedRole[];
}

// What may stand between a body and a title and belongs to the title: 大中华区, 国际采购平台.
const AREA =
  /^(?:大中华区|中国区|亚太区|全球|华东区|华南区|华北区|东北亚区|北亚区|亚洲区|中国|大中国区|[东南西北]区|国际|项目|展区)/u;
const GENERIC_BODY =
  /^(?:该|本|我|这家)?(?:公司|企业|集团|项目|村|厂|单位|中心|银行|医院|学校|合作社|基地|机构|协会|店|部门)/u;

/**
 * Reads the posts that end at a place: "青岛西海岸新区工委副书记、青岛自贸片区管委主任" or "董事长兼总裁". Bodies are those already
 * found (`bodyEndingAt`); failing that, the proper words right before the title.
 */
export function parseRoles(
  words: TaggedWords,
  end: number,
  bodyEndingAt: (place: number) => OrgMention | undefined,
): ParsedRoles | undefined {
  const roles: ParsedRole[] = [];
  let at = end;
  while (roles.length < 6) {
    const role = parseOne(words, at, bodyEndingAt);
    if (role === undefined) break;
    roles.unshift(role.parsed);
    at = role.start;
    const joint = /[、兼，]$/u.exec(words.text.slice(Math.max(0, at - 1), at));
    if (joint === null) break;
    if (TITLES_BY_END.longestEndingAt(words.text, at - 1) === undefined) break;
    at -= 1;
  }
  if (roles.length === 0) return undefined;
  // 董事长兼总裁, 党委副书记、市长: a later post without a body is at the body of the one before it.
  const filled: ParsedRole[] = [];
  for (const role of roles)
    filled.push(role.organization === null ? { ...role, organization: filled.at(-1)?.organization ?? null } : role);
  return { start: at, roles: filled };
}

interface PlacedRole {
  readonly start: number;
  readonly parsed: ParsedRole;
}

type MakeRole = (
  start: number,
  organization: OrgMention | NewBody | null,
  options?: { readonly from?: number; readonly refersBack?: boolean },
) => PlacedRole;

function parseOne(
  words: TaggedWords,
  end: number,
  bodyEndingAt: (place: number) => OrgMention | undefined,
): PlacedRole | undefined {
  const { text } = words;
  const base = TITLES_BY_END.longestEndingAt(text, end);
  if (base === undefined) return undefined;
  const { official, group } = base.value;
  let titleStart = base.start;
  const make: MakeRole = (start, organization, { from = titleStart, refersBack = false } = {}) => ({
    start,
    parsed: { title: text.slice(from, end), organization, official, group, refersBack },
  });
  const direct = bodyEndingAt(titleStart);
  if (direct !== undefined) return make(direct.start, direct);
  for (
    let prefix = TITLE_PREFIXES.longestEndingAt(text, titleStart);
    prefix !== undefined;
    prefix = TITLE_PREFIXES.longestEndingAt(text, titleStart)
  ) {
    titleStart = prefix.start;
    const body = bodyEndingAt(titleStart);
    if (body !== undefined) return make(body.start, body);
  }
  const past = PAST_WORDS.longestEndingAt(text, titleStart)?.start ?? titleStart;
  const before = bodyEndingAt(past) ?? (text[past - 1] === '的' ? bodyEndingAt(past - 1) : undefined);
  if (before !== undefined) return make(before.start, before);
  if (group) return make(titleStart, null);
  return readGap(words, titleStart, bodyEndingAt, make);
}

// Words that end other names and may stand between a body and the post (集团国际采购平台总经理).
const IN_TITLES: ReadonlySet<string> = new Set(
  '平台 公司 企业 项目 品牌 部门 园区 基地 机构 单位 现场 生产 市场 供应商 进口商 主要 执行 应用 指导 共同'.split(' '),
);
const LONGEST_GAP = 14;

/** Reads the words between a body and the title, or a body that only the title shows. */
function readGap(
  words: TaggedWords,
  titleStart: number,
  bodyEndingAt: (place: number) => OrgMention | undefined,
  make: MakeRole,
): PlacedRole {
  const { text } = words;
  const start = growLeft(words, titleStart, {
    headEndingAt: (place) => (bodyEndingAt(place) === undefined ? undefined : place),
    allowed: IN_TITLES,
    longest: LONGEST_GAP,
  });
  const body = bodyEndingAt(start);
  if (body !== undefined) return make(body.start, body, { from: start });
  const gap = text.slice(start, titleStart);
  if (gap === '') return make(titleStart, null);
  const generic = GENERIC_BODY.exec(gap)?.[0];
  if (generic !== undefined)
    return make(start, null, { from: generic === '项目' ? start : start + generic.length, refersBack: true });
  for (let at = start + 2; at < titleStart; at++)
    if (AREA.test(text.slice(at, titleStart))) return make(start, { start, end: at }, { from: at });
  return make(start, { start, end: titleStart });
}
