import { parseUnit } from '../../model/parseUnit.ts';
import type { QuantityMention } from '../quantities/quantityMention.ts';
import type { Draft } from './draft.ts';
import { findPart } from './findPart.ts';
import { nameCounted } from './nameCounted.ts';
import { isNamed, nameIndicator, nameShare, tidy } from './nameIndicator.ts';
import { nameShareRun, shareEach } from './nameShareRun.ts';
import { placeItems } from './placeItems.ts';
import { placePeriods } from './placePeriods.ts';
import { inheritPart } from './inheritPart.ts';
import { isSameBase } from './readChangeRun.ts';
import { type RunReading, startDraft } from './runReading.ts';
import type { Scope } from './scope.ts';
import { ANAPHORS } from './statisticWords.ts';

/** Reads levels and shares: names what is measured, pairs lists, completes a growth rate that came first (增长5%，达3亿元). */
export function readLevelRun(reading: RunReading): Draft[] {
  const { run, left, head, counted } = reading;
  const noun = tidy(head.noun);
  const bare = (noun === '' || ANAPHORS.has(noun)) && counted === '' && left.role === 'level';
  if (bare && (completesChange(reading) || sharpens(reading))) return [];
  const shares = shareEach(reading, noun);
  if (shares !== undefined) return shares;
  const items = placePeriods(reading) ?? placeItems(reading);
  if (items !== undefined)
    return items.map((draft, place) => {
      const indicator = left.role === 'share' ? nameShare(draft.indicator, left.whole) : draft.indicator;
      return { ...draft, indicator, figure: run[Math.min(place, run.length - 1)] ?? null };
    });
  // 连续跨越70万辆、80万辆: of two marks passed the last one counts.
  const passed = left.each === null && reading.figure.qualifier === '超' ? run.slice(-1) : run;
  return passed.map((figure, place) => {
    const draft = { ...startDraft(reading, figure, place), figure };
    Object.assign(draft, name(reading, noun, bare));
    if (reading.total !== undefined) draft.breakdown = reading.total.part;
    if (left.role === 'level') draft.breakdown ??= findPart(reading, draft.indicator);
    // 鲜菜价格上涨8%，影响CPI上涨0.2个百分点: what was measured before pulls.
    if (/^对.{2,20}的(?:影响|拉动)$/u.test(draft.indicator))
      draft.breakdown ??= nameOf(reading.scope.sentence.findLast(({ indicator }) => !/占|比重|^对/u.test(indicator)));
    inheritPart(draft, reading, bare || (left.role === 'share' && noun === ''));
    return draft;
  });
}

/** 企业9万家，其中民营企业8万家; 装机1600万千瓦，其中光伏800万千瓦、风电400万千瓦: a thing in the unit of the whole is a part of it. */
function isPartOf(whole: Draft | null, figure: QuantityMention, noun: string): boolean {
  return whole?.figure != null && whole.indicator !== '' && isSameBase(figure, whole.figure) && !isNamed(noun);
}

function nameOf(draft: Draft | undefined): string | null {
  return draft === undefined || draft.indicator === '' ? null : (draft.breakdown ?? draft.indicator);
}

/** 经营主体58万家，其中八成以上是民营企业: the part stands behind its share. */
const MADE_OF = /^(?:以上|左右)?(?:都|均)?(?:为|是|来自|属于|由)([^，。；、\d]{2,14})(?=[，。；]|$)/u;

/** 人均收入的三分之一来自辣椒产业. */
const ORIGIN = /^(来自于?[^，。；、\d]{2,12})(?=[，。；]|$)/u;

const GIVES =
  /(?:为[^，。；]{1,6})?(?:合计|共)?(?:贡献|承担|提供|拥有|生产|供应)(?:了)?(?:我国|全国|全省|全市|全球)?(?:的)?$/u;

function name(reading: RunReading, noun: string, bare: boolean): Pick<Draft, 'indicator' | 'breakdown'> {
  const { left, head, figure, counted, scope, isPart, article, end, from } = reading;
  if (left.role === 'share') return nameShareRun(reading, noun);
  const before = article.text.slice(from, figure.span[0]);
  if (figure.kind === 'time' && before.endsWith('连续')) {
    // 已连续8个季度实现增长: what is counted is the run of quarters.
    const state = /^[^，。；]{2,14}/u.exec(article.text.slice(end))?.[0] ?? '';
    const unit = (figure.unit ?? '').replace(/^个/u, '');
    return {
      indicator: `${noun || scope.indicator}连续${state}的${unit}数`,
      breakdown: noun === '' ? scope.breakdown : null,
    };
  }
  if (/相当于$/u.test(before) && noun !== '') return { indicator: noun, breakdown: null };
  if (/^(?:总数|总量|数量|总规模)$/u.test(noun) && head.topic !== null)
    return { indicator: head.topic.surface + noun, breakdown: null };
  if (/^每/u.test(figure.printed ?? '')) return nameCountedShare(figure.printed ?? '', noun);
  const made =
    bare && figure.unit === '%' && scope.last.length > 0
      ? MADE_OF.exec(article.text.slice(figure.core[1], end + 20))
      : null;
  if (made !== null) return { indicator: nameShare('', scope.indicator), breakdown: made[1] ?? null };
  // 价格上涨5美元，收于每盎司3346美元: the level itself, not its growth.
  const grown = /(?:[较比][^，]{1,10})?(?:增加|减少)额$/u;
  if (bare) return { indicator: scope.indicator.replace(grown, ''), breakdown: scope.breakdown };
  if (/^[日月年周人户]均$/u.test(noun)) return { indicator: noun + scope.indicator, breakdown: scope.breakdown };
  if ((isPart || scope.isParted) && counted === '' && isPartOf(scope.whole, figure, noun))
    return { indicator: scope.whole?.indicator ?? '', breakdown: noun };
  const gift = figure.unit === '%' ? /^的([^，。；、]{2,16})/u.exec(article.text.slice(end, end + 18)) : null;
  if (gift !== null && GIVES.test(noun))
    return { indicator: `${gift[1]}的贡献占比`, breakdown: noun.replace(GIVES, '') || null };
  const origin = figure.unit === '%' && before.endsWith('的') ? ORIGIN.exec(article.text.slice(end, end + 20)) : null;
  if (origin !== null) return { indicator: `${noun.replace(/的$/u, '')}${origin[1]}的比重`, breakdown: null };
  const ratio = /^(.{2,16}?)(?:仅|只|约)?(?:为|相当于|是)([^，。；]{1,8})的$/u.exec(before);
  if (ratio !== null && isPortion(figure.unit))
    return { indicator: `${tidy(ratio[1] ?? '')}相当于${ratio[2]}的比例`, breakdown: null };
  if (figure.kind === 'count' && counted !== '') {
    const deed = nameCounted(before, counted, article.text.slice(end, end + 24), scope.indicator);
    if (deed !== undefined) return { indicator: deed, breakdown: null };
  }
  return nameIndicator(noun, counted, figure, before);
}

/** 我国每出口10台内燃机就有4台: of what is exported, a share. */
function nameCountedShare(printed: string, noun: string): Pick<Draft, 'indicator' | 'breakdown'> {
  const [, verb = '', goods = ''] = /^每([^\d]{0,4})\d+.([^，\d]*?)中?[，]?(?:就|约|便)*有/u.exec(printed) ?? [];
  return {
    indicator: `占${noun}${goods}${verb === '' ? '' : `${verb}量`}的比重`,
    breakdown: goods === '' ? null : goods,
  };
}

/** 为地表的一亿分之一: so small a part of it. */
function isPortion(unit: string | null): boolean {
  return unit === '%' || unit === '‰' || (unit?.endsWith('分之一') ?? false);
}

/** 同比增长5%，达3亿元; 比去年同期增加90余家，达到1.3万家: the level joins the change before it. */
function completesChange({ run, scope, figure }: RunReading): boolean {
  if (figure.kind === 'time') return false;
  const open = scope.last.filter((draft) => draft.figure === null);
  if (open.length !== run.length || open.length !== scope.last.length) return false;
  const [first] = open;
  if (first?.change == null) return false;
  const isOwnUnit =
    first.change.unit === '%' ||
    first.change.unit === '倍' ||
    first.change.unit === '成' ||
    parseUnit(first.change.unit).base === parseUnit(figure.unit).base;
  const isRateOfRate = first.change.unit === '个百分点' && figure.unit === '%';
  if (!isRateOfRate && (!isOwnUnit || figure.unit === '%')) return false;
  for (const [place, draft] of open.entries()) {
    draft.figure = run[place] ?? figure;
    draft.end = Math.max(draft.end, draft.figure.span[1]);
  }
  if (isRateOfRate) joinLevel(first, figure, scope);
  return true;
}

/** 进口2.2万亿元，增速加快1个百分点至7%: the rate is the growth of the level before it too. */
function joinLevel(rate: Draft, figure: QuantityMention, scope: Scope): void {
  const level = scope.sentence.findLast((draft) => draft !== rate && draft.figure !== null && draft.change === null);
  if (level === undefined || !rate.indicator.startsWith(level.indicator.slice(0, 2))) return;
  level.change = { value: figure.value, unit: figure.unit, direction: 'up', basis: null };
  level.end = Math.max(level.end, figure.span[1]);
}

/** 首破2万亿元，达2.1万亿元: the exact level takes the place of the mark it passed. */
function sharpens({ scope, figure, run }: RunReading): boolean {
  const [last] = scope.last;
  if (last?.figure == null || scope.last.length > 1 || run.length > 1 || last.change !== null) return false;
  if (last.figure.qualifier !== '超' && last.figure.qualifier !== '以上') return false;
  if (!isSameBase(figure, last.figure) || figure.unit !== last.figure.unit || figure.value < last.figure.value)
    return false;
  last.figure = figure;
  last.end = Math.max(last.end, figure.span[1]);
  return true;
}
