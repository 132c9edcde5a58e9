import type { PlainRecord } from '../loadStatement.ts';
import type { StepRow } from '../row.ts';

/** What a page says, by the id of the node: the words that a change quotes. Null for a figure that an editor rejected. */
export type FactTexts = ReadonlyMap<string, string | null>;

/** The statements of a page's rows that write what a change is about, with the node that each writes. */
const STEPS: Readonly<Record<string, string>> = {
  articles: 'Article',
  statistics: 'Statistic',
  quotations: 'Quotation',
};

/** Describes a fact by the properties of its node, as rows and the graph have them. */
export function describeFact(type: string, fact: PlainRecord | StepRow): string | null {
  const word = (name: string): string => (typeof fact[name] === 'string' ? fact[name] : '');
  switch (type) {
    case 'Page':
      return word('file');
    case 'Article':
      return word('headline');
    case 'Quotation':
      return word('text');
    default:
      return fact['rejected'] === true ? null : describeFigure(word);
  }
}

/** Includes everything that a reader compares by: a figure whose period or part was read again has changed, too. */
function describeFigure(word: (name: string) => string): string {
  const status = word('status');
  const about = [word('breakdown'), word('periodText'), status === 'actual' ? '' : status].filter(
    (each) => each !== '',
  );
  return about.length === 0 ? word('name') : `${word('name')} (${about.join(', ')})`;
}

/** Lists what a page's rows say. */
export function listFacts(
  pageId: string,
  file: string,
  steps: readonly { readonly name: string; readonly rows: readonly StepRow[] }[],
): FactTexts {
  const facts = new Map<string, string | null>();
  if (steps.some(({ name, rows }) => name === 'articles' && rows.length > 0)) facts.set(pageId, file);
  for (const { name, rows } of steps) {
    const type = STEPS[name];
    if (type !== undefined) for (const row of rows) facts.set(String(row['id']), describeFact(type, row));
  }
  return facts;
}
