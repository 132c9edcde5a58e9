import type { Frame } from '../frames/frame.ts';
import type { SubjectFact } from '../../../model/pageFacts.ts';
import { isMoney } from '../naming/figureKinds.ts';
import { isTrade } from '../naming/isTrade.ts';
import { HEADS } from '../statisticWords.ts';
import type { Rule } from '../rule.ts';
import { anyOf } from '../words.ts';

/** 占比 and 进出口 say nothing about their part. */
const saysNoPart = (indicator: string): boolean => isTrade(indicator) || /^(?:占比|比重)$/u.test(indicator);
/** 实现利润…: a clause that begins with its verb continues about the one named in the previous clause. */
const DONE = new RegExp(`^(?:并|共|累计|同时|全年)*${anyOf('doneVerbs')}`, 'u');
/** 集团所辖各机场完成吞吐量…: all that it owns is the whole of it. */
const OWNED_ALL = new RegExp(`^${anyOf('ownedAll')}`, 'u');
/** 8家A级景区共接待…: all that were counted did it. */
const TOGETHER = /^(?:共|累计)(?![同合享建])/u;
const MEMBERS = /^([^的]{2,10})数$/u;
/** 一期项目投资…，实现产值…；二期年底动工，总投资…: the stage of a project applies to its part of the sentence. */
const STAGE =
  /(?:^|[；，])(?:项目|工程)?([一二三四]期)(?![^，；]{0,3}[工项][程目][^，；]{0,2}(?:是|由))(?![^，；]{0,6}后)[^；”]*$/u;
const FIRM_MEASURE = new RegExp(`^${anyOf('firmMeasures')}$`, 'u');
const FIRMS = new RegExp(`(?:${anyOf('firmWords')}|户)$`, 'u');
const PARTY = /(?:^|[，；：的])([^，。；：、的]{2,8}企业)(?:进出口|出口|进口)/u;
const MONEY = new RegExp(`^(?:计划|协议|合同|累计|总)*(?:完成)?${anyOf('investedSums')}$`, 'u');
const ITEMS = new RegExp(`^(?:累计)?(?:已)?${anyOf('projectDeeds')}*(.{2,18}项目)数$`, 'u');

/** Measures of a product or a group: alone they belong to the product named right before. */
const OWN_MEASURE = new RegExp(`^${anyOf('ownMeasureLeads')}*${anyOf('ownMeasures')}$`, 'u');
/** 产量占全国的比重: the share of an amount is that of the same product. */
const SHARE_OF_IT = /(?<=产[量值])占[^占]{2,16}$/u;
/** 导热膜收入10亿元，全球市场占有率18%. */
const SOLD = new RegExp(`^${anyOf('soldMeasures')}$`, 'u');
const PRODUCT = new RegExp(`^${anyOf('productLeads')}?(.{2,10}?)${anyOf('productMeasures')}$`, 'u');

const BOTH_WAYS = /进出口/u;

/** 小麦平均亩产量 is that of 小麦. */
const PER_AREA = /(?<=..)(?:平均)?(?:每?亩|单位面积)?(?:均)?$/u;

/** 东盟仍为第一大贸易伙伴: with whom the trade is that comes next. */
const PARTNER = new RegExp(
  `^([\\p{Script=Han}]{2,6}?)${anyOf('staysVerbs')}+[^，。；]{0,12}?${anyOf('partners')}`,
  'u',
);
const TRADES = new RegExp(
  `^(?:双边贸易额|贸易额|${anyOf('tradeWays')}额?)(?:$|占)|^占[^，]{0,8}(?:外贸|进出口|出口|进口)`,
  'u',
);
/** 二手住宅方面，…: what the sentence is about, if its measure alone says too little. */
const ASPECT = /(?:^|[，。；])([^，。；]{2,8})方面，/u;
const GENERAL = new RegExp(`^(?:同比|环比)?${anyOf('generalMeasures')}(?:同比|环比)?(?:[增涨降跌]幅|增速)?$`, 'u');
const BEGUN = new RegExp(`^(?:${anyOf('countedDeeds')}|${anyOf('deedVerbs')}$)`, 'u');
/** What says nothing about the part: 外贸进出口, 货物出口. */
const NO_PART = new RegExp(`^${anyOf('noPart')}$`, 'u');

/** Prices and yields mean nothing without what is sold or grown. */
const GOODS_MEASURE = new RegExp(`${anyOf('goodsMeasures')}$`, 'u');
const GOODS = new RegExp(`${anyOf('grownMeasures')}$`, 'u');

const GROWING = new RegExp(`(?<=..)${anyOf('growing')}$`, 'u');

/** People, and what something is grown on or in. */
const NO_PRODUCT = new RegExp(`的|[人户农民]$|地区$|${anyOf('workedUnits')}$`, 'u');

/** The product that a measure is of: 月柿 of 月柿种植面积. 集聚科技企业超过100家: what was done to those counted is not a product. */
function productOf(indicator: string): string | undefined {
  const product = PRODUCT.exec(indicator)?.[1]?.replace(PER_AREA, '').replace(GROWING, '');
  return product === undefined || product === '' || BEGUN.test(product) || NO_PRODUCT.test(product)
    ? undefined
    : product;
}

/** The part of the subject that a figure covers, in order of the rules; null if it covers the whole. */
export const BREAKDOWN_RULES: readonly Rule<string | null>[] = Object.freeze<Rule<string | null>[]>([
  {
    name: 'total',
    example: { text: '2023年，上海市、江苏省、浙江省合计出口12万亿元。', gives: '上海市、江苏省、浙江省合计' },
    find: ({ total }) => total?.part,
  },
  {
    name: 'own-words',
    example: { text: '2023年，杭州市民营企业出口3亿元。', gives: '民营企业' },
    find: ({ naming }) => (OWNED_ALL.test(naming?.breakdown ?? '') ? null : (naming?.breakdown ?? undefined)),
  },
  {
    name: 'owner',
    example: { text: '杭州市湖滨商圈2023年销售额30亿元。', gives: '湖滨商圈' },
    find: ({ head: { owner } }) => owner ?? undefined,
  },
  {
    name: 'counted-together',
    example: { text: '2023年，全市8家A级景区共接待游客92.7万人次。', gives: 'A级景区' },
    find: ({ before, clause }, { sentence: { last } }) => {
      const counted = last.at(-1);
      const kind =
        counted?.figure?.kind === 'count' && counted.start >= clause.span[0]
          ? MEMBERS.exec(counted.indicator)?.[1]
          : undefined;
      return kind !== undefined && TOGETHER.test(before) && !OWNED_ALL.test(kind) ? kind : undefined;
    },
  },
  {
    name: 'stage',
    example: { text: '杭州云谷科技有限公司一期投产；二期年底动工，计划总投资5亿元。', gives: '二期' },
    find: ({ annotation: { text }, sentence, figure, naming }) => {
      const told = text.slice(sentence.span[0], figure.span[0]);
      const stage = STAGE.exec(told.slice(Math.max(0, told.lastIndexOf('；'))))?.[1];
      return stage === undefined || naming?.indicator.includes(stage) === true ? undefined : stage;
    },
  },
  {
    name: 'party',
    example: { text: '作为主力军的民营企业出口持续活跃：2023年前5个月出口额3亿元。', gives: '民营企业' },
    find: ({ naming, head, annotation: { text }, sentence, clause }, { sentence: { all } }) => {
      if (head.topic !== null || all.length > 0 || !isTrade(naming?.indicator ?? '')) return undefined;
      return PARTY.exec(text.slice(Math.max(sentence.span[0], clause.span[0] - 60), clause.span[0]))?.[1];
    },
  },
  {
    name: 'items',
    example: { text: '2023年，杭州市引进医药项目6个，总投资3亿元。', gives: '医药项目' },
    find: ({ naming, head }, { sentence }) => {
      const last = sentence.all.at(-1);
      if (head.topic !== null || last === undefined || !MONEY.test(naming?.indicator ?? '')) return undefined;
      if (MONEY.test(last.indicator)) return last.breakdown ?? undefined;
      return last.figure?.kind === 'count' ? ITEMS.exec(last.indicator)?.[1]?.replace(/^[、和与]/u, '') : undefined;
    },
  },
  {
    name: 'product',
    example: { text: '2023年，杭州市月柿种植面积21.6万亩，产量70.5万吨。', gives: '月柿' },
    find: ({ naming, head, annotation: { headline } }, { sentence, paragraph, said }) => {
      const measure = naming?.indicator.replace(SHARE_OF_IT, '') ?? '';
      if (
        head.topic !== null ||
        !OWN_MEASURE.test(measure) ||
        isFirmWide(measure, sentence.subject ?? paragraph.subject)
      )
        return undefined;
      // 光模块收入34.9亿元，占比六成，毛利率24.6%: past its share.
      const told = sentence.last.at(-1) ?? sentence.all.at(-1);
      const last =
        told?.measure === 'share' ? (sentence.all.findLast(({ measure }) => measure !== 'share') ?? told) : told;
      if (last !== undefined) {
        if (last.breakdown !== null && (OWN_MEASURE.test(last.indicator) || SOLD.test(last.indicator)))
          return last.breakdown;
        // 进口铁矿砂10亿吨，每吨均价1043元: the price is that of what was traded.
        if (last.breakdown !== null && isTrade(last.indicator) && /价格?$/u.test(naming?.indicator ?? ''))
          return last.breakdown;
        // 设收购站32个，按每公斤40元: goods are measured before they are priced, not counted.
        const product =
          last.figure?.kind === 'count' && /价格?$/u.test(naming?.indicator ?? '')
            ? undefined
            : productOf(last.indicator);
        if (product !== undefined) return product;
      }
      // 旬阳市收购烟叶7.4万担，…。平均每担1535元: of the goods that the paragraph measures.
      if (naming?.indicator === undefined || !GOODS_MEASURE.test(naming.indicator)) return undefined;
      const before = [...said, ...sentence.all].findLast(
        ({ start, indicator }) =>
          start >= paragraph.start && GOODS.test(indicator) && productOf(indicator) !== undefined,
      );
      // 一只月柿的身价: the goods that the headline is about, mentioned before.
      const heading = said.findLast(({ indicator }) => headline.includes(productOf(indicator) ?? '—'));
      const found = before ?? heading;
      return found === undefined ? undefined : productOf(found.indicator);
    },
  },
  {
    name: 'partner',
    example: { text: '2023年，东盟仍为杭州市第一大贸易伙伴，双边贸易额32亿元。', gives: '对东盟' },
    find: ({ naming, clause, sentence, annotation: { text } }) => {
      const indicator = naming?.indicator ?? '';
      const before = sentence.clauses.findLast(
        ({ span }) => span[1] < clause.span[0] && PARTNER.test(text.slice(...span)),
      );
      const name =
        before === undefined || !TRADES.test(indicator) ? undefined : PARTNER.exec(text.slice(...before.span))?.[1];
      return name === undefined ? undefined : `${/^进口/u.test(indicator) ? '自' : '对'}${name}`;
    },
  },
  {
    name: 'aspect',
    example: { text: '2023年11月，二手住宅方面，杭州市销售价格下降3.6%。', gives: '二手住宅' },
    find: ({ naming, annotation: { text }, sentence, figure }) => {
      const said = ASPECT.exec(text.slice(sentence.span[0], figure.span[0]))?.[1];
      return said === undefined || !GENERAL.test(naming?.indicator ?? '') ? undefined : said;
    },
  },
  {
    name: 'pulled',
    example: { text: '2023年8月，杭州市鲜菜价格上涨8%，影响CPI上涨0.2个百分点。', gives: '鲜菜' },
    find: ({ naming, before }, { sentence }) => {
      if (!/^对.{2,20}的(?:影响|拉动)$/u.test(naming?.indicator ?? '')) return undefined;
      // 两大产业产值分别增长14%和11%，合计拉动…: all that the list before names.
      const listed = sentence.last.flatMap(({ breakdown }) => breakdown ?? []);
      if (before.startsWith('合计') && listed.length > 1) return listed.join('、');
      const puller = sentence.all.findLast(({ indicator }) => !/占|比重|^对/u.test(indicator));
      return puller === undefined || puller.indicator === '' ? undefined : (puller.breakdown ?? puller.indicator);
    },
  },
  {
    name: 'of-main',
    example: { text: '2023年，杭州市一般贸易进出口3亿元。其中，出口2亿元。', gives: '一般贸易' },
    find: ({ isPart, naming, head }, { sentence, main }) => {
      // 对东盟进出口2万亿元，占15%；其中，出口1.5万亿元: the trade that the sentence itself divides.
      const whole =
        sentence.all.length === 0 ? main : sentence.all.findLast(({ indicator }) => BOTH_WAYS.test(indicator));
      return isPart && head.topic === null && whole != null && isTrade(naming?.indicator ?? '')
        ? (whole.breakdown ?? partOf(whole.indicator))
        : undefined;
    },
  },
  {
    name: 'carried',
    example: { text: '2023年，杭州市民营企业出口3亿元，进口2亿元。', gives: '民营企业' },
    find: (frame, { sentence }) => {
      const { isPart, naming, head } = frame;
      if (isPart || head.topic !== null || sentence.last.length === 0) return undefined;
      // 加工花茶1.8万吨，实现产值9.8亿元: goods that were weighed are not all that the firm makes.
      const isWeighed = sentence.last.at(-1)?.figure != null && !isMoney(sentence.last.at(-1)?.figure?.unit ?? null);
      if (isWeighed && isFirmWide(naming?.indicator ?? '', sentence.subject)) return undefined;
      // 规模以上企业利润1.06亿元，…；亏损面12.5%: measures of the same firms.
      const isFirms = FIRMS.test(sentence.breakdown ?? '') && FIRM_MEASURE.test(naming?.indicator ?? '');
      return isFirms || isOpen(frame) || saysNoPart(naming?.indicator ?? '')
        ? (sentence.breakdown ?? undefined)
        : undefined;
    },
  },
  { name: 'all', example: { text: '2023年，杭州市出口额3亿元。', gives: '' }, find: () => null },
]);

/** 销售收入 of a firm after one of its products: that of the whole firm; of a county, that of the product. */
function isFirmWide(measure: string, subject: SubjectFact | null): boolean {
  return subject?.type === 'organization' && FIRM_WIDE.test(measure);
}

const FIRM_WIDE = new RegExp(`^${anyOf('firmWideMeasures')}$`, 'u');

function isOpen({ annotation: { text }, clause }: Frame): boolean {
  return DONE.test(text.slice(...clause.span));
}

/** 一般贸易 of 一般贸易进出口; null if the name is the measure alone. */
function partOf(indicator: string): string | null {
  const head = HEADS.find((word) => indicator.endsWith(word));
  const part = head === undefined ? '' : indicator.slice(0, -head.length);
  return part === '' || NO_PART.test(part) ? null : part;
}
