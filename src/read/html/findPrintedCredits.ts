import { toIsoDay } from '../../model/isoDay.ts';

/** What a site prints under the headline: the day, the source (`来源：浙江日报`) and the author. Unknown parts are null. */
export interface PrintedCredits {
  /** `2022-08-12`. */
  readonly date: string | null;
  readonly source: string | null;
  readonly author: string | null;
  /** The lines that say so, which are not part of the article's text. */
  readonly lines: readonly string[];
}

/** Lines looked at from the headline on: date, source, author, share buttons and counters may each have one. */
const MOST_LINES = 8;
const LONGEST_LINE = 160;

const YEAR_TO_DAY =
  /(?<year>(?:19|20)\d{2}) ?(?:[-/.年] ?(?<month>\d{1,2}) ?[-/.月] ?(?<day>\d{1,2})|(?<joined>\d{2})\/(?<last>\d{2}))/u;
/** What ends a field: the label of the next one, a button, a count. */
const NEXT =
  '(?:文章|稿件)?来源|作者|记者：|撰稿|责任?编辑|责编|编辑|审核|校对|监制|发布|发表|更新|时间|日期|浏览|阅读|点击|访问|字号|字体|[大中小]字[体号]|分享|举报|打印|评论|收藏|关注|参与|扫一扫|版次|\\d{4}[-年/]';
const END = `(?=\\s*(?:${NEXT}|[|｜丨【\\[（(]|$))`;
const SOURCE = new RegExp(
  `(?:来源|源自|转自)(?:于|自)?\\s*[:：]?\\s*(?<value>[\\p{Script=Han}\\p{L}\\d《》“”·.－-]{2,24}?)(?=\\s|[、，,;；]|${NEXT}|[|｜丨【\\[（(）)】]|$)`,
  'u',
);
const AUTHOR = new RegExp(`(?:作者|记者|撰稿)\\s*[:：]\\s*(?<value>[\\p{Script=Han}\\p{L}·、，, ]{2,40}?)${END}`, 'u');
/** `记者 周强 通讯员 吴丽`, without a colon. */
const ROLE = '(?:本报|本网)?(?:见习记者|实习记者|特约记者|记者|通讯员|实习生)';
const BYLINE = new RegExp(
  `(?:^|[\\s|｜丨□■])(?<value>${ROLE}[ \u3000]\\p{Script=Han}{2,4}(?:[ \u3000、](?:${ROLE}[ \u3000])?\\p{Script=Han}{2,4})*)${END}`,
  'u',
);
const ROLES = new RegExp(`${ROLE}[ \u3000]`, 'gu');
const SENTENCE = /[。！？]|\d(?:%|亿|万)/u;
/** How often a page was read, which may be printed with 万. */
const COUNT = /(?:阅读|浏览|点击|播放|评论|点赞|收藏)(?:量|数|次数)?\s*[:：]?\s*[\d.]+\s*[万亿wW]?\+?/gu;
/** The head of a page of an electronic paper, above its headline: `第02版：要闻 2023年10月08日 星期日`. */
const PAPER_HEAD = /第\s*[A-Z]?\d{1,3}\s*版|星期[一二三四五六日]/u;

/**
 * Finds date, source and author in the lines that a site prints under the headline, for the many sites whose markup
 * does not contain them. `lines` is the text of the whole page.
 */
export function findPrintedCredits(lines: readonly string[], headline: string | null): PrintedCredits {
  const wanted = headline === null ? null : squeeze(headline);
  // Paths above the article and rankings next to it repeat its headline; only the headline itself has a day or a source
  // below it.
  const places = [...lines.keys()].filter((at) => squeeze(lines[at] ?? '') === wanted);
  const found = places.map((at) => readLines(lines.slice(at + 1, at + 1 + MOST_LINES)));
  const chosen = found.find(({ date, source }) => date !== null || source !== null) ?? found[0] ?? readLines([]);
  if (chosen.date !== null) return chosen;
  const above = lines.slice(0, places[0] ?? 0).findLast((line) => line.length <= LONGEST_LINE && PAPER_HEAD.test(line));
  return { ...chosen, date: parseDay(above ?? null) };
}

function readLines(lines: readonly string[]): PrintedCredits {
  let [date, source, author]: Array<string | null> = [null, null, null];
  const said: string[] = [];
  for (const line of lines) {
    // The article has begun.
    if (line.length > LONGEST_LINE || SENTENCE.test(line.replaceAll(COUNT, ''))) break;
    const fields = [parseDay(line), findSource(line), valueOf(AUTHOR, line) ?? findByline(line)] as const;
    if (fields.every((field) => field === null)) continue;
    date ??= fields[0];
    source ??= fields[1];
    author ??= fields[2];
    said.push(line);
  }
  return { date: date ?? null, source: source ?? null, author: author ?? null, lines: said };
}

/** A portal names the original source after its own name: `来源：人民网－人民日报`. */
function findSource(line: string): string | null {
  return valueOf(SOURCE, line)?.split('－').at(-1) ?? null;
}

function findByline(line: string): string | null {
  const names = valueOf(BYLINE, line)
    ?.replaceAll(ROLES, ' ')
    .split(/[ \u3000、]+/u);
  return names?.filter((name) => name !== '').join('、') ?? null;
}

function valueOf(field: RegExp, line: string): string | null {
  return field.exec(line)?.groups?.['value']?.trim() ?? null;
}

/** Finds a day in what a site prints: `2022年08月12日08:20`, `2022-08-12`, `2022.8.12`; null if there is none. */
export function parseDay(printed: string | null): string | null {
  const { year, month, joined, day, last } = YEAR_TO_DAY.exec(printed ?? '')?.groups ?? {};
  if (year === undefined) return null;
  return toIsoDay(year, month ?? joined ?? '', day ?? last ?? '');
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}
