import { printDisplay } from '../../locate/printDisplay.ts';
import { printFigure } from '../../locate/printFigure.ts';
import type { Located, LocatedPageFacts } from '../../model/locatedPageFacts.ts';
import type { StatisticFact } from '../../model/pageFacts.ts';
import type { Span } from '../../model/span.ts';

/** What kind of fact a mark shows; the page has a list of each. */
export const FACT_KINDS = ['figure', 'quotation', 'person', 'organization', 'project'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** One fact as the page lists it, and where it is printed. */
export interface MarkedFact {
  readonly kind: FactKind;
  readonly title: string;
  /** The words on the page. */
  readonly span: Span;
  /** What else is known, by its name. */
  readonly details: readonly (readonly [name: string, value: string])[];
}

/** Lists the facts of a page in the order of the lists, each with its place. Facts without a place cannot be marked. */
export function listMarkedFacts(text: string, facts: LocatedPageFacts): readonly MarkedFact[] {
  const marked: readonly MarkedFact[] = [
    ...facts.statistics.map((fact) => toFigure(text, fact)),
    ...facts.quotations.map(({ span, quote, speaker, form }): MarkedFact => ({
      ...{ kind: 'quotation', title: speaker, span },
      details: list({ Form: form, Words: quote }),
    })),
    ...facts.people.map(({ name, roles, span }): MarkedFact => ({
      ...{ kind: 'person', title: name, span },
      details: list({
        Posts: roles
          .map(
            ({ organization, title, former }) => `${former === true ? '(former) ' : ''}${organization ?? ''}${title}`,
          )
          .join('；'),
      }),
    })),
    ...facts.organizations.map(({ name, kind, region, aliases, span }): MarkedFact => ({
      ...{ kind: 'organization', title: name, span },
      details: list({ Kind: kind, Region: region, 'Other names': aliases.join('、') }),
    })),
    ...facts.projects.map(({ name, kind, region, organizations, span }): MarkedFact => ({
      ...{ kind: 'project', title: name, span },
      details: list({ Kind: kind, Region: region, Organizations: organizations.join('、') }),
    })),
  ];
  return marked.filter(({ span: [start, end] }) => start < end);
}

function toFigure(text: string, fact: Located<StatisticFact>): MarkedFact {
  const { value: printedValue, change: changeText } = printFigure(text, fact);
  const isGrowth = fact.measure === 'rate';
  return {
    kind: 'figure',
    title: printDisplay({ fact, printedValue, changeText, isGrowth }),
    span: fact.span,
    details: list({
      Subject: fact.subject.name,
      Indicator: fact.indicator,
      Part: fact.breakdown,
      Period: fact.period,
      Status: fact.status,
      Change: printedValue === null ? null : changeText,
      'Said by': fact.attributedTo.join('、'),
      Confidence: fact.confidence === undefined ? null : String(fact.confidence),
      Words: fact.quote,
    }),
  };
}

function list(details: Readonly<Record<string, string | null>>): MarkedFact['details'] {
  return Object.entries(details).filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== '');
}
