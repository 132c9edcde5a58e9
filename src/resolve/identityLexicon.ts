import lexicon from '../../seeds/lexicons/identities.json' with { type: 'json' };
import { mintId } from '../model/ids.ts';
import type { Dimension } from '../model/quantity.ts';
import { findIndicator } from './indicatorLexicon.ts';
import { findRegionsByName } from './regionLexicon.ts';

type NamedBinding = Readonly<Record<string, string | readonly string[]>>;

/** The equations' lists with ids in place of names; those with a region or indicator that no lexicon has are omitted. */
export const IDENTITY_LISTS: Readonly<Record<string, readonly NamedBinding[]>> = {
  ...Object.fromEntries(
    Object.entries(lexicon.lists).map(([name, bindings]) => [
      name,
      (bindings as readonly NamedBinding[]).map((binding) => mapNames(binding, findIndicatorId)),
    ]),
  ),
  partitions: lexicon.partitions
    .filter(({ whole, parts }) => [whole, ...parts].every((name) => findRegionsByName(name).length > 0))
    .map((binding) => mapNames(binding, (name) => findRegionsByName(name)[0]?.id ?? '')),
};

/** All of seeds/lexicons/identities.json: with another one, graphs are settled again. */
export const IDENTITY_LEXICON: unknown = lexicon;

/** The equations of seeds/lexicons/identities.json. */
export const IDENTITY_EQUATIONS = lexicon.equations;

const NOT_OWN = toIds(lexicon.notOwnGrowth);
const NOT_ADDITIVE = toIds(lexicon.notAdditive);
const STOCKS = toIds(lexicon.stocks);
const ADDITIVE: ReadonlySet<string> = new Set(lexicon.additiveDimensions);

/** How an indicator behaves in an equation, by its canonical name and dimension. */
export interface IndicatorNature {
  /** Its growth is that of the published level itself, at current prices and of the same scope. */
  readonly hasOwnGrowth: boolean;
  /** Parts add up, and none is negative. */
  readonly isAdditive: boolean;
  /** It is a stock at a moment, so periods do not add up. */
  readonly isStock: boolean;
}

/** Finds how an indicator behaves; one that only pages know is judged by its name. */
export function findNature(id: string, name: string, dimension: Dimension | null): IndicatorNature {
  return {
    hasOwnGrowth: !NOT_OWN.has(id) && !matches(lexicon.notOwnGrowthName, name),
    isAdditive:
      dimension !== null && ADDITIVE.has(dimension) && !NOT_ADDITIVE.has(id) && !matches(lexicon.notAdditiveName, name),
    isStock: STOCKS.has(id) || matches(lexicon.stockName, name),
  };
}

function matches(pattern: string, name: string): boolean {
  return new RegExp(pattern, 'u').test(name);
}

function toIds(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map(findIndicatorId));
}

function findIndicatorId(name: string): string {
  return findIndicator(name)?.indicator.id ?? mintId('Indicator', name);
}

function mapNames(binding: NamedBinding, toId: (name: string) => string): NamedBinding {
  return Object.fromEntries(
    Object.entries(binding).map(([key, value]) => [key, typeof value === 'string' ? toId(value) : value.map(toId)]),
  );
}
