import type { ChangeFact } from '../../model/pageFacts.ts';

const VERBS =
  '(?:[^，。；、：\\d]{0,6}?(?:增长|增加|提升|提高|上升|扩大|上涨|增|涨|升|长|下降|减少|降低|回落|下跌|放缓|收窄|缩短|降|减|跌|翻)[^，。；、：\\d]{0,4})';

const WORDS = { up: '增长', down: '下降', flat: '持平' } as const;

/** Prints a change as the quote words it (同比增长5%), else from its parts. */
export function printChange({ value, unit, direction, basis }: ChangeFact, quote: string): string {
  const flat = quote.replace(/\s+/gu, '');
  if (value !== null) {
    const number = `${String(value).replaceAll('.', '\\.')}(?:个)?${escape(unit ?? '')}`;
    const found = new RegExp(`(?:同比|环比|比[^，。；、]{1,10}?|较[^，。；、]{1,10}?)?${VERBS}${number}`, 'u').exec(
      flat,
    );
    if (found !== null) return found[0];
  }
  return `${basis ?? ''}${WORDS[direction]}${value === null ? '' : `${value}${unit ?? ''}`}`;
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

/**
 * Gives the basis that tells growth series apart. A year-on-year rate is often printed without its 同比, so that both are
 * one; 环比 and everything else stay their own.
 */
export function foldBasis(basis: string | null): string {
  if (basis === null || /^(?:同比|按年|比上年|较上年|比去年|较去年)/u.test(basis)) return '同比';
  return basis;
}
