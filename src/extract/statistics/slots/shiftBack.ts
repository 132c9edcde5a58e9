/** Gives the time before: 前一个季度 of 2013-Q3 is 2013-Q2; null if the words name none that can be computed. */
export function shiftBack(period: string, words: string): string | null {
  const [, year = '', rest = ''] = /^(\d{4})(?:-(.+))?$/u.exec(period) ?? [];
  if (/[上去]年|同期/u.test(words))
    return year === '' ? null : [String(Number(year) - 1), rest].filter(Boolean).join('-');
  const [, quarter] = /^Q([1-4])$/u.exec(rest) ?? [];
  if (/季/u.test(words) && quarter !== undefined)
    return quarter === '1' ? `${Number(year) - 1}-Q4` : `${year}-Q${Number(quarter) - 1}`;
  const [, month] = /^(\d{2})$/u.exec(rest) ?? [];
  if (!/月|前值/u.test(words) || month === undefined) return null;
  return month === '01' ? `${Number(year) - 1}-12` : `${year}-${String(Number(month) - 1).padStart(2, '0')}`;
}
