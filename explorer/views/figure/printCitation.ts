import type { FigureLineFragment } from '../../generated/graphql.ts';

/** Prints a figure as a citation in plain text: what it says, the words, where they stand, and the link. */
export function printCitation(figure: FigureLineFragment, origin: string): string {
  const { subject, printedIndicator, breakdown, display, period, quote, article, id } = figure;
  const what = [subject.name, printedIndicator, ...(breakdown === null ? [] : [breakdown])].join(' ');
  const where = [
    ...(article.headline === null ? [] : [`《${article.headline}》`]),
    article.publication?.name ?? article.page.file,
    ...(article.date === null ? [] : [article.date]),
  ].join('，');
  return `${what}${period === null ? '' : `（${period.text}）`}：${display}。“${quote}”——${where}。${origin}/node/${id}`;
}
