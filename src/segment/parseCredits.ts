import { closeUp } from './closeUp.ts';
import { parseNames } from './parseNames.ts';

import { mergeCredits, NO_CREDITS as NONE, toAgency, type Credits } from './credits.ts';
import { MEDIUM, WIRE } from './media.ts';
import { parseMetaLine } from './parseMetaLine.ts';

const DAY = '(?:(?<year>\\d{4}) ?年 ?)?(?:(?<month>\\d{1,2}) ?月 ?)?(?<day>\\d{1,2}) ?日';
const PEOPLE = '[^（）()\\n]{0,70}?(?:记者|通讯员|报道|摄影|编译)[^（）()\\n]{0,70}';

/** What a paper prints after its name: 泉安晚报社·泉安通客户端, 绍兴日报全媒体. A place follows a word or a space, never a dot. */
const HOUSE =
  '(?:社|全媒体|融媒体?)?(?:[·•/／&+][\\p{Script=Han}A-Za-z]{1,10}?(?:客户端|新闻|融媒体?|网|号|APP))*(?:客户端)?';
const DATED = new RegExp(
  `^据?(?<agency>${MEDIUM})${HOUSE} ?(?<place>[\\p{Script=Han}·]{2,10}?)? ?${DAY} ?(?:专?电|讯|消息|综合报道|综合消息|(?=[丨｜|]))`,
  'u',
);
const UNDATED = new RegExp(
  `^据?(?<agency>${WIRE}) ?(?<place>[\\p{Script=Han}]{2,6}?)?(?:专?电|讯)(?=[ （(：:，\\d]|$)`,
  'u',
);
// A paper's own news needs no mark after it, since cleaning takes the space away.
const OWN_NEWS = /^(?<agency>本报|本网|本刊|本台)(?:综合)?讯(?!号|息)/u;
const UNDATED_PAPER = new RegExp(
  `^(?:(?<agency>${MEDIUM})|(?<paper>[\\p{Script=Han}]{2,6}报)(?=全媒体|融媒))${HOUSE}讯(?= ?[（(][^）)]{0,30}(?:记者|通讯员))`,
  'u',
);
// 彩云在线讯（记者…）, 南洋财讯社新加坡8月17日电（记者…）: any name may be a medium's before a byline in brackets.
// 央视网消息（新闻联播）：…: who prints it, with its programme.
const OWN_REPORT = new RegExp(
  `^(?<agency>${MEDIUM})消息 ?(?:[（(](?!本报|本网)[^（）()记员]{2,12}[）)])?(?= ?[：:])`,
  'u',
);
const UNKNOWN_MEDIUM = new RegExp(
  `^(?:(?<agency>[\\p{Script=Han}]{2,8}(?:社|网|报|台))(?<place>[\\p{Script=Han}]{2,6})?${DAY}(?:专?电|讯)|(?<paper>[\\p{Script=Han}]{2,8}?)讯)(?= ?[（(](?:本报|本网)?(?:实习|见习)?(?:记者|通讯员))`,
  'u',
);
const HEAD_BYLINE = new RegExp(`^ ?[：:]? ?[（(](?<people>${PEOPLE})[）)] ?`, 'u');
// 本报钦州7月11日讯 记者 覃予舟 实习记者 梁小茉: a byline to the end of the line.
const LINE_BYLINE = /^[ \u3000]?(?<people>(?:实习|见习|特约)?记者[ \u3000]?[^，。：；（）()\d\n]{2,30})(?=\n|$)/u;
const OPEN_BYLINE = new RegExp(
  `^[（(](?<people>(?:${MEDIUM})?(?:实习|见习|特约|首席)?记者[^（）()\\n]{1,40})[）)] ?`,
  'u',
);

/** What is at one end of a paragraph, and how many characters it takes there. */
export interface EdgeCredits {
  readonly credits: Credits;
  readonly length: number;
}

/** Parses the dateline at the head of a paragraph: 新华社北京1月13日电（记者…）, 本报讯(记者…), 【中新网…】. */
export function parseDateline(paragraph: string): EdgeCredits | undefined {
  const head = paragraph.slice(0, 240);
  const bracket = /^[【（([] ?/u.exec(head)?.[0].length ?? 0;
  const opened = head.slice(bracket);
  const dateline =
    DATED.exec(opened) ??
    UNDATED.exec(opened) ??
    OWN_NEWS.exec(opened) ??
    UNDATED_PAPER.exec(opened) ??
    OWN_REPORT.exec(opened) ??
    UNKNOWN_MEDIUM.exec(opened);
  if (dateline === null) return bracket > 0 ? parseOpenByline(head) : undefined;
  let length = bracket + dateline[0].length + (/^ ?[】）)\]]/u.exec(opened.slice(dateline[0].length))?.[0].length ?? 0);
  const byline = HEAD_BYLINE.exec(head.slice(length)) ?? LINE_BYLINE.exec(head.slice(length));
  length += byline?.[0].length ?? /^ ?[：:，/／丨｜|]? ?/u.exec(head.slice(length))?.[0].length ?? 0;
  const people = byline?.groups?.['people'] ?? '';
  // 通讯员 惠阳商务: a department that signs is not a name; the reporters before it are.
  const reporters = parseNames(people) ?? parseNames(people.replace(/通讯员.*$/u, '')) ?? [];
  return { credits: { ...toCredits(dateline.groups), reporters }, length };
}

function parseOpenByline(head: string): EdgeCredits | undefined {
  const byline = OPEN_BYLINE.exec(head);
  const reporters = parseNames(byline?.groups?.['people'] ?? '');
  return byline === null || reporters === undefined
    ? undefined
    : { credits: { ...NONE, reporters }, length: byline[0].length };
}

function toCredits(groups: Record<string, string | undefined> | undefined): Credits {
  const day = groups?.['day'];
  return {
    ...NONE,
    agency: toAgency(groups?.['agency'] ?? groups?.['paper']),
    place: groups?.['place'] ?? null,
    day:
      day === undefined
        ? null
        : { year: toNumber(groups?.['year']), month: toNumber(groups?.['month']), day: Number(day) },
  };
}

const toNumber = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));

const BYLINE_START = new RegExp(
  `^[■□●◎▲△◆★]? ?(?:据?(?<agency>${MEDIUM}))? ?(?:[\\p{Script=Han}]{0,4}记者|[\\p{Script=Han}·/／|｜A-Za-z]{2,18}?(?:记者|评论员)(?=[ ：:]|[\\p{Script=Han}]{2,3}$)|通讯员|特约撰稿人?|撰稿|撰文|作者|本报评论员|文 ?[/／|｜]|文[、和]图|图[/／]|实习生|摄影)`,
  'u',
);

// One of these is in every byline: a quick look before the slow ones.
const IN_BYLINES =
  /记者|通讯员|撰|作者|评论员|编辑部|文 ?[、和/／|｜]|图|实习生|摄|^[（(]?(?:新华社|中新社|本报)|^[□■◎○●▲△◆★]/u;

/** Parses a block that is nothing but a byline or a photo credit; undefined for anything else. */
export function parseByline(printed: string): Credits | undefined {
  const text = closeUp(printed);
  if (text.length > 120 || !IN_BYLINES.test(text) || /[。！？]/u.test(text)) return undefined;
  const photo = /摄(?:影)?[）)]?$|供图$|(?<!文)[/／]图[）)]?$/u.test(text);
  const sent = /^(?<agency>新华社|中新社|本报)(?:发|照片)(?: ?[（(](?<people>[^（）()]{1,30})[）)])?$/u.exec(text);
  if (sent !== null)
    return {
      ...NONE,
      agency: toAgency(sent.groups?.['agency']),
      reporters: parsePhotographer(sent.groups?.['people']),
      photo: true,
    };
  const taken = PHOTOGRAPHER.exec(text)?.groups;
  if (taken !== undefined) {
    const names = parseNames(taken['people'] ?? '');
    if (names !== undefined && names.length > 0)
      return { ...NONE, agency: toAgency(taken['agency']), reporters: names, photo: true };
  }
  const inner = /^[（(](?<inner>[^（）()]{2,80})[）)]$/u.exec(text)?.groups?.['inner'] ?? text;
  const start = BYLINE_START.exec(inner);
  if (start === null) return parseMarkedNames(inner);
  if (AGENCY_STAFF.test(inner)) return { ...NONE, agency: toAgency(start.groups?.['agency']) };
  const names = parseNames(dropAgency(inner, start.groups?.['agency']));
  return names === undefined || names.length === 0
    ? undefined
    : { ...NONE, agency: toAgency(start.groups?.['agency']), reporters: names, photo };
}

// 王全超摄（新华社发）
const PHOTOGRAPHER =
  /^(?<people>[\p{Script=Han}·、 ]{2,20}?) ?摄影?(?: ?[（(](?:(?<agency>新华社|中新社|本报)发|[\p{Script=Han}A-Za-z]{2,10})[）)])?$/u;

/** Names after a mark that only bylines have: □ 赵欣. */
function parseMarkedNames(text: string): Credits | undefined {
  const marked = /^[□■◎○] ?(?<names>[\p{Script=Han}·、 ]{2,24})$/u.exec(text)?.groups?.['names'];
  const names = marked === undefined ? undefined : parseNames(marked);
  return names === undefined || names.length === 0 ? undefined : { ...NONE, reporters: names };
}

// An agency's staff without a name: 新华社记者, 本报评论员.
const AGENCY_STAFF = new RegExp(`^[■□●◎]? ?${MEDIUM}(?:记者|评论员|编辑部|通讯员)$`, 'u');

function parsePhotographer(people: string | undefined): readonly string[] {
  const credited = people?.replace(/摄影?$/u, '').trim() ?? '';
  return credited === '' ? [] : (parseNames(`记者 ${credited}`) ?? []);
}

function dropAgency(text: string, agency: string | undefined): string {
  return agency === undefined ? text : text.replace(agency, '');
}

// …采摘枇杷。通讯员 黄河 摄/视觉重庆, …插秧。耿玉和摄（中经视觉）
const PHOTO_END =
  /(?<=[。！？”]) *(?:[\p{Script=Han}·/／]{0,10}?(?:记者|通讯员) ?)?(?<people>[\p{Script=Han}]{1,3}(?:[ 、]{1,3}[\p{Script=Han}]{1,3}){0,3}) ?[/／]? ?摄(?:影)?(?:[/／（(][^（）()。]{2,12}[）)]?)?$/u;
const CLOSING_PARENTHESIS = /[（(](?<inner>[^（）()\n]{1,90})[）)] ?$/u;
const CLOSING_SOURCE =
  /^(?:以上|本栏目?|本版|本组)?(?:稿件|消息|新闻)?(?:均|综合)?(?:来源[：:]|据[：:]?|由) ?(?<source>[^\s、，]+?)(?:等)?(?:[、，].*|供稿|提供|报道|综合)?$/u;
const CLOSING_WRITTEN = /^(?:本文)?(?:由|记者)? ?(?<name>[\p{Script=Han}]{2,4}?)(?:根据|据|综合|整理|编译|采写)/u;
const CLOSING_CREDIT =
  /(?:^|[。！？”）) ])(?<credit>(?:新华社|中新社|本报|本刊|记者|通讯员|文[/／]|摄影)[^。！？”]{0,60})$/u;

/** Parses what ends an article after its last sentence, one credit after the other; undefined if there is none. */
export function parseClosing(paragraph: string): EdgeCredits | undefined {
  let rest = paragraph.trimEnd();
  let credits = NONE;
  for (let step = 0; step < 3; step++) {
    const closing = parseLastCredit(rest.slice(-130));
    if (closing === undefined) break;
    credits = mergeCredits(credits, closing.credits);
    rest = rest.slice(0, rest.length - closing.length).trimEnd();
  }
  return rest.length === paragraph.trimEnd().length ? undefined : { credits, length: paragraph.length - rest.length };
}

function parseLastCredit(tail: string): EdgeCredits | undefined {
  const taken = PHOTO_END.exec(tail);
  const photographers = taken === null ? undefined : parseNames(`记者 ${taken.groups?.['people'] ?? ''}`);
  if (taken !== null && photographers !== undefined && photographers.length > 0)
    return { credits: { ...NONE, reporters: photographers, photo: true }, length: tail.length - taken.index };
  const inner = CLOSING_PARENTHESIS.exec(tail);
  const words = inner?.groups?.['inner'] ?? '';
  const isSigned = inner !== null && /[。！？”] ?$/u.test(tail.slice(0, inner.index));
  const credits =
    inner === null ? undefined : (parseClosingWords(words) ?? (isSigned ? parseSignature(words) : undefined));
  if (inner !== null && credits !== undefined) {
    // 新华社发（张三摄）: the words before the parenthesis belong to it.
    const sent = /(?:新华社|中新社|本报)(?:发|照片) ?$/u.exec(tail.slice(0, inner.index));
    const photo = sent === null ? undefined : parseByline(tail.slice(sent.index).trim());
    return { credits: photo ?? credits, length: tail.length - (sent?.index ?? inner.index) };
  }
  const closing = CLOSING_CREDIT.exec(tail);
  const credit = closing?.groups?.['credit'];
  const byline = credit === undefined ? undefined : (parseByline(credit.trim()) ?? parseWholeDateline(credit.trim()));
  return credit === undefined || byline === undefined ? undefined : { credits: byline, length: credit.length };
}

/** Parses the bare name with which a short item is signed after its last sentence: （李 强）. */
function parseSignature(words: string): Credits | undefined {
  if (!/^[\p{Script=Han}]{1,3}(?:[ 、]{0,3}[\p{Script=Han}]{1,3}){0,5}$/u.test(words)) return undefined;
  const reporters = parseNames(words);
  return reporters === undefined || reporters.length === 0 ? undefined : { ...NONE, reporters };
}

/** Parses a line that is a dateline and nothing more: 新华社北京1月13日电. */
export function parseWholeDateline(line: string): Credits | undefined {
  const dateline = parseDateline(line);
  return dateline !== undefined && dateline.length >= line.length ? dateline.credits : undefined;
}

/** Parses the words of a closing parenthesis or line: 据新华社北京1月13日电, 来源：新华社, 完, 本文由某某综合. */
export function parseClosingWords(words: string): Credits | undefined {
  const dateline = parseWholeDateline(words);
  if (dateline !== undefined) return dateline;
  if (/^完$|^[下转]转第?|^责任?编辑|^编辑|^据新华社$/u.test(words)) return NONE;
  const meta = parseMetaLine(words);
  if (meta !== undefined) return meta;
  const source = CLOSING_SOURCE.exec(words)?.groups?.['source'];
  if (source !== undefined && /[社网报台]$|客户端$|新闻$/u.test(source)) return { ...NONE, agency: toAgency(source) };
  if (/摄$|图片|供图|资料图/u.test(words))
    return { ...NONE, reporters: /摄$/u.test(words) ? parsePhotographer(words) : [], photo: true };
  const written = CLOSING_WRITTEN.exec(words)?.groups?.['name'];
  if (written !== undefined) return { ...NONE, reporters: parseNames(`记者 ${written}`) ?? [] };
  return parseByline(words);
}
