import { parseNumeral } from '../../util/parseNumeral.ts';

/** A number without its unit. */
export interface ScannedNumber {
  /** Where the number begins, its sign included. */
  readonly start: number;
  readonly end: number;
  /** Negative where a minus sign is before it. */
  readonly value: number;
  /** The upper end of a rough number in Han numerals: 五六(万) is 5 to 6, 三五十 is 30 to 50. */
  readonly valueTo: number | null;
  /** A power that belongs to the number itself (一亿二千万 is 1.2 and 亿); empty in nearly every case. */
  readonly power: string;
  /** Written in Han numerals, which are also parts of words (一些, 三农). */
  readonly isHan: boolean;
}

/**
 * Digits with their separators: `18,000`, `5，600.5` (full-width), `3 861 200人` (thin spaces, only where a character follows);
 * or a run of Han numerals.
 */
const NUMERALS =
  /\d{1,3}(?:，\d{3})+(?=\.\d|[万亿])(?:\.\d+)?|(?<![\d.])\d{1,3}(?: \d{3})+(?=[\p{Script=Han}])|\d[\d,.]*(?:[eE]-?\d{1,3})?|[〇零一二两三四五六七八九十百千万亿]+/gu;
const LONGEST = 24;
/** A minus sign, or 增速为负0.6%. */
const MINUS = /(?<![\d\p{Script=Latin}%‰.年月日时号期第_)）\]—–-]\s?)[-−－–]$|(?<=[为至到达])负$/u;
const PLUS = /(?<![\d\p{Script=Latin}%‰])\+$/u;

/** Finds every run of digits or of Han numerals that is one number. A longer run than any figure needs is not a number. */
export function* scanNumbers(text: string): Generator<ScannedNumber> {
  for (const { 0: run, index } of text.matchAll(NUMERALS)) {
    if (run.length > LONGEST) continue;
    const number = /^\d/u.test(run) ? scanDigits(text, run, index) : scanHan(cutUnitHead(text, run, index), index);
    if (number !== undefined) yield number;
  }
}

function scanDigits(text: string, run: string, index: number): ScannedNumber | undefined {
  const digits = run.replace(/[.,]+$/u, '');
  const plain = digits.replaceAll(/[ ，]/gu, '');
  const value = /[eE]/u.test(plain) ? Number(plain) : parseNumeral(plain)?.toNumber();
  if (value === undefined || !Number.isFinite(value)) return undefined;
  const before = text.slice(Math.max(0, index - 3), index);
  const isNegative = MINUS.test(before);
  const start = isNegative || PLUS.test(before) ? index - 1 : index;
  return {
    start,
    end: index + digits.length,
    value: isNegative ? -value : value,
    valueTo: null,
    power: '',
    isHan: false,
  };
}

/** 一千千瓦时: the last 千 is the head of the unit. */
function cutUnitHead(text: string, run: string, index: number): string {
  const after = text.charAt(index + run.length);
  // 二万一千米: of the two readings only 21 000 metres is one.
  const isOwn = /[万亿][一二三四五六七八九]千$/u.test(run) && after !== '瓦';
  return run.endsWith('千') && run.length > 1 && !isOwn && /[瓦克米伏赫]/u.test(after) ? run.slice(0, -1) : run;
}

function scanHan(run: string, start: number): ScannedNumber | undefined {
  // The powers at the end belong to the unit: 一百亿美元 is 100 亿美元.
  const powers = /(?:万亿|[万亿])?$/u.exec(run)?.[0] ?? '';
  const head = run.slice(0, run.length - powers.length);
  // 一亿二千万: a power inside the number and another one after it make one number.
  if (powers !== '' && /[万亿]/u.test(head)) return scanWhole(run, start);
  const rough = parseRough(head);
  const value = head === '' ? 1 : (rough?.[0] ?? parseNumeral(head)?.toNumber());
  if (value === undefined) return undefined;
  return { start, end: start + head.length, value, valueTo: rough?.[1] ?? null, power: '', isHan: true };
}

function scanWhole(run: string, start: number): ScannedNumber | undefined {
  const whole = parseNumeral(run);
  const power = run.includes('亿') ? '亿' : '万';
  const value = whole?.div(power === '亿' ? 1e8 : 1e4).toNumber();
  return value === undefined ? undefined : { start, end: start + run.length, value, valueTo: null, power, isHan: true };
}

const DIGITS = '一二三四五六七八九';
const PAIR = /(?<![一二三四五六七八九])([一二两三四五六七八])([二三四五六七八九])(?=[十百千]|$)/u;

/** Reads two neighbouring digits as the ends of a range: 五六, 二三十, 一百三四十, 三五十. Two others side by side are not a number. */
function parseRough(head: string): readonly [number, number] | undefined {
  const pair = PAIR.exec(head);
  if (pair === null) return undefined;
  const [low = '', high = ''] = [pair[1], pair[2]];
  const [from, to] = [DIGITS.indexOf(low === '两' ? '二' : low), DIGITS.indexOf(high)];
  if (to !== from + 1 && !(low === '三' && high === '五')) return undefined;
  const put = (digit: string): number | undefined =>
    parseNumeral(head.slice(0, pair.index) + digit + head.slice(pair.index + 2))?.toNumber();
  const [lowest, highest] = [put(low), put(high)];
  return lowest === undefined || highest === undefined || lowest >= highest ? undefined : [lowest, highest];
}
