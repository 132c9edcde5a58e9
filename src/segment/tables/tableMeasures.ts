import indicators from '../../../seeds/lexicons/indicatorHeads.json' with { type: 'json' };
import { anyTableWord } from '../../model/tableWords.ts';
import { joinAlternatives } from '../../util/joinAlternatives.ts';

/** 同比, 本年比上年, 较上日: what a growth is measured against. */
export const BASIS = `(?:${anyTableWord('rates')}|${anyTableWord('baseHeads')}?${anyTableWord('bases')}${anyTableWord('baseTimes')}(?:相比)?)`;

/** Alternatives for what the name of a measure ends in: 产量, 零售总额, 比例. */
export const MEASURED = `${joinAlternatives(Object.values(indicators.heads).flat())}|${anyTableWord('measureEndings')}`;

/** A figure in a cell: its sign, its digits, what follows them. */
export const NUMBER = /^([-−－–—+↑↓▲▼△▽]?)(\d[\d,]*(?:\.\d+)?)([^\d,.]{0,8})$/u;
