import { parseNumeral } from '../../util/parseNumeral.ts';
import type { QuantityMention } from './quantityMention.ts';

type Found = Pick<QuantityMention, 'core' | 'kind' | 'value' | 'unit' | 'printed'> & {
  readonly qualifier?: string | null;
};

const HAN = '一二两三四五六七八九十百千万亿';
const FRACTION = new RegExp(
  `(百分之|千分之|万分之)([${HAN}点〇零]{1,8}|\\d{1,3}(?:\\.\\d{1,4})?)|([${HAN}]{1,4}|\\d{1,3})分之([${HAN}]{1,4}|\\d{1,3})`,
  'gu',
);
const HALF = /一半(?!天|年|月|导)|半数(?!字|据)|(?<=[过超近])半(?!年|个|导|数|月|天|路|夜|场|岛|山|百|小)/gu;
const TENTHS =
  /([一二两三四五六七八九])成(?:(半)|([一二三四五六七八九])(?![成个]))?(?![立为本果员长交功熟就分型形效片品年绩都人套家])/gu;
const DOUBLE =
  /翻(?:了)?(?:近|约|超)?(?:([一两二三四五六])?番|(?:了)?(?:([一两二三四五六七八九十])倍|倍))|倍增(?!器|效)|成倍增长/gu;

/** Finds shares written as words: 百分之二十, 五分之一, 一半, 六成; and doublings: 翻番, 翻两番. */
export function findFractions(text: string): Found[] {
  return [
    ...findRatios(text),
    ...findParts(text),
    ...findHalves(text),
    ...findHalfTimes(text),
    ...findTenths(text),
    ...findDoublings(text),
  ];
}

/** 压到不足半小时, 缩短至半天: half of a span of time to which something was reduced. */
const HALF_TIME = /(?<=[到至为足从由过近])半(小时|天|个小时|个月)/gu;

function* findHalfTimes(text: string): Generator<Found> {
  for (const { 0: printed, 1: unit = '', index } of text.matchAll(HALF_TIME))
    yield {
      core: [index, index + printed.length],
      kind: 'time',
      value: 0.5,
      unit: unit === '个小时' ? '小时' : unit,
      printed,
    };
}

/** 每出口10台就有4台, 每三个农民里就有一个: a share that is counted out. */
const RATIO =
  /每[^，。；\d]{0,4}?(\d{1,4}|[两三四五六七八九十百]{1,3})([个台辆块件部瓶斤吨只双户人家名条根])[^，。；\d]{0,16}?[中里]?[，]?(?:就|约|便)*有(?:近|约|超过|超)?(\d{1,4}|[一两三四五六七八九十]{1,3})\2/gu;

function* findRatios(text: string): Generator<Found> {
  for (const { 0: printed, 1: whole, 3: part, index } of text.matchAll(RATIO)) {
    const [all, some] = [parseNumeral(whole ?? '')?.toNumber(), parseNumeral(part ?? '')?.toNumber()];
    if (all === undefined || some === undefined || some <= 0 || some >= all) continue;
    yield {
      core: [index, index + printed.length],
      kind: 'measure',
      value: round((100 * some) / all),
      unit: '%',
      printed,
    };
  }
}

function* findParts(text: string): Generator<Found> {
  for (const { 0: printed, 1: per, 2: count, 3: whole, 4: part, index } of text.matchAll(FRACTION)) {
    const core = [index, index + printed.length] as const;
    const value = parseNumeral(count ?? part ?? '')?.toNumber();
    if (value === undefined) continue;
    if (per !== undefined) {
      const percent = per === '百分之' ? value : per === '千分之' ? value / 10 : value / 100;
      yield { core, kind: 'measure', value: percent, unit: '%', printed };
    } else if (whole !== undefined && /^一?[亿万千]$/u.test(whole)) {
      // Tiny parts keep their unit: one 亿分之一 is clearer than 0.000001 %.
      const power = /[亿万千]$/u.exec(whole)?.[0] ?? '';
      yield { core, kind: 'measure', value: value, unit: `${power}分之一`, printed: null };
    } else {
      const parts = parseNumeral(whole ?? '')?.toNumber();
      if (parts === undefined || parts < 2 || parts > 100 || value >= parts) continue;
      yield { core, kind: 'measure', value: round((100 * value) / parts), unit: '%', printed };
    }
  }
}

function* findHalves(text: string): Generator<Found> {
  for (const { 0: printed, index } of text.matchAll(HALF)) {
    const over = text.charAt(index - 1) === '过' && printed === '半';
    yield {
      core: [over ? index - 1 : index, index + printed.length],
      kind: 'measure',
      value: 50,
      unit: '%',
      qualifier: over ? '超' : null,
      printed: over ? '过半' : printed,
    };
  }
}

function* findTenths(text: string): Generator<Found> {
  for (const { 0: printed, 1: tenths, 2: half, 3: digit = '', index } of text.matchAll(TENTHS)) {
    const value =
      10 * (parseNumeral(tenths ?? '')?.toNumber() ?? 0) +
      (half === undefined ? (parseNumeral(digit)?.toNumber() ?? 0) : 5);
    // 过六成: alone 过 is not a hedge, before tenths it is.
    const over = /(?<![超通])过$/u.test(text.slice(Math.max(0, index - 2), index));
    const start = over ? index - 1 : index;
    yield {
      core: [start, index + printed.length],
      kind: 'measure',
      value,
      unit: '%',
      qualifier: over ? '超' : null,
      printed: text.slice(start, index + printed.length),
    };
  }
}

function* findDoublings(text: string): Generator<Found> {
  for (const { 0: printed, 1: doublings, 2: times, index } of text.matchAll(DOUBLE)) {
    const value =
      times === undefined
        ? 2 ** (parseNumeral(doublings ?? '一')?.toNumber() ?? 1) - 1
        : (parseNumeral(times)?.toNumber() ?? 1);
    yield { core: [index, index + printed.length], kind: 'double', value, unit: '倍', printed };
  }
}

/** Keeps 12.5 and 6.25, and a third at 33.3: more digits than the page can mean would only look exact. */
function round(percent: number): number {
  const fine = Math.round(percent * 100) / 100;
  return Math.abs(fine - percent) < 1e-9 ? fine : Math.round(percent * 10) / 10;
}
