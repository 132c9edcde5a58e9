import media from '../../seeds/lexicons/mediaNames.json' with { type: 'json' };
import { toIsoDay } from '../model/isoDay.ts';
import { parsePageNumber } from '../model/parsePageNumber.ts';
import type { PublicationFact } from '../model/pageFacts.ts';

// A paper names itself when someone spoke to it: “…向《某某报》表示”, “…接受《某某报》记者采访”.
const SPOKEN_TO =
  /(?<=^|[。！？”\n])[^。！？\n]{0,30}(?:向|接受|对|告诉)《(?<name>[\p{Script=Han}]{2,10}[报刊])》(?:记者)?(?:表示|采访|介绍|透露|说)/u;
const NAME = new RegExp(
  `^[《\\s]{0,4}(?<name>[\\p{Script=Han} ]{1,12}(?:${[...media.papers, ...media.others].join('|')}))》?(?=\\s|$|第|\\d)`,
  'u',
);
/** A date of an issue, on a line of its own or in a running head: 2024年10月8日\u3000星期二, 2019-07-30 A05版. */
const DATE = /(?<!\d)(?<year>(?:19|20)\d{2}) ?[年./-] ?(?<month>\d{1,2}) ?[月./-] ?(?<day>\d{1,2})(?!\d)/u;
const HEAD_WORDS =
  /星期[一二三四五六日天]|农历|[A-Z]?\d{1,2} ?版|第 ?[一二三四五六七八九十\d]{1,3} ?版|责编|责任编辑|版式|A\d{2}/u;
/** The number of the page in a head: 第3版, 03版, A05. */
const PAGE_NUMBER =
  /(?<![\dA-Za-z])(?:[A-Z]?\d{1,2} ?版|第 ?[A-Z]?(?:\d{1,2}|[一二三四五六七八九十]{1,3}) ?版|[A-Z]\d{2}(?!\d))|^[A-Z]?\d{1,2}(?=\s)/u;
const SENTENCE = /[。！？；，]|电话|来源|发布|浏览|阅读|点击/u;
const LONGEST_HEAD = 120;
/** （原载《某某报》2024年5月3日）: where a text was printed first. */
const PRINTED_IN =
  /[（(]?原载(?:于)?(?<before>[^《》。\n]{0,14})《(?<name>[^《》\n]{2,14})》(?<after>[^）)。\n]{0,24})[）)]?/u;

/**
 * Finds the publication and the date of its issue if the page prints them: in a masthead or running head, after 原载, or
 * as the paper that someone spoke to.
 */
export function findPublication(text: string): PublicationFact | null {
  const heads = findHeads(text);
  const best = heads.find(({ name, date }) => name !== null && date !== null) ?? heads[0];
  if (best !== undefined) return best;
  const printed = PRINTED_IN.exec(text);
  if (printed?.groups?.['name'] !== undefined)
    return {
      name: printed.groups['name'],
      date: toIsoDate(printed.groups['before'] ?? '') ?? toIsoDate(printed.groups['after'] ?? ''),
      evidence: printed[0],
    };
  const spoken = SPOKEN_TO.exec(text);
  return spoken?.groups?.['name'] === undefined
    ? null
    : { name: spoken.groups['name'], date: null, evidence: spoken[0] };
}

/**
 * Tells whether a line is the running head of a page: its date next to a weekday, the number of the page or its
 * editors, and no sentence.
 */
export function isRunningHead(line: string): boolean {
  return line.length <= LONGEST_HEAD && !SENTENCE.test(line) && HEAD_WORDS.test(line) && toIsoDate(line) !== null;
}

/**
 * Finds the running heads of a page: short lines with a whole date and what only heads have, or a paper's name next to
 * the date.
 */
function findHeads(text: string): PublicationFact[] {
  const found: PublicationFact[] = [];
  let before = '';
  let beforeAt = 0;
  for (const { 0: line, index } of text.matchAll(/[^\n]+/gu)) {
    const head = line.trim();
    if (head === '') continue;
    const date = head.length <= LONGEST_HEAD && !SENTENCE.test(head) ? toIsoDate(head) : null;
    if (date !== null) {
      const own = NAME.exec(head);
      const above = own === null && before.length <= 14 ? NAME.exec(before) : null;
      const name = (own ?? above)?.groups?.['name']?.replaceAll(' ', '') ?? null;
      const isAlone = head.replace(DATE, '').replaceAll(/[\s日《》]/gu, '') === name;
      if (HEAD_WORDS.test(head) || (name !== null && (isAlone || above !== null))) {
        const after = /^\s*第[^\n]{1,20}/u.exec(text.slice(index + line.length))?.[0] ?? '';
        const pageNumber = findPageNumber(head) ?? findPageNumber(after);
        found.push({
          name,
          date,
          evidence: above === null ? head : text.slice(beforeAt, index + line.length).trim(),
          ...(pageNumber !== null && { pageNumber }),
        });
      }
    }
    before = head;
    beforeAt = index;
  }
  return found;
}

/** Finds the number of the page in its head, whose date has numbers, too. */
function findPageNumber(head: string): string | null {
  const [printed] = PAGE_NUMBER.exec(head.replace(DATE, '').trim()) ?? [];
  return printed === undefined ? null : parsePageNumber(printed);
}

function toIsoDate(printed: string): string | null {
  const { year, month, day } = DATE.exec(printed)?.groups ?? {};
  if (year === undefined || month === undefined || day === undefined) return null;
  return toIsoDay(year, month, day);
}
