import { PLACE_INDEX } from './gazetteer.ts';
import { growLeft } from './growName.ts';
import type { NewBody, OrgMention, ParsedRole } from './mentions.ts';
import { BODY_WORDS, OVER_WORDS, PAST_WORDS, TITLE_PREFIXES, TITLES, TITLES_BY_END } from './personLexicon.ts';
import type { TitleWord } from './personLexicon.ts';
import { ALONE, RULER, standsAlone } from './standsAlone.ts';
import type { TaggedWords } from './tagWords.ts';

/** The posts before a name, and where they begin. */
export interface ParsedRoles {
  readonly start: number;
  readonly roles: readonly ParsedRole[];
}

/** Gives the body that ends at a place of the text. */
export type BodyEndingAt = (place: number) => OrgMention | undefined;

// What may be between a body and a title and belongs to the title: 大中华区, 国际采购平台.
const AREA =
  /^(?:大中华区|大中国区|中国区|亚太区|全球|华东区|华南区|华北区|东北亚区|北亚区|亚洲区|中国|北亚|亚太|[东南西北]区|国际|项目|展区)/u;
// A word for a body named before, or for one that the text does not name: 园区负责人, 公司总经理.
const GENERIC_BODY = new RegExp(`^(?:该|本|我|这家)?(${BODY_WORDS.join('|')})(?![家部])`, 'u');
const SETTLEMENT = /^[一-龥]{1,12}(?:[镇乡村屯寨]|街道|社区|苏木|嘎查)$/u;
const MOST_ROLES = 6;

/**
 * Reads the posts that end at a place: "青岛西海岸新区工委副书记、青岛自贸片区管委主任" or "董事长兼总裁". Bodies are those already
 * found, otherwise the proper words right before the title.
 */
export function parseRoles(words: TaggedWords, end: number, bodyEndingAt: BodyEndingAt): ParsedRoles | undefined {
  const roles: ParsedRole[] = [];
  let at = end;
  while (roles.length < MOST_ROLES) {
    const role = parseOne(words, at, bodyEndingAt);
    if (role === undefined) break;
    roles.unshift(role.parsed);
    at = role.start;
    const isJoined = /[、兼]/u.test(words.text[at - 1] ?? '');
    if (!isJoined || TITLES_BY_END.longestEndingAt(words.text, at - 1) === undefined) break;
    at -= 1;
  }
  return roles.length === 0 ? undefined : { start: at, roles: fillBodies(roles) };
}

/** 董事长兼总裁, 党委副书记、总经理: a later post without a body is at the body of the one before it. */
function fillBodies(roles: readonly ParsedRole[]): ParsedRole[] {
  const filled: ParsedRole[] = [];
  for (const role of roles) {
    const before = filled.at(-1)?.organization ?? null;
    const isOwn = role.organization !== null || standsAlone(role.title);
    filled.push(isOwn || before === null ? role : { ...role, organization: before, refersBack: false });
  }
  return filled;
}

interface PlacedRole {
  readonly start: number;
  readonly parsed: ParsedRole;
}

function parseOne(words: TaggedWords, end: number, bodyEndingAt: BodyEndingAt): PlacedRole | undefined {
  const { text } = words;
  const base = TITLES_BY_END.longestEndingAt(text, end);
  if (base === undefined) return undefined;
  const make = (
    start: number,
    from: number,
    organization: OrgMention | NewBody | null,
    { refersBack = false, refersTo }: Pick<ParsedRole, 'refersTo'> & { readonly refersBack?: boolean } = {},
  ): PlacedRole => ({
    start,
    parsed: {
      title: text.slice(from, end),
      organization,
      refersBack,
      ...(refersTo !== undefined && { refersTo }),
      ...(isOver(words, start, from) && { former: true }),
      ...describe(base.value),
    },
  });
  // 内蒙古自治区党委书记: the body ends inside what could be one title.
  const inside = ALONE.test(base.value.text) ? end : base.start;
  for (let place = end - 1; place > inside; place--) {
    const inner = bodyEndingAt(place);
    if (inner !== undefined && TITLES.longestAt(text, place)?.end === end) return make(inner.start, place, inner);
  }
  const isRuler = RULER.test(base.value.text);
  let titleStart = base.start;
  for (;;) {
    const body = bodyEndingAt(titleStart);
    if (body !== undefined) return make(body.start, titleStart, body);
    const prefix = TITLE_PREFIXES.longestEndingAt(text, titleStart);
    if (prefix === undefined) break;
    titleStart = prefix.start;
  }
  const past = PAST_WORDS.longestEndingAt(text, titleStart)?.start ?? titleStart;
  const before = bodyEndingAt(past) ?? (text[past - 1] === '的' ? bodyEndingAt(past - 1) : undefined);
  if (before !== undefined) return make(before.start, titleStart, before);
  // 市长 and 县长 without a printed government: the place says whose, and is not a body.
  if (isRuler) {
    const grown = growLeft(words, titleStart, { longest: LONGEST_GAP });
    const isPlace = skipPlaces(text.slice(grown, titleStart)) === titleStart - grown;
    return make(isPlace ? grown : titleStart, titleStart, null);
  }
  if (base.value.group) return make(titleStart, titleStart, null);
  const gap = parseGap(words, titleStart, base.value, bodyEndingAt);
  return make(gap.start, gap.from, gap.body, gap);
}

/** Tells whether 原, 前 or 时任 is before the body (原县商务局局长) or between it and the post (集团原副总经理). */
function isOver({ text, startOf }: TaggedWords, start: number, titleStart: number): boolean {
  const before = PAST_WORDS.longestEndingAt(text, titleStart);
  if (before !== undefined && OVER_WORDS.has(text.slice(before.start, titleStart))) return startsApart(before.start);
  const ahead = PAST_WORDS.longestEndingAt(text, start);
  return ahead !== undefined && OVER_WORDS.has(text.slice(ahead.start, ahead.end)) && startsApart(ahead.start);

  // 日前, 草原: the word is a piece of another.
  function startsApart(place: number): boolean {
    return startOf[place] === place || !/[日目此会之以年月近从赛中草平高太]/u.test(text[place - 1] ?? '');
  }
}

function describe({ official, group }: TitleWord): Pick<ParsedRole, 'official' | 'group'> {
  return { official, group };
}

// Words that end other names and may be between a body and the post (集团国际采购平台总经理).
const IN_TITLES: ReadonlySet<string> = new Set(
  '平台 公司 企业 项目 品牌 部门 园区 基地 机构 单位 现场 生产 市场 主要 执行 应用 指导 共同'.split(' '),
);
const DEPARTMENT = /(?:[部处科室组队]|车间|事业群|中心|板块|团队|业务|小组|工区|工段|生产线)$/u;
// A body that is in no list and whose place the text does not name.
const INSTITUTE = /(?:实验室|研究院|研究所|研究中心|学院|医院|协会|学会|商会|联合会|基金会|研究会|博物馆)$/u;
const BRANCH = /^(?:分?中心|分公司|子公司|办事处|营业部|分[部院校社会局行厂]|支行)$/u;
const LONGEST_GAP = 18;
const PART = /[、兼]([一-龥]{2,12}司)$/u;

/** Gives the length of the places, one after the other, with which words begin. */
function skipPlaces(words: string): number {
  let at = 0;
  for (let next = PLACE_INDEX.longestAt(words, 0); next !== undefined; next = PLACE_INDEX.longestAt(words, at))
    at = next.end;
  return at;
}

const SHOP = /(?:店|客栈|民宿|酒楼|茶楼|茶馆|饭庄|农家乐)$/u;
const OF_SHOPS = /^(?:店长|店主|老板|老板娘|经理|主人|负责人|店员)$/u;

/** Tells whether the tagger takes the word at a place for a name, or does not know it. */
function isUnknownName({ tagOf, endOf, text }: TaggedWords, start: number): boolean {
  const next = endOf[start] ?? start + 1;
  return (
    [start, next].some((at) => /^(?:x|n[rz]|nrt)/u.test(tagOf[at] ?? '')) ||
    (next - start === 1 && text[start] === '老')
  );
}

interface Gap {
  readonly start: number;
  /** Where the title begins. */
  readonly from: number;
  readonly body: OrgMention | NewBody | null;
  readonly refersBack: boolean;
  /** The word for the kind of the body that it refers to: 园区, 公司. */
  readonly refersTo?: string;
}

/** Reads the words between a body and the title, or a body that only the title shows. */
function parseGap(words: TaggedWords, titleStart: number, title: TitleWord, bodyEndingAt: BodyEndingAt): Gap {
  const { text } = words;
  const grown = growLeft(words, titleStart, {
    headEndingAt: (place) => (bodyEndingAt(place) === undefined ? undefined : place),
    allowed: IN_TITLES,
    longest: LONGEST_GAP,
  });
  const joint = text.lastIndexOf('兼', titleStart - 1);
  const begin = joint >= grown ? joint + 1 : grown;
  // 原县乡镇企业局局长: the word is not part of the name.
  const start = begin + (Array.from(OVER_WORDS).find((word) => text.startsWith(word, begin))?.length ?? 0);
  const body = bodyEndingAt(start);
  if (body !== undefined) return { start: body.start, from: start, body, refersBack: false };
  const gap = text.slice(start, titleStart);
  // 新闻发言人、就业促进司司长: a part whose words are verbs of the dictionary.
  const part =
    gap.length <= 1 ? PART.exec(text.slice(Math.max(0, titleStart - LONGEST_GAP), titleStart))?.[1] : undefined;
  if (part !== undefined) {
    const from = titleStart - part.length;
    return { start: from, from: titleStart, body: { start: from, end: titleStart }, refersBack: false };
  }
  // 安徽怀远县种粮大户, 白俄罗斯外交部长: the places say whose, and are not part of the title.
  const places = skipPlaces(gap);
  // 南宁中心副主任: a branch named by its place, if nothing before the place belongs to its name.
  if (places > 0 && BRANCH.test(gap.slice(places))) {
    const isWhole = start === 0 || /[，。；：、“”（）\s由从在对与和]/u.test(text[start - 1] ?? '');
    return { start, from: titleStart, body: isWhole ? { start, end: titleStart } : null, refersBack: false };
  }
  const behind = places > 0 && gap[places] === '籍' ? places + 1 : places;
  const plain = { start, from: start + behind, body: null, refersBack: false };
  if (gap === '' || text[start - 1] === '兼') return plain;
  // 印度总理, 枫香镇村民: the place says whose, and is not part of the title.
  if (PLACE_INDEX.longestAt(gap, 0)?.end === gap.length) return { ...plain, from: titleStart };
  // 万福村烟农: so does a village.
  if (SETTLEMENT.test(gap)) return { ...plain, from: titleStart };
  // 云锦里客栈老板 is of that inn, 面皮店店主 of no particular shop.
  const shop = SHOP.test(gap) ? gap.slice(behind) : '';
  if (shop.length > 2 && OF_SHOPS.test(title.text)) {
    const body =
      shop.length >= 4 && isUnknownName(words, start + behind) ? { start: start + behind, end: titleStart } : null;
    return { start, from: titleStart, body, refersBack: false };
  }
  if (AREA.test(gap) && gap.length > 2) return { ...plain, refersBack: true };
  const [generic, kind] = GENERIC_BODY.exec(gap) ?? [];
  if (generic !== undefined)
    return {
      start,
      from: generic === '项目' ? start : start + generic.length,
      body: null,
      refersBack: true,
      ...(kind !== undefined && { refersTo: kind }),
    };
  // 党工委委员、管委会副主任: the committee of the zone named before.
  if (/(?:小组|专班|工作组)$|^管委会?$/u.test(gap))
    return { start, from: titleStart, body: { start, end: titleStart }, refersBack: false };
  if (INSTITUTE.test(gap) && gap.length >= 6)
    return { start, from: titleStart, body: { start, end: titleStart }, refersBack: false };
  if (DEPARTMENT.test(gap) && !/^(?:国家|全国|中国)/u.test(gap)) return { ...plain, refersBack: gap.length <= 8 };
  if (!title.firm) return { ...plain, refersBack: title.text === '部长' };
  for (let at = start + 2; at < titleStart; at++)
    if (AREA.test(text.slice(at, titleStart))) return { start, from: at, body: { start, end: at }, refersBack: false };
  return { start, from: titleStart, body: { start, end: titleStart }, refersBack: false };
}
