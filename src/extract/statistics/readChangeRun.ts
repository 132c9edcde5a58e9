import type { ChangeFact, SubjectFact } from '../../model/pageFacts.ts';
import { parseUnit } from '../../model/parseUnit.ts';
import type { QuantityMention } from '../quantities/quantityMention.ts';
import { placeItems } from './placeItems.ts';
import { placePeriods } from './placePeriods.ts';
import type { Draft } from './draft.ts';
import { inheritPart, namePart } from './inheritPart.ts';
import { nameIndicator, objectOf, splitTrade, tidy } from './nameIndicator.ts';
import { type RunReading, startDraft } from './runReading.ts';
import { sliceBetween } from './sliceBetween.ts';
import { ANAPHORS, directionOf, DOWN, RATES_DOWN, RATES_UP, UP } from './statisticWords.ts';

/**
 * Reads growth rates. One that has no noun of its own completes the level before it (进出口2.6万亿元，同比增长8%); any other
 * is a statistic without a level.
 */
export function readChangeRun(reading: RunReading): Draft[] {
  const { run, left, scope, head } = reading;
  const noun = objectOf(tidy(head.noun)) || (isRate(reading.figure) ? reading.counted : '');
  const bare = noun === '' || ANAPHORS.has(noun);
  const switched = bare ? switchedPart(reading) : undefined;
  if (switched !== undefined)
    return run.map((figure, place) => ({
      ...withChange(startDraft(reading, figure, place), figure, reading),
      indicator: scope.indicator,
      breakdown: switched,
    }));
  if (left.ofRate || isPoints(reading.figure))
    return readRateChange(reading, bare || /^(?:占比|比重|份额|比例)$/u.test(noun) ? '' : noun);
  if (bare && !reading.isPart && head.topic === null && completes(reading)) return [];
  if (bare && !isRate(reading.figure) && isRateNext(reading) && scope.last.at(-1)?.figure != null) {
    scope.sentence.push(toIncrease(reading));
    return [];
  }
  const items = placePeriods(reading) ?? placeItems(reading);
  if (items !== undefined) return items.map((draft, place) => withChange(draft, figureAt(run, place), reading));
  const group = groupOf(reading);
  return run.map((figure, place) => {
    const draft = startDraft(reading, figure, place);
    if (group !== undefined) draft.subject = group;
    if (bare) Object.assign(draft, { indicator: scope.indicator || noun, breakdown: scope.breakdown });
    else Object.assign(draft, (isRate(figure) ? namePart(noun, reading) : undefined) ?? splitTrade(noun, '%'));
    if (reading.total !== undefined) draft.breakdown = reading.total.part;
    inheritPart(draft, reading, bare);
    if (!isRate(figure) && left.basis === null) {
      const named = nameIndicator(noun, reading.counted, figure);
      const gain = GAIN.exec(reading.article.text.slice(reading.from, figure.span[0]))?.[1];
      const grown =
        figure.kind === 'measure'
          ? `${named.indicator}${gain ?? (left.direction === 'down' ? '减少' : '增加')}额`
          : named.indicator;
      return { ...draft, ...named, indicator: grown, figure };
    }
    if (bare && !isRate(figure)) return toIncrease(reading);
    return withChange(draft, figure, reading);
  });
}

const GROUP =
  /^([一-龥]{2,12}(?:企业|农户|商户|园区|工厂))(?:降低|减少|节约|节省|缩短|压缩|压减|提高|提升|增加)(?=.{2,10}$)/u;

/** 帮助云州轴承企业降低能耗12%: an unnamed group whose figure it is, with the place before it. */
function groupOf({ head, article: { mentions } }: RunReading): SubjectFact | undefined {
  const name = GROUP.exec(tidy(head.noun))?.[1];
  if (name === undefined) return undefined;
  const start = head.start + head.noun.indexOf(name);
  const place = sliceBetween(mentions, start - 12, start).find(
    ({ kind, span }) => kind === 'region' && span[1] === start,
  );
  return { type: 'other', name: (place?.surface ?? '') + name };
}

const MONTH_END = /(?:月[末底]|上月)$/u;

/** 较5月末上升80亿美元，升幅为0.9%: the amount is a statistic of its own, the rate belongs to the level before it. */
function toIncrease(reading: RunReading): Draft {
  const { scope, left, figure } = reading;
  const indicator = `${scope.indicator}${left.basis ?? ''}${left.direction === 'down' ? '减少额' : '增加额'}`;
  const draft = startDraft(reading, figure, 0);
  // 10月末较9月末下降: the stock is of a day, its growth of the month.
  const period = MONTH_END.test(left.basis ?? '')
    ? (draft.period?.replace(/^(\d{4}-\d{2})-\d{2}$/u, '$1') ?? null)
    : draft.period;
  return { ...draft, period, indicator, breakdown: scope.breakdown, figure };
}

/** 无人机也走俏市场，大幅增长90%: the clause before went on to another part of the same. */
function switchedPart({ article: { text }, sentence, clause, scope }: RunReading): string | undefined {
  const before = sentence.clauses[sentence.clauses.indexOf(clause) - 1];
  if (before?.runs.length !== 0 || scope.indicator === '') return undefined;
  return /^([^，。；、]{2,12}?)(?:也|则|更|同样)[^，。；]{2,}$/u.exec(text.slice(...before.span))?.[1];
}

const RATE_NEXT = new RegExp(
  `^[，、（](?:同比|环比|[比较][^，。；]{1,8})?(?:${UP}|${DOWN}|${RATES_UP}|${RATES_DOWN})[^，。；]{0,6}$`,
  'u',
);

/** 减少751万亩，下降1.7%: the rate of the same growth follows at once. */
function isRateNext({ next, figure, article: { text } }: RunReading): boolean {
  return next !== undefined && isRate(next) && RATE_NEXT.test(text.slice(figure.span[1], next.span[0]));
}

/** Verbs that say what has grown: 户均增收5600元. */
const GAIN = /(增收|减收|增产|减产|减排|减亏|增持|减持)(?:了|约|近|超)?$/u;

/** Gives the growth rates to the levels of the last run, where each has none yet. */
function completes(reading: RunReading): boolean {
  const { run, left, scope, figure } = reading;
  // 接待游客30万人次，旅游收入2亿元，分别增长9.6%和12.3%: as many levels as the run has figures.
  const isSpread = left.each === 'respectively' && run.length > scope.last.length;
  const asked = isSpread ? scope.sentence.slice(-run.length) : scope.last;
  const open = asked.filter((draft) => draft.change === null && draft.figure !== null);
  if (open.length === 0 || open.length !== asked.length) return false;
  if (!isRate(figure) && !isSameBase(figure, open.at(-1)?.figure ?? null)) return false;
  // 较5月末上升80亿美元，升幅为0.9%: the rate belongs to the level, so an amount of money waits for none.
  if (!isRate(figure) && figure.kind !== 'count' && isRateNext(reading)) return false;
  const targets = open.length === run.length || left.each === 'all' ? open : open.slice(-1);
  if (targets.length !== run.length && left.each !== 'all' && run.length > 1) return false;
  for (const [place, draft] of targets.entries()) {
    const own = figureAt(run, place);
    draft.change = toChange(own, left.direction, left.basis);
    draft.end = Math.max(draft.end, own.span[1]);
  }
  return true;
}

/** 增速加快1个百分点至7%: a change of a rate, with the rate it came to where the text says. */
function readRateChange(reading: RunReading, noun: string): Draft[] {
  const { run, left, scope } = reading;
  const share = scope.last.at(-1);
  if (!left.ofRate && noun === '' && share?.change === null && share.figure?.unit === '%') {
    share.change = toChange(figureAt(run, 0), left.direction, left.basis);
    share.end = Math.max(share.end, reading.figure.span[1]);
    return [];
  }
  const sourcesOf = scope.sentence.slice(-run.length).map(({ indicator, breakdown }) => ({ indicator, breakdown }));
  return run.map((figure, place) => {
    const draft = startDraft(reading, figure, place);
    // 增速分别快于工业1.8和2.6个百分点: of the two named before.
    const whole = left.each === 'respectively' && sourcesOf.length === run.length ? sourcesOf[place] : undefined;
    const named =
      noun === '' ? (whole ?? { indicator: scope.indicator, breakdown: scope.breakdown }) : splitTrade(noun, '%');
    Object.assign(draft, named);
    const isBeside =
      noun === '' && isPoints(figure) && /^[比较]/u.test(left.basis ?? '') && scope.last.at(-1)?.change?.unit === '%';
    if ((left.ofRate || isBeside) && !/(?:增速|增幅|涨幅|降幅|速度|率)$/u.test(draft.indicator))
      draft.indicator += '增速';
    return withChange(draft, figure, reading);
  });
}

function withChange(draft: Draft, figure: QuantityMention, { left, article, run }: RunReading): Draft {
  // 分别增长1.1%、下降2.2%: a later figure may have a verb of its own.
  const verb =
    figure === run[0]
      ? undefined
      : OWN_VERB.exec(article.text.slice(Math.max(0, figure.span[0] - 6), figure.span[0]))?.[1];
  const direction = verb === undefined ? left.direction : directionOf(verb);
  return { ...draft, change: toChange(figure, direction, left.basis), changeQualifier: figure.qualifier };
}

const OWN_VERB = new RegExp(`(${UP}|${DOWN})(?:了|约|近|超)?$`, 'u');

function toChange(figure: QuantityMention, direction: ChangeFact['direction'], basis: string | null): ChangeFact {
  return { value: figure.value, unit: figure.unit, direction, basis };
}

/** Tells whether a figure is a growth rate by its unit. */
export function isRate({ kind, unit }: QuantityMention): boolean {
  return kind === 'double' || unit === '%' || unit === '成' || unit === '倍' || unit === '‰';
}

function isPoints({ unit }: QuantityMention): boolean {
  return unit !== null && parseUnit(unit).dimension === 'points';
}

/** Tells whether two figures count in one base unit. */
export function isSameBase(figure: QuantityMention, other: QuantityMention | null): boolean {
  if (other === null) return false;
  const [a, b] = [parseUnit(figure.unit), parseUnit(other.unit)];
  return a.base === b.base && a.dimension === b.dimension;
}

function figureAt(run: readonly QuantityMention[], place: number): QuantityMention {
  const figure = run[Math.min(place, run.length - 1)];
  if (figure === undefined) throw new RangeError('A run holds at least one figure.');
  return figure;
}
