import { GENERIC_HEADS } from './entityLexicon.ts';
import type { Head, PlaceMeant } from './findOrganizations.ts';
import { CHINA } from './gazetteer.ts';
import type { Place } from './gazetteer.ts';
import { growLeft } from './growName.ts';
import type { OrgSuffix } from './organizationLexicon.ts';
import { isWordStart } from './tagWords.ts';
import type { TaggedWords } from './tagWords.ts';
import type { OrgMention } from './mentions.ts';

/** An ending by which bodies are named, at a place of a text. */
export interface Ending {
  readonly start: number;
  readonly end: number;
  readonly suffix: OrgSuffix;
}

/** What may stand at the head of a name, and what its level words mean. */
export interface Heads {
  readonly headEndingAt: ReadonlyMap<number, Head>;
  readonly placeMeant: PlaceMeant;
}

/** A name grown from an ending; unless `sure`, another sign is needed. */
export interface ReadEnding {
  readonly mention: OrgMention;
  readonly sure: boolean;
}

interface Grown {
  readonly from: number;
  readonly head: Head | undefined;
  readonly meant: Place | undefined;
}

// Endings that are words of their own in these: 会客厅 is no 厅.
const NOT_BODIES =
  /(?:会客厅|客厅|餐厅|大厅|展厅|音乐厅|布局|格局|结局|大局|全局|开局|战局|当局|变局|僵局|困局|破局|时局|上司|东部|西部|南部|北部|中部|内部|外部|全部|总部|局部|大部|干部|俱乐部|一部|[省市县区]委书记)$/u;
// What praises or counts a body, and so does not name it.
const NO_NAME = /最|一流|世界级|国家级|首个|首家|影响力|当地|多个|多家|各地|各级|有关|相关|所谓/u;
const NO_CENTER = /(?:国际|全球|区域|世界|消费|金融|航运|贸易|科创|政治|经济|文化|交通|交往)中心$/u;
const FIRM_CONTEXT =
  /^”?(?:集团|董事长|创始人|总裁|CEO|首席|副总|总经理|联合创始人|高级副|高级经理|相关负责人|有关负责人|负责人|工作人员|公告|发布公告|推出|股价|工厂|车间|展区|展台|展厅|研发人员)/u;

/** Reads the name that an ending ends; undefined where no name can be read. */
export function readOrgEnding(words: TaggedWords, ending: Ending, heads: Heads): ReadEnding | undefined {
  const { text } = words;
  const { start, end, suffix } = ending;
  if (suffix.text.length <= 2 && !isWordStart(words, end)) return undefined;
  for (const grown of [growName(words, start, heads), readBareLevel(text, ending, heads)]) {
    if (grown === undefined) continue;
    const printed = text.slice(grown.from, end);
    if (NOT_BODIES.test(printed) || NO_NAME.test(printed) || (suffix.text.endsWith('中心') && NO_CENTER.test(printed)))
      continue;
    const accepted = judge(words, ending, grown);
    if (accepted === 'no') continue;
    const mention: OrgMention = {
      start: grown.from,
      end,
      name: nameBody(printed, grown),
      kind: suffix.kind,
      region: grown.head?.region ?? grown.meant?.name ?? null,
      confidence: grown.head === undefined && grown.meant === undefined ? 0.7 : 0.85,
    };
    return { mention, sure: accepted === 'yes' };
  }
  return undefined;
}

function growName(words: TaggedWords, start: number, { headEndingAt, placeMeant }: Heads): Grown {
  const { text, startOf } = words;
  const isLevelWord = (place: number): boolean =>
    startOf[place - 1] === place - 1 && /[省市县区州]/u.test(text[place - 1] ?? '');
  let from = growLeft(words, start, {
    headEndingAt: (place) => headEndingAt.get(place)?.start ?? (isLevelWord(place) ? place - 1 : undefined),
  });
  let head = findHead(from, start, headEndingAt);
  // A branch is named after its house and its town (中国银行青岛分行), a committee after its party (中共青岛市委).
  const house = headEndingAt.get(from);
  if (head !== undefined && house?.body !== undefined && house.body.kind !== 'media') {
    from = house.start;
    head = { ...house, region: head.region };
  }
  const level = head === undefined ? readLevel(text, from, start) : undefined;
  return { from, head, meant: level === undefined ? undefined : placeMeant(level, from) };
}

function findHead(from: number, start: number, headEndingAt: ReadonlyMap<number, Head>): Head | undefined {
  for (let end = start; end > from; end--) {
    const head = headEndingAt.get(end);
    if (head?.start === from) return head;
  }
  return undefined;
}

/** Reads 市委 and the like by themselves, whatever stands before them (首次市委会议). */
function readBareLevel(text: string, { start, suffix }: Ending, { placeMeant }: Heads): Grown | undefined {
  const level = /^[省市县区州]委$/u.test(suffix.text) ? readLevel(text, start, start) : undefined;
  const meant = level === undefined ? undefined : placeMeant(level, start);
  return meant === undefined ? undefined : { from: start, head: undefined, meant };
}

/** Reads 省, 市 or 县 at the head of a body's short name: 市商务局, 省委. */
function readLevel(text: string, from: number, start: number): 'province' | 'city' | 'county' | undefined {
  if (from > start || '场民长内外区级直'.includes(text[from + 1] ?? '')) return undefined;
  switch (text[from]) {
    case '省':
      return 'province';
    case '市':
    case '州':
      return 'city';
    case '县':
    case '区':
      return 'county';
    default:
      return undefined;
  }
}

function judge(
  words: TaggedWords,
  { start, end, suffix }: Ending,
  { from, head, meant }: Grown,
): 'yes' | 'maybe' | 'no' {
  const { text } = words;
  const own = head?.end ?? from;
  const is = (accepted: boolean): 'yes' | 'no' => (accepted ? 'yes' : 'no');
  switch (suffix.head) {
    case 'place':
      if (meant !== undefined) return 'yes';
      if (head === undefined) return 'no';
      if (head.place === undefined) return is(suffix.kind !== 'government' || start >= head.end);
      if (head.place.level === 'bloc' && suffix.kind !== 'association') return 'no';
      if (suffix.text === '中心') return is(start - own >= 2);
      return is(head.place.level !== 'country' || start > own || (head.place !== CHINA && suffix.text === '政府'));
    case 'foreign':
      return is(head?.place?.level === 'country' && head.place !== CHINA && start - own >= 2);
    case 'known':
      return is(head?.body !== undefined && start > own);
    case 'name':
      return is(start - from >= 2 && (hasNameWord(words, own, start, false) || head?.body !== undefined));
    case 'proper':
      if (head !== undefined && start === own)
        return is(/银行|大学|学院|医院|日报|电视台/u.test(suffix.text) || head.body !== undefined);
      return is(hasNameWord(words, own, start, head === undefined));
    case 'context': {
      if (head?.body?.kind === 'enterprise' && start === own)
        return is(/^(?:医疗|能源|科技|数科|动力|半导体|物流|医药|重工|电气|化学|矿业)$/u.test(suffix.text));
      if (start === from || !hasNameWord(words, own, start, true)) return 'no';
      const isQuoted = text[from - 1] === '“' && text[end] === '”';
      return isQuoted || FIRM_CONTEXT.test(text.slice(end, end + 8)) ? 'yes' : 'maybe';
    }
  }
}

/** Tells whether any word between two places could be a proper name; `strict` wants one that is no common word. */
function hasNameWord({ text, endOf, tagOf }: TaggedWords, from: number, to: number, strict: boolean): boolean {
  for (let at = from; at < to; at = Math.max(at + 1, Math.min(endOf[at] ?? to, to))) {
    const word = text.slice(at, Math.min(endOf[at] ?? to, to));
    if (GENERIC_HEADS.has(word) || !/[\u4e00-\u9fffA-Za-z]/u.test(word)) continue;
    if (!strict || /^(?:x|n[rztsx]|nrt|nrfg|eng|g)$/u.test(tagOf[at] ?? 'x')) return true;
  }
  return false;
}

/** Gives the name under which surfaces of one body meet: 市委 with its city, 政府 as 人民政府, a house by its full name. */
function nameBody(printed: string, { head, meant }: Grown): string {
  const own = meant === undefined ? printed : meant.name + printed.slice(1);
  const housed =
    head?.body === undefined || head.body.kind === 'party' ? own : head.body.name + own.slice(head.end - head.start);
  const named = head?.body?.name === '中国共产党' ? housed.replace(/^中共|^中国共产党/u, '') : housed;
  return /[省市县区州旗盟]政府$/u.test(named) ? named.replace(/政府$/u, '人民政府') : named;
}
