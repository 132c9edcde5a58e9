import type { Block, BlockKind } from './block.ts';
import { NO_CREDITS, type Credits } from './credits.ts';
import { parseByline, parseClosing, parseClosingWords, parseDateline, parseWholeDateline } from './parseCredits.ts';
import { parseMetaLine } from './parseMetaLine.ts';
import type { RawBlock } from './splitBlocks.ts';
import { CONTINUED } from './trimCredits.ts';

const FINISHED = /[。！？!?…；;][”’」』）)》]*$/u;
const FURNITURE =
  /^(?:第? ?[A-Z]?\d{1,3} ?版(?:[：: ].{0,12})?|[A-Z]?\d{1,2}|[\d -]{5,}|[^。]{0,30}(?:>|＞|»).{0,60}|(?:本版)?(?:责任?编辑|执行主编|主编|编辑|版式|美编|美术编辑|校对|视觉|制图|组版|图编|值班|审读)[：:／/丨 ].{0,60}|(?:本报|本社|新闻|广告|发行|投稿|读者|报料|监督|联系)?(?:热线|电话|邮箱|邮编|邮政编码|地址|社址|网址|传真|总机|E-?mail|广告|印刷|定价)[：:].{0,120}|零售(?:每份|价).{0,60}|您?(?:当前|现在)?(?:所在)?的?位置[：:].{0,60}|国内统一(?:连续出版物|刊)号.{0,60}|(?:\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日)? ?星期[一二三四五六日天].{0,40}|(?:扫码|扫描|扫一扫|长按|点击|点赞|关注我们|分享让)[^。]{0,30}|[大中小]字号|(?:相关阅读|推荐阅读|延伸阅读|相关新闻|上一篇|下一篇|更多精彩)[^，。]{0,40}|(?:分享到?|打印|字号|字体|收藏|评论|举报|返回首页|点赞|微信|微博|大|中|小|[：: |])+)$/u;
const SECTIONS = new Set(
  '图片报道 图片 图说 观点 时评 锐评 新闻 快讯 综合新闻 要闻 时政 综合 经济 财经 国际 国内 评论 理论 文化 体育 社会 民生 地方 产业 金融 市场 公司 证券 能源 科技 教育 健康 生活 广告 专题 专版 特刊 副刊 深度 焦点 关注 视点 聚焦 观察 新闻 头版 导读 本地 城事 区县 法治 政法 农业 三农 乡村 图片新闻'.split(
    ' ',
  ),
);
// The label of a column of short items: 经济短波, 外贸速览.
const LABEL =
  /^[\p{Script=Han}]{2,4}(?:新闻|短波|速览|速递|快讯|简讯|简报|快报|快览|一览|集锦|集萃|荟萃|播报|动态|之窗|看台|声音|资讯|微观|博览|专栏|专刊|周刊)$/u;
const MAX_TITLE = 48;
const CAPTION =
  /(?:摄|摄影)[）)]?$|[，。（(][^。]{0,20}摄[，）)]|(?:新华社|中新社|本报)(?:发|照片)|供图[）)]?$|图片来源|资料(?:图|照)/u;
const CAPTION_START = /^(?:[■▲◆●]|图[为①②③一二三\d：:]|[上下左右][图：:]|这是)/u;
const MAX_CAPTION = 260;

/** Says what a block is by its own words. A short line without a mark at its end counts as a title until its neighbours say otherwise. */
export function classifyBlock({ span, text, level, gap, end }: RawBlock): Block {
  const words = text.replaceAll(' ', '');
  const subject = /^(?<dateline>.{4,40}[电讯] ?)题[：:] ?/u.exec(text);
  if (subject !== null && text.length <= 90) {
    const opening = parseDateline(text)?.credits ?? null;
    if (opening !== null) return { ...toTitle({ span, text, level, gap, lines: 1, end }, subject[0].length), opening };
  }
  const kind = level > 0 && words.length <= 90 ? 'title' : findKind(text, words);
  const mark = kind === 'body' || kind === 'continued' ? CONTINUED.exec(text) : null;
  const rest = mark === null ? text : text.slice(mark[0].length).trimStart();
  const closing = kind === 'body' || kind === 'caption' ? parseClosing(text) : undefined;
  const whole = kind === 'byline' || kind === 'closing' ? readCreditLine(text) : null;
  const sentence = closing === undefined ? words : text.slice(0, text.length - closing.length).trimEnd();
  return {
    kind,
    span,
    text,
    level,
    gap,
    unfinished:
      kind === 'body' &&
      closing === undefined &&
      !isRow(words) &&
      !FINISHED.test(sentence) &&
      !/[：:]$|——$/u.test(sentence),
    opening: kind === 'body' || kind === 'title' ? (parseDateline(rest)?.credits ?? null) : null,
    closing: closing?.credits ?? whole,
    bodyEnd: closing === undefined ? span[1] : end(sentence.length),
    continuedFrom: mark?.groups?.['from']?.replaceAll(' ', '') ?? null,
  };
}

/** Makes the title that stands behind a dateline (新华社…电 题：…). */
function toTitle({ span, text, level, gap, end }: RawBlock, from: number): Block {
  const bodyEnd = span[1];
  const start = end(from + 1) - 1;
  return {
    kind: 'title',
    span: [start, span[1]],
    text: text.slice(from),
    level,
    gap,
    unfinished: false,
    opening: null,
    closing: null,
    bodyEnd,
    continuedFrom: null,
  };
}

function findKind(text: string, words: string): BlockKind {
  if (FURNITURE.test(text) || SECTIONS.has(words) || LABEL.test(words)) return 'furniture';
  const mark = CONTINUED.exec(text);
  if (mark !== null) return text.length - mark[0].length < 3 ? 'continued' : 'body';
  if (parseByline(text) !== undefined) return 'byline';
  if (isClosing(text)) return 'closing';
  const credited = CAPTION.test(words) && /(?:摄|照片|发|供图|图)[）)]?$/u.test(words);
  if (text.length <= MAX_CAPTION && (credited || (CAPTION.test(words) && CAPTION_START.test(words)))) return 'caption';
  return isTitle(words) ? 'title' : 'body';
}

function isClosing(text: string): boolean {
  if (text.length > 120) return false;
  if (parseWholeDateline(text) !== undefined || (parseClosing(text)?.length ?? 0) >= text.length) return true;
  return parseMetaLine(text) !== undefined;
}

/** Reads a line that names source and author after the fashion of web pages: 来源：新华社 作者：某某. */
function readCreditLine(text: string): Credits {
  const inner = text.replace(/^[（(【]|[）)】]$/gu, '');
  return (
    parseByline(text) ??
    parseClosing(text)?.credits ??
    parseMetaLine(text) ??
    parseClosingWords(inner) ??
    parseWholeDateline(inner) ??
    NO_CREDITS
  );
}

/** Tells the row of a table, which has more digits and marks than words. */
function isRow(words: string): boolean {
  return (words.match(/\p{Script=Han}/gu)?.length ?? 0) < words.length * 0.4 && /\d/u.test(words);
}

function isTitle(words: string): boolean {
  if (words.length > MAX_TITLE || words.length < 2 || isRow(words)) return false;
  if (/[。；，、;]$/u.test(words) || /[。；].{3}/u.test(words)) return false;
  if (/[！？!?…]$/u.test(words)) return words.length <= 26;
  return (
    !/[：:]$|[”’]$/u.test(words) ||
    /^[“‘《].{2,20}[”’》]$/u.test(words) ||
    (/[”’]$/u.test(words) && !/[，。].*[，。]/u.test(words))
  );
}
