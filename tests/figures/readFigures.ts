import { readFileSync, readdirSync } from 'node:fs';
import { listSayings } from '../../src/figures/listSayings.ts';
import type { Identities } from '../../src/figures/identities.ts';
import type { Saying } from '../../src/figures/saying.ts';
import { makeIdentities } from '../../src/load/figureIdentities.ts';
import type { KnownIndicator } from '../../src/load/figureIdentities.ts';
import { describeFigure } from '../../src/load/rows/figureOf.ts';
import { mintId } from '../../src/model/ids.ts';
import type { PageFacts } from '../../src/model/pageFacts.ts';
import { findRegionsByName, listAncestors } from '../../src/resolve/regionLexicon.ts';

export interface ReadFigures {
  readonly sayings: readonly Saying[];
  readonly identities: Identities;
}

/** Describes every figure of some page facts as a load does, with subjects by the lexicon's regions or by their names. */
export function readFigures(pages: readonly PageFacts[]): ReadFigures {
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
        printedValue: fact.printed ?? (fact.value === null ? null : `${fact.value}${fact.unit ?? ''}`),
      });
      indicators.set(indicator.id, {
        name: indicator.name,
        dimension:
          (measure === 'level' ? quantity?.dimension : undefined) ?? indicators.get(indicator.id)?.dimension ?? null,
      });
      return listSayings(figure);
    });
  });
  return {
    sayings,
    identities: makeIdentities(indicators, (id) =>
      listAncestors(id)
        .slice(1)
        .map((region) => region.id),
    ),
  };
}

/** Reads the facts of seeds/facts, or of another folder of facts files. */
export function readFactsFolder(folder: URL): PageFacts[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as PageFacts);
}
