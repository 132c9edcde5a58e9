import type { CitedWork } from './citedWork.ts';

/** Prints a reference as CSL-JSON, which Zotero, pandoc and citeproc read. */
export function printCslJson(work: CitedWork): string {
  const { id, headline, authors, publication, date, pageNumber, quote, url, accessed } = work;
  const reference = {
    id,
    type: 'article-newspaper',
    title: headline ?? undefined,
    author: authors.length === 0 ? undefined : authors.map((literal) => ({ literal })),
    'container-title': publication ?? undefined,
    page: pageNumber ?? undefined,
    issued: date === null ? undefined : { 'date-parts': [splitDate(date)] },
    accessed: { 'date-parts': [splitDate(accessed)] },
    URL: url,
    language: 'zh-CN',
    note: quote ?? undefined,
  };
  return `${JSON.stringify([reference], null, 2)}\n`;
}

function splitDate(date: string): number[] {
  return date.split('-').map(Number);
}
