import type { Language } from '../words/useWords.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Prints a period for people: 2025 → 2025年, 2026-Q1 → 2026年一季度, 2023-01/2023-11 → 2023年1—11月. */
export function printPeriod(text: string, language: Language): string {
  const [from = '', to] = text.split('/');
  if (to === undefined) return printPart(from, language);
  const [year, month] = from.split('-');
  const [otherYear, otherMonth] = to.split('-');
  if (year === otherYear && isMonth(month) && isMonth(otherMonth) && from.length === 7 && to.length === 7) {
    return language === 'zh'
      ? `${year}年${Number(month)}—${Number(otherMonth)}月`
      : `${MONTHS[Number(month) - 1]}–${MONTHS[Number(otherMonth) - 1]} ${year}`;
  }
  return `${printPart(from, language)}—${printPart(to, language)}`;
}

function isMonth(part: string | undefined): boolean {
  return part !== undefined && /^\d\d$/.test(part);
}

function printPart(text: string, language: Language): string {
  const [year, part, day] = text.split('-');
  const isChinese = language === 'zh';
  if (part === undefined) return isChinese && /^\d{4}$/.test(text) ? `${text}年` : text;
  if (/^Q[1-4]$/.test(part)) {
    return isChinese ? `${year}年${'一二三四'[Number(part[1]) - 1]}季度` : `${part} ${year}`;
  }
  if (/^H[12]$/.test(part)) return isChinese ? `${year}年${part === 'H1' ? '上' : '下'}半年` : `${part} ${year}`;
  if (!isMonth(part)) return text;
  const month = Number(part);
  if (day === undefined) return isChinese ? `${year}年${month}月` : `${MONTHS[month - 1]} ${year}`;
  return isChinese ? `${year}年${month}月${Number(day)}日` : `${Number(day)} ${MONTHS[month - 1]} ${year}`;
}
