import type { Frame } from '../../frames/frame.ts';
import { DOWN, FLAT, FLOWS, UP } from '../../statisticWords.ts';
import { anyOf } from '../../words.ts';

/** 收入, 净额: what comes in over a time. */
export const FLOW = new RegExp(`${anyOf('flowMeasures')}$`, 'u');
/** 出口市场遍及100多个国家: how far something reaches, at no time. */
const REACHES = new RegExp(`${anyOf('reachVerbs')}[^，。；]{0,16}$`, 'u');
const GREW = new RegExp(anyOf('growthSigns'), 'u');
const COMPARISON = new RegExp(
  `^[，、（]?(?:(?:${anyOf('comparedBy')}|[比较与][^，。；]{1,12}?)(?:基本|大致|大体)?(?:${UP}|${DOWN}|${FLAT})|(?:${UP}|${DOWN})了?(?:约|近)?[\\d.]+(?:%|个))`,
  'u',
);
const LONGEST_COMPARISON = 30;
/** 30万人次, 2300架次: what is counted in trips came in a time, unless it is what a day brings. */
export const TRIPS = new RegExp(`(?:人次|${anyOf('tripUnits')})$`, 'u');

/** Tells whether a figure is what statistics offices report for a place and a time: trade, output, prices, revenue. */
export function isReported(frame: Frame): boolean {
  const { figure, left, noun, before } = frame;
  if (figure.kind === 'time' || (figure.kind === 'count' && REACHES.test(before))) return false;
  return (
    left.role === 'share' ||
    isCompared(frame) ||
    (TRIPS.test(figure.unit ?? '') && !noun.includes('日均')) ||
    ((figure.unit ?? '').includes('/') && !before.startsWith('按')) ||
    (left.role === 'change' && figure.unit === '%' && (before === '' || GREW.test(before))) ||
    (!/^年(?!度)|日均[^，]{0,4}流量/u.test(noun) && FLOWS.some((word) => noun.includes(word)))
  );
}

/** 拨备覆盖率188.6%，上升21.4个百分点: what has grown since another time was counted at a point in time. */
function isCompared({ end, annotation: { text }, left }: Frame): boolean {
  return left.role === 'level' && COMPARISON.test(text.slice(end, end + LONGEST_COMPARISON));
}
