import { inferYear } from '../../model/inferYear.ts';
import { listYears } from '../../model/listYears.ts';
import type { ArticleText, SegmentedPage } from '../../model/reading.ts';

/** When an article was written, as far as the page says: relative periods (去年, 上半年) count from here. */
export interface Anchor {
  readonly year: number;
  /** 1 to 12; null if only the year is known. */
  readonly month: number | null;
  readonly day: number | null;
}

/** A date with its year on a line of its own or next to a source: 2024-05-17 10:02 来源：…, （2024年5月17日）. */
const STAMP =
  /(?<![\d.])((?:19|20)\d{2})(?:-|\/|\.|年)(0?[1-9]|1[0-2])(?:-|\/|\.|月)(3[01]|[12]\d|0?[1-9])(?![\d.%])日?/gu;
const LONGEST_STAMP_LINE = 48;

/**
 * Finds the anchor of an article: its own date, else the page's, else the date on a short line next to it, else the
 * year in which the page's articles are dated, else the one that its words show, with the day of the event that it
 * begins with. Null if nothing says.
 */
export function findAnchor(article: ArticleText, page: SegmentedPage): Anchor | null {
  const date = article.fact.date ?? page.publication?.date ?? null;
  if (date !== null) {
    const [year, month, day] = date.split('-').map(Number);
    if (year !== undefined && year > 0) {
      // A dateline without a year gets it from the page; the date line next to it is more reliable.
      const stamp = findStamp(article, page);
      const isNear = stamp !== undefined && stamp.month === month && Math.abs(stamp.year - year) === 1;
      return { year: isNear ? stamp.year : year, month: month ?? null, day: day ?? null };
    }
  }
  const stamp = findStamp(article, page);
  if (stamp !== undefined) return stamp;
  const press = PRESS_DAY.exec(article.body.text.slice(0, LEAD));
  if (press !== null) return { year: Number(press[1]), month: Number(press[2]), day: Number(press[3]) };
  const dated = page.articles.flatMap(({ fact }) => (fact.date === null ? [] : [Number(fact.date.slice(0, 4))]));
  if (dated.length > 0) return { year: Math.max(...dated), month: null, day: null };
  if (page.year === null) return null;
  const lead = LEAD_DAY.exec(article.body.text.slice(0, LEAD));
  if (lead === null) return { year: page.year, month: null, day: null };
  const [month, day] = [Number(lead[1]), Number(lead[2])];
  return { year: inferYear(listYears(page.page.text), month) ?? page.year, month, day };
}

/** 1月15日上午，…召开: a day without its year that an article begins with is when the article was written, or the day before. */
const LEAD_DAY = /(?:^|[。，\n：])(1[0-2]|[1-9])月(3[01]|[12]\d|[1-9])日(?=[上下]午|晚|[，,]|从|在|召开|举行)/u;
/** 香港，2020年11月11日——某某公司今日公布…: the dateline of a firm's own release. */
const PRESS_DAY =
  /^[\p{Script=Han}]{2,8}，? ?(20\d{2})年(1[0-2]|0?[1-9])月(3[01]|[12]\d|0?[1-9])日 ?(?:[—－\-/]|电|讯)/u;
const LEAD = 120;

/** Between a site's date line and its text there are a source, a share bar and a summary at most. */
const BEFORE_BODY = 240;
const BEHIND_BODY = 120;

/** The date on a short line near an article, as sites print it: the last one before the body, else the first one after it. */
function findStamp({ fact }: ArticleText, { page: { text } }: SegmentedPage): Anchor | undefined {
  const start = fact.segments[0]?.span?.[0] ?? 0;
  const end = fact.segments.at(-1)?.span?.[1] ?? text.length;
  return listStamps(text, start - BEFORE_BODY, start).at(-1) ?? listStamps(text, end, end + BEHIND_BODY)[0];
}

function listStamps(text: string, from: number, to: number): Anchor[] {
  const begin = Math.max(0, from);
  return Array.from(text.slice(begin, Math.max(begin, to)).matchAll(STAMP)).flatMap(
    ({ 0: date, 1: year, 2: month, 3: day, index }) => {
      const at = begin + index;
      const next = text.indexOf('\n', at);
      const line = text.slice(text.lastIndexOf('\n', at) + 1, next < 0 ? text.length : next).trim();
      const isShort = line.length <= Math.max(date.length, LONGEST_STAMP_LINE) && !/[。；]$/u.test(line);
      return isShort ? [{ year: Number(year), month: Number(month), day: Number(day) }] : [];
    },
  );
}
