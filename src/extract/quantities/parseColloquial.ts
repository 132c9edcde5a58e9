import words from '../../../seeds/lexicons/spokenWords.json' with { type: 'json' };
import { parseNumeral } from '../../util/parseNumeral.ts';
import type { QuantityMention } from './quantityMention.ts';
import type { ScannedNumber } from './scanNumber.ts';

type Bare = Omit<QuantityMention, 'span'>;

/** 48块5, 一块二, 八角钱, 六百五十块 */
const MONEY =
  /^(?:块(?:(\d|[一二三四五六七八九])(?![\d十百千万个]))?(?:钱|(?=[，。；、！？”（）左上补了]|$))|块钱|[角毛]钱)/u;
const POWER = /^[万亿](?:多|出头)?(?=[，。；、！？”（）涨降]|$)/u;
/** 万把块, 千把块钱: ten thousand and a few more. */
const ABOUT = /^(万?)把(?:块钱?|元)/u;
/** 三百八, 四万八, 两千九: the last digit counts the next lower power, and the yuan are left out. */
const ELLIPTIC = /^[一二两三四五六七八九]([百千万])([一二三四五六七八九])$/u;
const AFTER_BARE = /^(?=[，。；、！？”（）涨降]|$)/u;
const BARE_MONEY = new RegExp(`(?:${words.bareMoney.join('|')})[^。；！？\\n]{0,14}$`, 'u');
const REACH = 24;
/** 十一亩二: and two tenths. */
const TENTHS = /^([亩斤里丈尺])([一二三四五六七八九])(?=[，。；！？”]|$)/u;
const CENTS = /^毛([一二三四五六七八九\d])(?![十百千万])/u;
const FULL = /^块([一二三四五六七八九\d])毛([一二三四五六七八九\d])?(?![十百千万])/u;
const SPENT = new RegExp(`(?:${words.spoken.join('|')})(?:了|约|近|上|足足|整整|还剩|不到)?$`, 'u');
const LONGEST_SPENT = 8;
const HALF_UNIT = /^个半(小时|月|百分点)|^(倍)半/u;
/** 3个亿: hundred millions of yuan, as people say it. */
const HUNDRED_MILLIONS = /^个(?:多|把)?亿(?!元|美|吨|人)/u;

/** Reads a figure in the words of everyday speech: 一块二, 八角钱, 48块5, 3个半小时, 一倍半, 3个亿. Undefined if it is not one. */
export function parseColloquial(text: string, { start, end, value, valueTo, isHan }: ScannedNumber): Bare | undefined {
  const after = text.slice(end, end + 8);
  const bare = (length: number, found: Pick<Bare, 'kind' | 'value' | 'unit'>): Bare => ({
    core: [start, end + length],
    qualifier: null,
    printed: text.slice(start, end + length),
    ...found,
    valueTo,
  });
  const half = HALF_UNIT.exec(after);
  if (half !== null) {
    const unit = half[2] ?? (half[1] === '小时' ? '小时' : `个${half[1] ?? ''}`);
    return bare(half[0].length, { kind: unit === '倍' ? 'measure' : 'time', value: value + 0.5, unit });
  }
  const hundredMillions = HUNDRED_MILLIONS.exec(after);
  if (hundredMillions !== null) return bare(hundredMillions[0].length, { kind: 'measure', value, unit: '亿元' });
  // 光头茬就卖了二十九万, 贷款还剩四万: yuan, which people leave unsaid.
  const power = POWER.exec(after)?.[0];
  const before = text.slice(Math.max(0, start - REACH), start);
  const isSpent =
    power !== undefined &&
    (SPENT.test(before.slice(-LONGEST_SPENT)) || (power.endsWith('出头') && BARE_MONEY.test(before)));
  if (isSpent) return bare(power.length, { kind: 'measure', value, unit: `${power.charAt(0)}元` });
  const digit = (sign: string | undefined): number => parseNumeral(sign ?? '')?.toNumber() ?? 0;
  const about = ABOUT.exec(after);
  if (about !== null && isHan) return bare(about[0].length, { kind: 'measure', value, unit: `${about[1] ?? ''}元` });
  const [, lower = '', last = ''] = isHan ? (ELLIPTIC.exec(text.slice(start, end)) ?? []) : [];
  if (lower !== '' && AFTER_BARE.test(after) && BARE_MONEY.test(before)) {
    const step = parseNumeral(lower)?.toNumber() ?? 1;
    return bare(0, {
      kind: 'measure',
      value: digit(text.charAt(start)) * step + digit(last) * (step / 10),
      unit: '元',
    });
  }
  const tenths = isHan ? TENTHS.exec(after) : null;
  if (tenths !== null)
    return bare(tenths[0].length, {
      kind: 'measure',
      value: Number((value + digit(tenths[2]) / 10).toFixed(1)),
      unit: tenths[1] ?? '',
    });
  // 一斤一块二毛三: 1.23 yuan.
  const full = FULL.exec(after);
  if (full !== null)
    return bare(full[0].length, {
      kind: 'measure',
      value: Number((value + digit(full[1]) / 10 + digit(full[2]) / 100).toFixed(2)),
      unit: '元',
    });
  // 一双计件四毛五: 45 cents.
  const cents = CENTS.exec(after);
  if (cents !== null)
    return bare(cents[0].length, {
      kind: 'measure',
      value: Number((value / 10 + digit(cents[1]) / 100).toFixed(2)),
      unit: '元',
    });
  const money = MONEY.exec(after);
  if (money === null || (isHan && value < 1)) return undefined;
  const cent = digit(money[1]);
  const isTenth = /^[角毛]/u.test(after);
  return bare(money[0].length, { kind: 'measure', value: isTenth ? value / 10 : value + cent / 10, unit: '元' });
}
