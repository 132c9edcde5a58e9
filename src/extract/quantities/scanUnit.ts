import { CLASSIFIERS, MULTIPLIERS, UNITS } from '../../model/unitTable.ts';
import { isMiddleHedge } from './hedges.ts';

const LONGEST_UNIT = 12;

/** What is after a number: its power, a hedge inside (800余家), its unit. */
export interface ScannedUnit {
  /** Place after the unit. */
  readonly end: number;
  /** Power and unit joined: 万家; null if there is neither. */
  readonly unit: string | null;
  readonly kind: 'measure' | 'count' | 'time' | 'bare';
  readonly qualifier: string | null;
}

/** Units of one character that are also the head of other words, and what must not follow them. */
const NOT_BEFORE: Readonly<Record<string, RegExp>> = {
  方: /^[面案向针式位法便程块圆]/u,
  度: /^[过假量]/u,
  成: /^[立为本果员长交功熟就分型形效片品年绩都人套品家]/u,
  人: /^[工才类民口均生士物员事]/u,
  个: /^[体人别性股]/u,
  家: /^[庭人具电长属]/u,
  位: /^[居列于置次]/u,
  项: /^[目]/u,
  点: /^[\d半多左许钟整前后]/u,
  分: /^[别钟之布为公]/u,
  里: /^[程]/u,
  天: /^[然津气]/u,
  年: /^[份度]/u,
  国: /^[际内家道]/u,
  期: /^[间]/u,
  倍: /^[增]/u,
  口: /^[岸]/u,
  门: /^[店]/u,
  台: /^[湾账阶风]/u,
  部: /^[署分门]/u,
  次: /^[日年级]/u,
  升: /^[至到级高]/u,
  克: /^[服难制]/u,
  单: /^[位体独月日季品项]/u,
  周: /^[年边期围转]/u,
  村: /^[庄民]/u,
  镇: /^[江]/u,
  眼: /^[镜前]/u,
  群: /^[众体岛山]/u,
  垛: /^[镇乡村]/u,
};

/** Reads power, hedge and unit after a number that ends at `start`; the longest unit that the table knows wins. */
export function scanUnit(text: string, start: number): ScannedUnit {
  let at = start;
  let qualifier: string | null = null;
  let power = '';
  if (isMiddleHedge(text.charAt(at))) [qualifier, at] = [text.charAt(at), at + 1];
  const multiplier = longestAt(text, at, (piece) => MULTIPLIERS.has(piece) && !UNITS.has(text.slice(at, at + 3)));
  if (multiplier !== undefined && !isUnitHead(text, at, multiplier)) {
    power = multiplier;
    at += multiplier.length;
    if (isMiddleHedge(text.charAt(at))) [qualifier, at] = [text.charAt(at), at + 1];
  }
  const base = findUnit(text, at);
  if (base === undefined) {
    if (power === '') return { end: start, unit: null, kind: 'bare', qualifier: null };
    return { end: at, unit: power, kind: 'bare', qualifier };
  }
  const end = at + base.length;
  const rate = findRate(text, end, base);
  if (rate !== undefined) return { end: rate.end, unit: power + rate.unit, kind: 'measure', qualifier };
  // 二十多块钱 is money like 二十多元.
  return { end, unit: power + (base === '块钱' ? '元' : base), kind: kindOf(base), qualifier };
}

/** 千瓦时, 千克, 百分点: the power is part of the unit, unless another power is before it. */
function isUnitHead(text: string, at: number, multiplier: string): boolean {
  const whole = findUnit(text, at);
  return whole !== undefined && whole.length > multiplier.length;
}

function findUnit(text: string, at: number): string | undefined {
  const unit = longestAt(text, at, (piece) => UNITS.has(piece) || CLASSIFIERS.has(piece));
  if (unit === undefined) return undefined;
  const after = text.slice(at + unit.length, at + unit.length + 2);
  if (NOT_BEFORE[unit]?.test(after) === true) return undefined;
  // Letters continue: 5G网络, 3D打印 and 10GBASE contain no unit.
  return /^[A-Za-z]/u.test(after) && /[A-Za-z]$/u.test(unit) ? undefined : unit;
}

/** 元/吨, 元每吨. */
function findRate(text: string, at: number, over: string): { readonly unit: string; readonly end: number } | undefined {
  if (!UNITS.has(over) || !/[/每]/u.test(text.charAt(at))) return undefined;
  const under = findUnit(text, at + 1);
  return under === undefined ? undefined : { unit: `${over}/${under}`, end: at + 1 + under.length };
}

function kindOf(unit: string): 'measure' | 'count' | 'time' {
  const known = UNITS.get(unit);
  if (known === undefined) return 'count';
  return known.dimension === 'time' ? 'time' : 'measure';
}

function longestAt(text: string, at: number, isKnown: (piece: string) => boolean): string | undefined {
  for (let length = Math.min(LONGEST_UNIT, text.length - at); length > 0; length--) {
    const piece = text.slice(at, at + length);
    if (isKnown(piece)) return piece;
  }
  return undefined;
}
