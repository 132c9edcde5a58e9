import { isMoney } from './figureKinds.ts';
import { WHOLE_PLACE } from '../../entities/placeWords.ts';
import type { QuantityMention } from '../../quantities/quantityMention.ts';
import { anyOf, WORD_PAIRS, HAN_DIGITS } from '../words.ts';
import { isNamed } from './isNamed.ts';
import { isTrade } from './isTrade.ts';
import { PER_AMOUNT, tidy } from './tidy.ts';
import { HEADS } from '../statisticWords.ts';

export interface IndicatorName {
  readonly indicator: string;
  readonly breakdown: string | null;
}

const COUNTED = new RegExp(`${anyOf('countedEndings')}$`, 'u');
const NO_PART = new RegExp(`^${anyOf('wholeTrade')}$`, 'u');
/** How a count is named after its measure word: 人 gives 人数, 场 gives 场次. */
const SUFFIX: Readonly<Record<string, string>> = WORD_PAIRS.countNames;
const SIZES: Readonly<Record<string, string>> = WORD_PAIRS.sizeNames;

/** Names what a level measures, from the words before it, the counted noun after it and its unit. */
export function nameIndicator(head: string, counted: string, figure: QuantityMention, before = ''): IndicatorName {
  const pull = PULL.exec(before);
  if (pull !== null)
    return {
      indicator: `对${pull[2]}${pull[3]}的${pull[1] === '影响' ? '影响' : '拉动'}`,
      breakdown: pulledBy(before, pull),
    };
  const noun = withoutAim(afterDeed(tidy(head)), before);
  // 位列世界500强第166位: where in the list it stands.
  const list = figure.printed?.startsWith('第') === true ? RANKED.exec(noun)?.[1] : undefined;
  if (list !== undefined) return { indicator: `${list}排名`, breakdown: null };
  if (figure.kind === 'count' || isTraffic(figure)) return nameCount(noun, counted, figure, before);
  const whole = counted !== '' && noun === '' ? counted : noun;
  const apart = /(?:离岸|相距)$/u.exec(whole)?.[0];
  if (apart !== undefined && /里|米/u.test(figure.unit ?? '')) return { indicator: `${apart}距离`, breakdown: null };
  const size = SIZES[whole.slice(-1)];
  if (size !== undefined && !/[全总]长$|水深$/u.test(whole) && /米|里|吨|克/u.test(figure.unit ?? ''))
    return { indicator: whole.slice(0, -1) + size, breakdown: null };
  const amount =
    whole !== '' && !isNamed(whole) && !WAY.test(whole)
      ? joined(whole, amountOf(figure.unit ?? '', before, whole))
      : whole;
  // 一期投资18.5亿元: a stage of the work is a part of it.
  const [, stage = '', rest = ''] = STAGE.exec(amount) ?? [];
  if (stage !== '' && isNamed(rest)) return { indicator: rest, breakdown: stage };
  const named = splitTrade(amount, figure.unit ?? '');
  if (!TRADE_ALONE.test(named.indicator) || named.breakdown === null) return named;
  const word = isMoney(figure.unit) ? '额' : MASS.test(figure.unit ?? '') ? '量' : '';
  return { ...named, indicator: named.indicator + word };
}

const WAY = new RegExp(`^${anyOf('tradeWays')}.`, 'u');
const TRADE_ALONE = new RegExp(`^${anyOf('tradeWays')}$`, 'u');
const AIM = new RegExp(`^(.{2,})${anyOf('aimNouns')}$`, 'u');
const IS_AIM = new RegExp(`${anyOf('aimNouns')}(?:定)?[为是]$`, 'u');

/** 产量目标, 门店目标为900家: the status says that it is one. 发展目标17个 are counted themselves. */
function withoutAim(noun: string, before: string): string {
  const aimed = AIM.exec(noun)?.[1];
  return aimed !== undefined && (isNamed(aimed) || IS_AIM.test(before)) ? aimed : noun;
}

/** 平均每担 and 每担价格 are 平均每担价格. */
function joined(thing: string, amount: string): string {
  const per = /每[^每]{1,3}$/u.exec(thing)?.[0];
  return per !== undefined && amount.startsWith(per) ? thing + amount.slice(per.length) : thing + amount;
}

const PULL = new RegExp(
  `(拉动|带动|影响)(?:了)?${WHOLE_PLACE}?([^，。；]{2,16}?)(?:整体)?(增长|上涨|回升|下降|回落)(?:约|近|了)?$`,
  'u',
);

const JOINTLY = new RegExp(`(?:[${HAN_DIGITS}]项)?(?:合计|共同?|由此|从而)$`, 'u');

/** What drives a change, if it is before the verb: 猪肉价格影响CPI上涨. */
function pulledBy(before: string, pull: RegExpExecArray): string | null {
  const noun = tidy(before.slice(0, pull.index)).replace(JOINTLY, '');
  return noun.length > 1 && !/[，。；]/u.test(noun) ? noun : null;
}

/** 当归每公斤卖到86元, 水价平均每立方米4.2元. */
const PER_ONE = new RegExp(
  `(每${anyOf('pricedUnits')})(?:最高|最低|平均)?(?:能?[卖售报收涨跌降]|为|达|到|至|于|价)*$`,
  'u',
);
const MASS = new RegExp(`${anyOf('bulkUnits')}$`, 'u');
const TIMES = new RegExp(`${anyOf('tripUnits')}$`, 'u');
const ROADS = new RegExp(`${anyOf('roadEndings')}$`, 'u');

/** What a bare verb or thing measures, by its unit: 粮食贸易 in 吨 is 粮食贸易量, 占地 in 亩 is 占地面积. */
function amountOf(unit: string, before: string, thing: string): string {
  const per = PER_ONE.exec(before)?.[1];
  if (per !== undefined && isMoney(unit)) return `${per}价格`;
  if (PER_AMOUNT.test(before) && isMoney(unit)) return '价格';
  if (unit.includes('/')) return '价格';
  const times = TIMES.exec(unit)?.[0];
  if (times !== undefined) return times;
  if (/^[十百千万亿]*(?:公里|里|米)$/u.test(unit)) return ROADS.test(thing) ? '里程' : '长度';
  if (MASS.test(unit)) return '量';
  return /(?:亩|公顷|平方米|平方公里)$/u.test(unit) ? '面积' : '';
}

function isTraffic({ unit }: QuantityMention): boolean {
  return /人次$/u.test(unit ?? '');
}

function nameCount(noun: string, counted: string, { unit, kind }: QuantityMention, before: string): IndicatorName {
  const trade = splitTrade(noun, unit ?? '');
  if (trade.breakdown !== null && counted === '') return trade;
  const measure = (unit ?? '').replace(/^[十百千万亿]+/u, '');
  const suffix = kind === 'count' || isMeasured(measure) ? (SUFFIX[measure] ?? '数') : '数';
  // 拖拉机、插秧机等2100台: what is counted is before the figure. 覆盖自治州的81个乡村科普馆, 汇演、展览等8项活动: what is before 的 and 等 is not part
  // of the name.
  const isList = counted === '' && /..等$/u.test(noun) && measure in SUFFIX && measure !== '种';
  // 10大研发中心、35个工业园和163个制造中心: what was counted before is not part of the name,
  // and neither is the preposition of 对1020项商品.
  const isNext = counted !== '' && (/\d/u.test(noun) || JOINS.test(noun));
  // 参加培训的有百来人.
  if (counted === '' && /^[^，。；]{2,10}的$/u.test(noun) && /^[人户]数$/u.test(suffix))
    return { indicator: noun + suffix, breakdown: null };
  const lead =
    isNext || (!isList && (/(?:的|等|等共|中)$/u.test(before.replace(FROM_NOW, '')) || /[的等]$/u.test(noun)))
      ? ''
      : counted === ''
        ? noun
        : noun.slice(noun.lastIndexOf('的') + 1);
  // 设车站6座, 设17座车站: that they were built is no part of their name.
  const name = (lead + counted).replace(STANDS, '');
  if (measure === '座' && PLAINLY_COUNTED.test(name)) return { indicator: `${name}数`, breakdown: null };
  if (name === '' || COUNTED.test(name) || name.endsWith('产销') || (counted === '' && isNamed(name)))
    return { indicator: name, breakdown: null };
  // 从业人员13万人.
  if (counted === '' && suffix === '人数' && name.endsWith('业人员')) return { indicator: name, breakdown: null };
  return { indicator: name + (name.endsWith('人') && suffix === '人数' ? '数' : suffix), breakdown: null };
}

const JOINS = new RegExp(`^${anyOf('wordsBeforeCounts')}$`, 'u');
const STANDS = new RegExp(`^${anyOf('standingVerbs')}(?![成备施计置立想议制档材筑账])(?=.{2})`, 'u');
/** Stations and towers: 座 is not part of what their number is called. */
const PLAINLY_COUNTED = new RegExp(`${anyOf('plainlyCounted')}$`, 'u');
const STAGE = /^([一二三四]期)(?:工程|项目)?(.{2,})$/u;

const RANKED = new RegExp(`${anyOf('rankVerbs')}(.{2,16})$`, 'u');

/** 年产能由目前的180万只提高: when that was, not what is counted. */
const FROM_NOW = /[由从][^，。；的]{1,10}的$/u;

/** Names a count by its measure word alone: 1.32万户 is 户数. */
export function suffixOf(unit: string | null): string {
  return SUFFIX[(unit ?? '').replace(/^[十百千万亿]+/u, '')] ?? '数';
}

function isMeasured(unit: string): boolean {
  return unit in SUFFIX;
}

const PARTNER = new RegExp(
  `^(?:中国|我国?)?(?:与|同|和)([^的，]{2,12}?)(?:的)?(?:双边)?((?:(?:货物|双边)?贸易|(?:货物)?${anyOf('tradeWays')})${anyOf('tradeMeasures')}?)$`,
  'u',
);
const ACHIEVED = new RegExp(
  `^([^的]{2,24}?)${anyOf('achievedLeads')}?${anyOf('gotVerbs')}(?!率|时|度|情)([^的]{2,})$`,
  'u',
);

const SENT = /^(进口|出口)[^的]{2,14}的([^的]{2,8})$/u;
const TRADED = new RegExp(`^(进出口|进口|出口)((?!${anyOf('tradeTails')})[^的]+)$`, 'u');

/** Divides 民营企业进出口 into 进出口 and 民营企业, and 出口汽车 into 出口量 and 汽车. */
export function splitTrade(noun: string, unit: string): IndicatorName {
  // 进口物流总额: a total that is imported is one measure.
  const object = noun.endsWith('总额') ? null : TRADED.exec(noun);
  if (object !== null && unit !== '点' && !HEADS.some((head) => noun.endsWith(head) && head.length > 1)) {
    const [, head = '', part = ''] = object;
    return {
      indicator: head + (/元|镑|盾$/u.test(unit) || unit === '%' ? '额' : '量'),
      breakdown: part.replace(/^了|^的/u, ''),
    };
  }
  // 出口美国、韩国的冻鱼片: the goods come after their destination.
  const [, way = '', sent = ''] = SENT.exec(noun) ?? [];
  if (sent !== '' && (MASS.test(unit) || isMoney(unit)))
    return { indicator: way + (MASS.test(unit) ? '量' : '额'), breakdown: sent };
  const partner = PARTNER.exec(noun);
  if (partner !== null) return { indicator: partner[2] ?? '', breakdown: `对${partner[1] ?? ''}` };
  // 茶叶实现收入: what it was earned with is the part.
  const achieved = ACHIEVED.exec(noun);
  // 烟叶种植实现产量, 重点项目计划完成投资: the measure is named with what it belongs to.
  const work = /^(.{2,10})(?:种植|养殖|生产|加工)$/u.exec(achieved?.[1] ?? '')?.[1];
  if (work !== undefined && /^产[量值]$/u.test(achieved?.[2] ?? ''))
    return { indicator: `${work}${achieved?.[2] ?? ''}`, breakdown: null };
  if (achieved?.[2] === '投资') return { indicator: noun, breakdown: null };
  if (achieved !== null && isNamed(achieved[2] ?? '') && !NO_PART.test(achieved[1] ?? ''))
    return { indicator: achieved[2] ?? '', breakdown: (achieved[1] ?? '').replace(/(?<=..)[今去]年$/u, '') };
  const [, goods = '', price = ''] = PRICE.exec(noun) ?? [];
  // 花生油每桶售价: the price of one.
  const per = OF_ONE.exec(goods)?.[0] ?? '';
  if (goods !== '' && !NO_GOODS.test(goods))
    return { indicator: per + price, breakdown: goods.slice(0, goods.length - per.length) };
  const head = HEADS.find((word) => noun.endsWith(word));
  if (head === undefined || !isTrade(head) || head === noun) return { indicator: noun, breakdown: null };
  const part = noun.slice(0, -head.length).replace(/(?:的|[今去]年)$/u, '');
  if (TOGETHER.test(part)) return { indicator: head, breakdown: null };
  if (part === '' || NO_PART.test(part) || part.length > 24) return { indicator: noun, breakdown: null };
  return { indicator: head, breakdown: part };
}

const TOGETHER = new RegExp(`^${anyOf('togetherWords')}$`, 'u');
const OF_ONE = new RegExp(`(?<=..)每${anyOf('pricedUnits')}$`, 'u');
/** 鲜菜价格, 白条猪批发价格: what is priced is the part; a price index (居民消费价格) is one measure. */
const PRICE = new RegExp(
  `^(?:[^，。；的]{0,6}${anyOf('surveys')}的)?([^，。；的]{1,16}?)(${anyOf('priceKinds')}*${anyOf('priceWords')})$`,
  'u',
);
const NO_GOODS = new RegExp(
  `(?:^|市场|地区|全国)${anyOf('priceIndexes')}{1,2}$|^(?:每|一(?![级等])|按|对|以|从|${anyOf('priceKinds')})|^${anyOf('dealtKinds')}$`,
  'u',
);

/** 完成年度计划的80%, 恢复到2019年的九成: shares whose whole is after another verb than 占. */
export const FULFILLED = new RegExp(`^${anyOf('fulfilledShares')}`, 'u');

/** Names a share: 加工贸易 and 进出口总值 give 加工贸易占进出口总值的比重. */
export function nameShare(noun: string, whole: string): string {
  const part = tidy(noun);
  // 返程的空箱占了一成七.
  if (whole === '') return isNamed(part) ? part : `${part}占比`;
  if (FULFILLED.test(whole)) return `${part}${whole}的比例`;
  const of = whole.replace(/^(?:我国|了|到)/u, '');
  return /(?:比重|比例|份额|权重)$/u.test(of)
    ? `${part}占${of}`.replace('的的', '的')
    : `${part}占${of === '' ? '' : `${of}的`}比重`;
}

const OBJECT_VERB = new RegExp(`^.{0,16}?${anyOf('objectVerbs')}(?!值)(?=.{2,10}$)`, 'u');

/** Removes the verb from the name of what has changed: 帮助企业降低劳动力成本 is about 劳动力成本. */
export function objectOf(noun: string): string {
  return noun.replace(OBJECT_VERB, '');
}

/** 陆地港完成集装箱 is about 集装箱: who did it is the subject. If the object names no measure, it stays whole. */
function afterDeed(noun: string): string {
  return BY_WHOM.test(noun) && ACHIEVED.exec(noun) === null ? noun.replace(WHO, '') : noun;
}

const BY_WHOM = new RegExp(`^[^“”]{2,20}?(?:${anyOf('gotVerbs')}|办理)(?!率|时|度|情)(?=[^的]{2,}$)`, 'u');
const WHO = new RegExp(`^[^“”]{2,20}?${anyOf('gotVerbs')}`, 'u');
