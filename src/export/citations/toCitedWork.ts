import type { CitedWork } from './citedWork.ts';

const ARTICLE =
  'headline agency partialDate { text } reporters { name } wiredBy { name } page { pageNumber publication { name } }';

/** What is selected of a node to cite it, by its type. Figures, quotations and articles can be cited. */
export const CITED: Readonly<Record<'Statistic' | 'Quotation' | 'Article', string>> & Readonly<Record<string, string>> =
  {
    Statistic: `id url quote article { ${ARTICLE} }`,
    Quotation: `id url text article { ${ARTICLE} }`,
    Article: `id url ${ARTICLE}`,
  };

interface CitedArticle {
  readonly headline: string | null;
  readonly agency: string | null;
  readonly partialDate: { readonly text: string } | null;
  readonly reporters: readonly { readonly name: string }[];
  readonly wiredBy: { readonly name: string } | null;
  readonly page: { readonly pageNumber: string | null; readonly publication: { readonly name: string } | null };
}

interface CitedPart {
  readonly id: string;
  readonly url: string;
  readonly quote?: string;
  readonly text?: string;
}

/** A node as `CITED` selects it. */
export type CitedNode = CitedPart & (CitedArticle | { readonly article: CitedArticle });

/** Gives what a citation of a node says. `base` is the address that links are relative to, `today` the day of access. */
export function toCitedWork(node: CitedNode, { base, today }: { base: string; today: string }): CitedWork {
  const article = 'article' in node ? node.article : node;
  const byline = article.reporters.map(({ name }) => name);
  const agency = article.wiredBy?.name ?? article.agency;
  return {
    id: node.id,
    headline: article.headline,
    authors: byline.length > 0 || agency === null ? byline : [agency],
    publication: article.page.publication?.name ?? null,
    date: article.partialDate?.text ?? null,
    pageNumber: article.page.pageNumber,
    quote: node.quote ?? node.text ?? null,
    url: new URL(node.url, base).href,
    accessed: today,
  };
}
