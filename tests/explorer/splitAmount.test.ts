import { expect, it } from 'vitest';
import { splitAmount } from '../../explorer/views/desk/splitAmount.ts';

it.each([
  ['43.85万亿元', { value: '43.85', unit: '万亿元' }],
  ['超1,204.5吨', { qualifier: '超', value: '1204.5', unit: '吨' }],
  ['3至5 个百分点', { value: '3', valueTo: '5', unit: '个百分点' }],
  ['500亿元以上', { value: '500', unit: '亿元', qualifier: '以上' }],
  ['增长', undefined],
])('selected words that are an amount fill its fields: %s', (words, fields) => {
  expect(splitAmount(words)).toEqual(fields);
});
