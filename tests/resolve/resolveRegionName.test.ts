import { describe, expect, it } from 'vitest';
import { resolveRegionName } from '../../src/resolve/resolveRegionName.ts';

const find = (
  name: string,
  clue: { parents?: string[]; level?: string; context?: string[] } = {},
): [string | null, string] | undefined => {
  const match = resolveRegionName({ name, parents: [], level: null, context: [], ...clue });
  return match && [match.region.code, match.rule];
};

describe('a region’s name', () => {
  it('means the only region with that name, full or short', () => {
    expect(find('浙江省')).toEqual(['330000', 'lexicon']);
    expect(find('浙江')).toEqual(['330000', 'lexicon']);
    expect(find('中国')).toEqual(['CN', 'lexicon']);
  });

  it('that several regions share means none of them without a clue', () => {
    expect(find('鼓楼区')).toBeUndefined();
  });

  it('is distinguished by its parent, the nearest first', () => {
    expect(find('鼓楼区', { parents: ['福州市'] })).toEqual(['350102', 'lexicon-parent']);
    expect(find('鼓楼区', { parents: ['南京市', '江苏省', '中国'] })).toEqual(['320106', 'lexicon-parent']);
  });

  it('is distinguished by another region of the page, if that leaves only one', () => {
    expect(find('鼓楼区', { context: ['南京市', '江苏省', '中国'] })).toEqual(['320106', 'lexicon-context']);
    expect(find('鼓楼区', { context: ['江苏省'] })).toBeUndefined();
    expect(find('鼓楼区', { context: ['福建省', '江苏省'] })).toBeUndefined();
  });

  it('is distinguished by its level', () => {
    expect(find('吉林', { level: 'city' })).toEqual(['220200', 'lexicon']);
    expect(find('吉林', { level: 'province' })).toEqual(['220000', 'lexicon']);
  });

  it('in short means nothing of another level: 西湖 the lake is not 西湖区', () => {
    expect(find('西湖', { parents: ['杭州市'], level: 'other' })).toBeUndefined();
    expect(find('西湖', { parents: ['杭州市'], level: 'county' })).toEqual(['330106', 'lexicon-parent']);
  });

  it('in a place without a region of that name means no region of the lexicon', () => {
    expect(find('鼓楼区', { parents: ['杭州市'] })).toBeUndefined();
    expect(find('黄埔区', { parents: ['云上市'] })).toBeUndefined();
  });

  it('of a province stays the lexicon’s, whatever bloc the page puts it in', () => {
    expect(find('辽宁省', { parents: ['东北地区'] })).toEqual(['210000', 'lexicon']);
  });
});
