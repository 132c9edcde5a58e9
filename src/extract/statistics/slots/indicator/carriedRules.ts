import { parseUnit } from '../../../../model/parseUnit.ts';
import type { Frame } from '../../frames/frame.ts';
import { sliceBetween } from '../../annotate/sliceBetween.ts';
import { carriedFrom } from '../../naming/carriedFrom.ts';
import { isMoney, isSameBase } from '../../naming/figureKinds.ts';
import { isNamed } from '../../naming/isNamed.ts';
import { nameIndicator, nameShare, suffixOf } from '../../naming/nameIndicator.ts';
import type { Naming } from '../../naming/naming.ts';
import type { Rule } from '../../rule.ts';
import type { Statement } from '../../statement.ts';
import { anyOf, setOf } from '../../words.ts';
import { isBare } from '../../naming/isBare.ts';
import { plain } from './plain.ts';

/** What a figure without a noun measures: the measure named before continues. */
export const CARRIED_RULES: readonly Rule<Naming>[] = Object.freeze<Rule<Naming>[]>([
  {
    name: 'noun-of-clause',
    example: { text: '杭州港的集装箱航线，三年前有52条。', gives: '集装箱航线数' },
    find: ({ left, isFirst, noun, counted, figure, clause, sentence, annotation: { text, words, mentions } }) => {
      const before = sentence.clauses[sentence.clauses.indexOf(clause) - 1];
      if (left.role !== 'level' || !isFirst || noun !== '' || counted !== '') return undefined;
      if (before === undefined || before.runs.length > 0) return undefined;
      let at = before.span[1];
      // 某人有三口塘，共26亩: the last noun of the clause.
      while (at > before.span[0] && /^(?:n|vn|l|x|j|a$|b)/u.test(words.tagOf[at - 1] ?? ''))
        at = words.startOf[at - 1] ?? at - 1;
      const said = text.slice(Math.max(at, before.span[0]), before.span[1]);
      const isNoun =
        /^\p{Script=Han}+$/u.test(said) &&
        (said.length > 1 || GROUND.test(said)) &&
        said.length <= 10 &&
        /^(?:n|vn|l|x|j)/u.test(words.tagOf[before.span[1] - 1] ?? '') &&
        !/^[vp]$/u.test(words.tagOf[at] ?? '') &&
        !/^p/u.test(words.tagOf[at - 1] ?? '') &&
        // 新疆玛纳斯县，80.6万亩棉花: a place is not what is measured.
        !sliceBetween(mentions, at - 1, before.span[1]).some(
          ({ kind, span }) => kind === 'region' && span[1] === before.span[1],
        );
      return isNoun ? nameIndicator(said, '', figure) : undefined;
    },
  },
  {
    name: 'same-deed',
    example: { text: '2023年，杭州市补贴惠及13个乡镇、1.32万户。', gives: '补贴惠及户数' },
    find: ({ noun, counted, figure, left }, { sentence: { last } }) => {
      const before = last.at(-1);
      if (!isBare(noun) || counted !== '' || left.role !== 'level' || figure.kind !== 'count') return undefined;
      if (before?.figure?.kind !== 'count' || isSameBase(figure, before.figure)) return undefined;
      const deed = DEED.exec(before.indicator)?.[0];
      return deed === undefined ? undefined : { indicator: deed + suffixOf(figure.unit), breakdown: before.breakdown };
    },
  },
  {
    name: 'terms-of-loan',
    example: { text: '2023年，杭州云谷科技有限公司获得绿色贷款1200万元，年利率3.85%。', gives: '绿色贷款年利率' },
    find: ({ noun, left }, { sentence: { all } }) => {
      if (left.role !== 'level' || !TERMS.test(noun)) return undefined;
      const lent = all.flatMap(({ indicator }) => LENT.exec(indicator)?.[0] ?? []).at(-1);
      return lent === undefined ? undefined : plain(lent.replace(GIVEN, '') + noun);
    },
  },
  {
    name: 'short-form',
    example: {
      text: '2023年，杭州云谷科技有限公司锂的综合回收率达到50%。2024年，回收率为78%。',
      gives: '锂的综合回收率',
    },
    find: ({ noun, figure, left, head }, { sentence: { all }, said, paragraph }) => {
      if (left.role !== 'level' || !SHORT_FORMS.has(noun) || head.topic !== null) return undefined;
      const told = [...said.filter(({ start }) => start >= paragraph.start), ...all].findLast(
        ({ indicator, figure: own }) =>
          indicator.endsWith(noun) && !/[均占]/u.test(indicator) && isSameBase(figure, own),
      );
      return told === undefined || told.indicator === noun
        ? undefined
        : { indicator: told.indicator, breakdown: told.breakdown };
    },
  },
  {
    name: 'other-side',
    example: { text: '2023年，中国外汇交易活跃。银行结汇1.8万亿元，售汇1.7万亿元。', gives: '银行售汇额' },
    find: ({ noun, figure, left }, { sentence: { last } }) => {
      const told = last.at(-1);
      const side = left.role === 'level' && isMoney(figure.unit) ? SIDE.exec(noun)?.[1] : undefined;
      const whose = side === undefined ? undefined : OTHER_SIDE.exec(told?.indicator ?? '')?.[1];
      return whose === undefined ? undefined : { indicator: `${whose}${side}额`, breakdown: told?.breakdown ?? null };
    },
  },
  {
    name: 'result-before',
    example: { text: '2023年，杭州云谷科技有限公司净亏损3200万元，上年同期为盈利1800万元。', gives: '净利润' },
    find: ({ noun, before, left, figure }, { sentence: { all } }) => {
      const told = all.findLast((level) => level.figure !== null && isSameBase(figure, level.figure));
      // 净利润为亏损1352万元.
      if (left.role === 'level' && LOSS.test(before)) return plain('净亏损');
      if (left.role !== 'level' || told === undefined || !RESULT_BEFORE.test(before)) return undefined;
      // 结售汇顺差631亿美元，而去年同期为逆差1182亿美元: the same balance on the other side.
      const balance = BALANCE.exec(told.indicator)?.[0];
      if (balance !== undefined && BALANCE.test(noun))
        return { indicator: told.indicator.slice(0, -balance.length) + noun, breakdown: told.breakdown };
      return PROFIT.test(told.indicator) && EARNED.test(noun)
        ? { indicator: /损/u.test(noun) ? '净亏损' : '净利润', breakdown: told.breakdown }
        : undefined;
    },
  },
  {
    name: 'used-for',
    example: {
      text: '2023年，杭州云谷科技有限公司拟募集资金15亿元，其中9亿元用于湘湖产业园项目，6亿元用于补充流动资金。',
      gives: '募集资金',
    },
    find: ({ noun, counted, left, figure, end, annotation: { text } }, { sentence: { whole } }) => {
      const use =
        isBare(noun) && counted === '' && left.role === 'level' ? USED.exec(text.slice(end, end + LONGEST_USE)) : null;
      return use !== null && whole !== null && isSameBase(figure, whole.figure)
        ? { indicator: whole.indicator, breakdown: use[1] ?? null }
        : undefined;
    },
  },
  {
    name: 'share-used-for',
    example: {
      text: '2023年，云州市医保基金结余1780万元，其中四成二用于村医绩效。',
      gives: '占医保基金结余的比重',
    },
    find: ({ noun, counted, left, figure, end, annotation: { text } }, { sentence: { whole } }) => {
      const use =
        isBare(noun) && counted === '' && left.role === 'level' && figure.unit === '%'
          ? USED.exec(text.slice(end, end + LONGEST_USE))?.[1]
          : undefined;
      return use === undefined || whole === null || whole.figure?.unit === '%'
        ? undefined
        : { indicator: nameShare('', whole.indicator), breakdown: use, whole: whole.indicator };
    },
  },
  {
    name: 'some-of-them',
    example: {
      text: '2023年，杭州云谷科技有限公司工人人均月工资3200元，手快的能拿到4500元。',
      gives: '工人人均月工资',
    },
    find: (frame, discourse) => {
      const { before, figure, left } = frame;
      const [, every = '', some = '', each = ''] =
        left.role === 'level' && isMoney(figure.unit) ? (SOME.exec(before) ?? []) : [];
      if (some === '') return undefined;
      const told = carriedFrom(frame, discourse);
      const isTold = told !== undefined && isSameBase(figure, told.figure) && EARNINGS.test(told.indicator);
      const time = /[年月天日]/u.exec(every || each)?.[0].replace('天', '日') ?? '';
      return { indicator: isTold ? told.indicator : `${time}收入`, breakdown: some };
    },
  },
  {
    name: 'price-of-clause',
    example: { text: '2023年，云州果品合作社与酒厂签了保底价，每公斤5.6元。', gives: '每公斤保底价' },
    find: ({ before, figure, clause, sentence, annotation: { text } }) => {
      const per = isMoney(figure.unit?.replace(/\/.*$/u, '') ?? null) ? ONE.exec(before)?.[1] : undefined;
      const last = sentence.clauses[sentence.clauses.indexOf(clause) - 1];
      const price =
        per === undefined || last?.runs.length !== 0 ? undefined : PRICE.exec(text.slice(...last.span))?.[0];
      return price === undefined ? undefined : plain(`${per ?? ''}${price}`);
    },
  },
  {
    name: 'deed-again',
    example: {
      text: '2023年，杭州云谷科技有限公司拟每10股派发现金红利2元，共计派发1.6亿元。',
      gives: '派发现金红利',
    },
    find: ({ noun, counted, left, figure }, { sentence }) => {
      const at =
        noun.length === 2 && counted === '' && !/[占的]/u.test(sentence.indicator)
          ? sentence.indicator.indexOf(noun)
          : -1;
      // 当月新增贷款52亿元，累计新增612亿元: the same action over a longer time.
      const deed = counted === '' ? /^(?:累计|共)(..)$/u.exec(noun)?.[1] : undefined;
      if (deed !== undefined && sentence.indicator.length > 3 && sentence.indicator.startsWith(deed))
        return { indicator: sentence.indicator, breakdown: sentence.breakdown };
      const said = at > 0 ? sentence.indicator.slice(at) : '';
      return left.role === 'level' && figure.kind === 'measure' && said.length > noun.length + 1 && !isNamed(noun)
        ? { indicator: said, breakdown: sentence.breakdown }
        : undefined;
    },
  },
  {
    name: 'total-of-counted',
    example: { text: '2023年，杭州市认证企业新增12家，总量达到536家。', gives: '认证企业总量' },
    find: ({ noun, figure, left, counted }, { sentence: { last } }) => {
      const before = last.at(-1);
      if (!TOTAL.test(noun) || counted !== '' || left.role !== 'level' || !isSameBase(figure, before?.figure ?? null))
        return undefined;
      const things = COUNTED.exec(before?.indicator ?? '')?.[1];
      return things === undefined ? undefined : { indicator: `${things}${noun}`, breakdown: before?.breakdown ?? null };
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
        : {
            indicator:
              perTime(frame, from) +
              inUnit(overDays(from, frame).replace(GROWN, '').replace(ofRate(frame, from), ''), from, frame.figure),
            breakdown: from.breakdown,
          };
    },
  },
  {
    name: 'net-of-total',
    example: {
      text: '2023年，杭州云谷科技有限公司募集资金总额13亿元，扣除发行费用后净额12亿元。',
      gives: '募集资金净额',
    },
    find: ({ noun, left }, { sentence: { last } }) => {
      const total =
        NET.test(noun) && left.role === 'level' ? TOTAL_SUM.exec(last.at(-1)?.indicator ?? '')?.[1] : undefined;
      return total === undefined ? undefined : plain(`${total}净额`);
    },
  },
  {
    name: 'goods-handled',
    example: { text: '2023年，杭州港完成货物吞吐量4.2亿吨。粮食960万吨，增长8.2%。', gives: '吞吐量' },
    find: ({ noun, counted, left, figure }, { said, sentence, paragraph }) => {
      if (left.role !== 'level' || counted !== '' || noun === '' || noun.length > LONGEST_NOUN || isNamed(noun))
        return undefined;
      const before = sentence.last.at(-1) ?? said.at(-1);
      const isHandled =
        before !== undefined &&
        before.start >= paragraph.start &&
        before.indicator.endsWith('吞吐量') &&
        isSameBase(figure, before.figure);
      return isHandled ? { indicator: '吞吐量', breakdown: noun } : undefined;
    },
  },
  {
    name: 'value-of-goods',
    example: { text: '2023年，浙江省进口原油1033.2万吨，价值441.5亿元。', gives: '进口额' },
    find: ({ noun, figure }, { sentence: { last } }) => {
      const goods = last.at(-1);
      if (!VALUE.test(noun) || !isMoney(figure.unit) || goods?.figure == null) return undefined;
      const trade = TRADED.exec(goods.indicator)?.[1];
      return trade === undefined || isMoney(goods.figure.unit)
        ? undefined
        : { indicator: trade + (WORTH.exec(noun)?.[0] ?? '额'), breakdown: goods.breakdown };
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
      // 销售生猪342万头，其中仔猪48万头: goods of a firm are a part, and have parts of their own.
      const level =
        isPart && !TRADED.test(noun)
          ? sentence.all.findLast((told) => !told.isPart && told.measure !== 'share')
          : undefined;
      const whole =
        sentence.whole ??
        (level !== undefined && isSameBase(figure, level.figure) ? level : null) ??
        (sentence.all.length === 0 || sentence.isParted ? main : null);
      // 休闲食品企业236家，…企业增至318家: the short name of what was counted; a verb of traffic is not part of it.
      const isSame =
        whole !== null &&
        isSameBase(figure, whole.figure) &&
        (FLOW.test(noun) || (figure.kind === 'count' && whole.indicator.endsWith(`${noun}数`)));
      if (isSame && noun !== '' && counted === '')
        return { indicator: whole.indicator, breakdown: sentence.all.length === 0 ? null : sentence.breakdown };
      // 消费品进口205亿元，其中化妆品34亿元: a part of a part belongs to the same trade.
      const goods = sentence.last.at(-1);
      if (whole === null && isPart && counted === '' && goods?.breakdown != null && TRADE_SUM.test(goods.indicator))
        if (isPartOf(goods, figure, noun)) return { indicator: goods.indicator, breakdown: noun };
      // A级景区104家，其中5A级3家；民宿3200家: what is more than the whole is not part of it.
      const isPossible = isPartOf(whole, figure, noun) && whole !== null && !isOver(whole, figure, sentence.all);
      return (isPart || sentence.isParted) && counted === '' && noun !== '' && isPossible
        ? { indicator: whole?.indicator ?? '', breakdown: noun }
        : undefined;
    },
  },
]);

const PER_TIME = /([日月周年人户亩场]均)(?:[为达约近超]|达到|超过)*$/u;

/** 车流量1256万辆次，日均157万辆次: the same measure for one day. */
function perTime({ before, left }: Frame, { indicator }: Statement): string {
  const said = left.role === 'level' ? (PER_TIME.exec(before)?.[1] ?? '') : '';
  return indicator.includes(said) ? '' : said;
}

/** 手快的能拿到4500元, 多的一年挣四五万元: those among them who earn that much. */
const SOME = new RegExp(
  `(?:^|[一每](个?月|年|天|日))((?:[\\p{Script=Han}]{1,2})??${anyOf('howMuch')}的)(?:[一每](个?月|年|天|日))?(?:${anyOf('adverbs')})*${anyOf('payVerbs')}?(?:约|近)?$`,
  'u',
);
const EARNINGS = new RegExp(`${anyOf('earnings')}$`, 'u');
const ONE = new RegExp(`^(每${anyOf('pricedUnits')})$`, 'u');
const PRICE = /[\p{Script=Han}]{2}价格?$/u;
const RESULT_BEFORE = new RegExp(`${anyOf('yearBefore')}则?[为是]${anyOf('results')}(?:约|近|超)?$`, 'u');
const SHORT_FORMS = setOf('shortForms');
/** 发放信用贷款1200万元，年利率3.85%: at what rate it was lent. */
const TERMS = new RegExp(`^${anyOf('lendingTerms')}$`, 'u');
const LENT = new RegExp(`^[^占]*${anyOf('lentThings')}`, 'u');
const GIVEN = new RegExp(`^(?:累计)?(?:${anyOf('issueVerbs')}|${anyOf('moneyVerbs')}|${anyOf('receivedVerbs')})`, 'u');
/** 银行结汇…，累计售汇…: the same banks buy and sell. */
const SIDE = new RegExp(`^(?:累计)?(${anyOf('tradeSides')})额?$`, 'u');
const OTHER_SIDE = new RegExp(`^(.{2,8}?)(?:累计)?${anyOf('tradeSides')}额?$`, 'u');
const LOSS = /净利润[为是]净?亏损(?:约|近|超)?$/u;
const BALANCE = /[顺逆]差$/u;
const EARNED = /^净?[盈亏][利损]$/u;
const PROFIT = /净?(?:利润|亏损)$/u;
const GROUND = new RegExp(`^${anyOf('workedUnits')}$`, 'u');
const USED = new RegExp(`^(?:将|拟)?${anyOf('useVerbs')}([^，。；]{2,24})`, 'u');
const LONGEST_USE = 28;
const NET = /净额$/u;
const TOTAL_SUM = /^(.{2,})总额$/u;
const LONGEST_NOUN = 6;
const VALUE = /^(?:价值|货值|金额|总值|货值额)$/u;
const WORTH = /^货值/u;
const TRADED = /^(进口|出口|进出口)/u;
/** 惠及13个乡镇、1.32万户: one action for things of two kinds. */
const DEED = new RegExp(`^.{0,8}?${anyOf('reachedThings')}`, 'u');
/** 认证企业新增数, 新增认证企业数. */
const COUNTED = new RegExp(`^${anyOf('newKinds')}?(.{2,}?)${anyOf('newKinds')}?数$`, 'u');
const TOTAL = new RegExp(`^${anyOf('countedTotals')}$`, 'u');
const TRADE_SUM = new RegExp(`^${anyOf('tradeWays')}[额值量]?$`, 'u');
const FLOW = new RegExp(`^${anyOf('flowVerbs')}$`, 'u');
/** 出厂价格同比下降2.5%，降幅收窄0.5个百分点；环比上涨0.4%: what grows is the price again, not the rate that was stated last. */
function ofRate({ left }: Frame, { rules }: Statement): RegExp {
  return left.role === 'change' && !left.ofRate && rules.indicator === 'change-of-rate' ? RATE_TOLD : /$^/u;
}

/** 收于61.45元。今年以来，累计跌幅18.6%: over more than a day it is the price that moved, not the close of the day. */
function overDays({ indicator, subject }: Statement, { left, before }: Frame): string {
  if (left.role !== 'change' || !OVER_DAYS.test(before)) return indicator;
  return indicator.replace(AT_CLOSE, (_close, measure: string) =>
    measure === '价' && subject.type === 'organization' ? '股价' : measure.replace(/^价$/u, '价格'),
  );
}

const OVER_DAYS = new RegExp(anyOf('marketYears'), 'u');
const AT_CLOSE = /^收盘(价|点位)$/u;
const RATE_TOLD = new RegExp(`(?<=..)(?<!经济)(?:同比|环比)?${anyOf('rateEndings')}$`, 'u');
const GROWN = /(?:[较比][^，]{1,10})?(?:增加|减少)额$/u;

/** 售出黄瓜4.6万单、19.8万斤: the same action, counted and weighed. */
function inUnit(indicator: string, from: Statement, { kind, unit }: Frame['figure']): string {
  // 脱贫1.2万户4.6万人: the same action, counted in another unit.
  const old = suffixOf(from.figure?.unit ?? null);
  if (from.figure?.kind === 'count' && kind === 'count' && old.length > 1 && indicator.endsWith(old))
    return indicator.slice(0, -old.length) + suffixOf(unit);
  if (from.figure?.kind !== 'count' || kind !== 'measure' || !indicator.endsWith('数')) return indicator;
  const word = MEASURES.find(([form]) => form.test(unit ?? ''))?.[1];
  return word === undefined ? indicator : indicator.slice(0, -1) + word;
}

const MEASURES: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`${anyOf('areaUnits')}$`, 'u'), '面积'],
  [/(?:吨|斤|担|克|立方米|千瓦时|升)$/u, '量'],
  [/[元镑]$/u, '额'],
];

/** Counts that do not overlap add up to the whole at most. */
function isOver(whole: Statement, figure: Frame['figure'], all: readonly Statement[]): boolean {
  if (whole.figure?.kind !== 'count' || !isSameBase(figure, whole.figure)) return false;
  const base = (own: Frame['figure']): number => own.value * Number(parseUnit(own.unit).factor);
  const parts = all.filter((told) => told !== whole && told.indicator === whole.indicator && told.breakdown !== null);
  const sum = parts.reduce((total, { figure: own }) => total + (own === null ? 0 : base(own)), 0);
  return sum + base(figure) > base(whole.figure);
}

/** 企业9万家，其中民营企业8万家: a thing in the unit of the whole is a part of it. */
function isPartOf(whole: Statement | null, figure: Frame['figure'], noun: string): boolean {
  return (
    whole?.figure != null &&
    whole.indicator !== '' &&
    isSameBase(figure, whole.figure) &&
    !isNamed(noun) &&
    !/出资$/u.test(noun)
  );
}
