import { expect, it } from 'vitest';
import { listWireKeys } from '../../src/resolve/listWireKeys.ts';

const TEXT = Array.from({ length: 40 }, (_each, index) => `第${index + 1}家企业今年新增订单${index * 7 + 3}笔，`).join(
  '',
);
const shares = (one: string, other: string): boolean => {
  const [ones, others] = [new Set(listWireKeys(one)), new Set(listWireKeys(other))];
  return ones.intersection(others).size > 0;
};

it('finds a similar text with other line breaks and other marks', () => {
  expect(listWireKeys(TEXT)).toEqual(listWireKeys(TEXT.replaceAll('，', '。\n\n')));
});

it('finds a text below a paper’s remark and an agency’s dateline', () => {
  expect(shares(TEXT, `（本报综合）新华社北京1月13日电（记者 李明）${TEXT}`)).toBe(true);
  expect(shares(`新华社北京1月13日电 ${TEXT}`, `据新华社北京13日电 ${TEXT}`)).toBe(true);
});

it('finds a text of which only the first paragraph is printed', () => {
  expect(shares(TEXT, TEXT.slice(0, 120))).toBe(true);
});

it('distinguishes texts that merely have the same subject', () => {
  const daily = (day: number): string =>
    `上海市场${String(day)}日成交平稳，` +
    Array.from({ length: 30 }, (_each, at) => `第${String(at)}号合约收于${String(day * 31 + at * 7)}点，`).join('');
  expect(shares(daily(3), daily(4))).toBe(false);
  expect(shares(TEXT, '海关总署发布数据，'.repeat(40))).toBe(false);
});

it('says nothing about texts that are too short to tell', () => {
  expect(listWireKeys('新华社发')).toBeUndefined();
});
