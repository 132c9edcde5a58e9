import type { SubjectFact } from '../../model/pageFacts.ts';
import type { EntityMention } from '../../model/reading.ts';
import type { Span } from '../../model/span.ts';
import type { ArticleReading } from './articleReading.ts';
import { MADE, readHead } from './readHead.ts';
import { sliceBetween } from './sliceBetween.ts';

const OBJECT_BEFORE =
  /(?:对|与|和|同|自|向|从|比|较|占|由|经|据|为|被|于|以|给|往|赴|到|抵|及|或|、|进口|出口|来自|高于|低于)(?:了)?$/u;
const PLACE_BEFORE = /[^，。；：“、\s]在$/u;
const SOURCE_AFTER =
  /^[^，。；]{0,14}?(?:统计(?=[，显数])|[发公]布(?=[^，。；]{0,12}(?:数据|显示|报告|公告|消息))|数据(?=显示|表明)|表示|介绍|透露|说(?=[，：“])|认为|指出|预测|获悉|披露|分析|解读|印发|批复|批准|出台|通报|\d日[电讯])/u;
/** 统计局15日发布7月份价格数据: who publishes is not whom the figures are about; 发布12项标准 is its own deed. */
const PUBLISHES =
  /^(?:\d{1,2}日|近日|日前|今天|昨[日天]|当[天日]|上午|下午|网站|官网|联合|对外|最新|今年)*(?:发布|公布|通报|披露)(?!了?(?:[《“]|\d+(?:个|项|条|份|部|批|期|款|种))|会)/u;
const COUNTRY =
  /我国|(?<![占居于超列较比响着])全国(?!人大|政协|第|首|最|唯一|综保区)|中国(?=经济|外贸|货物|进出口|制造|企业|市场|[^一-龥])/gu;
const PLACES: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:^|[^一-龥]|[年月前中在末底度日])(?:全省|我省|该省)/u, /[省区]/u],
  [/(?:^|[^一-龥]|[年月前中在末底度日])(?:全市|我市|该市)/u, /[市州盟]/u],
  [/(?:^|[^一-龥]|[年月前中在末底度日])(?:全县|我县|该县|全区|该区)/u, /[县区旗市]/u],
];
const COMPANY =
  /该公司|该企业|该集团|该行|^(?:目前|如今|此外|同时|去年|今年|当前|现在|近年|这家|由于)?(?:公司|集团|企业)(?!家|们|数|法|债)/u;
const PROJECT = /该项目|该平台|该基地|该园区|该工程|^(?:项目|工程|平台)/u;
/** What stands further back than this is not what 公司 or 全市 means. */
const REACH = 1_500;

/**
 * Finds the subject that a stretch of text names first: a mention that is no object and no source, or 我国, 全省, 该公司.
 * With `atStart`, only one that begins the stretch.
 */
export function findSubject(
  reading: ArticleReading,
  from: number,
  to: number,
  atStart = false,
): SubjectFact | undefined {
  const { text, mentions, entities } = reading;
  const mention = sliceBetween(mentions, from, to).find(
    ({ kind, span }) =>
      kind !== 'person' &&
      span[1] <= to &&
      !isAside(text, span[0], span[1]) &&
      (!atStart || isLeading(reading, from, to, span)),
  );
  const country = firstCountry(reading, from, atStart ? Math.min(to, from + 12) : to, atStart);
  if (country !== undefined && (mention === undefined || country < mention.span[0]))
    return { type: 'region', name: nameOfChina(entities.regions) };
  if (mention !== undefined) return toSubject(mention);
  return findBound(reading, from, atStart ? Math.min(to, from + 12) : to);
}

/** Finds the subject that a figure describes from before: 总投资30亿元的“云谷”项目. */
export function findSubjectBehind(
  { text, mentions }: ArticleReading,
  at: number,
  isCountedOut = false,
): SubjectFact | undefined {
  // 每10台就有4台来自中西部地区.
  const lead = (isCountedOut ? /^(?:是|来自于?)/u : /^的(?:[“‘]|位于[^，。]{0,12}的)?/u).exec(text.slice(at, at + 20));
  if (lead === null) return undefined;
  const place = at + lead[0].length;
  const mention = sliceBetween(mentions, place, place + 1).find(({ kind }) => kind !== 'person');
  if (mention === undefined) return undefined;
  // 占浙江的…, 5%的中国企业: a place behind the figure may be part of a longer name.
  return mention.kind === 'region' && !/^[，。；、”]/u.test(text.slice(mention.span[1], mention.span[1] + 1))
    ? undefined
    : toSubject(mention);
}

/** Tells whether a mention begins a clause, or ends one that describes it (去年上线的交易中心，): either is what the sentence goes on about. */
function isLeading({ text, periods, mentions }: ArticleReading, from: number, to: number, [start, end]: Span): boolean {
  if (/^”?[与和、及]/u.test(text.slice(end, end + 2))) return false;
  if (sliceBetween(mentions, end, Math.min(to, end + 14)).some(({ kind }) => kind === 'person')) return false;
  if (end === to && text.charAt(start - 1) === '的') return true;
  return (
    start - from < 24 &&
    readHead(text, from, text.slice(from, start), sliceBetween(periods, from, start), []).noun === ''
  );
}

/** Gives the subject that a mention stands for. */
export function toSubject({ kind, name }: EntityMention): SubjectFact {
  return { type: kind === 'person' ? 'other' : kind, name };
}

/** Binds 全省, 该市, 该公司, 项目 to the last thing of that kind named before. */
function findBound({ text, mentions, companies }: ArticleReading, from: number, to: number): SubjectFact | undefined {
  const slice = text.slice(from, to);
  const before = sliceBetween(mentions, Math.max(0, from - REACH), to);
  for (const [word, form] of PLACES) {
    if (!word.test(slice)) continue;
    const place = before.findLast(({ kind, name }) => kind === 'region' && form.test(name.slice(-1)));
    if (place !== undefined) return toSubject(place);
  }
  if (PROJECT.test(slice)) {
    const project = before.findLast(({ kind }) => kind === 'project');
    if (project !== undefined) return toSubject(project);
  }
  if (!COMPANY.test(slice)) return undefined;
  const company = before.findLast(({ kind, name }) => kind === 'organization' && companies.has(name));
  return company === undefined ? undefined : toSubject(company);
}

function isAside(text: string, start: number, end: number): boolean {
  // 中美贸易: one character is half a word.
  if (end - start === 1) return true;
  // 国内经销商: at home, whichever home it is.
  if (text.slice(start, end) === '国内') return true;
  const before = text.slice(Math.max(0, start - 4), start);
  if (OBJECT_BEFORE.test(before) || PLACE_BEFORE.test(before)) return true;
  if (/占[^，。；]{0,8}$/u.test(text.slice(Math.max(0, start - 9), start))) return true;
  // 广东、江苏等合计: one of a list is no subject.
  if (text.charAt(end) === '、') return true;
  // 某集团旗下平台: the house is not the subject, its part is.
  if (/^(?:旗下|下属|所属)/u.test(text.slice(end, end + 2))) return true;
  if (MADE.test(text.slice(end, end + 6))) return true;
  // 南方日报讯, 某报记者: whose report it is.
  if (/^(?:讯|电|记者|通讯员|[（(]记者)/u.test(text.slice(end, end + 3))) return true;
  // 港澳台投资企业, 日资: the place tells whose, not where.
  if (/^(?:投资|籍|资(?!源|产)|商(?=投资))/u.test(text.slice(end, end + 3))) return true;
  const after = text.slice(end, end + 24);
  return SOURCE_AFTER.test(after) || PUBLISHES.test(after);
}

function firstCountry(
  { text, periods }: ArticleReading,
  from: number,
  to: number,
  atStart: boolean,
): number | undefined {
  for (const { index } of text.slice(from, to).matchAll(COUNTRY)) {
    const at = from + index;
    // 覆盖全国所有城市: no subject of what follows.
    if (atStart && readHead(text, from, text.slice(from, at), sliceBetween(periods, from, at), []).noun !== '')
      continue;
    if (!isAside(text, at, at)) return at;
  }
  return undefined;
}

function nameOfChina(regions: readonly { readonly name: string; readonly aliases: readonly string[] }[]): string {
  return regions.find(({ name, aliases }) => name === '中国' || aliases.includes('我国'))?.name ?? '中国';
}
