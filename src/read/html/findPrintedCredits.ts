/** What a site prints under the headline: the day, the source (`来源：浙江日报`) and the author. Unknown parts are null. */
export interface PrintedCredits {
  /** `2022-08-12`. */
  readonly date: string | null;
  readonly source: string | null;
  readonly author: string | null;
  /** The lines that say so, which are no part of the article's text. */
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
  `(?:来源|源自|转自)(?:于|自)?\\s*[:：]?\\s*(?<value>[\\p{Script=Han}\\p{L}\\d《》“”·.-]{2,24}?)(?=\\s|[、，,;；]|${NEXT}|[|｜丨【\\[（(）)】]|$)`,
  'u',
);
const AUTHOR = new RegExp(`(?:作者|记者|撰稿)\\s*[:：]\\s*(?<value>[\\p{Script=Han}\\p{L}·、，, ]{2,40}?)${END}`, 'u');
const SENTENCE = /[。！？]|\d(?:%|亿|万)/u;

/**
 * Finds date, source and author in the lines that a site prints under the headline, for the many sites that say them
 * nowhere in their markup. `lines` is the text of the whole page.
 */
export function findPrintedCredits(lines: readonly string[], headline: string | null): PrintedCredits {
  const wanted = headline === null ? null : squeeze(headline);
  // Paths above the article and rankings beside it repeat its headline; only one of them has a day or a source below it.
  const places = [...lines.keys()].filter((at) => squeeze(lines[at] ?? '') === wanted);
  const found = places.map((at) => readLines(lines.slice(at + 1, at + 1 + MOST_LINES)));
  return found.find(({ date, source }) => date !== null || source !== null) ?? readLines([]);
}

function readLines(lines: readonly string[]): PrintedCredits {
  let [date, source, author]: Array<string | null> = [null, null, null];
  const said: string[] = [];
  for (const line of lines) {
    // The article has begun.
    if (line.length > LONGEST_LINE || SENTENCE.test(line)) break;
    const fields = [parseDay(line), valueOf(SOURCE, line), valueOf(AUTHOR, line)] as const;
    if (fields.every((field) => field === null)) continue;
    date ??= fields[0];
    source ??= fields[1];
    author ??= fields[2];
    said.push(line);
  }
  return { date: date ?? null, source: source ?? null, author: author ?? null, lines: said };
}

function valueOf(field: RegExp, line: string): string | null {
  return field.exec(line)?.groups?.['value']?.trim() ?? null;
}

/** Finds a day in what a site prints: `2022年08月12日08:20`, `2022-08-12`, `2022.8.12`; null if there is none. */
export function parseDay(printed: string | null): string | null {
  const { year, month, joined, day, last } = YEAR_TO_DAY.exec(printed ?? '')?.groups ?? {};
  if (year === undefined) return null;
  const iso = `${year}-${(month ?? joined ?? '').padStart(2, '0')}-${(day ?? last ?? '').padStart(2, '0')}`;
  const instant = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(instant) || !new Date(instant).toISOString().startsWith(iso) ? null : iso;
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}
