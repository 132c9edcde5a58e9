import { isMoney } from '../../naming/figureKinds.ts';
import type { Frame } from '../../frames/frame.ts';
import type { Naming } from '../../naming/naming.ts';
import type { Rule } from '../../rule.ts';
import { anyOf } from '../../words.ts';
import { plain } from './plain.ts';

/** What exchanges report about a day: where an index or a share closed, what was traded, what flowed in. */
export const MARKET_RULES: readonly Rule<Naming>[] = Object.freeze<Rule<Naming>[]>([
  {
    name: 'closing-points',
    example: { text: '2024年3月5日，截至收盘，上证综指报3094.72点，跌0.86%。', gives: '收盘点位' },
    find: ({ figure, before, left, head: { topic } }) =>
      left.role === 'level' &&
      figure.unit === '点' &&
      CLOSES.test(before) &&
      (topic?.kind === 'thing' || BARE.test(before))
        ? plain('收盘点位')
        : undefined,
  },
  {
    name: 'opening-points',
    example: { text: '2024年3月5日，上证综指以3306.15点低开，全天震荡。', gives: '开盘点位' },
    find: ({ figure, before, annotation: { text }, end }) =>
      figure.unit === '点' && before.endsWith('以') && OPENS_AT.test(text.slice(end, end + LONGEST))
        ? plain('开盘点位')
        : undefined,
  },
  {
    name: 'closing-price',
    example: { text: '2024年3月5日，云谷股份涨停，收报14.06元。', gives: '收盘价' },
    find: ({ figure, before, left, head: { topic } }) =>
      left.role === 'level' &&
      PRICE_UNIT.test(figure.unit ?? '') &&
      (BARE.test(before) ||
        ((topic?.entity === 'organization' || CONTRACT.test(topic?.surface ?? '')) && CLOSES.test(before)))
        ? plain(OPENING.test(before) ? '开盘价' : before.startsWith('午间') ? '午间收盘价' : '收盘价')
        : undefined,
  },
  {
    name: 'market-move',
    example: { text: '2024年3月5日，恒生指数收涨0.1%，报20498.95点。', gives: '收盘点位' },
    find: (frame, { sentence }) => {
      const { figure, before, left, noun, head, earlier } = frame;
      if (left.role !== 'change' || figure.unit !== '%' || !MOVES.test(before)) return undefined;
      if (left.basis !== null && YEARLY.test(left.basis)) return undefined;
      const thing =
        head.topic ?? (sentence.all.length === 0 ? earlier.findLast(({ kind }) => kind === 'thing') : undefined);
      const { surface } = thing ?? { surface: '' };
      if (thing?.kind === 'thing' && INDEX.test(surface) && IN_DAY.test(noun)) return plain(indexName(noun));
      if (thing?.kind === 'thing' && (noun === '' || BOARD.test(noun)))
        return INDEX.test(surface)
          ? plain(OVER_DAYS.test(before) ? '点位' : '收盘点位')
          : surface.endsWith('板块')
            ? plain('板块指数')
            : CONTRACT.test(surface)
              ? plain('收盘价')
              : undefined;
      const isCarried = PRICE_OF_SHARE.test(sentence.indicator);
      if (!isCarried && !(isFirm(frame) && (noun === '' || sentence.indicator === '' || NOW.test(noun))))
        return undefined;
      if (OPENS.test(before)) return plain('开盘价');
      if (noun === '' || noun === '收盘') return isCarried && noun === '' ? undefined : plain('收盘价');
      if (NOW.test(noun)) return plain('盘中股价');
      return SINCE.test(noun) ? plain('股价') : undefined;
    },
  },
  {
    name: 'exchange-rate',
    example: { text: '2024年9月末，人民币汇率为1美元兑7.0074元人民币。', gives: '人民币对美元汇率' },
    find: ({ annotation: { text }, clause, figure, left, head: { topic }, noun }) => {
      // 欧元对美元升至1.0026美元.
      const [, pair, rate = '汇率'] = (topic?.kind === 'thing' && left.role !== 'share' && QUOTED.exec(noun)) || [];
      if (pair !== undefined) return plain(pair + rate);
      const said = EXCHANGED.exec(text.slice(clause.span[0], figure.span[0]));
      if (said === null || left.role !== 'level') return undefined;
      const [, mid = '', money = ''] = said;
      return plain(`人民币对${money}汇率${mid.endsWith('中间价') ? '中间价' : ''}`);
    },
  },
  {
    name: 'priced-before',
    example: { text: '2024年6月18日，杭州市牛肉价格继续走低，每公斤70.3元。', gives: '价格' },
    find: ({ figure, left, noun, clause, sentence, isFirst, annotation: { text } }) => {
      const before = sentence.clauses[sentence.clauses.indexOf(clause) - 1];
      if (
        left.role !== 'level' ||
        !isFirst ||
        before === undefined ||
        !/[元镑]\//u.test(figure.unit ?? '') ||
        !/^(?:每.{1,3})?$/u.test(noun)
      )
        return undefined;
      const [, goods = '', price = ''] = PRICE_MOVES.exec(text.slice(...before.span)) ?? [];
      return goods === '' ? undefined : { indicator: price, breakdown: goods };
    },
  },
  {
    name: 'dealt',
    example: { text: '2024年3月5日，沪深两市全天合计成交7512亿元。', gives: '成交额' },
    find: ({ figure, before, left, noun }) => {
      const verb = left.role === 'level' && isMoney(figure.unit) ? DEALT.exec(before)?.[1] : undefined;
      if (verb === undefined) return undefined;
      const dealtIn = noun.replace(new RegExp(`${verb}.*$`, 'u'), '').replace(OF_DAY, '');
      return dealtIn.length > LONGEST ? undefined : plain(`${dealtIn}${verb}额`);
    },
  },
]);

const MOVES = new RegExp(`${anyOf('marketMoves')}(?:了|约|近|超|逾|为|达)?$`, 'u');
/** A day's move has no basis; 同比 is about what a firm sold. */
const YEARLY = /同比|年/u;
const INDEX = new RegExp(`${anyOf('indexEndings')}$`, 'u');
const CONTRACT = new RegExp(
  `(?:${anyOf('contracts')}|${anyOf('quotedGoods')})$|${anyOf('contractHeads')}\\d{3,4}合约$|期货$`,
  'u',
);
/** 本周累计下跌1.8%: over more than a day, an index moves from one close to another. */
const OVER_DAYS = new RegExp(anyOf('marketYears'), 'u');
const BOARD = /^(?:板块)?指数(?:整体|盘中|逆市|集体)?$/u;
const NOW = new RegExp(`^${anyOf('intraday')}$`, 'u');
const SINCE = new RegExp(`^${anyOf('marketYears')}$`, 'u');
/** 某某股份大跌8.7%: a firm that moves is its share. */
function isFirm({ head: { topic }, near, figure, before, annotation: { entities } }: Frame): boolean {
  const firm = topic ?? near.findLast(({ span }) => span[1] === figure.span[0] - before.length);
  return (
    firm?.entity === 'organization' &&
    entities.organizations.some(({ name, kind }) => name === firm.subject.name && kind === 'enterprise')
  );
}

const PRICE_OF_SHARE = /^(?:收盘价|(?:盘中)?股价|收盘点位|板块指数)$/u;
/** 牛肉价格继续走低. */
const PRICE_MOVES = new RegExp(
  `([\\p{Script=Han}]{2,6}?)(${anyOf('priceKinds')}*${anyOf('priceWords')})[^，。；\\d]{0,10}$`,
  'u',
);
const QUOTED = new RegExp(`^([对兑]${anyOf('monies')})(${anyOf('exchangeRates')}+)?$`, 'u');
const YUAN = '人民币';
/** 人民币汇率中间价为1美元对人民币7.1元. */
const EXCHANGED = new RegExp(
  `${YUAN}(?:[对兑][^，。；\\d]{2,4})?(汇率(?:中间价)?)[^，。；\\d]{0,6}1((?!${YUAN})${anyOf('monies')})[兑对]换?(?:${YUAN})?$`,
  'u',
);
/** 沪深两市主力资金今日净流出: what is traded comes before the words for the day. */
const OF_DAY = new RegExp(`(?:${anyOf('dayWords')}|${anyOf('softAdverbs')})+$`, 'u');
const LONGEST = 16;
const PRICE_UNIT = /^万?(?:[港美日欧]?元|人民币|英镑)(?:\/(?:股|克|盎司|桶|吨|手))?$/u;
/** 盘中, 低位: when of the day an index moved so far. */
const IN_DAY = new RegExp(`^${anyOf('dayWords')}+$`, 'u');
const AT_CLOSE = new RegExp(anyOf('closingTimes'), 'u');

function indexName(noun: string): string {
  return AT_CLOSE.test(noun) ? '收盘点位' : '盘中点位';
}

/** 以2980.79点小幅高开. */
const OPENS_AT = new RegExp(`^[\\p{Script=Han}]{0,2}(?:${anyOf('openingMoves')}|开盘)`, 'u');
const OPENS = new RegExp(`${anyOf('openingMoves')}(?:了|约|近|超|逾)?$`, 'u');
const OPENING = new RegExp(`^${anyOf('openingWords')}`, 'u');
const CLOSES = /(?:收盘)?(?:报|收报|报收|收于|收盘于)(?:每(?:股|克|盎司|桶|吨))?(?:约|近)?$/u;
const BARE = new RegExp(
  `^(?:(?:截至)?${anyOf('dayWords')}*，?)?(?:报|收报|报收|收于|收盘于)(?:每(?:股|克|盎司|桶|吨))?(?:约|近)?$`,
  'u',
);
const DEALT = new RegExp(`(${anyOf('deals')})(?:了|约|近|超|逾)?$`, 'u');
