import { mintId } from '../../model/ids.ts';
import { printKey } from '../../model/keys.ts';
import { findIndicator, isGrowthName, LEXICON_INDICATORS } from '../../resolve/indicatorLexicon.ts';
import type { Row } from '../row.ts';

/** The indicator that a printed name leads to. */
export interface ReadIndicator {
  readonly id: string;
  readonly name: string;
  readonly source: 'lexicon' | 'page';
  /** The printed name speaks of growth (出口增速): then the value is a change. */
  readonly isGrowth: boolean;
}

/** Finds the indicator of a printed name: the lexicon's, else one of its own under the name as printed. */
export function readIndicator(printed: string): ReadIndicator {
  const match = findIndicator(printed);
  if (match !== undefined)
    return { id: match.indicator.id, name: match.indicator.name, source: 'lexicon', isGrowth: match.isGrowth };
  const name = printed.normalize('NFKC').replace(/\s+/gu, '');
  return { id: mintId('Indicator', name), name, source: 'page', isGrowth: isGrowthName(printed) };
}

/** Makes the rows of the lexicon's indicators. */
export function makeLexiconIndicatorRows(): Row[] {
  return LEXICON_INDICATORS.map(({ id, name, dimension, baseUnit, aliases }) => ({
    id,
    name,
    dimension,
    baseUnit,
    aliases,
    source: 'lexicon',
    byName: printKey(name, id),
  }));
}

/** Makes the row of an indicator that only pages know; its dimension is elected from its figures afterwards. */
export function makePageIndicatorRow({ id, name }: ReadIndicator): Row {
  return { id, name, aliases: [], source: 'page', byName: printKey(name, id) };
}
