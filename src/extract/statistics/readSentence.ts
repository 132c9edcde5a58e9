import type { SubjectFact } from '../../model/pageFacts.ts';
import type { Span } from '../../model/span.ts';
import type { QuantityMention } from '../quantities/quantityMention.ts';
import type { ArticleReading } from './articleReading.ts';
import type { Draft } from './draft.ts';
import { findPlan } from './findPlan.ts';
import { findSource, findSourceBehind } from './findSource.ts';
import { findSubject, findSubjectBehind, toSubject } from './findSubject.ts';
import { isNoStatistic } from './isNoStatistic.ts';
import { tidy } from './nameIndicator.ts';
import { carryPeriod, pickPeriod } from './pickPeriod.ts';
import { readBracket } from './readBracket.ts';
import { readChangeRun } from './readChangeRun.ts';
import { type HeadReading, readHead } from './readHead.ts';
import { type LeftReading, readLeft } from './readLeft.ts';
import { readLevelRun } from './readLevelRun.ts';
import { readTotal } from './readTotal.ts';
import { readCompared } from './readCompared.ts';
import { readRightNoun } from './readRight.ts';
import { readStatus } from './readStatus.ts';
import { type RunReading, startDraft } from './runReading.ts';
import type { Scope } from './scope.ts';
import type { Clause, Sentence } from './sentences.ts';
import { HEADS } from './statisticWords.ts';
import { sliceBetween } from './sliceBetween.ts';

/** Reads the statistics of one sentence, clause by clause, and leaves in the scope what the next sentence may take up. */
export function readSentence(article: ArticleReading, sentence: Sentence, scope: Scope): Draft[] {
  scope.sentence = [];
  scope.last = [];
  scope.breakdown = null;
  scope.isParted = false;
  if (scope.attributedTo.length === 0) scope.attributedTo = findSourceBehind(article, sentence) ?? [];
  const paragraphSubject = scope.subject;
  let topic: SubjectFact | undefined;
  let figured: SubjectFact | undefined;
  for (const [place, clause] of sentence.clauses.entries()) {
    const source = findSource(article, clause.span);
    scope.attributedTo = source ?? scope.attributedTo;
    // A company's own man speaks of his company: 总经理林小满说，这批产品….
    const employer = article.employers.get(source?.[0] ?? '');
    if (employer !== undefined) scope.subject = { type: 'organization', name: employer };
    let from = clause.span[0];
    for (const [index, run] of clause.runs.entries()) {
      const next = clause.runs[index + 1]?.[0] ?? sentence.clauses[place + 1]?.runs[0]?.[0];
      const [first] = run;
      const compared = first === undefined || run.length > 1 ? undefined : readCompared(article, from, first, scope);
      if (compared != null) scope.sentence.push(compared);
      if (compared !== undefined) continue;
      const reading = readRun({ article, sentence, place, clause, run, from, scope, next });
      if (reading === undefined || isNoStatistic(reading, next)) continue;
      const owner = readBracket(article, sentence, clause, reading.figure);
      if (owner !== undefined) {
        const { value, unit, qualifier, span } = reading.figure;
        const change = { value, unit, direction: 'up', basis: null } as const;
        const draft = { ...startDraft(reading, reading.figure, 0), subject: owner, indicator: scope.topIndicator };
        scope.sentence.push({
          ...draft,
          change,
          changeQualifier: qualifier,
          period: draft.period ?? article.reportedPeriod,
          start: span[0] - 8,
          end: span[1],
        });
        continue;
      }
      from = reading.end;
      const found = reading.left.role === 'change' ? readChangeRun(reading) : readLevelRun(reading);
      if (found.length === 0) continue;
      if (reading.subject === null) for (const draft of found) dropOffice(draft, article);
      remember(scope, found, reading.isPart);
      figured ??= found.length === 1 ? (found[0]?.subject ?? undefined) : undefined;
    }
    if (clause.runs.length === 0) {
      const named = findSubject(article, ...clause.span, true);
      topic ??= named;
      scope.subject = named ?? scope.subject;
    }
  }
  // The paragraph goes on with the first subject of the sentence, best one with a figure: a later one is an aside.
  scope.main = scope.sentence[0] ?? scope.main;
  scope.subject = figured ?? topic ?? paragraphSubject;
  carryPeriod(article, sentence, scope);
  return scope.sentence;
}

/** What the economy makes, earns or pays is no figure of the ministry that the sentence before spoke of. */
function dropOffice(draft: Draft, { offices }: ArticleReading): void {
  if (draft.subject?.type !== 'organization' || !offices.has(draft.subject.name)) return;
  if (MACRO.test(draft.indicator)) draft.subject = null;
}

const MACRO =
  /(?:产量|亩产|单产|播种面积|用电量|发电量|增加值|生产总值|GDP|价格|指数|零售总额|固定资产投资|进出口|出口|进口|预算收入|预算支出|税收收入|失业率|销售面积|货运量|客运量|增速)/u;

function remember(scope: Scope, found: readonly Draft[], isPart: boolean): void {
  scope.isParted ||= isPart;
  scope.sentence.push(...found);
  scope.last = [...found];
  const first = found[0];
  if (first === undefined) return;
  if (found.length === 1) {
    scope.breakdown = first.breakdown;
    scope.subject = first.subject ?? scope.subject;
  }
  if (first.figure !== null && first.breakdown === null && !isPart) scope.whole = first;
  scope.indicator = first.indicator;
  scope.topIndicator ||= first.indicator;
}

interface RunPlace {
  readonly article: ArticleReading;
  readonly sentence: Sentence;
  readonly place: number;
  readonly clause: Clause;
  readonly run: readonly QuantityMention[];
  readonly from: number;
  readonly scope: Scope;
  readonly next: QuantityMention | undefined;
}

function readRun({ article, sentence, place, clause, run, from, scope, next }: RunPlace): RunReading | undefined {
  const { text, periods, mentions } = article;
  const [figure] = run;
  const last = run.at(-1);
  if (figure === undefined || last === undefined) return undefined;
  const { left, headFrom, named: said } = readSaid(text, sentence, place, from, figure, last, scope.last.length === 0);
  const total = readTotal(article, headFrom, figure.span[0]);
  const within: Span = [total?.span[1] ?? headFrom, figure.span[0]];
  const skipped = Math.min(within[0] - headFrom, left.head.length);
  const head = readHead(
    text,
    headFrom + skipped,
    left.head.slice(skipped),
    inside(periods, within),
    inside(mentions, within),
  );
  // 完成2022吨氢氧化锂的生产: what is measured stands behind where nothing before names it.
  const isGoods =
    figure.kind === 'measure' && /(?:吨|立方米|千瓦时)$/u.test(figure.unit ?? '') && tidy(head.noun) === '';
  const isCounted = isGoods || figure.kind === 'count' || /人次$/u.test(figure.unit ?? '');
  const counted = isCounted ? readRightNoun(text, last.span[1]) : '';
  const summed: SubjectFact | undefined = total?.whole == null ? undefined : { type: 'region', name: total.whole };
  const behind = findSubjectBehind(article, last.span[1] + counted.length, figure.printed?.startsWith('每') === true);
  const named = head.topic === null ? findSubject(article, ...within) : toSubject(head.topic);
  const aside =
    summed ?? behind ?? named ?? (figure.kind === 'count' ? findPlan(article, sentence, clause) : undefined);
  return {
    article,
    sentence,
    clause,
    run,
    figure,
    from,
    left,
    head: head.topic === null ? skipSubject(head, inside(mentions, within), aside) : head,
    total,
    counted: counted || said,
    end: last.span[1] + counted.length,
    isPart: isPartClause(text, sentence, place),
    subject: aside ?? ownerOf(left, head) ?? null,
    period: pickPeriod(
      article,
      sentence,
      {
        from,
        figure,
        subject: aside ?? scope.subject,
        head: left.head || scope.indicator,
        bare: left.head,
        role: left.role,
      },
      scope,
    ),
    status: readStatus(text, sentence, clause, figure.span[0]),
    scope,
    next,
  };
}

/** 其中住户贷款增加…, 其中，住户贷款增加…. */
function isPartClause(text: string, { clauses }: Sentence, place: number): boolean {
  const said = (at: number): string => {
    const clause = clauses[at];
    return clause === undefined ? '' : text.slice(...clause.span);
  };
  return said(place).startsWith('其中') || said(place - 1) === '其中';
}

const NAMED_BEFORE =
  /^(.{2,24}?)(环比|同比)?(?:由[^，。；]{1,8}|继续|持续|有所|略有|总体|小幅|大幅|稳步|温和)[^，。；]{0,8}$/u;

/** What has happened to a measure before its figure comes: 产量再创历史新高，达到3亿吨. */
const STATED =
  /^(?:再|又|首次|已|也|均|都|实现|持续|继续|稳步|稳定|保持|快速|不断|显著|明显|大幅|进一步|连续|逐[年月季步]|总体|整体|增势|呈现?|创|屡|突破|迈|跃|回升|增长|上升|下降|下滑|提升|扩大|上涨|回落|较快|平稳|居|位居|全[国省市球]|排|有望|将)/u;

/** Finds the measure that a clause without figures says something of, where the figure's own clause names none. */
function nameOfClause(said: string): string | undefined {
  if (said.length > 40) return undefined;
  for (const word of HEADS) {
    const at = said.indexOf(word);
    if (at >= 0 && STATED.test(said.slice(at + word.length))) return said.slice(0, at + word.length);
  }
  return undefined;
}

interface Said {
  readonly left: LeftReading;
  /** Where the words of `left` begin. */
  readonly headFrom: number;
  /** What is measured, where the words behind the figure say it: 0.7%的出口增速. */
  readonly named: string;
}

/** Reads the words before a figure, and those behind it that say what it is: 0.7%的增速. */
function readSaid(
  text: string,
  sentence: Sentence,
  place: number,
  from: number,
  figure: QuantityMention,
  last: QuantityMention,
  isFirst: boolean,
): Said {
  const left = readLeft(text.slice(from, figure.span[0]), figure.unit);
  if (figure.kind === 'double') return { left: { ...left, role: 'change' }, headFrom: from, named: '' };
  const rate = /^的([^，。；、]{0,8}?)(?:增速|增幅|涨幅|增长率|增长|降幅|跌幅|下降|速度)/u.exec(
    text.slice(last.span[1], last.span[1] + 16),
  );
  if (rate !== null && left.role === 'level' && figure.unit === '%') {
    const direction = /降幅|跌幅|下降/u.test(rate[0]) ? 'down' : 'up';
    return {
      left: { ...left, role: 'change', direction, head: left.head.replace(/(?:保持|实现|取得|以|按)$/u, '') },
      headFrom: from,
      named: rate[1] ?? '',
    };
  }
  const before = sentence.clauses[place - 1];
  const said = before === undefined ? '' : text.slice(...before.span);
  // 居民消费价格环比由降转涨，上涨0.1%: what has changed is named in the clause before.
  const named = NAMED_BEFORE.exec(said);
  if (named !== null && before?.runs.length === 0 && isFirst && left.role === 'change' && left.head === '')
    return {
      left: { ...left, head: named[1] ?? '', basis: left.basis ?? named[2] ?? null },
      headFrom: before.span[0],
      named: '',
    };
  // 出口增长较快，达21%: the verb stands in the clause before.
  const isSaid = left.head === '' && left.role === 'level' && figure.unit === '%' && before?.runs.length === 0;
  if (before === undefined) return { left, headFrom: from, named: '' };
  if (!isSaid || !/(?:增长|增速|上涨|下降)[^，。]{0,5}$/u.test(said)) {
    const isOpen = isFirst && before.runs.length === 0 && left.role === 'level' && left.head === '';
    const topic = isOpen ? nameOfClause(said) : undefined;
    return topic === undefined
      ? { left, headFrom: from, named: '' }
      : { left: { ...left, head: topic }, headFrom: before.span[0], named: '' };
  }
  const verb = said.replace(/(?<=增长|增速|上涨|下降)[^，。]{1,5}$/u, '');
  return { left: { ...readLeft(verb, '%'), role: 'change' }, headFrom: before.span[0], named: '' };
}

/** 装备制造业出口占我国出口总值的比重: a part of our country's exports is our country's. */
function ownerOf({ role, whole }: LeftReading, head: HeadReading): SubjectFact | undefined {
  return role === 'share' && whole.startsWith('我国') && tidy(head.noun) !== ''
    ? { type: 'region', name: '中国' }
    : undefined;
}

/** Cuts off a noun phrase what stands before the subject named in it: 面向农村开展的“流动课堂”活动传播量. */
function skipSubject(
  head: HeadReading,
  mentions: readonly { readonly span: Span; readonly name: string }[],
  subject: SubjectFact | undefined,
): HeadReading {
  const end = head.start + head.noun.length;
  const mention =
    subject === undefined
      ? undefined
      : mentions.find(({ name, span }) => name === subject.name && span[0] >= head.start && span[1] < end);
  if (mention === undefined) return head;
  return { ...head, noun: head.noun.slice(mention.span[1] - head.start), start: mention.span[1] };
}

function inside<Found extends { readonly span: Span }>(found: readonly Found[], [from, to]: Span): readonly Found[] {
  return sliceBetween(found, from, to).filter(({ span }) => span[1] <= to);
}
