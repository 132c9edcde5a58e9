import indicators from '../../../seeds/lexicons/indicatorHeads.json' with { type: 'json' };
import { anyTableWord } from '../../model/tableWords.ts';
import { CLASSIFIERS, MULTIPLIERS, UNITS } from '../../model/unitTable.ts';
import { joinAlternatives } from '../../util/joinAlternatives.ts';

/** 同比, 本年比上年, 较上日: what a growth is measured against. */
export const BASIS = `(?:${anyTableWord('rates')}|${anyTableWord('baseHeads')}?${anyTableWord('bases')}${anyTableWord('baseTimes')}(?:相比)?)`;

/** Alternatives for what the name of a measure ends in: 产量, 零售总额, 比例. */
export const MEASURED = `${joinAlternatives(Object.values(indicators.heads).flat())}|${anyTableWord('measureEndings')}`;

/** A figure in a cell: its sign, its digits, what is behind them. */
export const NUMBER = /^([-−－–—+↑↓▲▼△▽]?)(\d[\d,]*(?:\.\d+)?)([^\d,.]{0,8})$/u;

const SEPARATORS = /[/·每]/u;

/** Tells whether a text is a unit and nothing else: 亿元, 万吨, 元/升, %. */
export function isUnit(text: string): boolean {
  const parts = text.split(SEPARATORS);
  return parts.length <= 2 && parts.every((part, at) => isSimpleUnit(part, at > 0));
}

function isSimpleUnit(text: string, isUnder: boolean): boolean {
  const amount = isUnder ? text.replace(/^\d{1,4}/u, '') : text;
  if (isKnown(amount)) return true;
  for (const power of MULTIPLIERS.keys())
    if (amount.startsWith(power) && isKnown(amount.slice(power.length))) return true;
  return false;
}

const isKnown = (text: string): boolean => UNITS.has(text) || CLASSIFIERS.has(text);
