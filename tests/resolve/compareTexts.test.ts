import { expect, it } from 'vitest';
import { hashWords, measureLikeness } from '../../src/resolve/compareTexts.ts';

const TEXT = Array.from({ length: 40 }, (_each, index) => `第${index + 1}家企业今年新增订单${index * 7 + 3}笔，`).join(
  '',
);

it('finds a text alike that is broken into other lines and has other marks', () => {
  expect(measureLikeness(TEXT, TEXT.replaceAll('，', '。\n\n'))).toBe(1);
  expect(hashWords(TEXT)).toEqual(hashWords(TEXT.replaceAll('，', ' ')));
});

it('finds a text alike that was cut a little, and not another one', () => {
  expect(measureLikeness(TEXT, TEXT.slice(60))).toBeGreaterThan(0.8);
  expect(measureLikeness(TEXT, '海关总署发布数据，'.repeat(40))).toBe(0);
});

it('says nothing of texts that are too short to tell', () => {
  expect(hashWords('新华社发')).toBeUndefined();
});
