import { joinAlternatives } from '../../../util/joinAlternatives.ts';
import { anyOf, setOf, wordsOf } from '../words.ts';
import type { Naming } from './naming.ts';

const SECTOR = new RegExp(
  `^((?:第[一二三]产业|[^，。；：的占“”]{1,20}?${anyOf('sectorEndings')}))(?=(${joinAlternatives(wordsOf('sectorMeasures'))})(?:占|与|$|${anyOf('rateNouns')}))`,
  'u',
);
/** 规模以上工业增加值, 建筑业总产值: names of one measure each. */
const WHOLE = setOf('wholeSectors');

/** Divides an industry or a group of firms or people from its measure: 光伏产业产值 is the 产值 of 光伏产业. */
export function divideSector(naming: Naming): Naming {
  const [, sector = ''] = naming.breakdown === null ? (SECTOR.exec(naming.indicator) ?? []) : [];
  return sector === '' || WHOLE.has(sector)
    ? naming
    : { ...naming, indicator: naming.indicator.slice(sector.length), breakdown: sector };
}
