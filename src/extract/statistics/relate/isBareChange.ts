import type { Frame } from '../frames/frame.ts';
import { isRate } from '../naming/figureKinds.ts';
import { isBare } from '../naming/isBare.ts';
import { objectOf } from '../naming/nameIndicator.ts';

/** Tells whether a change names nothing that has changed, so that it belongs to what was said before. */
export function isBareChange({ noun, figure, counted }: Frame): boolean {
  return isBare(objectOf(noun) || (isRate(figure) ? counted : ''));
}
