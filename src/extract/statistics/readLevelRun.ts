import { parseUnit } from '../../model/parseUnit.ts';
import type { Draft } from './draft.ts';
import { nameIndicator, nameShare, splitTrade, tidy } from './nameIndicator.ts';
import { placeItems } from './placeItems.ts';
import { inheritPart, isSameBase } from './readChangeRun.ts';
import { type RunReading, startDraft } from './runReading.ts';
import { ANAPHORS } from './statisticWords.ts';

/** Reads levels and shares: names what is measured, pairs lists, completes a growth rate that came first (增长5%，达3亿元). */
export function readLevelRun(reading: RunReading): Draft[] {
  const { run, left, head, counted } = reading;
  const noun = tidy(head.noun);
  const bare = (noun === '' || ANAPHORS.has(noun)) && counted === '' && left.role === 'level';
  if (bare && completesChange(reading)) return [];
  const items = placeItems(reading);
  if (items !== undefined)
    return items.map((draft, place) => {
      const indicator = left.role === 'share' ? nameShare(draft.indicator, left.whole) : draft.indicator;
      return { ...draft, indicator, figure: run[Math.min(place, run.length - 1)] ?? null };
    });
  return run.map((figure, place) => {
    const draft = { ...startDraft(reading, figure, place), figure };
    Object.assign(draft, name(reading, noun, bare));
    inheritPart(draft, reading, bare || (left.role === 'share' && noun === ''));
    return draft;
  });
}

function name(
  { left, figure, counted, scope, isPart, article, end }: RunReading,
  noun: string,
  bare: boolean,
): Pick<Draft, 'indicator' | 'breakdown'> {
  if (left.role === 'share') {
    const { indicator, breakdown } = splitTrade(noun, '%');
    return {
      indicator: nameShare(left.whole === '' ? noun : indicator, left.whole),
      breakdown: left.whole === '' ? null : breakdown,
    };
  }
  if (bare) return { indicator: scope.indicator, breakdown: scope.breakdown };
  if (
    isPart &&
    counted === '' &&
    scope.indicator !== '' &&
    isSameBase(figure, scope.last.at(-1)?.figure ?? null) &&
    nameIndicator(noun, '', figure).indicator !== noun
  )
    return { indicator: scope.indicator, breakdown: noun };
  const share =
    figure.unit === '%' && counted === '' ? /^的([^，。；]{2,16})/u.exec(article.text.slice(end, end + 18)) : null;
  if (share !== null && /贡献|承担|提供|拥有|生产|供应/u.test(noun))
    return {
      indicator: `${share[1]}的贡献占比`,
      breakdown: noun.replace(/(?:合计|共)?(?:贡献|承担|提供|拥有|生产|供应)了?$/u, '') || null,
    };
  return nameIndicator(noun, counted, figure);
}

/** 同比增长5%，达3亿元; 比去年同期增加1000余家，达到6.9万家: the level joins the change before it. */
function completesChange({ run, scope, figure }: RunReading): boolean {
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
  return true;
}
