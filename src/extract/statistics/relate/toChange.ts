import type { ChangeFact } from '../../../model/pageFacts.ts';
import type { QuantityMention } from '../../quantities/quantityMention.ts';
import type { Frame } from '../frames/frame.ts';
import { directionOf, DOWN, UP } from '../statisticWords.ts';

const OWN_VERB = new RegExp(`(${UP}|${DOWN})(?:了|约|近|超)?$`, 'u');

/**
 * Makes the change that a figure of a frame states; a printed sign reverses the direction (增长-1.7%). Its span, in the clean
 * text, runs from the basis or the verb to the number: 同比增长5%.
 */
export function toChange(frame: Frame, figure: QuantityMention, basis = frame.left.basis): ChangeFact {
  const { left, annotation, run } = frame;
  // 分别增长1.1%、下降2.2%: a later figure may have a verb of its own.
  const before = annotation.text.slice(Math.max(0, figure.span[0] - 6), figure.span[0]);
  const verb = figure === run[0] ? undefined : OWN_VERB.exec(before)?.[1];
  const direction = verb === undefined ? left.direction : directionOf(verb);
  const isTurned = figure.value < 0 && direction !== 'flat';
  const { value, unit, valueTo, qualifier } = figure;
  return {
    value: Math.abs(value),
    unit,
    direction: isTurned ? (direction === 'up' ? 'down' : 'up') : direction,
    basis,
    ...(valueTo === null ? {} : { valueTo: Math.abs(valueTo) }),
    ...(qualifier === null ? {} : { qualifier }),
    span: [
      figure === run[0] ? startOfChange(frame) : figure.span[0] - (OWN_VERB.exec(before)?.[0].length ?? 0),
      figure.span[1],
    ],
  };
}

const LONGEST_LEAD = 40;

/** Finds where the words of a change begin: after the noun phrase, the comma and whatever else is not part of it. */
function startOfChange({ annotation: { text }, head, from, figure }: Frame): number {
  const end = head.start + head.noun.length;
  const start = end >= from && end <= figure.span[0] && figure.span[0] - end <= LONGEST_LEAD ? end : figure.span[0];
  const loose = /^[\s，、；：（(]*/u.exec(text.slice(start, figure.span[0]))?.[0].length ?? 0;
  const said = text.slice(start + loose, figure.span[0]);
  return /[，。；（）]/u.test(said) ? figure.span[0] : start + loose;
}
