import type { Discourse } from '../discourse.ts';
import type { Frame } from '../frames/frame.ts';
import { nameBeforeBracket } from '../frames/nameBeforeBracket.ts';
import { carriedFrom } from '../naming/carriedFrom.ts';
import { isPoints, isPortion, isRate, isSameBase } from '../naming/figureKinds.ts';
import { nameCounted } from '../naming/nameCounted.ts';
import { nameByUnit } from '../naming/nameByUnit.ts';
import { isNamed, nameIndicator, nameShare, objectOf, splitTrade, tidy } from '../naming/nameIndicator.ts';
import { nameShareOf } from '../naming/nameShareOf.ts';
import type { Naming } from '../naming/naming.ts';
import type { Rule } from '../rule.ts';
import type { Statement } from '../statement.ts';
import { ANAPHORS, HEADS } from '../statisticWords.ts';
import { anyOf } from '../words.ts';

const isBare = (noun: string): boolean => noun === '' || ANAPHORS.has(noun);
const plain = (indicator: string): Naming => ({ indicator, breakdown: null });

/** The noun of a growth rate: the object of its verb, else the words before it, else those behind the figure. */
function grownNoun({ noun, figure, counted }: Frame): string {
  return objectOf(noun) || (isRate(figure) ? counted : '');
}

/** What a figure measures, in stated order: lists, shares, changes, levels. */
export const INDICATOR_RULES: readonly Rule<Naming>[] = Object.freeze<Rule<Naming>[]>([
  {
    name: 'listed-thing',
    example: { text: '2023年，杭州市蔬菜、水果产量分别增长3.1%和4.2%。', gives: '产量' },
    find: (frame, discourse) => {
      const { sentence } = discourse;
      const { item, itemIndicator, left } = frame;
      if (item === null) return undefined;
      const said =
        itemIndicator ||
        sentence.indicator ||
        (carriedFrom(frame, discourse)?.indicator ?? '') ||
        (frame.figure.unit === '%' && frame.left.role === 'level' ? '完成率' : '');
      const named = nameItem(frame, said, item.name);
      return left.role === 'share'
        ? { ...named, indicator: nameShare(named.indicator, left.whole), whole: left.whole }
        : named;
    },
  },
  {
    name: 'respective-share',
    example: {
      text: '2023年，杭州市新增企业300家，新增注册资本48亿元，分别占全省的7.8%、8.9%。',
      gives: '新增企业数占全省的比重',
    },
    find: ({ left, noun, run, place }, { sentence }) => {
      if (left.role !== 'share' || left.each !== 'respectively' || noun !== '' || run.length < 2) return undefined;
      const levels = sentence.all.filter(({ figure }) => figure !== null).slice(-run.length);
      const level = levels[place];
      if (levels.length !== run.length || level === undefined) return undefined;
      const indicator = left.whole === '' ? `${level.indicator}占比` : nameShare(level.indicator, left.whole);
      return { indicator, breakdown: level.breakdown, whole: left.whole || null };
    },
  },
  {
    name: 'share',
    example: { text: '2023年，杭州市工业增加值占地区生产总值的比重为32%。', gives: '工业增加值占地区生产总值的比重' },
    find: (frame, discourse) => (frame.left.role === 'share' ? nameShareOf(frame, discourse) : undefined),
  },
  {
    name: 'difference',
    example: {
      text: '2023年，杭州市地区生产总值增长6.1%，高于全省平均水平0.3个百分点。',
      gives: '地区生产总值增速与全省平均水平之差',
    },
    find: (frame, { sentence }) => {
      const { left, noun } = frame;
      if (left.role !== 'change' || left.versus === null || !isPoints(frame.figure)) return undefined;
      const last = sentence.last.at(-1);
      const base = isBare(noun) ? sentence.indicator : noun;
      const isGrowth =
        left.ofRate ||
        (last?.change != null && isRateUnit(last.change.unit) && last.figure?.unit !== '%') ||
        last?.figure === null;
      return {
        indicator: `${withRate(base, isGrowth ? '增速' : '')}与${left.versus}之差`,
        breakdown: isBare(noun) ? sentence.breakdown : null,
      };
    },
  },
  {
    name: 'change-of-rate',
    example: { text: '2023年，杭州市地区生产总值增长6.1%，增速比上年加快0.3个百分点。', gives: '地区生产总值增速' },
    find: (frame, { sentence }) => {
      const { left, figure, run, place } = frame;
      if (left.role !== 'change' || !(left.ofRate || isPoints(figure))) return undefined;
      const said = grownNoun(frame);
      const noun = isBare(said) || /^(?:占比|比重|份额|比例)$/u.test(said) ? '' : said;
      const sources = sentence.all.slice(-run.length);
      const whole = left.each === 'respectively' && sources.length === run.length ? sources[place] : undefined;
      const named =
        noun === ''
          ? { indicator: whole?.indicator ?? sentence.indicator, breakdown: whole?.breakdown ?? sentence.breakdown }
          : splitTrade(noun, '%');
      const isBeside =
        noun === '' &&
        isPoints(figure) &&
        /^[比较]/u.test(left.basis ?? '') &&
        sentence.last.at(-1)?.change?.unit === '%';
      const isYearly =
        noun === '' &&
        named.indicator.length > 2 &&
        sentence.last.at(-1)?.change?.basis === '同比' &&
        left.rateWord === '降幅';
      return left.ofRate || isBeside
        ? { ...named, indicator: withRate(named.indicator, (isYearly ? '同比' : '') + (left.rateWord ?? '增速')) }
        : named;
    },
  },
  {
    name: 'amount-grown',
    example: { text: '2023年末，杭州市存款余额3万亿元，比年初增加320亿元，增长11.9%。', gives: '存款余额增加额' },
    find: (frame, { sentence }) => {
      const { left, figure, before, counted } = frame;
      if (left.role !== 'change' || isRate(figure)) return undefined;
      const noun = grownNoun(frame);
      const grown = left.direction === 'down' ? '减少额' : '增加额';
      if (isBare(noun)) return { indicator: `${sentence.indicator || noun}${grown}`, breakdown: sentence.breakdown };
      if (left.basis !== null) return undefined;
      const named = nameIndicator(noun, counted, figure);
      const gain = GAIN.exec(before)?.[1];
      return figure.kind === 'measure'
        ? { ...named, indicator: named.indicator + (gain === undefined ? grown : `${gain}额`) }
        : named;
    },
  },
  {
    name: 'part-of-carried',
    example: { text: '2023年8月，杭州市居民消费价格上涨1.0%。其中，城市上涨1.2%。', gives: '居民消费价格' },
    find: (frame, discourse) => partOfCarried(frame, discourse),
  },
  {
    name: 'bracketed',
    example: { text: '2023年，浙江省进出口5万亿元。\n各市增长势头高，以杭州市（8.2%）为代表。', gives: '进出口' },
    find: ({ left, noun, annotation, figure }, { sentence, paragraph, topIndicator }) => {
      if (left.role !== 'change' || !isBare(noun) || sentence.last.length > 0) return undefined;
      const said = paragraph.indicator || topIndicator;
      return said === '' || nameBeforeBracket(annotation, figure.span[0]) === undefined ? undefined : plain(said);
    },
  },
  {
    name: 'grown',
    example: { text: '2023年，杭州市规模以上工业增加值增长9.8%。', gives: '规模以上工业增加值' },
    find: (frame) => {
      if (frame.left.role !== 'change') return undefined;
      const noun = grownNoun(frame);
      if (noun === '经济') return plain('经济增速');
      return isBare(noun) ? undefined : splitTrade(noun, '%');
    },
  },
  {
    name: 'run-of-times',
    example: { text: '2023年，杭州市出口额3亿元，已连续8个季度实现增长。', gives: '出口额连续实现增长的季度数' },
    find: ({ figure, before, noun, annotation, end }, { sentence }) => {
      if (figure.kind !== 'time' || !before.endsWith('连续')) return undefined;
      const state = /^[^，。；]{2,14}/u.exec(annotation.text.slice(end))?.[0] ?? '';
      const indicator = `${noun || sentence.indicator}连续${state}的${(figure.unit ?? '').replace(/^个/u, '')}数`;
      return { indicator, breakdown: noun === '' ? sentence.breakdown : null };
    },
  },
  {
    name: 'made-of',
    example: { text: '2023年末，杭州市经营主体58万家，其中82%为民营企业。', gives: '占经营主体数的比重' },
    find: ({ noun, counted, left, figure, annotation: { text }, end }, { sentence }) => {
      const bare = isBare(noun) && counted === '' && left.role === 'level';
      if (!bare || figure.unit !== '%' || sentence.last.length === 0) return undefined;
      const made = MADE_OF.exec(text.slice(figure.core[1], end + 20));
      return made === null
        ? undefined
        : { indicator: nameShare('', sentence.indicator), breakdown: made[1] ?? null, whole: sentence.indicator };
    },
  },
  {
    name: 'every-so-many',
    example: { text: '浙江省每出口10台内燃机中就有4台来自宁波市。', gives: '占内燃机出口量的比重' },
    find: ({ figure }) => {
      const [, verb = '', goods = ''] =
        /^每([^\d]{0,4})\d+.([^，\d]*?)中?[，]?(?:就|约|便)*有/u.exec(figure.printed ?? '') ?? [];
      return goods === ''
        ? undefined
        : { indicator: `占${goods}${verb === '' ? '' : `${verb}量`}的比重`, breakdown: goods };
    },
  },
  {
    name: 'measure-behind',
    example: { text: '杭州云谷科技有限公司以32亿元的营业收入居首。', gives: '营业收入' },
    find: ({ noun, left, annotation: { text }, end, figure }) => {
      if (left.role !== 'level' || figure.kind === 'count' || !/^(?:以|凭|凭借|有)?$/u.test(noun)) return undefined;
      const behind = /^的([^，。；、\d]{2,14})/u.exec(text.slice(end, end + 16))?.[1] ?? '';
      const head = HEADS.find((word) => behind.includes(word));
      return head === undefined ? undefined : plain(behind.slice(0, behind.indexOf(head) + head.length));
    },
  },
  {
    name: 'within-count',
    example: { text: '2023年，杭州市33个行业大类中24个实现增长。', gives: '实现增长的行业大类数' },
    find: ({ figure, before, annotation: { text }, end, clause }, { sentence: { last } }) => {
      const among = /^中，?(?:有)?$/u.test(before) ? last.at(-1)?.indicator.replace(/数$/u, '') : undefined;
      if (figure.kind !== 'count' || among === undefined) return undefined;
      const deed = /^[^，。；、\d]{2,12}/u.exec(text.slice(end, clause.span[1]))?.[0] ?? '';
      return plain(`${deed}${deed === '' ? '' : '的'}${among}数`);
    },
  },
  {
    name: 'multiple',
    example: { text: '2023年，杭州市发电量24亿千瓦时，是上年的2.3倍。', gives: '发电量相当于上年的倍数' },
    find: ({ figure, before, noun }, { sentence }) => {
      const ratio = /^(.{0,24}?)(?:仅|只|约)?(?:为|相当于|是)([^，。；]{1,12})的$/u.exec(before);
      if (ratio === null || !(isPortion(figure.unit) || figure.unit === '倍' || figure.unit === '成')) return undefined;
      const own = tidy(ratio[1] ?? '');
      void noun;
      return {
        indicator: `${own || sentence.indicator}相当于${ratio[2] ?? ''}的${figure.unit === '倍' ? '倍数' : '比例'}`,
        breakdown: own === '' ? sentence.breakdown : null,
      };
    },
  },
  {
    name: 'likened',
    example: { text: '杭州云谷产业园建筑面积相当于7个标准足球场。', gives: '建筑面积' },
    find: ({ figure, before, noun }) =>
      figure.kind === 'count' && /相当于(?:约|近)?$/u.test(before) && isNamed(noun) ? plain(noun) : undefined,
  },
  {
    name: 'noun-of-clause',
    example: { text: '杭州港的集装箱航线，三年前有52条。', gives: '集装箱航线数' },
    find: ({ left, isFirst, noun, counted, figure, clause, sentence, annotation: { text, words } }) => {
      const before = sentence.clauses[sentence.clauses.indexOf(clause) - 1];
      if (left.role !== 'level' || !isFirst || noun !== '' || counted !== '') return undefined;
      if (before === undefined || before.runs.length > 0) return undefined;
      const said = text.slice(...before.span).replace(/^.*的/u, '');
      const at = before.span[1] - said.length;
      const isNoun =
        said.length > 1 &&
        said.length <= 10 &&
        /^(?:n|vn|l|x|j)/u.test(words.tagOf[before.span[1] - 1] ?? '') &&
        !/^v$/u.test(words.tagOf[at] ?? '');
      return isNoun ? nameIndicator(said, '', figure) : undefined;
    },
  },
  {
    name: 'carried',
    example: {
      text: '2023年，杭州市出口额大幅增长，达到32亿元。全年进口额为20亿元，2022年为18亿元。',
      gives: '进口额',
    },
    find: (frame, discourse) => {
      const { noun, counted, left } = frame;
      if (!isBare(noun) || (left.role !== 'change' && counted !== '')) return undefined;
      const from = carriedFrom(frame, discourse);
      return from === undefined || from.indicator === ''
        ? undefined
        : { indicator: from.indicator.replace(GROWN, ''), breakdown: from.breakdown };
    },
  },
  {
    name: 'per-head',
    example: { text: '2023年，杭州市居民消费支出320亿元，人均4.2万元。', gives: '人均居民消费支出' },
    find: ({ noun }, { sentence }) =>
      /^[日月年周人户亩]均$/u.test(noun) && sentence.indicator !== ''
        ? { indicator: noun + sentence.indicator, breakdown: sentence.breakdown }
        : undefined,
  },
  {
    name: 'part-of-whole',
    example: { text: '截至2023年底，杭州市企业9.2万家，其中民营企业8.1万家。', gives: '企业数' },
    find: ({ isPart, counted, figure, noun }, { sentence, main }) => {
      const whole = sentence.whole ?? (sentence.all.length === 0 || sentence.isParted ? main : null);
      return (isPart || sentence.isParted) && counted === '' && noun !== '' && isPartOf(whole, figure, noun)
        ? { indicator: whole?.indicator ?? '', breakdown: noun }
        : undefined;
    },
  },
  {
    name: 'contribution',
    example: { text: '2023年，杭州市民营企业贡献了61%的税收。', gives: '税收的贡献占比' },
    find: ({ figure, noun, annotation: { text }, end }) => {
      const gift = figure.unit === '%' ? /^的([^，。；、]{2,16})/u.exec(text.slice(end, end + 18)) : null;
      return gift !== null && GIVES.test(noun)
        ? { indicator: `${gift[1]}的贡献占比`, breakdown: noun.replace(GIVES, '') || null }
        : undefined;
    },
  },
  {
    name: 'origin',
    example: { text: '2023年，杭州市村民人均收入的34%来自辣椒产业。', gives: '村民人均收入来自辣椒产业的比重' },
    find: ({ figure, before, noun, annotation: { text }, end }) => {
      const origin = figure.unit === '%' && before.endsWith('的') ? ORIGIN.exec(text.slice(end, end + 20)) : null;
      return origin === null ? undefined : plain(`${noun.replace(/的$/u, '')}${origin[1]}的比重`);
    },
  },
  {
    name: 'counted',
    example: { text: '2023年，杭州市展会吸引200余家采购商入驻。', gives: '入驻采购商数' },
    find: ({ figure, counted, before, annotation: { text }, end }, { sentence }) => {
      if (figure.kind !== 'count' || counted === '') return undefined;
      const deed = nameCounted(before, counted, text.slice(end, end + 24), sentence.indicator);
      return deed === undefined ? undefined : plain(deed);
    },
  },
  {
    name: 'earned',
    example: { text: '2023年，云州果品合作社卖了32万元。', gives: '销售收入' },
    find: ({ noun, counted, figure }) => {
      const verb = EARNED.exec(noun)?.[1];
      if (verb === undefined) return undefined;
      const isMoney = /[元块镑]$/u.test(figure.unit ?? '');
      const words = COLLOQUIAL.find(([form]) => form.test(verb));
      if (words === undefined) return undefined;
      const [, ofMoney, ofThings] = words;
      const name = isMoney ? ofMoney : ofThings;
      const per = PER.find(([form]) => form.test(noun))?.[1] ?? '';
      return name === '' ? undefined : plain(isMoney ? per + name : `${counted}${per}${name}`);
    },
  },
  {
    name: 'held',
    example: { text: '杭州云谷科技有限公司持股55%。', gives: '持股比例' },
    find: ({ noun, figure }) =>
      figure.unit === '%' && /持股$/u.test(noun)
        ? { indicator: '持股比例', breakdown: noun.replace(/持股$/u, '') || null }
        : undefined,
  },
  {
    name: 'verb-amount',
    example: { text: '2023年，杭州市财政拨付3.2亿元。', gives: '拨付额' },
    find: ({ noun, figure }) => {
      const verb = PAID.exec(noun)?.[1];
      return verb !== undefined && /[元镑]$/u.test(figure.unit ?? '') ? plain(`${verb}额`) : undefined;
    },
  },
  {
    name: 'deed',
    example: { text: '截至10月10日，旬阳市收购烟叶7.36万担。', gives: '烟叶收购量' },
    find: ({ noun, counted, figure, before }) => {
      void before;
      const [, often = '', verb = '', object = ''] = DEED.exec(noun) ?? [];
      if (object === '' || counted !== '' || isNamed(noun)) return undefined;
      const suffix =
        figure.kind === 'measure' ? SUFFIXES.find(([unit]) => unit.test(figure.unit ?? ''))?.[1] : undefined;
      if (suffix === undefined) return undefined;
      return plain(
        `${often}${object}${verb === '生产' ? '产' : verb === '销售' && suffix === '量' ? '销' : verb}${suffix}`,
      );
    },
  },
  {
    name: 'traffic',
    example: { text: '2023年，银川火车站发送旅客63.2万人次。', gives: '旅客发送量' },
    find: ({ noun, counted, figure }) => {
      const [, verb = '', object = ''] = FLOW.exec(noun + counted) ?? [];
      return verb !== '' && (object !== '' || /人次$/u.test(figure.unit ?? ''))
        ? plain(`${object || '旅客'}${verb}量`)
        : undefined;
    },
  },
  {
    name: 'topic-as-measure',
    example: { text: '2024年3月5日，上证指数报3047.79点。', gives: '上证指数' },
    find: ({ noun, counted, head: { topic } }) =>
      noun === '' && counted === '' && topic?.kind === 'thing' && topic.surface.endsWith('指数')
        ? plain(topic.surface)
        : undefined,
  },
  {
    name: 'noun',
    example: { text: '2023年，杭州市出口额3亿元。', gives: '出口额' },
    find: ({ head, counted, figure, before }) => {
      const named = nameIndicator(withoutEvent(tidy(head.noun)), counted, figure, before);
      return named.indicator === '' ? undefined : named;
    },
  },
  {
    name: 'by-unit',
    example: { text: '2023年，杭州市为32亿元。', gives: '金额' },
    find: ({ figure, left }) => plain(nameByUnit(figure.unit, left.role !== 'change')),
  },
]);

const GROWN = /(?:[较比][^，]{1,10})?(?:增加|减少)额$/u;
/** Verbs that say what has grown: 户均增收5600元. */
const GAIN = /(增收|减收|增产|减产|减排|减亏|增持|减持)(?:了|约|近|超)?$/u;
/** 经营主体58万家，其中八成以上是民营企业: the part stands behind its share. */
const MADE_OF = /^(?:以上|左右)?(?:都|均)?(?:为|是|来自|属于|由)([^，。；、\d]{2,14})(?=[，。；]|$)/u;
/** 人均收入的三分之一来自辣椒产业. */
const ORIGIN = /^(来自于?[^，。；、\d]{2,12})(?=[，。；]|$)/u;
const GIVES =
  /(?:为[^，。；]{1,6})?(?:合计|共)?(?:贡献|承担|提供|拥有|生产|供应)(?:了)?(?:我国|全国|全省|全市|全球)?(?:的)?$/u;

function isRateUnit(unit: string | null): boolean {
  return unit === '%' || unit === '成' || unit === '倍';
}

/** “流动科学课”活动传播量: an event by name is whom the measure is told of. */
function withoutEvent(noun: string): string {
  const rest = noun.replace(EVENT, '');
  return isNamed(rest) ? rest : noun;
}

const EVENT = new RegExp(`^“[^“”]{2,12}”${anyOf('eventNouns')}(?=..)`, 'u');

/** Names a growth rate as an indicator: 地区生产总值 and 增速. */
function withRate(indicator: string, word: string): string {
  if (word === '' || /(?:增速|增幅|涨幅|降幅|跌幅|速度|增长率)$/u.test(indicator)) return indicator;
  return indicator + (word === '增长' ? '增速' : word);
}

/** 企业9万家，其中民营企业8万家: a thing in the unit of the whole is a part of it. */
function isPartOf(whole: Statement | null, figure: Frame['figure'], noun: string): boolean {
  return whole?.figure != null && whole.indicator !== '' && isSameBase(figure, whole.figure) && !isNamed(noun);
}

function nameItem({ item, annotation: { entities } }: Frame, indicator: string, name: string): Naming {
  const mention = item?.mention ?? null;
  const preposition = item?.preposition ?? '';
  if (preposition !== '') return { indicator, breakdown: preposition === '与' ? `对${name}` : preposition + name };
  const level = entities.regions.find((region) => region.name === mention?.name)?.level;
  if (
    mention?.kind === 'region' &&
    /进口|出口|贸易/u.test(indicator) &&
    (level === 'country' || level === 'bloc') &&
    mention.name !== '中国' &&
    !mention.name.endsWith('地区')
  )
    return { indicator, breakdown: `对${name}` };
  if (mention !== null && mention.kind !== 'person') return plain(indicator);
  if (indicator === '') return plain(name);
  return isMeasure(name) ? plain(indicator.startsWith('占') ? name + indicator : name) : { indicator, breakdown: name };
}

/** 进出口、出口规模分别占全国的…: the items are themselves what is measured. */
function isMeasure(name: string): boolean {
  return /(?:进出口|进口|出口|收入|支出|利润|产量|销量|额|值|量|价格|投资|率|规模|余额|数|面积)$/u.test(name);
}

/** Verbs of everyday speech: what was sold, earned or spent, in money or in things. */
const EARNED = /(卖出?|挣|赚|落个?|卖到|花|省下?)(?:了|过|着)?(?:大约)?$/u;
const COLLOQUIAL: readonly (readonly [RegExp, string, string])[] = [
  [/^卖/u, '销售收入', '销量'],
  [/^[挣赚落]/u, '收入', ''],
  [/^花/u, '费用', ''],
  [/^省/u, '节省费用', ''],
];
/** 一天能卖七八十碗 is a sale a day. */
const PER: readonly (readonly [RegExp, string])[] = [
  [/(?:一|每)个?月/u, '月'],
  [/(?:一|每)[天日]/u, '日'],
  [/(?:一|每)年/u, '年'],
];
const PAID = /((?:重组)?出资|授信|拨付|捐款|捐资|补助|补贴|融资|追加投资|让利|减免|兑付|赔付|放贷)(?:了)?$/u;

const DEED = new RegExp(
  `^(累计|日均|月均|年均|人均|户均)?${capture('deedVerbs')}(?:了|好|出)?(?![区户业场量率厂面期者商园额])([^的]{1,12})$`,
  'u',
);
const FLOW = new RegExp(`^(?:共|累计|日均)?${capture('flowVerbs')}(?:了)?([^的\\d]{0,8}?)$`, 'u');
/** What a deed is measured in tells how it is called: 面积 in 亩, 长度 in 公里, 量 in 吨. */
const SUFFIXES: readonly (readonly [RegExp, string])[] = [
  [/(?:亩|公顷|平方米|平方公里)$/u, '面积'],
  [/(?:米|公里|里)$/u, '长度'],
  [/(?:吨|斤|担|克|立方米|方|千瓦时|度|桶|升)$/u, '量'],
];

function capture(group: Parameters<typeof anyOf>[0]): string {
  return anyOf(group).replace('(?:', '(');
}

const PART = /(?:城市|农村|城镇|乡村|业|企业|居民|地区|产品|类|部门|门类|领域|公司|经济|方式|贸易)$/u;

/** 城市上涨1.2%，农村上涨0.4%: a noun that is no measure is a part of what was measured before. */
function partOfCarried(
  { noun: said, left, isPart, figure }: Frame,
  { sentence, main, annotation: { text } }: Discourse,
): Naming | undefined {
  const noun = objectOf(said);
  if (left.role !== 'change' || !isRate(figure) || noun === '' || noun.length > 20 || left.ofRate) return undefined;
  if (isNamed(noun) || HEADS.some((word) => noun.endsWith(word))) return undefined;
  // 从主要产品产量看，精制茶增长23.9%: the sentence begins with the measure that its nouns are parts of.
  const topic = /^[从按分]([^，]{2,16})看/u.exec(text.slice(sentence.span[0], sentence.span[0] + 20))?.[1];
  const seen = topic === undefined ? undefined : HEADS.find((word) => topic.endsWith(word));
  if (seen !== undefined) return { indicator: seen, breakdown: noun };
  const last = sentence.last.at(-1);
  if (isPart) {
    const whole = sentence.all.length === 0 ? main : (last ?? null);
    return whole === null || whole.indicator === '' ? undefined : { indicator: whole.indicator, breakdown: noun };
  }
  const before = last ?? (sentence.all.length === 0 ? (main ?? undefined) : undefined);
  if (before === undefined || sentence.last.length > 1 || before.change === null || before.indicator === '')
    return undefined;
  // 城市上涨1.2%，农村上涨0.4%: the clause before divided the same.
  if (before.breakdown !== null && before.figure === null && last !== undefined)
    return { indicator: before.indicator, breakdown: noun };
  if (!PART.test(noun)) return undefined;
  // 采矿业增加值下降0.4%，制造业增长6.9%: the first noun holds a part of its own.
  const head =
    last === undefined
      ? undefined
      : HEADS.find((word) => before.indicator.endsWith(word) && PART.test(before.indicator.slice(0, -word.length)));
  return { indicator: head ?? before.indicator, breakdown: noun };
}
