import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QuantityError } from '../../src/errors/QuantityError.ts';
import { normalizeQuantity } from '../../src/model/normalizeQuantity.ts';
import { parseUnit } from '../../src/model/parseUnit.ts';

describe('parseUnit', () => {
  it.each([
    ['元', 'money', '元', '1'],
    ['万亿元', 'money', '元', '1000000000000'],
    ['亿元人民币', 'money', '元', '100000000'],
    ['亿美元', 'money', '美元', '100000000'],
    ['%', 'share', '%', '1'],
    ['％', 'share', '%', '1'],
    ['‰', 'share', '%', '0.1'],
    ['成', 'share', '%', '10'],
    ['亿分之一', 'share', '%', '0.000001'],
    ['个百分点', 'points', '个百分点', '1'],
    ['个基点', 'points', '个百分点', '0.01'],
    ['倍', 'ratio', '倍', '1'],
    ['万吨', 'mass', '千克', '10000000'],
    ['亿斤', 'mass', '千克', '50000000'],
    ['吨标准煤', 'mass', '吨标准煤', '1'],
    ['公里', 'length', '米', '1000'],
    ['万亩', 'area', '亩', '10000'],
    ['亿立方米', 'volume', '立方米', '100000000'],
    ['千瓦时', 'energy', '千瓦时', '1'],
    ['亿千瓦时', 'energy', '千瓦时', '100000000'],
    ['万千瓦', 'power', '千瓦', '10000'],
    ['万标准箱', 'container', '标准箱', '10000'],
    ['万TEU', 'container', '标准箱', '10000'],
    ['亿人次', 'traffic', '人次', '100000000'],
    ['个', 'count', '个', '1'],
    ['万家', 'count', '家', '10000'],
    ['个国家和地区', 'count', '国家和地区', '1'],
    ['个季度', 'time', '季度', '1'],
    ['元/吨', 'rate', '元/千克', '0.001'],
    ['美元/桶', 'rate', '美元/桶', '1'],
    [null, 'count', '', '1'],
  ])('knows %s as %s in %s times %s', (unit, dimension, base, factor) => {
    expect(parseUnit(unit)).toEqual({ dimension, base, factor });
  });
});

describe('normalizeQuantity', () => {
  it('gives exact decimals in the base unit', () => {
    expect(normalizeQuantity({ value: 43.85, unit: '万亿元' })).toEqual({
      value: '43850000000000',
      low: null,
      high: null,
      step: '10000000000',
      unit: '元',
      dimension: 'money',
    });
    expect(normalizeQuantity({ value: 0.1, unit: '%' }).value).toBe('0.1');
    expect(normalizeQuantity({ value: 3, unit: '成' })).toMatchObject({ value: '30', unit: '%', step: '10' });
    expect(normalizeQuantity({ value: 1, unit: '亿分之一' }).value).toBe('0.000001');
  });

  it('keeps both ends of a range', () => {
    const range = normalizeQuantity({ value: 10, valueTo: 15, unit: '万吨' });
    expect(range).toMatchObject({ value: '100000000', low: '100000000', high: '150000000', unit: '千克' });
  });

  it('distinguishes 5.0 from 5 by what was printed, and only if that is the same number', () => {
    expect(normalizeQuantity({ value: 5, unit: '%', printed: '5.0%' }).step).toBe('0.1');
    expect(normalizeQuantity({ value: 5, unit: '%' }).step).toBe('1');
    expect(normalizeQuantity({ value: 5, unit: '%', printed: '7.25%' }).step).toBe('1');
  });

  it('never mixes currencies or measure words', () => {
    expect(normalizeQuantity({ value: 1, unit: '亿美元' }).unit).not.toBe(
      normalizeQuantity({ value: 1, unit: '亿元' }).unit,
    );
    expect(normalizeQuantity({ value: 1, unit: '家' }).unit).not.toBe(normalizeQuantity({ value: 1, unit: '人' }).unit);
  });

  it('refuses text that is not a number, and ranges that run backwards', () => {
    expect(() => normalizeQuantity({ value: Number.NaN, unit: '元' })).toThrow(QuantityError);
    expect(() => normalizeQuantity({ value: Infinity, unit: '元' })).toThrow('not a finite number');
    expect(() => normalizeQuantity({ value: 15, valueTo: 10, unit: '元' })).toThrow('ends before it starts');
  });

  it('loses no digit between units', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (hundredths) => {
        const { value } = normalizeQuantity({ value: hundredths / 100, unit: '亿元' });
        expect(value).toBe(String(BigInt(hundredths) * 1_000_000n));
      }),
    );
  });
});
