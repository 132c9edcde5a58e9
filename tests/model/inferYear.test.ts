import { describe, expect, it } from 'vitest';
import { inferYear } from '../../src/model/inferYear.ts';
import { listYears } from '../../src/model/listYears.ts';

const infer = (text: string, month: number | null = null): number | null => inferYear(listYears(text), month);

describe('inferYear', () => {
  it('dates a page to the year whose months it reports', () => {
    expect(infer('2026年一季度，全市地区生产总值1875.2亿元。新工厂预计2027年投产，2027年产值可达30亿元。', 5)).toBe(
      2026,
    );
    expect(infer('2024年1—11月，出口增长5%。', 12)).toBe(2024);
    expect(infer('2024年1—11月，出口增长5%。', 1)).toBe(2025);
  });

  it('knows that a page of January sums up the year before', () => {
    expect(infer('2024年，全市出口额3300亿元。今年，力争增长5%。去年12月，进口额30亿元。', 1)).toBe(2025);
  });

  it('reads a whole year that is reported on early in a year as the year before', () => {
    const early = '2023年，全省新增减税417.8亿元。2023年公司享受减免268万元。今年前两个月，推送政策34.6万户次。';
    expect(infer(early)).toBe(2024);
    expect(infer(`${early}上半年再推送一批。`)).toBe(2023);
  });

  it('knows that a page naming the end of a year was written after it', () => {
    expect(infer('2018年，旗里引进一家公司。截至2022年末，红驼存栏2.37万峰，较2018年增长了四倍多。', 4)).toBe(2023);
    expect(infer('由31.8万人增加到2022年底的70.4万人', 7)).toBe(2023);
  });

  it('dates no page by a forecast or a plan', () => {
    expect(
      infer('预计2023年全球经济增长1.9%，较2022年6月预测值下调；2024年增速将回升至2.6%。预计2023年美国增长0.7%。', 11),
    ).toBe(2022);
    expect(infer('到2030年，产值力争突破百亿元。')).toBeNull();
  });

  it('says nothing if the text only counts from a year', () => {
    expect(infer('自2021年6月以来，全市进出口连续24个月保持同比增长。')).toBeNull();
    expect(infer('比2019年增长3%')).toBeNull();
    expect(infer('今年以来出口增长')).toBeNull();
  });

  it('reads hostile text in linear time', () => {
    expect(infer('2024年'.repeat(50_000))).toBe(2024);
    expect(infer('预计到'.repeat(50_000))).toBeNull();
  });

  it('knows that a holiday of a year is over soon, and that a year in the name of an event says nothing', () => {
    expect(infer('2017年春节假期旅游盘点。2022年冬奥会花落中国。', 2)).toBe(2017);
    expect(infer('2022年冬奥会花落中国。')).toBeNull();
  });
});
