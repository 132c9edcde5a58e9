import { isMoney } from '../../naming/figureKinds.ts';
import { WHOLE_PLACE } from '../../../entities/placeWords.ts';
import { nameCounted } from '../../naming/nameCounted.ts';
import { isNamed } from '../../naming/isNamed.ts';
import type { Naming } from '../../naming/naming.ts';
import type { Rule } from '../../rule.ts';
import { anyOf, WORD_PAIRS } from '../../words.ts';
import { plain } from './plain.ts';

/** What a figure measures if a verb says it: sold, earned, paid, planted, carried. */
export const DEED_RULES: readonly Rule<Naming>[] = Object.freeze<Rule<Naming>[]>([
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
    find: ({ noun, counted, figure, before, sentence, annotation: { text } }) => {
      const verb = EARNED.exec(noun)?.[1];
      if (verb === undefined) return undefined;
      const isMoney = /[元块镑]$/u.test(figure.unit ?? '');
      // 卖了147架: how many, not for how much.
      const ofThings = verb.startsWith('卖') ? '销量' : '';
      const name = isMoney ? (WORD_PAIRS.earnedNames[verb.charAt(0)] ?? '') : ofThings;
      const per = PER.find(([form]) => form.test(before))?.[1] ?? '';
      if (name === '') return undefined;
      const kind = isMoney ? (KIND.exec(noun.slice(0, noun.lastIndexOf(verb)))?.[0] ?? per) : per;
      // 一亩地刨去苗钱、肥钱，能落个五六千元: what is left over of one mu.
      const told = text.slice(sentence.span[0], figure.span[0]);
      if (isMoney && kind === per && name === '收入' && NET.test(told))
        return plain(`${/[一每]亩/u.test(told) ? '亩均' : per}纯${name}`);
      return plain(isMoney ? kind + name : `${counted}${kind}${name}`);
    },
  },
  {
    name: 'built-with',
    example: { text: '2023年3月，杭州云谷科技有限公司计划用其中的2.8亿元扩建湘湖工厂。', gives: '投资额' },
    find: ({ figure, noun, left, end, annotation: { text } }) =>
      left.role === 'level' && MONEY.test(figure.unit ?? '') && USES.test(noun) && BUILDS.test(text.slice(end, end + 6))
        ? plain('投资额')
        : undefined,
  },
  {
    name: 'share-spent',
    example: { text: '2015年，杭州云谷科技有限公司把利润的七成投进研发。', gives: '研发投入占利润的比重' },
    find: ({ figure, before, end, annotation: { text } }) => {
      const whole = figure.unit === '%' ? SPENDS.exec(before)?.[1] : undefined;
      const use = whole === undefined ? undefined : SPENT.exec(text.slice(end, end + 16))?.[1];
      return use === undefined ? undefined : { indicator: `${use}投入占${whole}的比重`, breakdown: null, whole };
    },
  },
  {
    name: 'shipped',
    example: { text: '2023年，杭州云谷智能装备有限公司销售新能源汽车50.3万辆。', gives: '销量' },
    find: ({ figure, noun, counted, left }) => {
      if (left.role !== 'level' || figure.kind !== 'count' || !GOODS.test(figure.unit ?? '')) return undefined;
      const [, often = '', verb = '', object = ''] = SHIPPED.exec(noun) ?? [];
      const goods = object || counted;
      // 交付船舶28艘: ships are counted.
      if (goods !== '' && verb === '交付' && SHIPS.test(figure.unit ?? '')) return plain(`${verb}${goods}数`);
      return verb === ''
        ? undefined
        : plain(`${often}${goods}${/售/u.test(verb) ? '销' : verb === '生产' ? '产' : verb}量`);
    },
  },
  {
    name: 'held',
    example: { text: '杭州云谷科技有限公司持股55%。', gives: '持股比例' },
    find: ({ noun, figure }) =>
      figure.unit === '%' && /[持占]股$/u.test(noun)
        ? { indicator: `${noun.slice(-2)}比例`, breakdown: noun.slice(0, -2) || null }
        : undefined,
  },
  {
    name: 'deal-behind',
    example: { text: '杭州云谷科技有限公司拟以3.2亿元收购宁波启元传感技术有限公司。', gives: '收购金额' },
    find: ({ before, figure, annotation: { text }, end }) => {
      const verb =
        isMoney(figure.unit) && PAID_WITH.test(before) ? DEAL.exec(text.slice(end, end + 12))?.[1] : undefined;
      return verb === undefined ? undefined : plain(`${verb}金额`);
    },
  },
  {
    name: 'shares-dealt',
    example: { text: '2023年，杭州云谷科技有限公司收购宁波启元传感技术有限公司60%的股权。', gives: '收购股权比例' },
    find: ({ before, figure, annotation: { text }, end }) => {
      if (figure.unit !== '%' || !/^的?(?:股权|股份)/u.test(text.slice(end, end + 4))) return undefined;
      const verb = BOUGHT.exec(before)?.[1] ?? '';
      return plain(verb === '' ? '持股比例' : `${verb}股权比例`);
    },
  },
  {
    name: 'dividend',
    example: { text: '2024年，杭州云谷科技有限公司拟10派0.5元。', gives: '每10股派发现金红利' },
    find: ({ before, figure }) =>
      isMoney(figure.unit) && /10股?派$/u.test(before) ? plain('每10股派发现金红利') : undefined,
  },
  {
    name: 'spent-for',
    example: { text: '2023年，杭州云谷科技有限公司投入3亿元用于研发。', gives: '研发投入' },
    find: ({ noun, figure, left, annotation: { text }, end }) => {
      const use =
        left.role === 'level' && isMoney(figure.unit) && /投入$/u.test(noun)
          ? SPENT_FOR.exec(text.slice(end, end + LONGEST_USE))?.[1]
          : undefined;
      return use === undefined ? undefined : plain(`${use}投入`);
    },
  },
  {
    name: 'budget',
    example: {
      text: '2023年，杭州市国有资本经营预算收支平衡。收入6820万元，支出2155万元。',
      gives: '国有资本经营预算收入',
    },
    find: ({ noun, figure, left, annotation: { text } }, { sentence: { last } }) => {
      const [, level = '', side = ''] = left.role === 'share' ? [] : (SIDE.exec(noun) ?? []);
      const said =
        side === '' ? [] : Array.from(text.slice(Math.max(0, figure.span[0] - NEAR), figure.span[0]).matchAll(BUDGETS));
      const budget = said.at(-1)?.[0];
      return budget === undefined
        ? undefined
        : {
            indicator: budget.replace(/(?<=基金)预算$/u, '') + side,
            breakdown: (level || last.find(({ rules }) => rules.indicator === 'budget')?.breakdown) ?? null,
          };
    },
  },
  {
    name: 'orders',
    example: { text: '截至2023年8月底，杭州云谷科技有限公司已接到订单620根。', gives: '订单量' },
    find: ({ noun, figure }) => (figure.kind === 'count' && ORDERS.test(noun) ? plain('订单量') : undefined),
  },
  {
    name: 'reached-by',
    example: {
      text: '2023年，杭州市发放专项债券98亿元，支持项目126个。',
      gives: '专项债券支持项目数',
    },
    find: ({ noun, figure }, { sentence: { all } }) => {
      const deed = figure.kind === 'count' ? REACHED.exec(noun)?.[0] : undefined;
      const means = deed === undefined ? undefined : all.findLast((told) => isMoney(told.figure?.unit ?? null));
      const money = (means?.indicator ?? '').replace(SUM_END, '').replace(GIVEN, '');
      return deed === undefined || money.length < 3 || money.includes('占') ? undefined : plain(`${money}${deed}数`);
    },
  },
  {
    name: 'done-investment',
    example: { text: '截至2023年底，吕临高铁累计完成投资22亿元。', gives: '累计完成投资' },
    find: ({ noun, before, figure, left }) => {
      const [, total = '', done = ''] =
        left.role === 'level' && isMoney(figure.unit) && noun.endsWith('投资') ? (INVESTED.exec(before) ?? []) : [];
      return done === '' || !INVESTED_BY.test(noun) ? undefined : plain(total + done);
    },
  },
  {
    name: 'verb-amount',
    example: { text: '2023年，杭州市财政拨付3.2亿元。', gives: '拨付额' },
    find: ({ noun, figure, end, annotation: { text } }) => {
      if (!MONEY.test(figure.unit ?? '')) return undefined;
      const [, round = '', verb] = PAID.exec(noun) ?? ROUND_BEHIND.exec(text.slice(end, end + LONGEST_ROUND)) ?? [];
      // 享受关税减免86万元: the verb and what was granted are one name.
      const granted = GRANTED.exec(noun)?.[0];
      return verb === undefined ? undefined : plain(granted ?? `${round}${verb}额`);
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
    name: 'money-deed',
    example: { text: '截至2023年10月底，浙江省累计发行新增专项债券1532亿元。', gives: '新增专项债券发行额' },
    find: ({ noun, counted, figure, left }, { sentence: { last } }) => {
      if (left.role !== 'level' || counted !== '' || !MONEY.test(figure.unit ?? '') || NAMED_DEED.test(noun))
        return undefined;
      const [, verb = '', object = ''] = MONEY_DEED.exec(noun) ?? [];
      if (object !== '') return plain(`${object}${LIGHT.test(verb) ? '' : verb}额`);
      const provided = PROVIDED.exec(noun)?.[1];
      if (provided !== undefined) return plain(`${provided}${provided.endsWith('保障') ? '金额' : '额'}`);
      // 人民币贷款新增4500亿元; 各项贷款余额6.2万亿元，全年新增4438亿元: by how much they grew.
      const lent = NEW_LOANS.exec(noun === '新增' ? (last.at(-1)?.indicator ?? '') + noun : noun)?.[1];
      if (lent !== undefined) return plain(`${lent}增加额`);
      // 获得首付款: the sum has a name.
      if (!MONEY_DONE.test(noun)) return undefined;
      return plain(NAMED_SUM.test(noun) ? noun : `${noun}额`);
    },
  },
  {
    name: 'traffic',
    example: { text: '2023年，银川火车站发送旅客63.2万人次。', gives: '旅客发送量' },
    find: ({ noun, counted, figure }) => {
      const [, mode = '', verb = '', object = ''] = isNamed(noun) ? [] : (FLOW.exec(noun + counted) ?? []);
      return verb !== '' && (object !== '' || /人次$/u.test(figure.unit ?? ''))
        ? plain(`${mode}${object || '旅客'}${verb}量`)
        : undefined;
    },
  },
]);

/** 已完成投资, 某项目完成投资: what was done so far, not what is planned; 重点项目完成投资 is named with its works. */
const INVESTED = /(累计)?(完成投资)额?(?:约|近|超|达)?$/u;
const INVESTED_BY = new RegExp(
  `^(?:(?:累计)?(?:完成)?投资|(?!${anyOf('manyWorks')}).{3,}(?:项目|工程)(?:累计)?完成投资)$`,
  'u',
);
/** 收入6820万元, 市本级支出46亿元: a side of the budget that was named last. */
const SIDE = new RegExp(`^(${anyOf('budgetLevels')})?${capture('budgetSides')}${anyOf('budgetSteps')}?$`, 'u');
const BUDGETS = new RegExp(anyOf('budgets'), 'gu');
const NEAR = 240;
const GRANTED = new RegExp(`享受[^，。；]{0,8}${anyOf('relievedTax')}$`, 'u');
const SHIPS = /艘$/u;
const NEW_LOANS = new RegExp(`^(.*${anyOf('loansNew')})(?:余额)?新增$`, 'u');
const ORDERS = new RegExp(`^${anyOf('ordersGot')}了?订单$`, 'u');
/** 支持项目126个, 惠及企业186户: with the money that was just stated. */
const REACHED = new RegExp(`^${anyOf('reachedBy')}${anyOf('supported')}$`, 'u');
const SUM_END = new RegExp(`${anyOf('sumDeeds')}?[额量]$`, 'u');
const GIVEN = new RegExp(`^(?:累计)?(?:${anyOf('issueVerbs')}|${anyOf('moneyVerbs')}|争取|获得)`, 'u');
const SPENT_FOR = /^用于([^，。；、\d]{2,8})(?=[，。；])/u;
const LONGEST_USE = 12;
const USES = new RegExp(`^${anyOf('useWords')}*的?$`, 'u');
const BUILDS = new RegExp(`^(?:用于)?${anyOf('buildVerbs')}`, 'u');
const SPENDS = new RegExp(`(?:^|${anyOf('spendWords')})([^，。；、把将]{2,10})的$`, 'u');
const SPENT = new RegExp(`^${anyOf('spentVerbs')}(?:了|到)?([^，。；、\\d]{2,8})(?=[，。；])`, 'u');
const SHIPPED = new RegExp(
  `^${anyOf('shipLeads')}*([日月年]均)?${capture('shipVerbs')}(?:了|各类)?(?![量额者商价性])([^的\\d]{0,12}?)(?:目标)?$`,
  'u',
);
const GOODS = new RegExp(`^[十百千万亿]*${anyOf('goodsUnits')}$`, 'u');
/** 人均收入的三分之一来自辣椒产业. */
const ORIGIN = /^(来自于?[^，。；、\d]{2,12})(?=[，。；]|$)/u;
const GIVES = new RegExp(`(?:为[^，。；]{1,6})?(?:合计|共)?${anyOf('giftVerbs')}(?:了)?${WHOLE_PLACE}?(?:的)?$`, 'u');

/** Verbs of everyday speech: what was sold, earned or spent, in money or in things. */
const PAID_WITH = new RegExp(`${anyOf('paidWith')}${anyOf('aboutWords')}?$`, 'u');
const DEAL = new RegExp(`^的?(?:价格|对价|总价)?(${anyOf('dealVerbs')})`, 'u');
const BOUGHT = new RegExp(`(${anyOf('dealVerbs')})[^，。；]{0,40}$`, 'u');
const NET = new RegExp(anyOf('netWords'), 'u');
const EARNED = new RegExp(`${capture('earnVerbs')}(?:了|过|着|掉)?(?:大约)?$`, 'u');
/** 一天能卖七八十碗 is a sale per day. */
const PER: readonly (readonly [RegExp, string])[] = [
  [/(?:一|每)个?月/u, '月'],
  [/(?:一|每)[天日]/u, '日'],
  [/(?:一|每)年/u, '年'],
];
/** 亩均纯赚两千元. */
const KIND = /(?:[亩人户年月日]均)?[纯净毛]?$/u;
const ROUND = `(?:[A-H][+＋\\d]{0,2}轮|${anyOf('financeRounds')})`;
const PAID = new RegExp(`(?<![加和与及、])(${ROUND})?${capture('paidVerbs')}了?$`, 'u');
/** 完成超20亿元C轮融资: the round comes after the money. */
const ROUND_BEHIND = new RegExp(`^的?(${ROUND})?(融资)(?=[，。；]|$)`, 'u');
const LONGEST_ROUND = 10;

/** 种植区, 收购商: the verb is part of a noun. */
const NO_OBJECT = '[区户业场量率厂面期者商园额]';
const DEED = new RegExp(
  `^${capture('oftenLeads')}?${capture('deedVerbs')}(?:了|好|出)?(?!${anyOf('worksPlants')}|${NO_OBJECT})([^的]{1,12})$`,
  'u',
);
/** 累计发行新增专项债券, 债券市场共发行各类债券: what the money is in is after the verb; 办理跨境人民币结算 is light. */
const MONEY_DEED = new RegExp(
  `^(?:[^，。；的]{2,10}(?=共|累计))?${anyOf('sumLeads')}*${capture('issueVerbs')}(?:了|出(?!口))?(?!${NO_OBJECT})([^，。；的“”]{2,16})$`,
  'u',
);
const LIGHT = /^办理$/u;
/** 国债发行, 银行结汇: the noun is the action itself. */
const MONEY_DONE = new RegExp(`.${anyOf('moneyActs')}$`, 'u');
/** 为农户提供风险保障3.6万亿元: what is provided is measured. */
const PROVIDED = new RegExp(`(?:提供|获得)(?:了)?${capture('providedThings')}$`, 'u');
/** 首付款, 违约金: a sum that has a name of its own. */
const NAMED_SUM = new RegExp(`${anyOf('namedSums')}$`, 'u');
const MONEY = /[元镑]$|人民币$/u;
const NAMED_DEED = new RegExp(`${anyOf('settledDeeds')}$`, 'u');
const FLOW = new RegExp(
  `^(${anyOf('transportModes')}|)(?:共|累计|日均)*${capture('flowVerbs')}(?:了)?((?!量$)[^的\\d]{0,8}?)$`,
  'u',
);
/** The unit of an action decides what its measure is called: 面积 in 亩, 长度 in 公里, 量 in 吨. */
const SUFFIXES: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`${anyOf('areaUnits')}$`, 'u'), '面积'],
  [/(?:(?<!平方|立方)米|里)$/u, '长度'],
  [/(?:吨|斤|担|克|立方米|方|千瓦时|度|桶|升)$/u, '量'],
];

function capture(group: Parameters<typeof anyOf>[0]): string {
  return anyOf(group).replace('(?:', '(');
}
