import type { Discourse } from '../discourse.ts';
import type { Frame } from '../frames/frame.ts';

/** One kind of figure that is not a statistic. */
export interface Refusal {
  readonly name: string;
  /** A text whose first figure is refused by this rule. */
  readonly example: string;
  readonly refuses: (frame: Frame, discourse: Discourse) => boolean;
}

/** Returns the few words of the frame before its figure. */
export const wordsBefore = ({ annotation: { text }, from, figure }: Frame): string =>
  text.slice(Math.max(from, figure.span[0] - 10), figure.span[0]);

/** Returns the few words after the last figure of the run. */
export const wordsAfter = ({ annotation: { text }, run, end }: Frame): string =>
  text.slice(run.at(-1)?.span[1] ?? end, end + 12);

/** Tells whether a frame counts things, and does not measure them. */
export const isCount = ({ figure }: Frame): boolean => figure.kind === 'count';
