import lexicon from '../../seeds/lexicons/pageFurniture.json' with { type: 'json' };
import { isRunningHead } from './findPublication.ts';
import { PhraseIndex } from '../util/PhraseIndex.ts';

const indexOf = (words: readonly string[]): PhraseIndex<true> =>
  new PhraseIndex(words.map((word) => [bare(word), true] as const));
const WORDS = indexOf(lexicon.words);
const STARTS = new PhraseIndex(lexicon.starts.map((word) => [word.replaceAll(' ', ''), true] as const));
const NOTICES = new PhraseIndex(lexicon.notices.map((word) => [word, true] as const));
const INSIDE = new PhraseIndex(lexicon.inside.map((word) => [word, true] as const));
const SECTIONS: ReadonlySet<string> = new Set(lexicon.sections);
const LISTS: ReadonlySet<string> = new Set(lexicon.lists);

const LONGEST_START = 60;
const LONGEST_WORDS = 60;
const LONGEST_NOTICE = 600;
const LONGEST_FORM = 220;
const LONGEST_INSIDE = 300;
const LONGEST_SECTION = 8;
const LONGEST_LABELS = 20;
// Numbers of pages and sheets, hours of the day, breadcrumbs, postal lines of a masthead, bands of web addresses.
const FORM =
  /^(?:(?:[^|｜。，]{1,14}[|｜] ?){2,}[^|｜。，]{0,14}|[^。，]{0,24}www\.[a-z\d.-]{4,40}[^。，]{0,12}|[!！]\[[^\]]{0,40}\][(（][^)）]{0,200}[)）]|[（(]作者(?:系|为|单位|是)[^。]{2,60}[）)]|[（(]?(?:封面|题|头)?(?:图片来源|图源|图片由|题图|配图|图片来自)[：:网于]?.{0,80}|[【[]?(?:发布单位|发文单位|发文日期|成文日期|公开日期|发布文号|发文字号|发文机关|发布机构|索引号|主题分类|信息分类|主题词|有效性|生效日期|公开方式|统一登记号)[】\]：: ].{0,100}|\d{4}[./-]\d{1,2}[./-]\d{1,2} {0,3}星期[一二三四五六日天].{0,80}|第? ?[A-Z]?\d{1,3} ?版(?:[：: ].{0,12})?|第? ?[A-Z]?\d{1,3} ?版.{0,40}(?:编辑|责编|版式|电话|校对|美编|组版)[：: ].{0,80}|[A-Z]?\d{1,3}(?: ?[/／] ?\d{1,3})?|\d{1,2}[：:]\d{2}(?:[：:]\d{2})?|[\d -]{5,}|[^。]{0,30}(?:>|＞|»|›).{0,60}|[■●▍◆·—–-]{0,3} ?(?:本版|本期|今日|值班)?(?:责任?编辑|责编|执行主编|主编|编辑|版式|美编|美术编辑|校对|视觉|制图|组版|图编|值班|审读|监制|检校|排版|设计|二审|三审|终审|初审|值班主任|值班编委|值班编辑)[：:／/丨|｜ ].{0,60}|(?:本报|本社|新闻|广告|发行|投稿|读者|报料|监督|联系)?(?:热线|电话|邮箱|邮编|邮政编码|地址|社址|网址|传真|总机|E-?mail|广告|印刷|定价)[：:].{0,120}|零售(?:每份|价).{0,60}|国内统一(?:连续出版物|刊)号.{0,60}|(?:.{0,12}\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日)? ?星期[一二三四五六日天].{0,40}|(?:https?:\/\/|www\.)[^\s]{4,120}|[A-Za-z][A-Za-z &.'’-]{2,60})$/u;
// A masthead, or the page of the paper that an online text was taken from: 《某某日报》（2024年3月14日 第01版）.
const PAPER =
  /^《?[\p{Script=Han}]{2,8}(?:日报|晚报|时报|商报|晨报|早报|周报|导报|青年报|经济报|工业报|能源报|证券报|金融报|企业报|贸易报|消费报|时空报|都市报|快报)》?(?: ?[（(] ?\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日.{0,16}[）)])?$/u;
// Links to other articles, whatever their titles say, and the path to a page: 首页 / 文旅 / 文博.
const NEIGHBOURS =
  /^(?:(?:上|下)一[篇条][：:]|相关(?:阅读|新闻|链接|报道)[：: ·]|首页(?: ?[/>›»|｜·] ?[\p{Script=Han}]{2,8}){1,6}$)/u;
// The label of a column of short items: 经济短波, 外贸速览.
const LABEL =
  /^[\p{Script=Han}]{2,4}(?:新闻|要闻|产经|财经|频道|时政|版|短波|速览|速递|快讯|简讯|简报|快报|快览|一览|集锦|集萃|荟萃|播报|动态|之窗|看台|声音|资讯|微观|博览|专栏|专刊|周刊|时评|短评|锐评|快评|微评|论坛|传真|之声|聚焦|视点|视窗|瞭望|纵横|大观|广角|专递|专页|专版|特刊|风采|在线|直通车|茶座|茶馆|杂谈|随笔|札记|广场|前沿|扫描|圆桌|访谈|点击|看点|热点|播报|视界|头条)$/u;

/** A06 民生·城事 责编/黄以宁 美编/曾可: the number of a page, its name, and who made it. */
const MAKERS =
  /^[A-Z]?\d{1,3}(?:版)? ?[^，。]{0,16}(?:(?:责任?编辑?|责编|编辑|美编|校对|版式|视觉|组版) ?[：:/／丨|｜] ?[^，。：/／]{1,12}){1,6}$/u;

/**
 * Tells whether a line or paragraph is not part of any article: a page's label, a button, a notice. `text` is clean, on
 * one line.
 */
export function isFurniture(text: string): boolean {
  if (text.length > LONGEST_NOTICE) return false;
  if (
    text.length <= LONGEST_FORM &&
    (FORM.test(text) || MAKERS.test(text) || PAPER.test(text) || isRunningHead(text.trim()))
  )
    return true;
  if (text.length <= LONGEST_INSIDE && NEIGHBOURS.test(text)) return true;
  const words = text.replaceAll(' ', '');
  if (isButtons(words)) return true;
  if (words.length <= LONGEST_LABELS && isLabel(words)) return true;
  const lead = words.replace(/^[■●◆·【[（(—–-]+/u, '');
  if (words.length <= LONGEST_START && STARTS.longestAt(lead, 0) !== undefined && !/[。！？].|，.*，/u.test(words))
    return true;
  return NOTICES.longestAt(lead, 0) !== undefined || (words.length <= LONGEST_INSIDE && isNotice(words));
}

/** Tells whether a text is the name of a page or a column, or several: 经济·综合, 县域传真. */
function isLabel(words: string): boolean {
  if (/^\d{1,2}版/u.test(words)) return true;
  const parts = words.split(/[·•|｜/／、—-]+/u).filter((part) => part !== '');
  if (parts.length > 1 && parts.every((part) => SECTIONS.has(part))) return true;
  const label = bare(words);
  return label.length <= LONGEST_SECTION && (SECTIONS.has(label) || LABEL.test(label)) && !/[？！?!]/u.test(words);
}

/** Tells whether a text is the label above a list of other articles' titles: 相关新闻. */
export function beginsList(text: string): boolean {
  return LISTS.has(bare(text));
}

/** Tells whether a text is the label above an abstract: 核心阅读. */
export function beginsAbstract(text: string): boolean {
  return /^(?:核心阅读|核心提示|内容提要|阅读提示|编者按|开栏的话|本文要点|摘要)$/u.test(bare(text));
}

/** Tells whether a line is nothing but buttons, one after the other: [大][中][小] 打印 关闭. */
export function isButtons(words: string): boolean {
  if (words.length > LONGEST_WORDS) return false;
  const letters = bare(words);
  if (letters === '') return true;
  for (let at = 0; at < letters.length;) {
    const word = WORDS.longestAt(letters, at);
    if (word === undefined) return false;
    at = word.end;
  }
  return true;
}

function isNotice(words: string): boolean {
  for (const match of INSIDE.leftmost(words)) if (match.end > 0) return true;
  return false;
}

/** Keeps letters only, and the signs by which buttons differ (A+, A-). */
function bare(words: string): string {
  return words.replaceAll(/[^\p{L}\p{N}+-]/gu, '');
}
