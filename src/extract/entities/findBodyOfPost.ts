import { lowerBound } from '../../util/lowerBound.ts';
import { findThemeFirm } from './findThemeFirm.ts';
import type { OrgMention, ParsedRole, PersonMention } from './mentions.ts';
import { isAdviser } from './organizationWords.ts';
import { BODY_KIN, FIRM_POSTS, FIRM_WORDS } from './personLexicon.ts';
import type { TaggedWords } from './tagWords.ts';

/** The bodies of a text to which a post may belong that names none. */
export interface NamedBodies {
  readonly text: string;
  readonly organizations: readonly OrgMention[];
  /** The first firm that the text names. */
  readonly first: OrgMention | undefined;
  /** The firm that the text is about. */
  readonly theme: OrgMention | undefined;
}

/** Collects what `findBodyOfPost` asks of a text, once for all of its posts. */
export function nameBodies(words: TaggedWords, organizations: readonly OrgMention[]): NamedBodies {
  return {
    text: words.text,
    organizations,
    first: firstFirm(organizations),
    theme: findThemeFirm(words, organizations),
  };
}

/** Finds the body of a post that is printed without one; `title` is the whole post, the role's own a part of it. */
export function findBodyOfPost(
  bodies: NamedBodies,
  person: PersonMention,
  role: ParsedRole,
  title: string,
): OrgMention | undefined {
  const printedBefore = findPrintedBefore(bodies, person, role, title);
  // 公司总经理, after the text has named a client or an investor once: of the firm that it is about.
  const isOfTheme = role.refersBack ? isOfFirm(role) : FIRM_POSTS.has(role.title) && !ISSUER_POST.test(role.title);
  return isOfTheme && printedBefore?.kind === 'enterprise' && bodies.theme !== undefined ? bodies.theme : printedBefore;
}

function findPrintedBefore(
  { text, organizations, first }: NamedBodies,
  person: PersonMention,
  role: ParsedRole,
  title: string,
): OrgMention | undefined {
  const [place] = person.evidence;
  if (ISSUER_POST.test(role.title)) return issuerOf(organizations, place);
  if (role.refersBack) {
    if (role.refersTo !== undefined && !isOfFirm(role)) return findOfKind(organizations, place, role.refersTo);
    const firm =
      role.refersTo !== undefined && COMPANY.test(role.refersTo)
        ? findEmployer(text, organizations, place, FIRM)
        : undefined;
    return firm ?? findEmployer(text, organizations, place);
  }
  const named = groupOf(text, organizations, person) ?? findMatching(organizations, person.start, title);
  if (named !== undefined || !(FIRM_POSTS.has(role.title) || SHOP_FLOOR.test(role.title))) return named;
  return findEmployer(text, organizations, place, FIRM) ?? first;
}

/** 公司总经理, or a post at the body named before whose name does not show its kind. */
function isOfFirm({ refersTo }: ParsedRole): boolean {
  return refersTo === undefined || FIRM_WORDS.has(refersTo);
}

/** 公司负责人: in a story about a bank, the last 公司 that it named, in a report the firm that publishes it. */
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

/** 集团党委书记、董事长某某: the last group that the text named, not the firm of the group that it named later. */
function groupOf(
  text: string,
  organizations: readonly OrgMention[],
  { evidence: [place], start }: PersonMention,
): OrgMention | undefined {
  return /^.{0,2}集团/u.test(text.slice(Math.max(0, place - 2), start))
    ? findLastBefore(organizations, place, ({ name }) => name.endsWith('集团'))
    : undefined;
}

/** 精磨班班长: the head of a part of a factory. */
const SHOP_FLOOR = /(?:班班长|车间班长|车间主任|工段长)$/u;

/** 技术员小吴, at the head of a story that names its firm later: the first one that it names. */
function firstFirm(organizations: readonly OrgMention[]): OrgMention | undefined {
  return organizations.find(({ kind, name }) => FIRM.test(kind) && !isAdviser(name));
}

const FIRM = /^enterprise$/u;

/** 公司副总经理 is at a firm, even if a university was named since. */
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

/** How many bodies back one is looked for: a bound, so that a text full of posts takes linear time. */
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
