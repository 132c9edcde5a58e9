import { describe, expect, it } from 'vitest';
import { findIndicator, LEXICON_INDICATORS } from '../../src/resolve/indicatorLexicon.ts';

const name = (printed: string): string | undefined => findIndicator(printed)?.indicator.name;
const findWider = (printed: string): string | undefined => {
  const { widerId } = findIndicator(printed)?.indicator ?? {};
  return LEXICON_INDICATORS.find(({ id }) => id === widerId)?.name;
};

describe('the lexicon of indicators', () => {
  it.each([
    ['人民币贷款余额', '本外币贷款余额'],
    ['本外币贷款余额', '各项贷款余额'],
    ['人民币存款余额', '本外币存款余额'],
    ['本外币存款余额', '各项存款余额'],
    ['跨境电商进出口总值', '跨境电商交易额'],
    ['一般公共预算收入', '财政收入'],
    ['对外非金融类直接投资额', '对外直接投资额'],
    ['固定资产投资', '全社会固定资产投资'],
    ['国内旅游收入', '旅游收入'],
    ['国内旅游人次', '旅游人次'],
    ['新增专项债券', '地方政府专项债券发行额'],
    ['归母净利润', '净利润'],
    ['主营业务收入', '营业收入'],
    ['研发经费支出', '研发投入'],
  ])('keeps %s apart from %s, and says that the latter is wider', (narrower, wider) => {
    expect(name(narrower)).not.toBe(name(wider));
    expect(findWider(narrower)).toBe(name(wider));
  });

  it('has one indicator for a printed name', () => {
    const printed = LEXICON_INDICATORS.flatMap((each) => [each.name, ...each.aliases]);
    expect(new Set(printed).size).toBe(printed.length);
  });

  it('leads to wider indicators without a cycle, all of which it has', () => {
    const byId = new Map(LEXICON_INDICATORS.map((each) => [each.id, each]));
    for (const each of LEXICON_INDICATORS) {
      const path = [each.id];
      for (let next = each.widerId; next !== null; next = byId.get(next)?.widerId ?? null) {
        expect(byId.has(next), each.name).toBe(true);
        expect(path).not.toContain(next);
        path.push(next);
      }
    }
  });
});
