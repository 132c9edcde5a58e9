import type { StatisticFact } from '../model/pageFacts.ts';
import type { PageEntities, SegmentedPage } from '../model/reading.ts';
import { type ArticleReading, readArticle } from './statistics/articleReading.ts';
import type { Draft } from './statistics/draft.ts';
import { readSentence } from './statistics/readSentence.ts';
import { openScope } from './statistics/scope.ts';
import { toStatistic } from './statistics/toStatistic.ts';

/**
 * Finds the statistics of a page as whole records: subject, indicator, breakdown, value, period, growth, source and status,
 * each at its exact words. Subjects, periods and indicators that a clause leaves out come from its sentence and paragraph.
 */
export function extractStatistics(page: SegmentedPage, entities: PageEntities): StatisticFact[] {
  const facts: StatisticFact[] = [];
  for (const article of page.articles) {
    const reading = readArticle(article, page, entities);
    if (reading === undefined) continue;
    for (const draft of dropRepeats(readDrafts(reading))) {
      const fact = toStatistic(draft, reading, page.page.text, `s${facts.length + 1}`);
      if (fact !== undefined) facts.push(fact);
    }
  }
  return facts;
}

function readDrafts(reading: ArticleReading): Draft[] {
  let scope = openScope('');
  let paragraph = 0;
  return reading.sentences.flatMap((sentence) => {
    if (sentence.paragraph !== paragraph) scope = openScope(scope.topIndicator);
    paragraph = sentence.paragraph;
    return readSentence(reading, sentence, scope);
  });
}

/** Keeps the first of the statistics that say the same of the same: an article repeats its main figures. */
function dropRepeats(drafts: readonly Draft[]): Draft[] {
  const seen = new Set<string>();
  const counted = new Map<string, Draft>();
  return drafts.filter((draft) => {
    const { subject, indicator, breakdown, figure, change, period } = draft;
    const key = JSON.stringify([
      subject?.name,
      indicator,
      breakdown,
      figure?.value,
      figure?.unit,
      change?.value,
      change?.unit,
      change?.direction,
      change?.basis,
      period,
    ]);
    if (draft.indicator === '' && draft.figure?.unit === null) return false;
    return !seen.has(key) && Boolean(seen.add(key)) && !repeats(draft, counted);
  });
}

/** A count told again without its time (63个项目集中开工 … 这63个项目) is the same count. */
function repeats(draft: Draft, counted: Map<string, Draft>): boolean {
  const { figure, change, period, subject } = draft;
  if (figure?.kind !== 'count' || change !== null || figure.value < FEWEST_REPEATED) return false;
  const key = JSON.stringify([subject?.name, figure.value, figure.unit]);
  const first = counted.get(key);
  if (first === undefined) {
    counted.set(key, draft);
    return false;
  }
  const isSame = first.indicator.includes(draft.indicator) || draft.indicator.includes(first.indicator);
  return isSame && (period === null || period === first.period);
}

/** Small counts (3个, 5项) meet by chance. */
const FEWEST_REPEATED = 10;
