import { anyOf, HAN_DIGITS, setOf } from '../words.ts';
import type { Naming } from './naming.ts';

const WORDS = '[^，。；：的占“”\\d]';
/** 光伏产业, 煤炭开采和洗选业; not 营业, 就业, 商业 and what else ends so without being an industry. */
const ENDING = `(?:${anyOf('sectorEndings')}|(?<!${anyOf('noSectorBefore')})业)`;
const SECTOR = new RegExp(
  `^((?:${anyOf('industries')}|${WORDS}{1,20}?${ENDING}|${WORDS}{0,8}?${anyOf('wholeSectorEndings')}))(?=${anyOf('sectorMeasures')}(?:占|与|$|${anyOf('rateNouns')}))`,
  'u',
);
/** 规模以上工业增加值, 建筑业总产值: names of one measure each. */
const WHOLE = setOf('wholeSectors');
/** 惠及企业利润, 两家企业利润: a deed or a count is no industry. */
const NO_SECTOR = new RegExp(`^[${HAN_DIGITS}百几数]+${anyOf('sectorCounts')}|${anyOf('noSectors')}`, 'u');

/** Divides an industry or a group of firms or people from its measure: 光伏产业产值 is the 产值 of 光伏产业. */
export function divideSector(naming: Naming): Naming {
  const [, sector = ''] = naming.breakdown === null ? (SECTOR.exec(naming.indicator) ?? []) : [];
  return sector === '' || WHOLE.has(sector) || NO_SECTOR.test(sector)
    ? naming
    : { ...naming, indicator: naming.indicator.slice(sector.length), breakdown: sector };
}
