import type { ArticleText } from '../../../model/reading.ts';
import type { Anchor } from '../../periods/anchor.ts';
import { findPeriods } from '../../periods/findPeriods.ts';
import { isTimeOfFigure } from '../slots/reportedPeriod.ts';
import type { SectionTime } from './annotation.ts';

/** Finds the times that the headings inside an article name, each with where its section begins: 2020年第四季度指引. */
export function findSectionTimes({ body, kickers }: ArticleText, anchor: Anchor | null): readonly SectionTime[] {
  const [first = 0] = body.origin;
  return kickers.flatMap(({ text, origin: [at = 0] }): SectionTime[] => {
    if (at < first) return [];
    const start = body.origin.findIndex((place) => place > at);
    const times = findPeriods(text, anchor).filter((each) => each.role === 'time' && isTimeOfFigure(text, each));
    const [only] = times;
    return start < 0 ? [] : [{ start, period: times.length === 1 ? (only?.period ?? null) : null }];
  });
}
