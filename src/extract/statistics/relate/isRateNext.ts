import type { Frame } from '../frames/frame.ts';
import { isRate } from '../naming/figureKinds.ts';
import { DOWN, RATES_DOWN, RATES_UP, UP } from '../statisticWords.ts';

/** 减少751万亩，下降1.7%: the rate of the same growth follows at once. */
export function isRateNext({ next, figure, annotation: { text } }: Frame): boolean {
  return next !== undefined && isRate(next) && RATE_NEXT.test(text.slice(figure.span[1], next.span[0]));
}

const RATE_NEXT = new RegExp(
  `^[，、（](?:同比|环比|[比较][^，。；]{1,8})?(?:${UP}|${DOWN}|${RATES_UP}|${RATES_DOWN})[^，。；]{0,6}$`,
  'u',
);
