import { describe, expect, it } from 'vitest';
import { compareSayings } from '../../src/figures/compareSayings.ts';
import type { AgreementVerdict } from '../../src/figures/compareSayings.ts';
import { down, plant, plantOne, up } from './planted.ts';
import type { Planted } from './planted.ts';

const yi = (value: number, more: Planted = {}): Planted => ({ value, unit: '亿元', ...more });
const count = (value: number, more: Planted = {}): Planted => ({ indicator: '企业数', value, unit: '家', ...more });
const share = (value: number, more: Planted = {}): Planted => ({
  indicator: '占进出口总值的比重',
  breakdown: '民营企业',
  value,
  unit: '%',
  ...more,
});
const target = { status: 'target' } as const;

/** Pairs with one planted difference each, and the verdict that each must get. */
const PAIRS: readonly (readonly [AgreementVerdict, string, Planted, Planted])[] = [
  ['ECHO', 'one wire text in two papers', yi(438.5, { wire: 'w' }), yi(438.5, { wire: 'w' })],
  [
    'ECHO',
    'one wire text, both without a period',
    yi(438.5, { wire: 'w', period: null }),
    yi(438.5, { wire: 'w', period: null }),
  ],
  ['CONFLICT', 'one wire text, misprinted in one paper', yi(438.5, { wire: 'w' }), yi(348.5, { wire: 'w' })],
  ['DIFFERENT_MEASURE', 'a level and a rate', yi(438.5), up(5)],
  [
    'DIFFERENT_MEASURE',
    'a rate and a direction',
    up(5),
    { change: { value: null, unit: null, direction: 'up', basis: '同比' } },
  ],
  ['DIFFERENT_MEASURE', 'a rate and points', up(5), up(5, '同比', '个百分点')],
  [
    'DIFFERENT_MEASURE',
    'a share and its points',
    share(53.3),
    { ...share(53.3), value: null, unit: null, ...up(3.1, '同比', '个百分点') },
  ],
  ['DIFFERENT_UNIT', 'two currencies', yi(438.5), { value: 60.1, unit: '亿美元' }],
  ['DIFFERENT_UNIT', 'firms and people', count(40), count(40, { unit: '人' })],
  ['DIFFERENT_UNIT', 'money and mass', yi(40), { value: 40, unit: '万吨' }],
  ['DIFFERENT_SCOPE', 'all and a part', yi(438.5), yi(40, { breakdown: '民营企业' })],
  ['DIFFERENT_SCOPE', 'two parts', yi(40, { breakdown: '对东盟' }), yi(41, { breakdown: '对欧盟' })],
  [
    'DIFFERENT_BASIS',
    'on the year and on the month',
    { ...up(5), period: '2024-11' },
    { ...up(0.4, '环比'), period: '2024-11' },
  ],
  [
    'DIFFERENT_BASIS',
    'on the year and on 2019',
    { ...up(5), period: '2024-11' },
    { ...up(15, '比2019年'), period: '2024-11' },
  ],
  ['DIFFERENT_BASIS', 'shares of two wholes', share(53.3), share(53.3, { whole: '出口总值' })],
  [
    'UNDECIDABLE',
    'a basis that one does not name',
    { ...up(5), period: '2024-11' },
    { ...up(0.4, null), period: '2024-11' },
  ],
  ['UNDECIDABLE', 'a period that one does not name', yi(438.5), yi(438.5, { period: null })],
  ['UNDECIDABLE', 'no period at all', yi(438.5, { period: null }), yi(438.5, { period: null })],
  ['DIFFERENT_PERIOD', 'two years', yi(438.5), yi(417.6, { period: '2023' })],
  ['DIFFERENT_PERIOD', 'a year and its quarter', yi(438.5), yi(100, { period: '2024-Q4' })],
  ['AGREES', 'a quarter written in two ways', yi(100, { period: '2023-Q4' }), yi(100, { period: '2023-10/2023-12' })],
  ['DIFFERENT_STATUS', 'a target that was met', yi(438.5), yi(400, target)],
  ['DIFFERENT_STATUS', 'a target that was missed', yi(438.5), yi(500, target)],
  ['DIFFERENT_STATUS', 'a forecast of growth', up(5), { ...up(4.8), status: 'forecast' }],
  ['SAME_SAYING', 'one article says it twice', yi(438.5, { in: 'a' }), yi(438.5, { in: 'a' })],
  ['AGREES', 'two papers on their own', yi(438.5), yi(438.5)],
  ['AGREES', 'a whole year without its 同比', up(5), up(5, null)],
  ['AGREES', '万亿元 and 亿元 with one number of steps', { value: 0.4385, unit: '万亿元' }, yi(4385)],
  ['AGREES', 'one hedge, one number', count(8200, { qualifier: '余' }), count(8200, { qualifier: '多' })],
  ['AGREES_ROUNDED', '43.85 and 43.9', yi(43.85), yi(43.9)],
  ['AGREES_ROUNDED', '五分之一 and 19.6 %', share(20, { text: '五分之一' }), share(19.6)],
  ['AGREES_ROUNDED', '约130 and 127', count(130, { qualifier: '约' }), count(127)],
  ['WITHIN_BOUND', '超8000 and 8312', count(8000, { qualifier: '超' }), count(8312)],
  ['WITHIN_BOUND', '近四千 and 3962', count(4000, { qualifier: '近' }), count(3962)],
  [
    'WITHIN_BOUND',
    '10万亿元以上 and 10.8',
    { value: 10, unit: '万亿元', qualifier: '以上' },
    { value: 10.8, unit: '万亿元' },
  ],
  ['AGREES_LOOSELY', '超8000 and 19500', count(8000, { qualifier: '超' }), count(19_500)],
  ['AGREES_LOOSELY', '近四千 and 2100', count(4000, { qualifier: '近' }), count(2100)],
  ['RESTATED', 'a level within 2 %', yi(438.5), yi(441.2, { on: '2025-06-01' })],
  ['RESTATED', 'a rate within half a point', up(1.2), up(1.3)],
  ['CONFLICT', 'swapped digits', yi(438.5), yi(483.5)],
  ['CONFLICT', 'a slipped unit', yi(438.5), { value: 438.5, unit: '万元' }],
  ['CONFLICT', 'growth and decline', up(3.1), down(3.1)],
  ['CONFLICT', 'one article against itself', yi(438.5, { in: 'b' }), yi(441.2, { in: 'b' })],
  [
    'UNDECIDABLE',
    'one article against itself, as a program read it: 3个月的同比增速分别为0.8%、1.3%',
    { ...up(0.8), period: '2023-Q4', in: 'c', confidence: 0.8 },
    { ...up(1.3), period: '2023-Q4', in: 'c', confidence: 0.8 },
  ],
  ['CONFLICT', '不到3000 and 3500', count(3000, { qualifier: '不到' }), count(3500)],
];

describe('two figures of one subject and indicator', () => {
  it.each(PAIRS)('%s: %s', (verdict, _name, one, other) => {
    expect(compareSayings(plantOne(one), plantOne(other)).verdict).toBe(verdict);
  });

  it.each(PAIRS)('%s whichever comes first: %s', (verdict, _name, one, other) => {
    expect(compareSayings(plantOne(other), plantOne(one)).verdict).toBe(verdict);
  });

  it('keep the growth of trade counted in 元 apart from that counted in 美元', () => {
    const [, yuan] = plant({ value: 35.27, unit: '万亿元', ...up(21.6) });
    const [, dollars] = plant({ value: 5.43, unit: '万亿美元', ...up(30.8) });
    expect(yuan && dollars && compareSayings(yuan, dollars)).toMatchObject({
      verdict: 'DIFFERENT_UNIT',
      values: ['%', '% in 美元'],
    });
  });

  it('give the reason as a code with its values, so that a front end can put it into its own words', () => {
    const later = compareSayings(
      plantOne({ ...up(1.3), on: '2024-01-13' }),
      plantOne({ ...up(1.2), on: '2023-12-07' }),
    );
    expect(later).toMatchObject({ reason: 'restated', values: ['1.2%', '2023-12-07', '1.3%', '2024-01-13'] });
    expect(compareSayings(plantOne(yi(438.5)), plantOne(yi(500, target)))).toMatchObject({
      reason: 'aim-missed',
      values: [expect.any(String), expect.any(String), 'target'],
    });
  });

  it('say whether an aim was met', () => {
    expect(compareSayings(plantOne(yi(438.5)), plantOne(yi(400, target))).why).toContain('was met');
    expect(compareSayings(plantOne(yi(438.5)), plantOne(yi(500, target))).why).toContain('was missed');
  });

  it('name the gap of a conflict in the base unit', () => {
    expect(compareSayings(plantOne(yi(438.5)), plantOne(yi(483.5))).gap?.toFixed()).toBe('4490000000');
  });

  it('name the order of a restatement, and say if dates do not show it', () => {
    const later = compareSayings(
      plantOne({ ...up(1.3), on: '2024-01-13' }),
      plantOne({ ...up(1.2), on: '2023-12-07' }),
    );
    expect(later.why).toBe('1.2% of 2023-12-07 was restated as 1.3% on 2024-01-13.');
    expect(compareSayings(plantOne({ ...up(1.3), on: null }), plantOne(up(1.2))).why).toContain(
      'the dates do not show',
    );
  });
});
