import { anyOf, HAN_DIGITS } from '../words.ts';
import { isNamed } from './isNamed.ts';

/** 价格报每桶70美元, 收于每盎司3346美元: the unit before its number is not part of the name. */
const PER_UNIT = new RegExp(
  `(?:(?<=..)(?:将|可|(?<!合)约)?(?:${anyOf('quotedAt')}|为)?|^${anyOf('quotedAt')})每${anyOf('tradedUnits')}(?:最高|最低|平均)?[卖售涨跌降]?$`,
  'u',
);

/** 3.8万个品牌成交额: how many things have what is measured. */
const COUNTED_FIRST = new RegExp(`^[\\d.]+[万亿]?[多余]?${anyOf('memberCounters')}(?=.{3,}[额量值]$)`, 'u');
/** 养老金最低标准由每人每月98元提高到103元: to whom, and how often, is not part of the name. */
const PER_HEAD = /(?<=.{3})[由从为]?每人每[年月]$/u;
/** 平均零售价格为每500克3.05元. */
export const PER_AMOUNT = new RegExp(`[为报约]?每\\d{1,4}${anyOf('amountUnits')}$`, 'u');
/** 9月交货的轻质原油期货价格: when it is delivered is not part of the name. */
const DUE = new RegExp(`^${anyOf('dueWords')}的(?=.{2})`, 'u');
/** 监管离岛免税购物金额: what customs does with it is not part of the name. */
const CUSTOMS = new RegExp(`^(?:共|累计)*${anyOf('customsVerbs')}(?=.{3,}(?:额|值|量)$)`, 'u');

/** 增长到…的, 下降至…的: what it grew to, before the noun. */
const GROWN_TO = new RegExp(`^${anyOf('grownWords')}了?[到至]?[^，。；]{0,10}的$`, 'u');
/** 由降转升, 由上年的: the state before. */
const FROM_BEFORE = new RegExp(`由${anyOf('statesBefore')}[^，。；]*$`, 'u');
const LOOSE_END = new RegExp(`(?<=.)(?:${anyOf('looseEnds')}|(?<![户人亩年月日平周季])均)+$`, 'u');
/** 以拆借、回购方式合计成交: how it was done. */
const BY_WAY = new RegExp(`^以[^，。；]{2,8}[、和][^，。；]{2,10}${anyOf('bySomeWay')}(?=.{2,})`, 'u');
/** 以榕江、从江为主要区域的百香果种植面积: where most of it is. */
const MAIN_PLACES = new RegExp(`^(?:以[^，。；]{0,20})?为${anyOf('mainKinds')}[^，。；的]{0,6}的(?=..)`, 'u');
/** 28日在香港发行, 运价指数3月14日: a day at either end. */
const DAY = /^(?:\d{1,2}月)?\d{1,2}日(?=..)|(?<=..)(?:\d{1,2}月)?\d{1,2}日$/u;
/** 企业建成灯塔工厂, 五年内采购铁矿石: who did it, and in how much time, is not part of the name. */
const OWN_DEED = new RegExp(
  `^(?:${anyOf('firmWords')}(?=${anyOf('firmDeeds')})|${anyOf('ownGroup')}|[向对][^，。；]{2,8}股东(?=每)|${anyOf('planWords')}(?=总投资)|可?提供(?=就业岗位)|管理的(?=..)|经[^，。；]{2,12}${anyOf('approvals')}的(?=..)|经[^，。；]{2,12}?(?=${anyOf('tradeWays')}..)|扣除[^，。；]{2,12}的(?=核心)|(?:\\d{1,2}|[${HAN_DIGITS}]{1,3})年[内来间]，?(?=..))`,
  'u',
);
/** 运力投入（按可用座位公里计）: how it is counted. */
const RECKONED_BY = /(?<=..)（[按以][^（）]{2,16}计算?）$/u;
/** 连续五个月交付量: how often before is not part of the name. */
const TIMES = `(?:已|再次)?连续(?:\\d{1,3}|[${HAN_DIGITS}]{1,3})个?[年月季天](?:度|份)?`;
const RUN = new RegExp(`^${TIMES}(?=..)`, 'u');
const RUN_END = new RegExp(`${TIMES}(?:稳定|保持|维持)?$`, 'u');
/** 由2018年的, 从三万: what it came from. */
const CAME_FROM = new RegExp(`(?:从|由)(?:[^，。；的]{0,12}的|[${HAN_DIGITS}百千万]{2,}[^，。；的]{0,3})?$`, 'u');

/** 在某江某段放流鱼苗: where it was done is not part of the name. */
const IN_PLACE = new RegExp(`^在[^，。；、的]{2,12}?(?=${anyOf('deedVerbs')}[^的]{2,})`, 'u');

/** 获得首付款: who got it is said by the subject. */
const RECEIVED = new RegExp(`^${anyOf('receivedVerbs')}了?(?=..*${anyOf('sumEnds')}$)`, 'u');
/** 衡量购汇意愿的售汇率: what a rate is a sign of. */
const MEASURES = new RegExp(`^${anyOf('signVerbs')}[^，。；的]{2,12}的(?=.{2,}$)`, 'u');

/** 焦炭产量受环保限产影响: why it changed. */
const AFFECTED = new RegExp(`(?<=..)(?<!${anyOf('affectedBefore')})受[^，。；]{2,14}影响$`, 'u');

/** 一年的, 每年的. */
const TIME_OF_ONE = new RegExp(`^${anyOf('timesOfOne')}的(?=.)`, 'u');

/** 的, 分别, 在: words of no meaning of their own; not 在建, 并网, 就业. */
const SMALL_WORDS = new RegExp(
  `^(?:${anyOf('otherSigns')}|在(?!${anyOf('namesOfIn')})|并(?![网购])|还(?!款)|共(?![建享同])|就(?![业医诊餐]))+(?=.)`,
  'u',
);

/** Removes loose words from both ends of a noun phrase. */
export function tidy(noun: string): string {
  const bare = afterClause(noun)
    .replace(FROM_BEFORE, '')
    .replace(CAME_FROM, '')
    .replace(GROWN_TO, '')
    .replace(RUN_END, '')
    .replace(AFFECTED, (affected, at: number, whole: string) => (isNamed(whole.slice(0, at)) ? '' : affected))
    .replace(BY_WAY, '')
    .replace(/(?<=[价量额值率])[涨升降跌]$/u, '')
    .replace(MAIN_PLACES, '')
    .replace(RUN, '')
    .replace(PER_UNIT, '')
    .replace(PER_HEAD, '')
    .replace(COUNTED_FIRST, '')
    .replace(PER_AMOUNT, '')
    .replace(RECKONED_BY, '')
    .replace(/^\d{1,2}、(?=.)/u, '')
    .replace(/^(?:20\d\d年[、和至]?)+(?=\p{Script=Han}{2})/u, '')
    .replace(/^【[^】]{1,12}】/u, '')
    .replace(/^按照?[^，。；]{2,12}(?:计算|口径|价格)的/u, '')
    .replace(/^（[^）]{1,12}）/u, '')
    .replace(/^(?:\d{1,2}个月的?|单月)(?=.)/u, '')
    .replace(IN_PLACE, '')
    .replace(SMALL_WORDS, '')
    .replace(/^(?:而|[^，。；的]{0,8}把)(?=..)/u, '')
    .replace(OWN_DEED, '')
    .replace(RECEIVED, '')
    .replace(MEASURES, '')
    .replace(/^的$/u, '')
    .replace(/^[◆●■▲★·•○◇]+/u, '')
    .replace(DAY, '')
    .replace(DUE, '')
    .replace(CUSTOMS, '')
    .replace(TIME_OF_ONE, '')
    .replace(/(?<=.)中$/u, '')
    .replace(/^[”’》）)、]+/u, '')
    .replace(/[“‘《（(、]+$/u, '')
    .replace(LOOSE_END, '');
  const open = bare.startsWith('“') && !bare.includes('”') ? bare.slice(1) : bare;
  const whole = open.endsWith('”') && !open.includes('“') ? open.slice(0, -1) : open;
  return shorten(afterStage(whole));
}

/** 达产后年产值, 企业复产当年亏损, 向某合作社发放贷款: what a measure comes after, and whom something is given to, is not part of its name. */
function afterStage(noun: string): string {
  const stage = STAGE.exec(noun)?.[0] ?? '';
  const rest = noun.slice(stage.length);
  return rest.length >= 2 && (isNamed(rest) || /亏损$/u.test(rest)) ? rest : noun;
}

const STAGE = new RegExp(
  `^(?:${anyOf('stageSteps')}*[^，。；“”的]{0,20}?(?:[产成固工造施线营用市]后|[产成工营]当年)|[向为对给][^，。；“”]{2,24}?${anyOf('givenVerbs')}(?:了)?|[^，。；“”]{0,12}?[为给][^，。；“”]{2,14}?带来了?)`,
  'u',
);

/** 高6米的大棚目前全村, 最大项目是总投资: what is before the last 的 of other figures, and before 是, is not part of the name. */
function afterClause(noun: string): string {
  const figures = /^.*\d.*的(?=[^的]{2,}$)/u.exec(noun);
  const rest = figures === null ? noun : noun.slice(figures[0].length);
  const topic = /^[^是“]{2,24}是(?:实现)?(?=([^是]{2,})$)/u.exec(rest);
  return topic !== null && isNamed(topic[1] ?? '') ? rest.slice(topic[0].length) : rest;
}

const ETC = new RegExp(`^[^等]{1,8}等(?:[镇乡村县市省]${anyOf('standingVerbs')})?(?=..)`, 'u');
const LONGEST_NOUN = 16;
/** 钢铁、有色、粮油、能源四大产业产值: a list that says how many it names. */
const LISTED_ALL = new RegExp(
  `^\\p{Script=Han}{1,8}(?:、\\p{Script=Han}{1,8}?){1,8}[${HAN_DIGITS}]大[^的]{2,10}$`,
  'u',
);

const DEVOTED = new RegExp(`${anyOf('devotedWords')}[^，。；的]{2,16}的[^的]{2,6}$`, 'u');
/** 计算机、通信和其他电子设备制造业增加值: the name of an industry in the classification, which 、 does not divide. */
const INDUSTRIES = new RegExp(`^[^的]{4,24}${anyOf('industryEndings')}${anyOf('industryMeasures')}?$`, 'u');

/** Keeps the last part of a phrase that is longer than a name, without the list or relative clause before it. */
function shorten(noun: string): string {
  if (noun.length <= LONGEST_NOUN || (noun.length <= 2 * LONGEST_NOUN && /.(?:实现|完成)./u.test(noun))) return noun;
  if (INDUSTRIES.test(noun) || (LISTED_ALL.test(noun) && noun.length <= 2 * LONGEST_NOUN)) return noun;
  for (const mark of ['、', '的']) {
    const rest = noun.slice(noun.lastIndexOf(mark) + 1);
    // 银行业金融机构用于小微企业的贷款余额: 贷款余额 alone is another measure.
    if (mark === '的' && DEVOTED.test(noun) && noun.length <= 2 * LONGEST_NOUN) return noun;
    if (rest !== noun && rest.length >= 3 && !/^[^“]*”/u.test(rest)) {
      // 榴莲、山竹等鲜果: the last of the list is only an example.
      const kind = mark === '、' ? rest.replace(ETC, '') : rest;
      return kind.length > LONGEST_NOUN ? shorten(kind) : kind;
    }
  }
  return noun;
}
