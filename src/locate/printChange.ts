import type { ChangeFact } from '../model/pageFacts.ts';

const VERB =
  '(?:增长|增加|提升|提高|上升|扩大|上涨|加快|上调|多增|增收|增产|增|涨|升|下降|减少|降低|回落|下跌|下滑|放缓|收窄|缩短|压缩|压减|下调|少增|减产|降|减|跌|翻)';
/** What stands between the basis and the verb, and is part of the change. */
const ADVERB = '(?:大幅|小幅|实际|名义|累计|逆势|进一步|继续|增速|增幅|涨幅|降幅|跌幅|升幅)';
const BASIS = '(?:同比|环比|年均|按年|(?<![同环占对])[比较][^，。；、,;]{1,10}?)';

/** 比全球高1个百分点: a distance, not a growth. */
const POINTS = { up: '高', down: '低', flat: '持平' } as const;
const WORDS = { up: '增长', down: '下降', flat: '持平' } as const;

/**
 * Prints a change as the quote words it (同比增长5%), else from its parts: of a list (分别增长5%、6%) only the first has its verb
 * beside it.
 */
export function printChange({ value, unit, direction, basis }: ChangeFact, quote: string): string {
  const flat = quote.replace(/\s+/gu, '');
  if (value !== null) {
    const number = `${escape(String(value))}(?:\\.0+)?[多余]?${escape(unit ?? '')}`;
    const found = new RegExp(
      `(${BASIS})?(?:分别|均|都)?(${ADVERB}{0,2}(?:${VERB}|(?<=幅|速))(?:了|约|近|超过|超|达到|达|至|为)?${number})`,
      'u',
    ).exec(flat);
    if (found !== null) return `${found[1] ?? ''}${found[2] ?? ''}`;
  }
  const word = unit?.endsWith('百分点') === true && /^[比较]/u.test(basis ?? '') ? POINTS[direction] : WORDS[direction];
  return `${basis ?? ''}${word}${value === null ? '' : `${value}${unit ?? ''}`}`;
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
