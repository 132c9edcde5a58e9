import { describe, expect, it } from 'vitest';
import { extractEntities } from '../../../src/extract/extractEntities.ts';
import { makeArticle } from './madeUpArticle.ts';

const read = (text: string): string[] => extractEntities(makeArticle(text)).projects.map(({ name }) => name);

describe('projects', () => {
  it('reads programmes in quotes with what they are', () => {
    expect(read('泉州启动“百企千品出海”国际市场开拓行动。')).toEqual(['“百企千品出海”国际市场开拓行动']);
  });

  it('reads what is launched, and the titles of plans', () => {
    expect(read('各地实施企业质量攀升行动。')).toEqual(['企业质量攀升行动']);
    expect(read('印发《云州市现代物流发展行动方案》。')).toEqual(['云州市现代物流发展行动方案']);
  });

  it('reads works that end as such', () => {
    expect(read('丰禾高端轴承智能制造项目开工。')).toEqual(['丰禾高端轴承智能制造项目']);
    expect(read('一批重大项目集中开工，多个重点项目投产。')).toEqual([]);
  });

  it('tells the programme from the countries that take part', () => {
    expect(read('推动共建“一带一路”高质量发展。')).toEqual(['共建“一带一路”']);
    expect(read('对共建“一带一路”国家出口增长。')).toEqual([]);
  });
});
