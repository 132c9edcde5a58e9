const QUARTERS = '一二三四';

/**
 * Reads a period as pages print it: 2025年 → 2025, 2025年一季度 → 2025-Q1, 2025年1—11月 → 2025-01/2025-11. Words that name no
 * year, or no period, are returned unchanged: the editor completes them.
 */
export function parsePeriodWords(words: string): string {
  const text = words.replaceAll(/\s+/gu, '').replace(/期间$/u, '');
  const match = /^(\d{4})年(.*)$/u.exec(text);
  if (match === null) return words.trim();
  const [, year = '', rest = ''] = match;
  return parsePart(year, rest) ?? words.trim();
}

function parsePart(year: string, rest: string): string | undefined {
  if (rest === '' || rest === '全年') return year;
  if (rest === '上半年') return `${year}-H1`;
  if (rest === '下半年') return `${year}-H2`;
  const quarter = /^第?([一二三四1-4])季度?$/u.exec(rest)?.[1];
  if (quarter !== undefined) return `${year}-Q${QUARTERS.includes(quarter) ? QUARTERS.indexOf(quarter) + 1 : quarter}`;
  if (/^前三季度?$/u.test(rest)) return `${year}-01/${year}-09`;
  const months = /^(?:前)?(\d{1,2})(?:月份?)?(?:[—–~～至到-](\d{1,2}))?(?:个?月份?)$/u.exec(rest);
  if (months === null) {
    const day = /^(\d{1,2})月(\d{1,2})日$/u.exec(rest);
    return day === null ? undefined : `${year}-${pad(day[1])}-${pad(day[2])}`;
  }
  const [, from, to] = months;
  if (rest.startsWith('前')) return `${year}-01/${year}-${pad(from)}`;
  return to === undefined ? `${year}-${pad(from)}` : `${year}-${pad(from)}/${year}-${pad(to)}`;
}

function pad(number: string | undefined): string {
  return (number ?? '').padStart(2, '0');
}
