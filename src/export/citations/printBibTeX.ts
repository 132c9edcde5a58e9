import type { CitedWork } from './citedWork.ts';

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}', '{': '\\{', '}': '\\}', '$': '\\$', '&': '\\&', '%': '\\%', '#': '\\#', _: '\\_', '^': '\\textasciicircum{}', '~': '\\textasciitilde{}',
}; // prettier-ignore

/** Prints a reference as a BibTeX entry. What TeX would run is escaped. */
export function printBibTeX(work: CitedWork): string {
  const { id, headline, authors, publication, date, pageNumber, quote, url, accessed } = work;
  const [year, month] = (date ?? '').split('-');
  const fields = [
    ['author', authors.map((author) => `{${escape(author)}}`).join(' and ')],
    ['title', headline === null ? '' : `{${escape(headline)}}`],
    ['journal', escape(publication ?? '')],
    ['year', year ?? ''],
    ['month', month ?? ''],
    ['pages', escape(pageNumber ?? '')],
    ['url', url],
    ['urldate', accessed],
    ['note', escape(quote ?? '')],
  ].filter(([, value]) => value !== '');
  return `@article{${id},\n${fields.map(([name = '', value = '']) => `  ${name} = {${value}},`).join('\n')}\n}\n`;
}

function escape(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replaceAll(/[\\{}$&%#_^~]/gu, (sign) => SPECIAL[sign] ?? sign);
}
