import media from '../../../seeds/lexicons/mediaNames.json' with { type: 'json' };
import type { Span } from '../../model/span.ts';
import { joinAlternatives } from '../../util/joinAlternatives.ts';
import { PLACE_INDEX } from './gazetteer.ts';
import { KNOWN_BODIES } from './organizationWords.ts';

/** How much of a page may come before its first article. */
const HEAD_OF_PAGE = 200;
/** More bylines than any page has. */
const MOST_BYLINES = 100;
const SPACE = '[ \\t\\u3000]';
const NAME = '[A-Za-z]{0,4}[\\u4e00-\\u9fff]{2,8}';
const PAPER = `[\\u4e00-\\u9fff]{2,8}(?:${joinAlternatives(media.papers)})`;
const STAMP = '(?:(?:\\d{4}[-/年])?\\d{1,2}[-/月]\\d{1,2}日?)[ \\u3000]*\\d{1,2}[:：]\\d{2}(?::\\d{2})?';
/** 商海视窗 2023-03-31 16:20: on a web page the name of the site is before the time, or after it. */
const BEFORE_TIME = new RegExp(
  `^${SPACE}*(${NAME})${SPACE}+(?:\\|${SPACE}*(?:作者[:：][^\\s|]{2,8}${SPACE}*\\|${SPACE}*)?)?(?=${STAMP})`,
  'gmu',
);
const AFTER_TIME = new RegExp(`^${SPACE}*(?:时间[:：])?${STAMP}${SPACE}+(${NAME})(?=${SPACE}|$)`, 'gmu');
/** □ 商海时报记者 某某, （商海时报 某某 文/图）: the medium of the writer. */
const BYLINE = new RegExp(
  `(?:^|[□■◎●◆（(])${SPACE}*(${PAPER})(?:(?:全媒体)?(?:首席|特派)?(?:记者|通讯员)${SPACE}|${SPACE}[\\u4e00-\\u9fff ]{2,10}(?:文/图|摄影|摄[）)]))`,
  'gmu',
);
/** 商海网记者：请问…: the one who asks at a press conference. */
const ASKER = new RegExp(`^${SPACE}*((?!本报|本台)[\\u4e00-\\u9fff]{2,8}[报社台网])记者[:：]`, 'gmu');
/** 来源：商海之声: any name next to the time of a web page; a department is found by its own rules. */
const SOURCE = new RegExp(`来源[:：]${SPACE}*《?(${NAME}?)(?:综合|客户端)?》?(?=${SPACE}|$)`, 'gmu');
/** 记者 某某 2023-03-31 16:20: not a medium. */
const NO_MEDIUM = new RegExp(`^(?:${joinAlternatives(media.labels)})|(?:${joinAlternatives(media.not)})$`, 'u');
const BODY = /[局委厅署府办院会科处行队社部]$|中心$|公司$|^[省市县区州]|政府|管委/u;

/** Finds media that only their place on the page shows: next to the time on a web page, after 来源, before a writer. */
export function findMediaByPlace(page: string): Span[] {
  const found: Span[] = [];
  const add = (name: string, start: number): void => {
    const isPlace = PLACE_INDEX.longestAt(name, 0)?.end === name.length;
    const isKnown = KNOWN_BODIES.longestAt(name, 0)?.end === name.length;
    if (isKnown || (name.length >= 3 && !isPlace && !NO_MEDIUM.test(name) && !BODY.test(name)))
      found.push([start, start + name.length]);
  };
  const head = page.slice(0, HEAD_OF_PAGE);
  for (const pattern of [BEFORE_TIME, AFTER_TIME])
    for (const { 0: line, 1: name = '', index } of head.matchAll(pattern)) add(name, index + line.lastIndexOf(name));
  for (const pattern of [BYLINE, ASKER, SOURCE])
    for (const { 0: line, 1: name = '', index } of page.matchAll(pattern).take(MOST_BYLINES))
      add(name, index + line.indexOf(name));
  return found;
}
