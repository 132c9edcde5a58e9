import type { Identities } from '../figures/identities.ts';
import { listSayings } from '../figures/listSayings.ts';
import type { Saying } from '../figures/saying.ts';
import { mintId } from '../model/ids.ts';
import type { PageFacts } from '../model/pageFacts.ts';
import { findRegionsByName, listAncestors } from '../resolve/regionLexicon.ts';
import { makeIdentities } from './figureIdentities.ts';
import type { KnownIndicator } from './figureIdentities.ts';
import { describeFigure } from './rows/figureOf.ts';

/** What the figures of some pages say, and how their indicators behave in equations. */
export interface DescribedFigures {
  readonly sayings: readonly Saying[];
  readonly identities: Identities;
}

/**
 * Describes the figures of some pages as a load does, without a graph: a subject is the region of the lexicon with its
 * name, if there is only one, else whatever has that name. A figure's id consists of its page's name and its own.
 */
export function describeFigures(pages: readonly PageFacts[]): DescribedFigures {
  const indicators = new Map<string, KnownIndicator>();
  const sayings = pages.flatMap((facts) => {
    const fine = new Set(
      facts.statistics.flatMap(({ article, change }) =>
        change?.unit === '%' && change.value !== null && !Number.isInteger(change.value) ? [article] : [],
      ),
    );
    return facts.statistics.flatMap((fact) => {
      const date = facts.publication?.date ?? facts.articles.find(({ id }) => id === fact.article)?.date ?? null;
      const [region, ...others] = fact.subject.type === 'region' ? findRegionsByName(fact.subject.name) : [];
      const { figure, indicator, quantity, measure } = describeFigure(fact, {
        id: `${facts.page} ${fact.id}`,
        articleId: `${facts.page} ${fact.article}`,
        pageId: facts.page,
        printedOn: date,
        subjectId: region !== undefined && others.length === 0 ? region.id : mintId('Group', fact.subject.name),
        hasFineRates: fine.has(fact.article),
        printedValue:
          fact.printed?.replace(/\s+/gu, '') ?? (fact.value === null ? null : `${fact.value}${fact.unit ?? ''}`),
      });
      indicators.set(indicator.id, {
        name: indicator.name,
        dimension:
          (measure === 'level' ? quantity?.dimension : undefined) ?? indicators.get(indicator.id)?.dimension ?? null,
      });
      return listSayings(figure);
    });
  });
  const listAbove = (id: string): string[] =>
    listAncestors(id)
      .slice(1)
      .map((region) => region.id);
  return { sayings, identities: makeIdentities(indicators, listAbove) };
}
