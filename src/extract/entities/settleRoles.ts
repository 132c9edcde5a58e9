import { lowerBound } from '../../util/lowerBound.ts';
import type { RoleFact } from '../../model/pageFacts.ts';
import { GENERIC_HEADS } from './entityLexicon.ts';
import type { NewBody, OrgMention, ParsedRole, PersonMention, SettledPerson } from './mentions.ts';
import { isAdviser, kindOfName } from './organizationWords.ts';
import { formalizeBody } from './formalizeBody.ts';
import { findThemeFirm } from './findThemeFirm.ts';
import { standsAlone } from './standsAlone.ts';
import { BODY_KIN, FIRM_POSTS, FIRM_WORDS, PUBLIC_FIGURES, TITLES_BY_END } from './personLexicon.ts';
import type { TaggedWords } from './tagWords.ts';

/** The people of a text with their posts settled, and its bodies with those that only a title showed. */
export interface SettledText {
  readonly people: readonly SettledPerson[];
  readonly organizations: readonly OrgMention[];
}

/** Settles which body each post belongs to: the one printed, a new one that the title shows, or the one named before. */
export function settleRoles(
  words: TaggedWords,
  organizations: readonly OrgMention[],
  people: readonly PersonMention[],
): SettledText {
  const known = new Set(organizations);
  const fresh = new Map<number, OrgMention>();
  const first = firstFirm(organizations);
  const theme = findThemeFirm(words, organizations);
  const settle = (role: ParsedRole, person: PersonMention): RoleFact & { readonly kind: OrgMention['kind'] | null } => {
    const body = role.organization;
    if (body !== null && 'kind' in body) {
      if (!known.has(body)) fresh.set(body.start, body);
      return { title: role.title, organization: body.name, kind: body.kind };
    }
    if (body !== null && isProper(words, body, STRONG.test(role.title))) {
      const mention = fresh.get(body.start) ?? makeBody(words.text, body, organizations);
      fresh.set(body.start, mention);
      return { title: role.title, organization: mention.name, kind: mention.kind };
    }
    if (role.office !== undefined) return { title: role.title, organization: role.office, kind: null };
    // 研究院院长、首席科学家: a word that is not a body is before the post it was printed with alone.
    const isOwn = body !== null && words.text.startsWith(role.title, body.end);
    const title = isOwn ? words.text.slice(body.start, body.end) + role.title : role.title;
    const printedBefore = ISSUER_POST.test(role.title)
      ? issuerOf(organizations, person.evidence[0])
      : role.refersBack
        ? role.refersTo === undefined || FIRM_WORDS.has(role.refersTo)
          ? ((role.refersTo !== undefined && COMPANY.test(role.refersTo)
              ? findEmployer(words.text, organizations, person.evidence[0], FIRM)
              : undefined) ?? findEmployer(words.text, organizations, person.evidence[0]))
          : findOfKind(organizations, person.evidence[0], role.refersTo)
        : (groupOf(words.text, organizations, person) ??
          findMatching(organizations, person.start, title) ??
          (FIRM_POSTS.has(role.title) || SHOP_FLOOR.test(role.title)
            ? (findEmployer(words.text, organizations, person.evidence[0], FIRM) ?? first)
            : undefined));
    // 公司总经理, after the text has named a client or an investor once: of the firm that it is about.
    const isOfTheme =
      (role.refersBack
        ? role.refersTo === undefined || FIRM_WORDS.has(role.refersTo)
        : FIRM_POSTS.has(role.title) && !ISSUER_POST.test(role.title)) &&
      printedBefore?.kind === 'enterprise' &&
      theme !== undefined;
    const before = isOfTheme ? theme : printedBefore;
    return { title: withoutFirm(title, before?.name), organization: before?.name ?? null, kind: before?.kind ?? null };
  };
  const settled = people.map((person): SettledPerson => {
    const addPart = (part: string, { organization, kind }: SettledRole): string => {
      const start = words.text.indexOf(part, person.evidence[0]);
      const house = kind === 'other' ? (organization ?? '').replace(BRANCH, '') : (organization ?? '');
      const name = house.replace(/委$/u, part === '纪委' ? '' : '委') + part;
      const known = organizations.find((body) => body.name === organization);
      fresh.set(start, {
        start,
        end: start + part.length,
        name,
        kind: kind ?? 'other',
        region: known?.region ?? null,
        confidence: 0.6,
      });
      return name;
    };
    const roles = joinBodies(
      person.roles,
      person.roles.map((role) => settle(role, person)),
      addPart,
    );
    const official =
      person.figure ||
      roles.some(
        ({ kind }, i) => person.roles[i]?.former !== true && isOfficial(kind, person.roles[i]?.official ?? false),
      );
    return {
      ...person,
      roles: roles.map(({ title, organization }, i) => ({
        title,
        organization,
        ...(person.roles[i]?.former === true && { former: true }),
      })),
      official,
    };
  });
  return {
    people: shareBodies(words.text, settled),
    organizations: [...organizations, ...fresh.values()].sort((a, b) => a.start - b.start),
  };
}

interface SettledRole extends RoleFact {
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
function joinBodies(
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

function isOfficial(kind: OrgMention['kind'] | null, byTitle: boolean): boolean {
  if (kind === 'government' || kind === 'party' || kind === 'legislature') return true;
  return byTitle && kind !== 'enterprise';
}

// Posts that every firm has and hardly anything else: any words before them are the firm's name.
const STRONG = /(?:董事长|总裁|总经理|CEO|创始人|首席执行官|合伙人)$/u;

// A name that ends so and has some length is that of a body, whatever its words.
const INSTITUTE = /(?:实验室|研究院|研究所|研究中心|学院|医院|协会|学会|商会|联合会|基金会|研究会|博物馆)$/u;

function isProper({ text, tagOf, endOf }: TaggedWords, { start, end }: NewBody, isStrong: boolean): boolean {
  const surface = text.slice(start, end);
  if (surface.length < 2 || GENERIC_HEADS.has(surface) || /驻|[县市省]$/u.test(surface)) return false;
  if (PUBLIC_FIGURES.longestAt(surface, 0)?.end === surface.length) return false;
  // 阿盟秘书长发言人: what a post is before is nobody's body.
  if (TITLES_BY_END.longestEndingAt(surface, surface.length) !== undefined) return false;
  if (/(?:小组|专班|工作组)$|^管委会?$/u.test(surface)) return true;
  if (INSTITUTE.test(surface) && surface.length >= 6) return true;
  if (/..司$/u.test(surface)) return true;
  for (let at = start; at < end; at = Math.max(at + 1, endOf[at] ?? end)) {
    const word = text.slice(at, endOf[at]);
    if (GENERIC_HEADS.has(word)) continue;
    if (isStrong || /^(?:x|n[rztsx]|nrt|eng)/u.test(tagOf[at] ?? 'x')) return true;
  }
  return false;
}

function makeBody(text: string, { start, end }: NewBody, organizations: readonly OrgMention[]): OrgMention {
  const name = formalizeBody(text.slice(start, end));
  if (/^管委会?$/u.test(name)) {
    const zone = organizations.findLast((before) => before.end <= start)?.region ?? null;
    return { start, end, name: (zone ?? '') + name, kind: 'government', region: zone, confidence: 0.6 };
  }
  const kind = /村$/u.test(name) ? 'other' : (kindOfName(name) ?? 'enterprise');
  return { start, end, name, kind, region: null, confidence: 0.6 };
}

// Posts that continue from the one named before in a list: 市人大常委会主任某某，副主任某某，秘书长某某.
const GOES_ON =
  /^(?:副(?!市长|省长|县长|区长|州长|镇长|乡长|旗长|书记|总理)|秘书长$|委员$|常委$|党组成员$|党组副书记$)/u;
const FURTHEST_IN_LIST = 60;

/** A post without a body in a list of people is at the body of the one before it: 人大常委会主任某某、副主任某某. */
function shareBodies(text: string, people: readonly SettledPerson[]): SettledPerson[] {
  const shared: SettledPerson[] = [];
  for (const person of people) {
    const before = shared.at(-1);
    const body = before?.roles.find(({ organization }) => organization !== null)?.organization ?? null;
    const between = before === undefined ? '。' : text.slice(before.end, person.evidence[0]);
    const isListed = body !== null && between.length <= FURTHEST_IN_LIST && /^[，、；和]?$/u.test(between);
    const isGroup = before !== undefined && before.evidence[0] === before.start && between === '、';
    shared.push(
      isListed || isGroup
        ? {
            ...person,
            roles: person.roles.map((role) =>
              role.organization === null && body !== null && GOES_ON.test(role.title)
                ? { ...role, organization: body }
                : role,
            ),
          }
        : person,
    );
  }
  return shared;
}

/** 公司负责人: in a story of a bank the last 公司 that it named, in a report the firm that publishes it. */
function issuerOf(organizations: readonly OrgMention[], place: number): OrgMention | undefined {
  const first = organizations.find(({ kind, name }) => kind === 'enterprise' && !isAdviser(name));
  if (first === undefined || !/行$/u.test(first.name)) return first;
  return (
    findLastBefore(
      organizations,
      place,
      ({ kind, name }) => kind === 'enterprise' && !isAdviser(name) && !/行$/u.test(name),
    ) ?? first
  );
}

/** 集团党委书记、董事长某某: the last group that the text named, not the firm of it that it named later. */
function groupOf(
  text: string,
  organizations: readonly OrgMention[],
  { evidence: [place], start }: PersonMention,
): OrgMention | undefined {
  return /^.{0,2}集团/u.test(text.slice(Math.max(0, place - 2), start))
    ? findLastBefore(organizations, place, ({ name }) => name.endsWith('集团'))
    : undefined;
}

/** 精磨班班长: the head of a part of a works. */
const SHOP_FLOOR = /(?:班班长|车间班长|车间主任|工段长)$/u;

/** 技术员小吴, at the head of a story that names its firm later: the first that it names. */
function firstFirm(organizations: readonly OrgMention[]): OrgMention | undefined {
  return organizations.find(({ kind, name }) => FIRM.test(kind) && !isAdviser(name));
}

const FIRM = /^enterprise$/u;
/** 公司副总经理 is of a firm, though a university was named since. */
const COMPANY = /^(?:公司|企业|集团)$/u;
/** Those who sign for the firm that publishes a report: it is the first one that the text names. */
const ISSUER_POST = /^(?:公司负责人|公司法定代表人|主管会计工作(?:的公司)?负责人|会计机构负责人)/u;

/** 公司总经理 belongs to the last body before it that can have one. */
function findBefore(
  organizations: readonly OrgMention[],
  place: number,
  kinds: RegExp = WITH_STAFF,
): OrgMention | undefined {
  const last = findLastBefore(organizations, place, ({ kind }) => kinds.test(kind));
  return last !== undefined && place - last.end <= FURTHEST_BODY ? last : undefined;
}
/** 公司总经理: the last firm before it, but not one that the text only deals with (为某公司供货). */
function findEmployer(
  text: string,
  organizations: readonly OrgMention[],
  place: number,
  kinds?: RegExp,
): OrgMention | undefined {
  const paragraphStart = text.lastIndexOf('\n', place) + 1;
  // 黔醇酒业（605974）：…公司董事长某某: in an item about one firm, its people are its own.
  const heading = organizations[lowerBound(organizations, paragraphStart, ({ start }) => start)];
  if (heading?.start === paragraphStart && FIRM.test(heading.kind) && /[（(：:]/u.test(text.charAt(heading.end)))
    return heading;
  const last = findBefore(organizations, place, kinds);
  // 船东是某航运公司: who a ship is built for.
  if (last !== undefined && text.charAt(last.start - 1) === '是')
    return findBefore(organizations, last.start, kinds) ?? last;
  if (last === undefined || !/[为向给与]/u.test(text[last.start - 1] ?? '')) return last;
  const other = findLastBefore(
    organizations,
    last.start,
    ({ kind, start, name }) => FIRM.test(kind) && start >= paragraphStart && name !== last.name,
  );
  return other ?? last;
}

/** 星阑首席财务官 of 深圳星阑通信科技股份有限公司: the firm's own word before the post is no part of it. */
function withoutFirm(title: string, firm: string | undefined): string {
  for (let length = LONGEST_OWN; firm !== undefined && length >= SHORTEST_OWN; length--) {
    const post = title.slice(length);
    if (firm.includes(title.slice(0, length)) && FIRM_POSTS.has(post)) return post;
  }
  return title;
}

const LONGEST_OWN = 4;
const SHORTEST_OWN = 2;
const WITH_STAFF = /^(?:association|enterprise|hospital|university|research|other)$/u;
const FURTHEST_BODY = 600;

/** 园区负责人, 学校校长: the last body before it whose name ends in that word, or in another for its kind. */
function findOfKind(organizations: readonly OrgMention[], place: number, kind: string): OrgMention | undefined {
  const ends = [kind, ...(BODY_KIN[kind] ?? [])];
  return findLastBefore(organizations, place, ({ name }) => ends.some((end) => name.endsWith(end)));
}

/** A bare 局长 or 馆长 belongs to the last 局 or 馆 before it. */
function findMatching(organizations: readonly OrgMention[], place: number, title: string): OrgMention | undefined {
  // 合作社理事长, 协会会长: the last one of that kind.
  const kind = /^(?:合作社|协会|商会|农场|联盟)(?=[^社会]{2,4}$|会长$)/u.exec(title)?.[0];
  if (kind !== undefined) return findLastBefore(organizations, place, ({ name }) => name.endsWith(kind));
  const home = HOMES.find(([post]) => post.test(title))?.[1];
  if (home !== undefined) return findLastBefore(organizations, place, ({ name }) => home.test(name));
  const unit = /([局馆院校行社厅署台站所会])长$/u.exec(title)?.[1];
  if (unit === undefined) return undefined;
  return findLastBefore(
    organizations,
    place,
    ({ name }) => name.endsWith(unit) || (unit === '校' && /(?:[大中小]学|学院)$/u.test(name)),
  );
}

/** Posts that bodies of one kind have: 理事长 a cooperative or a society, 教师 a school. */
const HOMES: readonly (readonly [RegExp, RegExp])[] = [
  [/^理事长$/u, /(?:合作社|联合社|协会|学会|研究会|基金会)$/u],
  [/^(?:教师|老师|班主任|教务主任)$/u, /(?:[大中小]学|学院|学校|教育中心|职教中心|[一二三四五六七八九十]中)$/u],
];

/** How many bodies back one is looked for: a bound, so that a text full of posts is walked once. */
const FURTHEST_BACK = 60;

function findLastBefore(
  organizations: readonly OrgMention[],
  place: number,
  isMeant: (body: OrgMention) => boolean,
): OrgMention | undefined {
  const after = lowerBound(organizations, place, ({ start }) => start);
  return organizations
    .slice(Math.max(0, after - FURTHEST_BACK), after)
    .findLast((body) => body.end <= place && isMeant(body));
}
