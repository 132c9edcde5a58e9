import type { CitedWork } from './citedWork.ts';

/** Prints a citation to paste into a text: `“进出口总值43.85万亿元”（浙江日报，2025-01-14，《我国外贸再创新高》，http://…）`. */
export function printPlainCitation({ headline, publication, date, pageNumber, quote, url }: CitedWork): string {
  const source = [
    publication,
    date,
    pageNumber === null ? null : `第${pageNumber}版`,
    headline === null ? null : `《${headline}》`,
    url,
  ].filter((part) => part !== null);
  const words = quote === null ? '' : `“${quote.replaceAll(/\s+/gu, '')}”`;
  return `${words}（${source.join('，')}）\n`;
}
