import type { Span } from '../../model/span.ts';
import type { QuantityMention } from '../quantities/quantityMention.ts';
import type { ArticleReading } from './articleReading.ts';
import type { Draft } from './draft.ts';
import { findSource } from './findSource.ts';
import { findSubject, toSubject } from './findSubject.ts';
import { isNoStatistic } from './isNoStatistic.ts';
import { pickPeriod } from './pickPeriod.ts';
import { readChangeRun } from './readChangeRun.ts';
import { readHead } from './readHead.ts';
import { readLeft } from './readLeft.ts';
import { readLevelRun } from './readLevelRun.ts';
import { readRightNoun } from './readRight.ts';
import { readStatus } from './readStatus.ts';
import type { RunReading } from './runReading.ts';
import type { Scope } from './scope.ts';
import type { Clause, Sentence } from './sentences.ts';

/** Reads the statistics of one sentence, clause by clause, and leaves in the scope what the next sentence may take up. */
export function readSentence(article: ArticleReading, sentence: Sentence, scope: Scope): Draft[] {
  const drafts: Draft[] = [];
  scope.last = [];
  scope.breakdown = null;
  for (const [place, clause] of sentence.clauses.entries()) {
    scope.attributedTo = findSource(article, clause.span) ?? scope.attributedTo;
    let from = clause.span[0];
    for (const [index, run] of clause.runs.entries()) {
      const reading = readRun({ article, sentence, place, clause, run, from, scope });
      if (reading === undefined) continue;
      const next = clause.runs[index + 1]?.[0] ?? sentence.clauses[place + 1]?.runs[0]?.[0];
      from = reading.end;
      if (isNoStatistic(reading, next)) continue;
      const found = reading.left.role === 'change' ? readChangeRun(reading) : readLevelRun(reading);
      drafts.push(...found);
      if (found.length > 0) remember(scope, found);
    }
    if (clause.runs.length === 0) scope.subject = findSubject(article, ...clause.span) ?? scope.subject;
  }
  return drafts;
}

function remember(scope: Scope, found: readonly Draft[]): void {
  scope.last = [...found];
  const first = found[0];
  if (first === undefined) return;
  if (found.length === 1) scope.breakdown = first.breakdown;
  scope.indicator = first.indicator;
  if (found.length === 1) scope.subject = first.subject ?? scope.subject;
}

interface RunPlace {
  readonly article: ArticleReading;
  readonly sentence: Sentence;
  readonly place: number;
  readonly clause: Clause;
  readonly run: readonly QuantityMention[];
  readonly from: number;
  readonly scope: Scope;
}

function readRun({ article, sentence, place, clause, run, from, scope }: RunPlace): RunReading | undefined {
  const { text, words, periods, mentions } = article;
  const [figure] = run;
  const last = run.at(-1);
  if (figure === undefined || last === undefined) return undefined;
  const said = text.slice(from, figure.span[0]);
  let left = readLeft(said, figure.unit);
  let headFrom = from;
  const before = sentence.clauses[place - 1];
  // 出口增长较快，达20.4%: the verb stands in the clause before.
  if (
    left.head === '' &&
    figure.unit === '%' &&
    before?.runs.length === 0 &&
    /(?:增长|增速|上涨|下降)[^，。]{0,5}$/u.test(text.slice(...before.span))
  ) {
    headFrom = before.span[0];
    left = {
      ...readLeft(text.slice(...before.span).replace(/(?<=增长|增速|上涨|下降)[^，。]{1,5}$/u, ''), '%'),
      role: 'change',
    };
  }
  const nearMentions = mentionsIn(mentions, [headFrom, figure.span[0]]);
  const nearPeriods = periods.filter(({ span }) => span[0] >= headFrom && span[1] <= figure.span[0]);
  const head = readHead(text, headFrom, left.head, nearPeriods, nearMentions);
  const counted = figure.kind === 'count' || /人次$/u.test(figure.unit ?? '') ? readRightNoun(words, last.span[1]) : '';
  const topic = head.topic === null ? findSubject(article, headFrom, figure.span[0]) : toSubject(head.topic);
  return {
    article,
    sentence,
    clause,
    run,
    figure,
    from,
    left,
    head,
    counted,
    end: last.span[1] + counted.length,
    isPart: /^其中/u.test(text.slice(clause.span[0], clause.span[0] + 2)),
    subject: topic ?? null,
    period: pickPeriod(article, sentence, [from, figure.span[0]], scope),
    status: readStatus(text, sentence, clause, figure.span[0]),
    scope,
  };
}

function mentionsIn<Mention extends { readonly span: Span }>(
  mentions: readonly Mention[],
  [from, to]: Span,
): Mention[] {
  return mentions.filter(({ span }) => span[0] >= from && span[1] <= to);
}
