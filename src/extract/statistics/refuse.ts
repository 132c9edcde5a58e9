import { parseUnit } from '../../model/parseUnit.ts';
import type { QuantityMention } from '../quantities/quantityMention.ts';
import type { Discourse } from './discourse.ts';
import type { Frame } from './frames/frame.ts';
import { parseLeft } from './frames/parseLeft.ts';
import { isMoney, isSameBase } from './naming/figureKinds.ts';
import { isNamed } from './naming/isNamed.ts';
import { tidy } from './naming/tidy.ts';
import { ANAPHORS } from './statisticWords.ts';
import { anyOf } from './words.ts';

/** 402个品牌成交额破: the threshold by which members are counted. */
const OF_MEMBERS = new RegExp(
  `[\\d万亿多余]${anyOf('memberCounters')}[^，。；\\d]{2,8}${anyOf('sumKinds')}[均都]?${anyOf('passVerbs')}$`,
  'u',
);

/** One kind of figure that is not a statistic. */
export interface Refusal {
  readonly name: string;
  /** A text whose first figure is refused by this rule. */
  readonly example: string;
  readonly refuses: (frame: Frame, discourse: Discourse) => boolean;
}

const wordsBefore = ({ annotation: { text }, from, figure }: Frame): string =>
  text.slice(Math.max(from, figure.span[0] - 10), figure.span[0]);
const wordsAfter = ({ annotation: { text }, run, end }: Frame): string =>
  text.slice(run.at(-1)?.span[1] ?? end, end + 12);
const isCount = ({ figure }: Frame): boolean => figure.kind === 'count';

/** Figures that are not statistics: a threshold, a comparison, a duration, a counter, the model of a thing. */
export const REFUSALS: readonly Refusal[] = Object.freeze<Refusal[]>([
  {
    name: 'per-time',
    example: '列车每3小时开行。',
    refuses: (frame) => frame.figure.kind === 'time' && wordsBefore(frame).endsWith('每'),
  },
  {
    name: 'duration',
    example: '会议开了3天。',
    refuses: (frame, { sentence }) => {
      if (frame.figure.kind !== 'time') return false;
      // 免费堆存期由七天缩短为五天: a span of time that a noun names and that moves.
      if (frame.noun !== '' && /(?:期|时间|时限|工期|周期)$/u.test(frame.noun) && MOVED.test(clauseOf(frame)))
        return false;
      const isSpan = sentence.last.at(-1)?.figure?.kind === 'time';
      // 排队时长由5小时缩短到一个半小时, 由55分钟压到不足半小时: where it moved to.
      if (isSpan && frame.isAfter && frame.noun === '' && MOVED.test(clauseOf(frame))) return false;
      const isGrown = frame.left.role === 'change' && isSpan;
      return !isGrown && !isMeasuredTime(wordsBefore(frame), tidy(frame.head.noun));
    },
  },
  {
    name: 'stage',
    example: '杭州湾3期风电场开工。',
    refuses: (frame) =>
      isCount(frame) && frame.figure.unit === '期' && frame.figure.value < 10 && !HELD.test(wordsBefore(frame)),
  },
  {
    name: 'height-above-sea',
    example: '杭州市海拔1900米的山上种茶。',
    refuses: (frame) =>
      frame.figure.kind === 'measure' &&
      (/海拔(?:约|近)?$/u.test(wordsBefore(frame)) || /^开外/u.test(wordsAfter(frame))),
  },
  {
    name: 'visits',
    example: '老人来了2回，又捐了一次。',
    refuses: (frame) => VISIT_UNIT.test(frame.figure.unit ?? '') && VISITED.test(wordsBefore(frame)),
  },
  {
    name: 'guess',
    example: '原以为能来3000人就不错。',
    refuses: (frame) => GUESSED.test(frame.annotation.text.slice(frame.from, frame.figure.span[0])),
  },
  {
    name: 'hour',
    example: '查验时间提前到早上6点。',
    refuses: (frame) => frame.figure.unit === '点' && HOUR.test(wordsBefore(frame)),
  },
  {
    name: 'votes',
    example: '董事会以9票同意、0票反对通过该议案。',
    refuses: ({ figure }) => figure.unit === '票',
  },
  {
    name: 'voltage',
    example: '杭州市完成35千伏城东变电站改造。',
    refuses: ({ figure }) => parseUnit(figure.unit).dimension === 'voltage',
  },
  {
    name: 'heat',
    example: '阀门通过-196℃低温测试。',
    refuses: (frame) =>
      DEGREES.test(frame.figure.unit ?? '') && (TESTED.test(wordsAfter(frame)) || COLD.test(wordsBefore(frame))),
  },
  {
    name: 'mark-of-index',
    example: '沪指盘中跌破3000点。',
    refuses: (frame) =>
      (frame.figure.unit === '点' || /^关口/u.test(wordsAfter(frame))) &&
      MARKED.test(frame.annotation.text.slice(frame.from, frame.figure.core[0])),
  },
  {
    name: 'mark-compared',
    example: '通胀率远高于2%的中期目标。',
    refuses: (frame) =>
      COMPARES.test(frame.annotation.text.slice(frame.from, frame.figure.core[0])) &&
      MARK_BEHIND.test(wordsAfter(frame)),
  },
  {
    name: 'for-each',
    example: '每送出100千瓦时，就少烧煤30公斤。',
    refuses: (frame) =>
      /每[^，。；\d]{1,4}$/u.test(wordsBefore(frame)) &&
      frame.noun.length <= 8 &&
      /^[^，。；\d]{0,4}，(?:就|便|可|相当于|能|即)/u.test(wordsAfter(frame)),
  },
  {
    name: 'price-of-amount',
    example: '大蒜每500克售价5.63元。',
    refuses: (frame) =>
      frame.figure.kind === 'measure' &&
      wordsBefore(frame).endsWith('每') &&
      frame.next !== undefined &&
      /^[^，。；\d]{0,6}$/u.test(frame.annotation.text.slice(frame.figure.span[1], frame.next.span[0])) &&
      isMoney(frame.next.unit),
  },
  {
    name: 'at-most-each',
    example: '每件最高不超过2000元。',
    refuses: (frame) => EACH_AT_MOST.test(frame.annotation.text.slice(frame.from, frame.figure.core[0])),
  },
  {
    name: 'packed',
    example: '5升装花生油热销。',
    refuses: (frame) => frame.figure.kind === 'measure' && /^装/u.test(wordsAfter(frame)),
  },
  {
    name: 'exchanged',
    example: '1美元兑7.0074元人民币。',
    refuses: (frame) => frame.figure.value === 1 && isMoney(frame.figure.unit) && /^(?:兑|对)/u.test(wordsAfter(frame)),
  },
  {
    name: 'released',
    example: '国家统计局发布2024年5月份70个大中城市商品住宅销售价格变动情况。',
    refuses: (frame) =>
      isCount(frame) &&
      RELEASES.test(frame.before) &&
      RELEASED.test(frame.annotation.text.slice(frame.end - frame.counted.length, frame.end + 40)),
  },
  {
    name: 'reckoned',
    example: '以油箱容量50升的普通私家车计算，油费有所下降。',
    refuses: ({ before, clause, run, annotation: { text } }) =>
      /^[以按]/u.test(before) && RECKONED.test(text.slice(run.at(-1)?.span[1] ?? 0, clause.span[1])),
  },
  {
    name: 'passed',
    example: '多家企业成交额破亿元。',
    refuses: (frame) =>
      !isCount(frame) && OF_MEMBERS.test(frame.annotation.text.slice(frame.clause.span[0], frame.figure.core[0])),
  },
  {
    name: 'surveyed',
    example: '据对全省20个市场的监测，肉价上涨。',
    refuses: (frame) =>
      isCount(frame) &&
      (SURVEYED.test(wordsAfter(frame)) ||
        // 据专家深入16个乡镇测产显示，: how many were looked at.
        (OPENS_SURVEY.test(frame.before) &&
          SHOWS.test(frame.annotation.text.slice(frame.figure.span[1], frame.figure.span[1] + 30)))),
  },
  {
    name: 'place-name',
    example: '德化县3班镇的瓷器远近闻名。',
    refuses: (frame) =>
      isCount(frame) &&
      /^[班家台门口里站桥房河]$/u.test(frame.figure.unit ?? '') &&
      /^[镇乡村屯]/u.test(wordsAfter(frame)),
  },
  { name: 'model', example: '杭州市首台16兆瓦风机并网。', refuses: (frame) => isModel(frame, wordsAfter(frame)) },
  {
    name: 'limit',
    example: '杭州市注册资本500万元及以上企业受益。',
    refuses: (frame) =>
      /^(?:及以上|及以下)/u.test(wordsAfter(frame)) ||
      (/由[^，。；]{0,12}$/u.test(frame.before) && /^转为/u.test(wordsAfter(frame)) && frame.figure.kind !== 'measure'),
  },
  {
    name: 'class',
    example: '杭州市开工亿元以上项目较多。',
    refuses: (frame) => isClass(frame, wordsAfter(frame), frame.next),
  },
  {
    name: 'rank',
    example: '杭州市4A级景区客流平稳。',
    refuses: (frame) => /^(?:级|号|强|大关的|字头|后[，、。]|时代)/u.test(wordsAfter(frame)),
  },
  {
    name: 'pointed-at',
    example: '这63个项目进展顺利。',
    refuses: (frame) =>
      isCount(frame) &&
      (/(?:每|这|那|第|某)$/u.test(wordsBefore(frame)) || /每(?:出口|生产|销售|卖出|有)?$/u.test(wordsBefore(frame))),
  },
  {
    name: 'division',
    example: '杭州市所辖13个县级单位通报表扬。',
    refuses: ({ counted, figure }) => figure.kind === 'count' && /^(?:设区|地级|省级|县级|县\b)/u.test(counted),
  },
  {
    name: 'provinces',
    example: '产品进入31个省份。',
    refuses: ({ figure, counted, ...frame }) =>
      figure.kind === 'count' &&
      figure.value === 31 &&
      /^(?:省|省份)/u.test(counted || wordsAfter({ ...frame, figure, counted })),
  },
  {
    name: 'time-counter',
    example: '招标用了6个月。',
    refuses: ({ figure, counted }) => figure.kind === 'count' && TIME_COUNTER.test(counted),
  },
  {
    name: 'likened',
    example: '相当于300个足球场。',
    refuses: (frame) =>
      isCount(frame) &&
      ((/相当于$/u.test(wordsBefore(frame)) && frame.noun === '') || SPAN_LEAD.test(wordsBefore(frame))),
  },
  {
    name: 'within',
    example: '在63个项目中，好的少。',
    refuses: (frame) => {
      if (!isCount(frame)) return false;
      const {
        annotation: { text },
        end,
        before,
        clause,
        noun,
      } = frame;
      if (before.startsWith('在') && text.slice(end, end + 1) === '中') return true;
      return noun === '' && /^[^，。；、\d]{0,12}中$/u.test(text.slice(end, clause.span[1]));
    },
  },
  {
    name: 'label',
    example: '31个大城市城镇调查失业率为4.7%。',
    refuses: (frame) => isCount(frame) && isLabel(frame, frame.next),
  },
  {
    name: 'threshold',
    example: '杭州市首个产量突破百万辆的企业投产。',
    refuses: (frame) => isThreshold(frame, wordsAfter(frame), frame.next),
  },
  {
    name: 'recalled',
    // What was so at another time is told for comparison, and its measure is not named.
    example: '对比上半年同比下降0.7%，已经转正。',
    refuses: ({ noun }) => RECALLED.test(noun),
  },
  {
    name: 'converted',
    example: '折合人民币7亿元。',
    refuses: ({ noun, figure }) => CONVERTED.test(noun) && figure.kind === 'measure',
  },
  { name: 'milestone', example: '第3届进博会。', refuses: (frame, discourse) => isMilestone(frame, discourse) },
]);

/** 办了三期培训班 counts courses; 二期风电场 is a stage. */
const HELD = new RegExp(`${anyOf('heldDeeds')}(?:了|过|出)?$`, 'u');
/** 高于7.5%的监管底线: what is compared with is a rule, and nobody measured it. */
const MARK_BEHIND = new RegExp(`^的[^，。；、]{0,6}${anyOf('marksCompared')}`, 'u');
const COMPARES = new RegExp(`${anyOf('comparingVerbs')}$`, 'u');
const EACH_AT_MOST = new RegExp(`每[^，。；\\d]{1,6}${anyOf('mostWords')}$`, 'u');
const DEGREES = /^(?:℃|摄氏度|度)$/u;
const COLD = /零下$/u;
const TESTED = new RegExp(`^的?${anyOf('tests')}`, 'u');
/** 失守3000点: a round mark that an index passes is no level that it has reached. */
const MARKED = new RegExp(`${anyOf('thresholdVerbs')}(?:了|至)?$`, 'u');
const HOUR = new RegExp(`${anyOf('hours')}$`, 'u');
const RELEASES = new RegExp(`${anyOf('releaseDeeds')}(?:了|的)?[^，。；]{0,16}$`, 'u');
const RELEASED = new RegExp(`^[^，。；]{0,30}${anyOf('releasedThings')}(?=[，。；])`, 'u');
const TIME_COUNTER = new RegExp(`^${anyOf('timeCounters')}`, 'u');
const SPAN_LEAD = new RegExp(`${anyOf('spanLeads')}$`, 'u');
const SPAN_NOUN = new RegExp(`${anyOf('spanNouns')}$`, 'u');
const RECKONED = new RegExp(`^[^，。；]{0,16}${anyOf('reckonedEnds')}$`, 'u');
const SURVEYED = new RegExp(`^(?:[^，。；\\d]{0,10}的)?${anyOf('surveys')}`, 'u');
const OPENS_SURVEY = new RegExp(`^${anyOf('sourceBefore')}`, 'u');
const SHOWS = new RegExp(`^[^，。；]{0,24}${anyOf('shows')}，`, 'u');
const MOVED = /[由从][^，。；]{1,12}(?:为|到|至|成)[^，。；]{1,8}$/u;

function clauseOf({ annotation: { text }, clause }: Frame): string {
  return text.slice(...clause.span);
}

const RECALLED = new RegExp(`^${anyOf('recalls')}`, 'u');
/** 1420万美元，折合人民币1.02亿元: the sum before, in another currency. */
const CONVERTED = /^(?:折合|约合|折)(?:人民币|美元|港元|欧元)?$/u;

const LABELS_END = new RegExp(`${anyOf('receivedVerbs')}|(?<=.)${anyOf('totals')}`, 'u');

/** 31个大城市失业率为4.7%: the count belongs to the name of what the next figure measures. */
function isLabel(
  { annotation: { text }, clause, figure, run, head }: Frame,
  next: QuantityMention | undefined,
): boolean {
  if (
    next === undefined ||
    next.span[0] >= clause.span[1] ||
    run.length > 1 ||
    !/^(?:[^，。；]{2,12}的)?$/u.test(tidy(head.noun))
  )
    return false;
  if (OF_MEMBERS.test(text.slice(clause.span[0], next.core[0]))) return false;
  const said = text.slice(figure.span[1], next.span[0]);
  if (said.length > 32 || /[、；（）]|合计|共计|累计|[有共]$/u.test(said)) return false;
  // 帮助217户企业获得贷款1.32亿元, 50台机组总容量15万千瓦: both are told.
  if (LABELS_END.test(said)) return false;
  const noun = tidy(parseLeft(said, next.unit).head);
  return noun.length > 3 && isNamed(noun);
}

/** 一台16兆瓦风机, 首条500千伏线路: the figure names the model. */
function isModel({ annotation: { text }, from, figure, head }: Frame, after: string): boolean {
  if (figure.kind !== 'measure' || !/^[一-龥]/u.test(after) || /^[的左以大]/u.test(after)) return false;
  if (!/[一首单两每]?[台座艘架条套]$/u.test(text.slice(from, figure.span[0]))) return false;
  return /^[一首单两末最第后]/u.test(tidy(head.noun));
}

/** 亿元以上项目86个: the figure names the class of what is counted. */
function isClass({ figure }: Frame, after: string, next: QuantityMention | undefined): boolean {
  if (figure.qualifier !== '以上' && figure.qualifier !== '以下') return false;
  // 50头以上规模养殖场142个: of those counted each has so many.
  const isSize = figure.kind === 'count' && next?.unit !== figure.unit && after.startsWith('规模');
  return (
    (figure.kind !== 'count' || isSize) &&
    next?.kind === 'count' &&
    /^(?:的)?[一-龥]{2,8}\d?/u.test(after) &&
    !/^(?:的)?[^一-龥]/u.test(after)
  );
}

/** 已连续12个季度, 平均办理时限3天: durations that are measurements. */
function isMeasuredTime(before: string, noun: string): boolean {
  return /(?:已经?连续|时间|时限|周期|时长|寿命|工期|平均)(?:[^，。；]{0,4})$/u.test(before) || SPAN_NOUN.test(noun);
}

/** 规模超百亿元的国家有51个, 首个产量突破百万辆的省份: the figure is a condition, not a finding. */
function isThreshold(
  { annotation: { text }, figure, from }: Frame,
  after: string,
  next: QuantityMention | undefined,
): boolean {
  if (!/^(?:以上|及以上|以下)?的/u.test(after)) return false;
  if (/(?:首个|首家|唯一|第[一二三四五六七八九\d]+个)[^，。；]*$/u.test(text.slice(from, figure.span[0]))) return true;
  if (next?.kind !== 'count' || figure.kind === 'count') return false;
  return /^[^，。；]{2,20}(?:有|达|达到|共|超|为)(?:[^，。；]{0,3})$/u.test(text.slice(figure.span[1], next.span[0]));
}

/** 4.6万亿元，首次突破4.5万亿元大关 tells one level, the exact one. */
function isMilestone({ figure, head, left, run }: Frame, { sentence: scope }: Discourse): boolean {
  if (figure.qualifier !== '超' && figure.qualifier !== '以上') return false;
  if (run.length > 1 || left.role === 'change') return false;
  const last = scope.last.at(-1)?.figure ?? null;
  const noun = tidy(head.noun).replace(/^历史同期|^历史/u, '');
  return (
    last !== null &&
    isSameBase(figure, last) &&
    last.value >= figure.value &&
    last.unit === figure.unit &&
    (noun === '' || ANAPHORS.has(noun)) &&
    head.topic === null
  );
}

const VISIT_UNIT = new RegExp(`^${anyOf('visitUnits')}$`, 'u');
const VISITED = new RegExp(`${anyOf('visitDeeds')}(?:了|过)?$`, 'u');
const GUESSED = new RegExp(`(?:^|[“，])[^，。；]{0,6}${anyOf('guessWords')}[^，。；\\d]{0,8}$`, 'u');
