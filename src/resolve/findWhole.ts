import words from '../../seeds/lexicons/basisWords.json' with { type: 'json' };
import { findIndicator } from './indicatorLexicon.ts';
import { CHINA_ID, findRegionsByName } from './regionLexicon.ts';

/** What a share is a share of: an indicator as printed, and the region it belongs to; null is the figure's own subject. */
export interface PrintedWhole {
  readonly indicator: string;
  readonly regionId: string | null;
}

const SHARE = new RegExp(words.share, 'u');
const SHARE_OF_OWN = new RegExp(words.shareOfOwn, 'u');
const NATION = new RegExp(words.nation, 'u');
const INCREMENT = new RegExp(words.incrementWord, 'u');
const COMPARATOR = new RegExp(words.comparator, 'u');

/**
 * Finds the whole of a share in its name: 占进出口总值的比重 is a share of 进出口总值, 进出口规模占全国的比重 of the nation's 进出口规模. `given` is
 * the whole that the facts name. Undefined if the name does not say.
 */
export function findWhole(printed: string, given: string | null | undefined): PrintedWhole | undefined {
  const name = printed.normalize('NFKC').replace(/\s+/gu, '');
  if (INCREMENT.test(name)) return undefined;
  const [, before = '', after = ''] = SHARE.exec(name) ?? [];
  const own = SHARE_OF_OWN.exec(name)?.[1];
  if (after === '' || after === name) {
    const indicator = given ?? (before !== '' ? before : own);
    return indicator === undefined || (given == null && findIndicator(indicator) === undefined)
      ? undefined
      : { indicator, regionId: null };
  }
  const place = splitPlace(after.replace(/的$/u, ''));
  const indicator = given ?? (place.rest === '' ? before : place.rest);
  return indicator === '' ? undefined : { indicator, regionId: place.regionId };
}

/** Finds the place that a gap in points is measured against: 比全国 is the nation. Undefined for any other basis. */
export function findComparedPlace(basis: string | null): string | undefined {
  const [, place] = COMPARATOR.exec((basis ?? '').normalize('NFKC').replace(/\s+/gu, '')) ?? [];
  if (place === undefined) return undefined;
  const { rest, regionId } = splitPlace(place);
  return rest === '' ? (regionId ?? undefined) : undefined;
}

/** Splits 山东省跨境电商进口总额 into the place and what is measured there. */
function splitPlace(text: string): { readonly regionId: string | null; readonly rest: string } {
  const nation = NATION.exec(text)?.[0];
  if (nation !== undefined) return { regionId: CHINA_ID, rest: text.slice(nation.length) };
  for (let length = Math.min(12, text.length); length >= 2; length -= 1) {
    const [region, ...others] = findRegionsByName(text.slice(0, length));
    if (region !== undefined && others.length === 0)
      return { regionId: region.id, rest: text.slice(length).replace(/^全[省市区]/u, '') };
  }
  return { regionId: null, rest: text };
}
