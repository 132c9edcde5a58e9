import type { CitedWork } from './citedWork.ts';

/** Up to three authors are named; more are 等. */
const AUTHORS = 3;

/**
 * Prints a reference by GB/T 7714-2015 for a newspaper article that is looked up online:
 * `谢希瑶. 我国外贸再创新高[N/OL]. 浙江日报, 2025-01-14(1)[2026-11-29]. http://…`.
 */
export function printGbt7714({ authors, headline, publication, date, pageNumber, accessed, url }: CitedWork): string {
  const named = authors.slice(0, AUTHORS).join(', ');
  const author = authors.length === 0 ? '' : `${named}${authors.length > AUTHORS ? ', 等' : ''}. `;
  const issue = [publication ?? '[报纸名不详]', date ?? '[日期不详]'].join(', ');
  return `${author}${headline ?? '[题名不详]'}[N/OL]. ${issue}${pageNumber === null ? '' : `(${pageNumber})`}[${accessed}]. ${url}.\n`;
}
