import { mintId } from '../../model/ids.ts';
import { printKey } from '../../model/keys.ts';
import { findForm, findIndicator, LEXICON_INDICATORS } from '../../resolve/indicatorLexicon.ts';
import { findShareName } from '../../resolve/findShareName.ts';
import type { IndicatorForm } from '../../resolve/indicatorLexicon.ts';
import { listLatinNames } from '../../util/listLatinNames.ts';
import type { Row } from '../row.ts';

/** The indicator that a printed name leads to. */
export interface NamedIndicator {
  readonly id: string;
  readonly name: string;
  readonly source: 'lexicon' | 'page';
  /** The printed name may speak of growth or of an increase: then the value is a change. */
  readonly form: IndicatorForm;
  /** The basis of the change that the name itself gives. */
  readonly basis: string | null;
}

/** Finds the indicator of a printed name: the lexicon's, else one of its own under the name as printed. */
export function nameIndicatorOf(printed: string): NamedIndicator {
  const match = findIndicator(printed);
  if (match !== undefined)
    return {
      id: match.indicator.id,
      name: match.indicator.name,
      source: 'lexicon',
      form: match.form,
      basis: match.basis,
    };
  const plain = printed.normalize('NFKC').replace(/\s+/gu, '');
  const name = findShareName(plain)?.name ?? plain;
  return { id: mintId('Indicator', name), name, source: 'page', form: findForm(printed), basis: null };
}

/** Makes the rows of the lexicon's indicators. */
export function makeLexiconIndicatorRows(): Row[] {
  return LEXICON_INDICATORS.map(({ id, name, dimension, baseUnit, aliases, widerId }) => ({
    id,
    name,
    dimension,
    baseUnit,
    aliases,
    latinNames: listLatinNames(name, ...aliases),
    widerId,
    source: 'lexicon',
    byName: printKey(name, id),
  }));
}

/** Makes the row of an indicator that only pages know, with the other form of a share's name as its alias; its dimension is elected from its figures afterwards. */
export function makePageIndicatorRow({ id, name }: NamedIndicator): Row {
  const share = findShareName(name);
  const aliases = share === undefined ? [] : [share.alias];
  return { id, name, aliases, latinNames: listLatinNames(name), source: 'page', byName: printKey(name, id) };
}
