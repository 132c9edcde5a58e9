import type { QuantityMention } from '../quantities/quantityMention.ts';
import { isSameBase } from './readChangeRun.ts';
import type { RunReading } from './runReading.ts';
import { ANAPHORS } from './statisticWords.ts';
import { isNamed, tidy } from './nameIndicator.ts';
import { readLeft } from './readLeft.ts';

/** Tells whether a run is a figure but no statistic: a threshold, a comparison, a duration, a counter. */
export function isNoStatistic(reading: RunReading, next: QuantityMention | undefined): boolean {
  const { article, figure, run, from, end, counted } = reading;
  const { text } = article;
  const before = text.slice(Math.max(from, figure.span[0] - 10), figure.span[0]);
  const after = text.slice(run.at(-1)?.span[1] ?? end, end + 12);
  const isGrown = reading.left.role === 'change' && reading.scope.last.at(-1)?.figure?.kind === 'time';
  if (figure.kind === 'time' && before.endsWith('每')) return true;
  if (figure.kind === 'time') return !isGrown && !isMeasuredTime(before, tidy(reading.head.noun));
  if (isModel(reading, after)) return true;
  if (
    /^(?:及以上|及以下)/u.test(after) ||
    (/由[^，。；]{0,12}$/u.test(text.slice(from, figure.span[0])) && /^转为/u.test(after))
  )
    return true;
  if (isClass(reading, after, next)) return true;
  if (/^(?:级|号|强|大关的|字头|后[，、。]|时代)/u.test(after)) return true;
  if (figure.kind === 'count') {
    if (/(?:每|这|那|第|某)$/u.test(before) || /每(?:出口|生产|销售|卖出|有)?$/u.test(before)) return true;
    if (/^(?:设区|地级|省级|县级|县\b)/u.test(counted)) return true;
    if (figure.value === 31 && /^(?:省|省份)/u.test(counted || after)) return true;
    if (/^(?:月|小时|星期|季度|工作日|学期)/u.test(counted)) return true;
    if (/相当于$/u.test(before) && tidy(reading.head.noun) === '') return true;
    if (/(?:用|以|历时|时隔|为期|围绕这|上述|以上|这些|前)$/u.test(before)) return true;
    // 在63个项目中: the whole that the next words are about.
    if (/^在/u.test(text.slice(from, figure.span[0])) && /^中/u.test(text.slice(end, end + 1))) return true;
    if (tidy(reading.head.noun) === '' && /^[^，。；、\d]{0,12}中$/u.test(text.slice(end, reading.clause.span[1])))
      return true;
    if (isLabel(reading, next)) return true;
  }
  return isThreshold(reading, after, next) || isMilestone(reading);
}

/** 31个大城市失业率为4.7%: the count belongs to the name of what the next figure measures. */
function isLabel(
  { article: { text }, clause, figure, run, head }: RunReading,
  next: QuantityMention | undefined,
): boolean {
  if (next === undefined || next.span[0] >= clause.span[1] || run.length > 1 || tidy(head.noun) !== '') return false;
  const said = text.slice(figure.span[1], next.span[0]);
  if (said.length > 32 || /[、；（）]|合计|共计|累计|[有共]$/u.test(said)) return false;
  const noun = tidy(readLeft(said, next.unit).head);
  return noun.length > 3 && isNamed(noun);
}

/** 一台16兆瓦风机, 首条500千伏线路: the figure names the model. */
function isModel({ article: { text }, from, figure, head }: RunReading, after: string): boolean {
  if (figure.kind !== 'measure' || !/^[一-龥]/u.test(after) || /^[的左以大]/u.test(after)) return false;
  if (!/[一首单两每]?[台座艘架条套]$/u.test(text.slice(from, figure.span[0]))) return false;
  return /^[一首单两末最第后]/u.test(tidy(head.noun));
}

/** 亿元以上项目86个: the figure names the class of what is counted. */
function isClass({ figure }: RunReading, after: string, next: QuantityMention | undefined): boolean {
  if (figure.qualifier !== '以上' && figure.qualifier !== '以下') return false;
  return (
    figure.kind !== 'count' &&
    next?.kind === 'count' &&
    /^(?:的)?[一-龥]{2,8}\d?/u.test(after) &&
    !/^(?:的)?[^一-龥]/u.test(after)
  );
}

/** 已连续12个季度, 平均办理时限3天: durations that measure something. */
function isMeasuredTime(before: string, noun: string): boolean {
  return (
    /(?:已经?连续|时间|时限|周期|时长|寿命|工期|平均)(?:[^，。；]{0,4})$/u.test(before) ||
    /(?:时间|时限|周期|时长|寿命|天数)$/u.test(noun)
  );
}

/** 规模超百亿元的国家有51个, 首个产量突破百万辆的省份: the figure is a condition, not a finding. */
function isThreshold(
  { article: { text }, figure, from }: RunReading,
  after: string,
  next: QuantityMention | undefined,
): boolean {
  if (!/^(?:以上|及以上|以下)?的/u.test(after)) return false;
  if (/(?:首个|首家|唯一|第[一二三四五六七八九\d]+个)[^，。；]*$/u.test(text.slice(from, figure.span[0]))) return true;
  if (next?.kind !== 'count' || figure.kind === 'count') return false;
  return /^[^，。；]{2,20}(?:有|达|达到|共|超|为)(?:[^，。；]{0,3})$/u.test(text.slice(figure.span[1], next.span[0]));
}

/** 4.6万亿元，首次突破4.5万亿元大关 tells one level, the exact one. */
function isMilestone({ figure, scope, head, left, run }: RunReading): boolean {
  if (figure.qualifier !== '超' && figure.qualifier !== '以上') return false;
  if (run.length > 1 || left.role === 'change') return false;
  const last = scope.last.at(-1)?.figure ?? null;
  const noun = tidy(head.noun).replace(/^历史同期|^历史/u, '');
  return (
    last !== null &&
    isSameBase(figure, last) &&
    last.value >= figure.value &&
    last.unit === figure.unit &&
    (noun === '' || ANAPHORS.has(noun)) &&
    head.topic === null
  );
}
