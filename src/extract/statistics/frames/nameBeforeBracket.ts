import type { Annotation } from '../annotate/annotation.ts';
import type { Referent } from '../annotate/referent.ts';
import { sliceBetween } from '../annotate/sliceBetween.ts';
import { anyOf } from '../words.ts';

const AVERAGE = new RegExp(`^(?:的?${anyOf('averages')})?$`, 'u');

/** Finds the name right before the bracket that a place begins: 湖北（18.2%）, 全国平均水平（6.9%）. */
export function nameBeforeBracket({ text, referents }: Annotation, at: number): Referent | undefined {
  return /[（(]/u.test(text.charAt(at - 1))
    ? sliceBetween(referents, at - 30, at).findLast(
        ({ span, entity }) => span[1] < at && entity !== 'person' && AVERAGE.test(text.slice(span[1], at - 1)),
      )
    : undefined;
}
