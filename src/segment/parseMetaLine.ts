import { isButtons } from './isFurniture.ts';
import { parseNames } from './parseNames.ts';
import { NO_CREDITS, toAgency, type Credits, type PrintedDay } from './credits.ts';

const TIME =
  /(?<year>(?:19|20)\d{2}) ?[-/.年] ?(?<month>\d{1,2}) ?[-/.月] ?(?<day>\d{1,2}) ?日?(?: ?T? ?(?<hour>\d{1,2}[:：]\d{2})(?:[:：]\d{2})?)?/u;
const LABEL =
  '(?:文章|稿件|信息|图片|本文|新闻|内容)?来源|源自|摘自|出处|供稿单位|供稿|作者|记者|通讯员|撰稿|文|责任?编辑|责编|编辑|编审|审核|审校|校对|复审|终审|监制|监审|(?:发布|发表|更新|披露|公告|公布|刊登)(?:时间|日期)|时间|日期|浏览次数|浏览量|浏览|阅读次数|阅读量|阅读|点击数?|访问量|访问次数|字号|分享到?|字体(?:大小)?|版次|版面|关键词|标签|声明|信息提供|发布单位|发布机构|发布者|索引号|文号|(?:信息披露)?公告编号|栏目|专栏';
const FIELD = new RegExp(
  `(?<label>${LABEL}) ?[：:丨] ?(?<value>.*?)(?= *(?:[丨|｜;；]|[（(【[]?(?:${LABEL}) ?[：:丨])|[）)】]? *$)`,
  'gu',
);
/** 阅读 1.8万, 字号 A- A+: how often a page was read, and its buttons. */
const READ =
  /(?:阅读|浏览|点击|评论|点赞|转发)(?:量|数|次数)? ?[\d.]+ ?万?\+?|字[号体](?: ?(?:[大中小](?![\p{Script=Han}])|A[+-]?))+/gu;
const LEFTOVER = /^(?:[\s丨|｜;；,，、【】（）()[\]·/-]|打印|星期[一二三四五六日天])*$/u;
// What may be next to a day and an hour besides labelled fields: the medium, its address, counts, an account and its
// town.
const LONGEST_REST = 40;
const SENTENCE = /[。！？；，]|\d(?:%|亿|万)/u;
const MEDIUM = /(?:社|网|报|台|新闻|客户端|财经|视频|周刊|杂志|融媒体?|融媒体中心|发布|在线|观察|号|局|委|厅)$/u;

/**
 * Parses a line of the kind that web pages print under a title or after a text: day and hour, source, author, editor, in any
 * order. Undefined if anything else is in the line.
 */
export function parseMetaLine(text: string): Credits | undefined {
  if (text.length > 160 || !/[：:丨]|\d{4}/u.test(text)) return undefined;
  const time = TIME.exec(text);
  let rest = (time === null ? text : text.replace(time[0], ' ')).replace(READ, ' ');
  let credits: Credits = { ...NO_CREDITS, day: parseDay(time?.groups) };
  for (const { 0: field, groups } of rest.matchAll(FIELD)) {
    const added = addField(credits, groups?.['label'] ?? '', groups?.['value'] ?? '');
    if (added === undefined) return undefined;
    credits = added;
    rest = rest.replace(field, ' ');
  }
  if (rest === text.replace(READ, ' ')) return undefined;
  return LEFTOVER.test(rest)
    ? credits
    : time === null
      ? undefined
      : parseRest(credits, rest, time.groups?.['hour'] !== undefined);
}

/**
 * Reads what is next to the day without a label: a medium, buttons; next to an hour, any few words that do not form a
 * sentence.
 */
function parseRest(credits: Credits, rest: string, hasHour: boolean): Credits | undefined {
  if (rest.trim().length > LONGEST_REST || SENTENCE.test(rest)) return undefined;
  const words = rest.split(/[\s丨|｜/【】（）()[\]]+/u).filter((word) => word !== '');
  if (words.length > 8) return undefined;
  const medium = words.find((word) => MEDIUM.test(word) && word.length >= 3);
  const known = words.every(
    (word) => word === medium || isButtons(word) || /^[a-z\d.-]+\.(?:com|cn|net|org)(?:\.cn)?$/iu.test(word),
  );
  if (!known && !hasHour) return undefined;
  return { ...credits, agency: credits.agency ?? (medium === undefined ? null : findAgency(medium)) };
}

/** Adds what a field says; undefined if its value is of another kind (记者：方案的目标是什么？ is a question). */
function addField(credits: Credits, label: string, value: string): Credits | undefined {
  if (/[。！？?!]/u.test(value)) return undefined;
  if (/来源|源自|摘自|出处/u.test(label)) return { ...credits, agency: credits.agency ?? findAgency(value) };
  if (!/^(?:作者|记者|通讯员|撰稿|文)$/u.test(label)) return credits;
  const names = parseNames(`记者 ${value}`);
  if (names === undefined) return label === '作者' ? credits : undefined;
  return { ...credits, reporters: [...credits.reporters, ...names] };
}

/** Gives the first medium that a source line names; an authority that published its own text is not an agency. */
function findAgency(source: string): string | null {
  const [first = ''] = source.trim().split(/[\s、，,;；/—－-]+/u);
  const name = first.replace(/^[《“]|[》”]$/gu, '');
  return /(?:社|网|报|台|新闻|客户端|视频|周刊|杂志)$/u.test(name) && !/政府网$/u.test(name) ? toAgency(name) : null;
}

function parseDay(groups: Record<string, string | undefined> | undefined): PrintedDay | null {
  const [year, month, day] = [groups?.['year'], groups?.['month'], groups?.['day']];
  return year === undefined || month === undefined || day === undefined
    ? null
    : { year: Number(year), month: Number(month), day: Number(day) };
}
