import { parseNames } from './parseNames.ts';
import { NO_CREDITS, toAgency, type Credits, type PrintedDay } from './credits.ts';

const TIME =
  /(?<year>(?:19|20)\d{2}) ?[-/.年] ?(?<month>\d{1,2}) ?[-/.月] ?(?<day>\d{1,2}) ?日?(?: ?T? ?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?/u;
const LABEL =
  '(?:文章|稿件|信息|图片|本文)?来源|出处|作者|记者|通讯员|撰稿|文|责任?编辑|责编|编辑|编审|审核|校对|监制|监审|发布时间|发布日期|更新时间|时间|日期|浏览次数|浏览|阅读|点击|字号|分享到?|字体|版次|关键词|标签|声明';
const FIELD = new RegExp(
  `(?<label>${LABEL}) ?[：:] ?(?<value>.*?)(?= *(?:[丨|｜;；]|[（(]?(?:${LABEL}) ?[：:])|[）)】]? *$)`,
  'gu',
);
const LEFTOVER = /^(?:[\s丨|｜;；,，、【】（）()[\]·-]|大|中|小|打印|收藏|评论|关闭|星期[一二三四五六日天])*$/u;

/**
 * Parses a line of the kind that web pages print under a title or behind a text: day and hour, source, author, editor, in any
 * order. Undefined where anything else stands in the line.
 */
export function parseMetaLine(text: string): Credits | undefined {
  if (text.length > 160 || !/[：:]|\d{4}/u.test(text)) return undefined;
  const time = TIME.exec(text);
  let rest = time === null ? text : text.replace(time[0], ' ');
  let credits: Credits = { ...NO_CREDITS, day: readDay(time?.groups) };
  for (const { 0: field, groups } of rest.matchAll(FIELD)) {
    const added = addField(credits, groups?.['label'] ?? '', groups?.['value'] ?? '');
    if (added === undefined) return undefined;
    credits = added;
    rest = rest.replace(field, ' ');
  }
  return rest !== text && LEFTOVER.test(rest) ? credits : undefined;
}

/** Adds what a field says; undefined where its value is no such thing (记者：方案的目标是什么？ is a question). */
function addField(credits: Credits, label: string, value: string): Credits | undefined {
  if (/[。！？?!]/u.test(value)) return undefined;
  if (/来源|出处/u.test(label)) return { ...credits, agency: credits.agency ?? findAgency(value) };
  if (!/^(?:作者|记者|通讯员|撰稿|文)$/u.test(label)) return credits;
  const names = parseNames(`记者 ${value}`);
  if (names === undefined) return label === '作者' ? credits : undefined;
  return { ...credits, reporters: [...credits.reporters, ...names] };
}

/** Gives the first medium that a source line names; an authority that published its own text is no agency. */
function findAgency(source: string): string | null {
  const [first = ''] = source.trim().split(/[\s、，,;；/]+/u);
  const name = first.replace(/^《|》$/gu, '');
  return /(?:社|网|报|台|新闻|客户端|视频|周刊|杂志)$/u.test(name) && !/政府网$/u.test(name) ? toAgency(name) : null;
}

function readDay(groups: Record<string, string | undefined> | undefined): PrintedDay | null {
  const [year, month, day] = [groups?.['year'], groups?.['month'], groups?.['day']];
  return year === undefined || month === undefined || day === undefined
    ? null
    : { year: Number(year), month: Number(month), day: Number(day) };
}
