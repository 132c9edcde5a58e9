import type { ArticleText, PageEntities, SegmentedPage } from '../../../model/reading.ts';
import type { ArticleHome } from './findHomes.ts';
import { nameOffice } from './findSources.ts';
import { anyOf } from '../words.ts';

const HEAD_OF_PAGE = 300;
const FOOT_OF_PAGE = 200;
const MOST_SIGNERS = 4;
const SIGNED = new RegExp(
  `${anyOf('signerLabels')}\\s*[：:|｜丨]\\s*([一-龥（）]{3,30}?${anyOf('signerEndings')})(?=[\\s\\u3000，,；;]|$)`,
  'mu',
);
/** 杭州市统计局 > 数据发布 > 月度: the way to a page of an office's own site. */
const OWN_SITE = new RegExp(`^\\s*([一-龥]{4,24}?${anyOf('signerEndings')})\\s*[>＞›»]`, 'mu');
const CREDITED = new RegExp(`^(?=${anyOf('signerLabels')})${SIGNED.source}`, 'mu');
/** 国家统计局 2023-10-13: a body next to the date of its own notice. */
const DATED =
  /^\s*([一-龥]{3,20}?(?:局|总队|委员会|厅|银行|海关|部))[\s\u3000]+(?:20\d{2})[-年./]\d{1,2}[-月./]\d{1,2}/mu;
const ANNOUNCED = new RegExp(
  `(?<![（(，,]\\s?)${anyOf('shareWords')}${anyOf('shareLabels')}|${anyOf('notices')}编号|(?:^|\\n)[（(]${anyOf('shareNumbers')}[：:]|^[^\\n]{4,60}${anyOf('notices')}\\n`,
  'u',
);
const NEWSROOM = new RegExp(`${anyOf('newsroomWords')}中心$`, 'u');
const OFFICE_LINE = new RegExp(`^[一-龥]{3,24}${anyOf('officeEndings')}$`, 'u');

/**
 * Finds the bodies that sign an article: 发布机构：镇雄县统计局 above it, or a line of its own that consists of the names of
 * bodies. The article is about the place of the first one.
 */
export function findSigners(
  { fact, body, kickers }: ArticleText,
  { page, articles }: SegmentedPage,
  { organizations }: PageEntities,
  homes: readonly ArticleHome[],
  principal: string | undefined,
): readonly string[] {
  // A firm's own announcement or report is signed by it.
  if (principal !== undefined && isOwnPaper(principal, page.text, fact.headline ?? '')) return [principal];
  const start = fact.segments[0]?.span?.[0] ?? 0;
  const lines = [...kickers.map(({ text }) => text), ...body.text.split('\n')];
  const isOffice = (each: string): boolean =>
    OFFICE_LINE.test(each) && organizations.some(({ name, aliases }) => name === each || aliases.includes(each));
  const offices = lines
    .map((each) => each.trim().split(/[\s\u3000]+/u))
    .find((names) => names.length <= MOST_SIGNERS && names.every(isOffice));
  if (offices !== undefined) return offices.map((each) => nameOffice(each, homes));
  const head = page.text.slice(Math.max(0, start - HEAD_OF_PAGE), start);
  // 来源 | 宜云市统计局: the last lines of its only article, as accounts on social media print them.
  const foot = articles.length === 1 ? page.text.slice(start).slice(-FOOT_OF_PAGE) : '';
  const printed = [SIGNED.exec(head), DATED.exec(head), OWN_SITE.exec(head), CREDITED.exec(foot)].find(
    (found) => found !== null,
  )?.[1];
  // 来源：旬阳市融媒体中心: a newsroom relays; it does not count anything itself.
  return printed === undefined || NEWSROOM.test(printed) ? [] : [nameOffice(printed, homes)];
}

/** 某公司2024年年度报告摘要, with the firm's name in the headline or above it, and no news about one (某公司发布年报). */
function isOwnPaper(firm: string, text: string, headline: string): boolean {
  if (ANNOUNCED.test(text.slice(0, HEAD_OF_PAGE))) return true;
  const above = text.slice(0, LETTERHEAD).split('\n');
  return REPORT.test(headline) && (headline.startsWith(firm) || above.some((line) => line.trim() === firm));
}

const LETTERHEAD = 100;
/** 2024年年度报告摘要: a report with its time and without a verb before it. */
const REPORT = new RegExp(
  `^(?!.*${anyOf('madeKnown')}[^，。]*${anyOf('reportNouns')}).*(?:\\d{4}年|${anyOf('reportTimes')})[^，。：]{0,12}${anyOf('reportNouns')}${anyOf('reportParts')}?(?:[（(].{0,20}[）)])?$`,
  'u',
);
