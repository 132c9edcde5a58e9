import type { ChangeFact } from '../../../model/pageFacts.ts';
import type { QuantityMention } from '../../quantities/quantityMention.ts';
import type { Frame } from '../frames/frame.ts';
import { directionOf, DOWN, UP } from '../statisticWords.ts';

const OWN_VERB = new RegExp(`(${UP}|${DOWN})(?:了|约|近|超)?$`, 'u');

/** Makes the change that a figure of a frame tells; a sign that is printed turns the direction (增长-1.7%). */
export function toChange(
  { left, annotation, run, before }: Frame,
  figure: QuantityMention,
  basis = left.basis,
): ChangeFact {
  // 分别增长1.1%、下降2.2%: a later figure may have a verb of its own.
  const verb =
    figure === run[0]
      ? undefined
      : OWN_VERB.exec(annotation.text.slice(Math.max(0, figure.span[0] - 6), figure.span[0]))?.[1];
  const direction = verb === undefined ? left.direction : directionOf(verb);
  const isTurned = figure.value < 0 && direction !== 'flat';
  const { value, unit, valueTo, qualifier } = figure;
  void before;
  return {
    value: Math.abs(value),
    unit,
    direction: isTurned ? (direction === 'up' ? 'down' : 'up') : direction,
    basis,
    ...(valueTo === null ? {} : { valueTo: Math.abs(valueTo) }),
    ...(qualifier === null ? {} : { qualifier }),
  };
}
