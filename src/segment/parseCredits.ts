import { parseNames } from './parseNames.ts';

/** A day as printed, its year or month perhaps left to the page: `12日`, `1月13日`, `2024年1月13日`. */
export interface PrintedDay {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number;
}

/** Who and what an article's dateline, byline and closing lines name. */
export interface Credits {
  readonly agency: string | null;
  readonly reporters: readonly string[];
  readonly place: string | null;
  readonly day: PrintedDay | null;
  /** A photo credit: 摄, 新华社发, 图片来源. */
  readonly photo: boolean;
}

const NONE: Credits = { agency: null, reporters: [], place: null, day: null, photo: false };

const WIRE =
  '新华社|中新社|中新网|人民网|新华网|央视网|央广网|本报|本刊|本网|本台|法新社|路透社|美联社|共同社|塔斯社|韩联社';
const MEDIUM = `(?:${WIRE}|[\\p{Script=Han}]{2,8}?(?:日报|晚报|时报|商报|晨报|早报|周报|经济报|工业报|企业报|证券报|通讯社|新闻社|新闻网|经济网|新闻客户端|央视新闻))`;
const DAY = '(?:(?<year>\\d{4}) ?年 ?)?(?:(?<month>\\d{1,2}) ?月 ?)?(?<day>\\d{1,2}) ?日';
const PEOPLE = '[^（）()\\n]{0,70}?(?:记者|通讯员|报道|摄影|编译)[^（）()\\n]{0,70}';

const DATED = new RegExp(
  `^据?(?<agency>${MEDIUM}) ?(?<place>[\\p{Script=Han}·]{2,10}?)? ?${DAY} ?(?:专?电|讯|消息|综合报道|综合消息)`,
  'u',
);
const UNDATED = new RegExp(
  `^据?(?<agency>${WIRE}) ?(?<place>[\\p{Script=Han}]{2,6}?)?(?:专?电|讯)(?=[ （(：:]|$)`,
  'u',
);
const HEAD_BYLINE = new RegExp(`^ ?[：:]? ?[（(](?<people>${PEOPLE})[）)] ?`, 'u');
const OPEN_BYLINE = new RegExp(
  `^[（(](?<people>(?:${MEDIUM})?(?:实习|见习|特约|首席)?记者[^（）()\\n]{1,40})[）)] ?`,
  'u',
);

/** What stands at one end of a paragraph, and how many characters it takes there. */
export interface EdgeCredits {
  readonly credits: Credits;
  readonly length: number;
}

/** Parses the dateline at the head of a paragraph: 新华社北京1月13日电（记者…）, 本报讯(记者…), 【中新网…】. */
export function parseDateline(paragraph: string): EdgeCredits | undefined {
  const head = paragraph.slice(0, 240);
  const bracket = /^[【（([] ?/u.exec(head)?.[0].length ?? 0;
  const opened = head.slice(bracket);
  const dateline = DATED.exec(opened) ?? UNDATED.exec(opened);
  if (dateline === null) return bracket > 0 ? parseOpenByline(head) : undefined;
  let length = bracket + dateline[0].length + (/^ ?[】）)\]]/u.exec(opened.slice(dateline[0].length))?.[0].length ?? 0);
  const byline = HEAD_BYLINE.exec(head.slice(length));
  length += byline?.[0].length ?? /^ ?[：:]? ?/u.exec(head.slice(length))?.[0].length ?? 0;
  const reporters = parseNames(byline?.groups?.['people'] ?? '') ?? [];
  return { credits: { ...readGroups(dateline.groups), reporters }, length };
}

function parseOpenByline(head: string): EdgeCredits | undefined {
  const byline = OPEN_BYLINE.exec(head);
  const reporters = parseNames(byline?.groups?.['people'] ?? '');
  return byline === null || reporters === undefined
    ? undefined
    : { credits: { ...NONE, reporters }, length: byline[0].length };
}

function readGroups(groups: Record<string, string | undefined> | undefined): Credits {
  const day = groups?.['day'];
  return {
    ...NONE,
    agency: toAgency(groups?.['agency']),
    place: groups?.['place'] ?? null,
    day:
      day === undefined
        ? null
        : { year: toNumber(groups?.['year']), month: toNumber(groups?.['month']), day: Number(day) },
  };
}

const toNumber = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));

/** Gives the agency that wired an article; 本报 and the like are the paper itself. */
function toAgency(medium: string | undefined): string | null {
  return medium === undefined || /^本[报刊网台]$/u.test(medium) ? null : medium;
}

const BYLINE_START = new RegExp(
  `^[■□●◎▲△◆★]? ?(?:据?(?<agency>${MEDIUM}))? ?(?:[\\p{Script=Han}]{0,4}记者|通讯员|特约撰稿人?|撰稿|撰文|作者|文 ?[/／|｜]|文[、和]图|图[/／]|实习生|摄影)`,
  'u',
);

/** Parses a block that is nothing but a byline or a photo credit; undefined for anything else. */
export function parseByline(text: string): Credits | undefined {
  if (text.length > 120 || /[。！？]/u.test(text)) return undefined;
  const photo = /摄(?:影)?[）)]?$|供图$|[/／]图$/u.test(text);
  const sent = /^(?<agency>新华社|中新社|本报)(?:发|照片)(?: ?[（(](?<people>[^（）()]{1,30})[）)])?$/u.exec(text);
  if (sent !== null)
    return {
      ...NONE,
      agency: toAgency(sent.groups?.['agency']),
      reporters: parsePhotographer(sent.groups?.['people']),
      photo: true,
    };
  const inner = /^[（(](?<inner>[^（）()]{2,80})[）)]$/u.exec(text)?.groups?.['inner'] ?? text;
  const start = BYLINE_START.exec(inner);
  if (start === null) return undefined;
  const names = parseNames(dropAgency(inner, start.groups?.['agency']));
  return names === undefined || names.length === 0
    ? undefined
    : { ...NONE, agency: toAgency(start.groups?.['agency']), reporters: names, photo };
}

function parsePhotographer(people: string | undefined): readonly string[] {
  const credited = people?.replace(/摄影?$/u, '').trim() ?? '';
  return credited === '' ? [] : (parseNames(`记者 ${credited}`) ?? []);
}

function dropAgency(text: string, agency: string | undefined): string {
  return agency === undefined ? text : text.replace(agency, '');
}

const CLOSING_PARENTHESIS = /[（(](?<inner>[^（）()\n]{1,90})[）)] ?$/u;
const CLOSING_SOURCE = /^(?:本栏目?|本版)?(?:稿件)?(?:均)?(?:来源|据)[：:] ?(?<source>[^\s、，]+)/u;
const CLOSING_WRITTEN = /^(?:本文)?(?:由|记者)? ?(?<name>[\p{Script=Han}]{2,4}?)(?:根据|据|综合|整理|编译|采写)/u;
const CLOSING_CREDIT =
  /(?:^|[。！？”）) ])(?<credit>(?:新华社|中新社|本报|本刊|记者|通讯员|文[/／]|摄影)[^。！？”]{0,60})$/u;

/** Parses what ends an article behind its last sentence, one credit after the other; undefined where there is none. */
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
  const inner = CLOSING_PARENTHESIS.exec(tail);
  const credits = inner === null ? undefined : parseClosingWords(inner.groups?.['inner'] ?? '');
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
  const source = CLOSING_SOURCE.exec(words)?.groups?.['source'];
  if (source !== undefined) return { ...NONE, agency: toAgency(source) };
  if (/摄$|图片|供图|资料图/u.test(words))
    return { ...NONE, reporters: /摄$/u.test(words) ? parsePhotographer(words) : [], photo: true };
  const written = CLOSING_WRITTEN.exec(words)?.groups?.['name'];
  if (written !== undefined) return { ...NONE, reporters: parseNames(`记者 ${written}`) ?? [] };
  return parseByline(words);
}

/** Puts two credits of one article together; the first wins where both say something. */
export function mergeCredits(first: Credits, second: Credits): Credits {
  return {
    agency: first.agency ?? second.agency,
    reporters: [...new Set([...first.reporters, ...second.reporters])],
    place: first.place ?? second.place,
    day: first.day ?? second.day,
    photo: first.photo || second.photo,
  };
}

export const NO_CREDITS = NONE;
