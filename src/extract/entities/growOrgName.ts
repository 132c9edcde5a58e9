import { CHINA, liesIn } from './gazetteer.ts';
import type { LevelWord, Place } from './gazetteer.ts';
import { growLeft } from './growName.ts';
import type { KnownBody, OrgEnding } from './organizationWords.ts';
import { TITLES_BY_END } from './personLexicon.ts';
import type { TaggedWords } from './tagWords.ts';

/** Gives the place that 省, 市 or 县 means at a place of a text. */
export type PlaceMeant = (word: LevelWord, at: number) => Place | undefined;

/** Something a name may begin with: a place, a zone, a known body. */
export interface Head {
  readonly start: number;
  readonly end: number;
  readonly region: string | null;
  readonly body?: KnownBody;
  readonly place?: Place;
}

/** What may be at the head of a name, and what its level words mean. */
export interface Heads {
  readonly headEndingAt: ReadonlyMap<number, Head>;
  readonly placeMeant: PlaceMeant;
}

/** A body's name grown to the left of its ending. */
export interface GrownName {
  readonly from: number;
  readonly head: Head | undefined;
  /** What 省, 市 or 县 at its head means. */
  readonly meant: Place | undefined;
  /** The head is the parent body (中行青岛分行, 海关总署统计分析司): the name begins with the parent's full name. */
  readonly isPart: boolean;
}

const FURTHEST_PARTNER = 14;

/** Grows the name of a body to the left of its ending, over places, known bodies and words, to where it begins. */
export function growOrgName(words: TaggedWords, { start, suffix }: OrgEnding, heads: Heads): GrownName {
  const { text, startOf } = words;
  const { headEndingAt, placeMeant } = heads;
  const isLevelWord = (place: number): boolean =>
    startOf[place - 1] === place - 1 && /[省市县区州盟旗]/u.test(text[place - 1] ?? '');
  // 河北省委, 永丰镇党委: the place's last character is the first of the ending.
  const overlapping = /^[省市县区州旗盟镇乡村]/u.test(suffix.text) ? headEndingAt.get(start + 1) : undefined;
  if (overlapping !== undefined && overlapping.body === undefined && overlapping.start < start)
    return extendHead(words, overlapping, heads, false);
  const headStart = (place: number): number | undefined => headEndingAt.get(place)?.start;
  const isCompany = COMPANY.test(suffix.text);
  const whole =
    (isCompany ? findPlacedStart(words, start, headStart) : undefined) ??
    growLeft(words, start, {
      headEndingAt: (place) => headStart(place) ?? (isLevelWord(place) ? place - 1 : undefined),
    });
  // 市统计局副局长兼市贸促会: the body of a second post begins after 兼.
  const joint = text.lastIndexOf('兼', start - 1);
  const grown = joint >= whole && TITLES_BY_END.longestEndingAt(text, joint) !== undefined ? joint + 1 : whole;
  // 天和会计师事务所: its own word may be any.
  const from =
    grown === start && isCompany
      ? start - (/[\u4e00-\u9fff]{2,4}$/u.exec(text.slice(Math.max(0, start - 4), start))?.[0].length ?? 0)
      : grown;
  const head = findHead(from, start, headEndingAt);
  if (head !== undefined) return extendHead(words, head, heads, suffix.text.endsWith('公司'));
  const level = findLevel(text, from, start);
  if (level !== undefined) return { from, head, meant: placeMeant(level, from), isPart: false };
  // 某国采购商某某与安溪某集团: two that deal with each other are not one firm.
  const isFirm = suffix.kind === 'enterprise';
  return (
    (isFirm ? undefined : growOverPartner(words, from, start, heads)) ?? { from, head, meant: undefined, isPart: false }
  );
}

// What a firm is registered as: its name is its place, its own word, its trade and this.
const COMPANY = /(?:有限公司|有限责任公司|股份公司|总公司|集团公司|专业合作社|会计师事务所|律师事务所)$/u;
const LONGEST_OWN = 16;

/** A registered firm's own words may be verbs of the dictionary (育林堂): they go back to its place, if one is near. */
function findPlacedStart(
  { text }: TaggedWords,
  end: number,
  headStart: (place: number) => number | undefined,
): number | undefined {
  for (let place = end; place > 0 && end - place <= LONGEST_OWN; place--) {
    const start = headStart(place);
    // 某某精密部件（太仓）有限公司: a place in brackets is not one that the name begins with.
    if (text[place - 1] === '）') return undefined;
    if (start !== undefined && place < end) return start;
    if (!/[\u4e00-\u9fffA-Za-z（）·]/u.test(text[place - 1] ?? '')) return undefined;
    if (CLOSED.test(text.slice(Math.max(0, place - 2), place))) return undefined;
  }
  return undefined;
}
/** Words that are in no firm's name. */
const CLOSED = /[的和与由对在是为将被把了向从及等]$|(?:公司|企业|集团)$/u;

/** Reads 市委 and the like by themselves, whatever is before them (首次市委会议). */
export function findBareLevel(
  text: string,
  { start, suffix }: OrgEnding,
  { placeMeant }: Heads,
): GrownName | undefined {
  const level =
    /^[省市县区州盟旗]委$/u.test(suffix.text) && !/[湖山江河海新开城港]/u.test(text[start - 1] ?? '')
      ? findLevel(text, start, start)
      : undefined;
  const meant = level === undefined ? undefined : placeMeant(level, start);
  return meant === undefined ? undefined : { from: start, head: undefined, meant, isPart: false };
}

function findHead(from: number, start: number, headEndingAt: ReadonlyMap<number, Head>): Head | undefined {
  for (let end = start; end > from; end--) {
    const head = headEndingAt.get(end);
    if (head?.start === from) return head;
  }
  return undefined;
}

function extendHead(words: TaggedWords, head: Head, { headEndingAt }: Heads, isCompany: boolean): GrownName {
  const { text, startOf, tagOf } = words;
  const before = headEndingAt.get(head.start);
  const part = head.body !== undefined;
  if (before === undefined) {
    // 国能江苏新能源科技开发有限公司: the short name of a parent that is in no list.
    const isHouse = isCompany && head.start > 0 && /^(?:x|nz|nt|j)$/u.test(tagOf[head.start - 1] ?? '');
    const from = isHouse ? (startOf[head.start - 1] ?? head.start) : head.start;
    const isName = /^[\u4e00-\u9fff]{2,4}$/u.test(text.slice(from, head.start));
    return { from: isName ? from : head.start, head, meant: undefined, isPart: part && !isCompany };
  }
  // 赤峰市红山区某某有限公司, 湖南湘江某某有限公司: all the places before it, each in the next.
  if (isCompany && head.place !== undefined) {
    let outer = head;
    for (let next = headEndingAt.get(outer.start); next?.place !== undefined; next = headEndingAt.get(outer.start)) {
      if (outer.place === undefined || !liesIn(outer.place, next.place) || next.place === CHINA) break;
      outer = next;
    }
    // 江门珠江某某有限公司: the seat comes before a river or a place that the firm is only named after.
    if (outer === head && head.place.level !== 'province' && isSeat(before.place) && before.place !== CHINA)
      return { from: before.start, head: { ...head, region: before.region }, meant: undefined, isPart: false };
    if (outer !== head || before.body === undefined)
      return { from: outer.start, head, meant: undefined, isPart: false };
  }
  // A branch is named after its parent and its town (中国银行青岛分行), a committee after its party (中共青岛市委).
  if (before.body !== undefined && before.body.kind !== 'media')
    return { from: before.start, head: { ...before, region: head.region }, meant: undefined, isPart: !isCompany };
  // 深圳市大疆创新科技有限公司: a firm that is known by less than its registered name.
  if (part && isCompany && before.place !== undefined)
    return { from: before.start, head: { ...head, region: before.region }, meant: undefined, isPart: false };
  // 中国雄安集团
  if (before.place === CHINA && text.startsWith('中国', before.start))
    return { from: before.start, head, meant: undefined, isPart: false };
  return { from: head.start, head, meant: undefined, isPart: part && !isCompany };
}

function isSeat(place: Place | undefined): boolean {
  return place !== undefined && /^(?:province|city|county)$/u.test(place.level);
}

/** Reads names that contain 与 or 和 (上海金融与发展实验室, 国家能源局新能源和可再生能源司), if a head is before both parts. */
function growOverPartner(words: TaggedWords, from: number, start: number, heads: Heads): GrownName | undefined {
  const joint = words.text[from - 1];
  if (start - from < 2 || (joint !== '与' && joint !== '和' && joint !== '及')) return undefined;
  const partner = growLeft(words, from - 1, {
    headEndingAt: (place) => heads.headEndingAt.get(place)?.start,
    longest: FURTHEST_PARTNER,
  });
  const head = findHead(partner, from - 1, heads.headEndingAt);
  if (head === undefined || from - 1 - head.end < 2 || from - 1 - head.end > 10) return undefined;
  return { from: partner, head, meant: undefined, isPart: head.body !== undefined };
}

/** Reads 省, 市 or 县 at the head of a body's short name: 市商务局, 省委, 县民族中学. */
function findLevel(text: string, from: number, start: number): LevelWord | undefined {
  const next = text[from + 1] ?? '';
  if (from > start || '场长内外区级直'.includes(next) || (next === '民' && !/[族政宗委]/u.test(text[from + 2] ?? '')))
    return undefined;
  const word = text[from] ?? '';
  return /^[省市州盟县区旗]$/u.test(word) ? (word as LevelWord) : undefined;
}
