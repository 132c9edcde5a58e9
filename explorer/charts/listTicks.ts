import type { ScaleTime } from 'd3-scale';
import { printPeriod } from '../figures/printPeriod.ts';
import type { Language } from '../words/useWords.ts';
import type { Point } from './toPoints.ts';

/** Room for the name of a period, in pixels. */
const ROOM = 96;
/** More even steps than this help nobody. */
const MOST = 6;

/** A time that is labelled below a chart. */
export interface Tick {
  readonly at: Date;
  readonly words: string;
}

/** Names the periods of the figures if there is room for each; otherwise gives even steps of time. */
export function listTicks(
  points: ReadonlyArray<{ readonly at: Date; readonly figure: Pick<Point['figure'], 'period'> }>,
  x: ScaleTime<number, number>,
  language: Language,
): ReadonlyArray<Tick> {
  const periods = new Map(points.map(({ at, figure }) => [at.getTime(), figure.period?.text ?? '']));
  const places = [...periods.keys()].map((time) => x(time)).toSorted((a, b) => a - b);
  // Even a few periods may be close together: two months among years.
  if (places.every((place, index) => index === 0 || place - (places[index - 1] ?? 0) >= ROOM)) {
    return [...periods].map(([time, text]) => ({ at: new Date(time), words: printPeriod(text, language) }));
  }
  const [from = 0, to = 0] = x.range();
  return x.ticks(Math.min(Math.max(2, Math.floor((to - from) / ROOM)), MOST)).map((at) => {
    const month = at.getUTCMonth() + 1;
    const year = String(at.getUTCFullYear());
    return { at, words: month === 1 ? year : `${year}-${String(month).padStart(2, '0')}` };
  });
}
